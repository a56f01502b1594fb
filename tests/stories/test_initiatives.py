"""The register of initiatives: entering, confirming, finding, changing, taking back, and whether one is still alive."""

from __future__ import annotations

from tests.stories.harness import Story

REGISTER = """
ana: !initiatives
  bot: The register is empty. For example: `!initiative Safe Schools | children learn nothing about risks online | https://schools.example`
ana: !initiative Travel Grants | travel grants for practitioners who cannot pay to attend | travel.example | secretariat
  bot: **I1** “Travel Grants” is in the register. `I1 ended` when it is over; take it back: `withdraw I1`
ana: !initiative Safe Schools | children learn nothing about risks online | https://schools.example
  bot: **I2** “Safe Schools” is in the register. `I2 ended` when it is over; take it back: `withdraw I2`
dee (direct): i am Posts of Kenya, gov, Kenya
  bot (direct dee): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
dee (direct): initiative Village Mail | villages have no affordable connection to the Internet | mail.example | project office | Posts of Kenya
  bot (direct dee): **I3** “Village Mail” is in the register, as unconfirmed until a facilitator has looked at it. `I3 ended` when it is over; take it back: `withdraw I3`
dee (direct): initiative Village Mail | the same again | mail.example
  bot (direct dee): That name is in the register already, as I3. `I3` shows it.
dee (direct): initiative Village Mail Two | the same again | our website
  bot (direct dee): I cannot read “our website” as an address of the web. For example: `initiative Safe Schools | children learn nothing about risks online | https://schools.example | secretariat`
dee (direct): initiative Village Mail Two
  bot (direct dee): I need a name, what it addresses and a link, with | between them; a contact (a role) and whose it is may follow. For example: `initiative Safe Schools | children learn nothing about risks online | https://schools.example | secretariat`
ben: !initiatives
  bot: **3 initiatives** work already:
    | - **I1 Travel Grants**: travel grants for practitioners who cannot pay to attend — https://travel.example (contact: secretariat, last confirmed 2027-01-15)
    | - **I2 Safe Schools**: children learn nothing about risks online — https://schools.example (last confirmed 2027-01-15)
    | - **I3 Village Mail**: villages have no affordable connection to the Internet — https://mail.example (contact: project office, unconfirmed, said to be alive on 2027-01-15)
ben (direct): initiatives flights and hotels are too expensive for our experts
  bot (direct ben): **One initiative** is near that:
    | - **I1 Travel Grants**: travel grants for practitioners who cannot pay to attend — https://travel.example (contact: secretariat, last confirmed 2027-01-15)
ben (direct): initiatives quantum computers
  bot (direct ben): I know no initiative near that. `initiatives` lists all. You know one? `initiative NAME | WHAT IT ADDRESSES | LINK`
ben (direct): I3 ended
  bot (direct ben): I3 was entered by somebody else; they or a facilitator can change it. `initiatives` lists all.
dee (direct): I3 link https://mail.example/villages
  bot (direct dee): **I3** “Village Mail” has your new words.
ana (direct): initiatives
  bot (direct ana): **3 initiatives** work already:
    | - **I1 Travel Grants**: travel grants for practitioners who cannot pay to attend — https://travel.example (contact: secretariat, last confirmed 2027-01-15)
    | - **I2 Safe Schools**: children learn nothing about risks online — https://schools.example (last confirmed 2027-01-15)
    | - **I3 Village Mail**: villages have no affordable connection to the Internet — https://mail.example/villages (contact: project office, unconfirmed, said to be alive on 2027-01-15)
    | You facilitate: `I3 confirm` confirms an entry, `withdraw I3` takes it out.
ana (direct): I3 confirm
  bot (direct ana): **I3** “Village Mail” is confirmed.
ana: !I1 ended
  bot ✅ ana
ana: !undo
  bot: Taken back: `initiatives` (I1).
cy (direct): me language fr
  bot (direct cy): Désormais, je vous écris en français.
cy (direct): initiatives
  bot (direct cy): **3 initiatives** sont déjà à l’œuvre :
    | - **I1 Travel Grants** : travel grants for practitioners who cannot pay to attend — https://travel.example (contact : secretariat, confirmée le 2027-01-15)
    | - **I2 Safe Schools** : children learn nothing about risks online — https://schools.example (confirmée le 2027-01-15)
    | - **I3 Village Mail** : villages have no affordable connection to the Internet — https://mail.example/villages (contact : project office, Posts of Kenya, confirmée le 2027-01-15)
"""

TAKEN_BACK = """
ana: !initiative Travel Grants | travel grants for practitioners | travel.example
  bot: **I1** “Travel Grants” is in the register. `I1 ended` when it is over; take it back: `withdraw I1`
ana (edit): !initiative Travel Grants | travel grants for practitioners who cannot pay | travel.example/grants
ana: !I1
  bot: **I1 Travel Grants**: travel grants for practitioners who cannot pay — https://travel.example/grants (last confirmed 2027-01-15)
ana: !undo
  bot: Taken back: `initiative` (I1).
ana: !I1
  bot: I know no initiative I1. `initiatives` lists them.
ana: !initiative Safe Schools | children learn nothing about risks online | schools.example
  bot: **I2** “Safe Schools” is in the register. `I2 ended` when it is over; take it back: `withdraw I2`
ana: !withdraw I2
  bot ✅ ana
ana: !undo
  bot: Taken back: `withdraw` (I2).
ana: !initiatives
  bot: **One initiative** works already:
    | - **I2 Safe Schools**: children learn nothing about risks online — https://schools.example (last confirmed 2027-01-15)
ana: !initiative Meet Ben | ask @ben:test about travel | travel.example
  bot: “@ben:test” names somebody. People come and go: name a role instead, such as “secretariat”. For example: `initiative Safe Schools | children learn nothing about risks online | https://schools.example | secretariat`
cy: !initiative Spam | all of it | spam.example
  bot: **I3** “Spam” is in the register, as unconfirmed until a facilitator has looked at it. `I3 ended` when it is over; take it back: `withdraw I3`
cy (delete): the spam
ben: !initiatives
  bot: **One initiative** works already:
    | - **I2 Safe Schools**: children learn nothing about risks online — https://schools.example (last confirmed 2027-01-15)
"""

ALIVE = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): initiative Village Mail | villages have no affordable connection | mail.example
  bot (direct ben): **I1** “Village Mail” is in the register, as unconfirmed until a facilitator has looked at it. `I1 ended` when it is over; take it back: `withdraw I1`
ana (direct): I1 confirm
  bot (direct ana): **I1** “Village Mail” is confirmed.
-- 366d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **I1** “Village Mail”: still alive? `still I1` says yes, `I1 ended` says no.
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): yes I1
  bot (direct ben): **I1** “Village Mail” is alive, as of today.
ben (direct): initiatives
  bot (direct ben): **One initiative** works already:
    | - **I1 Village Mail**: villages have no affordable connection — https://mail.example (last confirmed 2028-01-16)
-- 366d
  bot (direct ben) → ben: **Your week** · one thing needs you, about one minute. Write here, as shown:
    | - **I1** “Village Mail”: still alive? `still I1` says yes, `I1 ended` says no.
    |
    | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
ben (react I1 direct): 👍
  bot (direct ben): **I1** “Village Mail” is alive, as of today.
-- 366d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **I1** “Village Mail”: still alive? `still I1` says yes, `I1 ended` says no.
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): I1 ended
  bot (direct ben): **I1** “Village Mail” is noted as ended. `I1 alive` takes that back.
-- 366d
ben (direct): initiatives
  bot (direct ben): **One initiative** works already:
    | - **I1 Village Mail**: villages have no affordable connection — https://mail.example (ended)
"""


async def test_members_and_facilitators_enter_initiatives_that_everybody_can_find_by_a_problem(story: Story) -> None:
    await story.play(REGISTER)


async def test_an_initiative_is_changed_by_editing_and_taken_back_by_undo_withdraw_or_deletion(story: Story) -> None:
    await story.play(TAKEN_BACK)


async def test_every_year_it_is_asked_whether_an_initiative_is_still_alive(story: Story) -> None:
    await story.play(ALIVE)

"""Efforts, as everybody sees them: from an introduction's room to what changed after the end, and in a room."""

from __future__ import annotations

from tests.stories.harness import Story

INTRODUCED = """
ben (direct): i am Posts of Kenya, gov, Kenya
ben (direct): pain travel cost keeps practitioners away
cy (direct): i am Réseau Libre, ONG, Sénégal
cy (direct): me language fr
cy (direct): pain practitioners cannot pay for travel and hotels
ben (direct): introduce N1 N2
cy (direct): yes M1
"""

STARTS = """
ben (direct): effort M1 Trainings nearer by
  bot (direct ben) → ben: **E1** is a draft about M1. Only you who share it can see it, until you say `publish E1`. A few short questions first; each takes a word or a sentence.
    | **E1, question 1 of 7:** What problem do you want to solve? It says: “travel cost keeps practitioners away”. Is that it? `yes`, or say it better.
  bot (room ben cy): **E1** is a draft about what brought you here. Only you who are here can see it. Go on together: `!effort E1`
ben (direct): yes
  bot (direct ben) → ben: Noted.
    | **E1, question 2 of 7:** What would you see if it succeeds? Something one can check, for example: “three trainings held outside capitals”. It cannot start without this.
ben (direct): three trainings held outside capitals
  bot (direct ben) → ben: Noted.
    | **E1, question 3 of 7:** Who else works on it? Are they better placed, and would it be enough to join them? A sentence, or `skip`.
ben (direct): skip
  bot (direct ben) → ben: Noted.
    | **E1, question 4 of 7:** Of what value would it be: social, economic, technical? A sentence, or `skip`.
ben (direct): social and economic
  bot (direct ben) → ben: Noted.
    | **E1, question 5 of 7:** What does it need, and will those who have it commit? A sentence, or `skip`. Your own part: `commit E1 4 hours a month`
-- restart
cy (direct): effort E1
  bot (direct cy): **E1 Trainings nearer by** · à l’état de projet
    | - Problème : travel cost keeps practitioners away
    | - Réussir, ce serait : three trainings held outside capitals
    | - Valeur : social and economic (sociale, économique)
    | - Mené par : personne encore → `lead E1` · Suppléance : personne encore → `deputy E1`
  bot (direct cy) → cy: **E1, question 5 sur 7 :** Que faut-il, et ceux qui en disposent s’engagent-ils ? Une phrase, ou `passer`. Pour votre part : `commit E1 4 heures par mois`
cy (direct): un formateur et une salle
  bot (direct cy) → cy: Noté.
    | **E1, question 6 sur 7 :** Quel en est le dernier jour ? Par exemple `2027-12-01` ou `6 mois`. Rien ne commence sans cela.
cy (direct): 6 mois
  bot (direct cy) → cy: Noté.
    | **E1, question 7 sur 7 :** Trois fois oui ou non : est-ce précis ? Chaque groupe y a-t-il un rôle ? En parler y changerait-il quelque chose ? Par exemple `oui non oui`, ou `passer`.
cy (direct): oui non oui
  bot (direct cy): Noté.
    | **E1** peut commencer quand il y aura : quelqu’un pour le mener (`lead E1`); un engagement (`commit E1 4 heures par mois`)
ben (direct): E1 start
  bot (direct ben): **E1** can start when these are there: a lead (`lead E1`); a commitment (`commit E1 4 hours a month`)
ben (direct): lead E1
  bot (direct ben): You lead E1 now. Its members see your name; once a week I ask you how it goes. Give it back any time: `lead E1 off`
  bot (room ben cy): **E1 Trainings nearer by** has a new lead: @ben:test.
ben (direct): commit E1 a hall for 20 people
  bot (direct ben): Noted for E1. Thank you. It ends any time with `release E1`.
  bot (direct ben): **E1** can start when these are there: commitments from 2 stakeholder groups, one is there (each says `i am ORGANISATION, GROUP` to me, then `commit E1 …`)
cy (direct): commit E1 4 heures par mois
  bot (direct cy): Noté pour E1. Merci. Pour y mettre fin à tout moment : `release E1`.
  bot (direct cy): **E1** peut commencer : `E1 start`. Ou vaut-il mieux autrement ? `E1 rejoindre I3 RAISON`, `E1 fusionner E7 RAISON`, `E1 pas maintenant RAISON`
cy (direct): deputy E1
  bot (direct cy): Vous assurez désormais la suppléance de E1 : si qui le mène se tait des semaines, je vous demande de prendre le relais. À rendre quand vous voulez : `deputy E1 off`
dee (direct): effort E1
  bot (direct dee): I know no effort E1 here. `efforts` lists those you can see.
ben (direct): E1 start
  bot (direct ben): **E1 Trainings nearer by** · running until 2027-07-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Value: social and economic (social, economic)
    | - Resources: un formateur et une salle
    | - Lead: @ben:test · Deputy: @cy:test
    | - Fit: ✓ narrow · ✗ a role for every group · ✓ talk would change it
    | - 2 commitments: a hall for 20 people; 4 heures par mois
    | - Roles: Government, Civil Society ✓ · open: Private Sector, Technical Community, Intergovernmental Organization, Press/Media
    |
    | **E1 has started.** Next: a first step with its day, `milestone E1 2027-03-01 TEXT`. Once a week I ask the lead how it goes; a word is enough.
  bot (room ben cy): **E1 Trainings nearer by** · running until 2027-07-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Value: social and economic (social, economic)
    | - Resources: un formateur et une salle
    | - Lead: @ben:test · Deputy: @cy:test
    | - Fit: ✓ narrow · ✗ a role for every group · ✓ talk would change it
    | - 2 commitments: a hall for 20 people; 4 heures par mois
    | - Roles: Government, Civil Society ✓ · open: Private Sector, Technical Community, Intergovernmental Organization, Press/Media
    |
    | **E1 has started.** Next: a first step with its day, `!milestone E1 2027-03-01 TEXT`. Once a week I ask the lead how it goes; a word is enough.
ben (direct): milestone E1 2027-02-01 first hall found
  bot (direct ben): **E1.1** is set for 2027-02-01. Reached: `done E1.1`. Move it: `milestone E1.1 DAY`
"""

STARTED = """
ben (direct): i am Posts of Kenya, gov, Kenya
ben (direct): pain travel cost keeps practitioners away
cy (direct): i am Réseau Libre, ONG, Sénégal
cy (direct): pain practitioners cannot pay for travel and hotels
ben (direct): introduce N1 N2
cy (direct): yes M1
ben (direct): effort M1 Trainings nearer by
ben (direct): E1 success: three trainings held outside capitals
ben (direct): E1 end: 4 months
ben (direct): lead E1
ben (direct): commit E1 a hall for 20 people
cy (direct): commit E1 4 hours a month
cy (direct): deputy E1
ben (direct): E1 start
"""

GOES_ON = """
ben (direct): milestone E1 2027-01-25 first hall found
  bot (direct ben): **E1.1** is set for 2027-01-25. Reached: `done E1.1`. Move it: `milestone E1.1 DAY`
ben (direct): action E1 ask two universities for rooms | cy | 2027-01-30
  bot (direct ben): **A1** is noted for 2027-01-30; I ask who was named. Done: `done A1`
  bot (direct cy) → cy: **A1**: would you do this for E1 (Trainings nearer by)? “ask two universities for rooms” → `A1 take` or `A1 give back`. No reason needed.
-- 7d
  bot (direct ben) → ben: **2 things still wait for you** (about one minute in all). Write your answers here, as shown:
    | - **E1** Trainings nearer by: on track, late, need help? `E1 on track`, `E1 late` or `E1 need help`, with a sentence if you like
    | - **Is this yours too?** Somebody else says: “practitioners cannot pay for travel and hotels” (N2) → `N2 yes`, `partly`, `no` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): on track
  bot (direct ben): I read “on track”, and several things wait for you. Begin with the one you mean, as shown there: `E1 …` or `N2 …`
ben (direct): E1 on track
  bot (direct ben): Good. Noted for E1.
-- 7d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** Trainings nearer by: on track, late, need help? `E1 on track`, `E1 late` or `E1 need help`. E1.1 was for 2027-01-25 (“first hall found”): `done E1.1`, or `milestone E1.1 DAY` moves it
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Is this yours too?** Somebody else says: “travel cost keeps practitioners away” (N1) → `N1 yes`, `partly`, `no` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): done E1.1
  bot (direct ben): E1.1 is reached.
cy (direct): A1 take
  bot (direct cy): A1 is yours. Done: `done A1`. Give it back any time: `A1 give back`
-- 7d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** Trainings nearer by: on track, late, need help? `E1 on track`, `E1 late` or `E1 need help`, with a sentence if you like
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **A1** “ask two universities for rooms” (Trainings nearer by), by 2027-01-30: `done A1`, `A1 DAY` or `A1 give back`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
cy (direct): done A1
  bot (direct cy): A1 is done. Thank you.
-- 1d
-- 7d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** Trainings nearer by: on track, late, need help? `E1 on track`, `E1 late` or `E1 need help`, with a sentence if you like
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
-- 7d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** Trainings nearer by: on track, late, need help? `E1 on track`, `E1 late` or `E1 need help`, with a sentence if you like
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
-- 7d
  bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** Trainings nearer by: its lead has no time just now. Would you take over, for a while perhaps? `lead E1`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
cy (direct): lead E1
  bot (direct cy): You lead E1 now. Its members see your name; once a week I ask you how it goes. Give it back any time: `lead E1 off`
  bot (direct ben): E1 has somebody else in the lead for now. Thank you for what you did. When you have time again, say `deputy E1` or just help.
  bot (room ben cy): **E1 Trainings nearer by** has a new lead: @cy:test.
ben (direct): efforts
  bot (direct ben): **One effort goes on:**
    | - **E1 Trainings nearer by** · running until 2027-05-15
    |
    | `effort E1` shows one, `commit E1 …` joins it.
ben (direct): deputy E1
  bot (direct ben): You are deputy of E1 now: when the lead is silent for weeks, I ask you to take over. Give it back any time: `deputy E1 off`
-- 69d
  bot (direct ben) → ben: **2 things still wait for you** (about one minute in all). Write your answers here, as shown:
    | - **N1** “travel cost keeps practitioners away”: still true? `still N1` keeps it, `withdraw N1` takes it away, `N1 new …` says it in new words.
    | - **E1** Trainings nearer by: its lead has no time just now. Would you take over, for a while perhaps? `lead E1`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **N2** “practitioners cannot pay for travel and hotels”: still true? `still N2` keeps it, `withdraw N2` takes it away, `N2 new …` says it in new words.
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
cy (direct): finish E1
  bot (direct cy) → cy: **E1: was it reached?** You said success would be: “three trainings held outside capitals”. Answer `reached`, `partly` or `not`, and a sentence. For example: `finish E1 partly two of three trainings held`
cy (direct): partly two of three trainings were held
  bot (direct cy): **E1 Trainings nearer by** · finished: partly reached
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - 2 commitments: a hall for 20 people; 4 hours a month
    | - **E1.1** by 2027-01-25: first hall found ✓
    | - Why: two of three trainings were held
    |
    | **E1 is finished. Thank you all.** After six and twelve months I ask what changed.
  bot (room ben cy): **E1 Trainings nearer by** · finished: partly reached
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - 2 commitments: a hall for 20 people; 4 hours a month
    | - **E1.1** by 2027-01-25: first hall found ✓
    | - Why: two of three trainings were held
    |
    | **E1 is finished. Thank you all.** After six and twelve months I ask what changed.
cy (direct): output E1 guide | Trainings on a small budget | https://example.org/guide
  bot (direct cy): Noted as an output of E1.
-- 180d
-- 7d
  bot (direct cy) → cy: **Your week** · one thing needs you, about one minute. Write here, as shown:
    | - **E1** Trainings nearer by: 6 months after its end, what has changed? `E1 changed: …`, or `E1 no visible effect`, which is an honest answer
    |
    | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
cy (direct): E1 changed: two more cities hold trainings of their own
  bot (direct cy): Thank you. It stands on the card of E1.
ben (direct): effort E1
  bot (direct ben): **E1 Trainings nearer by** · finished: partly reached
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - 2 commitments: a hall for 20 people; 4 hours a month
    | - **E1.1** by 2027-01-25: first hall found ✓
    | - Output, guide: Trainings on a small budget https://example.org/guide
    | - Why: two of three trainings were held
    | - What changed (2027-11-10): two more cities hold trainings of their own
"""

STATED = """
ben (direct): i am Posts of Kenya, gov, Kenya
ben (direct): pain travel cost keeps practitioners away
cy (direct): i am Open Net, ngo, Senegal
"""

IN_A_ROOM = """
ana: !effort N1 Cheaper travel
  bot → ana: **E1** is a draft about N1. A few short questions first; each takes a word or a sentence.
    | **E1, question 1 of 7:** What problem do you want to solve? It says: “travel cost keeps practitioners away”. Is that it? `yes`, or say it better.
ben (reply E1.problem): practitioners outside capitals cannot come to trainings
  bot → ben: **E1, question 2 of 7:** What would you see if it succeeds? Something one can check, for example: “three trainings held outside capitals”. It cannot start without this.
  bot ✅ ben
dee (thread E1.problem): I see it just the same
ben (reply E1.success): three trainings held outside capitals
  bot → ben: **E1, question 3 of 7:** Who else works on it? Are they better placed, and would it be enough to join them? A sentence, or `skip`.
  bot ✅ ben
ben (reply E1.others): skip
  bot → ben: **E1, question 4 of 7:** Of what value would it be: social, economic, technical? A sentence, or `skip`.
  bot ✅ ben
dee: !E1 end: 2026-01-01
  bot: “2026-01-01” is over. Choose a day ahead, for example `6 months`.
dee: !E1 end: next month
  bot: I read “next month” where a day belongs. For example `2027-03-01`, `2027-03`, `friday` or `6 months`.
ben: !E1 end: 2027-12
  bot ✅ ben
ana: !E1 start
  bot: **E1** can start when these are there: a lead (`!lead E1`); a commitment (`!commit E1 4 hours a month`)
ben: !lead E1
  bot: **E1 Cheaper travel** has a new lead: @ben:test.
  bot ✅ ben
ben: !commit E1 a hall for 20 people (on the record)
  bot ✅ ben
dee: !commit E1 2 hours a week
  bot: For which stakeholder group do you commit to E1? Tell me in our direct chat: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`
  bot ✅ dee
ana: !E1 start
  bot: **E1** can start when these are there: commitments from 2 stakeholder groups, one is there (each says `i am ORGANISATION, GROUP` to me, then `!commit E1 …`)
cy: !commit E1 4 hours a month
  bot ✅ cy
cy: !role E1 business | lend projectors
  bot ✅ cy
ana: !E1 start
  bot: **E1 Cheaper travel** · running until 2027-12-31
    | - Problem: practitioners outside capitals cannot come to trainings
    | - Success would be: three trainings held outside capitals
    | - Lead: @ben:test · Deputy: nobody yet → `!deputy E1`
    | - 3 commitments: a hall for 20 people (Posts of Kenya); 2 hours a week; 4 hours a month
    | - Roles: asked: Private Sector (lend projectors)
    |
    | **E1 has started.** Next: a first step with its day, `!milestone E1 2027-03-01 TEXT`. Once a week I ask the lead how it goes; a word is enough.
ana: !board E1 now
  bot ✅ ana
ana: !effort N1
  bot: E1 is about N1 already. `effort E1` shows it, `commit E1 …` joins it.
ana: !undo
  bot: Taken back: `board` (E1).
ana: !board
  bot: **now:** —
    | **preparing:** —
    | **later:** —
    | Not on the board: E1. Put one there: `!board E1 later`
cy: !finish E1 reached
  bot: Say why in a few words, so that others can follow. For example: `finish E1 reached …`
cy: !milestone E1 2027-03-01 first hall found
  bot: **E1.1** is set for 2027-03-01. Reached: `!done E1.1`. Move it: `!milestone E1.1 DAY`
cy (edit): !milestone E1 2027-04-01 first two halls found
cy: !milestone E1.1 2027-04-15
  bot: **E1.1** is for 2027-04-15 now.
ana: !effort E1
  bot: **E1 Cheaper travel** · running until 2027-12-31
    | - Problem: practitioners outside capitals cannot come to trainings
    | - Success would be: three trainings held outside capitals
    | - Lead: @ben:test · Deputy: nobody yet → `!deputy E1`
    | - 3 commitments: a hall for 20 people (Posts of Kenya); 2 hours a week; 4 hours a month
    | - Roles: asked: Private Sector (lend projectors)
    | - **E1.1** by 2027-04-15: first two halls found
"""


async def test_an_effort_starts_from_an_introduction_in_two_languages_when_nothing_is_missing(story: Story) -> None:
    await story.act(INTRODUCED)
    await story.play(STARTS)


async def test_a_silent_lead_is_relieved_without_blame_and_what_changed_is_asked_half_a_year_later(story: Story) -> None:
    await story.act(STARTED)
    await story.play(GOES_ON)


async def test_in_a_room_questions_are_answered_by_replies_and_names_stay_out_unless_on_the_record(story: Story) -> None:
    await story.act(STATED)
    await story.play(IN_A_ROOM)

"""What becomes of efforts: published, joined to an initiative, merged, asked for roles, standing, and without its lead."""

from __future__ import annotations

from tests.stories.harness import Story
from tests.stories.test_efforts import STARTED

PUBLISHED = """
ben (direct): publish E1
  bot (direct ben): E1 can be seen in room now. Take it back: `publish E1 off`
  bot: **E1 Trainings nearer by** · running until 2027-05-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Lead: somebody · Deputy: somebody
    | - Fewer than 3 commitments
    |
    | **E1** is open to this room. Whoever wants to help: `!commit E1 …`
cy (direct): publish E1
  bot (direct cy): E1 is published already. Take it back: `publish E1 off`
ben (direct): publish E1 off
  bot (direct ben): E1 is its members’ alone again.
ana: !effort E1
  bot: I know no effort E1 here. `efforts` lists those you can see.
ben (direct): publish E1
  bot (direct ben): E1 can be seen in room now. Take it back: `publish E1 off`
  bot: **E1 Trainings nearer by** · running until 2027-05-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Lead: somebody · Deputy: somebody
    | - Fewer than 3 commitments
    |
    | **E1** is open to this room. Whoever wants to help: `!commit E1 …`
"""

AFFILIATED = """
ana: !initiative Fare fund | travel grants for practitioners | https://example.org/fund
  bot: **I1** “Fare fund” is in the register. `I1 ended` when it is over; take it back: `withdraw I1`
ben (direct): publish E1
  bot (direct ben): E1 can be seen in room now. Take it back: `publish E1 off`
  bot: **E1 Trainings nearer by** · running until 2027-05-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Lead: somebody · Deputy: somebody
    | - Fewer than 3 commitments
    |
    | **E1** is open to this room. Whoever wants to help: `!commit E1 …`
ben (direct): E1 affiliate I3 they do it well already
  bot (direct ben): I know no initiative I3 that goes on. `initiatives` lists what exists already; one that is not there goes in with its name: `E1 affiliate NAME does it well already`
ben (direct): E1 affiliate E1 they do it well already
  bot (direct ben): I know no initiative E1 that goes on. `initiatives` lists what exists already; one that is not there goes in with its name: `E1 affiliate NAME does it well already`
ben (direct): E1 affiliate I1
  bot (direct ben): Say why in a few words, so that others can follow. For example: `E1 affiliate I1 …`
ana: !I1 ended
  bot ✅ ana
ben (direct): E1 affiliate I1 they do it well already
  bot (direct ben): I know no initiative I1 that goes on. `initiatives` lists what exists already; one that is not there goes in with its name: `E1 affiliate NAME does it well already`
ana: !initiative Ticket pool | travel grants for all | https://example.org/pool
  bot: **I2** “Ticket pool” is in the register. `I2 ended` when it is over; take it back: `withdraw I2`
ben (direct): E1 affiliate I2 they do it well already
  bot (direct ben): **E1 Trainings nearer by** · joined others
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Fewer than 3 commitments
    | - Why: they do it well already
    |
    | **E1** ends here: joining I2 is better than founding. Thank you for asking first.
  bot (room ben cy): **E1 Trainings nearer by** · joined others
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - 2 commitments: a hall for 20 people; 4 hours a month
    | - Why: they do it well already
    |
    | **E1** ends here: joining I2 is better than founding. Thank you for asking first.
  bot: **E1 Trainings nearer by** · joined others
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Fewer than 3 commitments
    | - Why: they do it well already
    |
    | **E1** ends here: joining I2 is better than founding. Thank you for asking first.
ben (direct): E1 start
  bot (direct ben): E1 is over. `effort E1` shows what became of it.
cy (direct): me language fr
  bot (direct cy): Désormais, je vous écris en français.
cy (direct): effort E1
  bot (direct cy): **E1 Trainings nearer by** · rejoint d’autres
    | - Problème : travel cost keeps practitioners away
    | - Réussir, ce serait : three trainings held outside capitals
    | - Moins de 3 engagements
    | - Pourquoi : they do it well already
ana: !digest now
  bot: **Digest of room** · 2027-01-08 to 2027-01-15
    |
    | **Moving**
    | - **E1** Trainings nearer by · joins what others do already: they do it well already.
    | - **E1** · has started and runs until 2027-05-15.
    |
    | No next digest is planned. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
"""

MERGED = """
ben (direct): effort N1 Cheaper fares
  bot (direct ben) → ben: **E2** is a draft about N1. Only you who share it can see it, until you say `publish E2`. A few short questions first; each takes a word or a sentence.
    | **E2, question 1 of 7:** What problem do you want to solve? It says: “travel cost keeps practitioners away”. Is that it? `yes`, or say it better.
ben (direct): E2 merge E9 the same aim
  bot (direct ben): I know no effort E9 here. `efforts` lists those you can see.
ben (direct): E2 merge E2 the same aim
  bot (direct ben): With which one, and why? For example: `E2 merge E7 the same aim`. `efforts` lists those you can see.
ben (direct): E2 merge E1 the same aim
  bot (direct ben): **E2 Cheaper fares** · merged
    | - Problem: travel cost keeps practitioners away
    | - Why: the same aim
    |
    | **E2** goes on as part of E1. Commitments go there with `commit E1 …`.
ben (direct): effort E2
  bot (direct ben): **E2 Cheaper fares** · merged
    | - Problem: travel cost keeps practitioners away
    | - Why: the same aim
ben (direct): undo
  bot (direct ben): Taken back: `effort` (E2).
ben (direct): effort E2
  bot (direct ben): **E2 Cheaper fares** · draft
    | - Problem: travel cost keeps practitioners away
    | - Lead: nobody yet → `lead E2` · Deputy: nobody yet → `deputy E2`
  bot (direct ben) → ben: **E2, question 1 of 7:** What problem do you want to solve? It says: “travel cost keeps practitioners away”. Is that it? `yes`, or say it better.
"""

ROLES = """
ben (direct): role E1 government | host the first training
  bot (direct ben): E1 asks Government for that now.
ben (direct): role E1 press | write about it
  bot (direct ben): E1 asks Press/Media for that now.
ben (direct): role E1 press | film it
  bot (direct ben): E1 asks Press/Media for that now.
ben (direct): role E1 poets | write about it
  bot (direct ben): I read “poets” where a stakeholder group belongs: Government, Civil Society, Private Sector, Technical Community, Intergovernmental Organization, Press/Media. For example: `role E1 government | host the first training`
ben (direct): E1 fit: yes no yes
  bot (direct ben): Noted.
dee (direct): i am Daily News, press, Kenya
  bot (direct dee): You now speak for **Daily News** (Press/Media, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): publish E1
  bot (direct ben): E1 can be seen in room now. Take it back: `publish E1 off`
  bot: **E1 Trainings nearer by** · running until 2027-05-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Lead: somebody · Deputy: somebody
    | - Fit: ✓ narrow · ✗ a role for every group · ✓ talk would change it
    | - Fewer than 3 commitments
    | - Roles: asked: Government (host the first training), Press/Media (film it)
    |
    | **E1** is open to this room. Whoever wants to help: `!commit E1 …`
dee (direct): commit E1 one article a month
  bot (direct dee): Noted for E1. Thank you. It ends any time with `release E1`.
ben (direct): effort E1
  bot (direct ben): **E1 Trainings nearer by** · running until 2027-05-15
    | - Problem: travel cost keeps practitioners away
    | - Success would be: three trainings held outside capitals
    | - Lead: @ben:test · Deputy: @cy:test
    | - Fit: ✓ narrow · ✗ a role for every group · ✓ talk would change it
    | - 3 commitments
    | - Roles: asked: Government (host the first training), Press/Media (film it)
"""

STANDING = """
ben (direct): standing N1 Travel for all
  bot (direct ben): **E2 Travel for all** · standing topic, a note once a year
    | - Problem: travel cost keeps practitioners away
    | - Lead: nobody yet → `lead E2` · Deputy: nobody yet → `deputy E2`
    |
    | **E2** is a standing topic: once a year I ask for a note on where it stands, as `E2 note: …`. Its lead: `lead E2`
-- 364d
  bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** Trainings nearer by: its lead has no time just now. Would you take over, for a while perhaps? `lead E1`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): E2 note: two more countries pay for travel
  bot (direct ben): Noted for E2.
ben (direct): effort E2
  bot (direct ben): **E2 Travel for all** · standing topic, a note once a year
    | - Problem: travel cost keeps practitioners away
    | - Lead: nobody yet → `lead E2` · Deputy: nobody yet → `deputy E2`
    | - 2028-01-14: two more countries pay for travel
-- 7d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E2** Travel for all: where does it stand, a year on? `E2 note: …`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): E2 finish
  bot (direct ben) → ben: **E2: was it reached?** Answer `reached`, `partly` or `not`, and a sentence. For example: `finish E2 partly two of three trainings held`
ben (direct): E2 finish the halls first
  bot (direct ben): Noted for E2.
ben (direct): E2 finish partly three countries pay for travel
  bot (direct ben): **E2 Travel for all** · finished: partly reached
    | - Problem: travel cost keeps practitioners away
    | - Why: three countries pay for travel
    | - 2028-01-21: finish the halls first
    |
    | **E2 is finished. Thank you all.** After six and twelve months I ask what changed.
ben (edit direct): E2 finish partly four countries pay for travel
ben (direct): effort E2
  bot (direct ben): **E2 Travel for all** · finished: partly reached
    | - Problem: travel cost keeps practitioners away
    | - Why: four countries pay for travel
    | - 2028-01-21: finish the halls first
"""

FORGOTTEN = """
ben (direct): milestone E1 2027-02-20 first hall found
  bot (direct ben): **E1.1** is set for 2027-02-20. Reached: `done E1.1`. Move it: `milestone E1.1 DAY`
ben (direct): forget me
  bot (direct ben): **This would go:** 0 answers with your name, 1 pain point or offer, 1 introduction, 5 statements in efforts, 2 room memberships as I know them, 9 commands that can be undone, your name on 12 messages I have heard, and your profile.
    |
    | - **What stays:** counts of closed questions, without you. Questions and titles you put to a room, without your name. What rooms show of themselves: delete your messages there.
    | - **It cannot be undone.** To keep a copy first: `export me`. To go on: `really forget me`. Then I leave this chat.
ben (direct): really forget me
  bot (direct ben): **Done.** Gone are 0 answers, 1 pain point or offer, 1 introduction, 5 statements in efforts, 2 room memberships, 9 commands, your name on 13 messages, your profile and this chat’s history with me. What is in backups goes when one is brought back. I leave now. If you write again, to me or in a room where I am, you are somebody new to me. Farewell!
  bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **E1** (no words) has no lead. Would you, for a while perhaps? `lead E1`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
cy (direct): effort E1
  bot (direct cy): **E1 (no words)** · running until 2027-05-15
    | - Lead: nobody yet → `lead E1` · Deputy: @cy:test
    | - One commitment: 4 hours a month
    | - Roles: Civil Society ✓ · open: Government, Private Sector, Technical Community, Intergovernmental Organization, Press/Media
    | - **E1.1** by 2027-02-20: (no words)
-- 1d
cy (direct): lead E1
  bot (direct cy): You lead E1 now. Its members see your name; once a week I ask you how it goes. Give it back any time: `lead E1 off`
  bot (room ben cy): **E1 (no words)** has a new lead: @cy:test.
cy (direct): effort E1
  bot (direct cy): **E1 (no words)** · running until 2027-05-15
    | - Lead: @cy:test · Deputy: nobody yet → `deputy E1`
    | - One commitment: 4 hours a month
    | - Roles: Civil Society ✓ · open: Government, Private Sector, Technical Community, Intergovernmental Organization, Press/Media
    | - **E1.1** by 2027-02-20: (no words)
"""


async def test_who_shares_an_effort_shows_it_to_a_room_and_takes_it_back(story: Story) -> None:
    await story.act(STARTED)
    await story.play(PUBLISHED)


async def test_an_effort_joins_an_initiative_that_exists_and_the_digest_says_so(story: Story) -> None:
    await story.act(STARTED)
    await story.play(AFFILIATED)


async def test_a_draft_goes_on_in_another_effort_and_that_can_be_taken_back(story: Story) -> None:
    await story.act(STARTED)
    await story.play(MERGED)


async def test_groups_are_asked_for_roles_and_the_card_shows_no_small_group_in_a_room(story: Story) -> None:
    await story.act(STARTED)
    await story.play(ROLES)


async def test_a_standing_topic_asks_for_a_note_once_a_year(story: Story) -> None:
    await story.act(STARTED)
    await story.play(STANDING)


async def test_an_effort_whose_lead_was_forgotten_keeps_its_days_and_asks_for_another_lead(story: Story) -> None:
    await story.act(STARTED)
    await story.play(FORGOTTEN)


async def test_what_is_kept_of_efforts_is_said_in_every_language(story: Story) -> None:
    await story.act("ben (direct): help privacy")
    assert "**Efforts:** what you say of one, commit and take on" in "\n".join(story.seen)
    await story.act("cy (direct): me language fr\ncy (direct): help privacy\ncy (direct): forget me")
    assert "**Chantiers :**" in "\n".join(story.seen)
    assert "0 contribution à des chantiers" in "\n".join(story.seen)

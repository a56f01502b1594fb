"""Meetings at the side of a date: a kit with a purpose, a report that comes back, answers of people who were not there."""

from __future__ import annotations

from bot.commands.shared import bringing
from tests.stories.harness import Story


async def test_nobody_meets_for_the_sake_of_meeting(story: Story) -> None:
    await story.play(
        """
    ana: !date 2027-01-16 Annual meeting | Strasbourg
      bot: **D1** 2027-01-16: Annual meeting · Strasbourg
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ana: !side D1
      bot: “Do not meet for the sake of meeting.” What would be the purpose? For example: `!side D1 | compare what works | one list of trainings | What worked for you?`
    ana: !side D1 | compare what works
      bot: What is to be there afterwards that is not there now? For example: `!side D1 | compare what works | one list of trainings | What worked for you?`
    ana: !side D1 | compare what works | one list of trainings
      bot: Which question is to be answered there? For example: `!side D1 | compare what works | one list of trainings | What worked for you?`
    ana: !side D1 | compare what works | one list of trainings | What worked for you?
      bot: **Side meeting** at **D1** 2027-01-16: Annual meeting · Strasbourg
        | - **Why:** compare what works
        | - **Wanted result:** one list of trainings
        | - **The question:** What worked for you?
        | - **Who:** fewer than 3 from this room have said so yet. If you will be there: `!going D1`
        | - **Two hours:** 10 minutes, why we are here · 20, one sentence from each to the question, nobody is quoted · 45, talk · 30, write the result together · 15, who does what by when
        | - **To bring back:** the result in two or three sentences, what stayed open, what comes next: `!report D1 TEXT`. It names nobody.
        | - **You cannot be there?** Answer the question here, as a reply: those who meet can read it, and the report comes back to this thread.
    ana (edit): !side D1 | compare what works | one list of free trainings | What worked for you?
      bot corrects: **Side meeting** at **D1** 2027-01-16: Annual meeting · Strasbourg
        | - **Why:** compare what works
        | - **Wanted result:** one list of free trainings
        | - **The question:** What worked for you?
        | - **Who:** fewer than 3 from this room have said so yet. If you will be there: `!going D1`
        | - **Two hours:** 10 minutes, why we are here · 20, one sentence from each to the question, nobody is quoted · 45, talk · 30, write the result together · 15, who does what by when
        | - **To bring back:** the result in two or three sentences, what stayed open, what comes next: `!report D1 TEXT`. It names nobody.
        | - **You cannot be there?** Answer the question here, as a reply: those who meet can read it, and the report comes back to this thread.
    ana: !undo
      bot corrects: The side meeting at D1 is taken back.
      bot: Taken back: `side` (D1).
    """
    )


async def test_what_was_brought_back_is_told_unnamed_and_reopened_by_an_answer(story: Story) -> None:
    await story.play(
        """
    ana: !date 2027-01-16 Annual meeting | Strasbourg
      bot: **D1** 2027-01-16: Annual meeting · Strasbourg
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ana: !side D1 | compare what works | one list of trainings | What worked for you?
      bot: **Side meeting** at **D1** 2027-01-16: Annual meeting · Strasbourg
        | - **Why:** compare what works
        | - **Wanted result:** one list of trainings
        | - **The question:** What worked for you?
        | - **Who:** fewer than 3 from this room have said so yet. If you will be there: `!going D1`
        | - **Two hours:** 10 minutes, why we are here · 20, one sentence from each to the question, nobody is quoted · 45, talk · 30, write the result together · 15, who does what by when
        | - **To bring back:** the result in two or three sentences, what stayed open, what comes next: `!report D1 TEXT`. It names nobody.
        | - **You cannot be there?** Answer the question here, as a reply: those who meet can read it, and the report comes back to this thread.
    ben: !report D1 done
      bot: D1 has not begun yet. Afterwards: `report D1 TEXT`
    -- 3d
    cy (direct): report D1 We agreed on one list; who pays stayed open
      bot (direct cy): Told in the room, without your name. To take it back, delete your message.
      bot: **Brought back from D1 Annual meeting:** We agreed on one list; who pays stayed open
        | You were not there? Reply here: an answer of yours opens it again.
    dee (reply D1): I would add online trainings
      bot: **D1 is open again:** somebody who was not there has answered. When it is settled: `!report D1 TEXT`
      bot ✅ dee
    ben (direct): D1 trainings in Arabic are missing
      bot (direct ben): Heard, for D1. To take it back, delete your message.
      bot: **To D1, from somebody who was not there:** trainings in Arabic are missing
    ana: !report D1 The list has Arabic and online trainings now
      bot: **Brought back from D1 Annual meeting:** The list has Arabic and online trainings now
        | You were not there? Reply here: an answer of yours opens it again.
      bot ✅ ana
    dee (direct): D1
      bot (direct dee): **D1** 2027-01-16: Annual meeting · Strasbourg
        | **Side meeting:** compare what works **The question:** What worked for you?
        | - **Brought back:** We agreed on one list; who pays stayed open
        | - **Brought back:** The list has Arabic and online trainings now
        | - **Said to it:** I would add online trainings
        | - **Said to it:** trainings in Arabic are missing
        | It is over. What came of it: `report D1 TEXT`
    """
    )


async def test_a_report_follows_its_message(story: Story) -> None:
    await story.play(
        """
    ana: !date 2027-01-16 Annual meeting | Strasbourg
      bot: **D1** 2027-01-16: Annual meeting · Strasbourg
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    -- 3d
    cy (direct): report D1 We agreed on one list; who pays stayed open
      bot (direct cy): Told in the room, without your name. To take it back, delete your message.
      bot: **Brought back from D1 Annual meeting:** We agreed on one list; who pays stayed open
        | You were not there? Reply here: an answer of yours opens it again.
    cy (edit direct): report D1 We agreed on one list of trainings
      bot corrects: **Brought back from D1 Annual meeting:** We agreed on one list of trainings
        | You were not there? Reply here: an answer of yours opens it again.
    cy (delete): the report is wrong
      bot corrects: What was said here of D1 was taken back.
    cy: D1
      bot: **D1** 2027-01-16: Annual meeting · Strasbourg
        | It is over. What came of it: `!report D1 TEXT`
    """
    )


async def test_a_report_that_would_tell_who_wrote_it_waits(story: Story) -> None:
    await story.play(
        """
    cy (direct): i am Quuxworks, private sector, Kenya
      bot (direct cy): You now speak for **Quuxworks** (Private Sector, Kenya). Next: `pain` and your worst problem in one sentence.
    ana: !date 2027-01-16 Annual meeting | Strasbourg
      bot: **D1** 2027-01-16: Annual meeting · Strasbourg
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    -- 3d
    cy (direct): report D1 Quuxworks will host the list
      bot (direct cy): Kept, but not told yet: it would tell who said it. You and the facilitators are asked what is to become of it.
      bot (direct ana) → ana: **H1** is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “⟦Quuxworks⟧ will host the list”
        | Neutral words, if they fit: `reword H1 An organisation will host the list`
        | Or your own: `reword H1 TEXT`. Or leave it out: `drop H1`. Its author can release it as it is.
      bot (direct cy) → cy: **H1**: your words are not shown yet, because those in ⟦ ⟧ name somebody or could tell who you are: “⟦Quuxworks⟧ will host the list”
        | Show them all the same: `release H1`. Say it otherwise: `reword H1 TEXT`. Leave it out: `drop H1`. A facilitator may reword it neutrally or leave it out, without learning that it is yours; I remember that for 7 days at most.
    ana (direct): reword H1 One of us will host the list
      bot (direct ana): H1 is shown in these words: “One of us will host the list”
      bot: **Brought back from D1 Annual meeting:** One of us will host the list
        | You were not there? Reply here: an answer of yours opens it again.
    """
    )


async def test_the_digest_is_given_what_was_brought_back_and_may_leave_the_room(story: Story) -> None:
    await story.act(
        """
cy (direct): i am Quuxworks, private sector, Kenya
ana: !date 2027-01-16 Annual meeting | Strasbourg
-- 3d
cy (direct): report D1 We agreed on one list
dee (direct): report D1 Our donors hesitate (room only)
cy (direct): report D1 Quuxworks will host the list
dee (direct): D1 and online
"""
    )
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        told, released = await bringing.news(tx, story.config, "!room", story.now - 60_000, story.now, story.now)
        earlier, _ = await bringing.news(tx, story.config, "!room", 0, story.now - 60_000, story.now)
    assert told == [("D1", "Annual meeting", "We agreed on one list")]
    assert (released.held, earlier) == (1, [])

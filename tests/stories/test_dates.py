"""Dates at other fora as a room lives with them: told, changed, called off, who will be there, calendar files."""

from __future__ import annotations

import vobject  # type: ignore[import-untyped]

from bot.domain.messages import File
from bot.matrix.port import Unreachable
from tests.fake import FakeHomeserver
from tests.stories.harness import Story

NEW = """
    ana: !date 2027-06-14..16 Annual meeting | Strasbourg | https://example.org/meeting
      bot: **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
"""


async def test_a_date_is_told_and_who_will_be_there_is_counted_from_the_floor(story: Story) -> None:
    await story.play(
        NEW.rstrip()
        + """
    ben: !going D1
      bot ✅ ben
    cy (direct): going D1
      bot (direct cy): Noted for D1: you will be there. I name nobody: your organisation counts once, and a number is told from 3 on. May people you were introduced to know? `going D1 tell` Changed your mind? `not going D1`
    ben: !dates
      bot: **Dates**
        |
        | - **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting
        |
        | Will you be there? `!going D1` – for your calendar: `!calendar D1`
    dee (react D1): 🙋
      bot ✅ dee
    ben: D1
      bot: **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting
        | 3 from this room will be there
        | Will you be there? `!going D1` – for your calendar: `!calendar D1`
    dee (delete): the hand is taken down
    ben: D1
      bot: **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting
        | 3 from this room will be there
        | Will you be there? `!going D1` – for your calendar: `!calendar D1`
    ben (direct): dates
      bot (direct ben): **Dates of room**
        |
        | - **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting – 3 from this room will be there – you said you will be there
        |
        | Will you be there? `going D1` – for your calendar: `calendar D1`
    """
    )


async def test_a_date_is_changed_called_off_and_taken_back(story: Story) -> None:
    await story.play(
        NEW.rstrip()
        + """
    ana: !date D1 2027-06-15..17
      bot: **Changed:** **D1** 2027-06-15 to 2027-06-17: Annual meeting · Strasbourg · https://example.org/meeting
        | If your calendar has it: `!calendar D1` brings it up to date.
      bot corrects: **D1** 2027-06-15 to 2027-06-17: Annual meeting · Strasbourg · https://example.org/meeting
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ana: !undo
      bot corrects: **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
      bot corrects: **Taken back.** It stays: **D1** 2027-06-14 to 2027-06-16: Annual meeting · Strasbourg · https://example.org/meeting
      bot: Taken back: `date` (D1).
    ana: !date D1 | Geneva
      bot: **Changed:** **D1** 2027-06-14 to 2027-06-16: Annual meeting · Geneva · https://example.org/meeting
        | If your calendar has it: `!calendar D1` brings it up to date.
      bot corrects: **D1** 2027-06-14 to 2027-06-16: Annual meeting · Geneva · https://example.org/meeting
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ana: !date D1 off
      bot: **Called off:** **D1** 2027-06-14 to 2027-06-16: Annual meeting · Geneva · https://example.org/meeting
        | If your calendar has it: `!calendar D1` takes it out.
      bot corrects: **Called off:** **D1** 2027-06-14 to 2027-06-16: Annual meeting · Geneva · https://example.org/meeting
        | If your calendar has it: `!calendar D1` takes it out.
    ben: !going D1
      bot: D1 is over or was called off. `dates` lists what is ahead.
    ben: !dates
      bot: No date is ahead. Facilitators add one: `!date 2027-06-14 Annual meeting | Strasbourg | https://example.org`
    """
    )


async def test_an_edited_or_deleted_message_takes_its_date_with_it(story: Story) -> None:
    await story.play(
        """
    ana: !date 2027-06-14 14:00-15:00 Europe/Paris Open call
      bot: **D1** 2027-06-14 12:00 UTC to 2027-06-14 13:00 UTC: Open call
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ana (edit): !date 2027-06-14 16:00 Europe/Paris Open call | online
      bot corrects: **D1** 2027-06-14 14:00 UTC: Open call · online
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ben (direct): me zone Africa/Nairobi
      bot (direct ben): For you it is now 2027-01-15 11:00 Africa/Nairobi (08:00 UTC).
    ben (direct): D1
      bot (direct ben): **D1** 2027-06-14 17:00 Africa/Nairobi (14:00 UTC): Open call · online
        | Will you be there? `going D1` – for your calendar: `calendar D1`
    ana (delete): the call will not be
      bot corrects: **Called off:** **D1** 2027-06-14 14:00 UTC: Open call · online
        | If your calendar has it: `!calendar D1` takes it out.
    """
    )


async def test_what_cannot_be_read_is_answered_with_an_example(story: Story) -> None:
    await story.play(
        """
    ana: !date soon Annual meeting
      bot: I cannot read “soon” as a date. For example: `!date 2027-06-14 Annual meeting | Strasbourg`, `!date 14 June 2027 …` or `!date 2027-06-14 14:00 Europe/Paris …`
    ana: !date 03/04/2027 Annual meeting
      bot: That can be two days. Which one: `2027-03-04` or `2027-04-03`?
    ana: !date 2027-06-14
      bot: A date needs a name. For example: `!date 2027-06-14 Annual meeting | Strasbourg | https://example.org`
    ana: !date 2027-06-14 14:00 Mars/Base Call
      bot: I know no time zone “Mars/Base”. Write a region and a city, for example: `!date 2027-06-14 14:00 Europe/Paris Open call`
    ben: !date 2027-06-14 Annual meeting
      bot: `date` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
    ben: !going D7
      bot: I know no date D7 in your rooms. `dates` lists them.
    ben: !calendar
      bot: No date is ahead, and no open question has an end, so a calendar file would be empty.
    """
    )


async def test_a_calendar_file_has_the_date_and_the_ends_of_questions_and_says_what_was_called_off(
    story: Story,
) -> None:
    await story.act(
        """
ana: !date 2027-06-14..16 Annual_meeting *2027* | Strasbourg | https://example.org/meeting
ana: !word Which word_for it? --until 2h
ben: !calendar
ana: !date D1 off
ben (direct): calendar D1
"""
    )
    room, own = (vobject.readOne(data.decode()) for data in story.server.uploads)
    assert [(e.summary.value, e.status.value) for e in room.vevent_list] == [
        ("Annual_meeting *2027*", "CONFIRMED"), ("P1: last moment to answer – Which word_for it?", "CONFIRMED"),
    ]  # fmt: skip
    assert [(e.summary.value, e.status.value, e.sequence.value) for e in own.vevent_list] == [
        ("Annual_meeting *2027*", "CANCELLED", "1")
    ]
    files = [line.effect for line in story.server.effects(File)]
    assert isinstance(files[0], File)
    assert files[0].alt == (
        "2 entries for your calendar. D1 2027-06-14 to 2027-06-16: Annual_meeting *2027* · Strasbourg · "
        "https://example.org/meeting; P1: last moment to answer – Which word_for it?"
    )
    assert room.vevent_list[0].uid.value == own.vevent_list[0].uid.value
    assert [line for line in story.seen if " file: " in line] == ["  bot file: dates.ics", "  bot (direct ben) file: D1.ics"]


async def test_a_calendar_file_is_uploaded_once_and_sent_once_whatever_breaks(story: Story) -> None:
    await story.act("ana: !date 2027-06-14 Annual meeting | Strasbourg")
    broken = ["upload", "send", "sent"]

    async def fault(where: str) -> None:
        if where in broken:
            broken.remove(where)
            raise Unreachable(where)

    assert story.bot is not None
    assert isinstance(story.bot.homeserver, FakeHomeserver)
    story.server.say("!room", "@ben:test", "!calendar D1")
    story.bot.homeserver.fault = fault
    for _ in range(4):
        await story.settle()
        story.now += 60_000
    assert broken == []
    assert len(story.server.uploads) == 1
    assert [line.room for line in story.server.effects(File)] == ["!room"]


async def test_who_was_there_is_not_known_any_more_a_month_later(story: Story) -> None:
    await story.act(
        """
ana: !date 2027-01-20 Annual meeting | Strasbourg
ben (direct): going D1
-- 6d
cy (direct): report D1 We agreed on one list
"""
    )

    async def kept() -> tuple[int, int]:
        assert story.bot is not None
        async with story.bot.base.begin() as tx:
            going = await tx.value("SELECT COUNT(*) FROM going")
            return int(going), int(await tx.value("SELECT COUNT(*) FROM brought WHERE person IS NOT NULL"))

    assert await kept() == (1, 1)
    await story.act("-- 32d\n-- 1d")
    assert await kept() == (0, 0)


async def test_in_french(story: Story) -> None:
    await story.play(
        """
    ben (direct): me language fr
      bot (direct ben): Désormais, je vous écris en français.
    ana: !date 14-16 juin 2027 Réunion annuelle | Strasbourg
      bot: **D1** 2027-06-14 to 2027-06-16: Réunion annuelle · Strasbourg
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ben (direct): j'y serai D1
      bot (direct ben): Noté pour D1\u00a0: vous y serez. Je ne nomme personne\u00a0: votre organisation compte une fois, et un nombre est dit à partir de 3. Les personnes avec qui on vous a mis en relation peuvent-elles le savoir\u00a0? `going D1 prévenez` Vous changez d’avis\u00a0? `not going D1`
    ben (direct): dates
      bot (direct ben): **Dates de room**
        |
        | - **D1** 2027-06-14 au 2027-06-16\u00a0: Réunion annuelle · Strasbourg – vous avez dit que vous y serez
        |
        | Y serez-vous\u00a0? `going D1` – pour votre agenda\u00a0: `calendar D1`
    ben (direct): D1 absent
      bot (direct ben): Noté\u00a0: vous n’y serez pas (D1).
    """
    )


async def test_people_who_were_introduced_learn_that_both_will_be_there_only_from_who_lets_it_be_told(
    story: Story,
) -> None:
    await story.act(
        """
ben (direct): i am Posts of Kenya, government, Kenya
cy (direct): i am Banks of Peru, private sector, Peru
ben (direct): pain travel cost keeps practitioners away
cy (direct): pain flights are too expensive for our people
ana: !introduce N1 N2
ben (direct): yes M1
cy (direct): yes M1
ana: !date 2027-06-14 Annual meeting | Strasbourg
ben (direct): going D1 tell
"""
    )
    assert [line for line in story.seen if "introduced to will be" in line] == []
    await story.play(
        """
    cy (direct): going D1
      bot (direct cy): Noted for D1: you will be there. I name nobody: your organisation counts once, and a number is told from 3 on. May people you were introduced to know? `going D1 tell` Changed your mind? `not going D1`
      bot (direct cy): **D1** 2027-06-14: Annual meeting · Strasbourg
        | **Somebody you were introduced to will be there too** (M1). The room you share for M1 is the place to arrange a meeting.
    ben (direct): dates
      bot (direct ben): **Dates of room**
        |
        | - **D1** 2027-06-14: Annual meeting · Strasbourg – you said you will be there
        |
        | Will you be there? `going D1` – for your calendar: `calendar D1`
    cy (direct): going D1 on the record and tell
      bot (direct cy): Noted for D1: your organisation may be named as going there. People you were introduced to, and who will be there too, are told. Changed your mind? `not going D1`
      bot (direct ben): **D1** 2027-06-14: Annual meeting · Strasbourg
        | **Somebody you were introduced to will be there too** (M1). The room you share for M1 is the place to arrange a meeting.
    dee: !dates
      bot: **Dates**
        |
        | - **D1** 2027-06-14: Annual meeting · Strasbourg – there, on the record: Banks of Peru
        |
        | Will you be there? `!going D1` – for your calendar: `!calendar D1`
    ana: !session rule Chatham House
      bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
    dee: !dates
      bot: **Dates**
        |
        | - **D1** 2027-06-14: Annual meeting · Strasbourg
        |
        | Will you be there? `!going D1` – for your calendar: `!calendar D1`
    """
    )

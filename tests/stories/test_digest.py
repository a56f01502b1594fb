"""The weekly digest as a room lives with it: previewed, sent once, scheduled, missed, and quiet when nothing is new."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.config import Digest
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

BEGUN = """
    ana: !session open Day 0
      bot: **Session open: Day 0.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
"""
SENT = """
      bot: **Digest of room** · {since} to {until}
        |
        | **Sessions**
        | - {what}: Day 0
        |
        | Next digest: {next}. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
"""
PREVIEW = "**Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back."


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """A story in which no preview comes by itself."""
    story = Story(base_url, CONFIG.model_copy(update={"digest": Digest(preview_hours=0)}))
    await story.begin()
    yield story
    await story.stop()


def sent(since: str, until: str, following: str, what: str = "Opened") -> str:
    """A digest that tells of the session only, as a story shows it."""
    return SENT.format(since=since, until=until, next=following, what=what).strip("\n")


async def test_the_digest_comes_once_on_monday_and_a_quiet_week_has_none(story: Story) -> None:
    await story.play(BEGUN)
    await story.play(
        "    -- 3d\n    -- restart\n    -- 61m\n"
        + sent("2027-01-11", "2027-01-18", "2027-01-25 09:00 UTC")
        + "\n    -- restart\n    -- 1d\n    -- 7d\n    -- 7d"
    )


async def test_a_digest_missed_by_less_than_three_days_comes_at_the_start(story: Story) -> None:
    await story.play(BEGUN)
    await story.play("    -- away\n    -- 5d\n    -- back\n" + sent("2027-01-13", "2027-01-20", "2027-01-25 09:00 UTC"))


async def test_a_digest_missed_by_three_days_or_more_is_left_out_and_the_next_tells_everything(story: Story) -> None:
    await story.play(BEGUN)
    await story.play("    -- away\n    -- 7d\n    -- back\n    -- 3d")
    await story.play("    -- 61m\n" + sent("2027-01-15", "2027-01-25", "2027-02-01 09:00 UTC"))


async def test_a_room_without_a_session_gets_no_digest(story: Story) -> None:
    await story.play("    -- 4d\n    -- 7d")


async def test_a_preview_is_seen_by_the_facilitator_alone_and_tells_nothing_away(story: Story) -> None:
    await story.play(
        BEGUN
        + """    ana: !digest preview
      bot ✅ ana
"""
        + sent("2027-01-08", "2027-01-15", "2027-01-18 09:00 UTC").replace("bot:", f"bot (direct ana) → ana: {PREVIEW}\n        |\n        |")
        + """
    ana: !digest now
"""
        + sent("2027-01-08", "2027-01-15", "2027-01-18 09:00 UTC")
        + """
    ana: !digest now
      bot: Nothing is new since the last digest (2027-01-15 08:00 UTC), so there is nothing to send.
    """
    )


async def test_a_schedule_is_answered_with_its_next_moment_kept_and_taken_back(story: Story) -> None:
    await story.play(
        BEGUN
        + """    ana: !digest every lundi 9h00 europe/paris
      bot: The digest goes out every Monday at 09:00 (Europe/Paris). The next one: 2027-01-18 09:00 Europe/Paris (08:00 UTC).
    ana: !undo
      bot: Next digest: 2027-01-18 09:00 UTC.
      bot: Taken back: `digest` (every monday 09:00).
    ana: !digest off
      bot: No more digests in this room. `!digest every monday 09:00` brings them back, `!digest now` sends one.
    -- 7d
    ben: !digest
      bot: Nothing is open that needs you now.
        | No next digest is planned.
    """
    )


async def test_what_cannot_be_read_is_answered_in_one_line_with_an_example(story: Story) -> None:
    await story.play(
        """
    ana: !digest every monday
      bot: I read “monday” and need a day of the week and a time. For example: `!digest every monday 09:00 Europe/Amsterdam`
    ana: !digest every monday 25:00
      bot: I read “monday 25:00” and need a day of the week and a time. For example: `!digest every monday 09:00 Europe/Amsterdam`
    ana: !digest every monday 09:00 Mars/Base
      bot: I read the time zone “Mars/Base” and do not know it. For example: `!digest every monday 09:00 Africa/Nairobi`
    ana: !digest tomorrow
      bot: I read “digest tomorrow”, and a digest can be sent `now`, shown as a `preview`, planned with `every` or turned `off`. For example: `!digest preview`
    ben: !digest now
      bot: `digest now` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
    """
    )


async def test_two_digests_do_not_fall_on_one_day(story: Story) -> None:
    await story.play(BEGUN)
    await story.play("    -- 3d\n    -- 61m\n" + sent("2027-01-11", "2027-01-18", "2027-01-25 09:00 UTC"))
    await story.play(
        """
    ana: !digest every monday 17:00
      bot: The digest goes out every Monday at 17:00 (UTC). The next one: 2027-01-25 17:00 UTC.
    ana: !session close
      bot: **Session closed: Day 0.** No question was put. Thank you.
    -- 9h
    """
    )

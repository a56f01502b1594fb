"""Four are asked: abe and bea say yes, cleo says no, dan stays silent. What each of them and the room ever sees, what the
database keeps of it, and that from neither anybody can tell that cleo said no."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.domain.messages import content_of
from bot.store.base import Row
from bot.store.personal import COLUMNS
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person

Seen = dict[str, list[dict[str, Any]]]
PEOPLE = ("ana", "abe", "bea", "cleo", "dan")
SAID = """
abe (direct): i am Posts of Kenya, gov, Kenya
bea (direct): i am Open Lab, technical community, Chile
cleo (direct): i am Bank Union, private sector, France
dan (direct): i am Free Network, NGO, Senegal
abe (direct): pain travel cost keeps practitioners away
bea (direct): pain practitioners cannot pay for travel and hotels
cleo (direct): pain the price of flights and hotels keeps practitioners away
dan (direct): pain travel is too dear for practitioners
"""
STORY = """
ana: !introduce N1 N2 N3 N4
  bot: **M1**: all 4 sides are asked privately, until 2027-01-25 08:00 UTC. Who they are and what they answer stays with them; `matches` tells only how many came about.
  bot (direct abe) → abe: **M1: may I introduce you?** You said in N1: “travel cost keeps practitioners away”. Something close is said by 3 other organisations. The problem, in neutral words: “travel cost keeps practitioners away”.
    | I open a room for those who say yes, if there are two at least: at once when all do, else when the time is up. Only there you see who it is. Answer `yes M1`, `no M1` or `later M1` (or 👍 👎 ⏳ under this message) by 2027-01-25 08:00 UTC. A no is shown to nobody.
    | In the room your own words are not shown, unless you write `yes M1 with my words`. For an encrypted room: `yes M1 encrypted`.
  bot (direct bea) → bea: **M1: may I introduce you?** You said in N2: “practitioners cannot pay for travel and hotels”. Something close is said by 3 other organisations. The problem, in neutral words: “travel cost keeps practitioners away”.
    | I open a room for those who say yes, if there are two at least: at once when all do, else when the time is up. Only there you see who it is. Answer `yes M1`, `no M1` or `later M1` (or 👍 👎 ⏳ under this message) by 2027-01-25 08:00 UTC. A no is shown to nobody.
    | In the room your own words are not shown, unless you write `yes M1 with my words`. For an encrypted room: `yes M1 encrypted`.
  bot (direct cleo) → cleo: **M1: may I introduce you?** You said in N3: “the price of flights and hotels keeps practitioners away”. Something close is said by 3 other organisations. The problem, in neutral words: “travel cost keeps practitioners away”.
    | I open a room for those who say yes, if there are two at least: at once when all do, else when the time is up. Only there you see who it is. Answer `yes M1`, `no M1` or `later M1` (or 👍 👎 ⏳ under this message) by 2027-01-25 08:00 UTC. A no is shown to nobody.
    | In the room your own words are not shown, unless you write `yes M1 with my words`. For an encrypted room: `yes M1 encrypted`.
  bot (direct dan) → dan: **M1: may I introduce you?** You said in N4: “travel is too dear for practitioners”. Something close is said by 3 other organisations. The problem, in neutral words: “travel cost keeps practitioners away”.
    | I open a room for those who say yes, if there are two at least: at once when all do, else when the time is up. Only there you see who it is. Answer `yes M1`, `no M1` or `later M1` (or 👍 👎 ⏳ under this message) by 2027-01-25 08:00 UTC. A no is shown to nobody.
    | In the room your own words are not shown, unless you write `yes M1 with my words`. For an encrypted room: `yes M1 encrypted`.
abe (direct): yes M1 with my words
  bot (direct abe): Your yes to M1 is noted. If all agree, I open a room at once; if not, on 2027-01-25 08:00 UTC for you and those who do, if anybody does. What you said will stand there in your own words. Take it back: `no M1`
bea (react M1 direct): 👍
  bot (direct bea): Your yes to M1 is noted. If all agree, I open a room at once; if not, on 2027-01-25 08:00 UTC for you and those who do, if anybody does. Take it back: `no M1`
cleo (direct): no M1
  bot (direct cleo): Noted for M1, and told to nobody. I do not ask you about this pairing again. Another mind before 2027-01-25 08:00 UTC? `yes M1`
-- 7d
  bot (direct abe) → abe: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Are these yours too?** Others say: **1.** “travel is too dear for practitioners” (N4) · **2.** “practitioners cannot pay for travel and hotels” (N2) · **3.** “the price of flights and hotels keeps practitioners away” (N3) → for example `1 yes 3 no`, also `partly` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct bea) → bea: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Are these yours too?** Others say: **1.** “the price of flights and hotels keeps practitioners away” (N3) · **2.** “travel is too dear for practitioners” (N4) → for example `1 yes 2 no`, also `partly` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct cleo) → cleo: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Is this yours too?** Somebody else says: “travel is too dear for practitioners” (N4) → `N4 yes`, `partly`, `no` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
-- 3d
  bot (direct abe): You are 2 who said yes to M1. I open a room for you: look for my invitation.
  bot (direct bea): You are 2 who said yes to M1. I open a room for you: look for my invitation.
  bot (direct cleo): The time of the introduction M1 about your N3 is over. `matches` shows what else lies close.
  bot (room abe bea) → abe bea: **M1: everybody here said yes.** What brings you together, in neutral words: “travel cost keeps practitioners away”
    |
    | - **Posts of Kenya** (Government, Kenya), @abe:test says: “travel cost keeps practitioners away”
    | - **Open Lab** (Technical Community, Chile), @bea:test
    |
    | - **A first task:** each of you writes in three sentences what you have tried and what is still missing. Then choose one thing to do together: `!effort M1` and that thing starts it.
    | - **A proposed end:** 2027-02-22. What you write here stays in this room; invite whom you all want to have here.
    | - **Others** learn only how many introductions came about. To let them know of yours, each of you writes `M1 on the record`.
  bot (direct dan): The time of the introduction M1 about your N4 is over. `matches` shows what else lies close.
  bot (direct dan) → dan: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Are these yours too?** Others say: **1.** “travel cost keeps practitioners away” (N1) · **2.** “practitioners cannot pay for travel and hotels” (N2) · **3.** “the price of flights and hotels keeps practitioners away” (N3) → for example `1 yes 3 no`, also `partly` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
abe: M1 on the record
  bot ✅ abe
dan (direct): yes M1
  bot (direct dan): M1 is settled and can no longer be answered. `mine` lists what is open.
"""
AFTER = """
bea (direct): mine
bea (direct): matches
dan (direct): later M1
abe (direct): help
ana: !introduce N2 N3
ana: !introduce N3 N4
ana: !matches
ana: !themes
ana: !digest now
abe (direct): export me
"""
SILENT = "cleo (direct): me"  # something else, so that the same number of things was said
OWN = (
    "inbox",
    "outbox",
    "sent",
    "place",
    "done",
)  # what the server and the loops leave of every message and every moment


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """A story in which four have said what keeps practitioners away."""
    story = await begun(base_url)
    yield story
    await story.stop()


async def begun(url: str) -> Story:
    """The story on the database at `url`, up to what was said before it."""
    story = Story(url, CONFIG, PEOPLE)
    await story.begin()
    await story.act(SAID)
    return story


async def rows(story: Story, table: str, columns: str = "*") -> list[Row]:
    """All rows of a table."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        return sorted((dict(row) for row in await tx.rows(f"SELECT {columns} FROM {table}")), key=repr)


async def test_what_everybody_sees_and_what_is_kept(story: Story) -> None:
    await story.play(STORY)
    asked, ended = 1_800_000_009_000, 1_800_000_012_000 + 10 * 86_400_000
    assert await rows(story, "introduction", "id, a, b, sides, problem, asked, settled, state") == [
        {"id": "M1", "a": "N1", "b": "N2", "sides": 4, "problem": "travel cost keeps practitioners away", "asked": asked,
         "settled": ended, "state": "agreed"},
    ]  # fmt: skip
    kept = "need, person, answer, at, again, words, encrypted, released"
    yes = {"answer": "yes", "again": None, "encrypted": 0}
    nothing = {"answer": "", "at": None, "again": None, "words": 0, "encrypted": 0, "released": 0}
    assert await rows(story, "consent", kept) == [
        {"need": "N1", "person": person("abe"), **yes, "at": asked + 1000, "words": 1, "released": 1},
        {"need": "N2", "person": person("bea"), **yes, "at": asked + 2000, "words": 0, "released": 0},
        {"need": "N3", "person": person("cleo"), **nothing},
        {"need": "N4", "person": person("dan"), **nothing},
    ]  # fmt: skip
    assert [row for row in await rows(story, "act") if row["verb"] == "consent"] == []
    assert "told to nobody" not in repr(await rows(story, "outbox"))


def seen(story: Story, but: str) -> Seen:
    """Everything that the bot ever made outside one person's direct chat: for each set of people who are together what,
    with all its data."""
    found: Seen = {}
    for one in story.server.effects():
        room = story.server.rooms[one.room]
        there = "!room" if one.room == "!room" else " ".join(sorted({*room.members, *room.invited}))
        if one.effect and not (room.direct and person(but) in room.members):
            found.setdefault(there, []).append({**content_of(one.effect), "room": there})
    return found


async def played(folder: Path, answer: str, name: str) -> tuple[Seen, dict[str, list[Row]]]:
    """The story with something else said by cleo: what others see, and what is kept."""
    story = await begun(f"sqlite:///{folder}/{name}.db")
    await story.act(STORY.replace("cleo (direct): no M1", answer) + AFTER)
    kept = {table: await rows(story, table) for table in COLUMNS if table not in OWN}
    await story.stop()
    return seen(story, "cleo"), kept


@pytest.mark.parametrize("answer", ["cleo (direct): no M1", "cleo (react M1 direct): 👎"])
async def test_nobody_can_tell_a_no_from_silence_by_what_they_see_nor_by_what_is_kept(
    tmp_path: Path, answer: str
) -> None:
    assert await played(tmp_path, answer, "no") == await played(tmp_path, SILENT, "silent")


async def test_later_looks_like_silence(tmp_path: Path) -> None:
    later, _ = await played(tmp_path, "cleo (direct): later M1", "later")
    silent, _ = await played(tmp_path, SILENT, "silent")
    assert texts(later) == texts(silent)


def texts(told: Seen) -> dict[str, list[str]]:
    """What is told, without the ids of events, which are others when somebody is asked once more."""
    return {
        there: [one["text"] for one in made if "text" in one and not one["name"].startswith("export")]
        for there, made in told.items()
    }


@pytest.mark.parametrize("gone", ["withdraw N3", "N3 room only", "i am Posts of Kenya", "really forget me"])
async def test_who_withdraws_leaves_or_is_forgotten_is_missed_no_earlier_than_who_is_silent(
    tmp_path: Path, gone: str
) -> None:
    left, _ = await played(tmp_path, f"cleo (direct): {gone}", "gone")
    silent, _ = await played(tmp_path, SILENT, "silent")
    met = "@abe:test @bea:test @commonground:test"
    assert (left[met], of_introduction(left)) == (silent[met], of_introduction(silent))


def of_introduction(told: Seen) -> Seen:
    """What people are told of M1 without having asked."""
    names = ("ask-", "agreed-", "over-")
    return {
        there: [one for one in made if one["name"].startswith(names) and "M1" in one["text"]]
        for there, made in told.items()
    }


async def test_a_room_may_be_encrypted_because_one_of_them_asks(story: Story) -> None:
    await story.act("ana: !introduce N1 N2\nabe (direct): yes M1 encrypted, please\nbea (direct): yes M1")
    [room] = [row for row in await rows(story, "outbox") if (row["kind"], row["subject"]) == ("OpenRoom", "M1")]
    assert orjson.loads(room["content"])["encrypted"] is True

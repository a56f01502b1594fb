"""Answers that come late, from afar, per organisation or are taken back; what a close keeps and what it cuts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import orjson
import pytest

from bot.domain.data import Result
from bot.domain.events import Member, Said, Voted
from bot.domain.limits import Place
from bot.domain.messages import Correction, Effect, Image, Message, PollStart
from bot.domain.tallies import numbers
from bot.jobs.close_prompts import JOBS
from bot.jobs.cut_answers import JOB as CUT
from bot.store import answers, inbox, prompts, rooms
from bot.store.base import Row
from tests.needs_base import BOT, ROOM, START, Table, table

CLOSE, CORRECT = JOBS
MINUTE = 60_000
OTHER = "!other:here"


@dataclass
class Room:
    """The table with ben, cy and dee in its room, and what tests ask of it."""

    table: Table

    async def begin(self) -> None:
        """Brings the people in."""
        async with self.table.base.begin() as tx:
            rooms.note_members(tx, ROOM, [Member(f"@{name}:here", True) for name in ("ben", "cy", "dee")])

    async def at(self, moment: int, person: str, text: str, room: str = ROOM) -> list[Effect]:
        """A message that was sent at `moment` and is heard now."""
        self.table.count += 1
        return await self.table.hear(Said(self.table.last, room, f"@{person}:here", moment, text))

    async def vote(self, person: str, poll: str, *choices: str) -> list[Effect]:
        """A native vote."""
        self.table.count += 1
        return await self.table.hear(Voted(self.table.last, ROOM, f"@{person}:here", self.table.now, poll, choices))

    async def result(self, id: str) -> Result:
        """The result as it is kept."""
        async with self.table.base.begin() as tx:
            prompt = await prompts.get(tx, id)
        assert prompt is not None
        return Result.model_validate_json(prompt.result)

    async def standing(self, id: str) -> dict[str, int]:
        """How many organisations stand by each choice, as it is told and as it would be counted: both are the same."""
        async with self.table.base.begin() as tx:
            told = await answers.standing(tx, id, 1, "organisation")
            assert numbers(await answers.counted(tx, id, 1, "organisation")) == told
            assert len(await answers.heard_from(tx, id, 1, "organisation")) == sum(told.values())
        return told

    async def rows(self) -> list[Row]:
        """All answers as they are kept."""
        async with self.table.base.begin() as tx:
            return await tx.rows("SELECT * FROM answer ORDER BY source")


@pytest.fixture
async def room() -> AsyncIterator[Room]:
    async with table("sqlite:///:memory:") as opened:
        made = Room(opened)
        await made.begin()
        yield made


def words(effects: Sequence[Effect]) -> list[str]:
    """The texts of messages."""
    return [effect.text for effect in effects if isinstance(effect, Message)]


async def test_an_answer_sent_in_time_and_heard_after_the_close_corrects_the_result_once(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    await room.table.say("ben", "P1 trust")
    room.table.now += MINUTE
    await room.table.say("fay", "!close")
    room.table.now += MINUTE
    await room.at(START + 1, "cy", "P1 Trust")
    corrected = await room.table.ring(CORRECT)
    assert [type(effect).__name__ for effect in corrected] == ["Correction", "Erase", "Image"]
    assert [(one.label, one.n) for one in (await room.result("P1")).counts] == [("Trust", 2)]
    room.table.now += MINUTE
    assert await room.table.ring(CORRECT) == []


async def test_an_answer_sent_after_the_close_gets_one_line_and_does_not_count(room: Room) -> None:
    await room.table.say("fay", "!poll Go on? --until 15m")
    room.table.now += 16 * MINUTE
    assert words(await room.at(START + 15 * MINUTE + 1, "ben", "P1 yes")) == [
        "P1 was closed at 2027-01-15 08:15 UTC. `results P1` shows what came of it."
    ]
    await room.at(START + 15 * MINUTE, "cy", "P1 yes")
    closed = await room.table.ring(CLOSE)
    assert [type(effect).__name__ for effect in closed] == ["Message", "Image", "PollEnd"]
    assert (await room.result("P1")).n == 1


async def test_a_prompt_that_fell_due_while_nobody_watched_closes_at_its_own_time(room: Room) -> None:
    await room.table.say("fay", "!ask What now? --until 1h")
    await room.table.say("ben", "P1 less talk")
    room.table.now += 24 * 60 * MINUTE
    await room.table.ring(CLOSE)
    assert await room.table.ring(CUT) == []
    assert [row["person"] for row in await room.rows()] == ["@ben:here"]
    async with room.table.base.begin() as tx:
        prompt = await prompts.get(tx, "P1")
    assert prompt is not None and prompt.closed == START + 60 * MINUTE


async def test_ten_minutes_after_the_result_nothing_tells_who_answered(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    await room.table.say("cy", "P1 zeal")
    await room.table.say("ben", "P1 trust")
    await room.table.say("ben", "P1 care")
    await room.table.say("fay", "!close")
    room.table.now += 10 * MINUTE
    await room.table.ring(CUT)
    columns = ("source", "person", "organisation", "at", "seq", "choice")
    kept = [tuple(row[column] for column in columns) for row in await room.rows()]
    assert kept == [("P1.1.1", None, None, 0, 0, "care"), ("P1.1.2", None, None, 0, 0, "zeal")]


async def test_an_empty_vote_takes_the_answer_back(room: Room) -> None:
    effects = await room.table.say("fay", "!poll Go on?")
    async with room.table.base.begin() as tx:
        said = await prompts.said(tx, "P1", "PollStart", "poll")
    assert said is not None and [type(effect) for effect in effects] == [Message, PollStart]
    await room.vote("ben", f"${said[0]}", "yes")
    await room.vote("cy", f"${said[0]}", "no")
    await room.vote("ben", f"${said[0]}")
    await room.table.say("fay", "!close")
    assert [(one.key, one.n) for one in (await room.result("P1")).counts] == [("yes", 0), ("no", 1)]


async def test_who_is_not_in_the_room_hears_the_words_of_an_unknown_id(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    unknown = "I read {}, but I know no question with that id in a room you are in. `help` lists what is open."
    assert words(await room.table.write("eve", "P1 trust")) == [unknown.format("P1")]
    assert words(await room.table.write("eve", "P7 trust")) == [unknown.format("P7")]
    assert words(await room.table.write("eve", "results P1")) == [unknown.format("P1")]
    assert await room.rows() == []


async def test_a_question_is_not_shown_in_another_room(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    async with room.table.base.begin() as tx:
        rooms.note_members(tx, OTHER, [Member("@ben:here", True), Member(BOT, True)])
        inbox.add(tx, Said("$other", OTHER, "@ben:here", START, "!results P1"), 99, Place(99), START)
    await room.table.thinker.page()
    async with room.table.base.begin() as tx:
        told = await tx.rows("SELECT content FROM outbox WHERE room = $1", OTHER)
    assert [orjson.loads(row["content"])["data"] for row in told] == [{"type": "refusal", "reason": "prompt-elsewhere"}]


async def test_in_direct_chat_plain_words_answer_the_only_question_not_answered_yet(room: Room) -> None:
    assert words(await room.table.write("ben", "trust")) == [
        "I read “trust”, but no question is open for you now. `help` lists what you can do."
    ]
    await room.table.say("fay", "!word Say one")
    await room.table.say("fay", "!word Say another")
    assert words(await room.table.write("ben", "trust")) == [
        "Several questions are possible: P1 (Say one), P2 (Say another). Say which one, for example: `P1 trust`"
    ]
    await room.table.write("ben", "P1 trust")
    assert words(await room.table.write("ben", "care")) == [
        "Noted for P2: “care”. Send another answer to change it."
    ]


async def test_an_edit_changes_the_answer_and_the_line_that_acknowledged_it(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    await room.table.write("ben", "trsut")
    target = room.table.last
    corrected = await room.table.edit("ben", target, "trust")
    assert [effect.text for effect in corrected if isinstance(effect, Correction)] == [
        "Noted for P1: “trust”. Send another answer to change it."
    ]
    assert [(row["source"], row["choice"]) for row in await room.rows()] == [(target, "trust")]


async def test_delegates_who_differ_are_told_once_and_the_last_answer_counts(room: Room) -> None:
    for name in ("ben", "cy"):
        await room.table.say(name, "!i am Example Fund, civil society, Kenya")
    await room.table.say("fay", "!poll Go on? --by organisation")
    await room.table.say("ben", "P1 yes")
    split = await room.table.say("cy", "P1 no")
    assert sorted(effect.person for effect in split if isinstance(effect, Message)) == ["@ben:here", "@cy:here"]
    assert words(await room.table.say("ben", "P1 yes")) == []
    await room.table.say("dee", "P1 no")
    await room.table.say("fay", "!close")
    result = await room.result("P1")
    assert (result.n, result.asked, [(one.key, one.n) for one in result.counts]) == (1, 1, [("yes", 1), ("no", 0)])


async def test_an_answer_per_organisation_counts_once_its_person_says_whom_they_speak_for(room: Room) -> None:
    await room.table.say("fay", "!poll Go on? --by organisation")
    await room.table.say("dee", "P1 no")
    await room.table.say("dee", "!i am Example Fund, civil society, Kenya")
    await room.table.say("fay", "!close")
    assert [(one.key, one.n) for one in (await room.result("P1")).counts] == [("yes", 0), ("no", 1)]


@pytest.mark.parametrize("colleague", [False, True])
async def test_who_changes_their_organisation_and_answers_again_counts_once(room: Room, colleague: bool) -> None:
    for name in ("dee", *(("eve",) if colleague else ())):
        await room.table.say(name, "!i am Example Fund, civil society, Kenya")
    await room.table.say("fay", "!poll Go on? --by organisation")
    await room.table.say("dee", "P1 no")
    await room.table.say("dee", "!i am Posts of Kenya, gov, Kenya")
    assert await room.standing("P1") == {"no": 1}
    await room.table.say("dee", "P1 yes")
    assert await room.standing("P1") == {"yes": 1}
    await room.table.say("fay", "!close")
    result = await room.result("P1")
    assert (result.n, [(one.key, one.n) for one in result.counts]) == (1, [("yes", 1), ("no", 0)])


async def test_a_colleague_who_stays_keeps_the_answer_of_their_organisation(room: Room) -> None:
    for name in ("dee", "eve"):
        await room.table.say(name, "!i am Example Fund, civil society, Kenya")
    await room.table.say("fay", "!poll Go on? --by organisation")
    await room.table.say("eve", "P1 no")
    await room.table.say("dee", "P1 yes")
    await room.table.say("dee", "!i am Posts of Kenya, gov, Kenya")
    await room.table.say("dee", "P1 yes")
    assert await room.standing("P1") == {"yes": 1, "no": 1}


async def test_an_answer_given_under_a_wrong_name_goes_with_the_name_that_is_put_right(room: Room) -> None:
    await room.table.say("fay", "!poll Go on? --by organisation")
    await room.table.say("eve", "!i am Posts of Uganda, gov, Uganda")
    await room.table.say("dee", "!i am Posts of Uganda")
    target = room.table.last
    await room.table.say("dee", "P1 no")
    assert await room.standing("P1") == {"no": 1}
    await room.table.edit("dee", target, "!i am Posts of Kenya, gov, Kenya", ROOM)
    await room.table.say("eve", "P1 no")
    assert await room.standing("P1") == {"no": 2}


async def test_a_close_that_is_taken_back_keeps_the_answers_and_a_cut_cannot_be(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    await room.table.say("ben", "P1 trust")
    await room.table.say("fay", "!close")
    room.table.now += MINUTE
    await room.table.say("fay", "!undo")
    await room.table.say("cy", "P1 care")
    closed = await room.table.say("fay", "!close")
    assert [type(effect) for effect in closed] == [Message, Image]
    assert (await room.result("P1")).n == 2


async def test_answers_to_reworded_questions_are_kept_apart_and_count_again_when_it_is_taken_back(room: Room) -> None:
    await room.table.say("fay", "!word Say one")
    await room.table.say("ben", "P1 trust")
    room.table.now += 1000
    await room.table.say("fay", "!reword P1 Say another")
    await room.table.say("cy", "P1 care")
    room.table.now += 1000
    await room.table.say("fay", "!undo")
    room.table.now += 1000
    await room.table.say("fay", "!close")
    result = await room.result("P1")
    assert (result.question, result.wording, [one.label for one in result.counts]) == ("Say one", 1, ["trust"])


async def test_a_question_edited_before_any_answer_changes_in_place(room: Room) -> None:
    await room.table.say("fay", "!poll Go no? | a | b")
    changed = await room.table.edit("fay", room.table.last, "!poll Go on? | a | b | c", ROOM)
    assert [type(effect).__name__ for effect in changed] == ["Correction", "Erase", "PollStart"]
    async with room.table.base.begin() as tx:
        prompt = await prompts.get(tx, "P1")
    assert prompt is not None
    assert (prompt.question, prompt.wording, len(prompt.options)) == ("Go on?", 1, 3)

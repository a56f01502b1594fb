"""The real process against a real homeserver: long absences, kill -9, malformed events, floods, the stock limits.

What people see is the judge: the bot's messages and reactions in the room, read by an ordinary client.
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.demo.synapse import Synapse
from bot.domain.messages import transaction
from tests.people import Event, MatrixError, Person

DATA = "org.commonground.v1"
CROWD = 600  # people who answer
AT_ONCE = 8  # requests at the same moment
READY_SECONDS, QUIET_SECONDS = 60.0, 90.0

log = logging.getLogger(__name__)
pytestmark = [pytest.mark.server, pytest.mark.slow]


class Process:
    """The program as an operator starts it, on a configuration of its own."""

    def __init__(self, folder: Path, synapse: Synapse, user_id: str) -> None:
        self._config = folder / "bot.toml"
        self._config.write_text(
            f'[matrix]\nhomeserver = "{synapse.url}"\nuser_id = "{user_id}"\n'
            f'[store]\nurl = "sqlite:///bot.db"\nkeys = "keys"\n[rooms]\ninvite_from = ["*:{synapse.name}"]\n'
        )
        self._log = folder / "bot.log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Starts it and waits until it hears and speaks."""
        seen = self._log.stat().st_size if self._log.exists() else 0
        command = (sys.executable, "-m", "bot", "run", "--config", str(self._config))
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, stderr=log, env={**os.environ, "COMMONGROUND_MATRIX__PASSWORD": "password"}
            )
        async with asyncio.timeout(READY_SECONDS):
            while b" ready" not in self._log.read_bytes()[seen:]:
                assert self._process.returncode is None, self._log.read_text()[-2000:]
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """kill -9."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def stop(self) -> None:
        """Asks it to end, as a service manager does."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            assert await asyncio.wait_for(self._process.wait(), 15) == 0


@dataclass
class Scene:
    """A homeserver, ana who facilitates, a room, and the bot's process (not running)."""

    ana: Person
    bot_id: str
    room: str
    bot: Process

    async def said(self, since: str) -> list[Event]:
        """What the bot said in the room after the event `since`, in order; nothing while the homeserver, still busy
        with what came before it, does not show that one itself."""
        events: list[Event] = []
        start = ""
        while not any(event["event_id"] == since for event in events):
            query: dict[str, str | int] = {"dir": "b", "limit": 500, **({"from": start} if start else {})}
            page = await self.ana.ask("GET", f"rooms/{self.room.replace('!', '%21')}/messages", None, **query)
            events += page["chunk"]
            if "end" not in page:
                return []
            start = page["end"]
        after = events[: [event["event_id"] for event in events].index(since)]
        return [event for event in reversed(after) if event["sender"] == self.bot_id]

    async def until(self, since: str, wanted: Callable[[list[Event]], bool]) -> list[Event]:
        """What the bot said after `since`, once `wanted` is true of it."""
        async with asyncio.timeout(QUIET_SECONDS):
            while not wanted(said := await self.said(since)):  # noqa: ASYNC110 - what changes is on the homeserver
                await asyncio.sleep(0.1)
        return said

    async def ask(self, command: str, kind: str) -> tuple[Event, dict[str, Any]]:
        """What the bot answers to ana's command with: the first message of this type, and its data."""
        asked = await self.ana.send(self.room, command)
        said = await self.until(asked, lambda said: any(kind == data_of(event).get("type") for event in said))
        event = next(event for event in said if data_of(event).get("type") == kind)
        return event, data_of(event)


def data_of(event: Event) -> dict[str, Any]:
    """What programs read in a message."""
    data: dict[str, Any] = event["content"].get(DATA, {})
    return data


def replies(event: Event, to: str) -> bool:
    """Whether it is the bot's reply to the event `to`."""
    relation: dict[str, Any] = event["content"].get("m.relates_to", {})
    return bool(relation.get("m.in_reply_to", {}).get("event_id") == to)


def acknowledged(said: Iterable[Event], answers: Iterable[str]) -> Counter[str]:
    """How often each answer was acknowledged: by a reaction, or in a line for many."""
    names = {transaction(answer, "heard"): answer for answer in answers}
    found: Counter[str] = Counter()
    for event in said:
        if event["type"] == "m.reaction":
            found[event["content"]["m.relates_to"]["event_id"]] += 1
        found.update(names.get(txn, txn) for txn in data_of(event).get("folded", ()))
    return found


async def at_once(work: Callable[[Person], Awaitable[Any]], people: Iterable[Person]) -> list[Any]:
    """Does the same for all people, a few at the same moment."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(person: Person) -> Any:
        async with free:
            return await work(person)

    return await asyncio.gather(*(one(person) for person in people))


async def people_of(synapse: Synapse, http: aiohttp.ClientSession, names: Iterable[str]) -> list[Person]:
    """New people with plain clients."""
    found = []
    for name in names:
        token = await synapse.register(name, "password")
        found.append(Person(http, f"@{name}:{synapse.name}", token))
    return found


@asynccontextmanager
async def scene(synapse: Synapse, http: aiohttp.ClientSession, folder: Path, name: str) -> AsyncIterator[Scene]:
    """Ana's public room with the bot in it, stopped again."""
    ana, bot = await people_of(synapse, http, (f"ana-{name}", f"bot-{name}"))
    process = Process(folder, synapse, bot.user_id)
    room = await ana.create_room("Session", public=True)
    await process.start()
    await ana.invite(room, bot.user_id)
    made = Scene(ana, bot.user_id, room, process)
    began = (await ana.messages(room))[0]["event_id"]
    await made.until(began, lambda said: any(event["type"] == "m.room.message" for event in said))
    try:
        yield made
    finally:
        await process.stop()


@pytest.fixture(scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Synapse]:
    """A homeserver of our own, without what a crowd does not look at."""
    async with Synapse(tmp_path_factory.mktemp("loaded"), load=True) as server:
        yield server


@pytest.fixture(scope="module")
async def session(server: Synapse) -> AsyncIterator[aiohttp.ClientSession]:
    """One session for all people."""
    async with aiohttp.ClientSession(server.url) as session:
        yield session


@pytest.fixture(scope="module")
async def hall(
    server: Synapse, session: aiohttp.ClientSession, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Scene]:
    """One room for this file."""
    async with scene(server, session, tmp_path_factory.mktemp("endurance"), "hall") as made:
        yield made


@pytest.fixture(scope="module")
async def crowd(server: Synapse, session: aiohttp.ClientSession, hall: Scene) -> list[Person]:
    """People in that room, silent so far."""
    people = await people_of(server, session, (f"crowd-{number}" for number in range(CROWD)))
    await at_once(lambda person: person.join(hall.room), people)
    return people


async def test_answers_given_while_the_bot_is_down_all_count_once_in_one_line(hall: Scene, crowd: list[Person]) -> None:
    question, asked = await hall.ask("!poll Shall we go on?", "prompt")
    await hall.bot.stop()
    root = question["event_id"]
    answers = await at_once(lambda person: person.send(hall.room, "yes", reply_to=root), crowd)
    await hall.bot.start()
    said = await hall.until(answers[-1], lambda said: any(data_of(event).get("type") == "heard" for event in said))
    assert [data_of(event)["n"] for event in said if data_of(event).get("type") == "heard"] == [CROWD]
    assert acknowledged(said, answers) == Counter(answers)
    _, result = await hall.ask(f"!close {asked['id']}", "result")
    assert (result["n"], result["counts"][0]["n"], result["counts"][1]["n"]) == (CROWD, CROWD, 0)


async def test_kills_at_any_moment_lose_nothing_and_repeat_nothing(hall: Scene, crowd: list[Person]) -> None:
    some, dice = crowd[:200], random.Random(7)
    question, asked = await hall.ask("!poll Shall we go on?", "prompt")

    async def answer(person: Person) -> str:
        await asyncio.sleep(dice.uniform(0, 0.6))
        return await person.send(hall.room, "no", thread=question["event_id"])

    answering = asyncio.create_task(at_once(answer, some))
    for _ in range(5):
        await asyncio.sleep(dice.uniform(0.2, 1.5))
        await hall.bot.kill()
        await hall.bot.start()
    answers = await answering
    said = await hall.until(
        question["event_id"], lambda said: set(answers) <= set(acknowledged(said, answers))
    )  # fmt: skip
    event, result = await hall.ask(f"!close {asked['id']}", "result")
    said = await hall.said(question["event_id"])
    assert acknowledged(said, answers) == Counter(answers)
    assert result["n"] == len(some)
    results = [one for one in said if data_of(one).get("type") == "result" and data_of(one)["closed"]]
    assert [one["event_id"] for one in results] == [event["event_id"]]


async def test_a_question_overtakes_a_thousand_acknowledgements(hall: Scene, crowd: list[Person]) -> None:
    question, asked = await hall.ask("!ask What should change?", "prompt")
    await hall.bot.stop()
    root = question["event_id"]
    answers = await at_once(lambda person: person.send(hall.room, "less paper", reply_to=root), crowd + crowd[:400])
    wanted = await hall.ana.send(hall.room, f"!results {asked['id']}")
    await hall.bot.start()
    started = time.monotonic()
    said = await hall.until(wanted, lambda said: any(replies(event, wanted) for event in said))
    log.info("the result came %.2f s after the start", time.monotonic() - started)
    said = await hall.until(wanted, lambda said: any(data_of(event).get("type") == "heard" for event in said))
    # What is told of open questions by itself (how they stand, that they are over) may stand between.
    asked_for = [event for event in said if replies(event, wanted) or data_of(event).get("type") == "heard"]
    assert [data_of(event)["type"] for event in asked_for[:2]] == ["result", "heard"]
    assert data_of(asked_for[0])["n"] == CROWD
    assert acknowledged(said, answers) == Counter(answers)


def malformed(other: str) -> list[tuple[str, dict[str, Any]]]:
    """Sixty events that a homeserver takes and nobody should send. `other` is somebody else's message."""
    text = {"msgtype": "m.text", "body": "!help"}
    relations: list[Any] = [None, 7, "x", [], {}, {"rel_type": 7}, {"rel_type": "m.thread"}, {"event_id": []}]
    odd: list[Any] = [None, 0, [], {}, "\u0000\u0007\u202e!help", "x" * 55_000, "!" + "\u200f" * 500, "!\ufffd\u2066"]
    replaced = {"rel_type": "m.replace", "event_id": other}
    annotation = {"rel_type": "m.annotation", "event_id": other}
    found: list[tuple[str, dict[str, Any]]] = []
    for value in odd:
        found += [
            ("m.room.message", {"msgtype": "m.text", "body": value, "formatted_body": value}),
            ("m.room.message", {**text, "m.relates_to": replaced, "m.new_content": value}),
            ("m.room.message", {**text, "m.relates_to": replaced, "m.new_content": {"body": value}}),
            ("m.reaction", {"m.relates_to": {**annotation, "key": value}}),
            ("org.matrix.msc3381.poll.response", {"org.matrix.msc3381.poll.response": {"answers": value}}),
        ]
    for value in relations:
        found += [
            ("m.room.message", {**text, "body": "hm", "m.relates_to": value, "m.mentions": value}),
            ("m.poll.response", {"m.relates_to": value, "m.selections": value}),
            ("org.example.unknown", {"body": value, "m.relates_to": value}),
        ]
    return found


async def test_malformed_events_leave_the_bot_answering(hall: Scene, crowd: list[Person]) -> None:
    other, mallory = await hall.ana.send(hall.room, "good morning"), crowd[0]
    taken = 0
    for kind, content in malformed(other):
        try:
            await mallory.send_event(hall.room, kind, content)
            taken += 1
        except MatrixError as error:
            assert error.status in (400, 403, 413)  # the homeserver refuses some by itself
    wanted = await hall.ana.send(hall.room, "!help")
    await hall.until(wanted, lambda said: any(event["type"] == "m.room.message" for event in said))
    assert taken >= 40


async def test_within_the_stock_limits_the_bot_still_counts_and_answers(tmp_path: Path) -> None:
    (tmp_path / "bot").mkdir()
    async with (
        Synapse(tmp_path / "server", limits="stock") as server,
        aiohttp.ClientSession(server.url) as session,
        scene(server, session, tmp_path / "bot", "stock") as here,
    ):
        people = await people_of(server, session, (f"stock-{number}" for number in range(4)))
        for person in people:
            await server.lift_limits(person.user_id)
            await person.join(here.room)
        question, asked = await here.ask("!ask What should change?", "prompt")
        root = question["event_id"]
        answers = [await person.send(here.room, f"idea {n}", thread=root) for n in range(8) for person in people]
        _, result = await here.ask(f"!results {asked['id']}", "result")
        assert result["n"] == len(people)
        said = await here.until(root, lambda said: set(answers) <= set(acknowledged(said, answers)))
        assert acknowledged(said, answers) == Counter(answers)

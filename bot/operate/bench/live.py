"""The bot as an operator runs it, a process of its own, beside a real Synapse on loopback without limits.

Measured from outside: how soon an answer is acknowledged, how soon `!results` is answered when a thousand
acknowledgements wait, what the bot takes while nothing happens, and how soon it answers after a start.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

import aiohttp

from bot.demo.people import Ear, Event, Person
from bot.demo.synapse import Synapse
from bot.operate.bench.figures import Figures, processor_seconds, resident, rounded

PASSWORD = "bench"  # noqa: S105 - of accounts that live for a minute on a server of our own
AT_ONCE = 8  # people who write at the same time
STOP = 15.0  # seconds that the bot may take to end


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured: `idle` in seconds, the others in numbers."""

    rooms: int
    idle: float
    answers: int
    behind: int


async def measure(folder: Path, sizes: Sizes) -> Figures:
    """All figures that need a homeserver."""
    async with Synapse(folder / "synapse", load=True) as server, aiohttp.ClientSession(server.url) as http:
        chair = await _person(server, http, "chair")
        people = [await _person(server, http, f"delegate-{n}") for n in range(AT_ONCE)]
        await server.register("commonground", PASSWORD)
        _configure(folder, server.url)
        room = await chair.create_room("Roadmap", invite=["@commonground:localhost", *(one.user_id for one in people)])
        for person in people:
            await person.join(room)
        ear = Ear(chair, room)
        async with _bot(folder) as process:
            await ear.until(lambda event: _of_bot(event, "m.room.message"), "the greeting")
            found = await _idle(chair, process, sizes)
            await chair.say(room, "!poll Shall we go on?")
            question = await ear.until(lambda event: _about(event, "prompt"), "the question")
            found |= await _acknowledged(ear, people, question["event_id"], sizes.answers)
            found |= await _behind(ear, people, process, question["event_id"], sizes.behind)
        return found | await _start(ear, folder)


async def _person(server: Synapse, http: aiohttp.ClientSession, name: str) -> Person:
    return Person(http, name, f"@{name}:{server.name}", await server.register(name, PASSWORD))


def _configure(folder: Path, url: str) -> None:
    (folder / "bot.toml").write_text(
        f'[matrix]\nhomeserver = "{url}"\nuser_id = "@commonground:localhost"\n'
        '[rooms]\ninvite_from = ["*:localhost"]\n[store]\nurl = "sqlite:///bot.db"\nkeys = "keys"\n'
        "[limits]\nperson = 100000\nroom = 100000\nserver = 100000\ncommands = 100000\n"  # few people write as many
    )


@asynccontextmanager
async def _bot(folder: Path) -> AsyncIterator[int]:
    """The process id of a bot that runs until the block ends."""
    environment = os.environ | {"COMMONGROUND_MATRIX__PASSWORD": PASSWORD}
    command = (sys.executable, "-m", "bot", "run", "--config", str(folder / "bot.toml"))
    with (folder / "bot.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(*command, env=environment, stdout=log, stderr=log)
    try:
        yield process.pid
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP)
        except TimeoutError:
            process.kill()
            await process.wait()


def _of_bot(event: Event, kind: str) -> bool:
    return bool(event["type"] == kind and event["sender"] == "@commonground:localhost")


def _about(event: Event, kind: str) -> bool:
    """Whether it is a message of the bot with data of this type."""
    data = event["content"].get("org.commonground.v1")
    return _of_bot(event, "m.room.message") and isinstance(data, dict) and data.get("type") == kind


async def _idle(chair: Person, process: int, sizes: Sizes) -> Figures:
    """What the bot takes when it is in many rooms and nothing is said."""
    for number in range(1, sizes.rooms):
        room = await chair.create_room(f"Room {number}", invite=["@commonground:localhost"])
        await Ear(chair, room).until(lambda event: _of_bot(event, "m.room.message"), "the greeting")
    before, start = processor_seconds(process), time.perf_counter()
    await asyncio.sleep(sizes.idle)
    after, seconds = processor_seconds(process), time.perf_counter() - start
    used = None if before is None or after is None else 100 * (after - before) / seconds
    return {
        "rooms": sizes.rooms,
        "idle_seconds": rounded(seconds, 1),
        "idle_memory_mb": rounded(resident(process), 1),
        "idle_percent_of_a_core": rounded(used, 2),
    }


async def _acknowledged(ear: Ear, people: list[Person], question: str, n: int) -> Figures:
    """From a person's answer taken by the homeserver to the bot's reaction seen by another, one at a time."""
    seconds = []
    for number in range(n):
        answer = await people[number % len(people)].say(ear.room, "yes", thread=question)
        start = time.perf_counter()
        await ear.until(lambda event, answer=answer: _reacts(event, answer), "the acknowledgement")  # type: ignore[misc]
        seconds.append(time.perf_counter() - start)
    return {
        "answers_acknowledged": len(seconds),
        "acknowledgement_p50_ms": rounded(1000 * median(seconds), 1),
        "acknowledgement_p95_ms": rounded(1000 * quantiles(seconds, n=20, method="inclusive")[-1], 1),
    }


def _reacts(event: Event, target: str) -> bool:
    return _of_bot(event, "m.reaction") and event["content"]["m.relates_to"]["event_id"] == target


async def _behind(ear: Ear, people: list[Person], process: int, question: str, n: int) -> Figures:
    """From `!results` taken by the homeserver to its answer seen, behind `n` answers. The bot is held while the
    answers come, so that all of them wait to be acknowledged when it goes on."""
    os.kill(process, signal.SIGSTOP)
    try:
        await asyncio.gather(*(_flood(person, ear.room, question, n, place) for place, person in enumerate(people)))
        await ear.person.say(ear.room, "!results")
    finally:
        os.kill(process, signal.SIGCONT)
    start = time.perf_counter()
    await ear.until(lambda event: _about(event, "result"), "the results")
    results = time.perf_counter() - start
    await ear.until(lambda event: _about(event, "heard"), "one line for all that was heard")
    return {
        "answers_waiting": n,
        "results_behind_seconds": rounded(results, 2),
        "all_acknowledged_seconds": rounded(time.perf_counter() - start, 2),
    }


async def _flood(person: Person, room: str, question: str, n: int, place: int) -> None:
    for number in range(place, n, AT_ONCE):
        await person.say(room, "no" if number % 3 else "yes", thread=question)


async def _start(ear: Ear, folder: Path) -> Figures:
    """From the start of the process to the first answer, to something asked while it was away."""
    await ear.person.say(ear.room, "!help")
    start = time.perf_counter()
    async with _bot(folder):
        await ear.until(lambda event: _of_bot(event, "m.room.message") and _replies(event), "the first answer")
        seconds = time.perf_counter() - start
    return {"start_to_first_answer_seconds": rounded(seconds, 2)}


def _replies(event: Event) -> bool:
    return "m.in_reply_to" in event["content"].get("m.relates_to", {}) and "!" in event["content"].get("body", "")

"""Events per second of processor time through the whole pipeline, and through a bare loop for comparison.

The pipeline is the bot as it runs (listen, think, speak and clock around one SQLite file on disk), reading pages
of /sync as bytes from a replayed homeserver that accepts everything at once. Processor time is that of all threads.
The bare loop does the least that keeps the same events: parse the page, insert a row for each event and the token,
commit.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import orjson

from bot.config import Config
from bot.matrix.account import MatrixSettings
from bot.matrix.client import Client
from bot.operate.bench.figures import Figures, watching
from bot.operate.bench.pages import BOT, CHAIR, ROOM, Crowd, event_id, first_sync, message, sync
from bot.operate.bench.replay import Replay
from bot.run import Bot, assemble, now, run, store_url
from bot.store import answers, inbox, outbox
from bot.store.base import migrate, open_base

PAGE = 100  # events of a busy room in one answer
PROMPTS = 4  # of each of the two kinds
LOOK = 0.02  # seconds between two looks at whether all is done


@dataclass(frozen=True, slots=True)
class Stage:
    """A running bot, its replayed homeserver, and the events that asked (polls, then words), by prompt id."""

    bot: Bot
    replay: Replay
    running: asyncio.Task[None]
    polls: dict[str, str]
    words: dict[str, str]


@asynccontextmanager
async def stage(folder: Path, replay: Replay | None = None, prompts: int = PROMPTS) -> AsyncIterator[Stage]:
    """A bot that runs in one room, in which so many polls and as many one-word questions are open."""
    limits = dict.fromkeys(("person", "room", "server", "commands"), 100_000)  # a minute passes here in a moment
    replay = replay or Replay()
    async with beside(replay, folder, limits) as (bot, running):
        polls = await _ask(bot, replay, running, "poll", prompts)
        words = await _ask(bot, replay, running, "word", prompts)
        yield Stage(bot, replay, running, polls, words)


@asynccontextmanager
async def beside(
    replay: Replay, folder: Path, limits: Mapping[str, int] = MappingProxyType({})
) -> AsyncIterator[tuple[Bot, asyncio.Task[None]]]:
    """A bot that runs in a room with its chair, with these limits beside those that it has by default."""
    matrix = {"homeserver": "http://localhost", "user_id": BOT}
    config, stop = Config.model_validate({"matrix": matrix, "limits": limits}), asyncio.Event()
    client = Client(MatrixSettings("http://localhost", BOT, folder / "keys", access_token="replayed"))  # noqa: S106
    client._http = replay
    base = await open_base(store_url(config, folder))
    await migrate(base)
    await client.open()
    bot = assemble(base, config, client)
    replay.play([first_sync("s0", now())])
    running = asyncio.create_task(run(bot, stop))
    try:
        await settled(bot, replay, running)
        yield bot, running
    finally:
        stop.set()
        await running
        bot.workshop.close()
        await client.close()
        await base.close()


async def _ask(bot: Bot, replay: Replay, running: asyncio.Task[None], verb: str, prompts: int) -> dict[str, str]:
    """The chair's questions: prompt id → event that asked."""
    known = set(replay.sent)
    said = [message(CHAIR, f"!{verb} Question {n} of the day?", now(), event_id(verb, n)) for n in range(prompts)]
    replay.play([sync(f"s-{verb}", said)])
    await settled(bot, replay, running)
    new = (
        (event, content.get("org.commonground.v1", {})) for event, content in replay.sent.items() if event not in known
    )
    return {data["id"]: event for event, data in new if data.get("type") == "prompt"}


async def settled(bot: Bot, replay: Replay, running: asyncio.Task[None]) -> None:
    """Returns once all pages are heard, thought and answered. Raises what the bot failed with."""
    while True:
        if running.done():
            await running
            raise RuntimeError("the bot ended")
        if replay.over.is_set() and not await _busy(bot):
            return
        await asyncio.sleep(LOOK)


async def _busy(bot: Bot) -> bool:
    async with bot.base.begin() as tx:
        return await inbox.is_waiting(tx) or bool(await outbox.heads(tx, 0, 1))


async def counted(bot: Bot, ids: Sequence[str]) -> int:
    """How many answers are kept for these prompts."""
    async with bot.base.begin() as tx:
        return sum([len(await answers.counted(tx, id, 1, "person")) for id in ids])


async def measure(folder: Path, events: int, people: int) -> Figures:
    """The figures for `events` events said by `people` people."""
    async with stage(folder) as on:
        crowd = Crowd(people, list(on.polls.values()), list(on.words.values()), now())
        crowd.command = lambda dice: f"!results {dice.choice([*on.polls, *on.words])}"
        pages = list(recorded(crowd, events))
        sent = len(on.replay.sent)
        with watching() as watch:
            on.replay.play(pages)
            await settled(on.bot, on.replay, on.running)
        kept = await counted(on.bot, [*on.polls, *on.words])
        sent = len(on.replay.sent) - sent
    bare = await asyncio.to_thread(bare_loop, folder / "bare.db", pages)
    concern = crowd.answers + crowd.asked
    return {
        "events": events,
        "events_of_concern": concern,
        "answers": crowd.answers,
        "answers_kept": kept,
        "commands": crowd.asked,
        "messages_sent": sent,
        "events_per_cpu_second": round(events / watch.processor),
        "events_of_concern_per_cpu_second": round(concern / watch.processor),
        "wall_seconds": round(watch.seconds, 3),
        "longest_block_ms": round(watch.longest_ms, 1),
        "longest_block_cpu_ms": round(watch.longest_cpu_ms, 1),
        "bare_loop_events_per_cpu_second": round(events / bare),
        "share_of_bare_loop": round(bare / watch.processor, 4),
    }


def recorded(crowd: Crowd, events: int) -> list[bytes]:
    """What the crowd says, as pages of /sync."""
    said = crowd.events(events)
    pages: list[bytes] = []
    while some := list(islice(said, PAGE)):
        pages.append(sync(f"s{len(pages) + 1}", some, crowd.newcomers(some), people=crowd.people + 2))
    return pages


def bare_loop(file: Path, pages: Sequence[bytes]) -> float:
    """The processor seconds of the least that keeps the same events."""
    base = sqlite3.connect(file, isolation_level=None)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = NORMAL")
    base.execute("CREATE TABLE heard (id TEXT PRIMARY KEY, sender TEXT, at INTEGER, content TEXT) STRICT")
    base.execute("CREATE TABLE place (token TEXT) STRICT")
    before = time.process_time()
    for page in pages:
        answer = orjson.loads(page)
        events = answer["rooms"]["join"][ROOM]["timeline"]["events"]
        rows = [
            (one["event_id"], one["sender"], one["origin_server_ts"], orjson.dumps(one["content"]).decode())
            for one in events
        ]
        base.execute("BEGIN IMMEDIATE")
        base.executemany("INSERT INTO heard VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", rows)
        base.execute("UPDATE place SET token = ?", (answer["next_batch"],))
        base.execute("COMMIT")
    spent = time.process_time() - before
    base.close()
    return spent

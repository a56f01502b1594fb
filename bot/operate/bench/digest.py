"""Digests composed from a store of a million facts: a room's, and a person's own; and the look of each minute.

Everything is done in the transactions in which it happens in life, which are undone at the end, so that every one
finds the same. What the bot does at its start comes first; by what everybody can be recognised is learnt once more
where somebody says something new before a digest.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import orjson

from bot.command import Bell
from bot.commands.shared import weekly
from bot.commands.shared.own_digest import tell_own
from bot.config import Config
from bot.domain.slots import local_date
from bot.domain.when import MINUTE
from bot.jobs import digest, digest_preview, own_digest, reminders
from bot.operate.bench.facts import BOT, fill, person, room
from bot.operate.bench.figures import as_text, rounded, tell, watching
from bot.readiness import prepare
from bot.store import outbox, rooms
from bot.store.base import Base, Tx, migrate, open_base
from bot.store.undone import undone
from bot.workshop import Workshop

FACTS = 1_000_000
NOW = 1_800_000_000_000  # 2027-01-15 08:00 UTC, a Friday
NTH = (1, 8, 15, 22, 29)  # the rooms, and the people, whose digests are composed
LOOKS = (digest.JOB, own_digest.JOB, digest_preview.JOB, *reminders.JOBS)
UNITS = {
    "_seconds": "seconds; the median of five where there are several",
    "longest_block_cpu_ms": "the longest hold of the event loop after the start, in its own processor time",
    "start": "what the bot does before it hears anybody; by what everybody can be recognised takes the most of it",
    "anew": "with learning anew, because a statement changed just before",
}
CONFIG = Config.model_validate({"matrix": {"homeserver": "https://example.org", "user_id": BOT}})


async def of_room(tx: Tx, n: int) -> int:
    """The digest of a room, as it goes out; how many effects it has."""
    id = room(n)
    effects = await weekly.post(tx, CONFIG, await rooms.get(tx, id), NOW, f"{id}@bench")
    await outbox.put(tx, "bench", effects, NOW, account=BOT)
    return len(effects)


async def anew(tx: Tx, n: int) -> int:
    """The digest of a room when somebody has just reworded a statement."""
    tx.write("UPDATE need SET text = text || $1 WHERE id = 'N1'", f" {n}")
    return await of_room(tx, n)


async def of_person(tx: Tx, n: int) -> bool:
    """A person's own digest, as it goes out; whether there was one."""
    return await tell_own(tx, CONFIG, person(n), local_date(NOW, "UTC") - timedelta(days=1), NOW)


async def look(tx: Tx) -> None:
    """What the jobs of digests and reminders look at each minute."""
    for job in LOOKS:
        await job.slots(tx, CONFIG, NOW)


async def minute(tx: Tx) -> None:
    """What these jobs do in one minute in which something is due of each."""
    workshop = Workshop("default")
    slots = {digest.JOB.name: f"{room(0)}@2027-01-15", digest_preview.JOB.name: f"{room(0)}@2027-01-18"}
    for job in LOOKS:
        bell = Bell(tx=tx, config=CONFIG, matcher=workshop, now=NOW, cause=f"bench:{job.name}", account=BOT)
        await job.work(bell, slots.get(job.name, str(NOW // MINUTE)))


async def measure(folder: Path, facts: int) -> dict[str, Any]:
    """All figures of a store of so many facts."""
    url = f"sqlite:///{folder}/bench.db"
    base = await open_base(url)
    try:
        await migrate(base)
        start = time.perf_counter()
        counts = await fill(base, facts, NOW)
        found: dict[str, Any] = {"facts": sum(counts.values()), "fill_seconds": _since(start)}
    finally:
        await base.close()
    base = await open_base(url)
    try:
        start = time.perf_counter()
        await prepare(base, BOT)
        found["start_seconds"] = _since(start)
        with watching() as watch:
            start = time.perf_counter()
            await undone(base, partial(of_room, n=0))
            found["first_room_digest_seconds"] = _since(start)
            found["room_digest_seconds"] = await _median(base, [partial(of_room, n=n) for n in NTH])
            found["own_digest_seconds"] = await _median(base, [partial(of_person, n=n) for n in NTH])
            found["room_digest_anew_seconds"] = await _median(base, [partial(anew, n=n) for n in NTH])
            found["look_of_a_minute_seconds"] = await _median(base, [look] * len(NTH))
        found["longest_block_cpu_ms"] = rounded(watch.longest_cpu_ms, 1)
    finally:
        gc.unfreeze()
        await base.close()
    return {"digest": found, "tables": counts, "units": UNITS}


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 3)


async def _median(base: Base, works: Sequence[Callable[[Tx], Awaitable[Any]]]) -> float:
    """The median time of doing each of these, and undoing it."""
    took = []
    for work in works:
        start = time.perf_counter()
        await undone(base, work)
        took.append(time.perf_counter() - start)
    return round(median(took), 3)


async def main(as_json: bool) -> int:
    """Measures and prints, as one JSON object or as lines; exit status 0."""
    tell(f"a store of {FACTS:,} facts …")
    with tempfile.TemporaryDirectory(prefix="commonground-bench-") as name:
        found = await measure(Path(name), FACTS)
    sys.stdout.write(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode() + "\n" if as_json else as_text(found))
    return 0

"""Who is in a room and who is not, as it may be told: made from who its members speak for.

Rules: under the Chatham House Rule nothing is told, since an affiliation is not; what may not follow what was told
before is not told: then what was told stands, with its day, as it does where nothing changed, so that nobody can tell
the one from the other; who only listens is counted apart.
"""

from __future__ import annotations

import asyncio
from collections import Counter

from bot import regions
from bot.commands.shared.disclosing import plain
from bot.config import Config
from bot.domain.breakdown import Tables
from bot.domain.coverage import Coverage, Wanted, may_follow, seen
from bot.domain.dates import told
from bot.store import coverage, knowledge, rooms, wanted
from bot.store.base import Row, Tx

COARSER = 4  # ways to count more together that are tried where the finest may not follow what was told before
LARGE = 150  # organisations


async def covered(tx: Tx, config: Config, room: str, now: int, *, tells: bool = True) -> Coverage | None:
    """Who is here and who is not; what it `tells` is written down. None under the Chatham House Rule."""
    if (await rooms.get(tx, room))["rule"] == rooms.CHATHAM_HOUSE:
        return None
    floor = config.confidence.floor
    present: Counter[tuple[str, str]] = Counter()
    for (stakeholder, country), n in (await coverage.present(tx, room, config.matrix.user_id)).items():
        present[stakeholder, regions.region(stakeholder, country)] += n
    before, groups = await coverage.told(tx, room), await named(tx, config, room, now, tells=tells)
    for coarser in range(COARSER):
        made = await _seen(present, floor + coarser)
        if before and before[-1][0] == made:
            break
        if all(may_follow(then, made, floor) for then in dict.fromkeys(tables for tables, _ in before)):
            if tells and (made.stakeholder or made.region):
                coverage.tell(tx, room, made, now)
            return Coverage(made, now, groups)
    return Coverage(*before[-1], groups)


async def _seen(present: Counter[tuple[str, str]], floor: int) -> Tables:
    """What may be told; of a large room, where that takes up to 0.1 s, worked out beside the event loop."""
    if present.total() < LARGE:
        return seen(present, floor)
    return await asyncio.to_thread(seen, present, floor)


async def named(tx: Tx, config: Config, room: str, now: int, *, tells: bool = True) -> tuple[Wanted, ...]:
    """The wanted groups of a room, those named by most first; one whose name would point to somebody is left out. The
    numbers it `tells` are written down."""
    voices = await wanted.voices(tx, room)
    rows = await wanted.of_room(tx, room)
    found = [await _wanted(tx, config, row, voices.get(row["id"], 0), now if tells else None) for row in rows]
    shown = [one for one in found if await plain(tx, config, one.name)]
    return tuple(sorted(shown, key=lambda one: (-(one.n or 0), len(one.id), one.id)))


async def _wanted(tx: Tx, config: Config, row: Row, n: int, told_at: int | None) -> Wanted:
    figure = f"wanted {row['id']}"
    before = await knowledge.last_published(tx, figure)
    shown = told(n, before, config.confidence.floor)
    if told_at is not None and shown is not None and shown != before:
        knowledge.published(tx, figure, shown, told_at)
    return Wanted(row["id"], row["name"], shown, row["state"])

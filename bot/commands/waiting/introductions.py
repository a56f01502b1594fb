"""Introductions that wait for an answer: told in the personal digest and the help, reminded of in the last quarter of
their time.

Rules: whoever has not answered is reminded, whatever the others said; of what the machine found people hear in this way
first, as soon as they may be reminded of anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.commands.shared.introducing import in_line
from bot.commands.shared.voice import all_speakers, voice_of
from bot.config import Config
from bot.domain.messages import Quoted
from bot.domain.needs import ROOM_ONLY
from bot.domain.reminding import in_last_quarter
from bot.store import introductions, needs
from bot.store.base import Row, Tx
from bot.texts import Words

FIRST = "found"  # the mark under which people first hear of what the machine found
MINUTES = 1.0  # to read the question again and answer it


async def waits(tx: Tx, config: Config, person: str, words: Words, now: int) -> Sequence[Wait]:
    """What a person's side is asked and has not answered, the next end first."""
    found = []
    for row in await introductions.waiting_for(tx, await voice_of(tx, person), now):
        if await _may_be_asked(tx, row["need"]):
            line, quotes = await _line(tx, config, words, row, now)
            found.append(Wait(row["id"], line, MINUTES, row["expires"], quotes))
    return found


async def _line(tx: Tx, config: Config, words: Words, row: Row, now: int) -> tuple[str, tuple[Quoted, ...]]:
    if row["found"]:
        return await in_line(tx, config, words, row, now)
    return words("waiting-introduction", id=row["id"], until=words.time(row["expires"])), ()


async def due(tx: Tx, _config: Config, now: int) -> Sequence[Due]:
    """Everybody who speaks for a side that has not answered: of what the machine found at once, of all when the time is
    nearly up."""
    rows = [row for row in await introductions.unanswered_sides(tx, now) if _marks(row, now)]
    able = await all_speakers(tx, {row["organisation"] for row in rows})
    return [
        Due(person, row["introduction"], mark, since=since)
        for row in rows
        for person in able[row["organisation"]]
        for mark, since in _marks(row, now)
    ]


def _marks(row: Row, now: int) -> list[tuple[str, int]]:
    """Under which marks a side is to be told of now, and since when."""
    first = [(FIRST, int(row["asked"]))] if row["found"] else []
    last = [(str(row["expires"]), 0)] if in_last_quarter(row["asked"], row["expires"], now) else []
    return [*first, *last]


async def _may_be_asked(tx: Tx, need: str) -> bool:
    row = await needs.get(tx, need)
    return row is not None and row["mark"] != ROOM_ONLY


SOURCE = Source(name="introductions", waits=waits, due=due, order=1)

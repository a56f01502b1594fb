"""Introductions that wait for somebody's yes, no or later. They are asked in a message of their own and
not told again.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.config import Config
from bot.store import digests, introductions
from bot.store.base import Tx
from bot.texts import Words

MINUTES = 1.0  # reading what was asked, thinking, answering with a word


async def waits(tx: Tx, _config: Config, person: str, say: Words, _now: int) -> Sequence[Wait]:
    """What the person, or somebody of their organisation, is being asked."""
    found = []
    for id in await digests.introductions_for(tx, person):
        row = await introductions.get(tx, id)
        if row is not None:
            line = say("waiting-introduction", id=id, until=say.time(row["expires"]))
            found.append(Wait(id, line, MINUTES, row["expires"]))
    return found


async def due(_tx: Tx, _config: Config, _now: int) -> Sequence[Due]:
    """Nobody."""
    return ()


SOURCE = Source(name="introductions", waits=waits, due=due, order=1)

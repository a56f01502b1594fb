"""Initiatives of which whoever entered them is asked, every year, whether they are still alive; and for facilitators,
those that members entered and nobody has looked at."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.config import Config
from bot.domain.initiatives import FRESH_FOR
from bot.domain.reading import literal
from bot.rights import facilitates
from bot.store import initiatives, rooms
from bot.store.base import Tx
from bot.texts import Words

MINUTES = 0.5


async def waits(tx: Tx, config: Config, person: str, say: Words, now: int) -> Sequence[Wait]:
    """Those to be confirmed by the person, and those of the person to be said to be alive."""
    told = [
        Wait(one["id"], say("initiative-alive", id=one["id"], called=literal(one["name"])), MINUTES,
             one["fresh"] + FRESH_FOR)
        for one in await initiatives.to_ask(tx, now, person)
    ]  # fmt: skip
    if not await _facilitates(tx, config, person):
        return told
    return [
        *told,
        *(
            Wait(one["id"], say("initiative-new", id=one["id"], called=literal(one["name"]), link=one["link"]), MINUTES)
            for one in await initiatives.unconfirmed(tx) if one["person"] != person
        ),
    ]  # fmt: skip


async def due(tx: Tx, config: Config, now: int) -> Sequence[Due]:
    """Each year's question once."""
    return [Due(one["person"], one["id"], str(one["fresh"])) for one in await initiatives.to_ask(tx, now)]


async def _facilitates(tx: Tx, config: Config, person: str) -> bool:
    shared = [await rooms.get(tx, room) for room in await rooms.of_person(tx, person)]
    return any(facilitates(config, room, person) for room in shared)


SOURCE = Source(name="initiatives", waits=waits, due=due, order=9)

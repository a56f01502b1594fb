"""Statements of which somebody is asked, every quarter, whether they are still true (see domain/standing).

Their author is asked; where the author speaks for the organisation no longer, another who does.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.commands.shared.voice import speakers
from bot.config import Config
from bot.domain.digest import clip
from bot.domain.reading import literal
from bot.domain.standing import CONFIRMED_FOR, question
from bot.store import needs
from bot.store.base import Row, Tx
from bot.texts import Words

QUOTED = 110  # characters of a statement
MINUTES = 0.3


async def waits(tx: Tx, config: Config, person: str, say: Words, now: int) -> Sequence[Wait]:
    """What the person is asked about now, the longest unconfirmed first."""
    found = [need for need in await needs.to_confirm_by(tx, person, now) if await asked_of(tx, need) == person]
    return [
        Wait(
            need["id"], say("still-true", id=need["id"], text=literal(clip(need["text"], QUOTED))), MINUTES,
            need["confirmed"] + CONFIRMED_FOR,
        )
        for need in found
    ]  # fmt: skip


async def due(tx: Tx, config: Config, now: int) -> Sequence[Due]:
    """Each question once: after one quarter, and after another."""
    return [
        Due(person, need["id"], f"{need['confirmed']}.{question(need['confirmed'], now)}")
        for need in await needs.to_confirm(tx, now)
        if (person := await asked_of(tx, need))
    ]


async def asked_of(tx: Tx, need: Row) -> str:
    """Who is asked, '' for nobody."""
    able = await speakers(tx, need["organisation"])
    return need["person"] if need["person"] in able else next(iter(able), "")


SOURCE = Source(name="still true", waits=waits, due=due, order=8)

"""Introductions that wait for an answer: told in the personal digest and the help, reminded of in the last quarter of
their time.

Rule: whoever has not answered is reminded, whatever the others said.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.commands.shared.voice import speakers, voice_of
from bot.config import Config
from bot.domain.reminding import in_last_quarter
from bot.store import introductions, needs
from bot.store.base import Tx
from bot.texts import Words

MINUTES = 1.0  # to read the question again and answer it


async def waits(tx: Tx, _config: Config, person: str, words: Words, now: int) -> Sequence[Wait]:
    """What a person's side is asked and has not answered, the next end first."""
    asked = await introductions.open_of(tx, await voice_of(tx, person))
    return [
        Wait(
            row["id"], words("waiting-introduction", id=row["id"], until=words.time(row["expires"])),
            MINUTES, row["expires"],
        )
        for row in sorted(asked, key=lambda row: int(row["expires"]))
        if not row["answer"] and row["expires"] > now and await needs.get(tx, row["need"])
    ]  # fmt: skip


async def due(tx: Tx, _config: Config, now: int) -> Sequence[Due]:
    """Everybody who speaks for a side that has not answered and whose time is nearly up."""
    return [
        Due(person, row["introduction"], str(row["expires"]))
        for row in await introductions.unanswered_sides(tx, now)
        if in_last_quarter(row["asked"], row["expires"], now) and await needs.get(tx, row["need"])
        for person in await speakers(tx, row["organisation"])
    ]


SOURCE = Source(name="introductions", waits=waits, due=due, order=1)

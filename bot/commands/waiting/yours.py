"""Statements of others that an organisation is asked about each week: are these yours too?

Everybody who speaks for the organisation is reminded of them once; who answers, answers for all. What was asked right
after somebody stated a point is shown where it waits, and nobody is reminded of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.commands.shared.asking import beside, example, open_for, quotes, shown
from bot.commands.shared.voice import all_speakers, voice_of
from bot.config import Config
from bot.domain.yours import OPEN, SECONDS
from bot.store import verdicts
from bot.store.base import Tx
from bot.texts import Words


async def waits(tx: Tx, config: Config, person: str, say: Words, now: int) -> Sequence[Wait]:
    """What the person's organisation was shown last and has not answered, on one line."""
    rows = await open_for(tx, await voice_of(tx, person), person, now)
    found = await shown(tx, config, rows, now)
    if not found:
        return ()
    many = len(found) > 1
    each = [
        say("yours-in-line", place=one.place if many else 0, id=one.need, text=one.text) + beside(one, say)
        for one in found
    ]
    line = say(
        "waiting-yours", n=len(found), statements=" · ".join(each), id=found[0].need,
        example=example([one.place for one in found], say),
    )  # fmt: skip
    return (Wait(rows[0]["asking"], line, SECONDS * len(found) / 60, quotes=quotes(found)),)


async def due(tx: Tx, _config: Config, now: int) -> Sequence[Due]:
    """Everybody who speaks for an organisation that was chosen statements for and has answered none of them."""
    rows = await verdicts.weekly(tx, now - OPEN)
    able = await all_speakers(tx, {row["organisation"] for row in rows})
    unasked = await verdicts.unasked(tx, {person for some in able.values() for person in some})
    return [
        Due(person, row["asking"], since=row["at"])
        for row in rows
        for person in able[row["organisation"]]
        if person not in unasked
    ]


SOURCE = Source(name="yours", waits=waits, due=due, order=6)

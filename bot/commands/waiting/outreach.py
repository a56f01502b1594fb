"""Groups that somebody took on to ask: told a week after, and every other week after that, as long as nothing is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.config import Config
from bot.domain.reading import literal
from bot.domain.when import DAY
from bot.store import wanted
from bot.store.base import Tx
from bot.texts import Words

MINUTES = 5.0  # a message to one person, with the brief
WEEK = 7 * DAY
TIMES = 4  # then it is let be


async def waits(tx: Tx, _config: Config, person: str, say: Words, _now: int) -> Sequence[Wait]:
    """What is this person's to ask."""
    return [
        Wait(row["id"], say("waiting-outreach", id=row["id"], group=literal(row["name"]), state=row["state"] or "open"),
             MINUTES)
        for row in await wanted.of_owner(tx, person)
    ]  # fmt: skip


async def due(tx: Tx, _config: Config, now: int) -> Sequence[Due]:
    """Owners of what has not moved for a week, three weeks, and so on."""
    found = []
    for row in await wanted.with_owner(tx):
        nth = (now - row["changed"] + WEEK) // (2 * WEEK)
        if 0 < nth <= TIMES:
            since = row["changed"] + (2 * nth - 1) * WEEK
            found.append(Due(row["owner"], row["id"], f"{row['changed']}:{nth}", since=since))
    return found


SOURCE = Source(name="outreach", waits=waits, due=due, order=6)

"""That nothing is matched with what an organisation says, and what would help: told once, kindly.

Its author is told once (where they speak for the organisation no longer, another who does); it stands where what waits
is listed for two weeks, or until somebody is introduced.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.commands.shared.voice import all_speakers, voice_of
from bot.config import Config
from bot.domain.digest import clip
from bot.domain.reading import literal
from bot.domain.when import DAY
from bot.store import introductions, needs, verdicts
from bot.store.base import Row, Tx
from bot.texts import Words

SHOWN_FOR = 14 * DAY
QUOTED = 110  # characters of the statement
MINUTES = 1.0


async def waits(tx: Tx, _config: Config, person: str, say: Words, now: int) -> Sequence[Wait]:
    """The statement and what can be added to it."""
    voice = await voice_of(tx, person)
    found = [need for need in await needs.alone(tx, now - SHOWN_FOR) if need["organisation"] == voice]
    if not found or voice in await introductions.asked_ever(tx):
        return ()
    need = found[0]
    yours = not await verdicts.is_unasked(tx, person)
    line = say(
        "waiting-unmatched", id=need["id"], text=literal(clip(need["text"], QUOTED)),
        example="no" if need["example"] else "yes", yours="yes" if yours else "no",
    )  # fmt: skip
    return (Wait(need["id"], line, MINUTES, need["alone"] + SHOWN_FOR),)


async def due(tx: Tx, _config: Config, now: int) -> Sequence[Due]:
    """Each statement that was found to be alone, once."""
    found = await needs.alone(tx, now - SHOWN_FOR)
    able = await all_speakers(tx, {need["organisation"] for need in found})
    return [
        Due(told, need["id"], "alone", since=need["alone"])
        for need in found
        if (told := _told(need, able[need["organisation"]]))
    ]


def _told(need: Row, able: Sequence[str]) -> str:
    """Who of those who speak for its organisation is told, '' for nobody."""
    return need["person"] if need["person"] in able else next(iter(able), "")


SOURCE = Source(name="unmatched", waits=waits, due=due, order=9)

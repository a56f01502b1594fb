"""Keeps themes and pairs up to date, at the first bell after anything was said, changed or withdrawn.

What organisations say of others' statements and what facilitators do to themes count as well, and so does another model
of language: then all vectors are made anew. It goes before the jobs that tell of them, so that nothing withdrawn is
told.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared import bridges
from bot.commands.shared.nearness import ahead, forget_compared, refresh, stale
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.when import MINUTE
from bot.store import place, themes
from bot.store.base import Tx

HOUR = 60 * MINUTE
_MODEL = "themes_model"  # the place where it stands which model the themes were made with


async def _other_model(tx: Tx, config: Config) -> bool:
    return (await place.get(tx, _MODEL) or "") != config.matching.made_with


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """One slot, the minute and what is to be compared, while that is not compared yet."""
    mark = await stale(tx)
    return [f"{now // MINUTE}:{mark or ''}"] if mark is not None or await _other_model(tx, config) else []


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Compares anew."""
    if await _other_model(bell.tx, bell.config):
        forget_compared(bell.tx)
        place.put(bell.tx, _MODEL, bell.config.matching.made_with)
    await refresh(bell.tx, bell.matcher, bell.now, waited_for=False)
    await bridges.renew(bell.tx, bell.matcher, bell.now)
    return ()


async def hours(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot an hour, while there are themes: initiatives come and go without a word about themes."""
    return [str(now // HOUR)] if await themes.shared(tx) else []


async def look_again(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Whether what nobody worked on is worked on by now, or the other way round."""
    await bridges.renew(bell.tx, bell.matcher, bell.now)
    return ()


THEMES = Job(name="themes", slots=slots, work=work, order=1, ahead=ahead)
JOBS = (
    THEMES,
    Job(name="bridges", slots=hours, work=look_again, order=2),
)

"""Keeps themes and pairs up to date, at the first bell after anything was said, changed or withdrawn.

What organisations say of others' statements and what facilitators do to themes count as well. It goes before the jobs
that tell of them, so that nothing withdrawn is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.nearness import refresh, stale
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.when import MINUTE
from bot.store.base import Tx


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """One slot, the minute, while something is not compared yet."""
    return [str(now // MINUTE)] if await stale(tx) else []


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Compares anew."""
    await refresh(bell.tx, bell.matcher, bell.now)
    return ()


JOB = Job(name="themes", slots=slots, work=work, order=1)

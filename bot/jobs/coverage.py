"""Notes at the end of each session who was in its room, as far as it may be told, to compare with later."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.covering import covered
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.when import DAY
from bot.store import coverage, sessions
from bot.store.base import Tx

BACK = 14 * DAY  # a session that ended longer ago tells nothing of who is here now


async def slots(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot for each session that ended lately."""
    return [row["id"] for row in await coverage.unnoted(tx, now - BACK)]


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Notes it."""
    session = await sessions.get(bell.tx, slot)
    found = await covered(bell.tx, bell.config, session["room"], bell.now) if session else None
    if session is not None and found is not None:
        coverage.tell(bell.tx, session["room"], found.tables, found.at, slot)
    return ()


JOB = Job(name="coverage", slots=slots, work=work, order=8)

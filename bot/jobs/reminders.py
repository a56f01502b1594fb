"""Reminds people of what waits for them and is due; how is in `shared/reminding`, of what in `commands/waiting`.

Rules: looked at once a minute, so that whose quiet hours or pause end is reminded then, if it is still worth it; a few
people at a time, so that nobody waits behind a crowd. Who was reminded of a question is forgotten a week after it is
over, who was reminded of anything else after a quarter of a year.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.reminding import due, tell
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.when import DAY, MINUTE
from bot.store import reminders
from bot.store.base import Tx

AT_ONCE = 100  # people in one transaction, and so in one minute
KEPT = 7 * DAY
LONGEST = reminders.KEPT_DAYS * DAY


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """One slot, the minute, while somebody is to be reminded."""
    return [str(now // MINUTE)] if await due(tx, config, now, 1) else []


async def work(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Decides on the reminders, each as a cause of its own."""
    for one in await due(bell.tx, bell.config, bell.now, AT_ONCE):
        await tell(bell.tx, bell.config, one, bell.now)
    return ()


async def old(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot a day while there is something to forget."""
    return [str(now // DAY)] if await reminders.old(tx, now - KEPT, now - LONGEST) else []


async def forget(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Who was reminded of what is over is no longer known."""
    reminders.let_go(bell.tx, bell.now - KEPT, bell.now - LONGEST)
    return ()


JOBS = (
    Job(name="reminders", slots=slots, work=work, order=7),
    Job(name="forget_reminders", slots=old, work=forget, order=8),
)

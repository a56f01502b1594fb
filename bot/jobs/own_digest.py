"""Everybody's own digest, once a week; what is in it is in `shared/own_digest`.

Rules: looked at once a minute, a few people at a time, so that whose quiet hours end is told then.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.own_digest import looked_at, tell_own
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.when import MINUTE
from bot.store import digests
from bot.store.base import Tx

AT_ONCE = 50  # people in a minute


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """One slot, the minute, while somebody's digest is due or is to be looked after."""
    if not config.reminders.per_day:
        return []
    found = await looked_at(tx, config, now, 1)
    return [str(now // MINUTE)] if found.tell or found.later else []


async def work(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Decides on the digests, each as a cause of its own."""
    found = await looked_at(bell.tx, bell.config, bell.now, AT_ONCE)
    for person, at in found.later:
        digests.look_again(bell.tx, person, at)
    for person, day in found.tell:
        await tell_own(bell.tx, bell.config, person, day, bell.now)
    return ()


JOB = Job(name="own_digest", slots=slots, work=work, order=6)

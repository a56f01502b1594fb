"""Lets words and people go when their time is over, once a day (UTC).

Rules: how long is in the configuration; what is left keeps everything from being done twice; a day that was missed
needs no making up, because each day takes all that is too old by then.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.config import Config
from bot.domain.messages import Effect
from bot.store import retention
from bot.store.base import Tx

DAY = 86_400_000


async def slots(_tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot a day."""
    return [str(now // DAY)]


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Everything that is too old goes."""
    kept = bell.config.retention
    for let_go, days in (
        (retention.heard, kept.inbox_days), (retention.sealed, kept.sealed_days), (retention.acts, kept.acts_days),
        (retention.ballot_keys, kept.inbox_days),
        (retention.decided, kept.outbox_days), (retention.withdrawn, kept.withdrawn_days),
        (retention.introductions, kept.introductions_days), (retention.dates, kept.withdrawn_days),
    ):  # fmt: skip
        await let_go(bell.tx, bell.now - days * DAY)
    return ()


JOB = Job(name="retention", slots=slots, work=work, order=9)

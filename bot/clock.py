"""time → facts + outbox, once per slot.

The bell rings every minute and at the start; each job then says which slots are due (a week of a digest, a prompt
whose time is up), and each slot is taken and worked in one transaction, so that it is done once whatever happens.
Nothing is done at the bell before all that was heard is thought: an answer sent in time counts, also after a day of
silence. What is done often is looked at without the bell, soon after anything happened.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from bot.command import Bell, Job, Matcher, jobs
from bot.config import Config
from bot.store import done, inbox, outbox, place
from bot.store.base import Base, Tx

log = logging.getLogger(__name__)


class Clock:
    """Does what is due. `decided` is set when there may be something to send."""

    def __init__(
        self, base: Base, config: Config, matcher: Matcher, clock: Callable[[], int], decided: asyncio.Event
    ) -> None:
        self._base = base
        self._config = config
        self._matcher = matcher
        self._clock = clock
        self._decided = decided

    async def ring(self) -> bool:
        """Does all that is due now; False if something heard is still to be thought first."""
        async with self._base.begin() as tx:
            if await inbox.is_waiting(tx) or await place.filling(tx):
                return False
            due = await self._from_first_due(tx, [job for job in jobs() if not job.often])
        for job in due:
            await self._due(job)
        await self._rewrite()
        return True

    async def _rewrite(self) -> None:
        """Writes the files anew where something was destroyed of which they may still hold what was overwritten."""
        async with self._base.begin() as tx:
            before = await place.get(tx, place.REWRITE)
        if before is None:
            return
        if not await self._base.rewrite():
            log.warning("files not written anew: somebody else reads them")
            return
        async with self._base.begin() as tx:
            if await place.get(tx, place.REWRITE) == before:
                place.forget(tx, place.REWRITE)

    async def look(self) -> None:
        """Does what is to be done often, also while there is more to think."""
        async with self._base.begin() as tx:
            due = await self._from_first_due(tx, [job for job in jobs() if job.often])
        for job in due:
            await self._due(job)

    async def _from_first_due(self, tx: Tx, many: Sequence[Job]) -> Sequence[Job]:
        """The jobs from the first that is due on, since what one does can make a later one due: mostly none is."""
        now = self._clock()
        for n, job in enumerate(many):
            if await self._slots(tx, job, now):
                return many[n:]
        return ()

    async def _slots(self, tx: Tx, job: Job, now: int) -> list[str]:
        named = await job.slots(tx, self._config, now)
        return [slot for slot in named if not await done.is_done(tx, job.name, slot)]

    async def _due(self, job: Job) -> None:
        async with self._base.begin() as tx:
            slots = await self._slots(tx, job, self._clock())
        if slots and job.ahead is not None:
            await self._ready(job, job.ahead)
        for slot in slots:
            await self.tick(job, slot)

    async def _ready(self, job: Job, ahead: Callable[[Base, Matcher], Awaitable[None]]) -> None:
        """What the job makes ready ahead; if that fails, the job does it itself."""
        try:
            await ahead(self._base, self._matcher)
        except Exception as error:
            log.warning("job not made ready job=%s error=%s", job.name, type(error).__name__)

    async def tick(self, job: Job, slot: str) -> None:
        """One slot of one job, if it was not done before."""
        now = self._clock()
        cause = f"job:{job.name}:{slot}"
        try:
            async with self._base.begin() as tx:
                if not await done.claim(tx, job.name, slot, now):
                    return
                bell = Bell(tx=tx, config=self._config, matcher=self._matcher, now=now, cause=cause)
                effects = await job.work(bell, slot)
                await outbox.put(tx, cause, effects, now, account=self._config.matrix.user_id)
        except Exception as error:
            log.error("job failed job=%s slot=%s error=%s", job.name, slot, type(error).__name__)
            return
        tell = log.debug if job.often else log.info
        tell("job done job=%s slot=%s", job.name, slot)
        self._decided.set()

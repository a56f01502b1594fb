"""Closes prompts whose time is up, and corrects a result when an answer that was sent in time came late.

Rules: a prompt closes at the moment it was set to, however late the bell rings; a few seconds are left for answers
that are still on their way, and longer for sealed ballots, to which nothing can be added after the count; a prompt
that was extended or closed by hand meanwhile is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.closing import Counting, close, correct, stale
from bot.config import Config
from bot.domain import sealed
from bot.domain.messages import Effect
from bot.store import inbox, prompts
from bot.store.base import Tx
from bot.store.prompts import Prompt

GRACE = 5_000  # milliseconds
MINUTE = 60_000


async def due(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot for each prompt and end."""
    return [f"{one.id}@{one.closes}" for one in await prompts.due(tx, now - GRACE) if await _is_heard(tx, one, now)]


async def _is_heard(tx: Tx, prompt: Prompt, now: int) -> bool:
    """Whether all ballots are in, as far as can be known: also those that were the first words to the bot."""
    if not prompt.sealed or prompt.closes is None:
        return True
    since = now - sealed.GRACE
    return prompt.closes <= since and not await inbox.met_lately(tx, prompt.closes, since)


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Closes the prompt, if its end is still the one of the slot."""
    id, _, closes = slot.partition("@")
    prompt = await prompts.get(bell.tx, id)
    if prompt is None or prompt.closed is not None or prompt.withdrawn is not None or str(prompt.closes) != closes:
        return ()
    return await close(Counting.of(bell), prompt, int(closes))


async def changed(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """At most one slot in a minute for each result that no longer agrees with its answers."""
    found = await prompts.closed_uncut(tx)
    return [f"{one.id}@{now // MINUTE}" for one in found if await stale(tx, one)]


async def recount(bell: Bell, slot: str) -> Sequence[Effect]:
    """Corrects the result."""
    prompt = await prompts.get(bell.tx, slot.partition("@")[0])
    if prompt is None or prompt.closed is None or prompt.cut is not None:
        return ()
    return await correct(Counting.of(bell), prompt) if await stale(bell.tx, prompt) else ()


JOBS = (
    Job(name="close_prompts", slots=due, work=work, order=1),
    Job(name="correct_results", slots=changed, work=recount, order=2),
)

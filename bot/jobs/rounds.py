"""Keeps what is told of rounds true: somebody came or left, said for whom they speak, or answered out of turn.

What moves a turn is told where it happens; this looks once a minute for the rest, and after the bot was away for all of
it at once. Rules: a slot is the step at which a round stands, so that the same is told once; one that is closed is
looked at until its answers are cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.turns import is_due, settle
from bot.config import Config
from bot.domain.messages import Effect
from bot.store import prompts, rounds
from bot.store.base import Tx


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """One for each round that is not as it was told last."""
    found = [(id, await is_due(tx, config, id, now)) for id in await rounds.kept(tx)]
    return [f"{id}@{step}" for id, step in found if step]


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Tells how the round stands, and calls who is next if nobody has the turn."""
    prompt = await prompts.get(bell.tx, slot.partition("@")[0])
    return await settle(bell.tx, bell.config, prompt, bell.now) if prompt else ()


JOB = Job(name="rounds", slots=slots, work=work, order=2)

"""Cuts answers from names: ten minutes after a result was told, nothing here knows any more who answered what.

Rules: the ten minutes are those in which a close can be taken back and late answers still count; they run from when
the result was told, so that nothing is cut before it could be seen, also after the bot was away.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.config import Config
from bot.domain.messages import Effect
from bot.store import answers, coverage, prompts, rounds
from bot.store.base import Tx
from bot.store.prompts import Prompt

WINDOW = 600_000  # milliseconds


async def due(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot for each close that can no longer be taken back."""
    return [f"{one.id}@{one.closed}" for one in await prompts.closed_uncut(tx) if await _told(tx, one) <= now - WINDOW]


async def _told(tx: Tx, prompt: Prompt) -> int:
    said = await prompts.said(tx, prompt.id, "Message", "result")
    return max(said[1] if said else 0, prompt.closed or 0)


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Cuts the answers, if the prompt is still closed."""
    id, _, closed = slot.partition("@")
    prompt = await prompts.get(bell.tx, id)
    if prompt is None or prompt.cut is not None or str(prompt.closed) != closed:
        return ()
    await coverage.note_afar(bell.tx, id, bell.config.confidence.floor)
    await answers.cut(bell.tx, id, prompt.per)
    rounds.drop(bell.tx, id)
    prompts.change(bell.tx, id, cut=bell.now)
    return ()


JOB = Job(name="cut_answers", slots=due, work=work, order=3)

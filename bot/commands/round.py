"""`!round`: a run around the table, one turn for each organisation.

The question is put like a poll; whose turn it is, is told by `shared/turns`. Taking the question back takes the round
with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.command import Ask, Command, Role, Where
from bot.commands.shared import changes, questions, turns
from bot.commands.shared.questions import Draft, draft
from bot.domain.messages import Effect
from bot.domain.prompts import ROUND
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Puts the question and gives the first turn."""
    return await begin(ask, draft(ask, ROUND, ask.rest))


async def begin(ask: Ask, found: Draft, before: dict[str, Any] | None = None) -> Sequence[Effect]:
    """The same with the question as drafted; `before` is how things were, for taking it back."""
    put = await questions.put(ask, ROUND, found, before)
    id = next(effect.subject for effect in put if effect.subject)
    return [*put, *await turns.begin(ask, id)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The question was never put. Raises Refusal once it is closed."""
    taken_back = await changes.take_back(ask, act)
    return [*taken_back, *await turns.settle_prompt(ask, act["subject"])]


COMMAND = Command(
    verb="round", handle=handle, example="round Would you take part? | yes | no | mixed", role=Role.FACILITATOR,
    where=Where.ROOM, undo=undo, edit=changes.follow, live=True,
)  # fmt: skip

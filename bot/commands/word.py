"""`!word`: puts a one-word prompt. How it is read, worded and changed is the same for all three kinds of question."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role, Where
from bot.commands.shared import changes, questions
from bot.domain.messages import Effect
from bot.domain.prompts import WORD


async def handle(ask: Ask) -> Sequence[Effect]:
    """Opens the prompt."""
    return await questions.put(ask, WORD)


COMMAND = Command(
    verb="word", handle=handle, example="word What do you need most? --until 15m", role=Role.FACILITATOR,
    where=Where.ROOM, undo=changes.take_back, edit=changes.follow, live=True,
)  # fmt: skip

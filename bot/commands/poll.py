"""`!poll`: puts a poll. How it is read, worded and changed is the same for all three kinds of question."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role, Where
from bot.commands.shared import changes, questions
from bot.domain.messages import Effect
from bot.domain.prompts import POLL


async def handle(ask: Ask) -> Sequence[Effect]:
    """Opens the prompt."""
    return await questions.put(ask, POLL)


COMMAND = Command(
    verb="poll", handle=handle, example="poll Shall we go on? | yes | no | abstain", role=Role.FACILITATOR,
    where=Where.ROOM, undo=changes.take_back, edit=changes.follow, live=True,
)  # fmt: skip

"""`!hum`: asks how strongly people are against or for something, on a scale from 1 to 5.

How it is read, worded and changed is the same as for all kinds of question.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role, Where
from bot.commands.shared import changes, questions
from bot.domain.messages import Effect
from bot.domain.prompts import HUM


async def handle(ask: Ask) -> Sequence[Effect]:
    """Opens the prompt."""
    return await questions.put(ask, HUM)


COMMAND = Command(
    verb="hum", handle=handle, example="hum Shall we meet every month?", role=Role.FACILITATOR, where=Where.ROOM,
    undo=changes.take_back, edit=changes.follow, live=True,
)  # fmt: skip

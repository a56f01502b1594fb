"""`!repeat P3`: shows an open question once more, for those who came later; answers go on as before."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role
from bot.commands.shared.finding import spoken, steered
from bot.commands.shared.questions import message
from bot.domain.messages import Effect
from bot.store import rooms


async def handle(ask: Ask) -> Sequence[Effect]:
    """The question's message again."""
    prompt, _ = await steered(ask, "repeat")
    return [message(prompt, spoken(ask.config, await rooms.get(ask.tx, prompt.room)), name="repeat")]


COMMAND = Command(verb="repeat", handle=handle, example="repeat P3", role=Role.FACILITATOR, live=True)

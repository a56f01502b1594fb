"""`!repeat P3`: shows an open question once more, for those who came later; answers go on as before."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role
from bot.commands.shared.finding import spoken, steered
from bot.commands.shared.questions import message
from bot.commands.shared.theme_marks import offered, quoting
from bot.domain.messages import Effect
from bot.store import rooms


async def handle(ask: Ask) -> Sequence[Effect]:
    """The question's message again."""
    prompt, _ = await steered(ask, "repeat")
    shown, released = await offered(ask.tx, ask.config, prompt, ask.now)
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    return quoting([message(shown, say, name="repeat")], released)


COMMAND = Command(verb="repeat", handle=handle, example="repeat P3", role=Role.FACILITATOR, live=True)

"""`pass P3` and `unclear P3`: to decline without pressure, and to say that a question is ambiguous.

Both are answers that stand apart in the result; alone in a prompt's thread or in direct chat they need no id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command
from bot.commands import answer
from bot.commands.shared.finding import named
from bot.domain.messages import Effect
from bot.domain.prompts import PASS, UNCLEAR


async def handle(ask: Ask) -> Sequence[Effect]:
    """The verb is the answer."""
    id, _ = named(ask)
    return await answer.handle(replace(ask, subject=id, verb=answer.COMMAND.verb, rest=ask.verb))


COMMANDS = tuple(Command(verb=verb, handle=handle, example=f"{verb} P3", undo=answer.undo) for verb in (PASS, UNCLEAR))

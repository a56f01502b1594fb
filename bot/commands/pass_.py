"""`pass P3` and `unclear P3`: to decline without pressure, and to say that a question is ambiguous.

Both are answers that stand apart in the result; alone in a prompt's thread or in direct chat they need no id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command
from bot.commands import answer, yours
from bot.commands.shared.finding import named
from bot.domain.messages import Effect
from bot.domain.prompts import PASS, UNCLEAR
from bot.domain.reading import leading_id
from bot.domain.yours import SKIP


async def handle(ask: Ask) -> Sequence[Effect]:
    """The verb is the answer. Where it is said whether a statement is one's own too, to pass is one as well."""
    if ask.verb == PASS and (ask.subject[:1] == "Q" or leading_id(ask.rest)[0][:1] == "N"):
        return await yours.handle(replace(ask, verb=SKIP))
    id, _ = named(ask)
    return await answer.handle(replace(ask, subject=id, verb=answer.COMMAND.verb, rest=ask.verb))


COMMANDS = tuple(Command(verb=verb, handle=handle, example=f"{verb} P3", undo=answer.undo) for verb in (PASS, UNCLEAR))

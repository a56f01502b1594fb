"""`!split P3 confidence`: a word of a one-word question is counted by itself from now on.

`!split N7`: a statement is another problem than its theme from now on.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role
from bot.commands.shared import joining, theming
from bot.domain.messages import Effect
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Of whatever is named first."""
    return await (theming.split if theming.is_meant(ask) else joining.handle)(ask)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The same."""
    return await (joining.undo if act["subject"].startswith("P") else theming.undo)(ask, act)


COMMAND = Command(verb="split", handle=handle, example="split P3 confidence", role=Role.FACILITATOR, undo=undo)

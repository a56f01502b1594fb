"""`!merge P3 trust confidence`: words of a one-word question that mean the same are counted together from now on.

`!merge T2 T5`: two themes are one problem from now on.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role
from bot.commands.shared import joining, theming
from bot.domain.messages import Effect
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Of whatever is named first."""
    return await (theming.merge if theming.is_meant(ask) else joining.handle)(ask)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The same."""
    return await (joining.undo if act["subject"].startswith("P") else theming.undo)(ask, act)


COMMAND = Command(verb="merge", handle=handle, example="merge P3 trust confidence", role=Role.FACILITATOR, undo=undo)

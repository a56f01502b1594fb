"""`!rename T2 NAME`: what a theme is called from now on; without a name it goes by the words of a statement again."""

from __future__ import annotations

from bot.command import Command, Role
from bot.commands.shared import theming

COMMAND = Command(
    verb=theming.RENAME, handle=theming.rename, example="rename T2 money for travel", role=Role.FACILITATOR,
    undo=theming.undo, aliases=("renommer",),
)  # fmt: skip

"""`!merge P3 trust confidence`: words of a one-word question that mean the same are counted together from now on."""

from __future__ import annotations

from bot.command import Command, Role
from bot.commands.shared import joining

COMMAND = Command(
    verb="merge", handle=joining.handle, example="merge P3 trust confidence", role=Role.FACILITATOR, undo=joining.undo
)

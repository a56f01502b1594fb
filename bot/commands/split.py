"""`!split P3 confidence`: a word of a one-word question is counted by itself from now on."""

from __future__ import annotations

from bot.command import Command, Role
from bot.commands.shared import joining

COMMAND = Command(
    verb="split", handle=joining.handle, example="split P3 confidence", role=Role.FACILITATOR, undo=joining.undo
)

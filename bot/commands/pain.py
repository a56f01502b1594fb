"""`pain TEXT`: a problem that an organisation has, one of up to four, the worst first."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared import statement
from bot.domain.messages import Effect
from bot.domain.needs import PAIN


async def handle(ask: Ask) -> Sequence[Effect]:
    """Keeps it for the asker's organisation."""
    return await statement.state(ask, PAIN)


COMMAND = Command(
    verb=PAIN, handle=handle, example="pain travel cost keeps practitioners away", undo=statement.undo,
    edit=statement.edit, aliases=("problem", "problème", "probleme"), topic=Topic.OWN,
)  # fmt: skip

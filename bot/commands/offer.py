"""`offer TEXT`: what an organisation can give others, one of up to four, the best first."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared import statement
from bot.domain.messages import Effect
from bot.domain.needs import OFFER


async def handle(ask: Ask) -> Sequence[Effect]:
    """Keeps it for the asker's organisation."""
    return await statement.state(ask, OFFER)


COMMAND = Command(
    verb=OFFER, handle=handle, example="offer we can host trainings in Nairobi", undo=statement.undo,
    edit=statement.edit, aliases=("offre",), topic=Topic.OWN,
)  # fmt: skip

"""`finish E5 reached|partly|not TEXT`: an effort ends and is judged; without a word, the closing question is asked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.effort import edit, undo
from bot.commands.shared.effort_access import named
from bot.commands.shared.effort_ending import finish as end
from bot.domain.effort_words import FINISH
from bot.domain.messages import Effect


async def handle(ask: Ask) -> Sequence[Effect]:
    """Ends it, or asks whether it was reached."""
    meant = named(ask)
    return await end(ask, meant.id, meant.rest)


COMMAND = Command(
    verb=FINISH, handle=handle, example="finish E5 partly two of three rooms opened", undo=undo, edit=edit,
    aliases=("clore",), topic=Topic.WORK,
)  # fmt: skip

"""`standing T2 TITLE`: a topic that nobody can solve, with a note once a year on where it stands, and no milestones."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.effort import edit, undo
from bot.commands.shared.effort_asking import telling
from bot.commands.shared.effort_card import card
from bot.commands.shared.effort_opening import begin
from bot.domain.efforts import State
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import efforts

VERB = "standing"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Opens a standing topic and shows its card."""
    origin, title = leading_id(ask.rest)
    if not origin:
        raise Refusal("standing-which")
    effort = await begin(ask, VERB, origin, title, State.STANDING)
    efforts.change(ask.tx, effort["id"], started=ask.at)
    return await card(telling(ask), {**effort, "started": ask.at}, ask.words("standing-how", id=effort["id"]))


COMMAND = Command(
    verb=VERB, handle=handle, example="standing T2 Trust between communities", undo=undo, edit=edit,
    aliases=("permanent",), topic=Topic.WORK,
)  # fmt: skip

"""`done E5.2`, `done A6`: a milestone is reached, or an action done."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.action import finish
from bot.commands.milestone import existing
from bot.commands.shared.effort_access import named, note, take_back, workable
from bot.domain.messages import Effect
from bot.domain.refusal import Refusal
from bot.store import efforts
from bot.store.base import Row

VERB = "done"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Marks it as done."""
    if (action := named(ask, "A")).id:
        return await finish(ask, action.id, VERB)
    meant = named(ask)
    if not meant.part.isdecimal():
        raise Refusal("done-which")
    effort = await workable(ask, meant.id, "work")
    milestone = await existing(ask, effort, meant.whole)
    if milestone["done"] is None:
        efforts.change_entry(ask.tx, meant.whole, done=ask.at)
        note(ask, VERB, meant.whole, {"of": meant.whole, "done": None})
    return [ask.acknowledge("done-milestone", id=meant.whole)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It is not done after all."""
    await take_back(ask, act)
    return ()


COMMAND = Command(verb=VERB, handle=handle, example="done E5.2", undo=undo, aliases=("fait",), topic=Topic.WORK)

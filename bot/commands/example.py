"""`example N7 TEXT`: something that happened, as evidence for a pain point or an offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands.shared import saying
from bot.commands.withdraw import own_need
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.domain.wanted import EXAMPLE, SHORTEST
from bot.store import acts
from bot.store.base import Row

VERB = "example"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Keeps the example with the statement that is named, or that the message answers to."""
    id, text = leading_id(ask.rest)
    id, text = (id, text) if id else (ask.subject, ask.rest)
    if not id.startswith("N"):
        raise Refusal("example-which")
    need = await own_need(ask, id)
    words = " ".join(text.replace("|", " ").split())
    if not SHORTEST <= len(words) <= EXAMPLE:
        raise Refusal("example-length", id=id, n=len(words), most=EXAMPLE)
    return await saying.say(replace(ask, rest=words), VERB, need, f"example: {words}")


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The example in the edited message counts instead."""
    saying.put_back(ask, act)
    acts.drop(ask.tx, act["source"])
    return await handle(ask)


COMMAND = Command(
    verb=VERB, handle=handle, example="example N7 two of our ten experts could come", aliases=("exemple",),
    undo=saying.undo, edit=edit, topic=Topic.SELDOM,
)  # fmt: skip

"""`rank N7 N3 N9`: the order of an organisation's statements, the worst problem or the best offer first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared import saying
from bot.commands.shared.voice import voice_of
from bot.commands.withdraw import own_need
from bot.domain.about import in_order
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import acts, needs
from bot.store.base import Row

VERB = "rank"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Puts those that are named first, in that order; the others of their kind follow in theirs."""
    named = [leading_id(word)[0] or word.upper() for word in re.split(r"[\s,;>]+", ask.rest.strip()) if word]
    if not named:
        raise Refusal("rank-which")
    wanted = [await own_need(ask, id) for id in dict.fromkeys(named)]
    said = await needs.of_voice(ask.tx, await voice_of(ask.tx, ask.person))
    before, orders = dict[str, int](), list[str]()
    for kind in dict.fromkeys(need["kind"] for need in wanted):
        same = [one for one in said if one["kind"] == kind]
        before |= {one["id"]: one["rank"] for one in same}
        order = in_order([one["id"] for one in same], [need["id"] for need in wanted])
        saying.put_in_order(ask, order)
        orders.append(ask.words(f"rank-{kind}", ids=ask.words.listed(order)))
    saying.record(ask, VERB, wanted[0]["id"], {"ranks": before})
    return [ask.acknowledge("rank-done", orders=" ".join(orders))]


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The order in the edited message counts instead."""
    saying.put_back(ask, act)
    acts.drop(ask.tx, act["source"])
    return await handle(ask)


COMMAND = Command(
    verb=VERB, handle=handle, example="rank N7 N3 N9", aliases=("classer",), undo=saying.undo, edit=edit,
    topic=Topic.SELDOM,
)  # fmt: skip

"""`N7 unnamed | on the record | room only`: how a statement may be used, set by its author at any time.

Also reads plain words under the bot's acknowledgement of a need.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared.voice import privately
from bot.commands.withdraw import own_need
from bot.domain.marks import mark_alone
from bot.domain.messages import Effect
from bot.domain.needs import read_mark
from bot.domain.reading import leading_id, literal
from bot.domain.refusal import Refusal
from bot.store import acts, needs
from bot.store.base import Row

VERB = "mark"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Sets the mark, or without one shows the need and its mark."""
    if ask.verb in ("Reacted", "Voted"):
        return ()
    id, rest = _meant(ask)
    need = await own_need(ask, id)
    if not rest:
        mark = ask.words("mark-" + need["mark"].replace(" ", "-"))
        return privately(ask, "mark-shown", ask.words("mark-shown", id=id, text=literal(need["text"]), mark=mark))
    if not (chosen := mark_alone(rest) or read_mark(rest)):
        raise Refusal("mark-unread", id=id, read=rest[:40])
    if need["person"] != ask.person:
        raise Refusal("mark-author", id=id)
    needs.mark(ask.tx, id, chosen, ask.now)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=id,
        at=ask.at, before={"mark": need["mark"]},
    )  # fmt: skip
    return [ask.acknowledge("mark-done-" + chosen.replace(" ", "-"), id=id)]


def _meant(ask: Ask) -> tuple[str, str]:
    id, rest = leading_id(ask.rest)
    if id:
        return id, rest
    if not ask.subject:
        raise Refusal("mark-what")
    return ask.subject, ask.rest


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The mark it had before."""
    needs.mark(ask.tx, act["subject"], orjson.loads(act["before"])["mark"], ask.now)
    return ()


COMMAND = Command(verb=VERB, handle=handle, example="N7 on the record", undo=undo, ids="N", topic=Topic.OWN)

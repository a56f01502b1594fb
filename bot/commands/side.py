"""`!side D9 | PURPOSE | WANTED RESULT | QUESTION`: a meeting of those of the room who will be at a date anyway.

Purpose and wanted result are asked for before anything else: people should not meet for the sake of meeting. What goes
out is a kit: the question, a form of two hours, how many of the room will be there, what to bring back and how.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from bot.command import Ask, Command, Role, Where
from bot.commands.shared import dating
from bot.domain.dates import Occasion, Side
from bot.domain.dating import read_side
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.needs import LONGEST
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.reports.dates import line, there
from bot.store import acts, dates
from bot.store.base import Row

VERB = "side"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes the meeting down and sends the kit."""
    one, side = await _read(ask, transaction(ask.source, VERB))
    before = await dates.side(ask.tx, one.id)
    dates.put_side(ask.tx, side, ask.at, ask.source)
    _record(ask, one.id, before)
    text, said = await _kit(ask, one, side)
    return [Message(VERB, text, room=one.room, subject=one.id, rtl=ask.room_words().rtl, said=said)]


async def _read(ask: Ask, txn: str) -> tuple[Occasion, Side]:
    """The date and the meeting at its side as typed. Raises Refusal."""
    id, rest = dating.named(ask)
    one = await dating.visible(ask, id or await dating.the_only(ask))
    if one.withdrawn or one.when.over <= ask.at:
        raise Refusal("date-over", id=one.id)
    try:
        purpose, wanted, question = read_side(rest)
    except ValueError as error:
        raise Refusal(f"side-{error}", id=one.id, prefix=ask.config.rooms.prefix) from error
    if max(map(len, (purpose, wanted, question))) > LONGEST:
        raise Refusal("need-long", n=max(map(len, (purpose, wanted, question))), most=LONGEST)
    return one, Side(one.id, purpose, wanted, question, txn)


def _record(ask: Ask, id: str, before: Side | None) -> None:
    was: dict[str, Any] = {}
    if before:
        was = {"was": [before.purpose, before.wanted, before.question, before.txn]}
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=id,
        at=ask.at, before=was,
    )  # fmt: skip


async def _kit(ask: Ask, one: Occasion, side: Side) -> tuple[str, tuple[str, ...]]:
    say = ask.room_words()
    presence = await dating.presence(ask.tx, ask.config, one, ask.now)
    who = there(presence, say) or say("side-few", floor=ask.config.confidence.floor)
    text = say(
        "side-kit", id=one.id, line=line(one, say), purpose=literal(side.purpose), wanted=literal(side.wanted),
        question=literal(side.question), who=who, prefix=ask.config.rooms.prefix,
    )  # fmt: skip
    return text, (*dating.said(one), side.purpose, side.wanted, side.question, *presence.named)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The meeting before it, or none."""
    was = orjson.loads(act["before"]).get("was")
    if was is None:
        dates.drop_side(ask.tx, act["subject"])
    else:
        dates.put_side(ask.tx, Side(act["subject"], *was), ask.now, act["source"])
    say = ask.room_words()
    target = ref(transaction(act["source"], VERB))
    text = say("side-taken-back", id=act["subject"])
    return [Correction("side-back", target, text, room=act["room"], subject=act["subject"], rtl=say.rtl)]


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message says it anew."""
    one, side = await _read(ask, transaction(act["source"], VERB))
    dates.put_side(ask.tx, side, ask.at, act["source"])
    text, said = await _kit(ask, one, side)
    return [
        Correction(
            "side-changed", ref(side.txn), text, room=one.room, subject=one.id, rtl=ask.room_words().rtl, said=said
        )
    ]


COMMAND = Command(
    verb=VERB, handle=handle, example="side D9 | compare what works | one list of trainings | What worked for you?",
    role=Role.FACILITATOR, where=Where.ROOM, aliases=("side meeting",), undo=undo, edit=edit,
)  # fmt: skip

"""`!confirm O3`: a facilitator knows that the organisation exists; `!confirm O3 no` takes it back.

Where `confidence.confirmed_by` is `facilitator`, only what was confirmed so guards small groups.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command, Role
from bot.commands.i_am import called
from bot.commands.shared import organising
from bot.commands.shared.voice import privately
from bot.domain.messages import Effect
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.store import acts, people
from bot.store.base import Row

VERB = "confirm"
_NO = ("no", "non", "not", "off")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Notes when it was confirmed, or that it is not."""
    wanted = organising.named(ask)
    if len(wanted) != 1:
        raise Refusal("confirm-which")
    row = await organising.one(ask, wanted[0])
    taken_back = fold(ask.rest).split()[-1] in _NO
    confirmed = None if taken_back else row["confirmed"] or ask.at
    people.describe(ask.tx, row["id"], "confirmed", confirmed)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=row["id"],
        at=ask.at, before={"confirmed": row["confirmed"]},
    )  # fmt: skip
    text = ask.words("confirm-done", organisation=called(row, ask.words), state="no" if taken_back else "yes")
    told, *heard = privately(ask, "confirm-done", text)
    return [replace(told, subject=row["id"]), *heard]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before."""
    people.describe(ask.tx, act["subject"], "confirmed", orjson.loads(act["before"])["confirmed"])
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="confirm O3", role=Role.FACILITATOR, aliases=("confirmer",), undo=undo
)

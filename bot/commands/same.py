"""`same N9 N3`: two statements of one organisation are one; the second stays, in its own words.

`!same O5 O1`, for facilitators: two organisations are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.command import Ask, Command, Topic
from bot.commands.shared import organising, saying
from bot.commands.withdraw import own_need
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import needs
from bot.store.base import Row

VERB = "same"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes the first away, and gives the second what is said of the first alone, and the better place of the two."""
    if organising.named(ask):
        return await organising.same(ask)
    named = [leading_id(word)[0] for word in re.split(r"[\s,;=+&]+", ask.rest.strip())]
    wanted = [id for id in dict.fromkeys(named) if id.startswith("N")]
    if len(wanted) != 2:
        raise Refusal("same-which")
    gone, stays = [await own_need(ask, id) for id in wanted]
    if gone["kind"] != stays["kind"]:
        raise Refusal("same-kinds", one=gone["id"], other=stays["id"])
    more = _taken_over(gone, stays) | {"rank": min(gone["rank"], stays["rank"]), "confirmed": ask.now}
    saying.record(
        ask, VERB, stays["id"], {"columns": {name: stays[name] for name in more}, "withdrawn": [gone["id"]]}
    )
    needs.change(ask.tx, stays["id"], ask.now, **more)
    needs.withdraw(ask.tx, gone["id"], ask.now)
    return [ask.acknowledge("same-done", gone=gone["id"], stays=stays["id"])]


def _taken_over(gone: Row, stays: Row) -> dict[str, Any]:
    """What only the one that goes has."""
    return {name: gone[name] for name in ("example", "year", "partners") if gone[name] and not stays[name]}


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """They are two again."""
    return await (organising.undo if act["subject"].startswith("O") else saying.undo)(ask, act)


COMMAND = Command(
    verb=VERB, handle=handle, example="same N9 N3", aliases=("identiques",), undo=undo, topic=Topic.SELDOM
)

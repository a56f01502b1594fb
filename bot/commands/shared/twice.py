"""Whether an organisation says the same again in other words."""

from __future__ import annotations

from bot.command import Matcher
from bot.commands.shared.nearness import vectors_of
from bot.domain.needs import ROOM_ONLY
from bot.store import needs
from bot.store.base import Row, Tx

SAME = 0.6  # the least centred cosine; see tests/matching/test_already.py


async def said_before(tx: Tx, matcher: Matcher, need: Row) -> Row | None:
    """The nearest statement of the same kind and voice that says the same, or None."""
    said = await needs.of_voice(tx, need["organisation"])
    others = [
        one for one in said if one["kind"] == need["kind"] and one["id"] != need["id"] and one["mark"] != ROOM_ONLY
    ]
    if not others:
        return None
    rows = await vectors_of(tx, matcher, [one["text"] for one in others])
    query = await vectors_of(tx, matcher, [need["text"]])
    [near] = await matcher.nearest(query, rows, 1, SAME)
    return others[near[0][0]] if near else None

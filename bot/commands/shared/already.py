"""Whether somebody does this already: which initiatives address the same problem as a text.

Used before anything new starts. Rules: only what a facilitator has confirmed and somebody has said to be alive is
proposed; the text is compared and not kept; nothing is concluded, people are asked whether they want to join.
"""

from __future__ import annotations

from bot.command import Matcher
from bot.commands.shared.nearness import vectors_of
from bot.store import initiatives
from bot.store.base import Row, Tx

NEAR = 0.32  # the least centred cosine; see tests/matching/test_already.py
MOST = 3


def compared(initiative: Row) -> str:
    """The text that an initiative is compared by."""
    return str(initiative["addresses"])


async def alike(tx: Tx, matcher: Matcher, text: str, now: int) -> list[Row]:
    """Initiatives that address what the text says, the nearest first, at most `MOST`."""
    found = await initiatives.running(tx, now)
    if not found:
        return []
    rows = await vectors_of(tx, matcher, [compared(one) for one in found])
    _, _, query = await matcher.vectors([text])
    [near] = await matcher.nearest(query, rows, MOST, NEAR)
    return [found[number] for number, _ in near]

"""`!organisations`: those of a facilitator's rooms, with ids and what is confirmed; `!organisations NAME` finds some.

Rules: told in the facilitator's direct chat only; who and how many speak for an organisation is not told (one person's
organisation would be that person); names that may be one organisation's are pointed out, and joined by hand only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot import regions
from bot.command import Ask, Command, Role
from bot.commands.i_am import called
from bot.commands.shared import organising
from bot.commands.shared.voice import privately
from bot.domain.messages import Effect
from bot.domain.reading import fold
from bot.domain.variants import meant
from bot.store.base import Row

SHOWN = 40  # organisations in one message
HINTED = 5  # pairs that may be one


async def handle(ask: Ask) -> Sequence[Effect]:
    """Lists them by name."""
    seen = await organising.seen(ask)
    wanted = fold(ask.rest)
    found = sorted((row for row in seen.values() if wanted in fold(row["name"])), key=lambda row: fold(row["name"]))
    if not found:
        return privately(ask, "organisations-none", ask.words("organisations-none"))
    key = "organisations-strict" if ask.config.confidence.strict else "organisations-head"
    lines = [ask.words(key, n=len(found), confirmed=sum(row["confirmed"] is not None for row in found))]
    lines += [_line(ask, row) for row in found[:SHOWN]]
    lines += [ask.words("organisations-more", n=len(found) - SHOWN)] if len(found) > SHOWN else []
    lines += [
        ask.words("organisations-near", gone=a, kept=b) for a, b in _near({row["id"]: row for row in found[:SHOWN]})
    ]
    return privately(ask, "organisations", "\n".join(lines))


def _line(ask: Ask, row: Row) -> str:
    state = "confirmed" if row["confirmed"] is not None else "open"
    return "- " + ask.words("organisations-one", id=row["id"], called=called(row, ask.words), state=state)


def _near(found: Mapping[str, Row]) -> list[tuple[str, str]]:
    """Pairs whose names may be one organisation's, the one that was there later first."""
    names = {id: (row["country"], [row["name"]]) for id, row in found.items()}
    pairs = {
        (max(id, other, key=_number), min(id, other, key=_number))
        for id, (country, (name,)) in names.items()
        for other in meant(name, country, {one: names[one] for one in names if one != id}, regions.code)
    }
    return sorted(pairs, key=lambda pair: (_number(pair[0]), _number(pair[1])))[:HINTED]


def _number(id: str) -> int:
    return int(id[1:])


COMMAND = Command(
    verb="organisations", handle=handle, example="organisations", role=Role.FACILITATOR, aliases=("organizations",)
)

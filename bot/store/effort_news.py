"""What the efforts that are published in a room have to tell of a stretch of time."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.efforts import (
    ACTION,
    CHANGED,
    COMMITMENT,
    GOING_ON,
    MILESTONE,
    OUTCOME,
    OUTPUT,
    OVER,
    ROLE,
    Line,
    News,
    State,
)
from bot.domain.slots import local_date
from bot.store import rooms
from bot.store.base import Row, Tx
from bot.store.efforts import COLUMNS, Around, around, spoken, title

_GOING_ON = ", ".join(f"'{state}'" for state in GOING_ON)
# Those of room $1 of which there may be something to tell of the time after $2.
_MAY_TELL = (
    f"SELECT {COLUMNS} FROM effort WHERE shown = $1 AND (state IN ({_GOING_ON}) OR started > $2 OR settled > $2"
    " OR EXISTS (SELECT 1 FROM effort_entry e WHERE e.effort = effort.id AND e.withdrawn IS NULL"
    " AND (e.at > $2 OR e.done > $2)))"
)


async def news(tx: Tx, room: str, since: int, until: int) -> News:
    """What there is to tell of the time after `since` up to `until`, milliseconds UTC. The words in it are people's:
    they pass the disclosure check before they are shown."""
    today = local_date(until, (await rooms.get(tx, room))["zone"] or "UTC").isoformat()
    found: dict[str, list[Line]] = {}
    published = await tx.rows(f"{_MAY_TELL} ORDER BY opened, LENGTH(id), id", room, since)
    known = await around(tx, published)
    for effort in published:
        for heading, line in await _told(tx, effort, known[effort["id"]], since, until, today):
            found.setdefault(heading, []).append(line)
    made, voices = await commitments(tx, room, since, until)
    return News(**{name: tuple(lines) for name, lines in found.items()}, commitments=made, voices=voices)


async def commitments(tx: Tx, room: str, since: int, until: int) -> tuple[int, int]:
    """How many commitments were made in these efforts in that time, and by how many voices."""
    row = await tx.row(
        "SELECT COUNT(*) AS made, COUNT(DISTINCT COALESCE(p.organisation, e.person)) AS voices FROM effort f"
        " JOIN effort_entry e ON e.effort = f.id LEFT JOIN person p ON p.id = e.person WHERE f.shown = $1"
        f" AND e.part = '{COMMITMENT}' AND e.withdrawn IS NULL AND e.at > $2 AND e.at <= $3",
        room, since, until,
    )  # fmt: skip
    return (int(row["made"]), int(row["voices"])) if row else (0, 0)


async def _told(
    tx: Tx, effort: Row, known: Around, since: int, until: int, today: str
) -> list[tuple[str, Line]]:
    """What one effort has to tell, with the heading it stands under."""
    said, state = known.said, State(effort["state"])
    named, id = await title(tx, effort, said), effort["id"]
    told: list[tuple[str, Line]] = []
    if effort["started"] and since < effort["started"] <= until:
        told.append(("started", Line(id, named, id, day=effort["ends"])))
    if effort["settled"] and state in OVER and since < effort["settled"] <= until:
        why = [one for one in said if one["part"] == OUTCOME][-1:]
        kind = effort["outcome"] or state.value
        told.append(("ended", Line(id, named, id, await spoken(tx, why[0]) if why else None, kind=kind)))
    ahead = [one for one in said if one["part"] == MILESTONE and one["done"] is None]
    groups = {row["stakeholder"] for row in known.committed}
    soonest = min((one["day"] for one in ahead if one["day"] >= today), default="")
    for one in said:
        heading = _heading(one, state, since, until, today, soonest, groups)
        if heading:
            name = one["id"] if one["part"] in (MILESTONE, ACTION) else id
            line = Line(id, named, name, await spoken(tx, one) if one["text"] else None, one["day"], one["kind"])
            told.append((heading, line))
    return told


def _heading(one: Row, state: State, since: int, until: int, today: str, soonest: str, groups: Collection[str]) -> str:
    """Where a thing that was said of an effort is told, '' where it is not."""
    fresh, runs = since < one["at"] <= until, state is State.STARTED
    match one["part"]:
        case part if part == MILESTONE and one["done"] is not None:
            return "done" if since < one["done"] <= until else ""
        case part if part == MILESTONE and runs:
            return "overdue" if one["day"] < today else "next" if one["day"] == soonest else ""
        case part if part in (OUTPUT, CHANGED) and fresh:
            return "outputs" if part == OUTPUT else CHANGED
        case part if part == ACTION and state in GOING_ON and not one["owner"] and one["done"] is None:
            return "wanted"
        case part if part == ROLE and state in GOING_ON and one["kind"] not in groups:
            return "wanted"
    return ""

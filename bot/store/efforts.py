"""Efforts and all that is said of them.

An effort's words are rows of their own (`effort_entry`), each with who said it where, so that an edit or a deletion of
the message changes just them; what is taken from a pain point, a theme or an introduction is not copied but looked up,
so that it is gone here when it is gone there.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.efforts import (
    ACTION,
    CHANGED,
    COMMITMENT,
    GOING_ON,
    MILESTONE,
    OUTCOME,
    OUTPUT,
    OVER,
    PROBLEM,
    ROLE,
    TITLE,
    Line,
    News,
    Spoken,
    State,
)
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.prompts import YES
from bot.domain.slots import local_date
from bot.store import held, introductions, needs, rooms
from bot.store.base import Row, Tx, Value

COLUMNS = (
    "id, room, shown, origin, state, opener, lead, deputy, led, opened, started, settled, ends, place, outcome, other,"
    " source"
)
ENTRY = "id, effort, part, nth, kind, text, link, day, person, owner, mark, room, at, done, withdrawn, source"
FIXED = frozenset({"id", "origin", "opener", "opened", "source"})  # columns of an effort that never change
FIXED_ENTRY = frozenset({"id", "effort", "part", "nth", "person", "room", "source"})


def add(
    tx: Tx, *, id: str, room: str, shown: str, origin: str, state: State, opener: str, at: int, source: str
) -> None:
    """Writes a new effort down."""
    tx.write(
        "INSERT INTO effort (id, room, shown, origin, state, opener, led, opened, source)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        id, room, shown, origin, state.value, opener, at, source,
    )  # fmt: skip


async def get(tx: Tx, id: str) -> Row | None:
    """An effort that was not taken back."""
    return await tx.row(f"SELECT {COLUMNS} FROM effort WHERE id = $1 AND state <> '{State.WITHDRAWN}'", id)


def change(tx: Tx, id: str, **columns: Value) -> None:
    """Sets some columns of an effort. Raises ValueError for one that never changes."""
    for column, value in columns.items():
        if column in FIXED or column not in COLUMNS.split(", "):
            raise ValueError(column)
        tx.write(f"UPDATE effort SET {column} = $1 WHERE id = $2", value, id)


async def say(
    tx: Tx, *, effort: str, part: str, person: str, room: str, at: int, source: str, id: str = "", kind: str = "",
    text: str = "", link: str = "", day: str = "", owner: str = "", mark: str = UNNAMED,
) -> str:  # fmt: skip
    """Writes something down that was said of an effort; gives its id: of the second milestone E5.2, else what was
    given, else the effort's, the part and a number."""
    last = "SELECT COALESCE(MAX(nth), 0) FROM effort_entry WHERE effort = $1 AND part = $2"
    nth = 1 + int(await tx.value(last, effort, part))
    named = id or (f"{effort}.{nth}" if part == MILESTONE else f"{effort}.{part}.{nth}")
    tx.write(
        f"INSERT INTO effort_entry ({ENTRY})"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, NULL, $14)",
        named, effort, part, nth, kind, text, link, day, person, owner, mark, room, at, source,
    )  # fmt: skip
    return named


async def entry(tx: Tx, id: str) -> Row | None:
    """An entry, also one that was withdrawn."""
    return await tx.row(f"SELECT {ENTRY} FROM effort_entry WHERE id = $1", id)


async def entries(tx: Tx, effort: str) -> list[Row]:
    """Everything that is said of an effort and not withdrawn, in the order it was said."""
    return await tx.rows(
        f"SELECT {ENTRY} FROM effort_entry WHERE effort = $1 AND withdrawn IS NULL ORDER BY at, part, nth", effort
    )


def change_entry(tx: Tx, id: str, **columns: Value) -> None:
    """Sets some columns of an entry. Raises ValueError for one that never changes."""
    for column, value in columns.items():
        if column in FIXED_ENTRY or column not in ENTRY.split(", "):
            raise ValueError(column)
        tx.write(f"UPDATE effort_entry SET {column} = $1 WHERE id = $2", value, id)


def withdraw(tx: Tx, effort: str, part: str, at: int, person: str = "") -> None:
    """What was said of a part (by one person, if one is named) counts no longer."""
    tx.write(
        "UPDATE effort_entry SET withdrawn = $1 WHERE effort = $2 AND part = $3 AND withdrawn IS NULL"
        " AND ($4 = '' OR person = $4)",
        at, effort, part, person,
    )  # fmt: skip


async def last_sign(tx: Tx, effort: Row) -> int:
    """When the lead last said or did something in it; where nobody leads, since when."""
    said = await tx.value(
        "SELECT MAX(at) FROM effort_entry WHERE effort = $1 AND person = $2 AND person <> '' AND withdrawn IS NULL",
        effort["id"], effort["lead"],
    )  # fmt: skip
    did = await tx.value(
        "SELECT MAX(at) FROM act WHERE person = $1 AND person <> '' AND undone IS NULL"
        " AND (subject = $2 OR subject LIKE $3)",
        effort["lead"], effort["id"], f"{effort['id']}.%",
    )  # fmt: skip
    return max(int(effort["led"]), effort["started"] or 0, said or 0, did or 0)


async def introduction_room(tx: Tx, introduction: str) -> str:
    """The room that was opened for those an introduction brought together, '' if there is none."""
    found = await tx.value(
        "SELECT s.event FROM outbox o JOIN sent s ON s.txn = o.txn WHERE o.kind = 'OpenRoom' AND o.subject = $1",
        introduction,
    )
    return str(found or "")


async def in_room(tx: Tx, room: str) -> list[Row]:
    """The efforts that may be seen in a room, the oldest first."""
    return await tx.rows(
        f"SELECT {COLUMNS} FROM effort WHERE (room = $1 OR shown = $1) AND state <> '{State.WITHDRAWN}'"
        " ORDER BY opened, LENGTH(id), id",
        room,
    )


async def of_person(tx: Tx, person: str) -> list[Row]:
    """The efforts that a person opened, leads, said something of or has taken something on in, the oldest first."""
    return await tx.rows(
        f"SELECT {COLUMNS} FROM effort WHERE state <> '{State.WITHDRAWN}' AND (opener = $1 OR lead = $1 OR deputy = $1"
        " OR id IN (SELECT effort FROM effort_entry WHERE withdrawn IS NULL AND (person = $1 OR owner = $1)))"
        " ORDER BY opened, LENGTH(id), id",
        person,
    )


async def of_origin(tx: Tx, origin: str) -> list[Row]:
    """The efforts that go on and came from the same match, theme or pain point."""
    states = ", ".join(f"'{state}'" for state in GOING_ON)
    return await tx.rows(
        f"SELECT {COLUMNS} FROM effort WHERE origin = $1 AND origin <> '' AND state IN ({states}) ORDER BY opened, id",
        origin,
    )


async def in_state(tx: Tx, states: Collection[State]) -> list[Row]:
    """All efforts that stand somewhere there, the oldest first."""
    marks = ", ".join(f"${n}" for n in range(1, len(states) + 1))
    return await tx.rows(
        f"SELECT {COLUMNS} FROM effort WHERE state IN ({marks}) ORDER BY opened, LENGTH(id), id",
        *(state.value for state in states),
    )


async def members(tx: Tx, effort: Row) -> set[str]:
    """Who opened it, leads it, said something of it or has taken something on in it, and of an introduction those it
    brought together."""
    found = await tx.rows(
        "SELECT person AS id FROM effort_entry WHERE effort = $1 AND withdrawn IS NULL"
        " UNION SELECT owner AS id FROM effort_entry WHERE effort = $1 AND withdrawn IS NULL",
        effort["id"],
    )
    sides = await introductions.sides(tx, effort["origin"]) if effort["origin"].startswith("M") else []
    named = {row["id"] for row in found} | {effort["opener"], effort["lead"], effort["deputy"]}
    return (named | {side["person"] for side in sides if side["answer"] == YES}) - {""}


async def committed(tx: Tx, effort: str) -> list[Row]:
    """Who committed something: person, their organisation and its stakeholder group ('' where they speak for nobody
    else), sorted."""
    return await tx.rows(
        "SELECT DISTINCT e.person, COALESCE(p.organisation, '') AS organisation, COALESCE(o.stakeholder, '')"
        " AS stakeholder FROM effort_entry e LEFT JOIN person p ON p.id = e.person"
        " LEFT JOIN organisation o ON o.id = p.organisation"
        " WHERE e.effort = $1 AND e.part = 'commitment' AND e.withdrawn IS NULL AND e.person <> '' ORDER BY e.person",
        effort,
    )


async def spoken(tx: Tx, entry: Row) -> Spoken:
    """The words of an entry, with whose they are."""
    organisation = await tx.value("SELECT organisation FROM person WHERE id = $1", entry["person"])
    person = entry["person"] or None
    return Spoken(held.EFFORT, entry["id"], entry["text"], entry["mark"], organisation, person, entry["room"])


async def origin(tx: Tx, id: str) -> Spoken | None:
    """What the match, theme or pain point says from which an effort came, if it may be told still."""
    if id.startswith("N"):
        need = await needs.get(tx, id)
        if need is None or need["mark"] == ROOM_ONLY:
            return None
        return Spoken("need", id, need["text"], need["mark"], need["organisation"], need["person"])
    if id.startswith("T"):
        text = await tx.value("SELECT label FROM theme WHERE id = $1 AND gone IS NULL", id)
    else:
        text = (await introductions.get(tx, id) or {"problem": ""})["problem"] if id else ""
    return Spoken("theme", id, text, UNNAMED) if text else None


async def problem(tx: Tx, effort: Row, said: Sequence[Row]) -> Spoken | None:
    """The problem it is about: in words of its own (`said` are its entries), else in those of what it came from."""
    return await _last(tx, said, PROBLEM) or await origin(tx, effort["origin"])


async def title(tx: Tx, effort: Row, said: Sequence[Row]) -> Spoken:
    """What it is called: by the title it was given, else by its problem; without words where none are left."""
    named = await _last(tx, said, TITLE) or await problem(tx, effort, said)
    return named or Spoken(held.EFFORT, effort["id"], "", UNNAMED)


async def _last(tx: Tx, said: Sequence[Row], part: str) -> Spoken | None:
    found = [one for one in said if one["part"] == part and one["text"]]
    return await spoken(tx, found[-1]) if found else None


async def news(tx: Tx, room: str, since: int, until: int) -> News:
    """What the efforts that are published in a room have to tell of the time after `since` up to `until`, milliseconds
    UTC. The words in it are people's: they pass the disclosure check before they are shown."""
    today = local_date(until, (await rooms.get(tx, room))["zone"] or "UTC").isoformat()
    found: dict[str, list[Line]] = {}
    made = list[str]()
    for effort in await tx.rows(f"SELECT {COLUMNS} FROM effort WHERE shown = $1 ORDER BY opened, LENGTH(id), id", room):
        for heading, line in await _told(tx, effort, since, until, today):
            found.setdefault(heading, []).append(line)
        made += [one["person"] for one in await entries(tx, effort["id"]) if _made(one, since, until)]
    voices = {(await tx.value("SELECT organisation FROM person WHERE id = $1", one)) or one for one in made}
    return News(**{name: tuple(lines) for name, lines in found.items()}, commitments=len(made), voices=len(voices))


def _made(one: Row, since: int, until: int) -> bool:
    return bool(one["part"] == COMMITMENT and since < one["at"] <= until)


async def _told(tx: Tx, effort: Row, since: int, until: int, today: str) -> list[tuple[str, Line]]:
    """What one effort has to tell, with the heading it stands under."""
    said, state = await entries(tx, effort["id"]), State(effort["state"])
    named, id = await title(tx, effort, said), effort["id"]
    told: list[tuple[str, Line]] = []
    if effort["started"] and since < effort["started"] <= until:
        told.append(("started", Line(id, named, id, day=effort["ends"])))
    if effort["settled"] and state in OVER and since < effort["settled"] <= until:
        why = [one for one in said if one["part"] == OUTCOME][-1:]
        kind = effort["outcome"] or state.value
        told.append(("ended", Line(id, named, id, await spoken(tx, why[0]) if why else None, kind=kind)))
    ahead = [one for one in said if one["part"] == MILESTONE and one["done"] is None]
    groups = {row["stakeholder"] for row in await committed(tx, id)}
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

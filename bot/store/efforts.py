"""Efforts and all that is said of them.

An effort's words are rows of their own (`effort_entry`), each with who said it where, so that an edit or a deletion of
the message changes just them; what is taken from a pain point, a theme or an introduction is not copied but looked up,
so that it is gone here when it is gone there.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bot.domain.efforts import (
    ACTION,
    CHANGED,
    GOING_ON,
    MILESTONE,
    NOTE,
    PROBLEM,
    TITLE,
    Spoken,
    State,
)
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.prompts import YES
from bot.store import held, introductions, needs, people, themes
from bot.store.base import Row, Tx, Value, in_parts

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


async def last_signs(tx: Tx, found: Collection[Row]) -> dict[str, int]:
    """When the lead of each effort last said or did something in it; where nobody leads, since when."""
    signs = {effort["id"]: max(int(effort["led"]), effort["started"] or 0) for effort in found}
    for some, marks in in_parts(signs):
        for row in await tx.rows(
            "SELECT f.id, MAX(e.at) AS at FROM effort f JOIN effort_entry e ON e.effort = f.id AND e.person = f.lead"
            f" WHERE f.id IN ({marks}) AND f.lead <> '' AND e.withdrawn IS NULL GROUP BY f.id"
            " UNION ALL SELECT f.id, MAX(t.at) AS at FROM effort f JOIN act t ON t.person = f.lead"
            " AND (t.subject = f.id OR t.subject LIKE f.id || '.%')"
            f" WHERE f.id IN ({marks}) AND f.lead <> '' AND t.undone IS NULL GROUP BY f.id",
            *some,
        ):
            signs[row["id"]] = max(signs[row["id"]], int(row["at"]))
    return signs


@dataclass(slots=True)
class Around:
    """What is said of an effort and not withdrawn, and who committed something (see `entries`, `committed`); `sign` is
    when the lead last gave one."""

    said: list[Row] = field(default_factory=list)
    committed: list[Row] = field(default_factory=list)
    sign: int = 0


_ASKS = (  # what may ask something of somebody: what is not done, and when it was last said how things stand
    f" AND part IN ('{ACTION}', '{CHANGED}', '{MILESTONE}', '{NOTE}')"
    f" AND (done IS NULL OR part IN ('{CHANGED}', '{NOTE}'))"
)


async def around(tx: Tx, found: Collection[Row], *, asks: bool = False) -> dict[str, Around]:
    """The same of many efforts at once; their people are looked up too. With `asks` only what may ask something of
    somebody is read, and when each lead last gave a sign."""
    known = {effort["id"]: Around() for effort in found}
    for some, marks in in_parts(known):
        for row in await tx.rows(
            f"SELECT {ENTRY} FROM effort_entry WHERE effort IN ({marks}){_ASKS if asks else ''} AND withdrawn IS NULL"
            " ORDER BY at, part, nth",
            *some,
        ):
            known[row["effort"]].said.append(row)
        for row in await tx.rows(_COMMITTED.format(effort=f"IN ({marks})"), *some):
            known[row["effort"]].committed.append(row)
    for id, at in (await last_signs(tx, found)).items() if asks else ():
        known[id].sign = at
    people_of = {row[part] for one in known.values() for row in one.said for part in ("person", "owner")}
    people_of |= {effort[part] for effort in found for part in ("opener", "lead", "deputy")}
    await people.learn(tx, sorted(people_of - {""}))
    return known


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
    own = " UNION ".join(f"SELECT id FROM effort WHERE {role} = $1" for role in ("opener", "lead", "deputy"))
    own += "".join(
        f" UNION SELECT effort AS id FROM effort_entry WHERE {role} = $1 AND withdrawn IS NULL"
        for role in ("person", "owner")
    )
    return await tx.rows(
        f"SELECT {COLUMNS} FROM effort WHERE id IN ({own}) AND state <> '{State.WITHDRAWN}'"
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


async def worked_on(tx: Tx, places: Collection[str]) -> set[str]:
    """The themes that an effort which runs, and may be seen in one of these rooms, is about."""
    found: set[str] = set()
    for some, marks in in_parts(places):
        seen = f"e.shown IN ({marks}) AND e.state IN ('{State.STARTED}', '{State.STANDING}')"
        rows = await tx.rows(
            f"SELECT e.origin AS theme FROM effort e WHERE {seen} UNION SELECT b.theme FROM effort e"
            f" JOIN theme_need b ON b.need = e.origin WHERE {seen}",
            *some,
        )
        found |= {row["theme"] for row in rows}
    return found


async def asking(tx: Tx, since: int) -> list[Row]:
    """The efforts that may ask something of somebody: those that go on, and those that were finished after a moment;
    the oldest first."""
    states = ", ".join(f"'{state}'" for state in GOING_ON)
    found = await tx.rows(
        f"SELECT {COLUMNS} FROM effort WHERE state IN ({states}) UNION ALL SELECT {COLUMNS} FROM effort"
        f" WHERE state = '{State.FINISHED}' AND settled > $1",
        since,
    )
    return sorted(found, key=lambda row: (row["opened"], len(row["id"]), row["id"]))


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
    return await tx.rows(_COMMITTED.format(effort="= $1"), effort)


_COMMITTED = (
    "SELECT DISTINCT e.effort, e.person, COALESCE(p.organisation, '') AS organisation, COALESCE(o.stakeholder, '')"
    " AS stakeholder FROM effort_entry e LEFT JOIN person p ON p.id = e.person"
    " LEFT JOIN organisation o ON o.id = p.organisation"
    " WHERE e.effort {effort} AND e.part = 'commitment' AND e.withdrawn IS NULL AND e.person <> '' ORDER BY e.person"
)


async def spoken(tx: Tx, entry: Row) -> Spoken:
    """The words of an entry, with whose they are."""
    organisation = (await people.get(tx, entry["person"]))["organisation"]
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
        text = await _whole(tx, id)
    else:
        text = (await introductions.get(tx, id) or {"problem": ""})["problem"] if id else ""
    return Spoken("theme", id, text, UNNAMED) if text else None


async def _whole(tx: Tx, theme: str) -> str | None:
    """What a theme goes by, as the whole statement where its label had to be shortened."""
    label: str | None = await tx.value("SELECT label FROM theme WHERE id = $1 AND gone IS NULL", theme)
    if not label or not label.endswith("…"):
        return label
    need = (await themes.named_by(tx, [theme])).get(theme)
    return label if need is None or need["mark"] == ROOM_ONLY else " ".join(need["text"].split())


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

"""Organisations that a facilitator found to be one: everything of the one becomes the other's, and can be parted again.

Rules: what moved is written down beside it (`merged`), row by row, and goes back to where it came from; what is said
after the joining stays with the one that went on; of answers nothing is written down, they go back with who gave them.
Two things are not parted: an introduction of the two to each other has ended, since nobody is to be introduced to
themselves, and of what they both answered to a sealed question only one ballot is left, because nothing may be written
down of who answered it.
"""

from __future__ import annotations

from typing import Any

import orjson

from bot.domain.reading import fold
from bot.store import ballots, introductions, people
from bot.store.base import Row, Tx

# Where an organisation stands, by what a row is found again: table, key, column; who speaks for it first.
_STANDS = (
    ("person", ("id",), "organisation"),
    ("person", ("id",), "belongs"),
    ("need", ("id",), "organisation"),
    ("verdict", ("source", "need"), "organisation"),
    ("shown", ("asking", "place"), "organisation"),
    ("initiative", ("id",), "organisation"),
    ("brought", ("source",), "organisation"),
)
_FILLED = ("stakeholder", "country", "sector", "confirmed")  # what is taken over where the other says nothing
_ORGANISATION = "id, name, folded, stakeholder, country, source, sector, confirmed"


async def join(tx: Tx, source: str, gone: str, kept: str) -> None:
    """Everything of `gone` is `kept`'s from now on, its names too."""
    there = {id: await tx.row(f"SELECT {_ORGANISATION} FROM organisation WHERE id = $1", id) for id in (gone, kept)}
    one, other = there[gone], there[kept]
    if one is None or other is None:
        raise LookupError(gone)
    moved = [[table, key, column, await _moved(tx, table, key, column, gone, kept)] for table, key, column in _STANDS]
    tx.write("UPDATE answer SET organisation = $1 WHERE organisation = $2", kept, gone)
    names = await _names(tx, gone, kept, one)
    sides = await tx.rows("SELECT introduction, need FROM consent WHERE organisation = $1", gone)
    await introductions.move(tx, gone, kept)
    await _ballots(tx, gone, kept)
    filled = {name: one[name] for name in _FILLED if one[name] and not other[name]}
    for name, value in filled.items():
        people.describe(tx, kept, name, value)
    tx.write("DELETE FROM organisation WHERE id = $1", gone)
    facts = {"gone": one, "moved": moved, "names": names, "sides": [list(row.values()) for row in sides],
             "filled": filled}  # fmt: skip
    tx.write(
        "INSERT INTO merged (source, gone, kept, facts) VALUES ($1, $2, $3, $4)",
        source, gone, kept, orjson.dumps(facts).decode(),
    )  # fmt: skip
    tx.memo.clear()


async def part(tx: Tx, source: str) -> tuple[str, str] | None:
    """They are two again: the ids; None where that cannot be any more, because the other has gone into a third, the
    name is somebody else's, or somebody in it was forgotten."""
    found = await tx.row("SELECT gone, kept, facts FROM merged WHERE source = $1", source)
    if found is None or await people.organisation(tx, found["kept"]) is None:
        return None
    gone, kept, facts = found["gone"], found["kept"], orjson.loads(found["facts"])
    row: Row = facts["gone"]
    if await tx.value("SELECT 1 FROM organisation WHERE folded = $1", row["folded"]):
        return None
    marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
    tx.write(
        f"INSERT INTO organisation ({_ORGANISATION}) VALUES ({marks})", *(row[n] for n in _ORGANISATION.split(", "))
    )
    for table, key, column, rows in facts["moved"]:
        for values in rows:
            _put(tx, table, key, column, values, kept, gone)
    for (person,) in facts["moved"][0][3]:
        tx.write("UPDATE answer SET organisation = $1 WHERE organisation = $2 AND person = $3", gone, kept, person)
    for name, given, was in facts["names"]:
        tx.write("DELETE FROM alias WHERE organisation = $1 AND name = $2 AND source = $3", kept, name, given)
        if was is not None:
            _name(tx, gone, name, was)
    for introduction, need in facts["sides"]:
        _put(tx, "consent", ("introduction", "need"), "organisation", (introduction, need), kept, gone)
    for name, value in facts["filled"].items():
        tx.write(f"UPDATE organisation SET {name} = {_EMPTY[name]} WHERE id = $1 AND {name} = $2", kept, value)
    tx.write("DELETE FROM merged WHERE source = $1", source)
    tx.memo.clear()
    return gone, kept


_EMPTY = {"stakeholder": "''", "country": "''", "sector": "''", "confirmed": "NULL"}


async def _moved(tx: Tx, table: str, key: tuple[str, ...], column: str, gone: str, kept: str) -> list[list[Any]]:
    """Moves what stands in one place; the keys of its rows."""
    found = await tx.rows(f"SELECT {', '.join(key)} FROM {table} WHERE {column} = $1", gone)
    tx.write(f"UPDATE {table} SET {column} = $1 WHERE {column} = $2", kept, gone)
    return [list(row.values()) for row in found]


def _put(tx: Tx, table: str, key: tuple[str, ...], column: str, values: Any, before: str, after: str) -> None:
    """One row's organisation is another, if it is still the one."""
    where = " AND ".join(f"{name} = ${n}" for n, name in enumerate(key, 3))
    tx.write(f"UPDATE {table} SET {column} = $1 WHERE {column} = $2 AND {where}", after, before, *values)


async def _names(tx: Tx, gone: str, kept: str, one: Row) -> list[tuple[str, str, str | None]]:
    """Gives the names of the one to the other; each with the message that it is given by, and the one it had, None for
    the name itself."""
    aliases = await tx.rows("SELECT name, source FROM alias WHERE organisation = $1 ORDER BY name", gone)
    there = {row["name"] for row in await tx.rows("SELECT name FROM alias WHERE organisation = $1", kept)}
    tx.write("DELETE FROM alias WHERE organisation = $1", gone)
    given: list[tuple[str, str, str | None]] = [(one["name"], one["source"], None)]
    given += [(row["name"], row["source"], row["source"]) for row in aliases if fold(row["name"]) != one["folded"]]
    new = [it for it in given if it[0] not in there]
    for name, source, _ in new:
        _name(tx, kept, name, source)
    return new


def _name(tx: Tx, organisation: str, name: str, source: str) -> None:
    tx.write(
        "INSERT INTO alias (organisation, name, source) VALUES ($1, $2, $3)"
        " ON CONFLICT (organisation, name) DO NOTHING",
        organisation, name, source,
    )  # fmt: skip


async def _ballots(tx: Tx, gone: str, kept: str) -> None:
    """Of two ballots for one open question the one of the organisation that goes on stays."""
    for row in await tx.rows("SELECT prompt FROM ledger WHERE voice = $1", gone):
        if await ballots.has_voted(tx, row["prompt"], kept):
            await ballots.drop(tx, row["prompt"], gone)
        else:
            for table in ("ledger", "ballot_key"):
                tx.write(f"UPDATE {table} SET voice = $1 WHERE prompt = $2 AND voice = $3", kept, row["prompt"], gone)

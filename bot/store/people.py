"""People and their organisations."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.reading import fold
from bot.store.base import Row, Tx

NOBODY: Row = {"id": "", "organisation": None, "language": "", "zone": "", "quiet": ""}
_COLUMNS = "id, organisation, language, zone, quiet"


async def get(tx: Tx, person: str) -> Row:
    """What is known of a person; empty fields for somebody new."""
    key = ("person", person)
    if key not in tx.memo:
        await learn(tx, [person])
    row: Row = tx.memo[key]
    return row


async def learn(tx: Tx, people: Sequence[str]) -> None:
    """Looks up many people at once."""
    for start in range(0, len(people), 500):
        some = people[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(1, len(some) + 1))
        found = await tx.rows(f"SELECT {_COLUMNS} FROM person WHERE id IN ({marks})", *some)
        tx.memo.update({("person", p): {**NOBODY, "id": p} for p in some})
        tx.memo.update({("person", r["id"]): r for r in found})


async def present(tx: Tx, room: str, people: Sequence[str]) -> set[str]:
    """Those of the people who are known to be in a room."""
    found: set[str] = set()
    for start in range(0, len(people), 500):
        some = people[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(2, len(some) + 2))
        rows = await tx.rows(f"SELECT person FROM member WHERE room = $1 AND person IN ({marks})", room, *some)
        found |= {row["person"] for row in rows}
    return found


def choose(tx: Tx, person: str, column: str, value: str | None, source: str) -> None:
    """Sets one of language, zone, quiet, organisation (None: the person speaks for nobody else)."""
    if column not in ("language", "zone", "quiet", "organisation"):
        raise ValueError(column)
    tx.write(
        f"INSERT INTO person (id, {column}, source) VALUES ($1, $2, $3)"
        f" ON CONFLICT (id) DO UPDATE SET {column} = excluded.{column}, source = excluded.source",
        person, value, source,
    )  # fmt: skip
    tx.memo.pop(("person", person), None)


async def organisation(tx: Tx, id: str | None) -> Row | None:
    """An organisation by its id."""
    if not id:
        return None
    return await tx.row("SELECT id, name, stakeholder, country FROM organisation WHERE id = $1", id)


async def organisation_named(tx: Tx, name: str) -> Row | None:
    """An organisation by its name, however it is spelt."""
    return await tx.row(
        "SELECT id, name, stakeholder, country FROM organisation WHERE folded = $1", fold(name) or name
    )


def found(tx: Tx, id: str, name: str, stakeholder: str, country: str, source: str) -> None:
    """Writes an organisation down, or what is newly said of it."""
    tx.write(
        "INSERT INTO organisation (id, name, folded, stakeholder, country, source)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET"
        " name = excluded.name, stakeholder = excluded.stakeholder, country = excluded.country",
        id, name, fold(name) or name, stakeholder, country, source,
    )  # fmt: skip


async def groups(tx: Tx) -> dict[str, int]:
    """How many organisations somebody speaks for, by stakeholder group."""
    found = await tx.rows(
        "SELECT stakeholder, COUNT(*) AS n FROM organisation"
        " WHERE id IN (SELECT organisation FROM person WHERE organisation IS NOT NULL) GROUP BY stakeholder"
    )
    return {r["stakeholder"]: r["n"] for r in found}


async def delegates(tx: Tx, organisation: str) -> list[str]:
    """The people who speak for an organisation, sorted."""
    found = await tx.rows("SELECT id FROM person WHERE organisation = $1 ORDER BY id", organisation)
    return [r["id"] for r in found]


async def everybody(tx: Tx) -> list[Row]:
    """Everybody something is known of."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM person ORDER BY id")

"""People and their organisations.

Rules: a person speaks for one organisation at most, or belongs to one without speaking for it; who speaks for one
stands in a row, and the first is its delegate, the others are alternates; an organisation that nobody speaks for is
confirmed by facilitators only. Since an account speaks for one organisation at a time, inventing several takes several
accounts; where accounts are easily had, `strict` counts only what a facilitator confirmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from bot.domain.reading import fold
from bot.regions import region
from bot.store.base import Row, Tx, in_parts

NOBODY: Row = {
    "id": "", "organisation": None, "language": "", "zone": "", "quiet": "", "capacity": "", "belongs": "", "place": 0,
    "languages": "", "digest": "",
}  # fmt: skip
_COLUMNS = ", ".join(NOBODY)
_CHOSEN = frozenset(NOBODY) - {"id"}
_ORGANISATION = "id, name, stakeholder, country, sector, confirmed"
_DESCRIBED = ("name", "stakeholder", "country", "sector", "confirmed")
_SPOKEN_FOR = "id IN (SELECT organisation FROM person WHERE organisation IS NOT NULL)"

_THERE = (
    f"(confirmed IS NOT NULL OR {_SPOKEN_FOR} OR id IN (SELECT belongs FROM person)"
    " OR id IN (SELECT organisation FROM need WHERE withdrawn IS NULL)"
    " OR id IN (SELECT organisation FROM initiative WHERE withdrawn IS NULL))"
)


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


def choose(tx: Tx, person: str, column: str, value: str | int | None, source: str) -> None:
    """Sets one column, such as language or organisation (None: the person speaks for nobody else)."""
    if column not in _CHOSEN:
        raise ValueError(column)
    tx.write(
        f"INSERT INTO person (id, {column}, source) VALUES ($1, $2, $3)"
        f" ON CONFLICT (id) DO UPDATE SET {column} = excluded.{column}, source = excluded.source",
        person, value, source,
    )  # fmt: skip
    if column in ("zone", "digest"):
        tx.write("UPDATE direct SET look = 0 WHERE person = $1", person)  # when their own digest comes
    tx.memo.pop(("person", person), None)


async def organisation(tx: Tx, id: str | None) -> Row | None:
    """An organisation by its id."""
    if not id:
        return None
    return await tx.row(f"SELECT {_ORGANISATION} FROM organisation WHERE id = $1", id)


async def organisation_named(tx: Tx, name: str) -> Row | None:
    """An organisation by its name, however it is spelt."""
    return await tx.row(f"SELECT {_ORGANISATION} FROM organisation WHERE folded = $1", fold(name) or name)


async def called(tx: Tx) -> dict[str, tuple[str, list[str]]]:
    """The country and the names of each organisation that is more than a name somebody once typed: somebody speaks for
    it or belongs to it, it has said something, or a facilitator confirmed it."""
    names: dict[str, tuple[str, list[str]]] = {
        row["id"]: (row["country"], [row["name"]])
        for row in await tx.rows(f"SELECT id, name, country FROM organisation WHERE {_THERE} ORDER BY LENGTH(id), id")
    }
    for row in await tx.rows("SELECT organisation, name FROM alias ORDER BY name"):
        if row["organisation"] in names:
            names[row["organisation"]][1].append(row["name"])
    return names


async def organisations_in(tx: Tx, rooms: Sequence[str]) -> list[Row]:
    """The organisations that people in these rooms speak for or belong to, and those that nobody does."""
    marks = ", ".join(f"${n}" for n in range(1, len(rooms) + 1)) or "NULL"
    theirs = (
        "SELECT COALESCE(p.organisation, p.belongs) FROM person p JOIN member m ON m.person = p.id"
        f" WHERE m.room IN ({marks})"
    )
    nobodys = "id NOT IN (SELECT COALESCE(organisation, belongs) FROM person)"
    return await tx.rows(
        f"SELECT {_ORGANISATION} FROM organisation WHERE id IN ({theirs}) OR ({nobodys} AND {_THERE})"
        " ORDER BY LENGTH(id), id",
        *rooms,
    )


def found(tx: Tx, id: str, name: str, stakeholder: str, country: str, source: str) -> None:
    """Writes an organisation down, or what is newly said of it."""
    tx.write(
        "INSERT INTO organisation (id, name, folded, stakeholder, country, source)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET"
        " name = excluded.name, stakeholder = excluded.stakeholder, country = excluded.country",
        id, name, fold(name) or name, stakeholder, country, source,
    )  # fmt: skip


def describe(tx: Tx, id: str, column: str, value: str | int | None) -> None:
    """Sets one of stakeholder, country, sector, confirmed (when a facilitator did, None for not)."""
    if column not in _DESCRIBED[1:]:
        raise ValueError(column)
    tx.write(f"UPDATE organisation SET {column} = $1 WHERE id = $2", value, id)


async def groups(tx: Tx, strict: bool = False) -> Counter[str]:
    """How many organisations somebody speaks for, by stakeholder group; `strict`: those a facilitator confirmed."""
    return Counter(row["stakeholder"] for row in await _counted(tx, strict))


async def regions(tx: Tx, strict: bool = False) -> Counter[str]:
    """The same by regional group, a key of `config/regions.toml` (or one of `bot.regions`)."""
    return Counter(region(row["stakeholder"], row["country"]) for row in await _counted(tx, strict))


async def profiles(tx: Tx, strict: bool = False) -> dict[str, Row]:
    """The organisations that count there (see `confirmed`), by id: stakeholder and country."""
    return {row["id"]: row for row in await _counted(tx, strict)}


async def _counted(tx: Tx, strict: bool) -> list[Row]:
    confirmed = " AND confirmed IS NOT NULL" if strict else ""
    found = f"SELECT id, stakeholder, country FROM organisation WHERE {_SPOKEN_FOR}{confirmed}"
    return await tx.derived(("counted", strict), lambda: tx.rows(found))


async def confirmed(tx: Tx, organisations: Collection[str], strict: bool = False) -> set[str]:
    """Those of the organisations that count where a small group is guarded: somebody speaks for them, or a facilitator
    confirmed them; `strict`: the latter only."""
    rule = "confirmed IS NOT NULL" if strict else f"(confirmed IS NOT NULL OR {_SPOKEN_FOR})"
    found: set[str] = set()
    ids = sorted(organisations)
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(1, len(some) + 1))
        rows = await tx.rows(f"SELECT id FROM organisation WHERE id IN ({marks}) AND {rule}", *some)
        found |= {row["id"] for row in rows}
    return found


async def stakeholders(tx: Tx, organisations: Collection[str]) -> dict[str, str]:
    """The stakeholder groups of those of the organisations whose is known."""
    found: dict[str, str] = {}
    for some, marks in in_parts(organisations):
        rows = await tx.rows(f"SELECT id, stakeholder FROM organisation WHERE id IN ({marks})", *some)
        found |= {row["id"]: row["stakeholder"] for row in rows if row["stakeholder"]}
    return found


async def speakers_of(tx: Tx, organisations: Collection[str]) -> dict[str, list[str]]:
    """The same for many organisations at once: those that anybody speaks for."""
    found: dict[str, list[str]] = {}
    for some, marks in in_parts(organisations):
        for row in await tx.rows(
            f"SELECT id, organisation FROM person WHERE organisation IN ({marks}) ORDER BY id", *some
        ):
            found.setdefault(row["organisation"], []).append(row["id"])
    return found


async def delegates(tx: Tx, organisation: str) -> list[str]:
    """The people who speak for an organisation, delegate and alternates, sorted by id."""
    found = await tx.rows("SELECT id FROM person WHERE organisation = $1 ORDER BY id", organisation)
    return [r["id"] for r in found]


async def row(tx: Tx, organisation: str) -> list[Row]:
    """The same in their order, the delegate first: rows of id and place."""
    return await tx.rows("SELECT id, place FROM person WHERE organisation = $1 ORDER BY place, id", organisation)


async def delegate(tx: Tx, organisation: str) -> str | None:
    """The one person to turn to for an organisation: its delegate, None if nobody speaks for it."""
    found = await row(tx, organisation)
    return str(found[0]["id"]) if found else None


async def everybody(tx: Tx) -> list[Row]:
    """Everybody something is known of."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM person ORDER BY id")

"""Initiatives: work that exists already. `person` is who entered it, '' for an import or somebody who was forgotten."""

from __future__ import annotations

from bot.domain.initiatives import ASKED_EVERY, FRESH_FOR, OVER, RUNNING, UNCONFIRMED, Initiative
from bot.domain.traces import Traces
from bot.store.base import Row, Tx
from bot.store.vectors import digest

_COLUMNS = "id, name, addresses, link, contact, organisation, person, state, entered, changed, fresh, withdrawn, source"
_ORDER = "ORDER BY LENGTH(id), id"
CHANGEABLE = ("name", "addresses", "link", "contact", "organisation", "state", "fresh", "withdrawn")


def enter(
    tx: Tx, id: str, said: Initiative, *, organisation: str, person: str, state: str, at: int, now: int, source: str,
    fresh: int | None = None,
) -> None:  # fmt: skip
    """Writes an initiative down; `organisation` is the id of whose it is, or ''. It was alive at `fresh`, or
    else at `at`."""
    tx.write(
        "INSERT INTO initiative (id, name, addresses, link, contact, organisation, person, state, entered, changed,"
        " fresh, source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id, said.name, said.addresses, said.link, said.contact, organisation, person, state, at, now,
        at if fresh is None else fresh, source,
    )  # fmt: skip


async def get(tx: Tx, id: str) -> Row | None:
    """An initiative that is not withdrawn."""
    return await tx.row(f"SELECT {_COLUMNS} FROM initiative WHERE id = $1 AND withdrawn IS NULL", id)


async def everything(tx: Tx) -> list[Row]:
    """All that are not withdrawn, oldest first."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM initiative WHERE withdrawn IS NULL {_ORDER}")


async def to_ask(tx: Tx, now: int, person: str = "") -> list[Row]:
    """Those of which whoever entered them (or one person) is asked whether they are still alive, oldest first."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM initiative WHERE withdrawn IS NULL AND person <> '' AND state <> '{OVER}'"
        f" AND fresh <= $1 AND fresh > $2 {'AND person = $3' if person else ''} {_ORDER}",
        now - ASKED_EVERY, now - FRESH_FOR, *([person] if person else []),
    )  # fmt: skip


async def unconfirmed(tx: Tx) -> list[Row]:
    """Those that no facilitator has looked at yet, oldest first."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM initiative WHERE withdrawn IS NULL AND state = '{UNCONFIRMED}' {_ORDER}"
    )


async def running(tx: Tx, now: int) -> list[Row]:
    """Those that somebody could join: confirmed, not over, and said to be alive lately; oldest first."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM initiative WHERE withdrawn IS NULL AND state = $1 AND fresh > $2 {_ORDER}",
        RUNNING, now - FRESH_FOR,
    )  # fmt: skip


def change(tx: Tx, id: str, now: int, **values: str | int | None) -> None:
    """Sets some of what is `CHANGEABLE`."""
    for name, value in values.items():
        if name not in CHANGEABLE:
            raise ValueError(name)
        tx.write(f"UPDATE initiative SET {name} = $1, changed = $2 WHERE id = $3", value, now, id)


async def forget(tx: Tx, person: str, traces: Traces) -> None:
    """What only they stood for goes, and what names them; what a facilitator has confirmed stays the register's."""
    for row in await tx.rows(f"SELECT {_COLUMNS} FROM initiative"):
        own = row["person"] == person
        said = " ".join(row[part] for part in ("name", "addresses", "link", "contact"))
        if (own and row["state"] == UNCONFIRMED) or traces.in_text(said):
            tx.write("DELETE FROM initiative WHERE id = $1", row["id"])
            tx.write("DELETE FROM vector WHERE text = $1", digest(row["addresses"]))
        elif own:
            tx.write("UPDATE initiative SET person = '', source = '' WHERE id = $1", row["id"])

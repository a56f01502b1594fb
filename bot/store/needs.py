"""Pain points and offers. A `voice` is an organisation's id, or `person:` and a Matrix id."""

from __future__ import annotations

from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.store.base import Row, Tx

_COLUMNS = "id, kind, person, organisation, text, mark, room, stated, changed, withdrawn, source"
_ORDER = "ORDER BY stated, LENGTH(id), id"


def state(
    tx: Tx, *, id: str, kind: str, person: str, voice: str, text: str, room: str, at: int, now: int, source: str,
    mark: str = UNNAMED,
) -> None:  # fmt: skip
    """Writes a need down; its mark is `unnamed` until its author says otherwise."""
    tx.write(
        "INSERT INTO need (id, kind, person, organisation, text, room, stated, changed, source, mark)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id, kind, person, voice, text, room, at, now, source, mark,
    )  # fmt: skip


async def get(tx: Tx, id: str) -> Row | None:
    """A need that is not withdrawn."""
    return await tx.row(f"SELECT {_COLUMNS} FROM need WHERE id = $1 AND withdrawn IS NULL", id)


async def withdrawn(tx: Tx, id: str) -> Row | None:
    """A need that was withdrawn."""
    return await tx.row(f"SELECT {_COLUMNS} FROM need WHERE id = $1 AND withdrawn IS NOT NULL", id)


async def of_voice(tx: Tx, voice: str) -> list[Row]:
    """What an organisation (or a person alone) has said and not withdrawn, best first."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM need WHERE organisation = $1 AND withdrawn IS NULL {_ORDER}", voice)


async def matchable(tx: Tx) -> list[Row]:
    """Everything that may take part in matching: not withdrawn, and not for its room only."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM need WHERE withdrawn IS NULL AND mark <> $1 {_ORDER}", ROOM_ONLY)


async def last_change(tx: Tx) -> int:
    """When any need was last said, changed or withdrawn; 0 if there is none."""
    return int(await tx.value("SELECT COALESCE(MAX(changed), 0) FROM need"))


def reword(tx: Tx, id: str, text: str, at: int) -> None:
    """New words for a need."""
    tx.write("UPDATE need SET text = $1, changed = $2 WHERE id = $3", text, at, id)


def mark(tx: Tx, id: str, mark: str, at: int) -> None:
    """How a need may be used from now on."""
    tx.write("UPDATE need SET mark = $1, changed = $2 WHERE id = $3", mark, at, id)


def withdraw(tx: Tx, id: str, at: int) -> None:
    """The need counts no longer."""
    tx.write("UPDATE need SET withdrawn = $1, changed = $1 WHERE id = $2", at, id)


def restore(tx: Tx, id: str, at: int) -> None:
    """A withdrawn need counts again."""
    tx.write("UPDATE need SET withdrawn = NULL, changed = $1 WHERE id = $2", at, id)


async def move(tx: Tx, before: str, after: str, at: int) -> list[str]:
    """Gives all needs of one voice to another; their ids."""
    found = await tx.rows(
        "UPDATE need SET organisation = $1, changed = $2 WHERE organisation = $3 RETURNING id", after, at, before
    )
    return sorted(r["id"] for r in found)


def give(tx: Tx, id: str, voice: str, at: int) -> None:
    """Gives one need to another voice."""
    tx.write("UPDATE need SET organisation = $1, changed = $2 WHERE id = $3", voice, at, id)

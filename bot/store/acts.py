"""What people did that can be taken back."""

from __future__ import annotations

from typing import Any

import orjson

from bot.store.base import Row, Tx

_COLUMNS = "source, seq, person, room, verb, subject, before, at, undone"


def record(
    tx: Tx, *, source: str, seq: int, person: str, room: str, verb: str, subject: str, at: int,
    before: dict[str, Any] | None = None,
) -> None:  # fmt: skip
    """Remembers an act and how things were `before` it."""
    tx.write(
        "INSERT INTO act (source, seq, person, room, verb, subject, before, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (source) DO NOTHING",
        source, seq, person, room, verb, subject, orjson.dumps(before or {}).decode(), at,
    )  # fmt: skip


async def last(tx: Tx, person: str, room: str, since: int) -> Row | None:
    """The last act of a person in a room at or after `since` that is not taken back yet."""
    return await tx.row(
        f"SELECT {_COLUMNS} FROM act WHERE person = $1 AND room = $2 AND undone IS NULL AND at >= $3"
        " ORDER BY at DESC, seq DESC LIMIT 1",
        person, room, since,
    )  # fmt: skip


async def of_source(tx: Tx, source: str) -> Row | None:
    """The act that an event was."""
    return await tx.row(f"SELECT {_COLUMNS} FROM act WHERE source = $1 AND undone IS NULL", source)


def drop(tx: Tx, source: str) -> None:
    """The act is written down anew by what follows."""
    tx.write("DELETE FROM act WHERE source = $1", source)


def undo(tx: Tx, source: str, at: int) -> None:
    """The act is taken back."""
    tx.write("UPDATE act SET undone = $1 WHERE source = $2", at, source)


def settled(tx: Tx, verb: str, subject: str) -> None:
    """Acts of this verb on a thing can no longer be taken back, and it is not kept that there were any."""
    tx.write("DELETE FROM act WHERE verb = $1 AND subject = $2", verb, subject)

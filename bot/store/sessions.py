"""Sessions: a named stretch of work in a room."""

from __future__ import annotations

from bot.store.base import Row, Tx

_COLUMNS = "id, room, title, opened, closed, source, programme, reached"


async def current(tx: Tx, room: str) -> Row | None:
    """The open session of the room."""
    return await tx.row(f"SELECT {_COLUMNS} FROM session WHERE room = $1 AND closed IS NULL", room)


async def of_room(tx: Tx, room: str) -> list[Row]:
    """All sessions of a room, oldest first."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM session WHERE room = $1 ORDER BY opened, id", room)


async def get(tx: Tx, id: str) -> Row | None:
    """A session by its id."""
    return await tx.row(f"SELECT {_COLUMNS} FROM session WHERE id = $1", id)


async def last(tx: Tx, room: str) -> Row | None:
    """The session of the room that was opened last."""
    return await tx.row(f"SELECT {_COLUMNS} FROM session WHERE room = $1 ORDER BY opened DESC, id DESC LIMIT 1", room)


def open_session(tx: Tx, id: str, room: str, title: str, at: int, source: str, programme: str = "") -> None:
    """Begins a session, with a prepared one to follow where its name is given."""
    tx.write(
        "INSERT INTO session (id, room, title, opened, source, programme) VALUES ($1, $2, $3, $4, $5, $6)",
        id, room, title, at, source, programme,
    )  # fmt: skip


def reach(tx: Tx, id: str, n: int) -> None:
    """Of what was prepared for the session, `n` questions were put."""
    tx.write("UPDATE session SET reached = $1 WHERE id = $2", n, id)


def close(tx: Tx, id: str, at: int | None) -> None:
    """Ends a session, or with None takes the end back."""
    tx.write("UPDATE session SET closed = $1 WHERE id = $2", at, id)


def drop(tx: Tx, id: str) -> None:
    """A session that was opened by mistake never was."""
    tx.write("UPDATE prompt SET session = NULL WHERE session = $1", id)
    tx.write("DELETE FROM session WHERE id = $1", id)


async def between(tx: Tx, room: str, since: int, until: int) -> list[Row]:
    """The sessions of a room that were opened or closed after `since` and not after `until`."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM session WHERE room = $1"
        " AND ((opened > $2 AND opened <= $3) OR (closed > $2 AND closed <= $3)) ORDER BY opened, id",
        room, since, until,
    )  # fmt: skip

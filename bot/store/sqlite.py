"""SQLite behind the common engine: write-ahead log, one connection, one lock file per database."""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import aiosqlite

from bot.store.base import Call, Row, Value, numbered


class Sqlite:
    """One connection in WAL mode. The claim is an exclusive lock on a file beside the database."""

    name = "sqlite"

    def __init__(self, connection: aiosqlite.Connection, path: str) -> None:
        self._connection = connection
        self._path = path
        self._lock: IO[str] | None = None

    async def read(self, sql: str, args: Sequence[Value], before: Sequence[Call] = ()) -> list[Row]:
        # One way into the connection's thread for all of it, here and in `run`: aiosqlite's public calls take one
        # each, and a page of a few events would cost more in ways than in work.
        thread: Any = self._connection
        rows: list[Row] = await thread._execute(_read, thread._conn, sql, args, before)
        return rows

    async def run(self, calls: Sequence[Call]) -> None:
        thread: Any = self._connection
        await thread._execute(_run, thread._conn, calls)

    async def undo(self) -> None:
        await self._connection.rollback()

    async def script(self, sql: str) -> None:
        for statement in sql.split(";\n"):
            if statement.strip():
                await self._connection.execute(statement)

    async def give_way(self) -> None:
        """Nothing to do: who writes has the whole file, and neither waits for the other in turn."""

    async def claim(self) -> bool:
        if self._path == ":memory:":
            return True
        lock = Path(self._path + ".lock").open("w")  # noqa: SIM115,ASYNC230 - kept open: the lock lives with it
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        self._lock = lock
        return True

    async def rewrite(self) -> bool:
        try:
            await self._connection.execute("VACUUM")
            ((busy, *_),) = await self._connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.OperationalError:
            return False
        return not busy

    async def close(self) -> None:
        await self._connection.close()
        if self._lock is not None:
            self._lock.close()


def _run(connection: sqlite3.Connection, calls: Sequence[Call]) -> None:
    for sql, many in calls:
        if len(many) == 1:
            connection.execute(numbered(sql), many[0])
        else:
            connection.executemany(numbered(sql), many)


def _read(
    connection: sqlite3.Connection, sql: str, args: Sequence[Value], before: Sequence[Call]
) -> list[dict[str, Any]]:
    _run(connection, before)
    return [dict(row) for row in connection.execute(numbered(sql), args).fetchall()]


async def open_sqlite(path: str) -> Sqlite:
    """Opens (and makes) the file at `path`, readable by its owner only."""
    if path != ":memory:":
        file = Path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    connection = await aiosqlite.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    settings: list[tuple[str, Any]] = [
        ("journal_mode", "WAL"), ("synchronous", "NORMAL"), ("foreign_keys", "ON"),
        ("busy_timeout", 10_000), ("secure_delete", "ON"),
    ]  # fmt: skip
    for key, value in settings:
        await connection.execute(f"PRAGMA {key} = {value}")
    if sqlite3.sqlite_version_info < (3, 37):
        raise RuntimeError("SQLite 3.37 or newer is needed")
    return Sqlite(connection, path)

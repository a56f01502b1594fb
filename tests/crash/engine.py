"""SQLite in this thread, letting others run before and after every statement, so that a death can fall on either side
of each one, commits included.

The files lie in memory where the system can, and are not synced: a process that dies leaves what it wrote to the
system, so nothing that this test is about is lost by it.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.store.base import Call, Row, Value, numbered


class Dead(Exception):
    """The process that asks is no longer there."""


class SteppedSqlite:
    """Implements `bot.store.base.Engine`. `cut` is what a death does to it."""

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        self._inner = sqlite3.connect(path, isolation_level=None)
        self._inner.row_factory = sqlite3.Row
        for setting in ("journal_mode = WAL", "synchronous = OFF", "foreign_keys = ON"):
            self._inner.execute(f"PRAGMA {setting}")
        self._open = True

    async def read(self, sql: str, args: Sequence[Value], before: Sequence[Call] = ()) -> list[Row]:
        await self.run(before)
        await self._turn()
        found: list[Row] = [dict(row) for row in self._inner.execute(numbered(sql), args)]
        await self._turn()
        return found

    async def run(self, calls: Sequence[Call]) -> None:
        for sql, many in calls:
            await self._turn()
            for args in many:
                self._inner.execute(numbered(sql), args)
            await self._turn()

    async def undo(self) -> None:
        await self._turn()
        self._inner.rollback()
        await self._turn()

    async def script(self, sql: str) -> None:
        for statement in sql.split(";\n"):
            await self.run([(statement, [()])] if statement.strip() else [])

    async def give_way(self) -> None:
        """Nobody else is at this database."""

    async def claim(self) -> bool:
        return True

    async def rewrite(self) -> bool:
        await self._turn()
        self._inner.execute("VACUUM")
        self._inner.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        await self._turn()
        return True

    async def close(self) -> None:
        self.cut()

    def cut(self) -> None:
        """The connection is gone, and with it what was not committed."""
        self._open = False
        self._inner.close()

    async def _turn(self) -> None:
        if not self._open:
            raise Dead
        await asyncio.sleep(0)
        if not self._open:
            raise Dead


def copy(source: Path, target: Path) -> None:
    """A copy of the database as it is now, committed changes only; what stood at `target` is replaced."""
    for leftover in ("", "-wal", "-shm"):
        Path(f"{target}{leftover}").unlink(missing_ok=True)
    start, end = sqlite3.connect(source), sqlite3.connect(target)
    try:
        start.backup(end)
    finally:
        start.close()
        end.close()


def rows(database: Path, sql: str) -> list[dict[str, Any]]:
    """What a query finds in a database that nobody has open."""
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(sql)]
    finally:
        connection.close()

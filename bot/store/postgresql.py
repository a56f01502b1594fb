"""PostgreSQL behind the common engine: one connection, an advisory lock as the claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import asyncpg

from bot.store.base import Call, InTheWay, Row, Value

# The migrations are written as SQLite reads them; these are the words that PostgreSQL has others for.
_DIALECT = {
    " STRICT, WITHOUT ROWID;": ";", " STRICT;": ";", " BLOB": " BYTEA", " INTEGER": " BIGINT",
    " REAL": " DOUBLE PRECISION",
}  # fmt: skip
_PLACE = 0x636F6D6D  # any number will do, as long as it is always the same


class Postgresql:
    """One connection. The claim is a session-wide advisory lock, given back by PostgreSQL if the process dies."""

    name = "postgresql"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def read(self, sql: str, args: Sequence[Value], before: Sequence[Call] = ()) -> list[Row]:
        await self.run(before)
        try:
            found: list[Row] = [dict(row) for row in await self._connection.fetch(sql, *args)]
        except asyncpg.LockNotAvailableError as error:
            raise InTheWay from error
        return found

    async def run(self, calls: Sequence[Call]) -> None:
        try:
            for sql, many in calls:
                if len(many) > 1:
                    await self._connection.executemany(sql, many)
                elif many[0]:
                    await self._connection.fetch(sql, *many[0])
                else:
                    await self._connection.execute(sql)
        except asyncpg.LockNotAvailableError as error:
            raise InTheWay from error

    async def undo(self) -> None:
        if self._connection.is_in_transaction():
            await self._connection.execute("ROLLBACK")

    async def script(self, sql: str) -> None:
        for ours, theirs in _DIALECT.items():
            sql = sql.replace(ours, theirs)
        await self._connection.execute(sql)

    async def give_way(self) -> None:
        await self._connection.execute("SET LOCAL lock_timeout = '200ms'")  # before deadlocks are looked for (1 s)

    async def claim(self) -> bool:
        return bool(await self._connection.fetchval("SELECT pg_try_advisory_lock($1)", _PLACE))

    async def rewrite(self) -> bool:
        # FULL, because a plain one leaves what was deleted in its pages; the server's own log is the operator's.
        try:
            await self._connection.execute("VACUUM FULL")
        except asyncpg.PostgresError:
            return False
        return True

    async def close(self) -> None:
        await self._connection.close()


async def open_postgresql(url: str) -> Postgresql:
    """Connects to the database at `url`."""
    return Postgresql(await asyncpg.connect(url))

"""Opening the database and working in it, the same on SQLite and PostgreSQL.

Rules: every change happens inside `begin()`, one transaction at a time; SQL is written once, with `$1` for the
first argument; TEXT ids, 64-bit milliseconds UTC, JSON as TEXT, no autoincrement and no booleans. `write` only
notes a statement, so that a page of many events costs a few calls into the database and not thousands: notes
are carried out, in order, before anything is read and before the commit. `step` is one event's share of the
page: if it fails, nothing of it stays, and the rest of the page does.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from importlib import resources
from typing import Any, Protocol

Row = Mapping[str, Any]
Value = str | int | float | bytes | None
STEP = "step"


class NewerDatabase(Exception):  # noqa: N818
    """The database was written by a newer version of the program; this one must not touch it."""


class Engine(Protocol):
    """What the two databases have in common: one connection, one transaction at a time."""

    name: str

    async def read(self, sql: str, args: Sequence[Value]) -> list[Row]:
        """Runs one statement and gives its rows."""

    async def run(self, sql: str, many: list[Sequence[Value]]) -> None:
        """Runs one statement once for each list of arguments."""

    async def undo(self) -> None:
        """Rolls back the open transaction, if there is one (a cancelled call may have begun it or not)."""

    async def script(self, sql: str) -> None:
        """Runs a migration's statements."""

    async def claim(self) -> bool:
        """Takes the one place at this database, or says that somebody else has it. Kept until `close`."""

    async def close(self) -> None:
        """Gives everything back."""


class Tx:
    """An open transaction. Not to be kept after its `begin()` ends."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._notes: list[tuple[str, Sequence[Value]]] = []
        self._own = 0  # where the notes of the present step begin
        self._marked = False  # whether the database knows of the present step
        self.memo: dict[Any, Any] = {}  # what this transaction has already looked up; see `recall`

    def write(self, sql: str, *args: Value) -> None:
        """Notes a statement that gives no rows."""
        self._notes.append((sql, args))

    async def rows(self, sql: str, *args: Value) -> list[Row]:
        """All rows of a query (or of a statement with RETURNING), everything noted before being done first."""
        await self._flush()
        return await self._engine.read(sql, args)

    async def row(self, sql: str, *args: Value) -> Row | None:
        """The first row, or None."""
        found = await self.rows(sql, *args)
        return found[0] if found else None

    async def value(self, sql: str, *args: Value) -> Any:
        """The first column of the first row, or None."""
        found = await self.row(sql, *args)
        return None if found is None else next(iter(found.values()))

    @asynccontextmanager
    async def step(self) -> AsyncIterator[None]:
        """One event's share: all of it or nothing of it. The database is told only if the step reads."""
        self._own, self._marked = len(self._notes), False
        try:
            yield
        except BaseException:
            del self._notes[self._own :]
            self.memo.clear()
            if self._marked:
                await self._engine.run(f"ROLLBACK TO SAVEPOINT {STEP}", [()])
                await self._engine.run(f"RELEASE SAVEPOINT {STEP}", [()])
            raise
        else:
            if self._marked:
                await self._do(self._notes)
                self._notes = []
                await self._engine.run(f"RELEASE SAVEPOINT {STEP}", [()])
        finally:
            self._own, self._marked = -1, False

    async def _flush(self) -> None:
        notes, self._notes = self._notes, []
        if self._own >= 0 and not self._marked:
            before, notes, self._own = notes[: self._own], notes[self._own :], 0
            await self._do(before)
            await self._engine.run(f"SAVEPOINT {STEP}", [()])
            self._marked = True
        await self._do(notes)

    async def _do(self, notes: list[tuple[str, Sequence[Value]]]) -> None:
        """Carries notes out in order; neighbours with the same statement go to the database as one call."""
        start = 0
        for end in range(1, len(notes) + 1):
            if end == len(notes) or notes[end][0] != notes[start][0]:
                await self._engine.run(notes[start][0], [args for _, args in notes[start:end]])
                start = end

    async def finish(self) -> None:
        """Carries out what is still only noted."""
        await self._do(self._notes)
        self._notes = []


class Base:
    """The open database. `begin()` is the only way in."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Tx]:
        """A transaction: committed when the block ends well, undone when it does not."""
        async with self._turn:
            tx = Tx(self.engine)
            tx._own = -1
            try:
                await self.engine.run(_BEGIN[self.engine.name], [()])
                yield tx
                await tx.finish()
                await self.engine.run("COMMIT", [()])
            except BaseException:
                await asyncio.shield(self.engine.undo())
                raise

    async def close(self) -> None:
        """Closes the connection and gives the claim back."""
        await self.engine.close()


_BEGIN = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN"}


@lru_cache(maxsize=1024)
def numbered(sql: str) -> str:
    """`$1` as SQLite writes a numbered parameter: `?1`."""
    return re.sub(r"\$(\d+)", r"?\1", sql)


def migrations() -> list[tuple[int, str]]:
    """All migrations, oldest first, as pairs of number and SQL."""
    folder = resources.files(__package__) / "migrations"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [(int(f.name[:4]), f.read_text(encoding="utf-8")) for f in files]


async def migrate(base: Base) -> None:
    """Brings the database to this version, one migration per transaction. Raises NewerDatabase."""
    async with base.begin() as tx:
        await base.engine.script("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)")
        done = {row["number"] for row in await tx.rows("SELECT number FROM migration")}
    known = migrations()
    if done - {number for number, _ in known}:
        raise NewerDatabase
    for number, sql in known:
        if number in done:
            continue
        async with base.begin() as tx:
            await base.engine.script(sql)
            tx.write("INSERT INTO migration (number) VALUES ($1)", number)


async def open_base(url: str) -> Base:
    """Opens `sqlite:///PATH` or `postgresql://…`, without claiming or migrating it. Raises ValueError for others."""
    if url.startswith("sqlite:///"):
        from bot.store.sqlite import open_sqlite

        return Base(await open_sqlite(url.removeprefix("sqlite:///")))
    if url.startswith(("postgresql://", "postgres://")):
        from bot.store.postgresql import open_postgresql

        return Base(await open_postgresql(url))
    raise ValueError("store.url must begin with sqlite:/// or postgresql://")

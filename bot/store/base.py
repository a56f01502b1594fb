"""Opening the database and working in it, the same on SQLite and PostgreSQL.

Rules: every change happens inside `begin()`, one transaction at a time; SQL is written once, with `$1` for the
first argument; TEXT ids, 64-bit milliseconds UTC, JSON as TEXT, no autoincrement and no booleans. `write` only
notes a statement, so that a page of many events costs a few calls into the database and not thousands: notes
are carried out before the commit, and before anything is read that they may change. Notes of one statement go
together where what is between them looks at other tables (see `apart`). `step` is one event's share of the page:
if it fails, nothing of it stays, and the rest of the page does.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from functools import lru_cache
from importlib import resources
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Row = Mapping[str, Any]
Value = str | int | float | bytes | None
Note = tuple[str, Sequence[Value]]
Call = tuple[str, list[Sequence[Value]]]  # a statement and the lists of arguments to run it with
_BEGIN: dict[str, Call] = {"sqlite": ("BEGIN IMMEDIATE", [()]), "postgresql": ("BEGIN", [()])}
_COMMIT: Call = ("COMMIT", [()])
_SAVE: Call = ("SAVEPOINT step", [()])
_BACK: Call = ("ROLLBACK TO SAVEPOINT step", [()])
_RELEASE: Call = ("RELEASE SAVEPOINT step", [()])
AT_ONCE = 400  # arguments of one query
ATTEMPTS, PAUSE = 50, 0.2  # of work beside a bot: how often, and seconds between two
STATE = "known"  # the place of a token that is new whenever one of these tables changes, see `Tx.derived`
_STATE = frozenset(
    {"member", "person", "organisation", "alias", "need", "initiative", "verdict", "theme_act", "theme_act_need"}
)
_RENEW = "INSERT INTO place (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_CHANGE = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)")


class NewerDatabase(Exception):
    """The database was written by a newer version of the program; this one must not touch it."""


class InTheWay(Exception):
    """Somebody else at the database holds what this transaction needs, and it was not to wait."""


class Engine(Protocol):
    """What the two databases have in common: one connection, one transaction at a time."""

    name: str

    async def read(self, sql: str, args: Sequence[Value], before: Sequence[Call] = ()) -> list[Row]:
        """Runs the calls `before`, then one statement, and gives its rows."""

    async def run(self, calls: Sequence[Call]) -> None:
        """Runs the calls in order, up to the first that fails."""

    async def undo(self) -> None:
        """Rolls back the open transaction, if there is one (a cancelled call may have begun it or not)."""

    async def script(self, sql: str) -> None:
        """Runs a migration's statements."""

    async def give_way(self) -> None:
        """From now on the open transaction raises InTheWay instead of waiting long for another at the database."""

    async def claim(self) -> bool:
        """Takes the one place at this database, or says that somebody else has it. Kept until `close`."""

    async def rewrite(self) -> bool:
        """Writes the tables anew, outside any transaction, so that nothing deleted is left between their rows. False if
        somebody else is at the files, so that something may be left."""

    async def close(self) -> None:
        """Gives everything back."""


class Tx:
    """An open transaction. Not to be kept after its `begin()` ends."""

    def __init__(self, engine: Engine, kept: dict[Any, tuple[str | None, Any]] | None = None) -> None:
        self._engine = engine
        self._kept = {} if kept is None else kept
        self._first: list[Call] = [_BEGIN[engine.name]]  # goes with whatever is done first
        self._notes: list[Note] = []
        self._noted: set[str] = set()  # their statements
        self._own = 0  # where the notes of the present step begin
        self._marked = False  # whether the database knows of the present step
        self._spoilt: Exception | None = None  # why the transaction cannot be committed, see `_do_earlier`
        self.memo: dict[Any, Any] = {}  # what this transaction has already looked up

    def write(self, sql: str, *args: Value) -> None:
        """Notes a statement that gives no rows."""
        self._notes.append((sql, args))
        self._noted.add(sql)
        if _is_state(sql):
            self.renew()

    def renew(self) -> None:
        """What was derived is made anew when it is next asked for."""
        self._notes.append((_RENEW, (STATE, secrets.token_hex(8))))
        self._noted.add(_RENEW)

    async def derived(self, key: Any, make: Callable[[], Awaitable[T]]) -> T:
        """What `make` derives from people, organisations and what they state and hold: made once for each state of
        them, and kept beside the connection for the transactions that follow."""
        state = await self.value("SELECT value FROM place WHERE key = $1", STATE)
        found = self._kept.get(key)
        if found is None or found[0] != state:
            found = self._kept[key] = (state, await make())
        made: T = found[1]
        return made

    async def rows(self, sql: str, *args: Value) -> list[Row]:
        """All rows of a query (or of a statement with RETURNING), after everything noted that it may look at."""
        if not sql.startswith("SELECT") or not all(apart(sql, noted) for noted in self._noted):
            await self._flush()
        return await self._engine.read(sql, args, self._begun())

    async def row(self, sql: str, *args: Value) -> Row | None:
        """The first row, or None."""
        found = await self.rows(sql, *args)
        return found[0] if found else None

    async def value(self, sql: str, *args: Value) -> Any:
        """The first column of the first row, or None."""
        found = await self.row(sql, *args)
        return None if found is None else next(iter(found.values()))

    def step(self) -> Step:
        """One event's share: all of it or nothing of it. The database is told only if the step reads."""
        return Step(self)

    def _begun(self) -> list[Call]:
        first, self._first = self._first, []
        return first

    async def _run(self, calls: Sequence[Call]) -> None:
        if calls:
            await self._engine.run([*self._begun(), *calls])

    async def _end_step(self, well: bool) -> None:
        try:
            if well and self._marked:
                await self._flush()
        except BaseException:
            await self._undo_step()
            raise
        if not well:
            await self._undo_step()
        elif self._marked:
            await self._run([_RELEASE])

    async def _undo_step(self) -> None:
        del self._notes[self._own :]
        self.memo.clear()
        if self._marked:
            await self._run([_BACK, _RELEASE])

    async def _flush(self) -> None:
        notes, self._notes = self._notes, []
        self._noted.clear()
        if self._own >= 0 and not self._marked:
            before, notes, self._own = notes[: self._own], notes[self._own :], 0
            await self._do_earlier(before)
            await self._run([_SAVE])
            self._marked = True
        await self._run(grouped(notes))

    async def _do_earlier(self, notes: list[Note]) -> None:
        """Carries out what earlier steps noted. If that fails, it is no fault of the present step and cannot be
        undone for one step alone: the whole transaction fails at its end."""
        try:
            await self._run(grouped(notes))
        except Exception as error:
            self._spoilt = error
            raise

    async def finish(self) -> None:
        """Carries out what is still only noted and commits. Raises what spoilt the transaction, if something did."""
        if self._spoilt is not None:
            raise self._spoilt
        notes, self._notes = self._notes, []
        if notes or not self._first:
            await self._run([*grouped(notes), _COMMIT])


class Step:
    """See `Tx.step`. A class and no generator, because every event has one."""

    __slots__ = ("_tx",)

    def __init__(self, tx: Tx) -> None:
        self._tx = tx

    async def __aenter__(self) -> None:
        self._tx._own, self._tx._marked = len(self._tx._notes), False

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            await self._tx._end_step(kind is None)
        finally:
            self._tx._own, self._tx._marked = -1, False


def grouped(notes: Sequence[Note]) -> list[Call]:
    """Notes with one call for each statement as far as order allows: a note joins an earlier one of its statement
    where it is `apart` from all that would then come before it."""
    groups: list[Call] = []
    last: dict[str, list[Sequence[Value]]] = {}  # of each statement, what its last call runs with
    seen: dict[str, int] = {}  # up to which call a statement is known to be apart from those after its own
    for sql, args in notes:
        before = seen.get(sql)
        if before != len(groups) and (before is None or not all(apart(sql, other) for other, _ in groups[before:])):
            last[sql] = []
            groups.append((sql, last[sql]))
        last[sql].append(args)
        seen[sql] = len(groups)
    return groups


@lru_cache(maxsize=4096)
def apart(one: str, other: str) -> bool:
    """Whether two statements may change places: neither so much as names the table that the other changes. What a
    foreign key refers to is named too, since its column is called like the table."""
    return not (_changed(one) & _named(other) or _changed(other) & _named(one))


@lru_cache(maxsize=4096)
def _is_state(sql: str) -> bool:
    return bool(_changed(sql) & _STATE)


def _named(sql: str) -> set[str]:
    return set(re.findall(r"\w+", sql))


def _changed(sql: str) -> set[str]:
    found = _CHANGE.match(sql)
    return {found[1]} if found else set() if sql.startswith("SELECT") else _named(sql)


class Base:
    """The open database. `begin()` is the only way in."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._turn = asyncio.Lock()
        self._kept: dict[Any, tuple[str | None, Any]] = {}

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Tx]:
        """A transaction: committed when the block ends well, undone when it does not."""
        async with self._turn:
            tx = Tx(self.engine, self._kept)
            tx._own = -1
            try:
                yield tx
                await tx.finish()
            except BaseException:
                await asyncio.shield(self.engine.undo())
                raise

    async def beside(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """Does `work` in a transaction beside a bot that serves the same database: where they want the same, this one
        gives way and does its work anew, so that the bot's transaction is never the one that fails. Raises InTheWay
        after `ATTEMPTS` of these."""
        for _ in range(ATTEMPTS - 1):
            with suppress(InTheWay):
                return await self._giving_way(work)
            await asyncio.sleep(PAUSE)
        return await self._giving_way(work)

    async def _giving_way(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        async with self.begin() as tx:
            await tx.rows("SELECT 1")  # begins it
            await self.engine.give_way()
            return await work(tx)

    def forget(self) -> None:
        """Drops what was derived and kept: somebody in it asked to be forgotten."""
        self._kept.clear()

    async def rewrite(self) -> bool:
        """Makes what was deleted unreadable also in the files (see `Engine.rewrite`); as long as it takes, nothing
        else is done: about a second for 100 MB."""
        async with self._turn:
            return await self.engine.rewrite()

    async def close(self) -> None:
        """Closes the connection and gives the claim back."""
        await self.engine.close()


def in_parts(values: Iterable[str], first: int = 1) -> Iterator[tuple[list[str], str]]:
    """The values, sorted and each once, in parts that fit into one query, with their placeholders from `first` on."""
    listed = sorted(set(values))
    for start in range(0, len(listed), AT_ONCE):
        some = listed[start : start + AT_ONCE]
        yield some, ", ".join(f"${n}" for n in range(first, first + len(some)))


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
    await base.engine.script("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)")
    async with base.begin() as tx:
        done = {row["number"] for row in await tx.rows("SELECT number FROM migration")}
    known = migrations()
    if done - {number for number, _ in known}:
        raise NewerDatabase
    for number, sql in known:
        if number in done:
            continue
        async with base.begin() as tx:
            await tx.rows("SELECT 1")
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

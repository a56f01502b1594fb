"""Digests and reminders read no table as a whole that grows with use: each statement's plan is looked at.

What everybody can be recognised by is read as a whole, but once for each state of it (`Tx.derived`), and left out here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.operate.bench import digest
from bot.operate.bench.facts import Sizes, fill
from bot.store.base import Base, Call, Row, Tx, Value, migrate, numbered, open_base
from bot.store.undone import undone

FACTS = 20_000
SMALL = {"room_meeting", "theme_covered", "wanted_owner"}  # indexes of what goes on, however much there was
_SCAN = re.compile(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?$")
_TABLE = re.compile(r"(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+(?!WHERE|ON|SET|LEFT|JOIN|ORDER|GROUP|UNION|AND)(\w+))?")


class Listening:
    """The database, and each statement it was given while `deaf` was not set, with its first arguments."""

    def __init__(self, base: Base) -> None:
        self._engine = base.engine
        self.name = base.engine.name
        self.heard: dict[str, Sequence[Value]] = {}
        self.times: Counter[str] = Counter()
        self.deaf = False

    async def read(self, sql: str, args: Sequence[Value], before: Sequence[Call] = ()) -> list[Row]:
        self._hear([*before, (sql, [args])])
        return await self._engine.read(sql, args, before)

    async def run(self, calls: Sequence[Call]) -> None:
        self._hear(calls)
        await self._engine.run(calls)

    def _hear(self, calls: Sequence[Call]) -> None:
        for sql, args in calls:
            if not self.deaf and sql.startswith(("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")):
                self.heard.setdefault(sql, args[0])
                self.times[sql] += 1

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)


def whole(sql: str, plan: Sequence[str]) -> list[str]:
    """The tables that a plan reads as a whole."""
    tables = {alias or table: table for table, alias in _TABLE.findall(sql)}
    scans = [found.groups() for step in plan if (found := _SCAN.match(step))]
    return [tables[name] for name, index in scans if name in tables and index not in SMALL]


async def plan(base: Base, sql: str, args: Sequence[Value]) -> list[str]:
    """How SQLite goes about a statement."""
    async with base.begin() as tx:
        return [row["detail"] for row in await tx.rows(f"EXPLAIN QUERY PLAN {numbered(sql)}", *args)]


@pytest.fixture
async def filled(tmp_path: Path) -> AsyncIterator[Base]:
    """A store of many facts."""
    base = await open_base(f"sqlite:///{tmp_path}/base.db")
    await migrate(base)
    await fill(base, FACTS, digest.NOW)
    yield base
    await base.close()


async def test_no_statement_of_digests_and_reminders_reads_a_growing_table_as_a_whole(
    filled: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening = Listening(filled)
    monkeypatch.setattr(filled, "engine", listening)
    derived = Tx.derived

    async def unheard(tx: Tx, key: object, make: Callable[[], Awaitable[Any]]) -> Any:
        async def made() -> Any:
            listening.deaf = True
            try:
                return await make()
            finally:
                listening.deaf = False

        return await derived(tx, key, made)

    monkeypatch.setattr(Tx, "derived", unheard)
    for n in range(2):
        assert await undone(filled, partial(digest.of_room, n=n))
    told = [await undone(filled, partial(digest.of_person, n=n)) for n in range(20)]
    assert True in told
    await undone(filled, digest.look)
    await undone(filled, digest.minute)
    plans = {sql: whole(sql, await plan(filled, sql, args)) for sql, args in dict(listening.heard).items()}
    assert len(plans) > 60
    assert {sql: tables for sql, tables in plans.items() if tables} == {}


async def test_the_look_of_a_minute_asks_nothing_for_each_effort_or_person(
    filled: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening = Listening(filled)
    monkeypatch.setattr(filled, "engine", listening)
    await undone(filled, digest.look)
    assert len(listening.times) > 20
    assert max(listening.times.values()) <= 2 * Sizes(FACTS).rooms  # how the digests of each are planned, for two jobs


async def test_a_table_that_is_read_as_a_whole_is_found(filled: Base) -> None:
    for sql in (
        "SELECT a.text FROM answer a WHERE a.text = 'trust'",
        "SELECT id FROM person ORDER BY id",
        "DELETE FROM reminder WHERE mark = 'digest'",
        "SELECT n.id FROM need n JOIN room r ON r.id = n.room WHERE n.text = 'x'",
    ):
        assert whole(sql, await plan(filled, sql, ())), sql
    known = "SELECT p.id FROM person p WHERE p.organisation = 'O1'"
    assert whole(known, await plan(filled, known, ())) == []


async def test_the_bench_of_digests_tells_its_figures(tmp_path: Path) -> None:
    found = await digest.measure(tmp_path, FACTS)
    assert found["digest"]["facts"] >= FACTS
    assert set(found["digest"]) == {
        "facts", "fill_seconds", "start_seconds", "first_room_digest_seconds", "room_digest_seconds",
        "own_digest_seconds", "room_digest_anew_seconds",
        "longest_block_cpu_ms", "look_of_a_minute_seconds",
    }  # fmt: skip
    assert sum(found["tables"].values()) == found["digest"]["facts"]

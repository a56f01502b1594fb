"""Notes may go to the database in another order than they were written, but never so that it makes a difference."""

import re
import sqlite3
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.store.base import Note, apart, grouped, migrations

_TABLES = "CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER); CREATE TABLE b (id INTEGER PRIMARY KEY, n INTEGER);"
_STATEMENTS = (
    "INSERT INTO a (id, n) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET n = excluded.n",
    "INSERT INTO b (id, n) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING",
    "UPDATE a SET n = n * 2 + ?2 WHERE id >= ?1",
    "UPDATE b SET n = n + ?2 + (SELECT COALESCE(SUM(n), 0) FROM a) WHERE id >= ?1",
    "DELETE FROM a WHERE id = ?1 AND n <> ?2",
    "DELETE FROM b WHERE id = ?1 AND n <> ?2",
)


def _after(notes: Sequence[tuple[str, Sequence[Sequence[object]]]]) -> list[list[tuple[int, int]]]:
    base = sqlite3.connect(":memory:")
    base.executescript(_TABLES)
    for sql, many in notes:
        base.executemany(sql, many)
    found = [base.execute(f"SELECT id, n FROM {table} ORDER BY id").fetchall() for table in "ab"]
    base.close()
    return found


_notes = st.lists(st.tuples(st.sampled_from(_STATEMENTS), st.tuples(st.integers(0, 3), st.integers(0, 3))), max_size=25)


@given(_notes)
def test_grouped_notes_leave_the_same_tables_as_notes_one_by_one(notes: list[tuple[str, tuple[int, int]]]) -> None:
    assert _after(grouped(notes)) == _after([(sql, [args]) for sql, args in notes])


def test_the_notes_of_many_events_become_one_call_for_each_statement() -> None:
    kinds = (
        "INSERT INTO answer (source) VALUES ($1)",
        "INSERT INTO outbox (txn) VALUES ($1)",
        "UPDATE inbox SET data = $1",
    )
    notes: list[Note] = [(sql, (n,)) for n in range(100) for sql in kinds]
    assert [(sql, len(many)) for sql, many in grouped(notes)] == [(sql, 100) for sql in kinds]


def test_a_statement_is_apart_from_a_change_of_another_table_only() -> None:
    change = "UPDATE direct SET room = $1 WHERE room IN (SELECT event FROM sent)"
    assert apart(change, "INSERT INTO outbox (txn) VALUES ($1)")
    assert apart("SELECT id FROM person", "INSERT INTO outbox (txn) VALUES ($1)")
    assert not apart(change, "INSERT INTO sent (txn) VALUES ($1)")
    assert not apart("SELECT event FROM sent", "DELETE FROM sent")
    assert not apart("SELECT event FROM sent", "SAVEPOINT sent")


def test_a_column_with_a_foreign_key_is_called_like_the_table_it_refers_to() -> None:
    for _, sql in migrations():
        found = re.findall(r"^\s*(\w+) [^,\n]*REFERENCES (\w+)", sql, re.MULTILINE)
        assert len(found) == sql.count("REFERENCES")
        assert all(column == table for column, table in found)

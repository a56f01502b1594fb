"""Copies of a SQLite database, made while it is in use and put back while it is not.

Rules: a copy is one moment of the database, whatever is being written (SQLite's online backup reads one snapshot of
the write-ahead log); nothing is put in place that SQLite itself finds damaged.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.base import migrations


class Unusable(Exception):
    """A copy that must not be put in place; the message says why."""


def is_sqlite(file: Path) -> bool:
    """Whether the file is a SQLite database."""
    with file.open("rb") as opened:
        return opened.read(16) == b"SQLite format 3\0"


def copy(source: Path, target: Path) -> None:
    """Copies the database at `source` to a new file, readable by its owner only."""
    target.touch(mode=0o600, exist_ok=False)
    there = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    with closing(there), closing(sqlite3.connect(target)) as here:
        there.backup(here)
        here.execute("PRAGMA journal_mode = DELETE")


def unkey(file: Path) -> None:
    """Takes out of a copy what would tie sealed ballots to those who gave them: the keys, and the ids, by which two
    copies could be compared. The file is written anew, since pages keep the order in which rows came."""
    with closing(sqlite3.connect(file, isolation_level=None)) as base:
        if base.execute("SELECT 1 FROM sqlite_master WHERE name = 'ballot_key'").fetchone() is None:
            return
        base.execute("DELETE FROM ballot_key")
        for prompt, kept in base.execute("SELECT prompt, ballots FROM box").fetchall():
            ballots = sorted((secrets.token_hex(16), choice) for choice in json.loads(kept).values())
            base.execute("UPDATE box SET ballots = ? WHERE prompt = ?", (json.dumps(dict(ballots)), prompt))
        base.execute("VACUUM")


def examine(file: Path) -> None:
    """Raises Unusable unless the file is a sound database of this version of the program or an earlier one."""
    if not is_sqlite(file):
        raise Unusable("it holds no database")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as base:
            sound = base.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            numbers = {row[0] for row in base.execute("SELECT number FROM migration")}
    except sqlite3.DatabaseError as error:
        raise Unusable(f"its database is damaged ({error})") from error
    if not sound:
        raise Unusable("its database is damaged")
    if numbers - {number for number, _ in migrations()}:
        raise Unusable("its database is from a newer version of the program")

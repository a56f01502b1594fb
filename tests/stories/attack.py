"""What the attacks on sealed ballots share: eight voters, a story of their own, and the rows of every table."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.store.base import Base
from bot.store.personal import COLUMNS
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

VOTERS = ("ben", "cy", "dee", "eve", "fay", "gus", "hal", "ivy")
KEYS = "ballot_key"  # what a backup leaves out and a close destroys
Rows = dict[str, list[dict[str, Any]]]


@asynccontextmanager
async def begun(url: str) -> AsyncIterator[Story]:
    """A story with all voters that has just begun."""
    story = Story(url, CONFIG, people=("ana", *VOTERS))
    try:
        await story.begin()
        yield story
    finally:
        await story.stop()


def base_of(story: Story) -> Base:
    """The open database of the running bot."""
    assert story.bot is not None
    return story.bot.base


def copied_rows(file: Path) -> Rows:
    """Every row of every table of a copy, with the place in the file where the ledger has each of its rows."""
    found: Rows = {}
    raw = file.read_bytes()
    with sqlite3.connect(file) as base:
        base.row_factory = sqlite3.Row
        for table in COLUMNS:
            rows = [dict(row) for row in base.execute(f"SELECT * FROM {table}")]
            if table == "ledger":
                rows = [row | {"place in the file": raw.find((row["prompt"] + row["voice"]).encode())} for row in rows]
            found[table] = rows
    base.close()
    return found

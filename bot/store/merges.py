"""How facilitators joined and parted the words of a one-word question."""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.domain.joining import Joining
from bot.store.base import Tx


async def of(tx: Tx, prompt: str) -> list[Joining]:
    """All corrections of a prompt's words, in the order in which they were made."""
    found = await tx.rows("SELECT verb, words FROM word_merge WHERE prompt = $1 ORDER BY number", prompt)
    return [Joining(row["verb"], tuple(orjson.loads(row["words"]))) for row in found]


async def add(tx: Tx, prompt: str, verb: str, words: Sequence[str]) -> int:
    """One more correction; the number it can be taken back by."""
    number = 1 + int(await tx.value("SELECT COALESCE(MAX(number), 0) FROM word_merge WHERE prompt = $1", prompt))
    tx.write(
        "INSERT INTO word_merge (prompt, number, verb, words) VALUES ($1, $2, $3, $4)",
        prompt, number, verb, orjson.dumps(list(words)).decode(),
    )  # fmt: skip
    return number


def drop(tx: Tx, prompt: str, number: int) -> None:
    """The correction was never made."""
    tx.write("DELETE FROM word_merge WHERE prompt = $1 AND number = $2", prompt, number)

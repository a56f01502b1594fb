"""What was imported from files: each row once, whatever became of it since."""

from __future__ import annotations

from bot.store.base import Tx


async def known(tx: Tx) -> set[str]:
    """The digests of all rows that were imported."""
    return {row["row"] for row in await tx.rows("SELECT row FROM imported")}


def note(tx: Tx, row: str, at: int) -> None:
    """Writes down that a row is imported."""
    tx.write("INSERT INTO imported (row, at) VALUES ($1, $2)", row, at)

"""What a room sees of its open questions: how often each was told of, with what, and whether it is pinned.

A row stands for one message that put a question, by that message's transaction id: a question put anew has a row of
its own.
"""

from __future__ import annotations

from bot.store.base import Row, Tx

_ROW = (
    "SELECT l.question, l.prompt, l.number, l.told, l.txn, l.at, l.pins, l.over, s.at AS sent"
    " FROM live l LEFT JOIN sent s ON s.txn = l.txn WHERE"
)


async def get(tx: Tx, question: str) -> Row | None:
    """The row of a question's message. `sent` is when its last telling went out, None while that waits."""
    return await tx.row(f"{_ROW} l.question = $1", question)


async def going_on(tx: Tx) -> list[Row]:
    """All rows that are not over."""
    return await tx.rows(f"{_ROW} l.over IS NULL ORDER BY l.prompt, l.question")


def begin(tx: Tx, question: str, prompt: str) -> None:
    """The prompt is open under this message, for the first time or again."""
    tx.write(
        "INSERT INTO live (question, prompt) VALUES ($1, $2)"
        " ON CONFLICT (question) DO UPDATE SET pins = live.pins + 1, over = NULL",
        question, prompt,
    )  # fmt: skip


def tell(tx: Tx, question: str, prompt: str, *, number: int, told: str, txn: str, at: int) -> None:
    """It was told for the `number`th time."""
    tx.write(
        "INSERT INTO live (question, prompt, number, told, txn, at) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (question) DO UPDATE SET number = excluded.number, told = excluded.told, txn = excluded.txn,"
        " at = excluded.at",
        question, prompt, number, told, txn, at,
    )  # fmt: skip


def end(tx: Tx, question: str, prompt: str, at: int) -> None:
    """The prompt is no longer open under this message; if it is again, it is told of at once."""
    tx.write(
        "INSERT INTO live (question, prompt, over) VALUES ($1, $2, $3)"
        " ON CONFLICT (question) DO UPDATE SET over = excluded.over, told = ''",
        question, prompt, at,
    )  # fmt: skip

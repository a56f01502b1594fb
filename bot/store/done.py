"""Scheduled work that was done, so that it is never done again."""

from __future__ import annotations

from bot.store.base import Tx


async def claim(tx: Tx, job: str, slot: str, at: int) -> bool:
    """Takes the slot; False if it was done already."""
    taken = await tx.value(
        "INSERT INTO done (job, slot, at) VALUES ($1, $2, $3) ON CONFLICT (job, slot) DO NOTHING RETURNING job",
        job, slot, at,
    )  # fmt: skip
    return taken is not None


async def is_done(tx: Tx, job: str, slot: str) -> bool:
    """Whether the slot was done."""
    return await tx.value("SELECT 1 FROM done WHERE job = $1 AND slot = $2", job, slot) is not None


def take_back(tx: Tx, job: str, slot: str) -> None:
    """The slot was never done: somebody took it back."""
    tx.write("DELETE FROM done WHERE job = $1 AND slot = $2", job, slot)

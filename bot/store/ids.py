"""Short ids that are spoken aloud: P3, N7, T2, M4."""

from __future__ import annotations

from bot.store.base import Tx


async def take(tx: Tx, kind: str) -> str:
    """The next id of a kind, such as P."""
    last = await tx.value(
        "INSERT INTO counter (kind, last) VALUES ($1, 1) ON CONFLICT (kind) DO UPDATE SET last = counter.last + 1"
        " RETURNING last",
        kind,
    )
    return f"{kind}{last}"


async def take_many(tx: Tx, kind: str, n: int) -> list[str]:
    """The next `n` ids of a kind."""
    last = await tx.value(
        "INSERT INTO counter (kind, last) VALUES ($1, $2)"
        " ON CONFLICT (kind) DO UPDATE SET last = counter.last + $2 RETURNING last",
        kind, n,
    )  # fmt: skip
    return [f"{kind}{number}" for number in range(last - n + 1, last + 1)]


async def last(tx: Tx, kind: str) -> int:
    """The last number given out for a kind, 0 if none was."""
    return int(await tx.value("SELECT COALESCE(MAX(last), 0) FROM counter WHERE kind = $1", kind))

"""Small single values: where listening stands."""

from __future__ import annotations

from bot.store.base import Tx

TOKEN = "sync"  # noqa: S105 - a place in a timeline, not a secret
GAP = "gap:"
REWRITE = "rewrite"  # set while the files may still hold what was destroyed


async def get(tx: Tx, key: str) -> str | None:
    """The value under `key`, or None."""
    found: str | None = await tx.value("SELECT value FROM place WHERE key = $1", key)
    return found


def put(tx: Tx, key: str, value: str) -> None:
    """Remembers `value` under `key`."""
    tx.write(
        "INSERT INTO place (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        key,
        value,
    )


def forget(tx: Tx, key: str) -> None:
    """Forgets what is under `key`."""
    tx.write("DELETE FROM place WHERE key = $1", key)


def forget_gaps(tx: Tx) -> None:
    """No gap is being filled any more: also of rooms that are gone, which would hold up all thinking."""
    tx.write("DELETE FROM place WHERE key LIKE 'gap:%'")


async def filling(tx: Tx) -> bool:
    """Whether a gap in some room is still being filled."""
    return await tx.value("SELECT 1 FROM place WHERE key LIKE 'gap:%' LIMIT 1") is not None

"""Which rooms' digests are also a feed, under which name, and since when each entry says what it says."""

from __future__ import annotations

from bot.store.base import Row, Tx


async def get(tx: Tx, room: str) -> Row | None:
    """The room's feed: room, name, since, source."""
    return await tx.row("SELECT room, name, since, source FROM feed WHERE room = $1", room)


async def everything(tx: Tx) -> list[Row]:
    """All feeds of rooms that the bot is in."""
    return await tx.rows(
        "SELECT f.room, f.name, f.since FROM feed f JOIN room r ON r.id = f.room WHERE r.inside = 1 ORDER BY f.room"
    )


def put(tx: Tx, room: str, name: str, since: int, source: str) -> None:
    """From now on the room's digests are also read under this name."""
    tx.write(
        "INSERT INTO feed (room, name, since, source) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (room) DO UPDATE SET name = excluded.name, since = excluded.since, source = excluded.source",
        room, name, since, source,
    )  # fmt: skip


def end(tx: Tx, room: str) -> None:
    """The room has no feed any more."""
    tx.write("DELETE FROM feed WHERE room = $1", room)


async def updated(tx: Tx, room: str, slot: str, said: str, first: int, now: int) -> int:
    """Since when the entry of a digest says this: since `first` where it never said anything else."""
    before = await tx.row("SELECT said, updated FROM feed_entry WHERE room = $1 AND slot = $2", room, slot)
    if before is not None and before["said"] == said:
        return int(before["updated"])
    at = first if before is None else now
    tx.write(
        "INSERT INTO feed_entry (room, slot, said, updated) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (room, slot) DO UPDATE SET said = excluded.said, updated = excluded.updated",
        room, slot, said, at,
    )  # fmt: skip
    return at


async def stirred(tx: Tx) -> tuple[int, int]:
    """What differs when anything was heard or decided since."""
    heard = await tx.value("SELECT COALESCE(MAX(seq), 0) FROM inbox")
    return int(heard), int(await tx.value("SELECT COALESCE(MAX(seq), 0) FROM outbox"))

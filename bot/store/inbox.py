"""What was heard: written down before anything is made of it, thought in order, then blanked."""

from __future__ import annotations

from dataclasses import dataclass

import orjson

from bot.domain.events import Event, own_fields, revive
from bot.store.base import Tx


@dataclass(frozen=True, slots=True)
class Heard:
    """A waiting event and when the bot heard it (milliseconds UTC)."""

    event: Event
    seq: int
    heard: int


async def next_seq(tx: Tx) -> int:
    """The number that the next event is written under."""
    return int(await tx.value("SELECT COALESCE(MAX(seq), 0) + 1 FROM inbox"))


def add(tx: Tx, event: Event, seq: int, turn: int, heard: int) -> None:
    """Writes an event down, once. `turn` decides the order of thinking: its time, never before its
    predecessor in the same room."""
    tx.write(
        "INSERT INTO inbox (id, seq, turn, room, sender, at, heard, kind, data)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
        event.id, seq, turn, event.room, event.sender, event.at, heard, type(event).__name__,
        orjson.dumps(own_fields(event)).decode(),
    )  # fmt: skip


async def waiting(tx: Tx, limit: int) -> list[Heard]:
    """The next events to think, at most `limit`; none while a gap is being filled: an earlier one may be in it."""
    found = await tx.rows(
        "SELECT id, seq, room, sender, at, heard, kind, data FROM inbox"
        " WHERE thought IS NULL AND NOT EXISTS (SELECT 1 FROM place WHERE key LIKE 'gap:%')"
        " ORDER BY turn, seq LIMIT $1",
        limit,
    )
    return [
        Heard(
            revive(r["kind"], r["id"], r["room"], r["sender"], r["at"], orjson.loads(r["data"])),
            r["seq"],
            r["heard"],
        )
        for r in found
    ]


async def is_waiting(tx: Tx) -> bool:
    """Whether anything heard is not thought yet."""
    return await tx.value("SELECT 1 FROM inbox WHERE thought IS NULL LIMIT 1") is not None


async def last_turns(tx: Tx) -> dict[str, int]:
    """The last turn of each room that has events waiting."""
    found = await tx.rows("SELECT room, MAX(turn) AS turn FROM inbox WHERE thought IS NULL GROUP BY room")
    return {r["room"]: r["turn"] for r in found}


def mark(tx: Tx, event: str, at: int) -> None:
    """The event is thought: its words are blanked, its id stays."""
    tx.write("UPDATE inbox SET thought = $1, data = '' WHERE id = $2", at, event)


def mark_trouble(tx: Tx, event: str, at: int, trouble: str) -> None:
    """The event could not be thought; `trouble` names the kind of error, never its words."""
    tx.write("UPDATE inbox SET thought = $1, trouble = $2, data = '' WHERE id = $3", at, trouble, event)


def seal(tx: Tx, event: str, room: str, sender: str, at: int, raw: str) -> None:
    """Keeps an event that cannot be read yet."""
    tx.write(
        "INSERT INTO sealed (id, room, sender, at, raw) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (id) DO NOTHING",
        event, room, sender, at, raw,
    )  # fmt: skip


async def sealed(tx: Tx, limit: int) -> list[tuple[str, str]]:
    """The newest events that could not be read yet: pairs of id and raw text."""
    found = await tx.rows("SELECT id, raw FROM sealed ORDER BY at DESC, id LIMIT $1", limit)
    return [(r["id"], r["raw"]) for r in found]


def unseal(tx: Tx, event: str) -> None:
    """The event could be read (or is of no concern): its sealed form goes."""
    tx.write("DELETE FROM sealed WHERE id = $1", event)

"""What was heard: written down before anything is made of it, thought in order, then blanked."""

from __future__ import annotations

from dataclasses import dataclass

import orjson

from bot.domain.events import Event, own_fields, revive
from bot.domain.limits import IN_TIME, MINUTE, Place
from bot.store.base import Tx

CARRIED_OUT, TOO_MANY = 1, 2  # what became of a command


@dataclass(frozen=True, slots=True)
class Heard:
    """A waiting event and when the bot heard it (milliseconds UTC)."""

    event: Event
    seq: int
    heard: int
    pace: int = IN_TIME  # the sender's, see domain/limits


async def next_seq(tx: Tx) -> int:
    """The number that the next event is written under."""
    return int(await tx.value("SELECT COALESCE(MAX(seq), 0) + 1 FROM inbox"))


def add(tx: Tx, event: Event, seq: int, place: Place, heard: int) -> None:
    """Writes an event down, once. Its place decides the order of thinking: its time, never before its predecessor in
    the same room, and put back where its sender writes faster than people write."""
    tx.write(
        "INSERT INTO inbox (id, seq, turn, late, pace, room, sender, at, heard, kind, data)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING",
        event.id, seq, place.turn, place.late, place.pace, event.room, event.sender, event.at, heard,
        type(event).__name__, orjson.dumps(own_fields(event)).decode(),
    )  # fmt: skip


async def waiting(tx: Tx, limit: int) -> list[Heard]:
    """The next events to think, at most `limit`; none while a gap is being filled: an earlier one may be in it."""
    found = await tx.rows(
        "SELECT id, seq, room, sender, at, heard, kind, data, pace FROM inbox"
        " WHERE thought IS NULL AND NOT EXISTS (SELECT 1 FROM place WHERE key LIKE 'gap:%')"
        " ORDER BY turn, seq LIMIT $1",
        limit,
    )
    return [
        Heard(
            revive(r["kind"], r["id"], r["room"], r["sender"], r["at"], orjson.loads(r["data"])),
            r["seq"],
            r["heard"],
            r["pace"],
        )
        for r in found
    ]


async def is_waiting(tx: Tx) -> bool:
    """Whether anything heard is not thought yet."""
    return await tx.value("SELECT 1 FROM inbox WHERE thought IS NULL LIMIT 1") is not None


async def met_lately(tx: Tx, before: int, since: int) -> bool:
    """Whether an invitation that was sent until `before` was thought only after `since`: what was said in its room may
    not be heard yet."""
    found = "SELECT 1 FROM inbox WHERE kind = 'Invited' AND at <= $1 AND thought > $2 LIMIT 1"
    return await tx.value(found, before, since) is not None


async def is_behind(tx: Tx) -> bool:
    """Whether anything waits of people who write as people write: also what was put back because their whole room or
    server was beyond its share, for they wait for an answer as others do."""
    return await tx.value("SELECT 1 FROM inbox WHERE thought IS NULL AND pace = $1 LIMIT 1", IN_TIME) is not None


async def last_turns(tx: Tx) -> dict[str, int]:
    """The last turn, not put back, of each room that has events waiting."""
    found = await tx.rows("SELECT room, MAX(turn - late) AS turn FROM inbox WHERE thought IS NULL GROUP BY room")
    return {r["room"]: r["turn"] for r in found}


async def lately(tx: Tx, most: int) -> list[tuple[str, str, int]]:
    """Sender, room and own turn of the last `most` events, in the order of hearing."""
    found = await tx.rows(
        "SELECT sender, room, turn - late AS at FROM inbox"
        " WHERE seq > (SELECT COALESCE(MAX(seq), 0) FROM inbox) - $1 ORDER BY seq",
        most,
    )
    return [(r["sender"], r["room"], r["at"]) for r in found]


async def put_back(tx: Tx) -> list[tuple[str, int]]:
    """The last turn of each sender whose events wait and were put back."""
    found = await tx.rows(
        "SELECT sender, MAX(turn) AS turn FROM inbox WHERE thought IS NULL AND late > 0 GROUP BY sender"
    )
    return [(r["sender"], r["turn"]) for r in found]


async def turn_of(tx: Tx, event: str) -> int:
    """The turn of an event that waits; 0 of any other."""
    return int(await tx.value("SELECT turn FROM inbox WHERE id = $1 AND thought IS NULL", event) or 0)


async def sender_of(tx: Tx, event: str) -> str | None:
    """Who sent an event that was heard; None for one that was not."""
    found: str | None = await tx.value("SELECT sender FROM inbox WHERE id = $1", event)
    return found


async def commands_before(tx: Tx, event: str, person: str) -> tuple[int, int]:
    """How many commands of a person were carried out in the minute up to the turn of `event`, and how many were
    refused because they were too many."""
    found = await tx.rows(
        "SELECT c.command, COUNT(*) AS n FROM inbox e JOIN inbox c"
        " ON c.sender = $2 AND c.command > 0 AND c.turn > e.turn - $3 AND c.turn <= e.turn"
        " WHERE e.id = $1 GROUP BY c.command",
        event, person, MINUTE,
    )  # fmt: skip
    counts = {r["command"]: r["n"] for r in found}
    return counts.get(CARRIED_OUT, 0), counts.get(TOO_MANY, 0)


def mark_command(tx: Tx, event: str, what: int) -> None:
    """The event is a command: CARRIED_OUT, or refused as one of TOO_MANY."""
    tx.memo["inbox.command", event] = what
    tx.write("UPDATE inbox SET command = $1 WHERE id = $2", what, event)


def unmark_command(tx: Tx, event: str) -> None:
    """The event is kept like one that is no command."""
    tx.memo.pop(("inbox.command", event), None)
    tx.write("UPDATE inbox SET command = 0 WHERE id = $1", event)


def is_command(tx: Tx, event: str) -> bool:
    """Whether this step has marked the event as a command."""
    return ("inbox.command", event) in tx.memo


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

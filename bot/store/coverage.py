"""Which groups and regions a room was told to have, and how many answers came from afar."""

from __future__ import annotations

from collections import Counter

import orjson

from bot.domain.breakdown import LEAST, Tables
from bot.store.base import Row, Tx
from bot.store.breakdowns import tables_of

OBSERVER = "observer"  # the capacity of who only listens


async def present(tx: Tx, room: str, account: str) -> Counter[tuple[str, str]]:
    """How many organisations somebody in the room speaks for (who only listens does not), by stakeholder group and
    country."""
    found = await tx.rows(
        "SELECT stakeholder, country, COUNT(*) AS n FROM organisation WHERE id IN (SELECT p.organisation FROM person p"
        " JOIN member m ON m.person = p.id WHERE m.room = $1 AND m.person <> $2 AND p.capacity <> $3)"
        " GROUP BY stakeholder, country",
        room, account, OBSERVER,
    )  # fmt: skip
    return Counter({(row["stakeholder"], row["country"]): int(row["n"]) for row in found})


async def observers(tx: Tx, room: str) -> int:
    """How many people in the room only listen."""
    return int(
        await tx.value(
            "SELECT COUNT(*) FROM person p JOIN member m ON m.person = p.id WHERE m.room = $1 AND p.capacity = $2",
            room, OBSERVER,
        )
    )  # fmt: skip


async def told(tx: Tx, room: str) -> list[tuple[Tables, int]]:
    """Everything that was told of a room and when, the last at the end."""
    found = await tx.rows("SELECT data, at FROM coverage WHERE room = $1 ORDER BY at, session", room)
    return [(tables_of(row["data"]), int(row["at"])) for row in found]


async def at_end(tx: Tx, room: str, session: str) -> Tables | None:
    """How it was at the end of a session."""
    data = await tx.value("SELECT data FROM coverage WHERE room = $1 AND session = $2", room, session)
    return None if data is None else tables_of(data)


def tell(tx: Tx, room: str, tables: Tables, at: int, session: str = "") -> None:
    """Writes down what is told, or how it was at the end of a session."""
    session = session or f"@{at}"
    tx.write(
        "INSERT INTO coverage (room, session, at, data) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (room, session) DO UPDATE SET at = excluded.at, data = excluded.data",
        room, session, at, orjson.dumps(tables).decode(),
    )  # fmt: skip


async def last_session(tx: Tx, room: str) -> Row | None:
    """The session that ended last and of which it is known who was there: id and title."""
    return await tx.row(
        "SELECT s.id, s.title FROM session s JOIN coverage c ON c.session = s.id AND c.room = s.room"
        " WHERE s.room = $1 AND s.closed IS NOT NULL ORDER BY s.closed DESC, s.id DESC LIMIT 1",
        room,
    )


async def unnoted(tx: Tx, since: int) -> list[Row]:
    """The sessions that ended since, and of which it is not noted who was there: id and room."""
    return await tx.rows(
        "SELECT id, room FROM session WHERE closed IS NOT NULL AND closed > $1"
        " AND NOT EXISTS (SELECT 1 FROM coverage c WHERE c.room = session.room AND c.session = session.id)"
        " ORDER BY closed, id",
        since,
    )


async def note_afar(tx: Tx, prompt: str, floor: int) -> None:
    """Before the answers of a question are cut: how many came from a direct chat and how many from the room, kept only
    where neither is a small group."""
    row = await tx.row(
        "SELECT p.room, COUNT(DISTINCT CASE WHEN a.remote = 1 THEN a.person END) AS afar,"
        " COUNT(DISTINCT CASE WHEN a.remote = 0 THEN a.person END) AS here FROM prompt p"
        " JOIN answer a ON a.prompt = p.id AND a.wording = p.wording AND a.withdrawn IS NULL"
        " WHERE p.id = $1 AND p.sealed = 0 GROUP BY p.room",
        prompt,
    )
    if row and all(n == 0 or n >= max(floor, LEAST) for n in (row["afar"], row["here"])):
        tx.write(
            "INSERT INTO afar (prompt, room, afar, here) VALUES ($1, $2, $3, $4) ON CONFLICT (prompt) DO NOTHING",
            prompt, row["room"], row["afar"], row["here"],
        )  # fmt: skip


async def afar(tx: Tx, room: str) -> tuple[int, int]:
    """How many answers of the room's closed questions came from afar, and how many from the room."""
    row = await tx.row(
        "SELECT COALESCE(SUM(afar), 0) AS afar, COALESCE(SUM(here), 0) AS here FROM afar WHERE room = $1", room
    )
    return (int(row["afar"]), int(row["here"])) if row else (0, 0)

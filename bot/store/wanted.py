"""Groups that a room wants to hear: who named them, and how far asking them has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.store.base import Row, Tx

ASKED, JOINED, DECLINED, SILENT = "asked", "joined", "declined", "silent"
STATES: Final = (ASKED, JOINED, DECLINED, SILENT)
_COLUMNS = "id, room, name, owner, state, reason, changed, source"


def add(tx: Tx, id: str, room: str, name: str, at: int, source: str) -> None:
    """A group that nobody named before."""
    tx.write(
        "INSERT INTO wanted (id, room, name, changed, source) VALUES ($1, $2, $3, $4, $5)", id, room, name, at, source
    )


def drop(tx: Tx, id: str) -> None:
    """The group is wanted by nobody."""
    tx.write("DELETE FROM wanted_by WHERE wanted = $1", id)
    tx.write("DELETE FROM wanted WHERE id = $1", id)


def name(tx: Tx, id: str, person: str, text: str, source: str) -> None:
    """Somebody names the group, in these words."""
    tx.write(
        "INSERT INTO wanted_by (wanted, person, text, source) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (wanted, person) DO NOTHING",
        id, person, text, source,
    )  # fmt: skip


def unname(tx: Tx, id: str, person: str, source: str) -> None:
    """What somebody said by an event does not count any more."""
    tx.write("DELETE FROM wanted_by WHERE wanted = $1 AND person = $2 AND source = $3", id, person, source)


def owned(tx: Tx, id: str, owner: str, at: int) -> None:
    """Whose part it is to ask the group; '' for nobody's."""
    tx.write("UPDATE wanted SET owner = $1, changed = $2 WHERE id = $3", owner, at, id)


def put_state(tx: Tx, id: str, state: str, reason: str, at: int) -> None:
    """How far asking them has come, and why."""
    tx.write("UPDATE wanted SET state = $1, reason = $2, changed = $3 WHERE id = $4", state, reason, at, id)


async def get(tx: Tx, id: str) -> Row | None:
    """A wanted group."""
    return await tx.row(f"SELECT {_COLUMNS} FROM wanted WHERE id = $1", id)


async def is_named(tx: Tx, id: str) -> bool:
    """Whether anybody names the group."""
    return await tx.value("SELECT 1 FROM wanted_by WHERE wanted = $1 LIMIT 1", id) is not None


async def of_room(tx: Tx, room: str) -> list[Row]:
    """The wanted groups of a room, oldest first."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM wanted WHERE room = $1 ORDER BY LENGTH(id), id", room)


async def spellings(tx: Tx, room: str) -> list[tuple[str, str]]:
    """Every way in which a wanted group of the room was named, with its id."""
    found = await tx.rows(
        "SELECT w.id, w.name AS text FROM wanted w WHERE w.room = $1 UNION SELECT b.wanted AS id, b.text"
        " FROM wanted_by b JOIN wanted w ON w.id = b.wanted WHERE w.room = $1 ORDER BY id, text",
        room,
    )
    return [(row["id"], row["text"]) for row in found]


async def voices(tx: Tx, room: str) -> dict[str, int]:
    """How many organisations (people who speak for nobody else are one each) named each wanted group of the room."""
    found = await tx.rows(
        "SELECT b.wanted, COUNT(DISTINCT COALESCE(p.organisation, b.person)) AS n FROM wanted_by b"
        " JOIN wanted w ON w.id = b.wanted LEFT JOIN person p ON p.id = b.person WHERE w.room = $1 GROUP BY b.wanted",
        room,
    )
    return {row["wanted"]: int(row["n"]) for row in found}


async def with_owner(tx: Tx) -> list[Row]:
    """Everything that is somebody's part and not settled."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM wanted WHERE owner <> '' AND state IN ('', '{ASKED}') ORDER BY LENGTH(id), id"
    )


async def of_owner(tx: Tx, owner: str) -> list[Row]:
    """What is somebody's part and not settled."""
    return [row for row in await with_owner(tx) if row["owner"] == owner]


async def forget(tx: Tx, person: str) -> Sequence[str]:
    """What a person named is nobody's word any more: groups that nobody else named go, others keep another's words.
    Gives the ids of those that went."""
    gone: list[str] = []
    for row in await tx.rows("SELECT wanted FROM wanted_by WHERE person = $1 ORDER BY wanted", person):
        other = await tx.value(
            "SELECT MIN(text) FROM wanted_by WHERE wanted = $1 AND person <> $2", row["wanted"], person
        )
        if other is None:
            gone.append(row["wanted"])
            drop(tx, row["wanted"])
        else:
            tx.write("UPDATE wanted SET name = $1 WHERE id = $2", other, row["wanted"])
    tx.write("DELETE FROM wanted_by WHERE person = $1", person)
    tx.write("UPDATE wanted SET owner = '', reason = '' WHERE owner = $1", person)
    return gone

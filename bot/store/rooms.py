"""Rooms, who is in them, and who may do what there."""

from __future__ import annotations

from collections.abc import Iterable

import orjson

from bot.domain.events import Member, RoomFacts
from bot.store.base import Row, Tx

NON_ATTRIBUTED, CHATHAM_HOUSE = "non-attributed", "Chatham House"  # the rules of a room, the stricter last
NOWHERE: Row = {
    "id": "", "name": "", "version": "", "creators": "[]", "levels": "", "encrypted": 0, "direct": 0,
    "language": "", "zone": "", "inside": 0, "successor": "", "rule": NON_ATTRIBUTED,
}  # fmt: skip
_COLUMNS = "id, name, version, creators, levels, encrypted, direct, language, zone, inside, successor, rule"


def learn(tx: Tx, room: str, facts: RoomFacts) -> None:
    """Writes down what a room's state says; what is None stays as it was."""
    tx.write("INSERT INTO room (id, inside) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET inside = 1", room)
    known = {
        "name": facts.name,
        "version": facts.version,
        "levels": facts.levels,
        "creators": None if facts.creators is None else orjson.dumps(facts.creators).decode(),
        "encrypted": None if facts.encrypted is None else int(facts.encrypted),
        "successor": facts.successor,
    }
    for column, value in known.items():
        if value is not None:
            tx.write(f"UPDATE room SET {column} = $1 WHERE id = $2", value, room)
    tx.memo.pop(("room", room), None)


def set_direct(tx: Tx, room: str) -> None:
    """The room is a direct chat."""
    tx.write("INSERT INTO room (id, direct) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET direct = 1", room)
    tx.memo.pop(("room", room), None)


def left(tx: Tx, room: str) -> None:
    """The bot is no longer in the room."""
    tx.write("UPDATE room SET inside = 0 WHERE id = $1", room)
    tx.write("DELETE FROM member WHERE room = $1", room)
    tx.memo.pop(("room", room), None)


def speak(tx: Tx, room: str, language: str, zone: str) -> None:
    """Chooses the room's language and zone; '' leaves one as it was."""
    if language:
        tx.write("UPDATE room SET language = $1 WHERE id = $2", language, room)
    if zone:
        tx.write("UPDATE room SET zone = $1 WHERE id = $2", zone, room)
    tx.memo.pop(("room", room), None)


def set_rule(tx: Tx, room: str, rule: str) -> None:
    """Chooses how strict the room is."""
    tx.write("UPDATE room SET rule = $1 WHERE id = $2", rule, room)
    tx.memo.pop(("room", room), None)


async def get(tx: Tx, room: str) -> Row:
    """The room; one the bot knows nothing of has empty fields."""
    key = ("room", room)
    if key not in tx.memo:
        found = await tx.row(f"SELECT {_COLUMNS} FROM room WHERE id = $1", room)
        tx.memo[key] = found or {**NOWHERE, "id": room}
    row: Row = tx.memo[key]
    return row


async def direct(tx: Tx) -> frozenset[str]:
    """All rooms that are direct chats."""
    return frozenset(r["id"] for r in await tx.rows("SELECT id FROM room WHERE direct = 1"))


async def inside(tx: Tx) -> list[Row]:
    """All rooms the bot is in that are not direct chats."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM room WHERE inside = 1 AND direct = 0 ORDER BY id")


def note_members(tx: Tx, room: str, members: Iterable[Member]) -> None:
    """Writes down who came and who left."""
    for member in members:
        if member.joined:
            tx.write(
                "INSERT INTO member (room, person, name) VALUES ($1, $2, $3)"
                " ON CONFLICT (room, person) DO UPDATE SET name = excluded.name",
                room, member.person, member.name,
            )  # fmt: skip
        else:
            tx.write("DELETE FROM member WHERE room = $1 AND person = $2", room, member.person)


async def members(tx: Tx, room: str) -> list[str]:
    """Everybody in the room, the bot too, sorted."""
    found = await tx.rows("SELECT person FROM member WHERE room = $1 ORDER BY person", room)
    return [r["person"] for r in found]


async def name_of(tx: Tx, person: str, room: str) -> str:
    """What a person is called in a room, else anywhere, else their user id."""
    found = await tx.rows(
        "SELECT name FROM member WHERE person = $1 AND name <> ''"
        " ORDER BY CASE WHEN room = $2 THEN 0 ELSE 1 END, name LIMIT 1",
        person, room,
    )  # fmt: skip
    return str(found[0]["name"]) if found else person


async def is_member(tx: Tx, room: str, person: str) -> bool:
    """Whether the person is in the room."""
    return await tx.value("SELECT 1 FROM member WHERE room = $1 AND person = $2", room, person) is not None


async def chat_with(tx: Tx, person: str) -> str:
    """The direct chat with a person: a room id or a reference to what opens it, '' for none."""
    return str(await tx.value("SELECT room FROM direct WHERE person = $1", person) or "")


async def of_person(tx: Tx, person: str) -> list[str]:
    """The rooms (no direct chats) that the person is in together with the bot, sorted."""
    found = await tx.rows(
        "SELECT m.room FROM member m JOIN room r ON r.id = m.room"
        " WHERE m.person = $1 AND r.direct = 0 AND r.inside = 1 ORDER BY m.room",
        person,
    )
    return [r["room"] for r in found]


_OF_A_ROOM = (
    "prompt", "session", "schedule", "need", "held", "digest", "effort", "effort_entry", "forum_date", "wanted",
    "coverage", "afar", "feed", "feed_entry",
)  # fmt: skip


def move(tx: Tx, old: str, new: str) -> None:
    """The room was replaced: what was going on in the old one goes on in the new one."""
    for table in _OF_A_ROOM:
        tx.write(f"UPDATE {table} SET room = $1 WHERE room = $2", new, old)
    tx.write("UPDATE effort SET shown = $1 WHERE shown = $2", new, old)
    tx.write(
        "INSERT INTO room (id, language, zone, rule) SELECT $1, language, zone, rule FROM room WHERE id = $2"
        " ON CONFLICT (id) DO UPDATE SET language = excluded.language, zone = excluded.zone, rule = excluded.rule",
        new,
        old,
    )
    tx.memo.clear()

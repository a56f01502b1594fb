"""People's mail addresses: asked for, confirmed by a code that was sent there, and what goes there.

Rules: an address counts from when its code came back; another one begins anew; what was decided for one address never
goes to another, which is why letters name the message that gave it (`source`).
"""

from __future__ import annotations

from bot.store.base import Row, Tx

_COLUMNS = "person, address, code, tries, asked, rooms, source"


async def get(tx: Tx, person: str) -> Row | None:
    """What is kept of a person's mail; `code` is '' once the address is confirmed."""
    return await tx.row(f"SELECT {_COLUMNS} FROM mail WHERE person = $1", person)


async def of_chat(tx: Tx, room: str) -> Row | None:
    """The same of the person whose direct chat it is."""
    columns = ", ".join(f"m.{name}" for name in _COLUMNS.split(", "))
    return await tx.row(f"SELECT {columns} FROM mail m JOIN direct d ON d.person = m.person WHERE d.room = $1", room)


def ask(tx: Tx, person: str, address: str, code: str, at: int, source: str) -> None:
    """An address that waits for its code."""
    tx.write(
        "INSERT INTO mail (person, address, code, asked, source) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person)"
        " DO UPDATE SET address = excluded.address, code = excluded.code, tries = 0, asked = excluded.asked, rooms = 0,"
        " source = excluded.source",
        person, address, code, at, source,
    )  # fmt: skip


def confirm(tx: Tx, person: str) -> None:
    """The code came back."""
    tx.write("UPDATE mail SET code = '', tries = 0 WHERE person = $1", person)


def missed(tx: Tx, person: str) -> None:
    """Another code came."""
    tx.write("UPDATE mail SET tries = tries + 1 WHERE person = $1", person)


def choose(tx: Tx, person: str, rooms: bool) -> None:
    """Whether the digests of the person's rooms go there too."""
    tx.write("UPDATE mail SET rooms = $1 WHERE person = $2", int(rooms), person)


def end(tx: Tx, person: str) -> None:
    """Nothing goes by mail any more, and the address is not kept."""
    tx.write("DELETE FROM mail WHERE person = $1", person)


async def end_address(tx: Tx, address: str) -> int:
    """The same for everybody with that address; gives how many that were."""
    found = int(await tx.value("SELECT COUNT(*) FROM mail WHERE LOWER(address) = $1", address.lower()))
    tx.write("DELETE FROM mail WHERE LOWER(address) = $1", address.lower())
    return found


async def readers(tx: Tx, room: str) -> list[Row]:
    """Who is in the room and has chosen its digest by mail: person, source."""
    return await tx.rows(
        "SELECT m.person, m.source FROM mail m JOIN member b ON b.person = m.person WHERE b.room = $1 AND m.rooms = 1"
        " AND m.code = '' ORDER BY m.person",
        room,
    )


async def crowded(tx: Tx, person: str, address: str, since: int) -> bool:
    """Whether others asked for a code to the same address that has not come back."""
    n = await tx.value(
        "SELECT COUNT(*) FROM mail WHERE address = $1 AND person <> $2 AND code <> '' AND asked > $3",
        address, person, since,
    )  # fmt: skip
    return int(n) >= 2

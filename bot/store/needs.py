"""Pain points and offers. A `voice` is an organisation's id, or `person:` and a Matrix id."""

from __future__ import annotations

from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.standing import ASKED_EVERY, CONFIRMED_FOR
from bot.store.base import Row, Tx

_COLUMNS = (
    "id, kind, person, organisation, text, mark, room, stated, changed, withdrawn, source, rank, example, year,"
    " partners, confirmed, wording, looked, asked, alone"
)
_ORDER = "ORDER BY stated, LENGTH(id), id"
_BEST_FIRST = "ORDER BY rank, stated, LENGTH(id), id"
_STANDING = (  # takes part in matching, and somebody speaks for it
    "withdrawn IS NULL AND mark <> $1 AND (organisation LIKE 'person:%'"
    " OR EXISTS (SELECT 1 FROM person p WHERE p.organisation = need.organisation))"
)
_TO_CONFIRM = f"SELECT {_COLUMNS} FROM need WHERE {_STANDING} AND confirmed <= $2 AND confirmed > $3"
_LONGEST_FIRST = "ORDER BY confirmed, LENGTH(id), id"
CHANGEABLE = ("mark", "rank", "example", "year", "partners", "confirmed")


def state(
    tx: Tx, *, id: str, kind: str, person: str, voice: str, text: str, room: str, at: int, now: int, source: str,
    mark: str = UNNAMED, rank: int = 0, example: str = "", year: int = 0, partners: str = "",
) -> None:  # fmt: skip
    """Writes a need down; its mark is `unnamed` until its author says otherwise. partners: see domain/wanted."""
    tx.write(
        "INSERT INTO need (id, kind, person, organisation, text, room, stated, changed, source, mark, rank, example,"
        " year, partners, confirmed, looked)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $7, 0)",
        id, kind, person, voice, text, room, at, now, source, mark, rank, example, year, partners,
    )  # fmt: skip


async def get(tx: Tx, id: str) -> Row | None:
    """A need that is not withdrawn."""
    return await tx.row(f"SELECT {_COLUMNS} FROM need WHERE id = $1 AND withdrawn IS NULL", id)


async def withdrawn(tx: Tx, id: str) -> Row | None:
    """A need that was withdrawn."""
    return await tx.row(f"SELECT {_COLUMNS} FROM need WHERE id = $1 AND withdrawn IS NOT NULL", id)


async def of_voice(tx: Tx, voice: str) -> list[Row]:
    """What an organisation (or a person alone) has said and not withdrawn, best first."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM need WHERE organisation = $1 AND withdrawn IS NULL {_BEST_FIRST}", voice
    )


async def matchable(tx: Tx) -> list[Row]:
    """Everything that may take part in matching: not withdrawn, and not for its room only."""
    return await tx.rows(f"SELECT {_COLUMNS} FROM need WHERE withdrawn IS NULL AND mark <> $1 {_ORDER}", ROOM_ONLY)


async def proposable(tx: Tx, now: int) -> list[Row]:
    """What of it somebody can be asked about: somebody speaks for it, and it was said to be true lately enough."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM need WHERE {_STANDING} AND confirmed > $2 {_ORDER}",
        ROOM_ONLY, now - CONFIRMED_FOR,
    )  # fmt: skip


async def unconfirmed(tx: Tx, now: int) -> list[Row]:
    """What takes part in matching and was not said to be true for so long that it is proposed no more."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM need WHERE {_STANDING} AND confirmed <= $2 {_ORDER}",
        ROOM_ONLY, now - CONFIRMED_FOR,
    )  # fmt: skip


async def to_confirm(tx: Tx, now: int) -> list[Row]:
    """What somebody is to be asked about, whether it is still true, the longest unasked first."""
    return await tx.rows(f"{_TO_CONFIRM} {_LONGEST_FIRST}", ROOM_ONLY, now - ASKED_EVERY, now - CONFIRMED_FOR)


async def to_confirm_by(tx: Tx, person: str, now: int) -> list[Row]:
    """The same of what one person, or somebody of their organisation, may be asked about."""
    return await tx.rows(
        f"{_TO_CONFIRM} AND id IN (SELECT id FROM need WHERE person = $4 UNION SELECT n.id FROM need n JOIN person p"
        f" ON p.organisation = n.organisation WHERE p.id = $4) {_LONGEST_FIRST}",
        ROOM_ONLY, now - ASKED_EVERY, now - CONFIRMED_FOR, person,
    )  # fmt: skip


async def to_look_at(tx: Tx) -> list[Row]:
    """What was said or worded anew and not compared with what else there is."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM need WHERE looked < wording AND withdrawn IS NULL AND person <> '' {_ORDER}"
    )


def looked_at(tx: Tx, id: str, wording: int) -> None:
    """A wording was compared with what else there is."""
    tx.write("UPDATE need SET looked = $1 WHERE id = $2", wording, id)


async def told_alone(tx: Tx) -> set[str]:
    """The voices that were told before that nothing is matched with what they say."""
    return {row["organisation"] for row in await tx.rows("SELECT DISTINCT organisation FROM need WHERE alone > 0")}


def tell_alone(tx: Tx, id: str, at: int) -> None:
    """Its voice is told that nothing is matched with it."""
    tx.write("UPDATE need SET alone = $1 WHERE id = $2", at, id)


async def alone(tx: Tx, since: int) -> list[Row]:
    """What was found to be matched with nothing since a moment."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM need WHERE {_STANDING} AND alone > 0 AND alone > $2 {_ORDER}", ROOM_ONLY, since
    )


async def was_asked(tx: Tx, person: str) -> bool:
    """Whether somebody was asked for an example before."""
    return bool(await tx.value("SELECT 1 FROM need WHERE person = $1 AND asked = 1 LIMIT 1", person))


def asked(tx: Tx, id: str) -> None:
    """Its author was asked for an example."""
    tx.write("UPDATE need SET asked = 1 WHERE id = $1", id)


def reword(tx: Tx, id: str, text: str, at: int) -> None:
    """New words for a need, which are true at the time."""
    tx.write(
        "UPDATE need SET text = $1, changed = $2, confirmed = $2, wording = wording + 1 WHERE id = $3", text, at, id
    )


def change(tx: Tx, id: str, at: int, **values: str | int) -> None:
    """Sets some of what is `CHANGEABLE`."""
    for name, value in values.items():
        if name not in CHANGEABLE:
            raise ValueError(name)
        tx.write(f"UPDATE need SET {name} = $1, changed = $2 WHERE id = $3", value, at, id)


def mark(tx: Tx, id: str, mark: str, at: int) -> None:
    """How a need may be used from now on."""
    change(tx, id, at, mark=mark)


def withdraw(tx: Tx, id: str, at: int) -> None:
    """The need counts no longer."""
    tx.write("UPDATE need SET withdrawn = $1, changed = $1 WHERE id = $2", at, id)


def restore(tx: Tx, id: str, at: int) -> None:
    """A withdrawn need counts again."""
    tx.write("UPDATE need SET withdrawn = NULL, changed = $1 WHERE id = $2", at, id)


async def move(tx: Tx, before: str, after: str, at: int) -> list[str]:
    """Gives all needs of one voice to another; their ids."""
    found = await tx.rows(
        "UPDATE need SET organisation = $1, changed = $2 WHERE organisation = $3 RETURNING id", after, at, before
    )
    return sorted(r["id"] for r in found)


def give(tx: Tx, id: str, voice: str, at: int) -> None:
    """Gives one need to another voice."""
    tx.write("UPDATE need SET organisation = $1, changed = $2 WHERE id = $3", voice, at, id)

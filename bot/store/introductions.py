"""Introductions and what each side said. A side is a voice (see `store.needs`)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.introductions import State
from bot.domain.needs import ROOM_ONLY
from bot.domain.prompts import YES
from bot.store.base import Row, Tx

_COLUMNS = "id, a, b, sides, problem, asked, expires, settled, state, source, found"
_SIDE = "introduction, organisation, need, person, answer, at, again, source, words, encrypted, released"
ANSWER = ("person", "answer", "at", "again", "source", "words", "encrypted")  # what an answer changes


def propose(
    tx: Tx, *, id: str, needs: Sequence[str], problem: str, asked: int, expires: int, source: str, found: str = ""
) -> None:  # fmt: skip
    """Writes down that the sides of these needs, two or more, are being asked; `found`: how sure the machine is, where
    it asks by itself."""
    tx.write(
        "INSERT INTO introduction (id, a, b, sides, problem, asked, expires, source, found)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id, needs[0], needs[1], len(needs), problem, asked, expires, source, found,
    )  # fmt: skip


def add_side(tx: Tx, id: str, voice: str, need: str, person: str) -> None:
    """A side of an introduction, which has said nothing yet; `person` is the author of its need."""
    tx.write(
        "INSERT INTO consent (introduction, organisation, need, person) VALUES ($1, $2, $3, $4)",
        id, voice, need, person,
    )  # fmt: skip


async def get(tx: Tx, id: str) -> Row | None:
    """An introduction by its id."""
    return await tx.row(f"SELECT {_COLUMNS} FROM introduction WHERE id = $1", id)


async def sides(tx: Tx, id: str) -> list[Row]:
    """The sides of an introduction that are still there, in the order of their needs."""
    return await tx.rows(
        f"SELECT {', '.join('c.' + name for name in _SIDE.split(', '))} FROM consent c"
        " JOIN introduction i ON i.id = c.introduction WHERE c.introduction = $1"
        " ORDER BY CASE c.need WHEN i.a THEN 0 WHEN i.b THEN 1 ELSE 2 END, LENGTH(c.need), c.need",
        id,
    )


def answer(tx: Tx, id: str, voice: str, said: Row) -> None:
    """What a side says: person, answer, at, again (when it wants to be asked again), source, words, encrypted."""
    changes = ", ".join(f"{name} = ${n}" for n, name in enumerate(ANSWER, 3))
    tx.write(
        f"UPDATE consent SET {changes} WHERE introduction = $1 AND organisation = $2",
        id, voice, *(said[name] for name in ANSWER),
    )  # fmt: skip


def unanswered(person: str, again: int | None = None) -> Row:
    """What a side has said before it says anything."""
    return {
        "person": person, "answer": "", "at": None, "again": again, "source": "", "words": 0, "encrypted": 0,
    }  # fmt: skip


def settle(tx: Tx, id: str, state: State, at: int) -> None:
    """Nothing can change it any more. Of who did not meet it is no longer known whether they answered, nor what."""
    tx.write("UPDATE introduction SET state = $1, settled = $2 WHERE id = $3", state.value, at, id)
    met = f" AND answer <> '{YES}'" if state is State.AGREED else ""
    tx.write(
        "UPDATE consent SET person = COALESCE((SELECT n.person FROM need n WHERE n.id = consent.need), ''),"
        " answer = '', at = NULL, again = NULL, source = '', words = 0, encrypted = 0"
        f" WHERE introduction = $1{met}",
        id,
    )
    if state is not State.AGREED:
        tx.write("UPDATE introduction SET problem = '' WHERE id = $1", id)


def release(tx: Tx, id: str, voice: str, on: bool) -> None:
    """Whether others may know that this side met the others."""
    tx.write(
        "UPDATE consent SET released = $1 WHERE introduction = $2 AND organisation = $3", int(on), id, voice
    )  # fmt: skip


async def released(tx: Tx) -> list[str]:
    """The introductions of which everybody who met says that others may know of it, oldest first."""
    found = await tx.rows(
        "SELECT i.id FROM introduction i JOIN consent c ON c.introduction = i.id WHERE i.state = $1 AND c.answer = $2"
        " GROUP BY i.id HAVING COUNT(*) = SUM(c.released) AND COUNT(*) > 1 ORDER BY MIN(i.settled), LENGTH(i.id), i.id",
        State.AGREED.value, YES,
    )  # fmt: skip
    return [r["id"] for r in found]


async def open_of(tx: Tx, voice: str) -> list[Row]:
    """What a side is being asked: introductions that are not settled, with its own need and answer, oldest first."""
    return await tx.rows(
        "SELECT i.id, i.sides, i.asked, i.expires, i.found, c.need, c.answer FROM introduction i"
        " JOIN consent c ON c.introduction = i.id WHERE c.organisation = $1 AND i.settled IS NULL"
        " ORDER BY i.asked, LENGTH(i.id), i.id",
        voice,
    )


async def waiting_for(tx: Tx, voice: str, now: int) -> list[Row]:
    """What of it the side has not answered and still can, the next end first."""
    found = [row for row in await open_of(tx, voice) if not row["answer"] and row["expires"] > now]
    return sorted(found, key=lambda row: int(row["expires"]))


async def unanswered_sides(tx: Tx, now: int) -> list[Row]:
    """All sides that have not answered yet and still can, and whose need may be talked about: introduction,
    organisation, asked, expires, found."""
    return await tx.rows(
        "SELECT i.id AS introduction, c.organisation, i.asked, i.expires, i.found FROM introduction i"
        " JOIN consent c ON c.introduction = i.id WHERE i.settled IS NULL AND i.expires > $1 AND c.answer = ''"
        " AND EXISTS (SELECT 1 FROM need n WHERE n.id = c.need AND n.withdrawn IS NULL AND n.mark <> $2)"
        " ORDER BY i.expires, LENGTH(i.id), i.id, c.organisation",
        now, ROOM_ONLY,
    )  # fmt: skip


async def pairs(tx: Tx) -> frozenset[frozenset[str]]:
    """All pairs of needs that were ever asked about together: none is asked about twice."""
    found = await tx.rows(
        "SELECT a, b FROM introduction UNION SELECT x.need AS a, y.need AS b FROM consent x"
        " JOIN consent y ON y.introduction = x.introduction AND y.need > x.need"
    )
    return frozenset(frozenset((r["a"], r["b"])) for r in found)


async def taken(tx: Tx, since: int) -> dict[str, int]:
    """In how many introductions that were asked about after a moment, or that it has not answered, each voice is."""
    found = await tx.rows(
        "SELECT c.organisation, COUNT(*) AS n FROM consent c JOIN introduction i ON i.id = c.introduction"
        " WHERE i.asked > $1 OR (i.settled IS NULL AND c.answer = '') GROUP BY c.organisation",
        since,
    )
    return {row["organisation"]: int(row["n"]) for row in found}


async def together(tx: Tx) -> set[frozenset[str]]:
    """The pairs of voices that have met, or are being asked about each other."""
    found = await tx.rows(
        "SELECT x.organisation AS a, y.organisation AS b FROM introduction i JOIN consent x ON x.introduction = i.id"
        " JOIN consent y ON y.introduction = i.id AND y.organisation > x.organisation"
        " WHERE i.settled IS NULL OR (i.state = $1 AND x.answer = $2 AND y.answer = $2)",
        State.AGREED.value, YES,
    )  # fmt: skip
    return {frozenset((row["a"], row["b"])) for row in found}


async def asked_ever(tx: Tx) -> set[str]:
    """The voices that are or were a side of any introduction."""
    return {row["organisation"] for row in await tx.rows("SELECT DISTINCT organisation FROM consent")}


async def to_ask_again(tx: Tx, now: int) -> list[Row]:
    """The sides that said "later" and whose time has come."""
    return await tx.rows(
        "SELECT c.introduction, c.need FROM consent c JOIN introduction i ON i.id = c.introduction"
        " WHERE i.settled IS NULL AND c.answer = 'later' AND c.again <= $1 AND i.expires > $1"
        " ORDER BY c.again, c.introduction, c.need",
        now,
    )


async def to_end(tx: Tx, now: int) -> list[str]:
    """The introductions whose time is up."""
    found = await tx.rows(
        "SELECT id FROM introduction WHERE settled IS NULL AND expires <= $1 ORDER BY expires, LENGTH(id), id", now
    )
    return [r["id"] for r in found]


async def counts(tx: Tx) -> tuple[int, int]:
    """How many introductions were asked about, and how many came about."""
    found = await tx.rows("SELECT state, COUNT(*) AS n FROM introduction GROUP BY state")
    by_state = {r["state"]: int(r["n"]) for r in found}
    return sum(by_state.values()), by_state.get(State.AGREED.value, 0)


async def move(tx: Tx, before: str, after: str) -> None:
    """One voice takes the place of another. Two that would be introduced to themselves are not; in a larger group the
    one voice stands there once."""
    both = (
        "SELECT introduction FROM consent WHERE organisation IN ($1, $2)"
        " GROUP BY introduction HAVING COUNT(*) = 2"
    )  # fmt: skip
    await tx.rows(
        f"UPDATE introduction SET state = '{State.EXPIRED.value}', settled = asked"
        f" WHERE state = '{State.ASKED.value}' AND sides = 2 AND id IN ({both}) RETURNING id",
        before, after,
    )  # fmt: skip
    tx.write(
        "UPDATE consent SET answer = '', at = NULL, again = NULL, source = '' WHERE answer <> '' AND introduction IN"
        f" (SELECT id FROM introduction WHERE state = '{State.EXPIRED.value}')"
    )
    tx.write(
        f"DELETE FROM consent WHERE organisation = $1 AND introduction IN ({both}) AND introduction IN"
        f" (SELECT id FROM introduction WHERE state = '{State.ASKED.value}')",
        before, after,
    )  # fmt: skip
    tx.write(
        f"UPDATE consent SET organisation = $2 WHERE organisation = $1 AND introduction NOT IN ({both})",
        before, after,
    )  # fmt: skip


def give(tx: Tx, need: str, voice: str) -> None:
    """What is being asked about a need is asked of another voice, unless that is another side already."""
    tx.write(
        "UPDATE consent SET organisation = $1 WHERE need = $2 AND introduction NOT IN"
        " (SELECT introduction FROM consent WHERE organisation = $1)",
        voice, need,
    )  # fmt: skip

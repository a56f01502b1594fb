"""Introductions and what each side said. A side is a voice (see `store.needs`)."""

from __future__ import annotations

from bot.domain.introductions import OPEN, State
from bot.store.base import Row, Tx

_COLUMNS = "id, a, b, problem, asked, expires, settled, state, source"
_SIDE = "introduction, organisation, need, person, answer, at, again, source"


def propose(tx: Tx, *, id: str, a: str, b: str, problem: str, asked: int, expires: int, source: str) -> None:
    """Writes down that two sides are being asked about the needs `a` and `b`."""
    tx.write(
        "INSERT INTO introduction (id, a, b, problem, asked, expires, source) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id, a, b, problem, asked, expires, source,
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
    """Both sides of an introduction, in the order of its needs `a` and `b`."""
    return await tx.rows(
        f"SELECT {', '.join('c.' + name for name in _SIDE.split(', '))} FROM consent c"
        " JOIN introduction i ON i.id = c.introduction WHERE c.introduction = $1"
        " ORDER BY CASE WHEN c.need = i.a THEN 0 ELSE 1 END",
        id,
    )


def answer(
    tx: Tx, id: str, voice: str, *, person: str, said: str, at: int | None, again: int | None, source: str
) -> None:
    """What a side says; `again` is when it wants to be asked again."""
    tx.write(
        "UPDATE consent SET person = $1, answer = $2, at = $3, again = $4, source = $5"
        " WHERE introduction = $6 AND organisation = $7",
        person, said, at, again, source, id, voice,
    )  # fmt: skip


def put_state(tx: Tx, id: str, state: State, settled: int | None) -> None:
    """Where the introduction stands now; `settled` when nothing can change it any more."""
    tx.write("UPDATE introduction SET state = $1, settled = $2 WHERE id = $3", state.value, settled, id)


async def open_of(tx: Tx, voice: str) -> list[Row]:
    """What a side is being asked: introductions that are not settled, with its own need and answer, oldest first."""
    return await tx.rows(
        "SELECT i.id, i.expires, i.problem, c.need, c.answer FROM introduction i"
        " JOIN consent c ON c.introduction = i.id WHERE c.organisation = $1 AND i.settled IS NULL"
        " ORDER BY i.asked, LENGTH(i.id), i.id",
        voice,
    )


async def pairs(tx: Tx) -> frozenset[frozenset[str]]:
    """All pairs of needs that were ever asked about: none is asked about twice."""
    return frozenset(frozenset((r["a"], r["b"])) for r in await tx.rows("SELECT a, b FROM introduction"))


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
    """One voice takes the place of another; what would introduce it to itself ends."""
    marks = ", ".join(f"'{state.value}'" for state in OPEN)
    both = (
        "SELECT introduction FROM consent WHERE organisation IN ($1, $2)"
        " GROUP BY introduction HAVING COUNT(*) = 2"
    )  # fmt: skip
    await tx.rows(
        f"UPDATE introduction SET state = '{State.EXPIRED.value}', settled = asked"
        f" WHERE state IN ({marks}) AND id IN ({both}) RETURNING id",
        before, after,
    )  # fmt: skip
    tx.write(
        f"UPDATE consent SET organisation = $2 WHERE organisation = $1 AND introduction NOT IN ({both})",
        before, after,
    )  # fmt: skip


def give(tx: Tx, need: str, voice: str) -> None:
    """What is being asked about a need is asked of another voice, unless that is the other side already."""
    tx.write(
        "UPDATE consent SET organisation = $1 WHERE need = $2 AND introduction NOT IN"
        " (SELECT introduction FROM consent WHERE organisation = $1)",
        voice, need,
    )  # fmt: skip

"""What is held back until it is reworded, released or dropped; and what waiting effects repeat of people's words.

Rules: a text is held for a room under an id of its own; it is settled once for those very words, and other words of
the same statement are looked at anew; who said it is kept while it waits only. What an effect repeats is known until
it is sent, so that a statement that was withdrawn or marked otherwise meanwhile does not go out as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from bot.domain.marks import permits
from bot.domain.messages import Quoted
from bot.domain.needs import UNNAMED
from bot.store import ids
from bot.store.base import Row, Tx, in_parts

WAITING: Final = "waiting"
RELEASED: Final = "released"
REWORDED: Final = "reworded"
DROPPED: Final = "dropped"
ANSWER, NEED, THEME, BROUGHT, EFFORT = "answer", "need", "theme", "brought", "effort"  # kinds of statements
PROMPT, DATE = "prompt", "date"  # what facilitators say, which may be taken back too
_COLUMNS = "id, kind, source, room, person, text, state, wording, at, settled"


async def get(tx: Tx, id: str) -> Row | None:
    """What is held under an id."""
    return await tx.row(f"SELECT {_COLUMNS} FROM held WHERE id = $1", id)


async def settled(tx: Tx, room: str, source: str, text: str) -> Row | None:
    """What became of these very words of a statement in a room, or what their author released elsewhere; None if they
    were never held."""
    return await tx.row(
        f"SELECT {_COLUMNS} FROM held WHERE source = $1 AND text = $2 AND (room = $3 OR state = $4)"
        " ORDER BY CASE WHEN state = $4 THEN 0 ELSE 1 END, id LIMIT 1",
        source, text, room, RELEASED,
    )  # fmt: skip


async def ever(tx: Tx, sources: Collection[str]) -> frozenset[str]:
    """Those of the statements of which any words were ever held."""
    found: set[str] = set()
    for some, marks in in_parts(sources):
        found |= {row["source"] for row in await tx.rows(f"SELECT source FROM held WHERE source IN ({marks})", *some)}
    return frozenset(found)


async def hold(tx: Tx, *, kind: str, source: str, room: str, person: str | None, text: str, at: int) -> str:
    """Holds a text back, under its earlier id if other words of the statement were held in the room; gives the id."""
    before = await tx.value("SELECT id FROM held WHERE source = $1 AND room = $2", source, room)
    id = str(before or await ids.take(tx, "H"))
    tx.write(
        "INSERT INTO held (id, kind, source, room, person, text, at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (id) DO UPDATE SET person = excluded.person, text = excluded.text, at = excluded.at,"
        f" state = '{WAITING}', wording = '', settled = NULL",
        id, kind, source, room, person, text, at,
    )  # fmt: skip
    return id


async def waiting(tx: Tx, rooms: Sequence[str]) -> list[Row]:
    """What waits in these rooms, oldest first."""
    found: list[Row] = []
    for room in rooms:
        found += await tx.rows(
            f"SELECT {_COLUMNS} FROM held WHERE room = $1 AND state = $2 ORDER BY LENGTH(id), id", room, WAITING
        )
    return found


async def of_person(tx: Tx, person: str) -> list[Row]:
    """What waits of a person's own words, oldest first."""
    return await tx.rows(
        f"SELECT {_COLUMNS} FROM held WHERE person = $1 AND state = $2 ORDER BY LENGTH(id), id", person, WAITING
    )


def settle(tx: Tx, id: str, state: str, wording: str, at: int) -> None:
    """The text is released, reworded (as `wording`) or dropped; who said it is not kept any longer."""
    tx.write(
        "UPDATE held SET state = $1, wording = $2, settled = $3, person = NULL WHERE id = $4", state, wording, at, id
    )


_GONE = (
    "(kind = $1 AND source NOT IN (SELECT source FROM answer WHERE withdrawn IS NULL))"
    " OR (kind = $2 AND source NOT IN (SELECT id FROM need WHERE withdrawn IS NULL))"
    f" OR (kind = '{BROUGHT}' AND source NOT IN (SELECT source FROM brought WHERE withdrawn IS NULL))"
    f" OR (kind = '{EFFORT}' AND source NOT IN (SELECT id FROM effort_entry WHERE withdrawn IS NULL))"
)


def renamed(tx: Tx, before: str, after: str) -> None:
    """A statement is kept under another source from now on."""
    tx.write("UPDATE held SET source = $1 WHERE source = $2", after, before)
    tx.write("UPDATE quoted SET source = $1 WHERE source = $2", after, before)


def forget_authors(tx: Tx, before: int) -> None:
    """Of what was held before that moment it is no longer known who said it."""
    tx.write("UPDATE held SET person = NULL WHERE person IS NOT NULL AND at < $1", before)


def forget_gone(tx: Tx) -> None:
    """What was held of statements that are no longer there goes with them."""
    tx.write(f"DELETE FROM held WHERE {_GONE}", ANSWER, NEED)


async def to_forget(tx: Tx, before: int) -> bool:
    """Whether of anything held before that moment it is known who said it, or a statement is no longer there."""
    return bool(
        await tx.rows("SELECT 1 FROM held WHERE person IS NOT NULL AND at < $1 LIMIT 1", before)
        or await tx.rows(f"SELECT 1 FROM held WHERE {_GONE} LIMIT 1", ANSWER, NEED)
    )


def quote(tx: Tx, txn: str, quotes: Sequence[Quoted]) -> None:
    """Writes down what a waiting effect repeats."""
    for one in quotes:
        tx.write(
            "INSERT INTO quoted (txn, kind, source, mark, text) VALUES ($1, $2, $3, $4, $5)"
            " ON CONFLICT (txn, kind, source) DO NOTHING",
            txn, one.kind, one.source, one.mark, one.text,
        )  # fmt: skip


_NOW = (
    "SELECT q.mark AS used, q.text AS said, {mark} AS mark, {text} AS text FROM quoted q LEFT JOIN {table} s"
    " ON s.{key} = q.source AND s.withdrawn IS NULL WHERE q.txn = $1 AND q.kind = '{kind}'"
)
_STANDS = f"CASE WHEN s.id IS NOT NULL THEN '{UNNAMED}' END"
_AS_KEPT = " UNION ALL ".join(
    (
        _NOW.format(
            mark="s.mark", text="COALESCE(NULLIF(s.text, ''), s.choice)", table="answer", key="source", kind=ANSWER
        ),
        _NOW.format(mark="s.mark", text="s.text", table="need", key="id", kind=NEED),
        _NOW.format(mark="s.mark", text="s.text", table="brought", key="source", kind=BROUGHT),
        _NOW.format(mark="s.mark", text="s.text", table="effort_entry", key="id", kind=EFFORT),
        _NOW.format(mark=_STANDS, text="s.question", table="prompt", key="id", kind=PROMPT),
        _NOW.format(mark=_STANDS, text="s.name", table="forum_date", key="id", kind=DATE),
        "SELECT '', '', NULL, '' FROM declined WHERE txn = $1",
    )
)


async def may_go(tx: Tx, txn: str) -> bool | None:
    """Whether everything that a waiting effect repeats or counts may still leave as it is there; None if it repeats
    nothing. An effect that was declined may not."""
    found = await tx.rows(_AS_KEPT, txn)
    if not found:
        return None
    return all(
        r["mark"] is not None and r["said"] in ("", r["text"]) and permits(r["mark"], r["used"]) for r in found
    )


def sent(tx: Tx, txn: str) -> None:
    """The effect is out: what it repeats is nobody's any more."""
    tx.write("DELETE FROM quoted WHERE txn = $1", txn)


def decline(tx: Tx, txn: str, at: int) -> None:
    """The effect must not go as it stands; other words are to be decided for it."""
    tx.write("INSERT INTO declined (txn, at) VALUES ($1, $2) ON CONFLICT (txn) DO UPDATE SET at = $2", txn, at)


async def declined(tx: Tx) -> list[tuple[str, int]]:
    """The effects that other words are to be decided for, and since when."""
    return [(r["txn"], r["at"]) for r in await tx.rows("SELECT txn, at FROM declined ORDER BY at, txn")]


async def is_declined(tx: Tx, txn: str) -> bool:
    """Whether the effect waits for other words."""
    return await tx.value("SELECT 1 FROM declined WHERE txn = $1", txn) is not None


def decided_anew(tx: Tx, txn: str) -> None:
    """That is done: what it repeated before does not count any more."""
    tx.write("DELETE FROM declined WHERE txn = $1", txn)
    tx.write("DELETE FROM quoted WHERE txn = $1", txn)

"""Taking words out of what was heard and decided, while what keeps the bot from doing anything twice stays.

Rules: ids of events and transactions stay, so that nothing is heard, decided or sent twice; what is blanked can still
be read back as the effect it was, without its words; what waits to be sent is never blanked unless it must not go.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import orjson

from bot.domain.messages import transaction
from bot.store import held, outbox
from bot.store.base import Row, Tx

PAGE = 1000
_WORDS = ("text", "alt", "filename", "question", "title", "topic")
_PEOPLE = ("mentions", "person", "said", "quotes")
Carries = Callable[[Any], bool]


def blank(content: dict[str, Any], carries: Carries = lambda _value: False) -> dict[str, Any]:
    """An effect's content without its words and people; its name stays unless it `carries` somebody."""
    bare: dict[str, Any] = {}
    for field, value in content.items():
        if field in _WORDS:
            bare[field] = ""
        elif field in ("invite", "options"):
            bare[field] = []
        elif field == "recipe":
            bare[field] = {}
        elif field == "data" and isinstance(value, dict) and "slot" in value:
            bare[field] = {"type": value.get("type"), "slot": value["slot"]}
        elif field not in _PEOPLE and field != "data":
            bare[field] = "" if carries(value) else value
    return bare


def _write(tx: Tx, txn: str, content: dict[str, Any]) -> None:
    words = orjson.dumps(content).decode()
    tx.write("UPDATE outbox SET content = $1, blanked = 1 WHERE txn = $2", words, txn)


async def opening_txns(tx: Tx, person: str) -> list[str]:
    """The effects that opened direct chats with a person."""
    last = int(await tx.value("SELECT COALESCE(MAX(turn), 0) FROM direct WHERE person = $1", person) or 0)
    return [transaction(f"direct:{person}:{turn}", "direct") for turn in range(last + 1)]


async def chats(tx: Tx, rooms: Collection[str], openings: Collection[str], at: int) -> int:
    """Empties all that was decided for these direct chats: words, places and causes; what waits is not sent. Gives
    how many that were."""
    n = 0
    for room in (*rooms, *(f"txn:{txn}" for txn in openings)):
        for row in await tx.rows("SELECT txn, content FROM outbox WHERE room = $1", room):
            n += 1
            _empty(tx, row, at)
    for txn in openings:
        for row in await tx.rows("SELECT txn, content FROM outbox WHERE txn = $1", txn):
            _empty(tx, row, at)
    for room in rooms:
        tx.write("UPDATE sent SET event = '' WHERE event = $1", room)
    return n


def _empty(tx: Tx, row: Row, at: int) -> None:
    """The transaction is over: it was sent, or will not be."""
    outbox.mark_sent(tx, row["txn"], "", at)
    content = {**blank(orjson.loads(row["content"])), "name": ""}
    content = {field: "" if field == "room" else value for field, value in content.items()}
    _write(tx, row["txn"], content)
    tx.write("UPDATE outbox SET room = '', cause = '' WHERE txn = $1", row["txn"])
    tx.write("UPDATE sent SET event = '' WHERE txn = $1", row["txn"])
    tx.write("DELETE FROM quoted WHERE txn = $1", row["txn"])
    tx.write("DELETE FROM declined WHERE txn = $1", row["txn"])


async def carrying(tx: Tx, carries: Carries, at: int) -> int:
    """Blanks everything decided that carries somebody. What of it waits does not go until other words are decided
    for it. Gives how many that were."""
    after, n = -1, 0
    while found := await tx.rows(
        "SELECT o.txn, o.seq, o.content, s.txn AS sent FROM outbox o LEFT JOIN sent s ON s.txn = o.txn"
        " WHERE o.seq > $1 AND o.blanked = 0 ORDER BY o.seq LIMIT $2",
        after, PAGE,
    ):  # fmt: skip
        after = found[-1]["seq"]
        for row in found:
            content = orjson.loads(row["content"])
            if carries(content):
                _write(tx, row["txn"], blank(content, carries))
                if row["sent"] is None:
                    _stop(tx, row["txn"], at)
                n += 1
    return n


async def quoting(tx: Tx, sources: Collection[str], at: int) -> None:
    """What waits and repeats a statement of these sources does not go until other words are decided for it."""
    for source in sources:
        for row in await tx.rows(
            "SELECT q.txn, o.content FROM quoted q JOIN outbox o ON o.txn = q.txn WHERE q.source = $1", source
        ):
            _write(tx, row["txn"], blank(orjson.loads(row["content"])))
            _stop(tx, row["txn"], at)


async def named(tx: Tx, subject: str, name: str) -> None:
    """Blanks the messages of this name about a thing that are sent."""
    for row in await tx.rows(
        "SELECT txn, content FROM outbox WHERE subject = $1 AND kind = 'Message' AND blanked = 0"
        " AND txn IN (SELECT txn FROM sent)",
        subject,
    ):
        content = orjson.loads(row["content"])
        if content["name"] == name:
            _write(tx, row["txn"], blank(content))


def _stop(tx: Tx, txn: str, at: int) -> None:
    held.sent(tx, txn)
    held.decline(tx, txn, at)


async def sent_before(tx: Tx, before: int) -> int:
    """Blanks what was decided before a moment and is sent; gives how many that were."""
    found = await tx.rows(
        "SELECT txn, content FROM outbox WHERE blanked = 0 AND at < $1 AND txn IN (SELECT txn FROM sent)", before
    )
    for row in found:
        _write(tx, row["txn"], blank(orjson.loads(row["content"])))
    return len(found)

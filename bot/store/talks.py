"""What a person was asked about themselves: whom they may have meant, and how far the talk about their profile is.

Rules: one row a person; what was offered for a name (the words as typed, then ids) stays until they say who they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from bot.store.base import Row, Tx


@dataclass(frozen=True, slots=True)
class Offer:
    """Which organisations a person was asked about when they typed a name."""

    typed: str = ""
    ids: tuple[str, ...] = ()


async def offered(tx: Tx, person: str) -> Offer:
    """What was offered last and not taken yet; nothing in it if there is none."""
    found = orjson.loads(await tx.value("SELECT offers FROM talk WHERE person = $1", person) or "[]")
    return Offer(found[0], tuple(found[1:])) if found else Offer()


def offer(tx: Tx, person: str, typed: str, ids: Sequence[str]) -> None:
    """Remembers what is offered; without ids, that nothing is any more."""
    kept = orjson.dumps([typed, *ids] if ids else []).decode()
    tx.write(
        "INSERT INTO talk (person, state, offers) VALUES ($1, '', $2)"
        " ON CONFLICT (person) DO UPDATE SET offers = excluded.offers",
        person, kept,
    )  # fmt: skip


def no_offer(tx: Tx, person: str) -> None:
    """What was offered is settled."""
    tx.write("UPDATE talk SET offers = '[]' WHERE person = $1", person)


async def get(tx: Tx, person: str) -> Row | None:
    """How far the talk with a person is: state, question ('' for none), skipped (questions, with spaces), txn."""
    return await tx.row("SELECT state, question, skipped, txn FROM talk WHERE person = $1", person)


def ask(tx: Tx, person: str, question: str, skipped: Sequence[str], txn: str) -> None:
    """A question is asked, by the message `txn`; '' for none: the talk is over."""
    tx.write(
        "INSERT INTO talk (person, state, question, skipped, txn) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person)"
        " DO UPDATE SET state = excluded.state, question = excluded.question, skipped = excluded.skipped,"
        " txn = excluded.txn",
        person, "asking" if question else "over", question, " ".join(skipped), txn,
    )  # fmt: skip

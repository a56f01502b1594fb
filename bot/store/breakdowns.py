"""What results by group are made from, and what was told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

import orjson

from bot.domain.breakdown import Block, Table, Tables
from bot.store.base import Row, Tx


async def affiliations(tx: Tx, organisations: Collection[str]) -> dict[str, Row]:
    """The stakeholder group and country of organisations, by id."""
    found: list[Row] = []
    ids = sorted(organisations)
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(1, len(some) + 1))
        found += await tx.rows(f"SELECT id, stakeholder, country FROM organisation WHERE id IN ({marks})", *some)
    return {row["id"]: row for row in found}


async def asked(tx: Tx, room: str, account: str) -> Counter[tuple[str, str]]:
    """How many organisations are asked in a room, by stakeholder group and country."""
    found = await tx.rows(
        "SELECT stakeholder, country, COUNT(*) AS n FROM organisation WHERE id IN (SELECT p.organisation FROM person p"
        " JOIN member m ON m.person = p.id WHERE m.room = $1 AND m.person <> $2) GROUP BY stakeholder, country",
        room, account,
    )  # fmt: skip
    return Counter({(row["stakeholder"], row["country"]): row["n"] for row in found})


async def told(tx: Tx, prompt: str, wording: int) -> Tables | None:
    """What was last told of a wording of a prompt, None if nothing ever was."""
    data = await tx.value("SELECT data FROM breakdown WHERE prompt = $1 AND wording = $2", prompt, wording)
    return None if data is None else tables_of(data)


def tables_of(data: str) -> Tables:
    """Tables as they are kept."""
    kept = orjson.loads(data)
    return Tables(_table(kept["stakeholder"]), _table(kept["region"]))


def _table(kept: Mapping[str, Any] | None) -> Table | None:
    if kept is None:
        return None
    blocks = tuple(
        Block(
            tuple(one["groups"]), one["organisations"], one["n"], tuple(one["counts"]), tuple(one["behind"])
        )
        for one in kept["blocks"]
    )  # fmt: skip
    return Table(tuple((key, tuple(some)) for key, some in kept["rows"]), blocks, kept["several"])


def tell(tx: Tx, prompt: str, wording: int, tables: Tables, at: int) -> None:
    """Writes down what is told of a wording of a prompt."""
    tx.write(
        "INSERT INTO breakdown (prompt, wording, data, at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (prompt, wording) DO UPDATE SET data = excluded.data, at = excluded.at",
        prompt, wording, orjson.dumps(tables).decode(), at,
    )  # fmt: skip

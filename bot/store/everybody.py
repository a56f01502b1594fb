"""Whom anything here leads to. A new column with people in it is named here, or forgetting would not know them."""

from __future__ import annotations

from bot.store.base import Tx

_PLACES = (
    ("person", "id"),
    ("member", "person"),
    ("direct", "person"),
    ("inbox", "sender"),
    ("sealed", "sender"),
    ("prompt", "asker"),
    ("answer", "person"),
    ("need", "person"),
    ("consent", "person"),
    ("act", "person"),
    ("effort", "opener"),
    ("effort", "lead"),
    ("effort", "deputy"),
    ("effort_entry", "person"),
    ("effort_entry", "owner"),
    ("initiative", "person"),
    ("verdict", "person"),
    ("shown", "person"),
    ("unasked", "person"),
    ("going", "person"),
    ("brought", "person"),
    ("wanted", "owner"),
    ("wanted_by", "person"),
    ("held", "person"),
    ("reminder", "person"),
    ("mute", "person"),
    ("talk", "person"),
    ("forgotten", "person"),
)
_EVERYBODY = " UNION ".join(f"SELECT {column} AS id FROM {table}" for table, column in _PLACES)


async def everybody(tx: Tx) -> list[str]:
    """The ids of all people whom anything here leads to, sorted."""
    found = await tx.rows(f"{_EVERYBODY} UNION SELECT voice AS id FROM ledger WHERE voice LIKE '@%'")
    return sorted({row["id"] for row in found if row["id"]})

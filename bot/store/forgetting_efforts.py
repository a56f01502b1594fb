"""Forgetting a person in efforts: the work goes on, without them.

Rules: what they answered, committed and told goes; of milestones, actions and outputs the day, the kind and that they
were done stay, without words or with a link that says nothing of them; whoever led it, leads it no longer, and the
others are asked for a new lead.
"""

from __future__ import annotations

from bot.domain.efforts import ACTION, MILESTONE, OUTPUT
from bot.domain.traces import Traces
from bot.store.base import Row, Tx

STAYS = f"('{MILESTONE}', '{ACTION}', '{OUTPUT}')"


async def said(tx: Tx, person: str) -> list[Row]:
    """What a person said of efforts: source (where it is kept) and text."""
    return await tx.rows("SELECT id AS source, text FROM effort_entry WHERE person = $1", person)


async def forget(tx: Tx, person: str, traces: Traces, at: int) -> None:
    """Nothing in efforts leads to the person any more. `traces` finds what others repeat of them."""
    tx.write("UPDATE effort SET lead = '', led = $2 WHERE lead = $1", person, at)
    tx.write("UPDATE effort SET deputy = '' WHERE deputy = $1", person)
    tx.write(
        "UPDATE effort SET opener = '', source = '' WHERE opener = $1 OR source IN"
        " (SELECT id FROM inbox WHERE sender = $1)",
        person,
    )
    tx.write("UPDATE effort_entry SET owner = '' WHERE owner = $1", person)
    tx.write(f"DELETE FROM effort_entry WHERE person = $1 AND part NOT IN {STAYS}", person)
    tx.write(
        "UPDATE effort_entry SET text = '', link = '', person = '', room = '', source = '', mark = 'unnamed'"
        " WHERE person = $1",
        person,
    )
    for row in await tx.rows("SELECT id, text, link FROM effort_entry WHERE text <> '' OR link <> ''"):
        if traces.in_text(row["text"]) or traces.in_text(row["link"]):
            tx.write("UPDATE effort_entry SET text = '', link = '' WHERE id = $1", row["id"])

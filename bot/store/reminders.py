"""Who was reminded of which question on which day, and who wants no reminders for a while.

Days are local dates of the person. A reminder is one message, however many questions it names: `nth` counts the
messages of a day.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.store import answers
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt

FOREVER = 2**62  # a moment that never comes

# Everybody who ever turned to the bot; nobody else is written to, and nobody who left the direct chat.
_KNOWN = (
    "SELECT id FROM person UNION SELECT person FROM direct UNION SELECT person FROM answer WHERE person IS NOT NULL"
    " UNION SELECT voice FROM ledger UNION SELECT person FROM need UNION SELECT person FROM act"
    " UNION SELECT sender FROM inbox WHERE command > 0"
)


async def to_remind(tx: Tx, prompt: Prompt, account: str, now: int) -> list[Row]:
    """Who is asked and has not answered, without those who want no reminders and those whom the bot may not write to:
    rows of id, zone and quiet, sorted by id. Of an organisation nobody once one has answered for it."""
    found = await tx.rows(
        "SELECT m.person AS id, p.organisation, COALESCE(p.zone, '') AS zone, COALESCE(p.quiet, '') AS quiet"
        " FROM member m LEFT JOIN person p ON p.id = m.person WHERE m.room = $1 AND m.person <> $2"
        " AND m.person NOT IN (SELECT person FROM mute WHERE until > $3)"
        " AND m.person NOT IN (SELECT person FROM direct WHERE room = '')"
        f" AND m.person IN ({_KNOWN}) ORDER BY m.person",
        prompt.room, account, now,
    )  # fmt: skip
    done = await answers.answered(tx, prompt.id, prompt.wording)
    if prompt.per != "organisation":
        return [row for row in found if row["id"] not in done]
    heard = {None, *await answers.heard_from(tx, prompt.id, prompt.wording, prompt.per)}
    return [row for row in found if row["organisation"] not in heard and row["id"] not in done]


async def ending(tx: Tx, now: int) -> list[str]:
    """The ids of open prompts that have an end ahead, the next first."""
    found = await tx.rows(
        "SELECT id FROM prompt WHERE closed IS NULL AND withdrawn IS NULL AND closes > $1 ORDER BY closes, id", now
    )
    return [row["id"] for row in found]


async def told(tx: Tx, prompt: Prompt, since: int, before: int) -> set[str]:
    """Who was reminded of a prompt `since` a moment, or for its present end since the moment `before` that."""
    found = await tx.rows(
        "SELECT DISTINCT person FROM reminder WHERE prompt = $1 AND (at >= $2 OR (closes = $3 AND at >= $4))",
        prompt.id, since, prompt.closes or 0, before,
    )  # fmt: skip
    return {row["person"] for row in found}


async def on(tx: Tx, person: str, day: str) -> list[int]:
    """The numbers of the reminders that a person got on a day."""
    found = await tx.rows("SELECT DISTINCT nth FROM reminder WHERE person = $1 AND day = $2", person, day)
    return sorted(row["nth"] for row in found)


def note(tx: Tx, person: str, day: str, nth: int, prompts: Sequence[Prompt], at: int) -> None:
    """A person was reminded of these prompts."""
    for prompt in prompts:
        tx.write(
            "INSERT INTO reminder (person, day, nth, prompt, closes, at) VALUES ($1, $2, $3, $4, $5, $6)"
            " ON CONFLICT (person, day, nth, prompt) DO NOTHING",
            person, day, nth, prompt.id, prompt.closes or 0, at,
        )  # fmt: skip


async def old(tx: Tx, before: int) -> bool:
    """Whether there are reminders from before a moment of prompts that are no longer open."""
    return await tx.value(f"SELECT 1 FROM reminder WHERE {_OVER} LIMIT 1", before) is not None


def let_go(tx: Tx, before: int) -> None:
    """Those reminders are no longer known."""
    tx.write(f"DELETE FROM reminder WHERE {_OVER}", before)


_OVER = "at < $1 AND prompt NOT IN (SELECT id FROM prompt WHERE closed IS NULL AND withdrawn IS NULL)"


def mute(tx: Tx, person: str, until: int) -> None:
    """No reminders for a person until a moment."""
    tx.write(
        "INSERT INTO mute (person, until) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET until = excluded.until",
        person, until,
    )  # fmt: skip


def unmute(tx: Tx, person: str) -> None:
    """Reminders again."""
    tx.write("DELETE FROM mute WHERE person = $1", person)


async def muted_until(tx: Tx, person: str, now: int) -> int | None:
    """Until when a person wants no reminders; None if they want them."""
    found: int | None = await tx.value("SELECT until FROM mute WHERE person = $1 AND until > $2", person, now)
    return found

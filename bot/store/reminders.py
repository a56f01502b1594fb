"""Who was reminded of what on which day, and who wants no reminders for a while.

Days are local dates of the person. A reminder is one message, however many things it names: `nth` counts the messages
of a day. A message of which it is not known what it said (a backup was restored) names the subject ''.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.store import answers
from bot.store.base import Row, Tx, in_parts
from bot.store.prompts import Prompt

KEPT_DAYS = 90  # for which it is known who was reminded of what is no question
OWN = "digest"  # the mark of what a person's own digest told
FOREVER = 2**62  # a moment that never comes

# Whether a person ever turned to the bot; nobody else is written to, and nobody who left the direct chat.
_KNOWN = (
    "(p.id IS NOT NULL OR d.person IS NOT NULL OR EXISTS (SELECT 1 FROM answer a WHERE a.person = m.person)"
    " OR EXISTS (SELECT 1 FROM ledger l WHERE l.voice = m.person)"
    " OR EXISTS (SELECT 1 FROM need n WHERE n.person = m.person)"
    " OR EXISTS (SELECT 1 FROM act t WHERE t.person = m.person)"
    " OR EXISTS (SELECT 1 FROM inbox i WHERE i.sender = m.person AND i.command > 0))"
)


async def unanswered(tx: Tx, prompt: Prompt, account: str) -> list[str]:
    """Who is asked (not who only observes) and has not answered, sorted; of an organisation nobody once one has
    answered for it."""
    found = await tx.rows(
        "SELECT m.person AS id, p.organisation FROM member m LEFT JOIN person p ON p.id = m.person"
        " WHERE m.room = $1 AND m.person <> $2 AND COALESCE(p.capacity, '') <> 'observer' ORDER BY m.person",
        prompt.room, account,
    )  # fmt: skip
    done = await answers.answered(tx, prompt.id, prompt.wording)
    heard: set[str | None] = set()
    if prompt.per == "organisation":
        heard = {None, *await answers.heard_from(tx, prompt.id, prompt.wording, prompt.per)}
    return [row["id"] for row in found if row["id"] not in done and row["organisation"] not in heard]


async def told_on(tx: Tx, person: str, day: str, nth: int) -> list[tuple[str, str]]:
    """What one message told of: pairs of subject and mark."""
    found = await tx.rows(
        "SELECT subject, mark FROM reminder WHERE person = $1 AND day = $2 AND nth = $3 ORDER BY subject, mark",
        person, day, nth,
    )  # fmt: skip
    return [(row["subject"], row["mark"]) for row in found]


async def reachable(tx: Tx, people: Iterable[str], now: int) -> list[Row]:
    """Those of the people who may be written to: rows of id, zone and quiet, sorted by id."""
    found: list[Row] = []
    for some, marks in in_parts(people):
        found += await tx.rows(
            "SELECT DISTINCT m.person AS id, COALESCE(p.zone, '') AS zone, COALESCE(p.quiet, '') AS quiet"
            " FROM member m LEFT JOIN person p ON p.id = m.person LEFT JOIN direct d ON d.person = m.person"
            f" WHERE m.person IN ({marks}) AND (d.room IS NULL OR d.room <> '') AND {_KNOWN}"
            f" AND NOT EXISTS (SELECT 1 FROM mute u WHERE u.person = m.person AND u.until > ${len(some) + 1})"
            " ORDER BY m.person",
            *some, now,
        )  # fmt: skip
    return found


async def ending(tx: Tx, now: int) -> list[str]:
    """The ids of open prompts that have an end ahead, the next first."""
    found = await tx.rows(
        "SELECT id FROM prompt WHERE closed IS NULL AND withdrawn IS NULL AND closes > $1 ORDER BY closes, id", now
    )
    return [row["id"] for row in found]


async def told(tx: Tx, subjects: Iterable[str]) -> dict[tuple[str, str, str], int]:
    """Who was told of these subjects, under which mark (person, subject, mark), and when last."""
    found: list[Row] = []
    for some, marks in in_parts(subjects):
        found += await tx.rows(
            f"SELECT person, subject, mark, MAX(at) AS at FROM reminder WHERE subject IN ({marks})"
            " GROUP BY person, subject, mark",
            *some,
        )
    return {(row["person"], row["subject"], row["mark"]): row["at"] for row in found}


async def told_person(tx: Tx, person: str) -> set[tuple[str, str]]:
    """What a person was told of: pairs of subject and mark."""
    found = await tx.rows("SELECT DISTINCT subject, mark FROM reminder WHERE person = $1", person)
    return {(row["subject"], row["mark"]) for row in found}


async def spent(tx: Tx, people: Iterable[str], after: str) -> dict[str, set[tuple[str, int]]]:
    """The reminders that people got on days later than `after`: pairs of day and number by person."""
    got: dict[str, set[tuple[str, int]]] = {}
    for some, marks in in_parts(people):
        for row in await tx.rows(
            f"SELECT DISTINCT person, day, nth FROM reminder WHERE person IN ({marks}) AND day > ${len(some) + 1}",
            *some, after,
        ):  # fmt: skip
            got.setdefault(row["person"], set()).add((row["day"], row["nth"]))
    return got


def note(tx: Tx, person: str, day: str, nth: int, told: Sequence[tuple[str, str]], at: int) -> None:
    """A person was reminded of these subjects, each under a mark."""
    for subject, mark in told:
        tx.write(
            "INSERT INTO reminder (person, day, nth, subject, mark, at) VALUES ($1, $2, $3, $4, $5, $6)"
            " ON CONFLICT (person, day, nth, subject, mark) DO NOTHING",
            person, day, nth, subject, mark, at,
        )  # fmt: skip


async def old(tx: Tx, before: int, longest: int) -> bool:
    """Whether there are reminders to be let go."""
    return await tx.value(f"SELECT 1 FROM reminder WHERE {_OVER} LIMIT 1", before, longest) is not None


def let_go(tx: Tx, before: int, longest: int) -> None:
    """Reminders from before a moment of prompts that are no longer open, and all from before the moment `longest`, are
    no longer known."""
    tx.write(f"DELETE FROM reminder WHERE {_OVER}", before, longest)


_OVER = (
    "at < $1 AND (at < $2 OR subject = '' OR subject LIKE 'P%' AND NOT EXISTS"
    " (SELECT 1 FROM prompt p WHERE p.id = reminder.subject AND p.closed IS NULL AND p.withdrawn IS NULL))"
)


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

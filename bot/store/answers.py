"""Answers to prompts: one row for each event that answers."""

from __future__ import annotations

from bot.domain.prompts import Answer
from bot.store.base import Row, Tx


def give(
    tx: Tx, *, source: str, prompt: str, wording: int, person: str, organisation: str | None, at: int, seq: int,
    choice: str, text: str, remote: bool,
) -> None:  # fmt: skip
    """Writes an answer down; the same event again (an edit) changes it in place."""
    tx.write(
        "INSERT INTO answer (source, prompt, wording, person, organisation, at, seq, choice, text, remote)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (source) DO UPDATE SET"
        " choice = excluded.choice, text = excluded.text, withdrawn = NULL",
        source, prompt, wording, person, organisation, at, seq, choice, text, int(remote),
    )  # fmt: skip


async def of_source(tx: Tx, source: str) -> Row | None:
    """The answer that an event made."""
    return await tx.row("SELECT source, prompt, wording, person, at, withdrawn FROM answer WHERE source = $1", source)


def withdraw(tx: Tx, source: str, at: int) -> None:
    """The answer no longer counts, and its words go."""
    tx.write("UPDATE answer SET withdrawn = $1, text = '' WHERE source = $2", at, source)


async def counted(tx: Tx, prompt: str, wording: int, per: str) -> list[Answer]:
    """The answers to one wording of a prompt that count. A voice is a person, or the organisation of one if the
    prompt is answered per organisation; after the cut each answer is a voice of its own."""
    found = await tx.rows(
        "SELECT source, person, organisation, choice, text, at, seq FROM answer"
        " WHERE prompt = $1 AND wording = $2 AND withdrawn IS NULL",
        prompt, wording,
    )  # fmt: skip
    by_organisation = per == "organisation"
    return [
        Answer(
            (r["organisation"] if by_organisation else None) or r["person"] or r["source"],
            r["choice"],
            r["text"],
            (r["at"], r["seq"]),
        )
        for r in found
    ]


async def answered(tx: Tx, prompt: str, wording: int) -> set[str]:
    """Who has answered this wording (empty after the cut)."""
    found = await tx.rows(
        "SELECT DISTINCT person FROM answer WHERE prompt = $1 AND wording = $2 AND withdrawn IS NULL"
        " AND person IS NOT NULL",
        prompt, wording,
    )  # fmt: skip
    return {r["person"] for r in found}


async def remote(tx: Tx, prompt: str, wording: int) -> int:
    """How many people answered from elsewhere than the room."""
    return int(
        await tx.value(
            "SELECT COUNT(DISTINCT person) FROM answer WHERE prompt = $1 AND wording = $2"
            " AND withdrawn IS NULL AND remote = 1",
            prompt, wording,
        )
    )  # fmt: skip


def cut(tx: Tx, prompt: str) -> None:
    """From now on nothing here knows who answered: superseded answers go, the others lose person and organisation."""
    tx.write(
        "DELETE FROM answer WHERE prompt = $1 AND (withdrawn IS NOT NULL OR EXISTS (SELECT 1 FROM answer later"
        " WHERE later.prompt = answer.prompt AND later.person = answer.person AND later.wording = answer.wording"
        " AND later.withdrawn IS NULL"
        " AND (later.at > answer.at OR (later.at = answer.at AND later.seq > answer.seq))))",
        prompt,
    )
    tx.write("UPDATE answer SET person = NULL, organisation = NULL WHERE prompt = $1", prompt)

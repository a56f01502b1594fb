"""Runs around the table: how far they have come, and who is there to take part.

Rules: what is kept is what was told last; what is true now is worked out from the answers, the members and who they
speak for (`domain.rounds.settled`). Nothing here knows what was answered.
"""

from __future__ import annotations

from dataclasses import asdict

from bot.domain.prompts import ROUND
from bot.domain.rounds import Guest, Round, Seat
from bot.store.base import Tx
from bot.store.prompts import Prompt

_SEAT = "voice, place, state, skips, notices"


async def get(tx: Tx, prompt: str) -> Round | None:
    """The round of a prompt as it was told last; None if it has not begun, or once its answers are cut."""
    row = await tx.row("SELECT present, since, wording, ended, step FROM round WHERE prompt = $1", prompt)
    if row is None:
        return None
    seats = await tx.rows(f"SELECT {_SEAT} FROM round_turn WHERE prompt = $1 ORDER BY place", prompt)
    return Round(**{**row, "ended": bool(row["ended"])}, seats=tuple(Seat(**seat) for seat in seats))


def save(tx: Tx, prompt: str, before: Round, after: Round) -> None:
    """Writes a round down, its seats as far as they changed."""
    tx.write(
        "INSERT INTO round (prompt, present, since, wording, ended, step) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (prompt) DO UPDATE SET present = excluded.present, since = excluded.since,"
        " wording = excluded.wording, ended = excluded.ended, step = excluded.step",
        prompt, after.present, after.since, after.wording, int(after.ended), after.step,
    )  # fmt: skip
    for seat in after.seats:
        if seat != before.seat(seat.voice):
            tx.write(
                f"INSERT INTO round_turn (prompt, {_SEAT}) VALUES ($1, $2, $3, $4, $5, $6)"
                " ON CONFLICT (prompt, voice) DO UPDATE SET place = excluded.place, state = excluded.state,"
                " skips = excluded.skips, notices = excluded.notices",
                prompt, *asdict(seat).values(),
            )  # fmt: skip


def drop(tx: Tx, prompt: str) -> None:
    """Nothing here knows any more who had a turn."""
    tx.write("DELETE FROM round_turn WHERE prompt = $1", prompt)
    tx.write("DELETE FROM round WHERE prompt = $1", prompt)


async def kept(tx: Tx) -> list[str]:
    """The ids of all prompts whose round may still change, sorted."""
    found = await tx.rows(
        "SELECT r.prompt FROM round r JOIN prompt p ON p.id = r.prompt WHERE p.withdrawn IS NULL OR r.ended = 0"
        " ORDER BY r.prompt"
    )
    return [row["prompt"] for row in found]


async def running_in(tx: Tx, room: str) -> list[str]:
    """The ids of a room's open rounds, the one that was put last first."""
    found = await tx.rows(
        "SELECT id FROM prompt WHERE room = $1 AND kind = $2 AND closed IS NULL AND withdrawn IS NULL"
        " ORDER BY opened DESC, id DESC",
        room, ROUND,
    )  # fmt: skip
    return [row["id"] for row in found]


async def questions(tx: Tx) -> list[str]:
    """What was asked around the table in all rooms and not taken back, oldest first."""
    asked = "SELECT question FROM prompt WHERE kind = $1 AND withdrawn IS NULL ORDER BY opened, id"
    found = await tx.rows(asked, ROUND)
    return [row["question"] for row in found]


async def of_room(tx: Tx, room: str) -> list[str]:
    """The ids of all rounds of a room that are kept, sorted."""
    found = await tx.rows(
        "SELECT r.prompt FROM round r JOIN prompt p ON p.id = r.prompt WHERE p.room = $1 ORDER BY r.prompt", room
    )
    return [row["prompt"] for row in found]


async def guests(tx: Tx, prompt: Prompt, account: str) -> list[Guest]:
    """The voices that somebody in the room of the prompt, the bot apart, can speak for."""
    if prompt.per == "organisation":
        found = await tx.rows(
            "SELECT DISTINCT o.id AS voice, o.stakeholder, o.name FROM member m JOIN person p ON p.id = m.person"
            " JOIN organisation o ON o.id = p.organisation WHERE m.room = $1 AND m.person <> $2",
            prompt.room, account,
        )  # fmt: skip
    else:
        found = await tx.rows(
            "SELECT m.person AS voice, COALESCE(o.stakeholder, '') AS stakeholder, m.name FROM member m"
            " LEFT JOIN person p ON p.id = m.person LEFT JOIN organisation o ON o.id = p.organisation"
            " WHERE m.room = $1 AND m.person <> $2 AND COALESCE(p.capacity, '') <> 'observer'",
            prompt.room, account,
        )  # fmt: skip
    return [Guest(row["voice"], row["stakeholder"], row["name"]) for row in found]


async def delegates(tx: Tx, prompt: Prompt, voice: str) -> list[str]:
    """The people in the room of the prompt who can speak with a voice, sorted."""
    own = "p.organisation" if prompt.per == "organisation" else "m.person"
    found = await tx.rows(
        f"SELECT m.person FROM member m LEFT JOIN person p ON p.id = m.person WHERE m.room = $1 AND {own} = $2"
        " ORDER BY m.person",
        prompt.room, voice,
    )  # fmt: skip
    return [row["person"] for row in found]


async def without_organisation(tx: Tx, room: str, account: str) -> list[str]:
    """The people in a room, the bot apart, who have not said for whom they speak, sorted; nor that
    they only observe, or speak personally."""
    found = await tx.rows(
        "SELECT m.person FROM member m LEFT JOIN person p ON p.id = m.person"
        " WHERE m.room = $1 AND m.person <> $2 AND p.organisation IS NULL"
        " AND COALESCE(p.capacity, '') NOT IN ('observer', 'personal') ORDER BY m.person",
        room, account,
    )  # fmt: skip
    return [row["person"] for row in found]

"""Answers to prompts: one row for each event that answers."""

from __future__ import annotations

from bot.domain.marks import NAMED
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.prompts import COMMENT, PASS, Answer
from bot.domain.tallies import added_up, is_added, latest, numbers
from bot.store import held
from bot.store.base import Row, Tx

_GIVE = (
    "INSERT INTO answer (source, prompt, wording, person, organisation, at, seq, choice, text, remote, mark)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (source) DO UPDATE SET"
    " choice = excluded.choice, text = excluded.text, mark = excluded.mark, withdrawn = NULL"
)
_GIVE_AS_BEFORE = (
    "INSERT INTO answer (source, prompt, wording, person, organisation, at, seq, choice, text, remote, mark)"
    " SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE WHEN EXISTS (SELECT 1 FROM answer WHERE prompt = $2"
    f" AND person = $4 AND mark = '{ROOM_ONLY}' AND withdrawn IS NULL) THEN '{ROOM_ONLY}' ELSE $11 END WHERE 1 = 1"
    " ON CONFLICT (source) DO UPDATE SET choice = excluded.choice, text = excluded.text, withdrawn = NULL"
)


def _voiced(per: str) -> str:
    """The answers to wording $2 of prompt $1 that stand, each with its voice: a person; or, where it is answered per
    organisation, the one they spoke for, else the one they speak for now (NULL: none yet). Who spoke for several has
    one voice, that of their last answer, and takes the earlier ones along."""
    voice = "person"
    if per == "organisation":
        voice = (
            "CASE WHEN person IS NULL OR organisation IS NULL THEN organisation ELSE FIRST_VALUE(organisation) OVER"
            " (PARTITION BY person ORDER BY CASE WHEN organisation IS NULL THEN 1 ELSE 0 END, at DESC, seq DESC) END"
        )
    return (
        f"(SELECT source, person, organisation, choice, text, at, seq, mark, {voice} AS voice FROM (SELECT a.source,"
        " a.person, COALESCE(a.organisation, p.organisation) AS organisation, a.choice, a.text, a.at, a.seq, a.mark"
        " FROM answer a LEFT JOIN person p ON p.id = a.person"
        " WHERE a.prompt = $1 AND a.wording = $2 AND a.withdrawn IS NULL) given) voiced"
    )


def give(
    tx: Tx, *, source: str, prompt: str, wording: int, person: str, organisation: str | None, at: int, seq: int,
    choice: str, text: str, remote: bool, mark: str = "",
) -> None:  # fmt: skip
    """Writes an answer down; the same event again (an edit) changes it in place. Without a `mark` of its own it is
    for the room only where the person's earlier answer is, else unnamed; an edit keeps the mark it had."""
    tx.write(_GIVE if mark else _GIVE_AS_BEFORE, source, prompt, wording, person, organisation, at, seq, choice, text,
             int(remote), mark or UNNAMED)  # fmt: skip


async def mark(tx: Tx, prompt: str, person: str, mark: str) -> int:
    """Sets how a person's answers to a prompt may be used from now on; how many that were, 0 after the cut."""
    found = await tx.rows(
        "UPDATE answer SET mark = $1 WHERE prompt = $2 AND person = $3 AND withdrawn IS NULL RETURNING source",
        mark, prompt, person,
    )  # fmt: skip
    return len(found)


def unname(tx: Tx, prompt: str, person: str) -> None:
    """After the cut: what a person no longer wants on the record is nobody's from now on, as all other answers."""
    tx.write("UPDATE answer SET person = NULL, organisation = NULL WHERE prompt = $1 AND person = $2", prompt, person)


async def of_source(tx: Tx, source: str) -> Row | None:
    """The answer that an event made."""
    return await tx.row("SELECT source, prompt, wording, person, at, withdrawn FROM answer WHERE source = $1", source)


def withdraw(tx: Tx, source: str, at: int) -> None:
    """The answer no longer counts, and its words go."""
    tx.write("UPDATE answer SET withdrawn = $1, choice = '', text = '' WHERE source = $2", at, source)


def withdraw_all(tx: Tx, prompt: str, person: str, at: int) -> None:
    """What a person has answered to a prompt up to now no longer counts."""
    tx.write(
        "UPDATE answer SET withdrawn = $1, choice = '', text = '' WHERE prompt = $2 AND person = $3"
        " AND withdrawn IS NULL AND at <= $1",
        at, prompt, person,
    )  # fmt: skip


def withdraw_wording(tx: Tx, prompt: str, wording: int, at: int) -> None:
    """The answers to one wording no longer count: the wording was taken back."""
    tx.write(
        "UPDATE answer SET withdrawn = $1, choice = '', text = '' WHERE prompt = $2 AND wording = $3"
        " AND withdrawn IS NULL",
        at, prompt, wording,
    )  # fmt: skip


async def counted(tx: Tx, prompt: str, wording: int, per: str) -> list[Answer]:
    """The answers to one wording of a prompt that count, with their voices (see `_voiced`): who has none yet is kept
    and not counted. What a person's reactions add to their answer is in it. After the cut each answer is a voice of its
    own."""
    found = await tx.rows(f"SELECT * FROM {_voiced(per)}", prompt, wording)
    listed = [
        Answer(
            r["voice"] or r["source"],
            r["choice"],
            r["text"],
            (r["at"], r["seq"]),
            r["source"],
            r["mark"],
            r["person"],
            r["voice"] if per == "organisation" else r["organisation"],
        )
        for r in found
        if r["voice"] or not r["person"]
    ]
    return await _with_reactions(tx, prompt, listed) if any(is_added(one.choice) for one in listed) else listed


async def _with_reactions(tx: Tx, prompt: str, listed: list[Answer]) -> list[Answer]:
    """The answers, each person's reactions added to what they chose before."""
    most = int(await tx.value("SELECT most FROM prompt WHERE id = $1", prompt))
    of: dict[str, list[Answer]] = {}
    for one in listed:
        of.setdefault(one.person or one.source, []).append(one)
    return [one for given in of.values() for one in added_up(given, most)]


async def standing(tx: Tx, prompt: str, wording: int, per: str) -> dict[str, int]:
    """How many voices stand by each choice now, `comment` for those who only commented: what counting `counted` gives,
    without reading the answers."""
    found = await tx.rows(
        "SELECT choice, COUNT(*) AS n FROM (SELECT choice, ROW_NUMBER() OVER (PARTITION BY voice"
        f" ORDER BY CASE choice WHEN $3 THEN 1 ELSE 0 END, at DESC, seq DESC) AS nth FROM {_voiced(per)}"
        " WHERE voice IS NOT NULL) q WHERE nth = 1 GROUP BY choice",
        prompt, wording, COMMENT,
    )  # fmt: skip
    if any(is_added(r["choice"]) for r in found):
        return numbers(await counted(tx, prompt, wording, per))
    return {r["choice"]: r["n"] for r in found}


async def heard_from(tx: Tx, prompt: str, wording: int, per: str) -> dict[str, bool]:
    """Which voices stand by an answer to this wording now, and whether it is that they pass: never what it is."""
    found = await tx.rows(
        "SELECT voice, choice = $3 AS passed FROM (SELECT voice, choice, ROW_NUMBER() OVER (PARTITION BY voice"
        f" ORDER BY at DESC, seq DESC) AS nth FROM {_voiced(per)}) q WHERE nth = 1 AND voice IS NOT NULL",
        prompt, wording, PASS,
    )  # fmt: skip
    return {row["voice"]: bool(row["passed"]) for row in found}


async def answered(tx: Tx, prompt: str, wording: int) -> set[str]:
    """Who has answered this wording (after the cut, who answered on the record); of a sealed prompt, whose voice."""
    found = await tx.rows(
        "SELECT person FROM answer WHERE prompt = $1 AND wording = $2 AND withdrawn IS NULL AND person IS NOT NULL"
        " UNION SELECT p.id FROM person p JOIN ledger l ON l.voice = p.organisation WHERE l.prompt = $1"
        " UNION SELECT voice FROM ledger WHERE prompt = $1",
        prompt, wording,
    )  # fmt: skip
    return {r["person"] for r in found}


def follow(tx: Tx, person: str, before: str | None, after: str | None) -> None:
    """What a person has answered to open questions for one organisation was answered for another; None: for none."""
    if before:
        tx.write(
            "UPDATE answer SET organisation = $1 WHERE person = $2 AND organisation = $3"
            " AND prompt IN (SELECT id FROM prompt WHERE closed IS NULL)",
            after, person, before,
        )  # fmt: skip


async def wordings(tx: Tx, prompt: str) -> int:
    """The highest wording that was answered, 0 if none was."""
    return int(await tx.value("SELECT COALESCE(MAX(wording), 0) FROM answer WHERE prompt = $1", prompt))


async def by_delegates(tx: Tx, prompt: str, wording: int, organisation: str) -> dict[str, str]:
    """The last choice of each delegate of an organisation, by person."""
    given = await counted(tx, prompt, wording, "organisation")
    ours = sorted((one for one in given if one.person and one.voice == organisation), key=lambda one: one.order)
    return {one.person or "": one.choice for one in ours if one.choice != COMMENT}


async def from_afar(tx: Tx, prompt: str) -> list[str]:
    """Who has answered some wording of the prompt from elsewhere than its room, sorted."""
    found = await tx.rows(
        "SELECT DISTINCT person FROM answer WHERE prompt = $1 AND remote = 1 AND withdrawn IS NULL"
        " AND person IS NOT NULL ORDER BY person",
        prompt,
    )
    return [r["person"] for r in found]


async def of_person(tx: Tx, person: str) -> set[tuple[str, int]]:
    """What a person has answered (until it is cut; of sealed prompts also for their organisation): pairs of prompt and
    wording."""
    found = await tx.rows(
        "SELECT DISTINCT prompt, wording FROM answer WHERE person = $1 AND withdrawn IS NULL"
        " UNION SELECT l.prompt, p.wording FROM ledger l JOIN prompt p ON p.id = l.prompt WHERE l.voice = $1"
        " OR l.voice IN (SELECT organisation FROM person WHERE id = $1)",
        person,
    )  # fmt: skip
    return {(r["prompt"], r["wording"]) for r in found}


async def cut(tx: Tx, prompt: str, per: str) -> None:
    """From now on nothing here knows who answered, when or in which event: of each voice only what counts stays,
    under a number that follows the sorted texts. What is on the record keeps its author, who may still change that."""
    last = await wordings(tx, prompt)
    kept = {wording: _kept(await counted(tx, prompt, wording, per)) for wording in range(1, last + 1)}
    tx.write("DELETE FROM answer WHERE prompt = $1", prompt)
    for wording, rows in kept.items():
        for number, one in enumerate(rows, 1):
            source, named = f"{prompt}.{wording}.{number}", one.mark in NAMED
            tx.write(
                "INSERT INTO answer (source, prompt, wording, person, organisation, at, seq, choice, text, mark)"
                " VALUES ($1, $2, $3, $4, $5, 0, 0, $6, $7, $8)",
                source, prompt, wording, one.person if named else None, one.organisation if named else None,
                one.choice, one.text, one.mark,
            )  # fmt: skip
            held.renamed(tx, one.source, source)


def _kept(answers: list[Answer]) -> list[Answer]:
    comments = latest(answer for answer in answers if answer.choice == COMMENT)
    chosen = latest(answer for answer in answers if answer.choice != COMMENT)
    return sorted([*chosen, *comments], key=lambda one: (one.choice, one.text, one.mark))

"""Sealed ballots: who has answered, what was answered, and (while it is open) the key between the two.

Three tables without a time, a number or an order in them. `ledger` says who has answered. `box` holds the ballots of a
prompt as one value, choices under random ids sorted by these; it is written anew as a whole with every ballot, so that
neither rows nor pages nor what the database itself keeps of each row (rowid, ctid, xmin) tell which came when.
`ballot_key` says which ballot a voice may still change, and which message gave it. Rules: ledger and box share no key;
a changed ballot gets a new id; a prompt's rows go from all three in one transaction, when it is counted or its ballots
are destroyed unopened, and then the files are written anew (see `Clock`), since a log keeps what was overwritten; a
voice whose key is gone (a backup holds none) has a ballot that stands as it is.
"""

from __future__ import annotations

import secrets

import orjson

from bot.domain.prompts import WORD, Answer
from bot.store import place
from bot.store.base import Row, Tx

Box = dict[str, str]


async def put(tx: Tx, prompt: str, voice: str, choice: str, source: str, order: tuple[int, int]) -> bool:
    """Puts the ballot of a voice in the place of its earlier one, unless that was sent later than `order` (time and
    number of the message `source`). False where the earlier one cannot be found any more: it stands."""
    key = await tx.row("SELECT ballot, source FROM ballot_key WHERE prompt = $1 AND voice = $2", prompt, voice)
    if key is None and await has_voted(tx, prompt, voice):
        return False
    if key is not None and key["source"] != source and await _sent(tx, key["source"]) > order:
        return True
    box, ballot = await _box(tx, prompt), secrets.token_hex(16)
    if key is not None:
        box.pop(key["ballot"], None)
    _write(tx, prompt, {**box, ballot: choice})
    tx.write("INSERT INTO ledger (prompt, voice) VALUES ($1, $2) ON CONFLICT (prompt, voice) DO NOTHING", prompt, voice)
    tx.write(
        "INSERT INTO ballot_key (prompt, voice, ballot, source) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (prompt, voice) DO UPDATE SET ballot = excluded.ballot, source = excluded.source",
        prompt, voice, ballot, source,
    )  # fmt: skip
    return True


async def leave(tx: Tx, prompt: str, voice: str, person: str, order: tuple[int, int]) -> bool:
    """Takes out the ballots that a person gave with other voices, before they give one with this. False where one of
    them was sent later than `order`: it is the one that counts."""
    found = await tx.rows(
        "SELECT k.source FROM ballot_key k JOIN inbox i ON i.id = k.source"
        " WHERE k.prompt = $1 AND k.voice <> $2 AND i.sender = $3",
        prompt, voice, person,
    )  # fmt: skip
    for row in found:
        if await _sent(tx, row["source"]) > order:
            return False
        await take_back(tx, row["source"])
    return True


async def _sent(tx: Tx, source: str) -> tuple[int, int]:
    """When a message was sent, as its answer would be ordered; (0, 0) if that is not known any more."""
    row = await tx.row("SELECT at, heard, seq FROM inbox WHERE id = $1", source)
    return (min(row["at"], row["heard"]), row["seq"]) if row else (0, 0)


async def of_source(tx: Tx, source: str) -> Row | None:
    """The ballot that a message gave and that stands: source, prompt and the person who sent it."""
    return await tx.row(
        "SELECT k.source, k.prompt, i.sender AS person FROM ballot_key k JOIN inbox i ON i.id = k.source"
        " WHERE k.source = $1",
        source,
    )


async def take_back(tx: Tx, source: str) -> bool:
    """Takes the ballot that a message gave out of the box, as if it had never been in; False if there is none."""
    key = await tx.row("SELECT prompt, voice, ballot FROM ballot_key WHERE source = $1", source)
    if key is None:
        return False
    box = await _box(tx, key["prompt"])
    box.pop(key["ballot"], None)
    _write(tx, key["prompt"], box)
    for table in ("ballot_key", "ledger"):
        tx.write(f"DELETE FROM {table} WHERE prompt = $1 AND voice = $2", key["prompt"], key["voice"])
    return True


async def drop(tx: Tx, prompt: str, voice: str) -> None:
    """The ballot of a voice is taken out; one whose key is gone stays, and its voice is not known any more."""
    source = await tx.value("SELECT source FROM ballot_key WHERE prompt = $1 AND voice = $2", prompt, voice)
    if source is None or not await take_back(tx, source):
        tx.write("DELETE FROM ledger WHERE prompt = $1 AND voice = $2", prompt, voice)


async def has_voted(tx: Tx, prompt: str, voice: str) -> bool:
    """Whether a voice has answered."""
    return await tx.value("SELECT 1 FROM ledger WHERE prompt = $1 AND voice = $2", prompt, voice) is not None


async def voted(tx: Tx, prompt: str) -> set[str]:
    """The voices (people, or organisations where it is answered per organisation) that have answered."""
    return {row["voice"] for row in await tx.rows("SELECT voice FROM ledger WHERE prompt = $1", prompt)}


async def turnout(tx: Tx, prompt: str) -> int:
    """How many ballots are in the box."""
    return len(await _box(tx, prompt))


async def voted_by(tx: Tx, person: str) -> list[str]:
    """The open sealed prompts that a person, or the organisation they speak for, has answered, by id."""
    found = await tx.rows(
        "SELECT prompt FROM ledger WHERE voice = $1 OR voice IN (SELECT organisation FROM person WHERE id = $1)"
        " ORDER BY LENGTH(prompt), prompt",
        person,
    )
    return [row["prompt"] for row in found]


async def counted(tx: Tx, prompt: str, kind: str) -> list[Answer]:
    """The ballots as answers that nobody gave at no time, sorted by their choice; none once they are destroyed."""
    ballots = sorted((choice, id) for id, choice in (await _box(tx, prompt)).items())
    return [Answer(id, choice, choice if kind == WORD else "", (0, 0)) for choice, id in ballots]


def destroy(tx: Tx, prompt: str) -> None:
    """From now on nothing tells who has answered and what. What the files still hold of it goes with the next bell."""
    for table in ("ballot_key", "box", "ledger"):
        tx.write(f"DELETE FROM {table} WHERE prompt = $1", prompt)
    place.put(tx, place.REWRITE, secrets.token_hex(8))


async def _box(tx: Tx, prompt: str) -> Box:
    found = await tx.value("SELECT ballots FROM box WHERE prompt = $1", prompt)
    box: Box = orjson.loads(found) if found else {}
    return box


def _write(tx: Tx, prompt: str, box: Box) -> None:
    ballots = orjson.dumps(dict(sorted(box.items()))).decode()
    tx.write(
        "INSERT INTO box (prompt, ballots) VALUES ($1, $2)"
        " ON CONFLICT (prompt) DO UPDATE SET ballots = excluded.ballots",
        prompt, ballots,
    )  # fmt: skip

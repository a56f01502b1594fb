"""Prompts and polls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson

from bot.domain.prompts import Option
from bot.domain.sessions import State
from bot.store.base import Row, Tx

_COLUMNS = (
    "id, room, session, kind, question, wording, options, per, asker, opened, closes, closed,"
    " withdrawn, cut, asked, result, tallied, source, most, seats, sealed, early, before,"
    " told_unclear"
)
_VALUES = ", ".join(f"${n}" for n in range(1, _COLUMNS.count(",") + 2))


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as stored; times are milliseconds UTC."""

    id: str
    room: str
    session: str | None
    kind: str
    question: str
    wording: int
    options: tuple[Option, ...]
    per: str
    asker: str
    opened: int
    closes: int | None
    closed: int | None
    withdrawn: int | None
    cut: int | None
    asked: int | None
    result: str  # the data of the result (see domain.data.Result) as JSON, "" while open
    tallied: str  # the fingerprint of the answers that the result was made from
    source: str
    most: int = 1  # how many options one answer may choose
    seats: int = 0  # 0: options are chosen; else they are put in order, for so many seats
    sealed: int = 0  # 1: ballots are secret
    early: int = 0  # 1: asked before its session opens
    before: str = ""  # the id of the earlier prompt that asked the same, for the trend
    told_unclear: int = 0  # how many found its present wording unclear when its asker was last told

    @property
    def state(self) -> State:
        """Where the prompt stands."""
        if self.withdrawn is not None:
            return State.WITHDRAWN
        if self.cut is not None:
            return State.CUT
        return State.OPEN if self.closed is None else State.CLOSED


def _prompt(row: Row) -> Prompt:
    options = tuple(Option(key, label) for key, label in orjson.loads(row["options"]))
    return Prompt(**{**dict(row), "options": options})


async def get(tx: Tx, id: str) -> Prompt | None:
    """A prompt by its id."""
    key = ("prompt", id)
    if key not in tx.memo:
        row = await tx.row(f"SELECT {_COLUMNS} FROM prompt WHERE id = $1", id)
        tx.memo[key] = _prompt(row) if row else None
    prompt: Prompt | None = tx.memo[key]
    return prompt


async def learn(tx: Tx, ids: Sequence[str]) -> None:
    """Looks up many prompts at once."""
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(1, len(some) + 1))
        found = await tx.rows(f"SELECT {_COLUMNS} FROM prompt WHERE id IN ({marks})", *some)
        tx.memo.update({("prompt", id): None for id in some})
        tx.memo.update({("prompt", row["id"]): _prompt(row) for row in found})


async def _many(tx: Tx, where: str, *args: str | int) -> list[Prompt]:
    found = await tx.rows(f"SELECT {_COLUMNS} FROM prompt WHERE withdrawn IS NULL AND {where}", *args)
    return [_prompt(row) for row in found]


async def open_in(tx: Tx, room: str) -> list[Prompt]:
    """The open prompts of a room, oldest first."""
    return await _many(tx, "room = $1 AND closed IS NULL ORDER BY opened, id", room)


async def open_for(tx: Tx, person: str, at: int) -> list[Prompt]:
    """What a person could answer at the moment `at`, in all rooms they share with the bot, oldest first; what was
    closed later than that still takes the answer until it is cut."""
    return await _many(
        tx,
        "(closed IS NULL OR (closed >= $2 AND cut IS NULL)) AND (closes IS NULL OR closes >= $2) AND room IN"
        " (SELECT m.room FROM member m JOIN room r ON r.id = m.room"
        " WHERE m.person = $1 AND r.direct = 0 AND r.inside = 1) ORDER BY opened, id",
        person, at,
    )  # fmt: skip


async def asked_in(tx: Tx, room: str, account: str, per: str, prompt: str = "") -> int:
    """How many a prompt in the room asks: its members without the bot, or the organisations they speak for. Who only
    observes is not asked, and counts once they have answered the `prompt` all the same."""
    if per == "organisation":
        sql = (
            "SELECT COUNT(DISTINCT p.organisation) FROM member m JOIN person p ON p.id = m.person"
            " WHERE m.room = $1 AND m.person <> $2"
        )
        return int(await tx.value(sql, room, account))
    return int(
        await tx.value(
            "SELECT COUNT(*) FROM member WHERE room = $1 AND person <> $2 AND (person NOT IN"
            " (SELECT id FROM person WHERE capacity = 'observer') OR person IN (SELECT person FROM answer"
            " WHERE prompt = $3 AND withdrawn IS NULL AND person IS NOT NULL UNION SELECT voice FROM ledger"
            " WHERE prompt = $3))",
            room, account, prompt,
        )
    )  # fmt: skip


async def said(tx: Tx, id: str, kind: str, name: str) -> tuple[str, int] | None:
    """The last effect of a kind and name that is about the prompt: its transaction id and when it was decided."""
    found = await tx.rows(
        "SELECT txn, at, content FROM outbox WHERE subject = $1 AND kind <> 'Reaction' AND kind = $2 ORDER BY seq DESC",
        id,
        kind,
    )
    return next(((r["txn"], r["at"]) for r in found if orjson.loads(r["content"])["name"] == name), None)


async def all_said(tx: Tx, id: str, name: str) -> list[str]:
    """The transaction ids of all messages to the room of the prompt that are about it and were decided under a name."""
    found = await tx.rows(
        "SELECT o.txn, o.content FROM outbox o JOIN prompt p ON p.id = o.subject AND p.room = o.room"
        " WHERE o.subject = $1 AND o.kind = 'Message' ORDER BY o.seq",
        id,
    )
    return [row["txn"] for row in found if orjson.loads(row["content"])["name"] == name]


async def latest_in(tx: Tx, room: str) -> Prompt | None:
    """The prompt of a room that was opened last."""
    found = await _many(tx, "room = $1 ORDER BY opened DESC, id DESC LIMIT 1", room)
    return found[0] if found else None


async def between(tx: Tx, room: str, since: int, until: int) -> list[Prompt]:
    """The prompts of a room that were opened or closed after `since` and not after `until`."""
    return await _many(
        tx,
        "room = $1 AND ((opened > $2 AND opened <= $3) OR (closed > $2 AND closed <= $3)) ORDER BY opened, id",
        room, since, until,
    )  # fmt: skip


async def of_room(tx: Tx, room: str) -> list[Prompt]:
    """All prompts of a room, oldest first."""
    return await _many(tx, "room = $1 ORDER BY opened, id", room)


async def of_session(tx: Tx, session: str) -> list[Prompt]:
    """The prompts of a session, oldest first."""
    return await _many(tx, "session = $1 ORDER BY opened, id", session)


async def due(tx: Tx, now: int) -> list[Prompt]:
    """Open prompts whose time is up."""
    return await _many(tx, "closed IS NULL AND closes <= $1 ORDER BY closes, id", now)


async def watched(tx: Tx) -> list[Prompt]:
    """The prompts of which rooms see how they stand: those that are open, and those that ended (also taken back) before
    anything was noted of that."""
    unseen = "id NOT IN (SELECT prompt FROM live)"
    found = await tx.rows(
        f"SELECT {_COLUMNS} FROM prompt WHERE cut IS NULL"
        f" AND ((closed IS NULL AND withdrawn IS NULL) OR {unseen}) ORDER BY opened, id"
    )
    return [_prompt(row) for row in found]


async def closed_uncut(tx: Tx) -> list[Prompt]:
    """Closed prompts whose answers still know who gave them."""
    return await _many(tx, "closed IS NOT NULL AND cut IS NULL ORDER BY closed, id")


def add(tx: Tx, prompt: Prompt) -> None:
    """Writes a new prompt down."""
    tx.write(
        f"INSERT INTO prompt ({_COLUMNS}) VALUES ({_VALUES})",
        prompt.id, prompt.room, prompt.session, prompt.kind, prompt.question, prompt.wording,
        options_text(prompt.options), prompt.per, prompt.asker,
        prompt.opened, prompt.closes, prompt.closed, prompt.withdrawn, prompt.cut, prompt.asked,
        prompt.result, prompt.tallied, prompt.source, prompt.most, prompt.seats, prompt.sealed, prompt.early,
        prompt.before, prompt.told_unclear,
    )  # fmt: skip
    _forget(tx, prompt.id)


def _forget(tx: Tx, id: str) -> None:
    tx.memo.pop(("prompt", id), None)


_CHANGING = (
    "question", "wording", "options", "per", "closes", "closed", "withdrawn", "cut", "asked", "result", "tallied",
    "most", "seats", "early", "before", "session", "told_unclear",
)  # fmt: skip


def change(tx: Tx, id: str, **columns: str | int | None) -> None:
    """Sets columns (see `_CHANGING`; options as `options_text` gives them). Raises ValueError for others."""
    for column, value in columns.items():
        if column not in _CHANGING:
            raise ValueError(column)
        tx.write(f"UPDATE prompt SET {column} = $1 WHERE id = $2", value, id)
    _forget(tx, id)


def options_text(options: Iterable[Option]) -> str:
    """Options as they are kept."""
    return orjson.dumps([(option.key, option.label) for option in options]).decode()

"""What the bot decided to do, and what the homeserver has taken: two tables that are only added to.

`put` is the only way to the outside: every effect passes the gate there, and what goes to a room is masked where it
would name somebody who was not named there before. An effect is waiting while its transaction id is not in `sent`.
`room` may be a reference to the effect that opens the room.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

import orjson

from bot.domain.gate import mask, release
from bot.domain.messages import (
    ACKNOWLEDGEMENT,
    LETTER,
    REPLY,
    Correction,
    Effect,
    EnterRoom,
    Erase,
    LeaveRoom,
    Mail,
    Message,
    OpenRoom,
    Outgoing,
    Pin,
    Reaction,
    content_of,
    effect_from,
    ref,
    referred,
    transaction,
)
from bot.store import held, ids, knowledge, prompts, rooms, sessions
from bot.store.base import Row, Tx

log = logging.getLogger(__name__)
_SEQ = "outbox.seq"
_WORDLESS = (Reaction, EnterRoom, LeaveRoom, Erase, Pin)
OLDEST = 64  # acknowledgements looked at together
LATEST = 30  # messages of a chat among which the one that asked last is looked for


async def put(
    tx: Tx, cause: str, effects: Sequence[Effect], at: int, *, account: str = "", heard: tuple[str, str] = ("", "")
) -> list[str]:
    """Decides on effects; gives their transaction ids. The same effect of the same cause is decided once.

    account: the bot's own user id, whose name names nobody. heard: the room and the words of the message that the
    effects answer; those words may be repeated in that room.
    """
    txns = []
    for effect in effects:
        if isinstance(effect, Mail) and effect.beside and await event_of(tx, transaction(cause, effect.beside)):
            continue
        person = getattr(effect, "person", "")
        room = await _direct(tx, person, at) if person else getattr(effect, "room", "")
        read = effect.about if isinstance(effect, Mail) else "" if person else room  # what is read as a room's words
        txn = transaction(cause, effect.name)
        worded = read and not isinstance(effect, _WORDLESS)
        guarded = await _guarded(tx, txn, effect, read, account, heard) if worded else effect
        txns.append(await _put(tx, cause, guarded, room, at))
        if isinstance(guarded, Message | Correction) and (guarded.data or {}).get("closed") is True:
            await _say_again(tx, cause, guarded, room, txns[-1], at)
    return txns


async def _guarded(tx: Tx, txn: str, effect: Effect, room: str, account: str, heard: tuple[str, str]) -> Effect:
    """The effect as it may go to a room: what it would name stands there only where it stood in public before."""
    if (await rooms.get(tx, room))["direct"]:
        return effect
    known = await knowledge.known(tx, (account,) if account else ())
    masked, n = mask(effect, known, ())
    if not n:
        return effect
    masked, n = mask(effect, known, [*([heard[1]] if heard[0] == room else []), *await _public(tx, room)])
    if n:
        log.warning("masked txn=%s kind=%s n=%d", txn, type(effect).__name__, n)
    return masked


async def _public(tx: Tx, room: str) -> list[str]:
    """What facilitators have put in a room for everybody to read: its name, titles, questions and their answers."""
    asked = [text for one in await prompts.of_room(tx, room) for text in (one.question, *_labels(one))]
    titles = [row["title"] for row in await sessions.of_room(tx, room)]
    return [(await rooms.get(tx, room))["name"], *titles, *asked]


def _labels(prompt: prompts.Prompt) -> list[str]:
    return [option.label for option in prompt.options]


async def _say_again(tx: Tx, cause: str, effect: Message | Correction, room: str, txn: str, at: int) -> None:
    """A result that is out before it is decided was told before a backup was restored, from the answers known then:
    its message is given the words that are true now, once for the same words."""
    event = await event_of(tx, txn)
    if event:
        name = f"{effect.name} {transaction(txn, effect.text)}"
        target = event if isinstance(effect, Message) else effect.target
        now = Correction(name, target, effect.text, room, subject=effect.subject, data=effect.data, rtl=effect.rtl)
        await _put(tx, cause, now, room, at)


async def _put(tx: Tx, cause: str, effect: Effect, room: str, at: int) -> str:
    txn = transaction(cause, effect.name)
    held.quote(tx, txn, getattr(effect, "quotes", ()))
    if _SEQ not in tx.memo:
        tx.memo[_SEQ] = await last(tx)
    tx.memo[_SEQ] += 1
    let_out = release(effect)
    tx.write(
        "INSERT INTO outbox (txn, seq, rank, room, kind, subject, content, cause, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (txn) DO NOTHING",
        txn, tx.memo[_SEQ], let_out.rank, room, type(let_out).__name__, let_out.subject,
        orjson.dumps(content_of(let_out)).decode(), cause, at,
    )  # fmt: skip
    if (echoed := tx.memo.pop(("echoed", txn), None)) is not None:
        tx.memo["subject", echoed] = let_out.subject
    return txn


async def replace(tx: Tx, before: Outgoing, effect: Effect, *, account: str) -> None:
    """Gives a waiting effect other words; it keeps its transaction id and its place in the row."""
    in_chat = bool(getattr(effect, "person", ""))
    fit = effect if in_chat else await _guarded(tx, before.txn, effect, before.room, account, ("", ""))
    held.quote(tx, before.txn, getattr(effect, "quotes", ()))
    words = orjson.dumps(content_of(release(fit))).decode()
    tx.write("UPDATE outbox SET content = $1, blanked = 0 WHERE txn = $2", words, before.txn)


async def _direct(tx: Tx, person: str, at: int) -> str:
    """The room of the direct chat with `person`, which is opened if there is none."""
    found = await tx.row("SELECT room, turn FROM direct WHERE person = $1", person)
    if found and found["room"]:
        return str(found["room"])
    turn = found["turn"] if found else await ids.last(tx, "direct")
    opening = OpenRoom(name="direct", title="Common Ground", topic="", invite=(person,), direct=True, rank=REPLY)
    room = ref(await _put(tx, f"direct:{person}:{turn}", opening, "", at))
    set_direct(tx, person, room)
    return room


def set_direct(tx: Tx, person: str, room: str) -> None:
    """From now on `room` is the direct chat with `person`."""
    tx.write(
        "INSERT INTO direct (person, room, turn) SELECT $1, $2, COALESCE(MAX(last), 0) FROM counter"
        " WHERE kind = 'direct' ON CONFLICT (person) DO UPDATE SET room = excluded.room",
        person,
        room,
    )


def end_direct(tx: Tx, room: str) -> None:
    """The direct chat in `room` is over; the next word to that person opens another."""
    tx.write(
        "UPDATE direct SET room = '', turn = turn + 1 WHERE room = $1 OR room IN"
        " (SELECT 'txn:' || txn FROM sent WHERE event = $1)",
        room,
    )


_WAITING = "FROM outbox o LEFT JOIN sent s ON s.txn = o.txn WHERE s.txn IS NULL"
_READY = (  # what waits for other words holds up nothing but what refers to it
    f"{_WAITING} AND NOT EXISTS (SELECT 1 FROM declined d WHERE d.txn = o.txn OR o.room = 'txn:' || d.txn"
    " OR o.content LIKE '%txn:' || d.txn || '%')"
)
_COLUMNS = "txn, seq, rank, room, kind, content, at"


def _outgoing(r: Row) -> Outgoing:
    effect = effect_from(r["kind"], orjson.loads(r["content"]))
    return Outgoing(r["txn"], r["seq"], r["rank"], r["room"], effect, r["at"])


async def heads(tx: Tx, after: int, each: int) -> list[Outgoing]:
    """The first `each` effects of every room that may go, with numbers above `after`, the most urgent first; of the
    acknowledgements, which may be very many, the oldest of all rooms."""
    columns = ", ".join(f"o.{name}" for name in _COLUMNS.split(", "))
    urgent = await tx.rows(
        f"SELECT {_COLUMNS} FROM (SELECT {columns}, ROW_NUMBER() OVER (PARTITION BY o.room ORDER BY o.rank, o.seq)"
        f" AS nth {_READY} AND o.rank < {ACKNOWLEDGEMENT} AND o.seq > $1) q WHERE nth <= $2 ORDER BY rank, seq",
        after,
        each,
    )
    others = await tx.rows(
        f"SELECT {columns} {_WAITING} AND o.rank = $1 AND o.seq > $2 ORDER BY o.seq LIMIT $3",
        ACKNOWLEDGEMENT, after, OLDEST,
    )  # fmt: skip
    return [_outgoing(r) for r in (*urgent, *others)]


async def get(tx: Tx, txn: str) -> Outgoing | None:
    """An effect by its transaction id."""
    found = await tx.row(f"SELECT {_COLUMNS} FROM outbox WHERE txn = $1", txn)
    return _outgoing(found) if found else None


async def cause_of(tx: Tx, txn: str) -> str:
    """What an effect was decided for, '' for an unknown one."""
    return str(await tx.value("SELECT cause FROM outbox WHERE txn = $1", txn) or "")


async def waiting_acknowledgements(tx: Tx, room: str, after: int, limit: int) -> list[tuple[str, str]]:
    """The acknowledgements that wait in a room, oldest first: pairs of transaction id and subject."""
    found = await tx.rows(
        f"SELECT o.txn, o.subject {_WAITING} AND o.seq > $1 AND o.room = $2 AND o.rank = $3"
        " AND o.kind = 'Reaction' ORDER BY o.seq LIMIT $4",
        after, room, ACKNOWLEDGEMENT, limit,
    )  # fmt: skip
    return [(r["txn"], r["subject"]) for r in found]


async def mails(tx: Tx, after: int, most: int) -> list[Outgoing]:
    """The letters that wait, with numbers above `after`, the oldest first."""
    columns = ", ".join(f"o.{name}" for name in _COLUMNS.split(", "))
    found = await tx.rows(
        f"SELECT {columns} {_WAITING} AND o.rank = {LETTER} AND o.seq > $1 ORDER BY o.seq LIMIT $2", after, most
    )
    return [_outgoing(r) for r in found]


async def letters(tx: Tx, room: str, subject: str, since: int) -> int:
    """How many letters about a thing were decided in a direct chat since then."""
    return int(
        await tx.value(
            "SELECT COUNT(*) FROM outbox WHERE room = $1 AND kind = 'Mail' AND subject = $2 AND at > $3",
            room, subject, since,
        )
    )  # fmt: skip


async def last(tx: Tx) -> int:
    """The highest number."""
    return int(await tx.value("SELECT COALESCE(MAX(seq), 0) FROM outbox"))


async def low_water(tx: Tx, after: int) -> int:
    """A number above `after` up to which everything is sent."""
    first = await tx.value(
        f"SELECT MIN(o.seq) {_WAITING} AND o.seq > $1 AND o.rank < {LETTER}",
        after,
    )
    if first is None:
        first = 1 + await last(tx)
    return int(first) - 1


def mark_sent(tx: Tx, txn: str, event: str, at: int) -> None:
    """The homeserver has taken the effect; `event` is what it made ('' if it was declined for good)."""
    tx.write("INSERT INTO sent (txn, event, at) VALUES ($1, $2, $3) ON CONFLICT (txn) DO NOTHING", txn, event, at)


async def event_of(tx: Tx, txn: str) -> str | None:
    """The event (or room) that the effect made; None while it is waiting, '' if it was declined."""
    found: str | None = await tx.value("SELECT event FROM sent WHERE txn = $1", txn)
    return found


async def taken(tx: Tx, txns: Sequence[str]) -> set[str]:
    """Those of the transaction ids (a few hundred at most) that the homeserver has taken or declined."""
    if not txns:
        return set()
    marks = ", ".join(f"${n}" for n in range(1, len(txns) + 1))
    return {row["txn"] for row in await tx.rows(f"SELECT txn FROM sent WHERE txn IN ({marks})", *txns)}


async def decided(tx: Tx, txns: Sequence[str]) -> set[str]:
    """Those of the transaction ids (a few hundred at most) that were decided on here."""
    if not txns:
        return set()
    marks = ", ".join(f"${n}" for n in range(1, len(txns) + 1))
    return {row["txn"] for row in await tx.rows(f"SELECT txn FROM outbox WHERE txn IN ({marks})", *txns)}


async def is_out(tx: Tx, cause: str, effects: Sequence[Effect]) -> bool:
    """Whether the homeserver has taken one of these effects of a cause: then they were decided before."""
    taken = [await event_of(tx, transaction(cause, effect.name)) for effect in effects]
    return any(event is not None for event in taken)


async def resolve(tx: Tx, value: str | None) -> str | None:
    """A plain id for an id or a `ref`; None while what it refers to is waiting."""
    txn = referred(value)
    return value if txn is None else await event_of(tx, txn)


async def subject_of(tx: Tx, event: str) -> str:
    """The id (P3, M4, …) that a message of the bot is about; '' if the event is not the bot's or about nothing."""
    key = ("subject", event)
    if key not in tx.memo:
        await learn_subjects(tx, [event])
    return str(tx.memo[key])


async def asked_last(tx: Tx, person: str) -> str | None:
    """What the last message to a person's direct chat asked them about: '' for several things, None for nothing."""
    found = await tx.row(
        "SELECT o.subject, o.content FROM direct d JOIN outbox o ON o.room = d.room WHERE d.person = $1"
        " AND o.kind = 'Message' ORDER BY o.seq DESC LIMIT 1",
        person,
    )
    asks = found is not None and bool(orjson.loads(found["content"]).get("mentions"))
    return str(found["subject"]) if found is not None and asks else None


async def question_standing(tx: Tx, room: str) -> str:
    """The transaction id of the last message in a chat that asks something, '' if none of the latest does."""
    found = await tx.rows(
        "SELECT txn, content FROM outbox WHERE room = $1 AND kind = 'Message' ORDER BY seq DESC LIMIT $2", room, LATEST
    )
    return next((str(row["txn"]) for row in found if orjson.loads(row["content"]).get("mentions")), "")


async def learn_subjects(tx: Tx, events: Sequence[str]) -> None:
    """Looks up the subjects of many events at once. After a backup was restored, a message can be known by its echo
    before it is decided on again, on the same page even: `_put` then supplies its subject."""
    for start in range(0, len(events), 500):
        some = events[start : start + 500]
        marks = ", ".join(f"${n}" for n in range(1, len(some) + 1))
        found = await tx.rows(
            "SELECT s.event, s.txn, o.subject FROM sent s LEFT JOIN outbox o ON o.txn = s.txn"
            f" WHERE s.event IN ({marks})",
            *some,
        )
        tx.memo.update({("subject", event): "" for event in some})
        for r in found:
            if r["subject"] is None:
                tx.memo["echoed", r["txn"]] = r["event"]
            else:
                tx.memo["subject", r["event"]] = r["subject"]


async def uploaded(tx: Tx, txn: str) -> str | None:
    """The address of a picture that is on the homeserver already."""
    found: str | None = await tx.value("SELECT mxc FROM upload WHERE txn = $1", txn)
    return found


def mark_uploaded(tx: Tx, txn: str, mxc: str) -> None:
    """Remembers where a picture lies."""
    tx.write("INSERT INTO upload (txn, mxc) VALUES ($1, $2) ON CONFLICT (txn) DO NOTHING", txn, mxc)

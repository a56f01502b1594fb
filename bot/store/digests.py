"""Digests: when a room's goes out, what it may tell, and what was told before.

A room's digest speaks of what was said in the room, and of what its members said to the bot in direct chats; what is
marked for its room only is never read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson
from pydantic import ValidationError

from bot.domain.data import Result as Published
from bot.domain.dates import Occasion
from bot.domain.digest import LEFT_OUT
from bot.domain.digest_facts import Ahead, Facts, Meeting, Question, Result, Shared
from bot.domain.needs import ROOM_ONLY
from bot.domain.tallies import tally
from bot.store import answers, dates, prompts, sessions
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt

OFF = "off"  # the day of a schedule that says: never
EDITED_DAYS = 30  # for which it is known who was shown a digest before it went out, and what they changed
DROP, NOTE, HOLD = "drop", "note", "hold"  # what a facilitator can do to a digest before it goes out


@dataclass(frozen=True, slots=True)
class Edit:
    """What a facilitator did to a digest before it goes out: left items out, added a sentence, or stopped it."""

    source: str
    kind: str
    items: tuple[str, ...] = ()
    text: str = ""


# Needs that the digest of room $1 may speak of, with their voice; $2 is the mark that keeps a need in its room.
IN_SCOPE = (
    "SELECT id, organisation FROM need WHERE room = $1 AND withdrawn IS NULL AND mark <> $2"
    " UNION SELECT n.id, n.organisation FROM member m JOIN need n ON n.person = m.person JOIN room d ON d.id = n.room"
    " WHERE m.room = $1 AND d.direct = 1 AND n.withdrawn IS NULL AND n.mark <> $2"
)


async def schedule(tx: Tx, room: str) -> Row | None:
    """What a facilitator chose for the room; the day is `off` where no digest is wanted."""
    return await tx.row("SELECT room, day, clock, zone, since, source FROM schedule WHERE room = $1", room)


def choose(tx: Tx, room: str, day: str, clock: str, zone: str, since: int, source: str) -> None:
    """Sets when the room's digest goes out, from `since` on."""
    tx.write(
        "INSERT INTO schedule (room, day, clock, zone, since, source) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (room) DO UPDATE SET day = excluded.day, clock = excluded.clock, zone = excluded.zone,"
        " since = excluded.since, source = excluded.source",
        room, day, clock, zone, since, source,
    )  # fmt: skip


def unchoose(tx: Tx, room: str) -> None:
    """The room follows the configuration again."""
    tx.write("DELETE FROM schedule WHERE room = $1", room)


async def first_session(tx: Tx, room: str) -> int | None:
    """When the room's first session was opened."""
    found: int | None = await tx.value("SELECT MIN(opened) FROM session WHERE room = $1", room)
    return found


async def session_rooms(tx: Tx) -> list[Row]:
    """The rooms the bot is in that have had a session or have a schedule of their own: id and zone."""
    return await tx.rows(
        "SELECT r.id, r.zone FROM room r WHERE r.inside = 1 AND r.direct = 0 AND (EXISTS"
        " (SELECT 1 FROM session s WHERE s.room = r.id) OR EXISTS (SELECT 1 FROM schedule c WHERE c.room = r.id))"
        " ORDER BY r.id"
    )


async def last(tx: Tx, room: str) -> Row | None:
    """The room's last digest."""
    return await tx.row(
        "SELECT slot, since, until FROM digest WHERE room = $1 ORDER BY until DESC, slot DESC LIMIT 1", room
    )


async def of_slot(tx: Tx, room: str, slot: str) -> Row | None:
    """The digest of a slot; `items` is a JSON list."""
    return await tx.row(
        "SELECT slot, since, until, items, note FROM digest WHERE room = $1 AND slot = $2", room, slot
    )


async def earlier(tx: Tx, room: str, most: int) -> list[Row]:
    """The room's digests, the latest first: slot, since, until."""
    return await tx.rows(
        "SELECT slot, since, until FROM digest WHERE room = $1 AND since < until"
        " ORDER BY until DESC, slot DESC LIMIT $2",
        room, most,
    )  # fmt: skip


async def told(tx: Tx, room: str) -> frozenset[str]:
    """All items that the room's digests have told, or left out for good."""
    found = await tx.rows("SELECT items FROM digest WHERE room = $1", room)
    return frozenset(item.removeprefix(LEFT_OUT) for row in found for item in orjson.loads(row["items"]))


def record(tx: Tx, room: str, slot: str, since: int, until: int, items: Iterable[str], note: str = "") -> None:
    """Remembers what a digest told."""
    tx.write(
        "INSERT INTO digest (room, slot, since, until, items, note) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (room, slot) DO NOTHING",
        room, slot, since, until, orjson.dumps(list(items)).decode(), note,
    )  # fmt: skip


def record_anew(tx: Tx, room: str, slot: str, items: Iterable[str]) -> None:
    """A digest that did not go out as it stood tells this instead."""
    tx.write(
        "UPDATE digest SET items = $1 WHERE room = $2 AND slot = $3", orjson.dumps(list(items)).decode(), room, slot
    )


def preview(tx: Tx, room: str, slot: str, person: str, lines: Sequence[Sequence[str]], at: int) -> None:
    """Remembers which items the numbers stand for that a facilitator sees before the lines of a digest."""
    tx.write(
        "INSERT INTO digest_preview (room, slot, person, lines, at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (room, slot, person) DO UPDATE SET lines = excluded.lines, at = excluded.at",
        room, slot, person, orjson.dumps(list(lines)).decode(), at,
    )  # fmt: skip


async def previewed(tx: Tx, room: str, slot: str, person: str) -> list[list[str]] | None:
    """The items of each numbered line that a facilitator was shown; None if they were shown none."""
    found = await tx.value(
        "SELECT lines FROM digest_preview WHERE room = $1 AND slot = $2 AND person = $3", room, slot, person
    )
    return None if found is None else list(orjson.loads(found))


def edit(tx: Tx, room: str, slot: str, person: str, one: Edit, at: int) -> None:
    """A facilitator changes a digest before it goes out."""
    tx.write(
        "INSERT INTO digest_edit (source, room, slot, person, kind, items, text, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (source) DO UPDATE SET kind = excluded.kind,"
        " items = excluded.items, text = excluded.text",
        one.source, room, slot, person, one.kind, orjson.dumps(list(one.items)).decode(), one.text, at,
    )  # fmt: skip


def unedit(tx: Tx, source: str) -> None:
    """What a message did to a digest is taken back."""
    tx.write("DELETE FROM digest_edit WHERE source = $1", source)


async def edits(tx: Tx, room: str, slot: str) -> list[Edit]:
    """What facilitators did to the digest of a slot, in that order."""
    found = await tx.rows(
        "SELECT source, kind, items, text FROM digest_edit WHERE room = $1 AND slot = $2 ORDER BY at, source",
        room, slot,
    )  # fmt: skip
    return [Edit(row["source"], row["kind"], tuple(orjson.loads(row["items"])), row["text"]) for row in found]


def forget_edits(tx: Tx, before: int) -> None:
    """Who was shown a digest before it went out, and what they did to it, is no longer known."""
    tx.write("DELETE FROM digest_preview WHERE at < $1", before)
    tx.write("DELETE FROM digest_edit WHERE at < $1", before)


async def own_readers(tx: Tx, now: int) -> list[Row]:
    """Whose own digest is to be looked after: person, which date's they were told last, when they want it (digest: ''
    for nothing chosen, else day and time) and in which zone; who waits longest comes first."""
    return await tx.rows(
        "SELECT d.person, d.digested, COALESCE(p.digest, '') AS digest, COALESCE(p.zone, '') AS zone FROM direct d"
        " LEFT JOIN person p ON p.id = d.person WHERE d.room <> '' AND d.look <= $1 ORDER BY d.look, d.person",
        now,
    )  # fmt: skip


def look_again(tx: Tx, person: str, at: int) -> None:
    """A person's own digest needs no looking after before a moment."""
    tx.write("UPDATE direct SET look = $1 WHERE person = $2", at, person)


def own_told(tx: Tx, person: str, day: str) -> None:
    """A person's own digest of that date needs no looking after any more."""
    tx.write("UPDATE direct SET digested = $1 WHERE person = $2 AND digested < $1", day, person)


async def facts(tx: Tx, room: str, since: int, until: int) -> Facts:
    """What happened in the room after `since` and not after `until`, and what stands there now."""
    between, still = await prompts.between(tx, room, since, until), await prompts.open_in(tx, room)
    return Facts(
        open=tuple(Question(p.id, p.kind, p.question, p.closes, bool(p.sealed)) for p in still),
        closed=tuple([await _result(tx, p) for p in between if p.closed is not None]),
        sessions=tuple(
            Meeting(s["id"], s["title"], s["closed"] is not None)
            for s in await sessions.between(tx, room, since, until)
        ),
        needs=await _needs(tx, room),
        themes=await _themes(tx, room),
        introductions=await _introduced(tx, room),
        dates=tuple(_ahead(one) for one in await dates.upcoming(tx, room, until)),
    )


def _ahead(one: Occasion) -> Ahead:
    return Ahead(one.id, one.name, one.place, one.when.first, one.when.last, one.when.zone, one.begins)


async def _result(tx: Tx, prompt: Prompt) -> Result:
    """The result as it was published at the close, else counted from the answers."""
    try:
        known = Published.model_validate_json(prompt.result)
    except ValidationError:  # closed by a version that kept no result: the numbers, no words
        found = tally(prompt.kind, await answers.counted(tx, prompt.id, prompt.wording, prompt.per))
        labels = {option.key: option.label for option in prompt.options}
        counts = tuple((labels[key], n) for key, n in found.counts if key in labels)
        return Result(prompt.id, prompt.kind, prompt.question, found.n, prompt.asked, counts)
    counts = tuple(sorted(((c.label, c.n) for c in known.counts), key=lambda pair: (-pair[1], pair[0])))
    won = tuple(c.label for key in known.winners for c in known.counts if c.key == key)
    return Result(prompt.id, prompt.kind, prompt.question, known.n, known.asked, counts, known.few, known.most, won)


async def _needs(tx: Tx, room: str) -> tuple[tuple[str, str], ...]:
    found = await tx.rows(
        f"SELECT id, organisation FROM ({IN_SCOPE}) said ORDER BY LENGTH(id), id", room, ROOM_ONLY
    )
    return tuple((r["id"], r["organisation"]) for r in found)


async def _themes(tx: Tx, room: str) -> tuple[Shared, ...]:
    found = await tx.rows(
        "SELECT t.id, COALESCE(NULLIF(t.name, ''), t.label) AS label, COUNT(DISTINCT said.organisation) AS voices"
        f" FROM ({IN_SCOPE}) said JOIN theme_need b ON b.need = said.id JOIN theme t ON t.id = b.theme"
        " WHERE t.gone IS NULL GROUP BY t.id, t.name, t.label ORDER BY t.id",
        room, ROOM_ONLY,
    )  # fmt: skip
    return tuple(Shared(r["id"], r["label"], r["voices"]) for r in found)


async def _introduced(tx: Tx, room: str) -> tuple[str, ...]:
    """Introductions that came about and of which a side that met is the room's."""
    found = await tx.rows(
        f"SELECT DISTINCT i.id FROM ({IN_SCOPE}) said JOIN consent c ON c.need = said.id"
        " JOIN introduction i ON i.id = c.introduction WHERE c.answer = 'yes' AND i.state = 'agreed'",
        room, ROOM_ONLY,
    )  # fmt: skip
    return tuple(sorted((r["id"] for r in found), key=lambda one: (len(one), one)))

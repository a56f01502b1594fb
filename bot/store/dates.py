"""Dates at other fora, who will be there, meetings at their side, and what was brought back from them."""

from __future__ import annotations

from typing import Final

from bot.domain.dates import Goer, Occasion, Side, When
from bot.domain.needs import ROOM_ONLY
from bot.store.base import Row, Tx

REPORT, ANSWER = "report", "answer"  # what was brought back, and what those say to it who were not there
KEPT: Final = 12  # dates of one list
_COLUMNS = "id, uid, room, name, place, link, first, last, zone, sequence, changed, withdrawn"


def _occasion(row: Row) -> Occasion:
    when = When(row["first"], row["last"], row["zone"])
    return Occasion(
        row["id"], row["uid"], row["room"], row["name"], row["place"], row["link"], when, row["sequence"],
        row["changed"], row["withdrawn"] is not None,
    )  # fmt: skip


def write(tx: Tx, one: Occasion, source: str) -> None:
    """Writes a date down, or how it is now."""
    tx.write(
        "INSERT INTO forum_date (id, uid, room, name, place, link, first, last, zone, begins, over, sequence, changed,"
        " withdrawn, source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, link = excluded.link,"
        " first = excluded.first, last = excluded.last, zone = excluded.zone, begins = excluded.begins,"
        " over = excluded.over, sequence = excluded.sequence, changed = excluded.changed,"
        " withdrawn = excluded.withdrawn",
        one.id, one.uid, one.room, one.name, one.place, one.link, one.when.first, one.when.last, one.when.zone,
        one.begins, one.when.over, one.sequence, one.changed, one.changed if one.withdrawn else None, source,
    )  # fmt: skip


async def get(tx: Tx, id: str) -> Occasion | None:
    """A date, also one that was called off."""
    found = await tx.row(f"SELECT {_COLUMNS} FROM forum_date WHERE id = $1", id)
    return _occasion(found) if found else None


async def upcoming(tx: Tx, room: str, now: int) -> tuple[Occasion, ...]:
    """The dates of a room that are not over, the next first."""
    found = await tx.rows(
        f"SELECT {_COLUMNS} FROM forum_date WHERE room = $1 AND over > $2 AND withdrawn IS NULL"
        " ORDER BY begins, LENGTH(id), id",
        room, now,
    )  # fmt: skip
    return tuple(_occasion(row) for row in found)


async def for_calendar(tx: Tx, room: str, now: int) -> tuple[Occasion, ...]:
    """The dates of a room that are not over, those that were called off too, so that calendars take them back."""
    found = await tx.rows(
        f"SELECT {_COLUMNS} FROM forum_date WHERE room = $1 AND over > $2 ORDER BY begins, LENGTH(id), id", room, now
    )
    return tuple(_occasion(row) for row in found)


async def source_of(tx: Tx, id: str) -> str:
    """The event that told a date first, '' where that is not known any more."""
    return str(await tx.value("SELECT source FROM forum_date WHERE id = $1", id) or "")


# Who will be there


def go(tx: Tx, date: str, person: str, *, named: bool, tells: bool, source: str) -> None:
    """Somebody will be there."""
    tx.write(
        "INSERT INTO going (date, person, named, tells, source) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (date, person) DO UPDATE SET named = excluded.named, tells = excluded.tells,"
        " source = excluded.source",
        date, person, int(named), int(tells), source,
    )  # fmt: skip


def stay(tx: Tx, date: str, person: str) -> None:
    """Somebody will not be there."""
    tx.write("DELETE FROM going WHERE date = $1 AND person = $2", date, person)


async def is_going(tx: Tx, date: str, person: str) -> Row | None:
    """What somebody said of being there: named, tells, source; None for nothing."""
    return await tx.row(
        "SELECT named, tells, source FROM going WHERE date = $1 AND person = $2", date, person
    )  # fmt: skip


async def goers(tx: Tx, date: str, room: str) -> list[Goer]:
    """Everybody of the room who will be there, with the name of their organisation where it may stand."""
    found = await tx.rows(
        "SELECT g.person, g.named, p.organisation, o.name FROM going g JOIN member m ON m.person = g.person"
        " LEFT JOIN person p ON p.id = g.person LEFT JOIN organisation o ON o.id = p.organisation"
        " WHERE g.date = $1 AND m.room = $2 ORDER BY g.person",
        date, room,
    )  # fmt: skip
    return [Goer(row["organisation"] or row["person"], (row["name"] or "") if row["named"] else "") for row in found]


async def met(tx: Tx, date: str, person: str, voice: str) -> list[tuple[str, str, bool]]:
    """Who will be there of those whom the voice was introduced to, both having said yes: pairs of introduction and
    person, and whether that person lets it be told."""
    found = await tx.rows(
        "SELECT c.introduction, g.person, g.tells FROM consent own"
        " JOIN consent c ON c.introduction = own.introduction AND c.organisation <> own.organisation"
        " JOIN introduction i ON i.id = c.introduction"
        " LEFT JOIN person p ON p.organisation = c.organisation"
        " JOIN going g ON g.person = c.person OR g.person = p.id"
        " WHERE own.organisation = $1 AND own.answer = 'yes' AND c.answer = 'yes' AND i.settled IS NOT NULL"
        " AND g.date = $2 AND g.person <> $3 ORDER BY LENGTH(c.introduction), c.introduction, g.person",
        voice, date, person,
    )  # fmt: skip
    return list(dict.fromkeys((row["introduction"], row["person"], bool(row["tells"])) for row in found))


# Meetings at the side


def put_side(tx: Tx, one: Side, at: int, source: str) -> None:
    """Writes down the meeting at the side of a date; there is one."""
    tx.write(
        "INSERT INTO side_meeting (date, purpose, wanted, question, at, txn, source)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (date) DO UPDATE SET purpose = excluded.purpose,"
        " wanted = excluded.wanted, question = excluded.question, at = excluded.at, txn = excluded.txn,"
        " source = excluded.source",
        one.date, one.purpose, one.wanted, one.question, at, one.txn, source,
    )  # fmt: skip


def drop_side(tx: Tx, date: str) -> None:
    """There is no meeting at the side of the date."""
    tx.write("DELETE FROM side_meeting WHERE date = $1", date)


async def side(tx: Tx, date: str) -> Side | None:
    """The meeting at the side of a date."""
    row = await tx.row("SELECT date, purpose, wanted, question, txn FROM side_meeting WHERE date = $1", date)
    return Side(row["date"], row["purpose"], row["wanted"], row["question"], row["txn"]) if row else None


# What was brought back


def bring(
    tx: Tx, *, source: str, date: str, kind: str, person: str, voice: str, text: str, mark: str, at: int
) -> None:  # fmt: skip
    """Keeps what somebody says: a report from a date, or an answer of somebody who was not there."""
    tx.write(
        "INSERT INTO brought (source, date, kind, person, organisation, text, mark, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (source) DO UPDATE SET text = excluded.text,"
        " mark = excluded.mark, withdrawn = NULL",
        source, date, kind, person, voice, text, mark, at,
    )  # fmt: skip


def take_back(tx: Tx, source: str, at: int) -> None:
    """What was said by an event does not count any more."""
    tx.write("UPDATE brought SET withdrawn = $1 WHERE source = $2", at, source)


async def brought(tx: Tx, date: str) -> list[Row]:
    """What was brought back from a date and said to it, oldest first."""
    return await tx.rows(
        "SELECT source, date, kind, person, organisation, text, mark, at FROM brought WHERE date = $1"
        " AND withdrawn IS NULL ORDER BY at, source",
        date,
    )


async def brought_by(tx: Tx, source: str) -> Row | None:
    """What an event brought back, or said to it."""
    return await tx.row(
        "SELECT source, date, kind, person, organisation, text, mark, at FROM brought WHERE source = $1"
        " AND withdrawn IS NULL",
        source,
    )


async def reports(tx: Tx, room: str, since: int, until: int) -> list[Row]:
    """What was brought back to a room after `since` and not after `until` and may leave it: the date's id and name, and
    the report."""
    return await tx.rows(
        "SELECT d.id, d.name, b.source, b.person, b.organisation, b.text, b.mark, b.at FROM brought b"
        " JOIN forum_date d ON d.id = b.date WHERE d.room = $1 AND b.kind = $2 AND b.at > $3 AND b.at <= $4"
        " AND b.mark <> $5 AND b.withdrawn IS NULL ORDER BY b.at, b.source",
        room, REPORT, since, until, ROOM_ONLY,
    )  # fmt: skip


def forget(tx: Tx, person: str) -> None:
    """Nobody knows any more where a person will be, nor what they brought back."""
    tx.write("DELETE FROM going WHERE person = $1", person)
    tx.write("DELETE FROM brought WHERE person = $1", person)

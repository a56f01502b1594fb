"""The weekly digest: once per room and week, whatever happens.

A slot is a room and the local date of its moment, so a room gets at most one scheduled digest a day. Rules: a room
has slots from its first session on, or from when a facilitator chose a time; a digest that the bot missed is sent at
the start if it is less than three days late, and else left out; with nothing new there is no message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.command import Bell, Job
from bot.config import Config
from bot.domain import data
from bot.domain.digest import compose
from bot.domain.messages import NOTICE, Effect, Image, Message
from bot.domain.slots import latest_date, latest_slot, local_date, moment, next_slot
from bot.reports.digest import Written, write
from bot.store import digests, done, rooms
from bot.store.base import Row, Tx
from bot.texts import Words, words

NAME = "digest"
DAY = 86_400_000
WEEK = 7 * DAY
LATE = 3 * DAY


@dataclass(frozen=True, slots=True)
class Plan:
    """When a room's digest goes out. Only moments after `since` count."""

    day: str
    clock: str
    zone: str
    since: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A digest that could go out: in words, and what is to be remembered when it does."""

    written: Written
    since: int
    until: int
    items: tuple[str, ...]


def room_words(config: Config, room: Row) -> Words:
    """The words of a room: its own language and zone, else the configured ones."""
    return words(room["language"] or config.rooms.language, room["zone"] or config.rooms.zone)


async def plan(tx: Tx, config: Config, room: Row) -> Plan | None:
    """When the room's digest goes out: as a facilitator chose, else as configured; None for never."""
    chosen = await digests.schedule(tx, room["id"])
    if chosen is not None:
        if chosen["day"] == digests.OFF:
            return None
        return Plan(chosen["day"], chosen["clock"], chosen["zone"], chosen["since"])
    first = await digests.first_session(tx, room["id"])
    if first is None:
        return None
    return Plan(config.digest.day, config.digest.at, room["zone"] or config.rooms.zone, first)


def slot_name(room: str, day: date) -> str:
    """The slot of a room's digest on a local date."""
    return f"{room}@{day.isoformat()}"


async def upcoming(tx: Tx, room: str, planned: Plan | None, now: int) -> int | None:
    """When the room's next digest goes out, milliseconds UTC."""
    if planned is None:
        return None
    at = next_slot(planned.day, planned.clock, planned.zone, now)
    day = latest_date(planned.day, planned.clock, planned.zone, at)
    if await done.is_done(tx, NAME, slot_name(room, day)):
        return next_slot(planned.day, planned.clock, planned.zone, at)
    return at


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """The latest slot of each room that has one."""
    found = []
    for room in await digests.session_rooms(tx):
        planned = await plan(tx, config, room)
        if planned is not None and latest_slot(planned.day, planned.clock, planned.zone, now) > planned.since:
            found.append(slot_name(room["id"], latest_date(planned.day, planned.clock, planned.zone, now)))
    return found


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """The digest of one slot; nothing if it is too late or if nothing is new."""
    id, _, day = slot.rpartition("@")
    room = await rooms.get(bell.tx, id)
    planned = await plan(bell.tx, bell.config, room)
    if planned is None or bell.now - moment(date.fromisoformat(day), planned.clock, planned.zone) >= LATE:
        return ()
    return await post(bell.tx, bell.config, room, bell.now, slot)


async def post(tx: Tx, config: Config, room: Row, now: int, slot: str) -> list[Effect]:
    """The digest of everything not told yet, as effects, remembered under `slot`; nothing if nothing is new."""
    prepared = await prepare(tx, config, room, now, room_words(config, room))
    if prepared is None:
        return []
    digests.record(tx, room["id"], slot, prepared.since, prepared.until, prepared.items)
    return effects(prepared, slot, room=room["id"], rtl=room_words(config, room).rtl)


async def prepare(
    tx: Tx, config: Config, room: Row, now: int, speak: Words, window: tuple[int, int] | None = None
) -> Prepared | None:
    """The digest since the last one (or of the last week), or of a `window`; None if it has nothing to tell."""
    before = await digests.last(tx, room["id"])
    since, until = window or (before["until"] if before else now - WEEK, now)
    # What was sent before the last digest but came late (a slow server) was not told: look a week further back.
    reach = since if window or before is None else since - WEEK
    told = frozenset[str]() if window else await digests.told(tx, room["id"])
    digest = compose(await digests.facts(tx, room["id"], reach, until), told, config.confidence.floor)
    if digest is None:
        return None
    title = speak(
        "digest-title", room=room["name"], named="yes" if room["name"] else "no",
        since=local_date(since, speak.zone).isoformat(), until=local_date(until, speak.zone).isoformat(),
    )  # fmt: skip
    after = await upcoming(tx, room["id"], await plan(tx, config, room), now)
    written = write(digest, speak, title=title, upcoming=after, prefix=config.rooms.prefix)
    return Prepared(written, since, until, digest.items)


def effects(prepared: Prepared, slot: str, *, room: str = "", person: str = "", rtl: bool = False) -> list[Effect]:
    """The digest as a message, and its picture where it has one."""
    content = data.content(
        data.Digest(slot=slot, since=prepared.since, until=prepared.until, items=prepared.written.items)
    )
    found: list[Effect] = [
        Message(
            name="digest", text=prepared.written.text, room=room, person=person, rank=NOTICE, data=content, rtl=rtl
        )
    ]
    if prepared.written.picture is not None:
        found.append(
            Image(
                name="digest picture", recipe=prepared.written.picture.to_json(), alt=prepared.written.alt,
                filename="digest.png", room=room, person=person,
            )
        )  # fmt: skip
    return found


JOB = Job(name=NAME, slots=slots, work=work, order=9)

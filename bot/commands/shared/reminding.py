"""Reminding people, each in their direct chat, of whatever still waits for them: questions, introductions, check-ins, …

What waits and when it is due is said by the files in `commands/waiting`; here is when somebody hears of it. By the
clock or by a facilitator it is the same. Rules: one budget over all (`reminders.per_day` messages on a day of the
person's own, `reminders.per_week` in any seven such days), so what is due goes into one message, the next end first;
each subject is told once under the same mark; not in quiet hours, not to who wants none; only to people who have turned
to the bot before (who answered, said who they are or wrote to it), and to nobody who left the direct chat: a reminder
opens no chat with a stranger. The transaction id of a reminder is made of person, day and number, so that whatever a
crash or a restored backup forgets, nobody gets one more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.command import Due, Source, Wait, sources
from bot.commands.shared.pausing import in_slices
from bot.config import Config
from bot.domain.messages import NOTICE, Message, transaction
from bot.domain.quiet import quiet_until
from bot.domain.slots import local_date, moment
from bot.domain.when import DAY
from bot.store import outbox, people, reminders, rooms
from bot.store.base import Row, Tx, in_parts
from bot.texts import Words, words

NAMED = 5  # things in one reminder; `help` has the rest
WEEK = 7  # days
SLICE = 500  # looked at between two looks at the rest of the world
EVERYBODY = 1_000_000  # more than any room holds
LATELY = 2 * DAY  # how long what a person's own digest told is not told again, of what says no `since`
KNOWN_DAYS = 31  # how far back reminders that a restored backup does not know are looked for

Found = tuple[Source, Due]


@dataclass(frozen=True, slots=True)
class Reminder:
    """Somebody who may be reminded now, and of what."""

    person: str
    zone: str
    found: tuple[Found, ...]


async def waiting(tx: Tx, config: Config, person: str, say: Words, now: int) -> list[Wait]:
    """All that waits for a person, whatever it is: what ends first comes first, what has no end last."""
    found = [wait for source in sources() for wait in await source.waits(tx, config, person, say, now)]
    return sorted(found, key=by_end)


def by_end(wait: Wait) -> tuple[bool, int]:
    """The order in which things are told."""
    return (wait.until is None, wait.until or 0)


def effort(waits: Iterable[Wait]) -> int:
    """What reading and answering takes, in whole minutes, at least 1."""
    return max(1, math.ceil(sum(wait.minutes for wait in waits)))


async def due(tx: Tx, config: Config, now: int, most: int) -> list[Reminder]:
    """Who is to be reminded by the clock, at most so many, sorted."""
    if not config.reminders.per_day:
        return []
    found = await _untold(tx, await _all_due(tx, config, now), now)
    worth = {who: many for who, many in found.items() if not all(one.joins for _, one in many)}
    return await free(tx, config, worth, now, most)


async def _all_due(tx: Tx, config: Config, now: int) -> list[Found]:
    return [(source, one) for source in sources() for one in await source.due(tx, config, now)]


async def _untold(tx: Tx, found: Sequence[Found], now: int) -> dict[str, list[Found]]:
    """What was not told before, nor by the person's own digest since it came due, by person."""
    told = await reminders.told(tx, (one.subject for _, one in found))
    left: dict[str, list[Found]] = {}
    async for source, one in in_slices(found, SLICE):
        own = told.get((one.person, one.subject, reminders.OWN), -1)
        if (one.person, one.subject, one.mark) not in told and own < (one.since or now - LATELY):
            left.setdefault(one.person, []).append((source, one))
    return left


async def free(tx: Tx, config: Config, found: dict[str, list[Found]], now: int, most: int) -> list[Reminder]:
    """Those who may be written to now: no quiet hours, no pause, messages left today and this week."""
    earliest = (local_date(now, "UTC") - timedelta(days=WEEK + 1)).isoformat()
    free: list[Reminder] = []
    for some, _ in in_parts(found):  # no more of a crowd is looked up than is needed
        if len(free) == most:
            break
        rows = await reminders.reachable(tx, some, now)
        spent = await reminders.spent(tx, (row["id"] for row in rows), earliest)
        for row in rows:
            zone = row["zone"] or config.rooms.zone
            if len(free) < most and _may(config, row, zone, spent.get(row["id"], set()), now):
                free.append(Reminder(row["id"], zone, tuple(found[row["id"]])))
    return free


def _may(config: Config, row: Row, zone: str, spent: set[tuple[str, int]], now: int) -> bool:
    today = local_date(now, zone)
    if not has_left(config, spent, today):
        return False
    return quiet_until(row["quiet"] or config.reminders.quiet, zone, now) is None


def has_left(config: Config, spent: set[tuple[str, int]], today: date) -> bool:
    """Whether of the messages of the day and of the week (today and the six days before) one is left."""
    first = (today - timedelta(days=WEEK - 1)).isoformat()
    on_today = sum(1 for day, _ in spent if day == today.isoformat())
    in_week = sum(1 for day, _ in spent if day >= first)
    return on_today < config.reminders.per_day and in_week < config.reminders.per_week


async def remind(tx: Tx, config: Config, asked: Sequence[Found], by: str, at: int) -> int:
    """Reminds everybody of whom a facilitator asks it, also of what they were told before, within the other rules, but
    who asks for it; gives how many."""
    also = await _untold(tx, await _all_due(tx, config, at), at)
    found: dict[str, list[Found]] = {}
    for source, one in asked:
        if one.person != by:
            others = [(kind, other) for kind, other in also.get(one.person, ()) if other.subject != one.subject]
            found[one.person] = [(source, one), *others]
    n = 0
    for reminder in await free(tx, config, found, at, EVERYBODY):
        n += await tell(tx, config, reminder, at)
    return n


async def tell(tx: Tx, config: Config, one: Reminder, at: int) -> bool:
    """Decides on the reminder; False if nothing of it waits any more, or if it turns out that messages went out before
    a backup was restored that said it or leave none for today."""
    today = local_date(at, one.zone)
    found, spent = await remembering(tx, config, one, today, at)
    if not found or not has_left(config, spent, today):
        return False
    say = await words_of_reader(tx, config, one.person)
    waits = await _waits(tx, config, one.person, found, say, at)
    if not waits:
        return False
    day = today.isoformat()
    nth = sum(1 for known, _ in spent if known == day)
    told = [(due.subject, due.mark) for _, due in found]
    reminders.note(tx, one.person, day, nth, told, at)
    message = worded(config, one.person, waits, say)
    await outbox.put(tx, cause_of(day, nth), [message], at, account=config.matrix.user_id)
    return True


async def remembering(
    tx: Tx, config: Config, one: Reminder, today: date, at: int
) -> tuple[list[Found], set[tuple[str, int]]]:
    """What of it was not told by a message that is out, but unknown since a backup was restored, and the messages of
    the last weeks; what is found so is known from now on."""
    days = [today - timedelta(days=back) for back in range(KNOWN_DAYS, 0, -1)]
    spent = (await reminders.spent(tx, [one.person], days[0].isoformat())).get(one.person, set())
    could = {
        transaction(cause_of(day.isoformat(), nth), name_of(one.person)): (day, nth)
        for day in days for nth in range(config.reminders.per_day) if (day.isoformat(), nth) not in spent
    }  # fmt: skip
    out = await outbox.taken(tx, list(could))
    gone = await outbox.decided(tx, sorted(out))  # told so long ago that it is no longer known of what
    told: set[Due] = set()
    for day, nth in sorted(could[txn] for txn in out - gone):
        ends = moment(day + timedelta(days=1), "00:00", one.zone) - 1
        begun = [due for _, due in one.found if (due.since or at - WEEK * DAY) <= ends]
        reminders.note(
            tx, one.person, day.isoformat(), nth, [("", ""), *((due.subject, due.mark) for due in begun)], ends
        )
        told.update(begun)
        spent.add((day.isoformat(), nth))
    return [(source, due) for source, due in one.found if due not in told], spent


def cause_of(day: str, nth: int) -> str:
    return f"reminders:{day}:{nth}"


def day_of(cause: str) -> tuple[str, int]:
    """The day and the number in a cause."""
    _, day, nth = cause.split(":")
    return day, int(nth)


def name_of(person: str) -> str:
    return f"reminder-{person}"


async def words_of_reader(tx: Tx, config: Config, person: str) -> Words:
    """The words for a person in their direct chat: their own, else those of a room they are in."""
    who = await people.get(tx, person)
    places = [await rooms.get(tx, room) for room in await rooms.of_person(tx, person)]
    language = who["language"] or next((p["language"] for p in places if p["language"]), config.rooms.language)
    return words(language, who["zone"] or next((p["zone"] for p in places if p["zone"]), config.rooms.zone))


async def _waits(tx: Tx, config: Config, person: str, found: Sequence[Found], say: Words, now: int) -> list[Wait]:
    """What is due and still waits, in the person's words, the next end first."""
    subjects = {due.subject for _, due in found}
    kinds = {source.name: source for source, _ in found}
    waits = [wait for source in kinds.values() for wait in await source.waits(tx, config, person, say, now)]
    return sorted((wait for wait in waits if wait.subject in subjects), key=by_end)


def worded(config: Config, person: str, waits: Sequence[Wait], say: Words) -> Message:
    """What waits, how to answer it, until when, and how to get fewer reminders."""
    rest = len(waits) - NAMED
    lines = [
        say("reminder-head", n=len(waits), minutes=effort(waits)), *(f"- {wait.line}" for wait in waits[:NAMED]),
        *([say("waiting-more", n=rest)] if rest > 0 else []), "",
        say("reminder-fewer", day=config.reminders.per_day, week=config.reminders.per_week),
    ]  # fmt: skip
    return Message(
        name=name_of(person), text="\n".join(lines), person=person, mentions=(person,),
        subject=waits[0].subject if len(waits) == 1 else "", rank=NOTICE, rtl=say.rtl,
        quotes=tuple(quote for wait in waits[:NAMED] for quote in wait.quotes),
    )  # fmt: skip

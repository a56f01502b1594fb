"""A person's own digest: once a week, in their direct chat, only what waits for them, whatever it is.

Rules: at the day and time they chose, else as configured, on their own clock; to people who have a direct chat with the
bot, unless they said `digest off` or want no reminders. It shares the budget and the ids of reminders (see
`reminding`), so that it is no message more than they would get. Each thing is told in it once; what still waits is
named by its id; where nothing is new there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.command import Ask, Wait
from bot.commands.shared import letters
from bot.commands.shared.reminding import (
    Reminder,
    cause_of,
    effort,
    free,
    has_left,
    name_of,
    remembering,
    waiting,
    words_of_reader,
)
from bot.commands.shared.scheduling import weekly
from bot.config import Config
from bot.domain.messages import NOTICE, Effect, Message, transaction
from bot.domain.slots import latest_date, latest_slot, local_date, next_slot
from bot.domain.when import DAY, MINUTE
from bot.store import digests, outbox, people, reminders
from bot.store.base import Tx
from bot.texts import Words

LATE = 2 * DAY
NAMED = 6  # things told in full
_CHOSEN_OFF = "off"
_UNKNOWN = ("", "")  # what a message told that went out before a backup was restored


def chosen_time(config: Config, chosen: str) -> tuple[str, str]:
    """Day and clock of what a person chose ('' for nothing)."""
    day, _, clock = chosen.partition(" ")
    return (day, clock) if clock else (config.digest.day, config.digest.at)


def choose_own(ask: Ask, text: str) -> list[Effect]:
    """`off`, `on` or a day and a time. Raises Refusal."""
    kept = {"off": _CHOSEN_OFF, "on": ""}.get(text)
    if kept is None:
        moment = weekly(text, "")
        kept = f"{moment.day} {moment.clock}"
        if moment.zone:
            people.choose(ask.tx, ask.person, "zone", moment.zone, ask.source)
    people.choose(ask.tx, ask.person, "digest", kept, ask.source)
    if kept == _CHOSEN_OFF:
        return [ask.acknowledge("own-digest-off")]
    day, clock = chosen_time(ask.config, kept)
    zone = ask.words.zone
    passed = latest_date(day, clock, zone, ask.now).isoformat()
    digests.own_told(ask.tx, ask.person, passed)  # that moment was not chosen yet
    following = ask.words.time(next_slot(day, clock, zone, ask.now))
    return [ask.acknowledge("own-digest-on", day=ask.words(f"day-{day}"), clock=clock, time=following)]


def own_line(ask: Ask, chosen: str) -> str:
    """When the person's own digest comes, as a line of what is kept about them."""
    if chosen == _CHOSEN_OFF:
        return ask.words("me-digest-off")
    day, clock = chosen_time(ask.config, chosen)
    return ask.words("me-digest", day=ask.words(f"day-{day}"), clock=clock)


@lru_cache(maxsize=4096)
def _slot(day: str, clock: str, zone: str, minute: int) -> tuple[int, date, int]:
    """The last moment of a weekly time and its date, and the next one."""
    now = minute * MINUTE
    return latest_slot(day, clock, zone, now), latest_date(day, clock, zone, now), next_slot(day, clock, zone, now)


@dataclass(frozen=True, slots=True)
class Look:
    """Whom to look after now: those who get their digest, with its local date, and those who do not (yet), with when
    to look again."""

    tell: list[tuple[str, date]]
    later: list[tuple[str, int]]


async def looked_at(tx: Tx, config: Config, now: int, most: int) -> Look:
    """People whose digest is due and who may be written to now, at most so many; and whose is not due. Everybody is
    looked at once a day at least, so that other times in the configuration count from then on."""
    slots: dict[str, date] = {}
    later: list[tuple[str, int]] = []
    tomorrow = (now // DAY + 1) * DAY
    for row in await digests.own_readers(tx, now):
        if row["digest"] == _CHOSEN_OFF:
            later.append((row["person"], tomorrow))
            continue
        day, clock = chosen_time(config, row["digest"])
        zone = row["zone"] or config.rooms.zone
        at, on, following = _slot(day, clock, zone, now // MINUTE)
        if now - at < LATE and row["digested"] < on.isoformat():
            slots[row["person"]] = on
        else:
            later.append((row["person"], min(following, tomorrow)))
    found = await free(tx, config, {p: [] for p in slots}, now, most)
    return Look([(one.person, slots[one.person]) for one in found], later)


async def tell_own(tx: Tx, config: Config, person: str, slot: date, now: int) -> bool:
    """Decides on a person's digest; False if there is nothing new for them, or if one went out already before a backup
    was restored."""
    digests.own_told(tx, person, slot.isoformat())
    found = await free(tx, config, {person: []}, now, 1)
    say = await words_of_reader(tx, config, person)
    waits = await waiting(tx, config, person, say, now)
    told = await reminders.told_person(tx, person)
    fresh = [wait for wait in waits if (wait.subject, reminders.OWN) not in told][:NAMED]
    if not found or not fresh:
        return False
    today = local_date(now, found[0].zone)
    known = (await reminders.spent(tx, [person], slot.isoformat())).get(person, set())
    _, spent = await remembering(tx, config, Reminder(person, found[0].zone, ()), today, now)
    unknown = {day for day, _ in spent} - {day for day, _ in known}
    if not has_left(config, spent, today) or (slot < today and any(day >= slot.isoformat() for day in unknown)):
        return False
    day = today.isoformat()
    nth = sum(1 for one, _ in spent if one == day)
    if await outbox.event_of(tx, transaction(cause_of(day, nth), name_of(person))) is not None:
        reminders.note(tx, person, day, nth, [_UNKNOWN], now)  # out already; what is new now comes with the next
        return False
    reminders.note(tx, person, day, nth, [(wait.subject, reminders.OWN) for wait in fresh], now)
    message = worded(person, waits, fresh, say)
    decided = [message, *await letters.own(tx, config, message, say)]
    await outbox.put(tx, cause_of(day, nth), decided, now, account=config.matrix.user_id)
    return True


def worded(person: str, waits: Sequence[Wait], fresh: Sequence[Wait], say: Words) -> Message:
    """What is new first, then what still waits by its id, and how to get less."""
    rest = [wait.subject for wait in waits if wait not in fresh]
    lines = [
        say("own-digest-head", n=len(fresh), minutes=effort(fresh)), *(f"- {wait.line}" for wait in fresh),
        *([f"- {say('own-digest-rest', ids=say.listed(rest[:NAMED]), n=len(rest))}"] if rest else []), "",
        say("own-digest-less"),
    ]  # fmt: skip
    return Message(
        name=name_of(person), text="\n".join(lines), person=person, mentions=(person,), rank=NOTICE, rtl=say.rtl,
        subject=fresh[0].subject if len(waits) == 1 else "",
        quotes=tuple(quote for wait in fresh for quote in wait.quotes),
    )  # fmt: skip

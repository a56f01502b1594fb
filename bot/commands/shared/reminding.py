"""Reminding people, each in their direct chat, of what still waits for their answer.

By the clock or by a facilitator it is the same. Rules: at most `reminders.per_day` messages a person and day (their
own date) over all questions, so what is waiting goes into one message; not in quiet hours, not to who wants none; only
to people who have turned to the bot before (who answered, said who they are or wrote to it), and to nobody who left
the direct chat: a reminder opens no chat with a stranger. The transaction id of a reminder is made of person, day and
number, so that whatever a crash or a restored backup forgets, nobody gets one more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.commands.shared.finding import example, words_for
from bot.config import Config
from bot.domain.messages import NOTICE, Message, transaction
from bot.domain.prompts import ASK
from bot.domain.quiet import quiet_until
from bot.domain.reminding import LEAST, in_last_quarter, last_quarter
from bot.domain.slots import local_date, moment
from bot.domain.when import DAY
from bot.reports.results import short
from bot.store import outbox, prompts, reminders
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt
from bot.texts import Words

QUESTION = 200  # characters of a question in a reminder
NAMED = 5  # questions in one reminder; `help` has the rest
EVERYBODY = 1_000_000  # more than any room holds
KNOWN_DAYS = 31  # how far back reminders that a restored backup does not know are looked for


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody who may be reminded now, and of what, the next end first."""

    person: str
    zone: str
    prompts: tuple[Prompt, ...]


async def due(tx: Tx, config: Config, now: int, most: int) -> list[Due]:
    """Who is to be reminded by the clock, at most so many: people with a question in its last quarter, of which they
    were not told since that began. What else ends within a day goes with it, as no second message would come that day,
    and is not told again for the same end."""
    ending = [one for id in await reminders.ending(tx, now + LEAST) if (one := await prompts.get(tx, id))]
    if not config.reminders.per_day or not any(in_last_quarter(one.opened, one.closes, now) for one in ending):
        return []
    waiting: dict[str, list[Prompt]] = {}
    people: dict[str, Row] = {}
    for prompt in ending:
        begins = last_quarter(prompt.opened, prompt.closes)
        sooner = min(begins or 0, (prompt.closes or 0) - DAY)
        if begins is None or sooner > now:
            continue
        told = await reminders.told(tx, prompt, begins, sooner)
        for row in await reminders.to_remind(tx, prompt, config.matrix.user_id, now):
            if row["id"] not in told:
                waiting.setdefault(row["id"], []).append(prompt)
                people[row["id"]] = row
    found: list[Due] = []
    for who, many in sorted(waiting.items()):
        if len(found) < most and any(in_last_quarter(one.opened, one.closes, now) for one in many):
            found += await _free(tx, config, people[who], many, now)
    return found


async def _free(tx: Tx, config: Config, row: Row, found: Sequence[Prompt], now: int) -> list[Due]:
    """The person, unless these are their quiet hours or their messages of the day are spent."""
    zone = row["zone"] or config.rooms.zone
    if quiet_until(row["quiet"] or config.reminders.quiet, zone, now) is not None:
        return []
    spent = await reminders.on(tx, row["id"], local_date(now, zone).isoformat())
    return [] if len(spent) >= config.reminders.per_day else [Due(row["id"], zone, tuple(found))]


async def remind(tx: Tx, config: Config, prompt: Prompt, by: str, at: int) -> int:
    """Reminds everybody who has not answered the prompt, within the rules, but who asks for it; gives how many."""
    asked = await reminders.to_remind(tx, prompt, config.matrix.user_id, at)
    also = {one.person: one.prompts for one in await due(tx, config, at, EVERYBODY)}
    n = 0
    for row in asked:
        others = [one for one in also.get(row["id"], ()) if one.id != prompt.id]
        for one in await _free(tx, config, row, [prompt, *others], at) if row["id"] != by else ():
            n += await tell(tx, config, one, at)
    return n


async def tell(tx: Tx, config: Config, one: Due, at: int) -> bool:
    """Decides on the reminder; False if it turns out that one went out about all of it before a backup was restored."""
    today = local_date(at, one.zone)
    left = await _untold(tx, config, one, today)
    if not left:
        return False
    day = today.isoformat()
    nth = len(await reminders.on(tx, one.person, day))
    message = await _message(tx, config, one.person, left[:NAMED])
    reminders.note(tx, one.person, day, nth, left, at)
    await outbox.put(tx, _cause(day, nth), [message], at, account=config.matrix.user_id)
    return True


async def _untold(tx: Tx, config: Config, one: Due, today: date) -> list[Prompt]:
    """What of it was not told on an earlier day by a message that is out, but unknown since a backup was restored."""
    begins = {prompt: start for prompt in one.prompts if (start := last_quarter(prompt.opened, prompt.closes))}
    told: set[str] = set()
    for day in _days(begins.values(), one.zone, today):
        known = await reminders.on(tx, one.person, day.isoformat())
        for nth in range(len(known), config.reminders.per_day):
            if await outbox.event_of(tx, transaction(_cause(day.isoformat(), nth), _name(one.person))) is None:
                break
            ends = moment(day + timedelta(days=1), "00:00", one.zone) - 1
            since = [prompt for prompt, start in begins.items() if start <= ends]
            reminders.note(tx, one.person, day.isoformat(), nth, since, ends)
            told.update(prompt.id for prompt in since)
    return [prompt for prompt in one.prompts if prompt.id not in told]


def _days(begins: Iterable[int], zone: str, today: date) -> Iterable[date]:
    """The days before today on which one of the last quarters had begun."""
    first = min((local_date(start, zone) for start in begins), default=today)
    n = min((today - first).days, KNOWN_DAYS)
    return [today - timedelta(days=back) for back in range(n, 0, -1)]


def _cause(day: str, nth: int) -> str:
    return f"reminders:{day}:{nth}"


def _name(person: str) -> str:
    return f"reminder-{person}"


async def _message(tx: Tx, config: Config, person: str, found: Sequence[Prompt]) -> Message:
    """What waits, how to answer it, until when, and how to get fewer reminders."""
    say = await words_for(tx, config, person, found[0].room)
    first = found[0]
    shown = f"{first.id} {say('reminder-your-answer')}" if first.kind == ASK else example(first)
    how = say("reminder-how", n=len(found), example=shown, id=first.id)
    lines = [
        say("reminder-head", n=len(found)), *(_line(prompt, say) for prompt in found), "", how,
        say("reminder-fewer", most=config.reminders.per_day),
    ]  # fmt: skip
    return Message(
        name=_name(person), text="\n".join(lines), person=person, mentions=(person,),
        subject=found[0].id if len(found) == 1 else "", rank=NOTICE, rtl=say.rtl,
    )  # fmt: skip


def _line(prompt: Prompt, say: Words) -> str:
    question = short(prompt.question, QUESTION)
    if prompt.closes is None:
        line = say("reminder-line-undated", id=prompt.id, question=question)
    else:
        line = say("reminder-line", id=prompt.id, question=question, until=say.time(prompt.closes))
    return f"{line} {say('reminder-line-organisation')}" if prompt.per == "organisation" else line

"""What efforts ask of people: how it goes, to take over, what is overdue, whether it was reached, what changed.

Rules: one thing an effort and person at a time, the most pressing first, in one line that can be answered in a word;
what is late is said with how to move it; who is silent is not asked for ever, but others are; days are those of the
person's own calendar. Who is asked follows from what the store holds now, so an answer or a hand-over ends the asking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.command import Due, Source, Wait
from bot.commands.action import ASKED
from bot.commands.shared.effort_card import Telling
from bot.commands.shared.pausing import in_slices
from bot.config import Config
from bot.domain.effort_times import ALL, CHECK_IN, DEPUTY, LEAD, TAKE_OVER, WEEK, look_back, pulse, years
from bot.domain.efforts import ACTION, CHANGED, MILESTONE, NOTE, State
from bot.domain.slots import local_date
from bot.domain.when import DAY
from bot.store import efforts, people, rooms
from bot.store.base import Row, Tx
from bot.store.efforts import Around
from bot.texts import Words

ASKING = (State.DRAFT, State.STARTED, State.STANDING, State.FINISHED)
LOOKED_AT = 430 * DAY  # after that time a finished effort asks nothing any more
SLICE = 200  # efforts asked between two looks at the rest of the world
END = "end"
MINUTES = 0.5  # a word or a sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """Something an effort asks of a person. `key` is the words; `mark` '' where it waits but is not reminded of."""

    person: str
    subject: str
    key: str
    mark: str
    day: str = ""
    entry: str = ""
    since: int = 0


async def waits(tx: Tx, config: Config, person: str, say: Words, now: int) -> Sequence[Wait]:
    """What efforts ask of one person."""
    found: list[Wait] = []
    own = [effort for effort in await efforts.of_person(tx, person) if effort["state"] in ASKING]
    known = await efforts.around(tx, own, asks=True)
    for effort in own:
        asked = [one for one in await _asked_in(tx, config, effort, known[effort["id"]], now) if one.person == person]
        found += [await _line(tx, config, effort, one, say, now) for one in asked]
    return found


async def due(tx: Tx, config: Config, now: int) -> Sequence[Due]:
    """Whom to remind of what."""
    found: list[Due] = []
    all_asking = await efforts.asking(tx, now - LOOKED_AT)
    known = await efforts.around(tx, all_asking, asks=True)
    async for effort in in_slices(all_asking, SLICE):
        asked = await _asked_in(tx, config, effort, known[effort["id"]], now)
        found += [Due(one.person, one.subject, one.mark, since=one.since) for one in asked if one.mark]
    return found


async def _asked_in(tx: Tx, config: Config, effort: Row, known: Around, now: int) -> list[Asked]:
    """All that an effort asks now, of whomever."""
    match State(effort["state"]):
        case State.DRAFT:
            mark = "draft" if now - effort["opened"] >= WEEK else ""
            return [Asked(effort["opener"], effort["id"], "effort-wait-draft", mark)] if effort["opener"] else []
        case State.STARTED:
            return [*await _of_leading(tx, config, effort, known, now), *await _actions(tx, config, known, now)]
        case State.STANDING:
            return await _yearly(tx, config, effort, known, now)
        case State.FINISHED if now - (effort["settled"] or 0) < LOOKED_AT:
            return await _looking_back(tx, config, effort, known, now)
        case _:
            return []


async def _of_leading(tx: Tx, config: Config, effort: Row, known: Around, now: int) -> list[Asked]:
    """The end that has come, else the weekly question with what is overdue, or that somebody takes over."""
    id, lead = effort["id"], effort["lead"]
    beat = pulse(known.sign, now, config.efforts.patience, led=bool(lead), deputy=bool(effort["deputy"]))
    if beat is not None and beat.asks == TAKE_OVER:
        key = "effort-wait-take-over" if lead else "effort-wait-lead"
        asked = [Asked(one, id, key, beat.mark, since=beat.since) for one in _asked_to_lead(effort, known, beat.who)]
        return [*asked, *([Asked(lead, id, "effort-wait-check-in", "")] if lead else [])]
    today = await _today(tx, config, lead, now) if lead else ""
    if lead and effort["ends"] and effort["ends"] < today:
        return [Asked(lead, id, "effort-wait-end", f"{END}-{effort['ends']}", effort["ends"])]
    late = _overdue(known, today) if lead else None
    if beat is not None and beat.asks == CHECK_IN:
        if late is None:
            return [Asked(lead, id, "effort-wait-check-in", beat.mark, since=beat.since)]
        return [Asked(lead, id, "effort-wait-check-in-late", beat.mark, late["day"], late["id"], beat.since)]
    if late is not None:
        return [Asked(lead, late["id"], "effort-wait-overdue", f"overdue-{late['day']}", late["day"], late["id"])]
    return []


def _asked_to_lead(effort: Row, known: Around, who: str) -> list[str]:
    if who == DEPUTY:
        return [str(effort["deputy"])]
    committed = {row["person"] for row in known.committed} | {effort["deputy"]}
    return sorted(committed - {"", effort["lead"]} if who == ALL else set())


def _overdue(known: Around, today: str) -> Row | None:
    """The milestone that is most overdue."""
    found = [one for one in known.said if one["part"] == MILESTONE and one["done"] is None]
    late = sorted((one for one in found if one["day"] < today), key=lambda one: (one["day"], one["nth"]))
    return late[0] if late else None


async def _actions(tx: Tx, config: Config, known: Around, now: int) -> list[Asked]:
    found: list[Asked] = []
    for one in known.said:
        if one["part"] != ACTION or one["done"] is not None or not one["owner"]:
            continue
        owner, id = one["owner"], one["id"]
        if one["kind"] == ASKED:
            found.append(Asked(owner, id, "effort-wait-asked", "", one["day"], id))
        elif one["day"] and one["day"] < await _today(tx, config, owner, now):
            found.append(Asked(owner, id, "effort-wait-action", f"overdue-{one['day']}", one["day"], id))
        else:
            found.append(Asked(owner, id, "effort-wait-action", "", one["day"], id))
    return found


async def _yearly(tx: Tx, config: Config, effort: Row, known: Around, now: int) -> list[Asked]:
    """A standing topic asks once a year where it stands."""
    for person in _answering(effort, known):
        zone = await _zone(tx, config, person)
        year = years(effort["started"], now, zone)
        notes = [one for one in known.said if one["part"] == NOTE]
        if year >= 1 and not any(years(effort["started"], one["at"], zone) >= year for one in notes):
            return [Asked(person, f"{effort['id']}.{NOTE}", "effort-wait-note", f"{NOTE}-{year}")]
    return []


async def _looking_back(tx: Tx, config: Config, effort: Row, known: Around, now: int) -> list[Asked]:
    told = [one["at"] for one in known.said if one["part"] == CHANGED]
    for person in _answering(effort, known):
        mark = look_back(effort["settled"], max(told, default=0), now, await _zone(tx, config, person))
        if mark:
            return [Asked(person, f"{effort['id']}.{CHANGED}", "effort-wait-changed", mark, mark.rpartition("-")[2])]
    return []


def _answering(effort: Row, known: Around) -> list[str]:
    """Who speaks for it: the lead, else the deputy, else whoever opened it, else the first who committed."""
    committed = [row["person"] for row in known.committed]
    return [one for one in (effort[LEAD], effort[DEPUTY], effort["opener"], *committed) if one][:1]


async def _zone(tx: Tx, config: Config, person: str) -> str:
    return str((await people.get(tx, person))["zone"] or config.rooms.zone)


async def _today(tx: Tx, config: Config, person: str, now: int) -> str:
    return local_date(now, await _zone(tx, config, person)).isoformat()


async def _line(tx: Tx, config: Config, effort: Row, one: Asked, say: Words, now: int) -> Wait:
    """The question in the person's words; other people's words in it have passed the disclosure check."""
    told = Telling(tx, config, {**rooms.NOWHERE, "direct": 1}, one.person, say, now)
    entry = await efforts.entry(tx, one.entry) if one.entry else None
    text = (await told.passed([await efforts.spoken(tx, entry)])).get(one.entry, "") if entry else ""
    line = say(
        one.key, id=effort["id"], title=await told.title(effort), entry=one.entry or effort["id"],
        text=text or say("effort-untitled"), day=one.day or "none",
    )  # fmt: skip
    return Wait(one.subject, line, MINUTES, quotes=tuple(told.quoted))


SOURCE = Source(name="efforts", waits=waits, due=due, order=6)

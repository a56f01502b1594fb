"""What the commands about dates share: which date is meant, how it is told, who will be there as it may be told.

Rules: a date belongs to a room, and who is not in that room hears the same words as for an id that does not exist; how
many will be there is told from the floor, and anew only when it has moved by the floor.
"""

from __future__ import annotations

from bot.command import Ask
from bot.config import Config, zones
from bot.domain import data
from bot.domain.dates import Occasion, Presence, When, counted, told
from bot.domain.dating import Unreadable, read_when
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.domain.when import Ambiguous
from bot.store import dates, knowledge, rooms
from bot.store.base import Tx


def named(ask: Ask) -> tuple[str, str]:
    """The date's id that was typed or stood under, '' if none, and the rest of the words."""
    id, rest = leading_id(ask.rest)
    if id.startswith("D"):
        return id, rest
    return (ask.subject if ask.subject.startswith("D") else ""), ask.rest


async def visible(ask: Ask, id: str) -> Occasion:
    """The date, if the person is in its room and it may be spoken of here. Raises Refusal."""
    found = await dates.get(ask.tx, id)
    if found is None or not await rooms.is_member(ask.tx, found.room, ask.person):
        raise Refusal("date-unknown", id=id[:40])
    if not ask.direct and found.room != ask.room["id"]:
        raise Refusal("date-elsewhere", id=id)
    return found


async def the_only(ask: Ask) -> str:
    """The id of the only date ahead that can be meant where none is named. Raises Refusal."""
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    ahead = [one.id for place in places for one in await dates.upcoming(ask.tx, place, ask.now)]
    if len(ahead) != 1:
        raise Refusal("date-which", ids=", ".join(ahead[: dates.KEPT]) or "–", n=len(ahead))
    return ahead[0]


def when(ask: Ask, text: str) -> tuple[When, str]:
    """When a date is, as typed in the asker's zone, and what follows. Raises Refusal."""
    zone, prefix = ask.words.zone, ask.config.rooms.prefix
    try:
        return read_when(text, ask.at, zone, zones())
    except Ambiguous as two:
        raise Refusal("date-ambiguous", one=two.one, other=two.other) from two
    except Unreadable as error:
        raise Refusal(f"date-{error.why}", text=error.text[:40] or "…", prefix=prefix) from error


def content(one: Occasion) -> dict[str, object]:
    """The date as programs read it."""
    return data.content(
        data.Date(
            id=one.id, name=one.name, place=one.place, link=one.link, first=one.when.first, last=one.when.last,
            zone=one.when.zone, begins=one.begins, cancelled=one.withdrawn,
        )
    )  # fmt: skip


def said(*occasions: Occasion) -> tuple[str, ...]:
    """The words of dates, which a facilitator put before the room: names may stand in them."""
    return tuple(part for one in occasions for part in (one.name, one.place, one.link) if part)


async def presence(tx: Tx, config: Config, one: Occasion, now: int) -> Presence:
    """Who of the room will be there as it may be told now; what is told is written down."""
    names = (await rooms.get(tx, one.room))["rule"] != rooms.CHATHAM_HOUSE
    named, n = counted(await dates.goers(tx, one.id, one.room), names)
    figure = f"going {one.id}"
    before = await knowledge.last_published(tx, figure)
    others = told(n, before, config.confidence.floor)
    if others is not None and others != before:
        knowledge.published(tx, figure, others, now)
    return Presence(named, others)

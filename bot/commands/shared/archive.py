"""Earlier digests: which there are, and one of them again, with what may be told of it now.

In a room those of the room; in a direct chat those of all rooms of the reader.
"""

from __future__ import annotations

from datetime import date

from bot.command import Ask
from bot.commands.shared.weekly import again, remember_absent
from bot.domain.messages import Effect, Message
from bot.domain.refusal import Refusal
from bot.domain.slots import local_date
from bot.store import digests, rooms
from bot.store.base import Row

LISTED = 12
_ALL = 600  # more than ten years of them


def week_of(row: Row, zone: str) -> str:
    """The ISO week in which a digest went out, as `2026-W47`."""
    year, week, _ = local_date(row["until"], zone).isocalendar()
    return f"{year}-W{week:02d}"


def read_week(text: str) -> str:
    """A week as typed (`2026-W47`, `2026w47`), as `2026-W47`; '' for one that does not exist."""
    year, week = int(text[:4]), int(text[-2:])
    try:
        date.fromisocalendar(year, week, 1)
    except ValueError:
        return ""
    return f"{year}-W{week:02d}"


async def _places(ask: Ask) -> list[Row]:
    if not ask.direct:
        return [ask.room]
    return [await rooms.get(ask.tx, room) for room in await rooms.of_person(ask.tx, ask.person)]


async def listed(ask: Ask) -> list[Effect]:
    """The latest digests, with their weeks."""
    lines = []
    for place in await _places(ask):
        found = [one for one in await digests.earlier(ask.tx, place["id"], LISTED) if one["since"] < one["until"]]
        if ask.direct and found:
            lines.append(f"**{place['name'] or place['id']}**")
        for one in found:
            since, until = (local_date(one[end], ask.words.zone).isoformat() for end in ("since", "until"))
            lines.append(ask.words("archive-line", week=week_of(one, ask.words.zone), since=since, until=until))
    if not lines:
        return [ask.say("archive-empty")]
    prefix = "" if ask.direct else ask.config.rooms.prefix
    return [Message("archive", "\n".join([*lines, "", ask.words("archive-how", prefix=prefix)]), rtl=ask.words.rtl)]


async def shown(ask: Ask, text: str) -> list[Effect]:
    """The digests of a week again. Raises Refusal."""
    week = read_week(text)
    if not week:
        raise Refusal("archive-week", text=text)
    found: list[Effect] = []
    for place in await _places(ask):
        for one in reversed(await digests.earlier(ask.tx, place["id"], _ALL)):
            if week_of(one, ask.words.zone) == week:
                found += await _one(ask, place, one["slot"], len(found))
    if not found:
        raise Refusal("archive-none", week=week, prefix="" if ask.direct else ask.config.rooms.prefix)
    return found


async def _one(ask: Ask, place: Row, slot: str, nth: int) -> list[Effect]:
    prepared = await again(ask.tx, ask.config, place, slot, ask.now, ask.words)
    if prepared is None:
        return []
    await remember_absent(ask.tx, ask.config, place, prepared, ask.now)
    return [
        Message(
            f"archive-{nth}", prepared.written.text, rtl=ask.words.rtl, quotes=prepared.released.quoted,
            said=prepared.released.said,
        ),
        *prepared.released.effects,
    ]  # fmt: skip

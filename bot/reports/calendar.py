"""Calendar files (iCalendar, RFC 5545) of dates and ends of questions.

What is in a file is a recipe first, plain values that the outbox keeps and the gate can read; it is written by the
icalendar library, which takes a quarter of a second to load, so not in the event loop. Rules: the same recipe gives the
same bytes; nobody is named; whole days stay whole days in every zone, and end on the day after the last as the RFC has
it; a time of day stands on the clocks of its zone, which is described with it; what was called off says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.domain.dates import Occasion, When
from bot.domain.messages import transaction

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone

SECOND = timedelta(seconds=1)
PRODUCT = "-//Common Ground//commonground//EN"


def entry(one: Occasion) -> dict[str, Any]:
    """A date as a part of a recipe."""
    return {
        "uid": one.uid, "name": one.name, "place": one.place, "link": one.link, "first": one.when.first,
        "last": one.when.last, "zone": one.when.zone, "sequence": one.sequence, "changed": one.changed,
        "cancelled": one.withdrawn,
    }  # fmt: skip


def deadline(id: str, label: str, ends: int, opened: int, now: int) -> dict[str, Any]:
    """The end of an open question as a part of a recipe."""
    at = f"{datetime.fromtimestamp(ends / 1000, UTC):%Y-%m-%dT%H:%M}"
    return {
        "uid": transaction(f"deadline {opened}", id), "name": label, "place": "", "link": "", "first": at, "last": "",
        "zone": "UTC", "sequence": 0, "changed": now, "cancelled": False,
    }  # fmt: skip


def recipe(name: str, entries: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What is to stand in a calendar file called `name`."""
    return {"kind": "calendar", "name": name, "events": list(entries)}


def write_json(data: dict[str, Any]) -> bytes:
    """The file of a recipe."""
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    if data["name"]:
        found.calendar_name = data["name"]
    _add_zones(found, data["events"])
    for one in data["events"]:
        found.add_component(_event(one))
    written: bytes = found.to_ical()
    return written


def _add_zones(found: Calendar, events: Sequence[dict[str, Any]]) -> None:
    """Describes each zone over the years in which something happens there."""
    years: dict[str, list[int]] = {}
    for one in events:
        if one["zone"] not in ("", "UTC"):
            years.setdefault(one["zone"], []).extend(int(day[:4]) for day in (one["first"], one["last"]) if day)
    for zone, some in sorted(years.items()):
        found.add_component(_zone(zone, date(min(some) - 1, 1, 1), date(max(some) + 2, 1, 1)))


def _zone(name: str, first: date, last: date) -> Timezone:
    """A zone between two days: what its clocks showed at the beginning, and each change. (The library can look for the
    changes itself, but takes steps of two months and so misses shorter times, as Morocco has them.)"""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    place, zone = ZoneInfo(name), Timezone()
    zone.add("tzid", name)
    begin = datetime(first.year, first.month, first.day, tzinfo=UTC)
    for moment in [begin, *_changes(place, begin, (last - first).days)]:
        wall, before = moment.astimezone(place), (moment - SECOND).astimezone(place).utcoffset() or timedelta()
        part = TimezoneDaylight() if wall.dst() else TimezoneStandard()
        part.DTSTART = (moment + before).replace(tzinfo=None)
        part.TZOFFSETFROM, part.TZOFFSETTO = before, wall.utcoffset() or timedelta()
        part.add("tzname", wall.tzname())
        zone.add_component(part)
    return zone


def _changes(place: ZoneInfo, begin: datetime, days: int) -> Iterator[datetime]:
    """The moments in so many days at which clocks jump, to the second."""
    for day in range(days):
        low, high = begin + timedelta(days=day), begin + timedelta(days=day + 1)
        before = low.astimezone(place).utcoffset()
        if high.astimezone(place).utcoffset() == before:
            continue
        while high - low > SECOND:
            middle = low + timedelta(seconds=(high - low) // SECOND // 2)
            low, high = (middle, high) if middle.astimezone(place).utcoffset() == before else (low, middle)
        yield high


def _event(one: dict[str, Any]) -> Event:
    from icalendar import Event

    found = Event()
    changed = datetime.fromtimestamp(one["changed"] // 1000, UTC)
    found.add("uid", one["uid"])
    found.add("dtstamp", changed)
    found.add("last-modified", changed)
    found.add("sequence", one["sequence"])
    found.add("summary", one["name"])
    _add_times(found, When(one["first"], one["last"], one["zone"]))
    for name, text in (("location", one["place"]), ("url", one["link"])):
        if text:
            found.add(name, text)
    found.add("status", "CANCELLED" if one["cancelled"] else "CONFIRMED")
    return found


def _add_times(found: Event, when: When) -> None:
    if not when.zone:
        found.add("dtstart", date.fromisoformat(when.first))
        found.add("dtend", date.fromisoformat(when.last) + timedelta(days=1))
        found.add("transp", "TRANSPARENT")
        return
    found.add("dtstart", _clock(when.first, when.zone))
    if when.last:
        found.add("dtend", _clock(when.last, when.zone))


def _clock(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC if zone == "UTC" else ZoneInfo(zone))

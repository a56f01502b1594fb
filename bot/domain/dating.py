"""How dates are typed: when, what, where, whether somebody will be there, what a meeting at their side is for.

Pure. Rules: a date is whole days unless a time is said; a time without a zone is the typist's; a time that clocks
skip is the one they show instead, one they show twice the first; what can be two days is not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dates import When
from bot.domain.needs import one_line
from bot.domain.reading import fold, tidy
from bot.domain.when import DAY, Ambiguous, days, duration, reach, until

NAME, PLACE, LINK = 120, 120, 300  # characters
FAR = 5 * 366 * DAY
_DAY = r"\d{4}-\d{1,2}-\d{1,2}"
_CLOCK = r"(?:(?:[01]?\d|2[0-3])[:h][0-5]\d|(?:[01]?\d|2[0-3])h|(?:0?[1-9]|1[0-2])(?::[0-5]\d)? ?[ap]m)"
_TO = r"\s*(?:\.{2,3}|…|[–—]|\bto\b|\bau\b|\bà\b)\s*"
_MONTHS = {
    fold(name): number
    for number, names in enumerate((
        "january jan janvier janv", "february feb février févr fév", "march mar mars", "april apr avril avr", "may mai",
        "june jun juin", "july jul juillet juil", "august aug août", "september sep sept septembre",
        "october oct octobre", "november nov novembre", "december dec décembre déc",
    ), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = r"([^\W\d_]{3,9})\.?"
_WHEN = re.compile(
    rf"(?P<day>{_DAY})(?:{_TO}(?P<to>{_DAY}|\d{{1,2}}-\d{{1,2}}|\d{{1,2}})(?!\d|:\d|h\b|-))?"
    rf"(?:(?:T|\s+(?:at\s+|à\s+)?)(?P<clock>{_CLOCK})"
    rf"(?:(?:\s*-\s*|{_TO})(?:(?P<end_day>{_DAY})(?:T|\s+))?(?P<end>{_CLOCK}))?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s+\(?([A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}|UTC|GMT|Z)\)?(?=\s|$|\|)", re.IGNORECASE)
_SPELT = (
    re.compile(
        rf"(?P<d>\d{{1,2}})(?:er)?(?:(?:\s*-\s*|{_TO})(?P<e>\d{{1,2}}))?\s+{_MONTH}(?:,?\s+(?P<y>\d{{4}}))?(?!\w)"
    ),
    re.compile(rf"{_MONTH}\s+(?P<d>\d{{1,2}})(?:(?:\s*-\s*|{_TO})(?P<e>\d{{1,2}}))?(?:,?\s+(?P<y>\d{{4}}))?(?!\w)"),
)
_LINK = re.compile(r"(?:https?://)?[^\s/.]+\.[^\s]{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Intent:
    """What somebody says of being there: whether they will be, whether their organisation may be named, and whether
    people they were introduced to may be told."""

    there: bool
    named: bool = False
    tells: bool = False


_THERE = ("going", "i am going", "yes", "oui", "j y serai", "j y vais", "")
_AWAY = ("not going", "i am not going", "not", "no", "non", "absent", "absente", "je n y serai pas", "je n y vais pas")
_NAMED = re.compile(r"\b(?:on the record|avec nom)\b")
_TELLS = re.compile(r"\b(?:tell|dites le|prevenez)(?: (?:my introductions|them|who i met|mes mises en relation))?\b")


def read_intent(text: str) -> Intent | None:
    """What is said of being there; None for other words, and for none."""
    said = fold(text)
    left = " ".join(word for word in _TELLS.sub(" ", _NAMED.sub(" ", said)).split() if word not in ("and", "et"))
    if not said or left not in (*_THERE, *_AWAY):
        return None
    return Intent(False) if left in _AWAY else Intent(True, bool(_NAMED.search(said)), bool(_TELLS.search(said)))


class Unreadable(ValueError):
    """What was typed is no date: `why` is unreadable, past, far, backwards or zone; `text` is the part meant."""

    def __init__(self, why: str, text: str) -> None:
        super().__init__(why)
        self.why = why
        self.text = text


def read_when(text: str, now: int, zone: str, zones: Iterable[str]) -> tuple[When, str]:
    """The date at the beginning of a text, and what follows it. zones: all there are, as they are spelt. Raises
    Unreadable, and Ambiguous for what can be two days."""
    plain = tidy(text)
    when, rest = _iso(plain, zone, zones) or _spelt(plain, now, zone) or _worded(plain, now, zone, zones)
    if when.over <= now:
        raise Unreadable("past", when.first)
    if when.begins > now + FAR:
        raise Unreadable("far", when.first)
    return when, rest.strip(" ,:–—-")


def _iso(text: str, zone: str, zones: Iterable[str]) -> tuple[When, str] | None:
    found = _WHEN.match(text)
    if found is None:
        return None
    day, rest = _date(found["day"]), text[found.end() :]
    if found["clock"] is None:
        last = _last(day, found["to"], found["to"] or "")
        return _days(day, last), rest
    if found["to"]:
        raise Unreadable("unreadable", found[0])
    place, rest = _zone(rest, zone, zones)
    first = _wall(day, _time(found["clock"]), place)
    if found["end"] is None:
        return When(first, "", place), rest
    end_day = _date(found["end_day"]) if found["end_day"] else day
    end = _wall(end_day, _time(found["end"]), place)
    if end <= first and not found["end_day"]:
        end = _wall(day + timedelta(days=1), _time(found["end"]), place)
    if end <= first:
        raise Unreadable("backwards", found[0])
    return When(first, end, place), rest


def _spelt(text: str, now: int, zone: str) -> tuple[When, str] | None:
    """`14 June 2027`, `14-16 juin`, `June 14, 2027`; without a year the next such day."""
    for pattern in _SPELT:
        found = pattern.match(text)
        month = _MONTHS.get(fold(next(one for one in found.groups() if one and not one.isdigit()))) if found else None
        if found is None or month is None:
            continue
        today = datetime.fromtimestamp(now / 1000, ZoneInfo(zone)).date()
        year = int(found["y"]) if found["y"] else today.year
        first = _day(year, month, int(found["d"]), found[0])
        if not found["y"] and first < today:
            first = _day(year + 1, month, int(found["d"]), found[0])
        last = _day(first.year, month, int(found["e"]), found[0]) if found["e"] else first
        return _days(first, last), text[found.end() :]
    return None


def _worded(text: str, now: int, zone: str, zones: Iterable[str]) -> tuple[When, str]:
    """`friday`, `tomorrow 14:00 Europe/Paris`: as ends of questions are read."""
    length = reach(text)
    said, rest = text[:length], text[length:]
    if not said or duration(said) is not None:
        raise Unreadable("unreadable", said or text)
    can_be = days(said, now, zone)
    if len(can_be) > 1:
        raise Ambiguous(can_be[0].isoformat(), can_be[1].isoformat())
    if can_be:
        return _days(can_be[0], can_be[0]), rest
    place, rest = _zone(rest, zone, zones)
    try:
        at = until(said, now, place)
    except Ambiguous:
        raise
    except ValueError as error:
        raise Unreadable(str(error), said) from error
    return When(_local(at, place), "", place), rest


def _zone(rest: str, zone: str, zones: Iterable[str]) -> tuple[str, str]:
    """The zone said at the beginning of the rest, else the typist's; and what follows."""
    found = _ZONE.match(rest)
    if found is None:
        return zone, rest
    said = "UTC" if found[1].upper() in ("Z", "GMT") else found[1]
    known = {name.casefold(): name for name in zones}
    if said.casefold() not in known:
        raise Unreadable("zone", found[1])
    return known[said.casefold()], rest[found.end() :]


def _days(first: date, last: date) -> When:
    if last < first:
        raise Unreadable("backwards", f"{first} – {last}")
    return When(first.isoformat(), last.isoformat())


def _last(first: date, said: str | None, text: str) -> date:
    """The last day: said in full, as month and day, or as a day of the same month (of the next, where it is lower)."""
    if said is None:
        return first
    parts = [int(part) for part in said.split("-")]
    if len(parts) == 3:
        return _day(parts[0], parts[1], parts[2], text)
    if len(parts) == 2:
        year = first.year + ((parts[0], parts[1]) < (first.month, first.day))
        return _day(year, parts[0], parts[1], text)
    following = first.replace(day=28) + timedelta(days=4)
    month = first if parts[0] >= first.day else following
    return _day(month.year, month.month, parts[0], text)


def _date(text: str) -> date:
    year, month, day = map(int, text.split("-"))
    return _day(year, month, day, text)


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable("unreadable", text) from None


def _time(text: str) -> time:
    plain = text.casefold().replace(" ", "")
    half, plain = (plain[-2], plain[:-2]) if plain.endswith("m") else ("", plain)
    hour, _, minute = plain.replace("h", ":").partition(":")
    number = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
    return time(number, int(minute or 0))


def _wall(day: date, clock: time, zone: str) -> str:
    """What clocks in the zone show at that time: the same, unless they skip it."""
    return _local(int(datetime.combine(day, clock, ZoneInfo(zone)).timestamp() * 1000), zone)


def _local(at: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at / 1000, ZoneInfo(zone)):%Y-%m-%dT%H:%M}"


def read_about(text: str) -> tuple[str, str, str]:
    """`NAME | PLACE | LINK`, the last two optional. Raises ValueError with `name`, `long` or `link`."""
    parts = [one_line(part) for part in text.split("|")]
    if len(parts) == 2 and re.match(r"https?://", parts[1], re.IGNORECASE):
        parts.insert(1, "")
    name, place, link, *more = [*parts, "", ""]
    if not name:
        raise ValueError("name")
    if len(name) > NAME or len(place) > PLACE or len(link) > LINK or any(more):
        raise ValueError("long")
    if link and not _LINK.fullmatch(link):
        raise ValueError("link")
    return name, place, link if not link or "://" in link else f"https://{link}"


def read_side(text: str) -> tuple[str, str, str]:
    """`PURPOSE | WANTED RESULT | QUESTION`: all three. Raises ValueError with the first that is missing: `purpose`,
    `wanted` or `question`."""
    parts = [one_line(part) for part in text.strip().strip("|").split("|")]
    for name, part in zip(("purpose", "wanted", "question"), [*parts, "", "", ""], strict=False):
        if not part:
            raise ValueError(name)
    return parts[0], parts[1], " | ".join(parts[2:])

"""Times as people type them: `15m`, `18:30`, `tomorrow 09:00`, `friday`, `2026-12-01T12:00`, `lunch`.

Pure. A time without a zone is the local time of whoever typed it. Rules: `now` is passed in, everything is
milliseconds UTC; a plain `18:30` is the next time that clocks show it; a day alone means its last minute; an hour
that comes twice means its first coming that is ahead, one that is skipped is told by the clock before the change (as
PEP 495 has it for fold=0). What can mean two moments that are both ahead is not guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from bot.domain.slots import DAYS, local_date, moment

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
YEAR = 366 * DAY
WORDS_AT_MOST = 6  # of one time, as in “the day after tomorrow 9 am”
_UNITS = {"m": MINUTE, "h": HOUR, "d": DAY, "j": DAY, "w": 7 * DAY, "s": 7 * DAY}  # by the unit's first letter
_DURATION = re.compile(
    r"(\d{1,6})\s*(min(?:ute)?s?|m|hours?|heures?|hrs?|h|days?|d|jours?|j|weeks?|w|semaines?)(?![^\W\d_])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:h]([0-5]\d)")
_HOUR = re.compile(r"([01]?\d|2[0-3])h")  # after a day; alone, `9h` is a length of time
_TWELVE = re.compile(r"(0?[1-9]|1[0-2])(?::([0-5]\d))?([ap])m")
_LENGTH_OR_CLOCK = re.compile(r"(\d)h([0-5]\d)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBERS = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_FILLING = re.compile(r"^(?:in|dans|on|le|the)\s|\b(?:at|à)\s|,")
_MIDNIGHT = ("midnight", "minuit")
_NAMED = {"noon": time(12), "midi": time(12), **dict.fromkeys(_MIDNIGHT, time(0))}
_AHEAD = {
    "today": 0, "aujourd'hui": 0, "tonight": 0, "ce soir": 0, "tomorrow": 1, "demain": 1,
    "day after tomorrow": 2, "après-demain": 2,
}  # fmt: skip
_WEEKDAYS = {
    spelling: place
    for place, spellings in enumerate((
        "monday mon lundi", "tuesday tue tues mardi", "wednesday wed mercredi", "thursday thu thurs jeudi",
        "friday fri vendredi", "saturday sat samedi", "sunday sun dimanche",
    ))
    for spelling in spellings.split()
}  # fmt: skip
_NEXT = re.compile(r"next (\w+)|(\w+) prochain")
_PARTS_OF_DAY = {
    time(0): "today aujourd'hui",
    time(6): "morning matin this\u00a0morning ce\u00a0matin",
    time(12): "lunch noon midi déjeuner le\u00a0déjeuner",
    time(18): "evening soir this\u00a0evening ce\u00a0soir",
}
_SINCE = {word.replace("\u00a0", " "): hour for hour, words in _PARTS_OF_DAY.items() for word in words.split(" ")}


class Ambiguous(ValueError):
    """What was typed can mean two moments ahead; `one` and `other` are the first of them as they can be typed."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__("ambiguous")
        self.one = one
        self.other = other


def duration(text: str) -> int | None:
    """Milliseconds of `15m`, `2 hours`, `1d`, `1w` or several in a row (`1h 30m`), a day being 24 hours; None for
    anything else."""
    plain = text.strip()
    found = _DURATION.findall(plain)
    if not found or _DURATION.sub("", plain).strip():
        return None
    return sum(int(number) * _UNITS[unit[0].casefold()] for number, unit in found)


def instant(text: str, zone: str) -> int | None:
    """The moment of an ISO date with time, in `zone` unless it says another; of a date alone, its last minute."""
    plain = text.strip()
    try:
        if _DATE.fullmatch(plain):
            return _end(date.fromisoformat(plain), zone)
        found = datetime.fromisoformat(plain)
        if not _DATE.match(plain):
            return None
        return _milliseconds(found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone)))
    except (ValueError, OverflowError):
        return None


def until(text: str, now: int, zone: str) -> int:
    """When something ends. Raises ValueError with `unreadable`, `past`, or `far` (more than a year away), and
    Ambiguous."""
    found = _moments(text, now, zone)
    if not found:
        raise ValueError("unreadable")
    ahead = [at for at in found if at > now]
    if not ahead:
        raise ValueError("past")
    near = [at for at in ahead if at <= now + YEAR]
    if not near:
        raise ValueError("far")
    if len(near) > 1:
        raise Ambiguous(_typed(near[0], zone), _typed(near[1], zone))
    return near[0]


def days(text: str, now: int, zone: str) -> list[date]:
    """The days that a text without a time of day can mean, in order; none of them is over."""
    plain = " ".join(_FILLING.sub(" ", " ".join(text.casefold().replace("’", "'").split())).split())
    return sorted(set(_days(plain, local_date(now, zone))))


def reach(text: str) -> int:
    """How many characters at the beginning of `text` say a time; those of its first word where none do."""
    ends = [word.end() for word in re.finditer(r"\S+", text)][:WORDS_AT_MOST]
    return next((end for end in reversed(ends) if _moments(text[:end], 0, "UTC")), ends[0] if ends else 0)


def since(text: str, now: int, zone: str) -> int | None:
    """When something began that is over now: a duration back, a clock time or a part of the day that was last, or
    a moment; None if it cannot be read or lies ahead."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    back = duration(plain)
    if back is not None:
        return now - back
    clock = _SINCE.get(plain) or _clock(plain)
    if clock is not None:
        return _last(clock, now, zone)
    if plain in ("yesterday", "hier"):
        return _moment(local_date(now, zone) - timedelta(days=1), time(0), zone)
    if _DATE.fullmatch(plain):
        plain += "T00:00"
    found = instant(plain, zone)
    return found if found is not None and found < now else None


def _moments(text: str, now: int, zone: str) -> list[int]:
    """Every moment that the text can mean, in order."""
    try:
        return sorted(set(_meant(text, now, zone)))
    except (ValueError, OverflowError):  # a day that no calendar has, or beyond its last year
        return []


def _meant(text: str, now: int, zone: str) -> Iterator[int]:
    exact = instant(text, zone)
    if exact is not None:
        yield exact
        return
    plain = re.sub(r"(\d) ?([ap])\.?m\.?$", r"\1\2m", " ".join(text.casefold().replace("’", "'").split()))
    plain = " ".join(_FILLING.sub(" ", plain).split())
    length, today = _length(plain), local_date(now, zone)
    if length is not None:
        yield now + length
    for clock in _clocks(plain):
        yield next(at for day in (0, 1, 2) for at in _shown(today + timedelta(days=day), clock, zone) if at > now)
    for day in _days(plain, today):
        yield _end(day, zone)
    for words, said in {plain.rpartition(" ")[::2], plain.partition(" ")[::-2]}:
        for day, clock in _days_with_clock(words, said, today):
            shown = _shown(day, clock, zone)
            yield next((at for at in shown if at > now), shown[0])


def _length(plain: str) -> int | None:
    both = _LENGTH_OR_CLOCK.fullmatch(plain)
    return int(both[1]) * HOUR + int(both[2]) * MINUTE if both else duration(plain)


def _days_with_clock(words: str, said: str, today: date) -> Iterator[tuple[date, time]]:
    """A day's midnight can be its first moment or its last."""
    hour = _HOUR.fullmatch(said)
    clocks = [time(int(hour[1]))] if hour else _clocks(said)
    for day in chain(_days(words, today), [date.fromisoformat(words)] if _DATE.fullmatch(words) else []):
        for clock in clocks:
            yield day, clock
            if said in _MIDNIGHT:
                yield day + timedelta(days=1), clock


def _days(words: str, today: date) -> Iterator[date]:
    """The days that the words can mean, none of them over."""
    if words in _AHEAD:
        yield today + timedelta(days=_AHEAD[words])
    if words in _WEEKDAYS:
        coming = _coming(_WEEKDAYS[words], today)
        yield coming
        if coming == today:
            yield today + timedelta(days=len(DAYS))
    following = _NEXT.fullmatch(words)
    weekday = _WEEKDAYS.get(following[1] or following[2]) if following else None
    if weekday is not None:
        first = _coming(weekday, today + timedelta(days=1))
        yield from (first, first + timedelta(days=len(DAYS)))
    numbers = _NUMBERS.fullmatch(words)
    if numbers:
        yield from _dates(int(numbers[1]), int(numbers[2]), int(numbers[3]) if numbers[3] else None, today)


def _coming(weekday: int, first: date) -> date:
    return first + timedelta(days=(weekday - first.weekday()) % len(DAYS))


def _dates(one: int, other: int, year: int | None, today: date) -> Iterator[date]:
    """`03/04`, read with the day first and with the month first; without a year the next such day."""
    for day, month in {(one, other), (other, one)}:
        for guess in (today.year, today.year + 1) if year is None else (year,):
            found = _date(guess, month, day)
            if found is not None and (year is not None or found >= today):
                yield found
                break


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clocks(text: str) -> list[time]:
    """The clock times that a text can mean: none, one, or both noon and midnight for `12am` and `12pm`."""
    twelve = _TWELVE.fullmatch(text)
    if twelve is None:
        found = _NAMED.get(text, _clock(text))
        return [found] if found is not None else []
    hour, minute = int(twelve[1]), int(twelve[2] or 0)
    if hour == 12:
        return [time(0, minute), time(12, minute)]
    return [time(hour + (12 if twelve[3] == "p" else 0), minute)]


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text)
    return time(int(found[1]), int(found[2])) if found else None


def _shown(day: date, clock: time, zone: str) -> list[int]:
    """The moments at which clocks show `clock` on a day, in order; of a time that is skipped, one moment all the
    same."""
    place = ZoneInfo(zone)
    walls = [datetime.combine(day, clock.replace(fold=fold), place) for fold in (0, 1)]
    real = {_milliseconds(w) for w in walls if w.astimezone(UTC).astimezone(place).replace(fold=0) == w.replace(fold=0)}
    return sorted(real) or [_milliseconds(walls[0])]


def _last(clock: time, now: int, zone: str) -> int:
    day = local_date(now, zone)
    today = _moment(day, clock, zone)
    return today if today < now else _moment(day - timedelta(days=1), clock, zone)


def _end(day: date, zone: str) -> int:
    """The last minute of a day, whatever the clocks do in its night."""
    return moment(day + timedelta(days=1), "00:00", zone) - MINUTE


def _typed(at: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at / 1000, ZoneInfo(zone)):%Y-%m-%dT%H:%M}"


def _moment(day: date, clock: time, zone: str) -> int:
    return _milliseconds(datetime.combine(day, clock, ZoneInfo(zone)))


def _milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)

"""Times as people type them: `15m`, `18:30`, `2026-12-01T12:00`, `lunch`.

Pure. A time without a zone is the local time of whoever typed it. Rules: `now` is passed in, everything is
milliseconds UTC; an hour that comes twice means its first coming, an hour that is skipped means the moment the
clock jumps over it (as PEP 495 has it for fold=0); a plain `18:30` is the next 18:30.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
YEAR = 366 * DAY
_UNITS = {"m": MINUTE, "min": MINUTE, "h": HOUR, "d": DAY, "j": DAY, "w": 7 * DAY}
_DURATION = re.compile(r"(\d{1,6})\s*(min|[mhdjw])", re.IGNORECASE)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:h]([0-5]\d)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTS_OF_DAY = {
    time(0): "today aujourd'hui",
    time(6): "morning matin this\u00a0morning ce\u00a0matin",
    time(12): "lunch noon midi déjeuner le\u00a0déjeuner",
    time(18): "evening soir this\u00a0evening ce\u00a0soir",
}
_SINCE = {word.replace("\u00a0", " "): hour for hour, words in _PARTS_OF_DAY.items() for word in words.split(" ")}


def duration(text: str) -> int | None:
    """Milliseconds of `15m`, `2h`, `1d`, `1w` or several in a row (`1h 30m`); None for anything else."""
    plain = text.strip()
    found = _DURATION.findall(plain)
    if not found or _DURATION.sub("", plain).strip():
        return None
    return sum(int(number) * _UNITS[unit.casefold()] for number, unit in found)


def instant(text: str, zone: str) -> int | None:
    """The moment of an ISO date with time, in `zone` unless it says another; of a date alone, its last minute."""
    plain = text.strip()
    try:
        if _DATE.fullmatch(plain):
            return _moment(date.fromisoformat(plain), time(23, 59), zone)
        moment = datetime.fromisoformat(plain)
    except ValueError:
        return None
    if not _DATE.match(plain):
        return None
    return _milliseconds(moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone)))


def until(text: str, now: int, zone: str) -> int:
    """When something ends. Raises ValueError with `unreadable`, `past`, or `far` (more than a year away)."""
    found = _ahead(text, now, zone)
    if found is None:
        raise ValueError("unreadable")
    if found <= now:
        raise ValueError("past")
    if found > now + YEAR:
        raise ValueError("far")
    return found


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
        return _moment(_day(now, zone) - timedelta(days=1), time(0), zone)
    if _DATE.fullmatch(plain):
        plain += "T00:00"
    found = instant(plain, zone)
    return found if found is not None and found < now else None


def _ahead(text: str, now: int, zone: str) -> int | None:
    length = duration(text)
    if length is not None:
        return now + length
    clock = _clock(text.strip())
    if clock is None:
        return instant(text, zone)
    today = _moment(_day(now, zone), clock, zone)
    return today if today > now else _moment(_day(now, zone) + timedelta(days=1), clock, zone)


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text)
    return time(int(found[1]), int(found[2])) if found else None


def _last(clock: time, now: int, zone: str) -> int:
    today = _moment(_day(now, zone), clock, zone)
    return today if today < now else _moment(_day(now, zone) - timedelta(days=1), clock, zone)


def _day(at: int, zone: str) -> date:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(zone)).date()


def _moment(day: date, clock: time, zone: str) -> int:
    return _milliseconds(datetime.combine(day, clock, ZoneInfo(zone)))


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)

"""Moments of a week on a wall clock, as moments of the one time line.

Pure: the zone's rules come from the standard library, `now` comes from the caller, all moments are milliseconds UTC.
Rules: a local time that comes twice means its first; one that does not come (a gap) means the moment after the gap;
so each date has exactly one moment, and moments come in the order of their dates.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SECOND = 1000


def moment(day: date, clock: str, zone: str) -> int:
    """The first moment at which clocks in `zone` show `clock` ("HH:MM") or later on `day`."""
    place = ZoneInfo(zone)
    wall = datetime.combine(day, time.fromisoformat(clock))
    first = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    if _wall(first, place) == wall:
        return int(first.timestamp()) * _SECOND
    return _after_gap(wall, place) * _SECOND


def _after_gap(wall: datetime, place: ZoneInfo) -> int:
    """The second at which the clocks jump over `wall`: between what it is by the rules after and before the jump."""
    low = int(wall.replace(tzinfo=place, fold=1).timestamp())
    high = int(wall.replace(tzinfo=place, fold=0).timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if _wall(datetime.fromtimestamp(middle, UTC), place) >= wall:
            high = middle
        else:
            low = middle
    return high


def _wall(at: datetime, place: ZoneInfo) -> datetime:
    return at.astimezone(place).replace(tzinfo=None)


def local_date(at: int, zone: str) -> date:
    """The date in `zone` at a moment."""
    return datetime.fromtimestamp(at / _SECOND, ZoneInfo(zone)).date()


def _around(day: str, clock: str, zone: str, now: int) -> list[tuple[int, date]]:
    """The moments of `day` from more than a week before `now` to more than a week after, with their dates."""
    today = local_date(now, zone)
    dates = [today + timedelta(days=n) for n in range(-9, 10)]
    return [(moment(one, clock, zone), one) for one in dates if one.weekday() == DAYS.index(day)]


def latest_slot(day: str, clock: str, zone: str, now: int) -> int:
    """The last moment, not after `now`, of the weekly time `day` (one of DAYS) at `clock` in `zone`."""
    return max(at for at, _ in _around(day, clock, zone, now) if at <= now)


def latest_date(day: str, clock: str, zone: str, now: int) -> date:
    """The date that the latest slot belongs to (the moment after a gap may lie on the next)."""
    return max(one for at, one in _around(day, clock, zone, now) if at <= now)


def next_slot(day: str, clock: str, zone: str, now: int) -> int:
    """The first moment after `now` of the weekly time."""
    return min(at for at, _ in _around(day, clock, zone, now) if at > now)

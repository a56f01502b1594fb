"""Quiet hours: when somebody is not to be disturbed, by the clocks where they are.

Pure. Hours are `HH:MM-HH:MM`, may run over midnight, and are whole stretches of time: an hour that comes twice in them
does not interrupt them. Rules: they begin at the first moment at which clocks show their beginning and end at the last
at which clocks show their end; times that are skipped count as the moment after the gap.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.slots import local_date, moment

OFF = "off"  # chosen: no quiet hours, also where the configuration has some
HOURS = r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d"


def quiet_until(hours: str, zone: str, at: int) -> int | None:
    """The end of the quiet hours that the moment `at` lies in; None if it lies in none, or if there are none ('' or
    OFF)."""
    if hours in ("", OFF):
        return None
    start, _, end = hours.partition("-")
    today = local_date(at, zone)
    for day in (today - timedelta(days=1), today):
        ends = _last(day + timedelta(days=int(end <= start)), end, zone)
        if moment(day, start, zone) <= at < ends:
            return ends
    return None


def _last(day: date, clock: str, zone: str) -> int:
    """The last moment at which clocks show `clock` on `day`."""
    second = datetime.combine(day, time.fromisoformat(clock).replace(fold=1), ZoneInfo(zone))
    return max(moment(day, clock, zone), int(second.timestamp()) * 1000)

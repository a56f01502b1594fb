"""When efforts ask something of somebody: weekly, when the lead is silent, after the end, once a year.

Pure. Moments are milliseconds UTC. Nothing here is stored: who is asked follows from when the lead last gave a sign.
Rules: a lead is asked once a week from their last sign on; after as many unanswered weeks as are configured the deputy
is asked to take over, after two more everybody who committed; where nobody leads, the deputy is asked at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.domain.effort_words import months_later
from bot.domain.efforts import CHANGED
from bot.domain.slots import local_date

WEEK = 7 * 86_400_000
GRACE = 2  # weeks for which only the deputy is asked to take over
AFTER = (6, 12)  # months after the end at which it is asked what changed
ANSWERABLE = 2  # months for which that can be answered before it is let go
LEAD, DEPUTY, ALL = "lead", "deputy", "all"
CHECK_IN: Final = "check-in"
TAKE_OVER: Final = "take-over"


@dataclass(frozen=True, slots=True)
class Pulse:
    """What is asked now: `who` is lead, deputy or all; `asks` check-in or take-over; `mark` differs for each time it is
    asked, and `since` is when that began."""

    who: str
    asks: str
    mark: str
    since: int


def pulse(sign: int, now: int, patience: int, *, led: bool, deputy: bool) -> Pulse | None:
    """What is asked at `now`, when the last sign of the lead (or the moment since when there is none) was at `sign`.
    patience: weekly questions that may stay unanswered."""
    week = (now - sign) // WEEK
    if led and week < 1:
        return None
    if led and week <= patience:
        return Pulse(LEAD, CHECK_IN, f"{sign}+{week}", sign + week * WEEK)
    since = sign + (patience + 1) * WEEK if led else sign
    if deputy and now < since + GRACE * WEEK:
        return Pulse(DEPUTY, TAKE_OVER, f"{sign}+deputy", since)
    return Pulse(ALL, TAKE_OVER, f"{sign}+all", since + GRACE * WEEK if deputy else since)


def look_back(settled: int, told: int, now: int, zone: str) -> str:
    """The mark under which it is asked what changed since an effort ended at `settled` (as `6` or `12` months), or ''.
    told: when that was last said, 0 if never. By the dates of who is asked."""
    today, end = local_date(now, zone), local_date(settled, zone)
    for months in reversed(AFTER):
        first = months_later(end, months)
        if first <= today < months_later(first, ANSWERABLE):
            return "" if told and local_date(told, zone) >= first else f"{CHANGED}-{months}"
    return ""


def years(started: int, now: int, zone: str) -> int:
    """How many whole years have passed since, by the dates of a zone."""
    today, first = local_date(now, zone), local_date(started, zone)
    n = today.year - first.year
    return n if months_later(first, 12 * n) <= today else n - 1

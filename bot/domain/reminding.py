"""When people are reminded of an open question, and when a room hears how many minutes are left.

Pure; times are milliseconds UTC. Rules: in direct chat people are reminded once, in the last quarter of the time, and
only of questions that are open for an hour and longer; a room where a session is open hears of the last fifteen
minutes of what is open for longer than twenty, of the last two of what is open for six and longer. What is told late
says the number that is true then, and is not told when it would only come in the way.
"""

from __future__ import annotations

from bot.domain.when import HOUR, MINUTE

LONG = HOUR  # what is open for less is over before anybody reads a direct chat
LEAST = 5 * MINUTE  # with less time left nobody is reminded
_LINES = ((20 * MINUTE + 1, 15, LEAST), (6 * MINUTE, 2, MINUTE))  # open for at least; minutes told; least time left


def last_quarter(opened: int, closes: int | None) -> int | None:
    """When the last quarter of a question's time begins; None for one without an end, or open for less than LONG."""
    if closes is None or closes - opened < LONG:
        return None
    return closes - (closes - opened) // 4


def in_last_quarter(opened: int, closes: int | None, now: int) -> bool:
    """Whether people are reminded now."""
    begins = last_quarter(opened, closes)
    return begins is not None and closes is not None and begins <= now <= closes - LEAST


def minutes_left(opened: int, closes: int, now: int) -> int:
    """The minutes that a room hears of now, rounded; 0 for nothing to be said."""
    left = closes - now
    minutes = (left + MINUTE // 2) // MINUTE
    for length, told, least in _LINES:
        if closes - opened >= length:
            return minutes if minutes <= told and left >= least else 0
    return 0

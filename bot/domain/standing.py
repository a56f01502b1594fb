"""Whether a statement still stands: when somebody is asked, and when it counts as not confirmed.

Pure. Rules: every quarter its author (or, where they speak for it no longer, another delegate) is asked whether it is
still true; unanswered for two quarters it is "not confirmed": it is no longer proposed for introductions, so that
nobody is brought together over what is past, and it is asked about no more; nothing is deleted, it goes on counting
in themes, and any word about it confirms it again.
"""

from __future__ import annotations

from bot.domain.when import DAY

ASKED_EVERY = 91 * DAY  # milliseconds
CONFIRMED_FOR = 3 * ASKED_EVERY  # a quarter until it is asked, and two without an answer


def question(confirmed: int, now: int) -> int:
    """Which question since it was confirmed is due: 1 or 2; 0 for none."""
    n = (now - confirmed) // ASKED_EVERY
    return n if confirmed + CONFIRMED_FOR > now and n > 0 else 0


def is_confirmed(confirmed: int, now: int) -> bool:
    """Whether it may be proposed to others."""
    return now - confirmed < CONFIRMED_FOR

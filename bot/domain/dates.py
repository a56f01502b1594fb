"""Dates at other fora: when they are, and who of a room will be there.

Pure. Rules: who goes is counted by organisation, and told from the floor only; those whose names may stand are named
and count in no number; a number that moved by less than the floor is not told anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.cells import may_follow
from bot.domain.reading import fold
from bot.domain.when import DAY, HOUR


@dataclass(frozen=True, slots=True)
class When:
    """When a date is: days (`2027-06-14`, the first and the last) with `zone` '', or times on the clocks of `zone`
    (`2027-06-14T14:00`), `last` '' where no end was said."""

    first: str
    last: str
    zone: str = ""

    @property
    def begins(self) -> int:
        """The first moment, milliseconds UTC; of whole days midnight UTC."""
        return _milliseconds(self.first, self.zone or "UTC")

    @property
    def ends(self) -> int | None:
        """The moment a time of day ends, None where none was said, or for whole days."""
        return _milliseconds(self.last, self.zone) if self.zone and self.last else None

    @property
    def over(self) -> int:
        """From when on it is past; whole days are so when they are over everywhere on earth."""
        if not self.zone:
            return _milliseconds(self.last, "UTC") + DAY + 12 * HOUR
        return self.begins + 2 * HOUR if self.ends is None else self.ends


@dataclass(frozen=True, slots=True)
class Occasion:
    """A date at another forum, as it stands. Names and places are what a facilitator put before the room. `changed` is
    milliseconds UTC; `sequence` counts the changes."""

    id: str
    uid: str
    room: str
    name: str
    place: str
    link: str
    when: When
    sequence: int = 0
    changed: int = 0
    withdrawn: bool = False

    @property
    def begins(self) -> int:
        """The first moment, milliseconds UTC."""
        return self.when.begins


@dataclass(frozen=True, slots=True)
class Side:
    """A meeting at the side of a date. `txn` is the message that said so first."""

    date: str
    purpose: str
    wanted: str
    question: str
    txn: str


@dataclass(frozen=True, slots=True)
class Goer:
    """Somebody who will be there: the voice they speak with, and its name ('' where that may not stand)."""

    voice: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Presence:
    """Who will be there: names on the record, and how many organisations beside those (None: too few to be told)."""

    named: tuple[str, ...] = ()
    others: int | None = None


def counted(goers: Sequence[Goer], names: bool = True) -> tuple[tuple[str, ...], int]:
    """The organisations whose names may stand, and how many others will be there. An organisation counts once, and is
    named if one of its people says it may be and the room shows `names`."""
    named = {one.voice: one.name for one in goers if one.name and names}
    return tuple(sorted(named.values(), key=fold)), len({one.voice for one in goers} - named.keys())


def told(n: int, before: int | None, floor: int) -> int | None:
    """The number that may be told after `before` was (None: none yet): None below the floor, the earlier one while it
    has moved by so little that the difference would be a small group."""
    if before is not None and not may_follow(before, n, floor):
        return before
    return n if n >= floor else None


def _milliseconds(text: str, zone: str) -> int:
    wall = datetime.fromisoformat(text)
    return int(wall.replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)

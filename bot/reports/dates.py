"""Dates at other fora in words: when they are, by the reader's clock, and who will be there, as far as may be told."""

from __future__ import annotations

from typing import Protocol

from bot.domain.dates import Occasion, Presence, When
from bot.domain.reading import literal


class Speak(Protocol):
    """The words of one language and the times of one zone."""

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The words under `key`."""

    def time(self, at: int) -> str:
        """A moment for people."""

    def listed(self, parts: list[str]) -> str:
        """Parts in a row."""


def when_text(when: When, say: Speak) -> str:
    """Whole days as they are; a time of day by the reader's clock with UTC beside it."""
    if not when.zone:
        return when.first if when.first == when.last else say("date-days", first=when.first, last=when.last)
    begins, ends = say.time(when.begins), when.ends
    return begins if ends is None else say("date-span", begins=begins, ends=say.time(ends))


def line(one: Occasion, say: Speak) -> str:
    """A date on one line: its id, when, what, where, and a link."""
    about = " · ".join(literal(part) for part in (one.name, one.place, one.link) if part)
    return say("date-line", id=one.id, when=when_text(one.when, say), about=about)


def plain_line(one: Occasion, say: Speak) -> str:
    """The same where no Markdown is read: in the words beside a file."""
    about = " · ".join(part for part in (one.name, one.place, one.link) if part)
    return say("date-line-plain", id=one.id, when=when_text(one.when, say), about=about)


def there(presence: Presence, say: Speak) -> str:
    """Who will be there: the organisations on the record, and how many others; '' where nothing may be told."""
    names = say.listed([literal(name) for name in presence.named])
    if presence.others is None:
        return say("date-there-named", names=names) if names else ""
    return say("date-there-both", names=names, n=presence.others) if names else say("date-there", n=presence.others)

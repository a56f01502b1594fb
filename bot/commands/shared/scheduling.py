"""A day of the week and a time, as people type them: `friday 08:00`, `vendredi à 8h00`, `monday 09:00 Europe/Paris`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from zoneinfo import available_timezones

from bot.domain.digest import clip
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.domain.slots import DAYS
from bot.texts import languages, words

_EVERY = re.compile(r"(\S+?),?\s+(?:at\s+|à\s+)?([01]?\d|2[0-3])[:h]([0-5]\d)(?:\s+(\S+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weekly:
    """A weekly moment; `zone` is '' where none was typed."""

    day: str
    clock: str
    zone: str = ""


def weekly(text: str, prefix: str) -> Weekly:
    """The moment as typed. Raises Refusal."""
    found = _EVERY.fullmatch(text.strip())
    day = _day(found[1]) if found else None
    if found is None or day is None:
        raise Refusal("digest-when", text=clip(text, 40) or "…", prefix=prefix)
    zone = found[4] or ""
    known = {name.casefold(): name for name in available_timezones()}
    if zone and zone.casefold() not in known:
        raise Refusal("digest-zone", zone=zone[:40], prefix=prefix)
    return Weekly(day, f"{int(found[2]):02d}:{found[3]}", known.get(zone.casefold(), ""))


def _day(typed: str) -> str | None:
    """The day of the week that was typed in any language of the bot, in full or its first three letters or more."""
    typed = fold(typed)
    for language in languages():
        for day in DAYS:
            if len(typed) > 2 and fold(words(language)(f"day-{day}")).startswith(typed):
                return day
    return None

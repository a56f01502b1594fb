"""`commonground digest`: what a room's digest would say, to standard output; nothing is sent or remembered.

Rule: what composing writes down (a text that is held back, a figure that is told) is undone, since nobody is told.
"""

from __future__ import annotations

import re
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from bot.commands.shared.weekly import prepare, room_words
from bot.config import Config, read_config
from bot.domain.slots import moment
from bot.run import store_url
from bot.store import rooms
from bot.store.base import Row, Tx, open_base
from bot.store.undone import undone
from bot.texts import languages, words

_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)


async def main(path: Path, room: str, language: str = "", week: str = "") -> int:
    """Prints the digest of what `room` has not been told yet, or of a whole ISO `week` (2026-W47), in `language` if
    given. Exit status 0, 1 if there is no such room or database, 2 for a week or language that cannot be read."""
    config = read_config(path)
    url = store_url(config, path.absolute().parent)
    if language and language not in languages():
        return _fail(f"{language}: the bot speaks {', '.join(languages())}", 2)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        return _fail(f"{url.removeprefix('sqlite:///')}: there is no database yet", 1)
    base = await open_base(url)
    try:
        async with base.begin() as tx:
            place = await rooms.get(tx, room)
        if not place["inside"] or place["direct"]:
            return _fail(f"{room}: the bot is in no such room", 1)
        window = _window(week, room_words(config, place).zone) if week else None
        if week and window is None:
            return _fail(f"{week}: an ISO week looks like 2026-W47", 2)
        text = await undone(base, lambda tx: _text(tx, config, place, language, window))
    finally:
        await base.close()
    sys.stdout.write(text + "\n")
    return 0


async def _text(tx: Tx, config: Config, place: Row, language: str, window: tuple[int, int] | None) -> str:
    spoken = room_words(config, place)
    speak = words(language or spoken.language, spoken.zone)
    found = await prepare(tx, config, place, time.time_ns() // 1_000_000, speak, window)
    return found.written.text if found else speak("digest-nothing-new", told="no", time="")


def _window(week: str, zone: str) -> tuple[int, int] | None:
    """An ISO week as its first moment and its end, milliseconds UTC."""
    found = _WEEK.fullmatch(week)
    try:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else None
    except ValueError:
        return None
    if monday is None:
        return None
    return moment(monday, "00:00", zone) - 1, moment(monday + timedelta(days=7), "00:00", zone) - 1


def _fail(line: str, status: int) -> int:
    sys.stderr.write(line + "\n")
    return status

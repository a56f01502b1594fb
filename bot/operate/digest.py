"""`commonground digest`: what a room's digest would say, to standard output; nothing is sent or remembered."""

from __future__ import annotations

import re
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from bot.commands.shared.weekly import prepare, room_words
from bot.config import read_config
from bot.domain.slots import moment
from bot.run import store_url
from bot.store import rooms
from bot.store.base import open_base
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
            speak = room_words(config, place)
            window = _window(week, speak.zone) if week else None
            if week and window is None:
                return _fail(f"{week}: an ISO week looks like 2026-W47", 2)
            speak = words(language or speak.language, speak.zone)
            found = await prepare(tx, config, place, time.time_ns() // 1_000_000, speak, window)
    finally:
        await base.close()
    sys.stdout.write((found.written.text if found else speak("digest-nothing-new", told="no", time="")) + "\n")
    return 0


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

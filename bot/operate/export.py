"""`commonground export --format ics`: the dates of rooms, and until when their open questions can be answered, as
calendar files, one for each room. Nobody is named in them; they pass the gate as everything does that leaves."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from typing import Any

from bot.commands.calendar import deadline
from bot.commands.shared.finding import spoken
from bot.config import Config, read_config
from bot.domain.gate import release
from bot.domain.messages import File
from bot.reports import calendar
from bot.run import store_url
from bot.store import dates, prompts, rooms
from bot.store.base import Row, Tx, open_base


async def main(path: Path, room: str, out: Path) -> int:
    """Writes the files into the folder `out`, which is made if need be, and prints their paths. Exit status 0, 1 if
    there is no such room or database."""
    config = read_config(path)
    url = store_url(config, path.absolute().parent)
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        return _fail(f"{url.removeprefix('sqlite:///')}: there is no database yet")
    base = await open_base(url)
    try:
        async with base.begin() as tx:
            inside = [one for one in await rooms.inside(tx) if room in ("", one["id"])]
            if room and not inside:
                return _fail(f"{room}: the bot is in no such room")
            now = time.time_ns() // 1_000_000
            found = {name: await _recipe(tx, config, one, now) for name, one in _names(inside).items()}
    finally:
        await base.close()
    out.mkdir(parents=True, exist_ok=True)
    for name, recipe in found.items():
        file = out / name
        file.write_bytes(calendar.write_json(recipe))
        sys.stdout.write(f"{file}\n")
    return 0


def _names(inside: list[Row]) -> dict[str, Row]:
    """The rooms by the name of their file."""
    found: dict[str, Row] = {}
    for one in inside:
        name = re.sub(r"[^\w-]+", "-", one["name"]).strip("-") or re.sub(r"\W+", "-", one["id"]).strip("-")
        found[f"{name}.ics" if f"{name}.ics" not in found else f"{name}-{len(found)}.ics"] = one
    return found


async def _recipe(tx: Tx, config: Config, room: Row, now: int) -> dict[str, Any]:
    entries = [calendar.entry(one) for one in await dates.for_calendar(tx, room["id"], now)]
    say = spoken(config, room)
    for prompt in await prompts.open_in(tx, room["id"]):
        if prompt.closes is not None:
            entries.append(deadline(prompt, prompt.closes, say, now))
    made = release(File("export", calendar.recipe(room["name"], entries), "", ""))
    return made.recipe if isinstance(made, File) else {}


def _fail(line: str) -> int:
    sys.stderr.write(line + "\n")
    return 1

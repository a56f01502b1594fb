"""digests → Atom files.

The files follow from what the database holds: each look writes those that differ, and removes those that should not be
there. Rules: a file is replaced as a whole, so that nobody reads half of one; a digest is made in a transaction of its
own, so that nobody waits for all of them; a look that dies is made good by the next; only files with a feed's name are
touched.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.commands.shared import feeding
from bot.config import Config
from bot.domain.when import HOUR, MINUTE
from bot.reports.feed import Feed, atom
from bot.store import feeds
from bot.store.base import Base

log = logging.getLogger(__name__)
NAME = re.compile(r"digest-[A-Za-z0-9_-]{22}\.atom")
PAUSE = 5.0  # seconds between two looks
_HALF = ".part"  # what is being written


class Publisher:
    """Keeps the folder of feeds as it should be. `folder` None: there are none."""

    def __init__(self, base: Base, config: Config, folder: Path | None, clock: Callable[[], int]) -> None:
        self._base = base
        self._config = config
        self._folder = folder
        self._clock = clock
        self._seen: tuple[int, int] | None = None
        self._at = 0

    async def keep(self) -> None:
        """Looks again and again."""
        while True:
            await self.look()
            await asyncio.sleep(PAUSE)

    async def look(self) -> bool:
        """Writes what has to be written, if anything happened since the last look or an hour passed; whether it
        looked."""
        if self._folder is None or self._clock() - self._at < MINUTE:
            return False
        async with self._base.begin() as tx:
            seen = await feeds.stirred(tx)
        if seen == self._seen and self._clock() - self._at < HOUR:
            return False
        self._at = self._clock()
        try:
            await self._write(self._folder)
        except OSError as error:
            log.error("feeds cannot be written: error=%s", type(error).__name__)
            return False
        self._seen = seen
        return True

    async def _write(self, folder: Path) -> None:
        async with self._base.begin() as tx:
            rows = await feeds.everything(tx)
        kept = set()
        for row in rows:
            async with self._base.begin() as tx:
                feed, slots = await feeding.empty(tx, self._config, row), await feeding.slots(tx, row)
            if feed is not None:
                kept.add(row["name"])
                filled = await self._filled(feed, row["room"], slots)
                await asyncio.to_thread(_replace, folder / row["name"], atom(filled))
        await asyncio.to_thread(_remove, folder, kept)

    async def _filled(self, feed: Feed, room: str, slots: list[str]) -> Feed:
        entries = []
        for slot in slots:
            async with self._base.begin() as tx:
                entries.append(await feeding.entry(tx, self._config, room, slot, self._clock()))
        return replace(feed, entries=tuple(one for one in entries if one is not None))


def _replace(path: Path, data: bytes) -> None:
    """Puts the file in place as a whole, where it differs."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + _HALF)
    with half.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    half.chmod(0o644)
    half.replace(path)


def _remove(folder: Path, kept: set[str]) -> None:
    """Removes feeds that are none any more, and what a death left half written."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if NAME.fullmatch(path.name.removesuffix(_HALF)) and path.name not in kept:
            path.unlink()

"""Who facilitates where, as handlers may ask it."""

from __future__ import annotations

from functools import lru_cache

import orjson

from bot.config import Config
from bot.domain.rights import FACILITATOR, level
from bot.store.base import Row


def facilitates(config: Config, room: Row, person: str) -> bool:
    """Whether the person facilitates in the room: by power level, or named in the configuration."""
    if person in config.rooms.facilitators:
        return True
    return _level(person, room["levels"], room["creators"], room["version"]) >= FACILITATOR


def forget() -> None:
    """Drops what is remembered of people's levels."""
    _level.cache_clear()


@lru_cache(maxsize=4096)
def _level(person: str, levels: str, creators: str, version: str) -> int:
    """The power level; remembered, because everything that is heard asks for it."""
    return level(person, levels or None, tuple(orjson.loads(creators)), version or None)

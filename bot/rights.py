"""Who facilitates where, as handlers may ask it."""

from __future__ import annotations

import orjson

from bot.config import Config
from bot.domain.rights import FACILITATOR, level
from bot.store.base import Row


def facilitates(config: Config, room: Row, person: str) -> bool:
    """Whether the person facilitates in the room: by power level, or named in the configuration."""
    if person in config.rooms.facilitators:
        return True
    creators = tuple(orjson.loads(room["creators"]))
    return level(person, room["levels"] or None, creators, room["version"] or None) >= FACILITATOR

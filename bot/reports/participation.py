"""Who took part in the forum's annual meetings, as published: `config/participation.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.places import config_path


@dataclass(frozen=True, slots=True)
class Meeting:
    """Shares of a hundred participants by stakeholder group and region, with where that is published."""

    name: str
    year: int
    place: str
    participants: int
    source: str
    groups: dict[str, int]
    regions: dict[str, int]


@lru_cache(maxsize=1)
def meetings() -> tuple[Meeting, ...]:
    """All meetings, the latest first."""
    found = tomllib.loads(config_path("participation.toml").read_text(encoding="utf-8"))["meeting"]
    return tuple(sorted(map(_meeting, found), key=lambda one: -one.year))


def _meeting(one: dict[str, Any]) -> Meeting:
    return Meeting(
        one["name"], one["year"], one["place"], one["participants"], one["source"], one["groups"], one["regions"]
    )


def of_year(year: str) -> Meeting | None:
    """The meeting of a year; without one, the latest."""
    return next((one for one in meetings() if year in ("", str(one.year))), None)

"""Who may do what in a room, from the content of its power levels.

Read from the content itself because libraries err here (room version 12 above all). Rules: pure; content is
other people's, so whatever is malformed counts as not said; the defaults are those of the Matrix
specification (client-server API, m.room.power_levels).
"""

from __future__ import annotations

import json
import re
from typing import Any

CREATOR = 1 << 53  # above every level that a room can state (JSON integers in Matrix end below 2^53)
FACILITATOR = 50
_DEFAULTS = {"invite": 0, "kick": 50, "ban": 50, "redact": 50}
_UNSTABLE_12 = "org.matrix.hydra.11"


def level(user: str, levels_json: str | None, creators: tuple[str, ...], version: str | None) -> int:
    """The power level of `user`. `levels_json` is the power levels' content as JSON text, None without any.

    From room version 12 on, creators outrank all (CREATOR). Before, a room without power levels gives its
    creator 100 and everybody else 0.
    """
    if user in creators and _creators_outrank(version):
        return CREATOR
    levels = _content(levels_json)
    if levels is None:
        return 100 if user in creators else 0
    listed = _number(_part(levels, "users").get(user))
    return listed if listed is not None else _number(levels.get("users_default")) or 0


def needed_for(levels_json: str | None, what: str, state: bool = False) -> int:
    """The level that `what` needs: "invite", "kick", "ban", "redact", "notifications.room", or an event type
    (`state` for a state event)."""
    levels = _content(levels_json)
    if what.startswith("notifications."):
        return _first(_part(levels or {}, "notifications").get(what.partition(".")[2]), 50)
    if what in _DEFAULTS:
        return _first((levels or {}).get(what), _DEFAULTS[what])
    if levels is None:
        return 0
    default = _first(levels.get("state_default"), 50) if state else _first(levels.get("events_default"), 0)
    return _first(_part(levels, "events").get(what), default)


def _creators_outrank(version: str | None) -> bool:
    plain = version is not None and re.fullmatch(r"[0-9]{1,5}", version)
    return version == _UNSTABLE_12 or bool(plain and int(plain[0]) >= 12)


def _content(text: str | None) -> dict[str, Any] | None:
    try:
        content = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _part(levels: dict[str, Any], name: str) -> dict[str, Any]:
    part = levels.get(name)
    return part if isinstance(part, dict) else {}


def _number(value: object) -> int | None:
    """An integer, or one written as text, which rooms before version 10 allow."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and len(value) < 20:
        try:
            return int(value)
        except ValueError:
            return None
    return None


def _first(value: object, default: int) -> int:
    number = _number(value)
    return default if number is None else number

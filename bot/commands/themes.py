"""`themes`: the problems that several organisations share, as the machine sees them.

Rules: no organisation is named; below the floor the number is not told; a theme is a way to read many statements
and not a finding, and the answer says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.command import Ask, Command, Topic
from bot.commands.shared.nearness import refresh
from bot.domain import data
from bot.domain.messages import Effect, Message
from bot.domain.reading import literal
from bot.store import themes
from bot.store.base import Row

SHOWN = 10


async def handle(ask: Ask) -> Sequence[Effect]:
    """Lists the shared problems, the most shared first."""
    await refresh(ask.tx, ask.matcher, ask.now)
    found = await themes.shared(ask.tx)
    words = ask.words if ask.direct else ask.room_words()
    if not found:
        return [Message(name="themes", text=words("themes-none"), rtl=words.rtl)]
    floor = ask.config.confidence.floor
    lines = [words("themes-head", n=len(found))]
    for theme in found[:SHOWN]:
        many = words("organisations", n=theme["n"]) if theme["n"] >= floor else words("fewer", n=floor)
        lines.append(f"- {theme['id']} {literal(theme['label'])} — {many}")
    if len(found) > SHOWN:
        lines.append("- " + words("and-more", n=len(found) - SHOWN))
    lines += ["", words("themes-how")]
    return [Message(name="themes", text="\n".join(lines), data=_data(found, floor), rtl=words.rtl)]


def _data(found: Sequence[Row], floor: int) -> dict[str, Any]:
    """What programs read."""
    shown = [
        data.Theme(id=theme["id"], label=theme["label"], organisations=theme["n"] if theme["n"] >= floor else None)
        for theme in found[:SHOWN]
    ]
    return data.content(data.Themes(themes=tuple(shown), more=max(0, len(found) - SHOWN)))


COMMAND = Command(verb="themes", handle=handle, example="themes", aliases=("thèmes",), topic=Topic.OWN)

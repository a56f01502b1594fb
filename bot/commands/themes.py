"""`themes`: the problems that several organisations share, as the machine sees them; `!themes vote` is in
`shared/theme_voting`.

Rules: no organisation is named; below the floor the number is not told, nor one that differs from the last told by
less than the floor; what several stakeholder groups share and nobody works on comes first (see `shared/bridges`); a
label that would tell who said it is held back; a theme is a way to read many statements and not a finding, and the
answer says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.command import Ask, Command, Topic
from bot.commands.shared import bridges, changes, theme_voting
from bot.commands.shared.bridges import theme_figure
from bot.commands.shared.nearness import labels, refresh
from bot.domain import cells, data
from bot.domain.messages import Effect, Message
from bot.domain.reading import literal
from bot.store import knowledge, rooms, themes
from bot.store.base import Row

SHOWN = 10


async def handle(ask: Ask) -> Sequence[Effect]:
    """Lists the shared problems, bridges first, then the most shared; or puts them up for a vote."""
    await refresh(ask.tx, ask.matcher, ask.now)
    await bridges.renew(ask.tx, ask.matcher, ask.now)
    found = await themes.shared(ask.tx)
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    sharing = {theme["id"]: theme["n"] for theme in found}
    over = await bridges.told(ask.tx, ask.config.confidence.floor, sharing, places)
    found.sort(key=lambda theme: theme["id"] not in over)
    if (rest := theme_voting.asked(ask)) is not None:
        return await theme_voting.vote(ask, rest, found)
    words = ask.words if ask.direct else ask.room_words()
    if not found:
        return [Message(name="themes", text=words("themes-none"), rtl=words.rtl)]
    pairs = [(theme["id"], theme["label"]) for theme in found[:SHOWN]]
    room = "" if ask.direct else ask.room["id"]
    told = await labels(ask.tx, ask.config, room, pairs, ask.now)
    listed = {theme["id"]: theme["n"] for theme in found[:SHOWN]}
    await bridges.remember(ask.tx, ask.config.confidence.floor, listed, ask.now)
    counts = {theme["id"]: await published(ask, theme) for theme in found[:SHOWN]}
    floor = ask.config.confidence.floor
    lines = [words("themes-head", n=len(found))]
    for id, label in told.shown.items():
        n = counts[id]
        many = words("organisations", n=n) if n else words("fewer", n=floor)
        lines.append(f"- {id} {literal(label)} — {many}{words('theme-bridge') if id in over else ''}")
    if told.released.held:
        lines.append("- " + words("texts-held", n=told.released.held))
    if len(found) > SHOWN:
        lines.append("- " + words("and-more", n=len(found) - SHOWN))
    text = "\n".join([*lines, "", words("themes-how")])
    programs = _data(told.shown, counts, over, max(0, len(found) - SHOWN))
    quoted, said = told.released.quoted, told.released.said
    message = Message("themes", text, data=programs, rtl=words.rtl, quotes=quoted, said=said)
    return [message, *told.released.effects]


async def published(ask: Ask, theme: Row) -> int:
    """The number of organisations as it may be told: the last one told while it has moved by less than the floor, 0
    (which stands for fewer than the floor) below it."""
    floor, figure = ask.config.confidence.floor, theme_figure(theme["id"])
    [n] = cells.shown({figure: theme["n"]}, floor).values()
    if n is None:
        return 0
    before = await knowledge.last_published(ask.tx, figure)
    if not cells.may_follow(before, n, floor):
        return before or 0
    knowledge.published(ask.tx, figure, n, ask.now)
    return n


def _data(shown: dict[str, str], counts: dict[str, int], over: set[str], more: int) -> dict[str, Any]:
    """What programs read."""
    listed = [
        data.Theme(id=id, label=label, organisations=counts[id] or None, bridge=id in over)
        for id, label in shown.items()
    ]
    return data.content(data.Themes(themes=tuple(listed), more=more))


COMMAND = Command(
    verb="themes", handle=handle, example="themes", aliases=("thèmes",), topic=Topic.OWN, undo=changes.take_back,
    edit=theme_voting.edit,
)  # fmt: skip

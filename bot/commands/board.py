"""`board`: the room's efforts as now, preparing and later; `board E5 now` puts one there, and there is one "now"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic, Where
from bot.commands.shared.effort_access import change, named, take_back, workable
from bot.commands.shared.effort_asking import telling
from bot.domain.effort_words import PLACES, leading
from bot.domain.efforts import GOING_ON, LATER, NOW, PREPARING, State
from bot.domain.messages import Effect
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.store import efforts
from bot.store.base import Row

VERB = "board"
OFF = ("off", "none", "retirer")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Shows the board, or gives an effort its place on it."""
    meant = named(ask)
    if not meant.id or (not meant.rest and not ask.rest.strip()):
        return await _show(ask)
    effort = await workable(ask, meant.id, "work")
    place, more = leading(meant.rest, PLACES)
    if fold(meant.rest) in OFF:
        place, more = "", ""
    elif not place or more:
        raise Refusal("board-place", id=meant.id, read=meant.rest[:40] or "…")
    await _check(ask, effort, place)
    await change(ask, effort, VERB, {"place": place})
    return [ask.acknowledge("board-kept", id=meant.id)]


async def _check(ask: Ask, effort: Row, place: str) -> None:
    """A room has one thing that it does now."""
    here = await efforts.in_room(ask.tx, ask.room["id"])
    now = [one["id"] for one in here if one["place"] == NOW and one["id"] != effort["id"]]
    if place == NOW and now:
        raise Refusal("board-now", id=effort["id"], now=now[0], prefix=ask.config.rooms.prefix)


async def _show(ask: Ask) -> Sequence[Effect]:
    told, lines = telling(ask), list[str]()
    here = [one for one in await efforts.in_room(ask.tx, ask.room["id"]) if State(one["state"]) in GOING_ON]
    for place in (NOW, PREPARING, LATER):
        found = [one for one in here if one["place"] == place]
        titles = [ask.words("board-one", id=one["id"], title=await told.title(one), day=one["ends"] or "none")
                  for one in found]  # fmt: skip
        name = ask.words(f"effort-board-{place}")
        lines.append(ask.words("board-line", place=name, efforts="; ".join(titles) or "—"))
    apart = [one["id"] for one in here if not one["place"]]
    lines += [ask.words("board-apart", ids=ask.words.listed(apart), id=apart[0])] if apart else []
    return [told.message(VERB, "\n".join(lines)), *told.effects]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It has the place it had before."""
    await take_back(ask, act)
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="board E5 now", where=Where.ROOM, undo=undo, aliases=("tableau",),
    topic=Topic.WORK,
)  # fmt: skip

"""`output E5 TYPE | TITLE | LINK`: something tangible that came of an effort, or where its work went (`spin-off`)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import follow, named, note, take_back, words, workable
from bot.domain.effort_words import link_in
from bot.domain.efforts import OUTPUT, State
from bot.domain.messages import Effect
from bot.domain.needs import SHORTEST, one_line
from bot.domain.refusal import Refusal
from bot.store import efforts
from bot.store.base import Row

TYPE_AT_MOST, LINK_AT_MOST = 30, 500


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes an output down; also after the end, since what comes of work often comes later."""
    meant = named(ask)
    effort = await workable(ask, meant.id, "tell" if await _is_over(ask, meant.id) else "work")
    said = _read(meant.id, meant.rest)
    id = await efforts.say(
        ask.tx, effort=effort["id"], part=OUTPUT, person=ask.person, room=ask.room["id"], at=ask.at, source=ask.source,
        **said,
    )  # fmt: skip
    note(ask, OUTPUT, id, {"entry": id})
    return [ask.acknowledge("output-kept", id=meant.id)]


async def _is_over(ask: Ask, id: str) -> bool:
    effort = await efforts.get(ask.tx, id) if id else None
    return effort is not None and effort["state"] == State.FINISHED


def _read(id: str, rest: str) -> dict[str, str]:
    """Type, title and link, the link anywhere."""
    link, plain = link_in(rest)
    parts = [one_line(part) for part in plain.split("|") if part.strip()]
    if len(parts) != 2 or len(parts[1]) < SHORTEST or len(parts[0]) > TYPE_AT_MOST or len(link) > LINK_AT_MOST:
        raise Refusal("output-how", id=id or "E5")
    text, mark = words(parts[1])
    return {"kind": parts[0].casefold(), "text": text, "link": link, "mark": mark}


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It is gone."""
    await take_back(ask, act)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives it another type, title and link."""
    await follow(ask, act, **_read(act["subject"].partition(".")[0], named(ask).rest))
    return ()


COMMAND = Command(
    verb=OUTPUT, handle=handle, example="output E5 guide | Trainings on a small budget | https://example.org/guide",
    undo=undo, edit=edit, topic=Topic.WORK,
)  # fmt: skip

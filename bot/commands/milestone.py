"""`milestone E5 2027-03-01 TEXT`: a step with its day; `milestone E5.2 2027-04-01` moves it; with words, renames it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import day_before, follow, keep, named, note, take_back, words, workable
from bot.commands.shared.effort_asking import telling
from bot.domain.efforts import MILESTONE
from bot.domain.messages import Effect
from bot.domain.needs import SHORTEST
from bot.domain.refusal import Refusal
from bot.store import efforts
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes a milestone down, or moves one."""
    meant = named(ask)
    effort = await workable(ask, meant.id, "work")
    if meant.part:
        return await _move(ask, effort, meant.whole, meant.rest)
    day, text = day_before(ask, meant.rest)
    if len(text) < SHORTEST:
        raise Refusal("milestone-text", id=meant.id, day=day)
    id = await keep(ask, effort, MILESTONE, MILESTONE, day=day, text=text)
    return [telling(ask).message("milestone-kept", ask.words("milestone-kept", id=id, day=day), subject=id)]


async def _move(ask: Ask, effort: Row, id: str, rest: str) -> Sequence[Effect]:
    before = await existing(ask, effort, id)
    day, text = day_before(ask, rest)
    columns = {"day": day}
    if text:
        columns["text"], columns["mark"] = words(text)
    efforts.change_entry(ask.tx, id, **columns)
    note(ask, MILESTONE, id, {"of": id, **{name: before[name] for name in columns}})
    return [ask.say("milestone-moved", id=id, day=day)]


async def existing(ask: Ask, effort: Row, id: str) -> Row:
    """A milestone of the effort. Raises Refusal."""
    found = await efforts.entry(ask.tx, id)
    if found is None or found["part"] != MILESTONE or found["effort"] != effort["id"] or found["withdrawn"] is not None:
        raise Refusal("milestone-unknown", id=id, effort=effort["id"])
    return found


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It is gone, or where it was before."""
    await take_back(ask, act)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives it another day and other words."""
    day, text = day_before(ask, named(ask).rest)
    if len(text) < SHORTEST:
        raise Refusal("milestone-text", id=act["subject"].partition(".")[0], day=day)
    await follow(ask, act, day=day, text=text)
    return ()


COMMAND = Command(
    verb=MILESTONE, handle=handle, example="milestone E5 2027-03-01 first training held", undo=undo, edit=edit,
    aliases=("jalon",), topic=Topic.WORK,
)  # fmt: skip

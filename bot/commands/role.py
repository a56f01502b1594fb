"""`role E5 government | host the test`: what a stakeholder group is asked to do; empty roles stay visible."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import follow, named, note, take_back, words, workable
from bot.domain.efforts import ROLE
from bot.domain.messages import Effect
from bot.domain.needs import SHORTEST
from bot.domain.organisations import GROUPS, read_group
from bot.domain.refusal import Refusal
from bot.store import efforts
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes a role down, in the place of an earlier one of the same group."""
    meant = named(ask)
    effort = await workable(ask, meant.id, "work")
    group, said = _read(ask, meant.id, meant.rest)
    text, mark = words(said)
    entries = await efforts.entries(ask.tx, meant.id)
    back = [one["id"] for one in entries if one["part"] == ROLE and one["kind"] == group]
    for one in back:
        efforts.change_entry(ask.tx, one, withdrawn=ask.now)
    id = await efforts.say(
        ask.tx, effort=effort["id"], part=ROLE, person=ask.person, room=ask.room["id"], at=ask.at, source=ask.source,
        kind=group, text=text, mark=mark,
    )  # fmt: skip
    note(ask, ROLE, id, {"entry": id, "back": back})
    return [ask.acknowledge("role-kept", id=meant.id, group=ask.words(f"group-{group}"))]


def _read(ask: Ask, id: str, rest: str) -> tuple[str, str]:
    said, bar, text = rest.partition("|")
    group = read_group(said)
    if not group:
        names = ask.words.listed([ask.words(f"group-{one}") for one in GROUPS])
        raise Refusal("role-group", read=said.strip()[:40] or "…", groups=names, id=id)
    if not bar or len(text.strip()) < SHORTEST:
        raise Refusal("role-text", id=id, group=said.strip()[:40])
    return group, text.strip()


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The role as it was before."""
    await take_back(ask, act)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives it other words."""
    group, text = _read(ask, act["subject"].partition(".")[0], named(ask).rest)
    await follow(ask, act, kind=group, text=text)
    return ()


COMMAND = Command(
    verb=ROLE, handle=handle, example="role E5 government | host the first training", undo=undo, edit=edit,
    topic=Topic.WORK,
)  # fmt: skip

"""`efforts`: what goes on and what came of it, in a room or (in a direct chat) in all that the asker may see."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import may_see
from bot.commands.shared.effort_asking import telling
from bot.domain.efforts import GOING_ON, State
from bot.domain.messages import Effect
from bot.store import efforts, rooms
from bot.store.base import Row

SHOWN = 12


async def handle(ask: Ask) -> Sequence[Effect]:
    """What goes on first, then what is over, each in a line."""
    found = await _found(ask)
    if not found:
        return [telling(ask).message("efforts-none", ask.words("efforts-none"))]
    on = [one for one in found if State(one["state"]) in GOING_ON]
    over = [one for one in found if State(one["state"]) not in GOING_ON]
    told = telling(ask)
    lines = [ask.words("efforts-head", n=len(on))]
    for one in [*on, *reversed(over)][:SHOWN]:
        state = ask.words(f"effort-state-{one['state']}", day=one["ends"] or "…", outcome=one["outcome"] or "none")
        place = ask.words(f"effort-board-{one['place']}") if one["place"] else "none"
        head = ask.words("effort-head", id=one["id"], title=await told.title(one), state=state, place=place)
        lines.append(f"- {head}")
    rest = len(found) - SHOWN
    lines += [ask.words("and-more", n=rest)] if rest > 0 else []
    lines += ["", ask.words("efforts-how", id=found[0]["id"])]
    return [told.message("efforts", "\n".join(lines)), *told.effects]


async def _found(ask: Ask) -> list[Row]:
    if not ask.direct:
        return await efforts.in_room(ask.tx, ask.room["id"])
    found = {row["id"]: row for row in await efforts.of_person(ask.tx, ask.person)}
    for room in await rooms.of_person(ask.tx, ask.person):
        found |= {row["id"]: row for row in await efforts.in_room(ask.tx, room)}
    rows = sorted(found.values(), key=lambda row: (row["opened"], len(row["id"]), row["id"]))
    return [row for row in rows if await may_see(ask.tx, row, ask.person)]


COMMAND = Command(verb="efforts", handle=handle, example="efforts", aliases=("chantiers",), topic=Topic.FOLLOW)

"""`dates`: what is ahead at other fora, in a room that room's, in a direct chat those of all the reader's rooms.

Times are told by the reader's clock. What concerns one person (that they said to be there, that somebody they were
introduced to will be) is told in their direct chat only.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command
from bot.commands.shared import dating
from bot.commands.shared.voice import voice_of
from bot.domain.dates import Occasion, Presence
from bot.domain.messages import Effect, Message
from bot.domain.reading import literal
from bot.reports.dates import line, there
from bot.store import dates, rooms


async def handle(ask: Ask) -> Sequence[Effect]:
    """The reader's list."""
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    blocks, said, ids = [], list[str](), list[str]()
    for place in places:
        found = await dates.upcoming(ask.tx, place, ask.now)
        if not found:
            continue
        room = (await rooms.get(ask.tx, place))["name"]
        shown = [(one, await dating.presence(ask.tx, ask.config, one, ask.now)) for one in found[: dates.KEPT]]
        lines = [await _line(ask, one, presence) for one, presence in shown]
        rest = [ask.words("dates-more", n=len(found) - dates.KEPT)] if len(found) > dates.KEPT else []
        head = ask.words("dates-head", room=literal(room), named="yes" if ask.direct and room else "no")
        blocks.append("\n".join([head, "", *lines, *rest]))
        said += [room, *dating.said(*found), *(name for _, presence in shown for name in presence.named)]
        ids += [one.id for one in found]
    if not blocks:
        return [ask.say("dates-none", prefix=ask.config.rooms.prefix)]
    prefix = "" if ask.direct else ask.config.rooms.prefix
    text = "\n\n".join([*blocks, ask.words("dates-how", id=ids[0], prefix=prefix)])
    return [Message("dates", text, rtl=ask.words.rtl, said=tuple(said))]


async def _line(ask: Ask, one: Occasion, presence: Presence) -> str:
    told = there(presence, ask.words)
    own = await _own(ask, one) if ask.direct else []
    return " – ".join([f"- {line(one, ask.words)}", *([told] if told else []), *own])


async def _own(ask: Ask, one: Occasion) -> list[str]:
    """That the reader said to be there, and which of those they were introduced to let them know that they will."""
    found = [ask.words("date-you")] if await dates.is_going(ask.tx, one.id, ask.person) else []
    met = await dates.met(ask.tx, one.id, ask.person, await voice_of(ask.tx, ask.person))
    ids = list(dict.fromkeys(id for id, _, tells in met if tells))
    return [*found, *([ask.words("date-met", ids=ask.words.listed(ids))] if ids else [])]


COMMAND = Command(verb="dates", handle=handle, example="dates", aliases=("events", "événements"))

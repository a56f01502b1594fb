"""`publish E5`: lets a room see an effort that was its members' alone; `publish E5 off` takes that back.

Rules: one who leads it, opened it or committed to it may; the words on the card pass the disclosure check before the
room sees them, and names of people do not go with it. From a direct chat it goes to the one room that the asker shares
with the bot; where there are several, it is said in the room itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import change, named, take_back, workable
from bot.commands.shared.effort_asking import telling
from bot.commands.shared.effort_card import Telling, card
from bot.commands.shared.finding import spoken
from bot.domain.messages import Effect, Message
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.store import efforts, rooms
from bot.store.base import Row

VERB = "publish"
OFF = ("off", "no", "non", "back", "retirer")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Shows the effort to a room, or to nobody but its members again."""
    meant = named(ask)
    effort = await _own(ask, meant.id)
    if fold(meant.rest) in OFF:
        if not effort["shown"] or effort["shown"] == effort["room"]:
            raise Refusal("publish-not", id=meant.id)
        await change(ask, effort, VERB, {"shown": ""})
        return [ask.acknowledge("publish-off", id=meant.id)]
    if effort["shown"]:
        raise Refusal("publish-already", id=meant.id)
    place = await _place(ask, effort)
    await change(ask, effort, VERB, {"shown": place})
    return await _shown(ask, meant.id, place)


async def _own(ask: Ask, id: str) -> Row:
    """The effort, where it may be said: its members may name it in any room of theirs, since it is they who publish."""
    effort = await efforts.get(ask.tx, id) if id else None
    if effort is not None and not effort["shown"] and ask.person in await efforts.members(ask.tx, effort):
        return effort
    return await workable(ask, id, "work")


async def _place(ask: Ask, effort: Row) -> str:
    if not ask.direct and ask.room["id"] != effort["room"]:
        return str(ask.room["id"])
    own = [ask.config.matrix.user_id]
    found = []
    for room in await rooms.of_person(ask.tx, ask.person):
        creators = (await rooms.get(ask.tx, room))["creators"]
        if room != effort["room"] and own[0] not in creators:  # rooms that the bot opened belong to introductions
            found.append(room)
    if len(found) != 1:
        raise Refusal("publish-where", id=effort["id"], prefix=ask.config.rooms.prefix)
    return found[0]


async def _shown(ask: Ask, id: str, place: str) -> Sequence[Effect]:
    effort = await efforts.get(ask.tx, id)
    if effort is None:
        raise LookupError(id)
    if place == ask.room["id"]:
        return await card(telling(ask), effort, ask.words("effort-published", id=id))
    room = await rooms.get(ask.tx, place)
    say = spoken(ask.config, room)
    telling_there = Telling(ask.tx, ask.config, room, ask.person, say, ask.now)
    shown = await card(telling_there, effort, say("effort-published", id=id))
    there = [replace(one, room=place) if isinstance(one, Message) and not one.person else one for one in shown]
    return [ask.say("publish-done", id=id, room=room["name"] or place), *there]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It is seen by whom it was seen before."""
    await take_back(ask, act)
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="publish E5", undo=undo, aliases=("publier",), topic=Topic.WORK
)

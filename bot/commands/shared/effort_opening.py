"""Opening an effort: from which match, theme or pain point it may come, by whom, and whose it is then.

Rules: who shares the problem may open one, and whoever facilitates in the room; what is opened in a room is the room's;
what comes from an introduction, or is opened in a direct chat, is its members' alone until they publish it. Of the same
problem there is one effort at a time for those who see it.
"""

from __future__ import annotations

from bot.command import Ask
from bot.commands.shared.effort_access import may_change, note, words
from bot.commands.shared.effort_asking import ask_next
from bot.commands.shared.finding import spoken
from bot.commands.shared.voice import voice_of
from bot.domain.efforts import TITLE, State
from bot.domain.introductions import State as Agreed
from bot.domain.messages import Effect, Message
from bot.domain.needs import ROOM_ONLY
from bot.domain.prompts import YES
from bot.domain.refusal import Refusal
from bot.store import efforts, ids, introductions, needs, rooms, themes
from bot.store.base import Row


async def open_draft(ask: Ask, origin: str, title: str) -> list[Effect]:
    """Opens a draft and asks its first question."""
    effort = await begin(ask, "effort", origin, title, State.DRAFT)
    private = "no" if effort["shown"] else "yes"
    first = ask.words("effort-opened", id=effort["id"], origin=origin, private=private)
    return [*await ask_next(ask, effort, first), *await _tell_home(ask, effort)]


async def begin(ask: Ask, verb: str, origin: str, title: str, state: State) -> Row:
    """Writes a new effort down. Raises Refusal where the asker may not open one, or where there is one already."""
    place = await _home(ask, origin)
    for before in await efforts.of_origin(ask.tx, origin):
        if await may_change(ask, before):
            raise Refusal("effort-before", id=before["id"], origin=origin)
    id = await ids.take(ask.tx, "E")
    efforts.add(
        ask.tx, id=id, room=place, shown="" if origin.startswith("M") else place, origin=origin, state=state,
        opener=ask.person, at=ask.at, source=ask.source,
    )  # fmt: skip
    note(ask, verb, id, {"state": State.WITHDRAWN.value, "made": state.value, **await _titled(ask, id, title)})
    effort = await efforts.get(ask.tx, id)
    if effort is None:
        raise LookupError(id)
    return effort


async def _titled(ask: Ask, id: str, title: str) -> dict[str, str]:
    text, mark = words(title)
    if not text:
        return {}
    entry = await efforts.say(
        ask.tx, effort=id, part=TITLE, person=ask.person, room=ask.room["id"], at=ask.at, source=ask.source, text=text,
        mark=mark,
    )  # fmt: skip
    return {"entry": entry}


async def _home(ask: Ask, origin: str) -> str:
    """The room that an effort from `origin` belongs to, '' for direct chats. Raises Refusal where the asker may not
    open one: of an introduction those who met may, of a theme or a pain point whose it is, and facilitators."""
    voice = await voice_of(ask.tx, ask.person)
    if origin.startswith("M"):
        sides = await introductions.sides(ask.tx, origin)
        introduction = await introductions.get(ask.tx, origin)
        room = await efforts.introduction_room(ask.tx, origin)
        met = [side for side in sides if side["answer"] == YES]
        own = any(voice == side["organisation"] or ask.person == side["person"] for side in met)
        if not introduction or introduction["state"] != Agreed.AGREED or not own:
            raise Refusal("effort-origin", id=origin)
        if not ask.direct and ask.room["id"] != room:
            raise Refusal("effort-origin-elsewhere", id=origin)
        return room
    voices = await _voices(ask, origin)
    if voice not in voices and not (voices and ask.facilitator and not ask.direct):
        raise Refusal("effort-origin", id=origin)
    return "" if ask.direct else str(ask.room["id"])


async def _voices(ask: Ask, origin: str) -> set[str]:
    """Whose a theme or a pain point is; nobody's if it may not be spoken of."""
    members = (await themes.members(ask.tx)).get(origin, set()) if origin.startswith("T") else {origin}
    found = [await needs.get(ask.tx, need) for need in sorted(members)]
    return {need["organisation"] for need in found if need is not None and need["mark"] != ROOM_ONLY}


async def _tell_home(ask: Ask, effort: Row) -> list[Effect]:
    """Opened from a direct chat, it is told in the introduction's room."""
    if not ask.direct or not effort["room"]:
        return []
    room = await rooms.get(ask.tx, effort["room"])
    say = spoken(ask.config, room)
    text = say("effort-opened-home", id=effort["id"], prefix=ask.config.rooms.prefix)
    return [Message("effort-home", text, room=effort["room"], subject=effort["id"], rtl=say.rtl)]

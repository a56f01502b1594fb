"""Which wanted group is meant: the same in other letters, another spelling, or the same word in another language."""

from __future__ import annotations

from rapidfuzz import fuzz, utils

from bot.command import Ask
from bot.domain.reading import fold
from bot.store import ids, rooms, wanted

NEAR = 88  # of a hundred: one or two letters in a word, or words in another order
ALIKE = 0.7  # centred cosine: police and policía .90, youth and young people .74; judges and magistrates .66 stay apart


async def meant(ask: Ask, room: str, name: str) -> str:
    """The id of the wanted group that is called so, '' if there is none."""
    known = await wanted.spellings(ask.tx, room)
    near = [(fuzz.token_sort_ratio(fold(name), fold(text), processor=utils.default_process), id) for id, text in known]
    best = max(near, default=(0.0, ""))
    if best[0] >= NEAR or not known:
        return best[1]
    _, _, vectors = await ask.matcher.vectors([name, *(text for _, text in known)])
    width = len(vectors) // (len(known) + 1)
    [close] = await ask.matcher.nearest(vectors[:width], vectors[width:], 1, ALIKE)
    return known[close[0][0]][0] if close else ""


async def found(ask: Ask, room: str, name: str) -> str:
    """The id of the wanted group, which is written down if nobody named it before."""
    id = await meant(ask, room, name)
    if not id:
        id = await ids.take(ask.tx, "W")
        wanted.add(ask.tx, id, room, name, ask.now, ask.source)
    return id


async def only_room(ask: Ask) -> str:
    """The room that is spoken of: this one, or in a direct chat the only one shared; '' where it can be several."""
    if not ask.direct:
        return str(ask.room["id"])
    places = await rooms.of_person(ask.tx, ask.person)
    return places[0] if len(places) == 1 else ""

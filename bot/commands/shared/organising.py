"""Organisations as facilitators see and join them: which ones, `!same O1 O2`, and taking it back.

Rules: a facilitator sees the organisations of people in the rooms they facilitate, and those that nobody speaks for;
where the Chatham House Rule holds, being there is confidential, so its rooms show none. Whoever is meant is told only
in direct chats, never in a room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.command import Ask
from bot.commands.i_am import called
from bot.commands.shared import turns
from bot.commands.shared.finding import steers
from bot.commands.shared.voice import privately, words_of
from bot.domain.messages import Effect, Message
from bot.domain.organisations import read_id
from bot.domain.refusal import Refusal
from bot.rights import facilitates
from bot.store import acts, joined, people, rooms
from bot.store.base import Row

SAME = "same"


async def seen(ask: Ask) -> Mapping[str, Row]:
    """The organisations that the asker sees as a facilitator, by id. Raises Refusal for who is none."""
    if not await steers(ask):
        raise Refusal("facilitators-only", verb=ask.verb)
    if not ask.direct and ask.room["rule"] == rooms.CHATHAM_HOUSE:
        raise Refusal("organisations-chatham")
    of = [await rooms.get(ask.tx, room) for room in await rooms.of_person(ask.tx, ask.person)]
    open = [one["id"] for one in of if facilitates(ask.config, one, ask.person) and one["rule"] != rooms.CHATHAM_HOUSE]
    return {row["id"]: row for row in await people.organisations_in(ask.tx, open)}


def named(ask: Ask) -> list[str]:
    """The ids of organisations that are named, in their order."""
    words = ask.rest.replace(",", " ").replace("=", " ").replace("+", " ").split()
    return list(dict.fromkeys(id for word in words if (id := read_id(word))))


async def one(ask: Ask, id: str) -> Row:
    """An organisation that the asker sees. Raises Refusal."""
    found = (await seen(ask)).get(id)
    if found is None:
        raise Refusal("organisation-unknown", id=id)
    return found


async def same(ask: Ask) -> Sequence[Effect]:
    """The first goes into the second, which keeps its name; the people of the first are told."""
    wanted = named(ask)
    if len(wanted) != 2:
        raise Refusal("same-organisations")
    gone, kept = [await one(ask, id) for id in wanted]
    whom = await people.delegates(ask.tx, gone["id"])
    await joined.join(ask.tx, ask.source, gone["id"], kept["id"])
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=SAME, subject=kept["id"],
        at=ask.at, before={"gone": gone["id"]},
    )  # fmt: skip
    told, *heard = privately(ask, "same-joined", ask.words("same-joined", gone=called(gone, ask.words),
                             kept=called(kept, ask.words), id=kept["id"]))  # fmt: skip
    return [told, *heard, *await _told(ask, "same-told", whom, kept["id"]), *await _settled(ask)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """They are two again, each with what it had; who speaks for the one is told."""
    parted = await joined.part(ask.tx, act["source"])
    if parted is None:
        raise Refusal("undo-too-late", id=act["subject"])
    whom = await people.delegates(ask.tx, parted[0])
    return [*await _told(ask, "same-parted", whom, parted[0]), *await _settled(ask)]


async def _told(ask: Ask, key: str, whom: Sequence[str], id: str) -> list[Effect]:
    """To people, each in their direct chat: for which organisation they speak from now on."""
    organisation = await people.organisation(ask.tx, id)
    told: list[Effect] = []
    for number, person in enumerate(whom, 1):
        say = await words_of(ask.tx, ask.config, person)
        text = say(key, organisation=called(organisation, say) if organisation else "")
        told.append(Message(name=f"{key}-{number}", text=text, person=person, rtl=say.rtl))
    return told


async def _settled(ask: Ask) -> list[Effect]:
    """Rounds around the table go by organisations: those that run are worked out anew."""
    inside = await rooms.inside(ask.tx)
    return [effect for room in inside for effect in await turns.settle_room(ask.tx, ask.config, room["id"], ask.now)]

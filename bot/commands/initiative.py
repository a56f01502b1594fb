"""`initiative NAME | WHAT IT ADDRESSES | LINK`: enters work that exists already into the register.

Rules: by a facilitator it is confirmed at once; by anybody else it is shown as unconfirmed until a facilitator says
`I4 confirm`; the same name is entered once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared.finding import steers
from bot.commands.shared.register import names_nobody
from bot.domain.initiatives import ADDRESSES, CONTACT, NAME, RUNNING, UNCONFIRMED, Initiative, Unreadable, read
from bot.domain.messages import Effect
from bot.domain.needs import same
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.store import acts, ids, initiatives, knowledge
from bot.store.base import Row

VERB = "initiative"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes the initiative down."""
    said = await taken(ask, ask.rest)
    state = RUNNING if await steers(ask) else UNCONFIRMED
    id = await ids.take(ask.tx, "I")
    initiatives.enter(
        ask.tx, id, said, organisation=await owner(ask, said), person=ask.person, state=state, at=ask.at, now=ask.now,
        source=ask.source,
    )  # fmt: skip
    record(ask, VERB, id, {})
    told = ask.say("initiative-kept", id=id, called=literal(said.name), state=state)
    return [replace(told, subject=id, said=(told.text,) if state == RUNNING else ())]


async def taken(ask: Ask, text: str, id: str = "") -> Initiative:
    """The parts of an initiative as typed. Raises Refusal for what cannot be read, names somebody or is there."""
    try:
        said = read(text)
    except Unreadable as fault:
        raise refused(fault) from None
    await names_nobody(ask, said)
    for one in await initiatives.everything(ask.tx):
        if one["id"] != id and same(one["name"], said.name):
            raise Refusal("initiative-twice", id=one["id"])
    return said


def refused(fault: Unreadable) -> Refusal:
    """What is wrong with an initiative, in words."""
    if fault.part == "parts":
        return Refusal("initiative-parts")
    most = {"name": NAME, "addresses": ADDRESSES, "contact": CONTACT}.get(fault.part, 0)
    return Refusal("initiative-part", part=fault.part, read=fault.read[:40] or "…", most=most)


async def owner(ask: Ask, said: Initiative) -> str:
    """The id of the organisation that is named as the owner, '' for none. Raises Refusal for one nobody knows."""
    if not said.organisation:
        return ""
    found = await knowledge.organisation_called(ask.tx, said.organisation)
    if found is None:
        raise Refusal("initiative-owner", read=said.organisation[:60])
    return found


def record(ask: Ask, verb: str, id: str, before: dict[str, Any]) -> None:
    """Remembers how it was before."""
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject=id,
        at=ask.at, before=before,
    )  # fmt: skip


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message says what it is."""
    found = await initiatives.get(ask.tx, act["subject"])
    if found is None:
        return ()
    said = await taken(ask, ask.rest, found["id"])
    initiatives.change(ask.tx, found["id"], ask.now, **await changed(ask, found, said))
    told = ask.say("initiative-changed", id=found["id"], called=literal(said.name))
    return [replace(told, subject=found["id"], said=(told.text,))] if ask.direct else ()


async def changed(ask: Ask, found: Row, said: Initiative) -> dict[str, str | int]:
    """New words for an initiative, by column; changed by a member, a facilitator has to look at it again."""
    return {
        "name": said.name, "addresses": said.addresses, "link": said.link, "contact": said.contact,
        "organisation": await owner(ask, said), "fresh": ask.now,
        "state": found["state"] if await steers(ask) else UNCONFIRMED,
    }  # fmt: skip


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It was never entered; of a change, it is as it was before."""
    before = orjson.loads(act["before"]) or {"withdrawn": ask.now}
    initiatives.change(ask.tx, act["subject"], ask.now, **before)
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, undo=undo, edit=edit, topic=Topic.OWN,
    example="initiative Safe Schools | children learn nothing about risks online | https://schools.example",
)  # fmt: skip

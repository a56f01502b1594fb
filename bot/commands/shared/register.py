"""The register of initiatives: who may change an entry, and how it is told.

Rules: a facilitator's entry is confirmed, anybody else's is not until a facilitator says so, and is again unconfirmed
when it is changed; an initiative is public by its entry, with the organisation only where that was said and the room
shows names; no person stands in it; what a member entered and nobody has confirmed is shown to others only where it
names no organisation.
"""

from __future__ import annotations

from bot.command import Ask
from bot.commands.shared.finding import steers
from bot.commands.shared.told import day
from bot.commands.shared.voice import voice_of
from bot.domain.disclosure import ACCOUNT, PERSON
from bot.domain.gate import named
from bot.domain.initiatives import UNCONFIRMED, Initiative
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.store import initiatives, knowledge, people, rooms
from bot.store.base import Row
from bot.texts import Words

PARTS = ("name", "addresses", "link", "contact", "organisation")


async def own(ask: Ask, id: str) -> Row:
    """An initiative that the asker may change. Raises Refusal for what is unknown or another's."""
    found = await initiatives.get(ask.tx, id)
    if found is None:
        raise Refusal("initiative-unknown", id=id[:40])
    if not (await is_own(ask, found) or await steers(ask)):
        raise Refusal("initiative-not-yours", id=id)
    return found


async def is_own(ask: Ask, found: Row) -> bool:
    """Whether the asker, or somebody who speaks for the same organisation, entered it, or it is theirs."""
    voice = await voice_of(ask.tx, ask.person)
    by = await people.get(ask.tx, found["person"]) if found["person"] else people.NOBODY
    return found["person"] == ask.person or voice in (found["organisation"], by["organisation"])


async def names_nobody(ask: Ask, said: Initiative) -> None:
    """Raises Refusal where a person is named: people come and go, a role stays."""
    text = "\n".join((said.name, said.addresses, said.contact))
    known = await knowledge.known(ask.tx, (ask.config.matrix.user_id,))
    found = next((one for one in named(text, known) if one.kind in (PERSON, ACCOUNT)), None)
    if found is not None:
        raise Refusal("initiative-person", read=text[found.start : found.end][:40])


async def shown_to(ask: Ask, found: Row) -> bool:
    """Whether it is shown where the asker is."""
    if found["state"] != UNCONFIRMED or await steers(ask) or (ask.direct and await is_own(ask, found)):
        return True
    known = await knowledge.known(ask.tx, (ask.config.matrix.user_id,))
    return not named(f"{found['name']}\n{found['addresses']}\n{found['contact']}", known)


async def line(ask: Ask, say: Words, found: Row) -> str:
    """An initiative on one line."""
    owner = await people.organisation(ask.tx, found["organisation"])
    hidden = found["state"] == UNCONFIRMED or ask.room["rule"] == rooms.CHATHAM_HOUSE
    more = [say("initiative-contact", contact=literal(found["contact"]))] if found["contact"] else []
    more += [literal(owner["name"])] if owner and not hidden else []
    more += [say("initiative-state", state=found["state"], date=day(found["fresh"], say))]
    return say(
        "initiative-line", id=found["id"], called=literal(found["name"]), addresses=literal(found["addresses"]),
        link=found["link"], more=say.listed(more),
    )  # fmt: skip

"""`wanted police and judges`: who should be heard here and is not; alone, the list.

Anybody may name groups; what is called alike is one. They are listed without who named them, with how many
organisations did, from the floor. A name that would point to somebody here is refused: it is to be a kind of people.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command
from bot.commands.outreach import listing
from bot.commands.shared.disclosing import plain
from bot.commands.shared.naming import found, only_room
from bot.domain.messages import Effect, Message
from bot.domain.naming import AT_MOST, LONGEST, names
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.store import acts, wanted
from bot.store.base import Row

VERB = "wanted"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes down the groups that are named, or lists them."""
    if not ask.rest.strip():
        return await listing(ask)
    room = await only_room(ask)
    if not room:
        raise Refusal("wanted-where", prefix=ask.config.rooms.prefix)
    said = await _names(ask)
    told: dict[str, str] = {}
    for name in said:
        id = await found(ask, room, name)
        wanted.name(ask.tx, id, ask.person, name, ask.source)
        told.setdefault(id, name)
    before = {"ids": list(told)}
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB,
        subject=next(iter(told)), at=ask.at, before=before,
    )  # fmt: skip
    groups = ask.words.listed([f"**{id}** {literal(name)}" for id, name in told.items()])
    floor = ask.config.confidence.floor
    first, prefix = next(iter(told)), "" if ask.direct else ask.config.rooms.prefix
    text = ask.words("wanted-noted", groups=groups, floor=floor, id=first, prefix=prefix)
    return [Message("wanted-noted", text, subject=first if len(told) == 1 else "", rtl=ask.words.rtl)]


async def _names(ask: Ask) -> list[str]:
    try:
        said = names(ask.rest)
    except ValueError as error:
        raise Refusal(f"wanted-{error}", most=AT_MOST, longest=LONGEST) from error
    for name in said:
        if not await plain(ask.tx, ask.config, name):
            raise Refusal("wanted-points", text=name[:40])
    return said


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The groups are not named by this message any more; one that nobody names or looks after goes."""
    for id in orjson.loads(act["before"])["ids"]:
        wanted.unname(ask.tx, id, act["person"], act["source"])
        row = await wanted.get(ask.tx, id)
        if row is not None and not row["owner"] and not row["state"] and not await wanted.is_named(ask.tx, id):
            wanted.drop(ask.tx, id)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message names them anew."""
    await undo(ask, act)
    acts.drop(ask.tx, act["source"])
    return await handle(ask)


COMMAND = Command(verb=VERB, handle=handle, example="wanted police and judges", undo=undo, edit=edit,
                  aliases=("we miss", "il manque"))  # fmt: skip

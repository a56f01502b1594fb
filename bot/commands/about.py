"""`about D9`, or `D9` alone: a date with all that may be told of it. What else is said to a date is read here too.

`D9 going` is as good as `going D9`, a raised hand under it likewise. Other words under a date from which something was
brought back are answers to that, from people who were not there.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands import going
from bot.commands.shared import bringing, dating
from bot.domain.dates import Occasion
from bot.domain.dating import Intent, read_intent
from bot.domain.messages import Effect, Message
from bot.domain.refusal import Refusal
from bot.reports.dates import line, there
from bot.store import dates, rooms
from bot.store.base import Row

VERB = "about"
HANDS = ("🙋", "✋")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Shows the date, or takes what is said to it."""
    if ask.verb in ("Reacted", "Voted"):
        return await _raised(ask)
    id, rest = dating.named(ask)
    one = await dating.visible(ask, id or await dating.the_only(ask))
    if not rest:
        return await _show(ask, one)
    intent = read_intent(rest)
    if intent is not None:
        return await going.attend(ask, one, intent, VERB)
    if await bringing.is_open_to_answers(ask, one):
        return await bringing.answer(ask, one, rest, VERB)
    raise Refusal("going-how", id=one.id, text=rest[:40])


async def _raised(ask: Ask) -> Sequence[Effect]:
    """A raised hand says that somebody will be there; any other sign says nothing."""
    one = await dates.get(ask.tx, ask.subject)
    if ask.verb != "Reacted" or not ask.rest.startswith(HANDS) or one is None or one.withdrawn:
        return ()
    if one.when.over <= ask.at or not await rooms.is_member(ask.tx, one.room, ask.person):
        return ()
    return await going.attend(ask, one, Intent(True), VERB)


async def _show(ask: Ask, one: Occasion) -> Sequence[Effect]:
    presence = await dating.presence(ask.tx, ask.config, one, ask.now)
    told = there(presence, ask.words)
    prefix = "" if ask.direct else ask.config.rooms.prefix
    key = "date-is-off" if one.withdrawn else "date-is-over" if one.when.over <= ask.at else "dates-how"
    how = ask.words(key, id=one.id, prefix=prefix)
    more, released = await bringing.lines(ask, one)
    text = "\n".join([line(one, ask.words), *([told] if told else []), *more, how])
    side = await dates.side(ask.tx, one.id)
    said = (*dating.said(one), *presence.named, *released.said, *((side.purpose, side.question) if side else ()))
    shown = Message(
        "date-shown", text, subject=one.id, rtl=ask.words.rtl, said=said, quotes=released.quoted
    )  # fmt: skip
    return [shown, *released.effects]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """What was said to the date is as it was before."""
    if "said" in orjson.loads(act["before"]):
        return await bringing.take_back(ask, act)
    return await going.undo(ask, act)


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """What the edited message says counts instead."""
    if "said" in orjson.loads(act["before"]):
        return await bringing.follow(ask, act, dating.named(ask)[1])
    return await handle(ask)


COMMAND = Command(verb=VERB, handle=handle, example="about D9", ids="D", undo=undo, edit=edit, topic=Topic.SELDOM)

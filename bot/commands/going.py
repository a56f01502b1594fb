"""`going D9`, `not going D9`, or 🙋 under the date: who of a room will be there. Nobody is asked, nobody is named.

`going D9 on the record` lets the organisation be named; `going D9 tell` lets those be told whom one was introduced to,
both having said yes: they learn it only where they will be there too, or when they look at their own list.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared import dating
from bot.commands.shared.voice import PERSON, voice_of, words_of
from bot.domain.dates import Occasion
from bot.domain.dating import Intent, read_intent
from bot.domain.messages import NOTICE, Effect, Message
from bot.domain.refusal import Refusal
from bot.reports.dates import line
from bot.store import acts, dates
from bot.store.base import Row

VERB = "going"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes down whether the asker will be there."""
    id, rest = dating.named(ask)
    one = await dating.visible(ask, id or await dating.the_only(ask))
    intent = read_intent(f"{ask.verb} {rest}")
    if intent is None:
        raise Refusal("going-how", id=one.id, text=rest[:40])
    return await attend(ask, one, intent, VERB)


async def attend(ask: Ask, one: Occasion, intent: Intent, verb: str) -> Sequence[Effect]:
    """Writes it down as an act of `verb`, and tells those who may know. Raises Refusal."""
    voice = await voice_of(ask.tx, ask.person)
    if intent.there and (one.withdrawn or one.when.over <= ask.at):
        raise Refusal("date-over", id=one.id)
    if intent.named and voice.startswith(PERSON):
        raise Refusal("going-nobody", id=one.id)
    before = await _record(ask, one, verb)
    if not intent.there:
        dates.stay(ask.tx, one.id, ask.person)
        return [ask.acknowledge("going-not", id=one.id)]
    dates.go(ask.tx, one.id, ask.person, named=intent.named, tells=intent.tells, source=ask.source)
    return [_heard(ask, one, intent), *await _told(ask, one, intent, voice, before)]


def _heard(ask: Ask, one: Occasion, intent: Intent) -> Effect:
    state = "named" if intent.named else "plain"
    tells = "yes" if intent.tells else "no"
    return ask.acknowledge("going-noted", id=one.id, floor=ask.config.confidence.floor, state=state, tells=tells)


async def _told(ask: Ask, one: Occasion, intent: Intent, voice: str, before: Row | None) -> list[Effect]:
    """Who was introduced to whom and will be there too, told to each as far as the other lets it be told, and once."""
    met = await dates.met(ask.tx, one.id, ask.person, voice)
    told = []
    if before is None and (known := [id for id, _, may in met if may]):
        told.append(await _meet(ask, one, ask.person, known, "met-you"))
    fresh = intent.tells and not (before and before["tells"])
    for other in dict.fromkeys(person for _, person, _ in met) if fresh else ():
        told.append(await _meet(ask, one, other, [id for id, person, _ in met if person == other], f"met-{other}"))
    return told


async def _meet(ask: Ask, one: Occasion, person: str, ids: Sequence[str], name: str) -> Effect:
    """That somebody will be there: who, both know since they were introduced."""
    say = await words_of(ask.tx, ask.config, person)
    text = say("going-met", line=line(one, say), ids=say.listed(list(dict.fromkeys(ids))))
    return Message(name, text, person=person, subject=one.id, rank=NOTICE, rtl=say.rtl)


async def _record(ask: Ask, one: Occasion, verb: str) -> Row | None:
    """Keeps what was said before, so that deleting the message brings it back; gives it."""
    before = await dates.is_going(ask.tx, one.id, ask.person)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject=one.id,
        at=ask.at, before={"going": dict(before) if before else None},
    )  # fmt: skip
    return before


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before."""
    before = orjson.loads(act["before"])["going"]
    if before is None:
        dates.stay(ask.tx, act["subject"], act["person"])
        return ()
    named, tells = bool(before["named"]), bool(before["tells"])
    dates.go(ask.tx, act["subject"], act["person"], named=named, tells=tells, source=act["source"])
    return ()


async def edit(ask: Ask, _act: Row) -> Sequence[Effect]:
    """What the edited message says counts instead."""
    return await handle(ask)


COMMAND = Command(
    verb=VERB, handle=handle, example="going D9", aliases=("not going", "j'y serai", "j’y serai", "absent"), undo=undo,
    edit=edit, topic=Topic.OWN,
)  # fmt: skip

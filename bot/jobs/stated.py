"""A moment after a pain point or an offer was said: whether it was said before, what works on it already, an example.

It is all in one message to its author, and only if there is something to say. Rules: the same said in other words is
asked about, never taken away; at most one initiative is named, only if it is near; for an example everybody is asked
once, with their first pain point that has none; nobody is written to who has left the direct chat, and nothing is said
of what is for its room only.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.already import alike
from bot.commands.shared.twice import said_before
from bot.commands.shared.voice import words_of
from bot.config import Config
from bot.domain.digest import clip
from bot.domain.messages import NOTICE, Effect, Message
from bot.domain.needs import PAIN, ROOM_ONLY
from bot.domain.reading import literal
from bot.store import needs
from bot.store.base import Row, Tx
from bot.texts import Words

NAME = "stated"
BREATH = 2_000  # milliseconds until it is looked at: the model is read meanwhile, and a flood is answered at its end
QUOTED = 110  # characters of an earlier statement


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """Each wording of each statement, once."""
    return [f"{need['id']}.{need['wording']}" for need in await needs.to_look_at(tx) if now - need["changed"] >= BREATH]


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """What there is to say about it."""
    id, _, wording = slot.partition(".")
    needs.looked_at(bell.tx, id, int(wording))
    need = await needs.get(bell.tx, id)
    if need is None or need["mark"] == ROOM_ONLY:
        return ()
    say = await words_of(bell.tx, bell.config, need["person"])
    lines = await _lines(bell, need, say)
    return [_message(need, lines, say)] if lines else ()


async def _lines(bell: Bell, need: Row, say: Words) -> list[str]:
    before = await said_before(bell.tx, bell.matcher, need)
    if before is not None:
        text = literal(clip(before["text"], QUOTED))
        return [say("stated-twice", id=need["id"], other=before["id"], text=text)]
    return [*await _already(bell, need, say), *await _example(bell.tx, need, say)]


async def _already(bell: Bell, need: Row, say: Words) -> list[str]:
    if need["kind"] != PAIN:
        return []
    found = await alike(bell.tx, bell.matcher, need["text"], bell.now)
    others = [one for one in found if one["person"] != need["person"] and one["organisation"] != need["organisation"]]
    return [say("stated-already", id=one["id"], called=literal(one["name"]), link=one["link"]) for one in others[:1]]


async def _example(tx: Tx, need: Row, say: Words) -> list[str]:
    if need["kind"] != PAIN or need["example"] or await needs.was_asked(tx, need["person"]):
        return []
    needs.asked(tx, need["id"])
    return [say("stated-example", id=need["id"])]


def _message(need: Row, lines: Sequence[str], say: Words) -> Message:
    return Message(
        NAME, "\n".join(lines), person=need["person"], subject=need["id"], rank=NOTICE, rtl=say.rtl
    )


JOB = Job(name=NAME, slots=slots, work=work, often=True)

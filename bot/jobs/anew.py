"""Decides anew what was not sent because it repeated words that may not leave any more.

Also forgets, after a week, who said what still waits to be released, and what was held of statements that are gone.
Rules: a result is told as it stands now, unless that happened already; a digest tells the same days without those
words; who is asked about an introduction is asked with the words as they are now; anything else is for the asker to
ask again, and they are told so.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared import weekly
from bot.commands.shared.closing import Counting, correct, tell_anew
from bot.commands.shared.disclosing import DAYS
from bot.commands.shared.finding import spoken
from bot.commands.shared.introducing import ask_person
from bot.config import Config
from bot.domain.messages import Correction, Effect, Message, Outgoing
from bot.store import held, outbox, prompts, rooms
from bot.store.base import Tx

WEEK = DAYS * 86_400_000
_FORGETTING = "held"


async def slots(tx: Tx, _config: Config, _now: int) -> Sequence[str]:
    """One slot for each effect that was not sent."""
    return await held.declined(tx)


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """The fresh effect, if one is still wanted."""
    held.decided_anew(bell.tx, slot)
    outgoing = await outbox.get(bell.tx, slot)
    if outgoing is None:
        return ()
    match outgoing.effect:
        case Message(name="result", subject=id) | Correction(subject=id) if id.startswith("P"):
            return await _result(bell, outgoing, id)
        case Message(name="digest", data=dict(data)):
            return await _digest(bell, outgoing, data["slot"])
        case Message(person=person, subject=id) if id.startswith("M"):
            return await ask_person(bell.tx, bell.config, id, person, bell.now)
        case Message():
            return [await _ask_again(bell, outgoing)]
        case _:
            return ()  # a picture: it goes with the message that it stands under


async def _result(bell: Bell, outgoing: Outgoing, id: str) -> Sequence[Effect]:
    prompt = await prompts.get(bell.tx, id)
    effect = outgoing.effect
    last = await prompts.said(bell.tx, id, type(effect).__name__, effect.name)
    if prompt is None or prompt.closed is None or last is None or last[0] != outgoing.txn:
        return ()
    counting = Counting.of(bell)
    return await (correct(counting, prompt) if isinstance(effect, Correction) else tell_anew(counting, prompt))


async def _digest(bell: Bell, outgoing: Outgoing, slot: str) -> Sequence[Effect]:
    room = await rooms.get(bell.tx, await outbox.resolve(bell.tx, outgoing.room) or "")
    return [] if room["direct"] else await weekly.post_again(bell.tx, bell.config, room, bell.now, slot)


async def _ask_again(bell: Bell, outgoing: Outgoing) -> Effect:
    effect = outgoing.effect
    room = await rooms.get(bell.tx, await outbox.resolve(bell.tx, outgoing.room) or "")
    say = spoken(bell.config, room)
    thread = getattr(effect, "thread", None)
    person = getattr(effect, "person", "")
    return Message("ask-again", say("anew-ask-again"), room=outgoing.room, person=person, thread=thread, rtl=say.rtl)


async def old(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot a day while there is something to forget."""
    return [f"{_FORGETTING}@{now // 86_400_000}"] if await held.to_forget(tx, now - WEEK) else []


async def forget(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Of what has waited for a week it is no longer known who said it; what was taken back goes."""
    held.forget_gone(bell.tx)
    held.forget_authors(bell.tx, bell.now - WEEK)
    return ()


JOBS = (
    Job(name="anew", slots=slots, work=work, order=4),
    Job(name="forget_held", slots=old, work=forget, order=6),
)

"""Decides other words for what was not sent because it repeated words that may not leave any more.

Also forgets, after a week, who said what still waits to be released, and what was held of statements that are gone.
Rules: what waits keeps its transaction id, since the homeserver may have it already; a result is told as it stands
now, to the room and to who looked it up; a digest tells the same days without those words, a reminder the same things
as they wait now; who is asked about an introduction is asked with the words as they are now, and their room begins with
those; a letter says only that there is news; anything else is for the asker to ask again, and they are told so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Bell, Job
from bot.commands.shared import asking, closing, letters, previewing, reminded_anew, theme_marks, weekly
from bot.commands.shared.closing import Counting
from bot.commands.shared.disclosing import DAYS
from bot.commands.shared.finding import spoken
from bot.commands.shared.introducing import OPENING, ask_person, opening_anew
from bot.config import Config
from bot.domain.messages import Correction, Effect, Image, Mail, Message, Outgoing, PollStart
from bot.store import held, outbox, prompts, rooms
from bot.store.base import Row, Tx

WEEK = DAYS * 86_400_000
_FORGETTING = "held"


async def slots(tx: Tx, _config: Config, _now: int) -> Sequence[str]:
    """One slot for each effect that was not sent, and moment."""
    return [f"{txn}@{at}" for txn, at in await held.declined(tx)]


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Gives the effect its other words, if it is still wanted; gives what comes with them."""
    txn = slot.partition("@")[0]
    held.decided_anew(bell.tx, txn)
    outgoing = await outbox.get(bell.tx, txn)
    if outgoing is None or await outbox.event_of(bell.tx, txn) is not None:
        return ()
    fresh, others = _parted(outgoing.effect, await _now(bell, outgoing))
    if fresh is None:
        outbox.mark_sent(bell.tx, txn, "", bell.now)
    else:
        await outbox.replace(bell.tx, outgoing, fresh, account=bell.config.matrix.user_id)
    return others


def _parted(before: Effect, now: Sequence[Effect]) -> tuple[Effect | None, list[Effect]]:
    """What stands for the effect now, and the rest."""
    fresh = next((one for one in now if type(one) is type(before) and one.name == before.name), None)
    return fresh, [one for one in now if one is not fresh]


async def _now(bell: Bell, outgoing: Outgoing) -> Sequence[Effect]:
    match outgoing.effect:
        case Message(name="result", subject=id) | Correction(subject=id) | Image(subject=id) if id.startswith("P"):
            prompt = await prompts.get(bell.tx, id)
            return await closing.anew(Counting.of(bell), prompt, outgoing.effect) if prompt else ()
        case (Message(name="question" | "repeat", subject=id) | PollStart(subject=id)) as asked if id.startswith("P"):
            return await theme_marks.asked_anew(bell.tx, bell.config, asked, bell.now)
        case Message(name="results") as message:
            return await _looked_up(bell, outgoing, message)
        case Message(name="digest", data=dict(data)):
            return await _digest(bell, outgoing, data["slot"])
        case Message(person=person) as message if reminded_anew.is_one(message):
            return await reminded_anew.now_waiting(bell.tx, bell.config, person, outgoing.txn, bell.now)
        case Message(person=person, subject=subject) if subject.startswith(previewing.SUBJECT):
            return await previewing.to_one(bell.tx, bell.config, await _previewed(bell, subject), person, bell.now)
        case Message(name=asking.NAME, subject=id) as message if id.startswith("Q"):
            return await asking.anew(bell.tx, bell.config, message, bell.now)
        case Message(person=person, subject=id) if id.startswith("M"):
            return await ask_person(bell.tx, bell.config, id, person, bell.now)
        case Message(name=name) if name.startswith(OPENING):
            return await opening_anew(bell.tx, bell.config, name.removeprefix(OPENING), outgoing.room)
        case Mail() as letter:
            return await letters.without_words(bell.tx, bell.config, outgoing.room, letter)
        case Message() as message:
            return [await _ask_again(bell, outgoing, message)]
        case _:
            return ()


async def _looked_up(bell: Bell, outgoing: Outgoing, before: Message) -> Sequence[Effect]:
    prompt = await prompts.get(bell.tx, before.subject)
    if prompt is None or prompt.closed is None:
        return [await _ask_again(bell, outgoing, before)]
    room = await rooms.get(bell.tx, await outbox.resolve(bell.tx, outgoing.room) or "")
    return await closing.looked_up(Counting.of(bell), prompt, before, bool(room["direct"]))


async def _digest(bell: Bell, outgoing: Outgoing, slot: str) -> Sequence[Effect]:
    room = await rooms.get(bell.tx, await outbox.resolve(bell.tx, outgoing.room) or "")
    return [] if room["direct"] else await weekly.post_again(bell.tx, bell.config, room, bell.now, slot)


async def _previewed(bell: Bell, subject: str) -> Row:
    return await rooms.get(bell.tx, subject.removeprefix(previewing.SUBJECT).rpartition("@")[0])


async def _ask_again(bell: Bell, outgoing: Outgoing, before: Message) -> Effect:
    room = await rooms.get(bell.tx, await outbox.resolve(bell.tx, outgoing.room) or "")
    say = spoken(bell.config, room)
    return replace(before, text=say("anew-ask-again"), data=None, quotes=(), said=(), rtl=say.rtl)


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

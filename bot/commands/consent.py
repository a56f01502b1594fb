"""`yes M4`, `no M4`, `later M4`: the answer to a proposed introduction, also as a reply or a reaction.

Rules: the first who answers for an organisation answers for it, and can change the answer until it is settled; a
"no" is told to nobody, so everything else looks as if no answer had come; "later" is asked once more; both yes
open a room for the two.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared.introducing import both_needs, bring_together
from bot.commands.shared.voice import voice_of, words_of
from bot.domain.introductions import LATER, State, ask_again_at, event, read_consent, step
from bot.domain.messages import Effect, Message
from bot.domain.prompts import NO, YES
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import acts, introductions
from bot.store.base import Row, Tx

VERB = "consent"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes the answer of the asker's side, and opens the room if it was the second yes."""
    id, text = _meant(ask)
    said = read_consent(text)
    if not said and ask.verb in ("Reacted", "Voted"):
        return ()
    introduction, side = await _side(ask, id)
    if not said:
        raise Refusal("consent-unread", id=id)
    if introduction["settled"] is not None or ask.at >= introduction["expires"]:
        raise Refusal("consent-settled", id=id)
    if side["answer"] and side["person"] != ask.person:
        raise Refusal("consent-colleague", id=id)
    _write(ask, introduction, side, said)
    state = await settle(ask.tx, introduction, ask.now)
    if state is not State.AGREED:
        return [_noted(ask, introduction, side, said)]
    return [ask.acknowledge("consent-agreed", id=id), *await _agreed(ask, introduction, side)]


def _meant(ask: Ask) -> tuple[str, str]:
    """Which introduction, and the words or the sign that answer."""
    id, rest = leading_id(ask.rest)
    if not id.startswith("M"):
        id, rest = ask.subject, ask.rest
    if not id.startswith("M"):
        raise Refusal("consent-which")
    return id, rest if ask.verb in (VERB, "Reacted", "Voted") else ask.verb


async def _side(ask: Ask, id: str) -> tuple[Row, Row]:
    """The introduction and the asker's side of it. Raises Refusal, the same for unknown and for others'."""
    introduction = await introductions.get(ask.tx, id)
    voice = await voice_of(ask.tx, ask.person)
    for side in await introductions.sides(ask.tx, id):
        if introduction is not None and side["organisation"] == voice:
            return introduction, side
    raise Refusal("introduction-unknown", id=id)


def _write(ask: Ask, introduction: Row, side: Row, said: str) -> None:
    again = side["again"]
    if said == LATER and again is None:
        again = ask_again_at(ask.at, introduction["expires"])
    introductions.answer(
        ask.tx, introduction["id"], side["organisation"], person=ask.person, said=said, at=ask.at, again=again,
        source=ask.source,
    )  # fmt: skip
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB,
        subject=introduction["id"], at=ask.at,
        before={key: side[key] for key in ("organisation", "person", "answer", "at", "again", "source")},
    )  # fmt: skip


async def settle(tx: Tx, introduction: Row, now: int) -> State:
    """Writes down where the introduction stands after what the sides say now."""
    answers = [side["answer"] for side in await introductions.sides(tx, introduction["id"])]
    state = step(State(introduction["state"]), event(answers, await both_needs(tx, introduction) is not None))
    if state is None:
        return State(introduction["state"])
    introductions.put_state(tx, introduction["id"], state, now if state is State.AGREED else None)
    return state


def _noted(ask: Ask, introduction: Row, side: Row, said: str) -> Effect:
    until = ask.words.time(introduction["expires"])
    again = side["again"] or ask_again_at(ask.at, introduction["expires"])
    if said == LATER and again > ask.at:
        return ask.acknowledge("consent-later", id=introduction["id"], again=ask.words.time(again), until=until)
    key = "consent-later-still" if said == LATER else f"consent-{said}"
    return ask.acknowledge(key, id=introduction["id"], until=until)


async def _agreed(ask: Ask, introduction: Row, own: Row) -> list[Effect]:
    """The room for both, and a word to the other side that it is open."""
    both = await both_needs(ask.tx, introduction)
    if both is None:
        return []
    effects = await bring_together(ask.tx, ask.config, introduction, both, ask.event, ask.now)
    for side in await introductions.sides(ask.tx, introduction["id"]):
        if side["need"] != own["need"]:
            speak = await words_of(ask.tx, ask.config, side["person"])
            text = speak("consent-agreed", id=introduction["id"])
            effects.append(Message(name="agreed-other", text=text, person=side["person"], rtl=speak.rtl))
    return effects


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The answer before this one, if nothing is settled yet."""
    introduction = await introductions.get(ask.tx, act["subject"])
    if introduction is None or introduction["settled"] is not None:
        return ()
    before = orjson.loads(act["before"])
    introductions.answer(
        ask.tx, act["subject"], before["organisation"], person=before["person"], said=before["answer"],
        at=before["at"], again=before["again"], source=before["source"],
    )  # fmt: skip
    await settle(ask.tx, introduction, ask.now)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited answer counts instead."""
    return await handle(ask)


COMMAND = Command(
    verb=VERB,
    handle=handle,
    example="yes M4",
    aliases=(YES, NO, LATER, "oui", "non", "plus tard"),
    ids="M",
    undo=undo,
    edit=edit,
    topic=Topic.OWN,
)

"""`yes M4`, `no M4`, `later M4`: the answer of one side to a proposed introduction.

Also by reply or reaction to the question. `yes M4 with my words` lets the side's own words be told in the room,
`yes M4 encrypted` asks for an encrypted one. The first of an organisation who answers answers for it, and can change
that until it is settled. A "no" is told to nobody: for the others it is as if no answer had come; "later" is asked once
more; all yes open a room at once. After that `M4 on the record` lets others know that they met, once all say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import HEARD, Ask, Command, Topic
from bot.commands.shared.introducing import VERB, settle
from bot.commands.shared.voice import voice_of
from bot.domain.introductions import LATER, Said, State, ask_again_at, read_consent
from bot.domain.messages import Effect, Message, Reaction
from bot.domain.needs import ON_RECORD, UNNAMED, read_mark
from bot.domain.prompts import NO, YES
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import acts, introductions, needs
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes the answer of the asker's side, and opens the room if it was the last yes."""
    id, text = _meant(ask)
    said = _read(ask, text)
    if not said.answer and ask.verb in ("Reacted", "Voted"):
        return ()
    introduction, side = await _side(ask, id)
    if not said.answer and (mark := read_mark(text)) in (ON_RECORD, UNNAMED):
        return _release(ask, introduction, side, mark == ON_RECORD)
    if not said.answer:
        raise Refusal("consent-unread", id=id)
    if introduction["settled"] is not None or ask.at >= introduction["expires"]:
        raise Refusal("consent-settled", id=id)
    if side["answer"] and side["person"] != ask.person:
        raise Refusal("consent-colleague", id=id)
    words = await _words(ask, side, said)
    _write(ask, introduction, side, replace(said, words=words == "yes"))
    follows = await settle(ask.tx, ask.config, introduction, ask.event, ask.now)
    if follows is None:
        return [_noted(ask, introduction, side, said, words)]
    return follows if ask.direct else [Reaction(name="heard", target=ask.event, key=HEARD), *follows]


def _meant(ask: Ask) -> tuple[str, str]:
    """Which introduction, and the words or the sign that answer."""
    id, rest = leading_id(ask.rest)
    if not id.startswith("M"):
        id, rest = ask.subject, ask.rest
    if not id.startswith("M"):
        raise Refusal("consent-which")
    return id, rest


def _read(ask: Ask, rest: str) -> Said:
    """The answer; after a plain `yes M4` or `no M4` more may be said, which is not read."""
    if ask.verb in (VERB, "Reacted", "Voted"):
        return read_consent(rest)
    whole = read_consent(f"{ask.verb} {rest}")
    return whole if whole.answer else read_consent(ask.verb)


async def _side(ask: Ask, id: str) -> tuple[Row, Row]:
    """The introduction and the asker's side of it. Raises Refusal, the same for unknown and for others'."""
    introduction = await introductions.get(ask.tx, id)
    voice = await voice_of(ask.tx, ask.person)
    for side in await introductions.sides(ask.tx, id):
        if introduction is not None and side["organisation"] == voice:
            return introduction, side
    raise Refusal("introduction-unknown", id=id)


def _release(ask: Ask, introduction: Row, side: Row, on: bool) -> list[Effect]:
    """Whether others may know that the sides met; nothing to be said before they did."""
    id = introduction["id"]
    if introduction["state"] != State.AGREED.value or side["answer"] != YES:
        raise Refusal("consent-not-met", id=id)
    introductions.release(ask.tx, id, side["organisation"], on)
    return [ask.acknowledge("consent-released" if on else "consent-unreleased", id=id)]


def _write(ask: Ask, introduction: Row, side: Row, said: Said) -> None:
    again = side["again"]
    if said.answer == LATER and again is None:
        again = ask_again_at(ask.at, introduction["expires"])
    given = {
        "person": ask.person, "answer": said.answer, "at": ask.at, "again": again, "source": ask.source,
        "words": int(said.words), "encrypted": int(said.encrypted),
    }  # fmt: skip
    introductions.answer(ask.tx, introduction["id"], side["organisation"], given)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB,
        subject=introduction["id"], at=ask.at,
        before={key: side[key] for key in ("organisation", *introductions.ANSWER)},
    )  # fmt: skip


def _noted(ask: Ask, introduction: Row, side: Row, said: Said, words: str) -> Effect:
    """That the answer is kept. Whatever it is, the message has one name, and its words go when all is settled."""
    until = ask.words.time(introduction["expires"])
    again = side["again"] or ask_again_at(ask.at, introduction["expires"])
    key = f"consent-{said.answer}"
    if said.answer == LATER and again <= ask.at:
        key = "consent-later-still"
    told = ask.acknowledge(
        key, id=introduction["id"], until=until, again=ask.words.time(again), n=introduction["sides"],
        words=words, encrypted="yes" if said.encrypted else "no",
    )  # fmt: skip
    return replace(told, name=VERB, subject=introduction["id"]) if isinstance(told, Message) else told


async def _words(ask: Ask, side: Row, said: Said) -> str:
    """Whether the side's own words may be told: yes, no, or not by a `colleague` of their author."""
    need = await needs.get(ask.tx, side["need"])
    if not said.words or need is None:
        return "no"
    return "yes" if need["person"] == ask.person else "colleague"


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The answer before this one, if nothing is settled yet."""
    introduction = await introductions.get(ask.tx, act["subject"])
    if introduction is None or introduction["settled"] is not None:
        return ()
    before = orjson.loads(act["before"])
    given = {name: before.get(name, 0) for name in introductions.ANSWER}  # noted before there were words and encrypted
    introductions.answer(ask.tx, act["subject"], before["organisation"], given)
    return await settle(ask.tx, ask.config, introduction, ask.event, ask.now) or ()


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

"""What pain points and offers have in common: saying one, changing its words, taking it back.

A need belongs to the voice of its author; how it may be used can be said in it, as `pain … (on the record)`; nothing is
lost by saying it before `i am …`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask
from bot.commands.shared.voice import PERSON, voice_of
from bot.domain import data
from bot.domain.marks import AS_ME, marked_text
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.needs import AT_MOST, LONGEST, ON_RECORD, SHORTEST, UNNAMED, Kind, one_line, same
from bot.domain.refusal import Refusal
from bot.store import acts, ids, needs
from bot.store.base import Row


async def state(ask: Ask, kind: Kind) -> Sequence[Effect]:
    """Writes a new pain point or offer down."""
    said, mark = marked_text(ask.rest)
    text = _text(said, kind)
    voice = await voice_of(ask.tx, ask.person)
    _check(text, [need for need in await needs.of_voice(ask.tx, voice) if need["kind"] == kind], kind)
    id = await ids.take(ask.tx, "N")
    needs.state(
        ask.tx, id=id, kind=kind, person=ask.person, voice=voice, text=text, room=ask.room["id"], at=ask.at,
        now=ask.now, source=ask.source, mark=mark or UNNAMED,
    )  # fmt: skip
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=kind, subject=id,
        at=ask.at,
    )  # fmt: skip
    return [*_kept(ask, kind, id, text, mark), *_who_are_you(ask, voice, id)]


def _text(rest: str, kind: str) -> str:
    text = one_line(rest)
    if len(text) < SHORTEST:
        raise Refusal(f"{kind}-short")
    if len(text) > LONGEST:
        raise Refusal("need-long", n=len(text), most=LONGEST)
    return text


def _check(text: str, said: Sequence[Row], kind: str) -> None:
    """Raises Refusal where the same is said already, or where there are as many as there may be."""
    for need in said:
        if same(need["text"], text):
            raise Refusal("need-twice", id=need["id"])
    if len(said) >= AT_MOST:
        raise Refusal(f"{kind}-full", most=AT_MOST, ids=", ".join(need["id"] for need in said), last=said[-1]["id"])


def _kept(ask: Ask, kind: Kind, id: str, said: str, mark: str) -> list[Effect]:
    if not ask.direct:
        return [ask.acknowledge(f"{kind}-kept", id=id)]
    need = data.content(data.Need.model_validate({"id": id, "kind": kind, "text": said, "mark": _public(mark)}))
    told = replace(ask.say(f"{kind}-kept", id=id), subject=id, data=need)
    return [told, ask.say("mark-done-" + mark.replace(" ", "-"), id=id)] if mark else [told]


def _public(mark: str) -> str:
    """The mark as programs read it: whether somebody's own name stands with it is for people."""
    return ON_RECORD if mark == AS_ME else mark or UNNAMED


def _who_are_you(ask: Ask, voice: str, id: str) -> list[Effect]:
    """Somebody who speaks for no organisation yet is asked who they are, without holding anything back."""
    if not voice.startswith(PERSON):
        return []
    text = ask.words("need-who", id=id)
    return [Message(name="need-who", text=text, person="" if ask.direct else ask.person, rtl=ask.words.rtl)]


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives the need its new words; the acknowledgement is edited, not repeated."""
    need = await needs.get(ask.tx, act["subject"])
    if need is None:
        return ()
    kind, id = str(need["kind"]), str(need["id"])
    said, mark = marked_text(ask.rest)
    text = _text(said, kind)
    others = await needs.of_voice(ask.tx, need["organisation"])
    _check(text, [one for one in others if one["kind"] == kind and one["id"] != id][: AT_MOST - 1], kind)
    needs.reword(ask.tx, id, text, ask.now)
    if mark and need["person"] == ask.person:
        needs.mark(ask.tx, id, mark, ask.now)
    if not ask.direct:
        return ()
    told = ref(transaction(act["source"], f"{kind}-kept"))
    words = ask.words(f"{kind}-reworded", id=id)
    return [Correction(name="reworded", target=told, text=words, subject=id, rtl=ask.words.rtl)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The deleted message takes its need with it."""
    needs.withdraw(ask.tx, act["subject"], ask.now)
    return ()

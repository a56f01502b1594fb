"""What pain points and offers have in common: saying one, changing its words, taking it back.

A need belongs to the voice of its author; how it may be used can be said in it, as `pain … (on the record)`, and what
is to be said beyond its words behind a `|`: an example, when, with whom. Nothing is lost by saying it before `i am …`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import orjson

from bot.command import Ask
from bot.commands.shared.told import as_data, beyond, place, year
from bot.commands.shared.voice import PERSON, voice_of
from bot.domain.marks import mark_alone, marked_text
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.needs import AT_MOST, LONGEST, SHORTEST, UNNAMED, Kind, one_line, same
from bot.domain.refusal import Refusal
from bot.domain.wanted import UNSAID, Beyond, kept
from bot.domain.wanted import beyond as read_beyond
from bot.store import acts, ids, needs
from bot.store.base import Row

_NOTHING: dict[str, str | int] = {"example": "", "year": UNSAID, "partners": ""}


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as typed: its words, its mark ('' for none), and what else its columns are to hold."""

    text: str
    mark: str
    more: dict[str, str | int]


async def state(ask: Ask, kind: Kind) -> Sequence[Effect]:
    """Writes a new pain point or offer down."""
    said = _read(ask, kind)
    voice = await voice_of(ask.tx, ask.person)
    others = [need for need in await needs.of_voice(ask.tx, voice) if need["kind"] == kind]
    _check(said.text, others, kind)
    id = await ids.take(ask.tx, "N")
    rank = max((need["rank"] for need in others), default=0) + 1
    needs.state(
        ask.tx, id=id, kind=kind, person=ask.person, voice=voice, text=said.text, room=ask.room["id"], at=ask.at,
        now=ask.now, source=ask.source, mark=said.mark or UNNAMED, rank=rank,
    )  # fmt: skip
    needs.change(ask.tx, id, ask.now, **said.more)
    ask.matcher.warm()  # it will be compared in a moment
    _record(ask, kind, id, said)
    return [*await _kept(ask, kind, id, said), *_who_are_you(ask, voice, id)]


def _record(ask: Ask, kind: str, id: str, said: Said) -> None:
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=kind, subject=id,
        at=ask.at, before={"said": sorted(said.more)},
    )  # fmt: skip


def _read(ask: Ask, kind: str) -> Said:
    """The sentence and what stands behind a `|`. Raises Refusal for what cannot be read there."""
    whole, mark = marked_text(ask.rest)
    sentence, *parts = whole.split("|")
    text = _text(sentence, kind)
    marks = [one for part in parts if (one := mark_alone(part))]
    found = read_beyond([part for part in parts if not mark_alone(part)], year(ask.at, ask.words))
    if found.unread:
        raise Refusal("need-part", read=found.unread[:40])
    return Said(text, mark or next(iter(marks), ""), columns(found))


def columns(found: Beyond) -> dict[str, str | int]:
    """What was said beyond the words, by column."""
    given: dict[str, str | int] = {}
    if found.example is not None:
        given["example"] = found.example
    if found.year is not None:
        given["year"] = found.year
    if found.partners is not None:
        given["partners"] = kept(found.partners)
    return given


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


async def check_words(ask: Ask, need: Row, text: str) -> str:
    """New words for a need, as they are kept. Raises Refusal where they are too short or long, or said already."""
    fit = _text(text, need["kind"])
    others = await needs.of_voice(ask.tx, need["organisation"])
    alike = [one for one in others if one["kind"] == need["kind"] and one["id"] != need["id"]]
    _check(fit, alike[: AT_MOST - 1], need["kind"])
    return fit


async def told(ask: Ask, id: str) -> tuple[Row, list[Row]]:
    """A need as it stands now, and all that its voice has said."""
    need = await needs.get(ask.tx, id)
    if need is None:
        raise LookupError(id)
    return need, await needs.of_voice(ask.tx, need["organisation"])


async def _kept(ask: Ask, kind: Kind, id: str, said: Said) -> list[Effect]:
    if not ask.direct:
        return [ask.acknowledge(f"{kind}-kept", id=id)]
    need, others = await told(ask, id)
    first = ask.say(f"{kind}-kept", id=id)
    more = beyond(need, ask.words, ask.now)
    text = f"{first.text}\n{ask.words('need-beyond', parts=ask.words.listed(more))}" if more else first.text
    shown = replace(first, text=text, subject=id, data=as_data(need, place(need, others), year(ask.now, ask.words)))
    return [shown, ask.say("mark-done-" + said.mark.replace(" ", "-"), id=id)] if said.mark else [shown]


def _who_are_you(ask: Ask, voice: str, id: str) -> list[Effect]:
    """Somebody who speaks for no organisation yet is asked who they are, without holding anything back."""
    if not voice.startswith(PERSON):
        return []
    text = ask.words("need-who", id=id)
    return [Message(name="need-who", text=text, person="" if ask.direct else ask.person, rtl=ask.words.rtl)]


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives the need its new words, and what it says beyond them instead of what it said before;
    the acknowledgement is edited, not repeated."""
    need = await needs.get(ask.tx, act["subject"])
    if need is None:
        return ()
    kind, id = str(need["kind"]), str(need["id"])
    said = _read(ask, kind)
    text = await check_words(ask, need, said.text)
    if text != need["text"]:
        needs.reword(ask.tx, id, text, ask.now)
    no_more = {name: _NOTHING[name] for name in orjson.loads(act["before"]).get("said", ())}
    needs.change(ask.tx, id, ask.now, **(no_more | said.more))
    if said.mark and need["person"] == ask.person:
        needs.change(ask.tx, id, ask.now, mark=said.mark)
    acts.drop(ask.tx, act["source"])
    _record(ask, kind, id, said)
    if not ask.direct:
        return ()
    first = ref(transaction(act["source"], f"{kind}-kept"))
    now, others = await told(ask, id)
    more = beyond(now, ask.words, ask.now)
    lines = [ask.words(f"{kind}-reworded", id=id)]
    lines += [ask.words("need-beyond", parts=ask.words.listed(more))] if more else []
    whole = as_data(now, place(now, others), year(ask.now, ask.words))
    return [
        Correction(name="reworded", target=first, text="\n".join(lines), subject=id, data=whole, rtl=ask.words.rtl)
    ]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The deleted message takes its need with it."""
    needs.withdraw(ask.tx, act["subject"], ask.now)
    return ()

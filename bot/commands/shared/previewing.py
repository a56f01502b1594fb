"""The preview of a digest: facilitators see it before it goes out, and may leave lines out, add a sentence, or stop it.

Rules: it comes `digest.preview_hours` before the digest, to each facilitator's direct chat; it goes out without anybody
doing anything. What comes in after the preview and before the digest goes out is told too: who reads it on Monday wants
Monday's state, and people's words pass the same check; what was withdrawn meanwhile is not told. Numbers mean the lines
that this facilitator was shown last. A choice is its message: deleting it takes the choice back.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.command import Ask
from bot.commands.shared.disclosing import facilitators
from bot.commands.shared.voice import words_of
from bot.commands.shared.weekly import (
    AS_IT_IS,
    Prepared,
    choices,
    coming,
    effects,
    prepare,
    remember_absent,
    room_words,
)
from bot.config import Config
from bot.domain.digest import clip
from bot.domain.messages import Effect, Message
from bot.domain.needs import one_line
from bot.domain.refusal import Refusal
from bot.rights import facilitates
from bot.store import acts, digests, rooms
from bot.store.base import Row, Tx
from bot.texts import Words

SUBJECT = "digest "  # a preview is about this and its slot
NOTED = 300  # characters of a facilitator's sentence
_NUMBERS = re.compile(r"\d{1,3}")


async def to_all(tx: Tx, config: Config, room: Row, now: int) -> list[Effect]:
    """The preview of the room's next digest for each of its facilitators; nothing if there is nothing to tell."""
    found: list[Effect] = []
    beside: list[Effect] = []
    for person in await facilitators(tx, config, room["id"]):
        shown = await to_one(tx, config, room, person, now)
        found += shown[:1]
        beside = shown[1:]
    return [*found, *beside]


async def to_one(tx: Tx, config: Config, room: Row, person: str, now: int) -> list[Effect]:
    """The preview as one facilitator sees it, and what comes with it."""
    speak, due = room_words(config, room), await coming(tx, config, room, now)
    chosen = await choices(tx, room["id"], due[0]) if due else AS_IT_IS
    prepared = await prepare(tx, config, room, now, speak, chosen=chosen, numbered=due is not None)
    if prepared is None:
        return []
    await remember_absent(tx, config, room, prepared, now)
    if due is None:
        return effects(prepared, f"{room['id']}@preview", person=person, rtl=speak.rtl)
    digests.preview(tx, room["id"], due[0], person, prepared.written.numbered, now)
    head = await _head(tx, config, room, person, due[1], chosen.held)
    return [_message(prepared, due[0], person, head, speak), *prepared.released.effects]


async def _head(tx: Tx, config: Config, room: Row, person: str, at: int, held: bool) -> str:
    say = await words_of(tx, config, person)
    name = room["name"] or room["id"]
    return say("preview-held" if held else "preview-head", room=name, time=say.time(at))


def _message(prepared: Prepared, slot: str, person: str, head: str, speak: Words) -> Message:
    return Message(
        name=f"preview-{person}", text=f"{head}\n\n{prepared.written.text}", person=person, mentions=(person,),
        subject=SUBJECT + slot, rtl=speak.rtl, quotes=prepared.released.quoted, said=prepared.released.said,
    )  # fmt: skip


async def room_meant(ask: Ask) -> Row:
    """The room whose next digest somebody changes: the one they write in, whose preview they answer, or the only one
    that they facilitate and that has one. Raises Refusal."""
    if not ask.direct:
        return ask.room
    if ask.subject.startswith(SUBJECT):
        return await rooms.get(ask.tx, ask.subject.removeprefix(SUBJECT).rpartition("@")[0])
    found = [await rooms.get(ask.tx, room) for room in await rooms.of_person(ask.tx, ask.person)]
    mine = [one for one in found if facilitates(ask.config, one, ask.person)]
    planned = [one for one in mine if await coming(ask.tx, ask.config, one, ask.now) is not None]
    if len(planned) > 1:
        raise Refusal("digest-which", rooms=ask.words.listed([one["name"] or one["id"] for one in planned]))
    if not planned:
        raise Refusal("digest-none-coming", prefix=ask.config.rooms.prefix)
    return planned[0]


async def choose(ask: Ask, what: str, rest: str) -> list[Effect]:
    """`drop 2 4`, `note TEXT`, `hold`: changes the next digest of the room that is meant. Raises Refusal."""
    room = await room_meant(ask)
    if not facilitates(ask.config, room, ask.person):
        raise Refusal("facilitators-only", verb=f"digest {what}")
    due = await coming(ask.tx, ask.config, room, ask.now)
    if due is None:
        raise Refusal("digest-none-coming", prefix=ask.config.rooms.prefix)
    slot, at = due
    one = digests.Edit(ask.source, what)
    told = ""
    if what == digests.DROP:
        told, items = await _lines(ask, room, slot, rest)
        one = replace(one, items=items)
    elif what == digests.NOTE:
        told = one_line(rest)
        if not told:
            raise Refusal("digest-note-empty")
        told = clip(told, NOTED)
        one = replace(one, text=told)
    digests.edit(ask.tx, room["id"], slot, ask.person, one, ask.at)
    if not ask.edits:
        acts.record(
            ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="digest",
            subject=what, at=ask.at, before={"edit": ask.source},
        )  # fmt: skip
    key = "digest-noted" if what == digests.NOTE else f"digest-{what}"
    return [ask.say(key, told=told, room=room["name"] or room["id"], time=ask.words.time(at))]


async def _lines(ask: Ask, room: Row, slot: str, rest: str) -> tuple[str, tuple[str, ...]]:
    """The numbers as typed and the items behind them."""
    shown = await digests.previewed(ask.tx, room["id"], slot, ask.person)
    if shown is None:
        raise Refusal("digest-not-previewed", prefix=ask.config.rooms.prefix)
    numbers = sorted({int(n) for n in _NUMBERS.findall(rest)})
    if not numbers or not all(1 <= n <= len(shown) for n in numbers):
        raise Refusal("digest-line", text=clip(rest, 40) or "…", most=len(shown))
    items = tuple(item for n in numbers for item in shown[n - 1])
    return ask.words.listed([str(n) for n in numbers]), items

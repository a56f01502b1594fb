"""`digest`: the room's weekly digest, now, as a preview, or at another time; alone, what needs the reader.

Rules: only facilitators send, preview or schedule; a preview goes to the facilitator alone and is not remembered as
told; a schedule is answered with the next moment it means, in its zone and in UTC.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import available_timezones

import orjson

from bot.command import Ask, Command
from bot.commands.shared.reminding import effort, waiting
from bot.commands.shared.weekly import Plan, effects, plan, post, prepare, upcoming
from bot.domain.digest import Question, clip
from bot.domain.messages import Effect, Message
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.domain.slots import DAYS
from bot.reports.digest import question_line
from bot.store import acts, digests, prompts
from bot.store.base import Row
from bot.texts import Words, languages, words

_EVERY = re.compile(r"(\S+?),?\s+(?:at\s+|à\s+)?([01]?\d|2[0-3])[:h]([0-5]\d)(?:\s+(\S+))?", re.IGNORECASE)


async def handle(ask: Ask) -> Sequence[Effect]:
    """`digest` · `digest now` · `digest preview` · `digest every DAY HH:MM [ZONE]` · `digest off`."""
    what, _, rest = ask.rest.partition(" ")
    what = what.casefold()
    if not what:
        return await _preview(ask) if ask.facilitator and not ask.direct else await _needs_you(ask)
    if what not in ("now", "preview", "every", "off"):
        raise Refusal("digest-what", text=clip(ask.rest, 40), prefix=ask.config.rooms.prefix)
    if ask.direct:
        raise Refusal("in-a-room", verb=f"digest {what}", prefix=ask.config.rooms.prefix)
    if not ask.facilitator:
        raise Refusal("facilitators-only", verb=f"digest {what}")
    match what:
        case "now":
            return await _now(ask)
        case "preview":
            return await _preview(ask)
        case "every":
            return await _every(ask, rest)
        case _:
            return await _off(ask)


async def _now(ask: Ask) -> Sequence[Effect]:
    found = await post(ask.tx, ask.config, ask.room, ask.now, f"{ask.room['id']}@{ask.event}")
    return found or [await _nothing_new(ask, ask.room_words())]


async def _nothing_new(ask: Ask, speak: Words) -> Message:
    before = await digests.last(ask.tx, ask.room["id"])
    text = speak(
        "digest-nothing-new", time=speak.time(before["until"]) if before else "", told="yes" if before else "no"
    )
    return Message(name="digest", text=text, rtl=speak.rtl)


async def _preview(ask: Ask) -> Sequence[Effect]:
    """The digest as it would go out now, to the facilitator's direct chat."""
    speak = ask.room_words()
    prepared = await prepare(ask.tx, ask.config, ask.room, ask.now, speak)
    if prepared is None:
        return [replace(await _nothing_new(ask, ask.words), person=ask.person), ask.acknowledge("digest-previewed")]
    slot = f"{ask.room['id']}@{ask.event}"
    return [*effects(prepared, slot, person=ask.person, rtl=speak.rtl), ask.acknowledge("digest-previewed")]


async def _needs_you(ask: Ask) -> Sequence[Effect]:
    """In a direct chat all that waits for the reader; in a room what is open there, and when the next digest comes."""
    if ask.direct:
        return [await _waiting(ask)]
    found = await prompts.open_in(ask.tx, ask.room["id"])
    lines = [question_line(Question(p.id, p.kind, p.question, p.closes), ask.words) for p in found]
    lines = lines or [ask.words("digest-nothing-needed")]
    after = await upcoming(ask.tx, ask.room["id"], await plan(ask.tx, ask.config, ask.room), ask.now)
    lines.append(ask.words("digest-no-next") if after is None else ask.words("digest-next", time=ask.words.time(after)))
    return [Message(name="digest", text="\n".join(lines), rtl=ask.words.rtl)]


async def _waiting(ask: Ask) -> Message:
    found = await waiting(ask.tx, ask.config, ask.person, ask.words, ask.now)
    head = [ask.words("digest-needs-you", minutes=effort(found))] if found else [ask.words("digest-nothing-needed")]
    text = "\n".join([*head, *(f"- {wait.line}" for wait in found)])
    quotes = tuple(quote for wait in found for quote in wait.quotes)
    return Message(name="digest", text=text, rtl=ask.words.rtl, quotes=quotes)


async def _every(ask: Ask, text: str) -> Sequence[Effect]:
    day, clock, zone = _read(ask, text)
    await _remember(ask, f"every {day} {clock}")
    digests.choose(ask.tx, ask.room["id"], day, clock, zone, ask.now, ask.source)
    at = await upcoming(ask.tx, ask.room["id"], Plan(day, clock, zone, ask.now), ask.now)
    speak = words(ask.room_words().language, zone)
    text = speak("digest-scheduled", day=speak(f"day-{day}"), clock=clock, zone=zone, time=speak.time(at or ask.now))
    return [Message(name="digest", text=text, rtl=speak.rtl)]


def _read(ask: Ask, text: str) -> tuple[str, str, str]:
    """Day, time and zone as typed. Raises Refusal."""
    found = _EVERY.fullmatch(text.strip())
    day = _day(found[1]) if found else None
    if found is None or day is None:
        raise Refusal("digest-when", text=clip(text, 40) or "…", prefix=ask.config.rooms.prefix)
    zone = found[4] or ask.room_words().zone
    known = {name.casefold(): name for name in available_timezones()}
    if zone.casefold() not in known:
        raise Refusal("digest-zone", zone=zone[:40], prefix=ask.config.rooms.prefix)
    return day, f"{int(found[2]):02d}:{found[3]}", known[zone.casefold()]


def _day(typed: str) -> str | None:
    """The day of the week that was typed in any language of the bot, in full or its first three letters or more."""
    typed = fold(typed)
    for language in languages():
        for day in DAYS:
            if len(typed) > 2 and fold(words(language)(f"day-{day}")).startswith(typed):
                return day
    return None


async def _off(ask: Ask) -> Sequence[Effect]:
    await _remember(ask, digests.OFF)
    digests.choose(ask.tx, ask.room["id"], digests.OFF, "", "", ask.now, ask.source)
    speak = ask.room_words()
    return [Message(name="digest", text=speak("digest-off", prefix=ask.config.rooms.prefix), rtl=speak.rtl)]


async def _remember(ask: Ask, chosen: str) -> None:
    """Keeps the schedule as it was, so that the choice can be taken back."""
    before = await digests.schedule(ask.tx, ask.room["id"])
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="digest",
        subject=chosen, at=ask.at, before=dict(before) if before else {},
    )  # fmt: skip


async def _undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The schedule as it was before."""
    before = orjson.loads(act["before"])
    if before:
        digests.choose(
            ask.tx, before["room"], before["day"], before["clock"], before["zone"], ask.now, before["source"]
        )
    else:
        digests.unchoose(ask.tx, act["room"])
    speak = ask.room_words()
    after = await upcoming(ask.tx, act["room"], await plan(ask.tx, ask.config, ask.room), ask.now)
    text = speak("digest-no-next") if after is None else speak("digest-next", time=speak.time(after))
    return [Message(name="digest", text=text, rtl=speak.rtl)]


COMMAND = Command(verb="digest", handle=handle, example="digest every monday 09:00 Europe/Amsterdam", undo=_undo)

"""`digest`: the room's weekly digest, now, as a preview, changed before it goes out, or an earlier one again; alone,
what needs the reader. In a direct chat also the reader's own digest.

Rules: only facilitators send, preview, change or schedule a room's; a preview goes to the facilitator alone and is not
remembered as told; a schedule is answered with the next moment it means, in its zone and in UTC.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command
from bot.commands.shared.archive import listed, shown
from bot.commands.shared.feeding import address, may_have_one
from bot.commands.shared.own_digest import choose_own
from bot.commands.shared.previewing import choose, to_one
from bot.commands.shared.reminding import effort, waiting
from bot.commands.shared.scheduling import weekly
from bot.commands.shared.weekly import Plan, plan, post, upcoming
from bot.domain.digest import clip
from bot.domain.digest_facts import Question
from bot.domain.messages import Effect, Message
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.reports.digest import question_line
from bot.store import acts, digests, feeds, prompts
from bot.store.base import Row
from bot.texts import Words, words

_WEEK = re.compile(r"\d{4}-?w\d{2}", re.IGNORECASE)
_CHANGES = (digests.DROP, digests.NOTE, digests.HOLD)
_OWN = ("off", "on", "every")  # in a direct chat, of the reader's own
_ROOM = ("now", "preview", "every", "off", "feed")


async def handle(ask: Ask) -> Sequence[Effect]:
    """`digest` · `now` · `preview` · `every DAY HH:MM [ZONE]` · `off` · `feed on` · `drop 2` · `note TEXT` · `hold` ·
    `archive` · `2026-W47`."""
    what, _, rest = ask.rest.partition(" ")
    what = what.casefold()
    if not what:
        return await _preview(ask) if ask.facilitator and not ask.direct else await _needs_you(ask)
    if what in ("archive", "archives"):
        return await listed(ask)
    if _WEEK.fullmatch(what):
        return await shown(ask, what)
    if what in _CHANGES:
        return await choose(ask, what, rest)
    if ask.direct and what in _OWN:
        return choose_own(ask, rest if what == "every" else what)
    return await _of_room(ask, what, rest)


async def _of_room(ask: Ask, what: str, rest: str) -> Sequence[Effect]:
    """What a facilitator does with the room's digest."""
    if what not in _ROOM:
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
        case "feed":
            return await _feed(ask, fold(rest))
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
    found = await to_one(ask.tx, ask.config, ask.room, ask.person, ask.now)
    if not found:
        return [replace(await _nothing_new(ask, ask.words), person=ask.person), ask.acknowledge("digest-previewed")]
    return [*found, ask.acknowledge("digest-previewed")]


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
    chosen = weekly(text, ask.config.rooms.prefix)
    day, clock, zone = chosen.day, chosen.clock, chosen.zone or ask.room_words().zone
    await _remember(ask, f"every {day} {clock}")
    digests.choose(ask.tx, ask.room["id"], day, clock, zone, ask.now, ask.source)
    at = await upcoming(ask.tx, ask.room["id"], Plan(day, clock, zone, ask.now), ask.now)
    speak = words(ask.room_words().language, zone)
    text = speak("digest-scheduled", day=speak(f"day-{day}"), clock=clock, zone=zone, time=speak.time(at or ask.now))
    return [Message(name="digest", text=text, rtl=speak.rtl)]


async def _off(ask: Ask) -> Sequence[Effect]:
    await _remember(ask, digests.OFF)
    digests.choose(ask.tx, ask.room["id"], digests.OFF, "", "", ask.now, ask.source)
    speak = ask.room_words()
    return [Message(name="digest", text=speak("digest-off", prefix=ask.config.rooms.prefix), rtl=speak.rtl)]


async def _feed(ask: Ask, what: str) -> Sequence[Effect]:
    """Publishes the room's digests for whoever has the address, or ends that. The room is told either way."""
    if what not in ("on", "off"):
        raise Refusal("digest-feed-what", prefix=ask.config.rooms.prefix)
    if what == "on" and not ask.config.digest.feed_dir:
        raise Refusal("digest-feed-nowhere")
    if what == "on" and not may_have_one(ask.room):
        raise Refusal("digest-feed-not-here")
    before, room = await feeds.get(ask.tx, ask.room["id"]), ask.room["id"]
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=room, verb="digest", subject=f"feed {what}",
        at=ask.at, before={"feed": dict(before) if before else None},
    )  # fmt: skip
    if what == "off":
        feeds.end(ask.tx, room)
    elif before is None:
        feeds.put(ask.tx, room, f"digest-{secrets.token_urlsafe(16)}.atom", ask.now, ask.source)
    return [await _feed_told(ask)]


async def _feed_told(ask: Ask) -> Message:
    found, speak = await feeds.get(ask.tx, ask.room["id"]), ask.room_words()
    prefix = ask.config.rooms.prefix
    told = speak("digest-feed-off", prefix=prefix)
    if found is not None:
        told = speak("digest-feed-on", address=address(ask.config, found["name"]), prefix=prefix)
    return Message(name="digest", text=told, rtl=speak.rtl)


async def _remember(ask: Ask, chosen: str) -> None:
    """Keeps the schedule as it was, so that the choice can be taken back."""
    before = await digests.schedule(ask.tx, ask.room["id"])
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="digest",
        subject=chosen, at=ask.at, before=dict(before) if before else {},
    )  # fmt: skip


async def _undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The digest, or the schedule, as it was before."""
    before = orjson.loads(act["before"])
    if "edit" in before:
        digests.unedit(ask.tx, before["edit"])
        return [ask.say("digest-unchanged")]
    if "feed" in before:
        feeds.end(ask.tx, act["room"])
        if (kept := before["feed"]) is not None:
            feeds.put(ask.tx, act["room"], kept["name"], kept["since"], kept["source"])
        return [await _feed_told(ask)]
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


async def _edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The message that changed a digest says something else now."""
    if "edit" not in orjson.loads(act["before"]):
        raise Refusal("edit-too-late", prefix=ask.config.rooms.prefix)
    digests.unedit(ask.tx, act["source"])
    return await handle(replace(ask, subject=""))


COMMAND = Command(
    verb="digest", handle=handle, example="digest every monday 09:00 Europe/Amsterdam", undo=_undo, edit=_edit
)

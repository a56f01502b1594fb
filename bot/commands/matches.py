"""`matches`: which statements of different organisations may bring them together, and why.

A facilitator in a room sees proposals and counts, and where opinions oppose the round that may help (see
`shared/opposing`); anybody in a direct chat sees what is matched with their own. What people confirmed goes first and
is told as such. Rules: no organisation is named; never two statements of one organisation; a pair that was asked about,
or of which one side said that the other’s is not its, does not come again, so that its absence tells nothing; a
statement that would tell who said it is held back; numbers below the floor are not told, nor such as differ from the
last told by less than the floor. Who met is named once all of them put it on the record, and never in a room under the
Chatham House Rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands.shared import opposing
from bot.commands.shared.disclosing import Quote, Released, plain, releasable
from bot.commands.shared.pairing import Found, Reasons, places, proposals
from bot.commands.shared.voice import privately, voice_of
from bot.domain import cells
from bot.domain.digest import clip
from bot.domain.messages import Effect, Message
from bot.domain.needs import UNNAMED
from bot.domain.prompts import YES
from bot.domain.proposing import groups
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.store import introductions, knowledge, needs, people, rooms
from bot.store.base import Row
from bot.texts import Words

SHOWN, SHOWN_OWN, SHOWN_KNOWN = 10, 5, 5
LOOKED = 3  # times as many pairs are looked at as are shown, as some may be held back
LENGTH = 110  # characters of a statement that are shown
_DROP = re.compile(r"^drop\b", re.IGNORECASE)


async def handle(ask: Ask) -> Sequence[Effect]:
    """Proposals for the room's facilitator, or what is matched with the asker's own statements; `drop P3` ends that
    a round is proposed."""
    leads = ask.facilitator and not ask.direct
    if dropped := _DROP.match(ask.rest):
        if ask.direct:
            raise Refusal("in-a-room", verb="matches drop", prefix=ask.config.rooms.prefix)
        if not leads:
            raise Refusal("facilitators-only", verb="matches drop")
        return await opposing.drop(ask, ask.rest[dropped.end() :])
    reasons = await Reasons.now(ask.tx, ask.config)
    if leads:
        words = ask.room_words()
        found = await proposals(ask.tx, ask.config, ask.matcher, ask.now)
        two = await opposing.pairs(ask)
        told, released = await _releasable(ask, ask.room["id"], "", [*two, *found], SHOWN + len(two))
        topics = {opposing.topic(one) for one in two}
        apart = [one for one in told if opposing.topic(one) in topics]
        able = [one for one in told if opposing.topic(one) not in topics]
        parts = [*_proposed(ask, words, reasons, able), *_held(words, released), *await _past(ask, words)]
        parts += await opposing.lines(ask, words, apart)
        known, names = await _known(ask, words)
        text = "\n".join([*parts, await _counts(ask, words), *known])
        message = Message("matches", text, rtl=words.rtl, quotes=released.quoted, said=(*released.said, *names))
        return [message, *released.effects]
    voice = await voice_of(ask.tx, ask.person)
    found = await proposals(ask.tx, ask.config, ask.matcher, ask.now, voice)
    told, released = await _releasable(ask, "", voice, found, SHOWN_OWN)
    text = "\n".join([*await _own(ask, voice, reasons, told), *_held(ask.words, released)])
    message, *heard = privately(ask, "matches", text)
    return [replace(message, quotes=released.quoted), *heard, *released.effects]


async def _releasable(
    ask: Ask, room: str, voice: str, found: Sequence[Found], most: int
) -> tuple[list[Found], Released]:  # fmt: skip
    """The proposals whose statements may be shown, in the words in which they may; what `voice` has said itself is not
    looked at. The best are looked at until as many may be shown as are; what was not looked at is only counted."""
    looked = found[: LOOKED * most]
    quotes = {
        need["id"]: Quote.of_need({**need, "mark": UNNAMED})
        for one in looked for need in (one.a, one.b) if need["organisation"] != voice
    }  # fmt: skip
    released = await releasable(ask.tx, ask.config, room, list(quotes.values()), ask.now)
    texts = dict(zip(quotes, released.texts, strict=True))
    told: list[Found] = []
    for one in looked:
        words = [texts.get(need["id"], need["text"]) for need in (one.a, one.b)]
        if None in words:
            continue
        shared = one.match.shared if await plain(ask.tx, ask.config, " ".join(one.match.shared)) else ()
        a, b = ({**need, "text": text} for need, text in zip((one.a, one.b), words, strict=True))
        told.append(Found(replace(one.match, shared=shared), a, b))
    return (told if len(told) < most else [*told, *found[len(looked) :]]), released


def _held(words: Words, released: Released) -> list[str]:
    return [words("texts-held", n=released.held)] if released.held else []


async def _past(ask: Ask, words: Words) -> list[str]:
    """What is not proposed because nobody has said for long that it is still true."""
    past = [need["id"] for need in await needs.unconfirmed(ask.tx, ask.now)]
    return [words("matches-unconfirmed", ids=words.listed(past))] if past else []


def _proposed(ask: Ask, words: Words, reasons: Reasons, found: Sequence[Found]) -> list[str]:
    if not found:
        return [words("matches-none")]
    lines = [words("matches-head", n=len(found)), *_groups(ask, words, found[:SHOWN])]
    for one in found[:SHOWN]:
        told = words("matches-line", a=one.a["id"], b=one.b["id"], one=_short(one.a), other=_short(one.b))
        lines.append(f"- {told} — {reasons.common(words, one.match)}")
    if len(found) > SHOWN:
        lines.append("- " + words("and-more", n=len(found) - SHOWN))
    first = found[0].match
    return [*lines, "", words("matches-how", prefix=ask.config.rooms.prefix, a=first.a, b=first.b)]


def _groups(ask: Ask, words: Words, found: Sequence[Found]) -> list[str]:
    """Three and more that are one problem, of those that are shown."""
    said = {need["id"]: need for one in found for need in (one.a, one.b)}
    made = groups([one.match for one in found], {id: need["organisation"] for id, need in said.items()})
    return [
        "- " + words(
            "matches-group", ids=words.listed(list(one.needs)), n=len(one.needs), text=_short(said[one.needs[0]]),
            prefix=ask.config.rooms.prefix, typed=" ".join(one.needs),
        )
        for one in made
    ]  # fmt: skip


async def _known(ask: Ask, words: Words) -> tuple[list[str], list[str]]:
    """The introductions that may be known, the latest first, and the names in them."""
    if ask.room["rule"] == rooms.CHATHAM_HOUSE:
        return [], []
    lines, names = list[str](), list[str]()
    for id in (await introductions.released(ask.tx))[: -SHOWN_KNOWN - 1 : -1]:
        who = [await _name(ask, side) for side in await introductions.sides(ask.tx, id) if side["answer"] == YES]
        lines.append(words("matches-known", id=id, who=words.listed([literal(one) for one in who])))
        names += who
    return lines, names


async def _name(ask: Ask, side: Row) -> str:
    organisation = await people.organisation(ask.tx, side["organisation"])
    return str(organisation["name"]) if organisation else await rooms.name_of(ask.tx, side["person"], ask.room["id"])


async def _own(ask: Ask, voice: str, reasons: Reasons, found: Sequence[Found]) -> list[str]:
    words = ask.words
    if not found:
        return [words("matches-none-own")]
    at = await places(ask.tx, voice)
    lines = [words("matches-head-own", n=len(found))]
    for one in found[:SHOWN_OWN]:
        own, other = one.of(voice)
        told = words("matches-line-own", own=own["id"], other=_short(other), kind=other["kind"])
        why = reasons.own(words, one, voice, at[own["id"]])
        lines.append(f"- {told} — {why} — `introduce {own['id']} {other['id']}`")
    if len(found) > SHOWN_OWN:
        lines.append("- " + words("and-more", n=len(found) - SHOWN_OWN))
    return [*lines, "", words("matches-how-own")]


def _short(need: Row) -> str:
    return literal(clip(need["text"], LENGTH))


async def _counts(ask: Ask, words: Words) -> str:
    floor = ask.config.confidence.floor
    told = []
    for name, n in zip(("asked", "agreed"), await introductions.counts(ask.tx), strict=True):
        before = await knowledge.last_published(ask.tx, f"introductions {name}")
        if cells.shown({name: n}, floor)[name] is None:
            told.append(words("fewer-few", n=floor))
        elif cells.may_follow(before, n, floor):
            knowledge.published(ask.tx, f"introductions {name}", n, ask.now)
            told.append(str(n))
        else:
            told.append(words("about", n=before or 0))
    return words("matches-counts", asked=told[0], agreed=told[1])


COMMAND = Command(
    verb="matches", handle=handle, example="matches", aliases=("rapprochements",), topic=Topic.OWN,
    undo=opposing.undo,
)  # fmt: skip

"""`matches`: which statements of different organisations lie near one another.

A facilitator in a room sees proposals and counts; anybody in a direct chat sees what lies near their own. Rules:
no organisation is named; never two statements of one organisation; a pair that was asked about does not come again,
whatever the answer was, so that its absence tells nothing; numbers below the floor are not told.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.nearness import proposals
from bot.commands.shared.voice import privately, voice_of
from bot.domain.digest import clip
from bot.domain.messages import Effect, Message
from bot.domain.reading import literal
from bot.domain.statements import Pair
from bot.store import introductions
from bot.store.base import Row
from bot.texts import Words

SHOWN, SHOWN_OWN = 10, 5
LENGTH = 110  # characters of a statement that are shown


async def handle(ask: Ask) -> Sequence[Effect]:
    """Proposals for the room's facilitator, or what lies near the asker's own statements."""
    found = await proposals(ask.tx, ask.matcher, ask.now)
    if ask.facilitator and not ask.direct:
        words = ask.room_words()
        text = "\n".join([*_proposed(ask, words, found), await _counts(ask, words)])
        return [Message(name="matches", text=text, rtl=words.rtl)]
    voice = await voice_of(ask.tx, ask.person)
    near = [(pair, a, b) for pair, a, b in found if voice in (a["organisation"], b["organisation"])]
    return privately(ask, "matches", "\n".join(_near(ask.words, voice, near)))


def _proposed(ask: Ask, words: Words, found: Sequence[tuple[Pair, Row, Row]]) -> list[str]:
    if not found:
        return [words("matches-none")]
    lines = [words("matches-head", n=len(found))]
    for pair, a, b in found[:SHOWN]:
        told = words("matches-line", a=pair.a, b=pair.b, one=_short(a), other=_short(b))
        lines.append(f"- {told}{_why(words, pair)}")
    if len(found) > SHOWN:
        lines.append("- " + words("and-more", n=len(found) - SHOWN))
    first = found[0][0]
    return [*lines, "", words("matches-how", prefix=ask.config.rooms.prefix, a=first.a, b=first.b)]


def _near(words: Words, voice: str, near: Sequence[tuple[Pair, Row, Row]]) -> list[str]:
    if not near:
        return [words("matches-none-own")]
    lines = [words("matches-head-own", n=len(near))]
    for pair, a, b in near[:SHOWN_OWN]:
        own, other = (a, b) if a["organisation"] == voice else (b, a)
        told = words("matches-line-own", own=own["id"], other=_short(other), kind=other["kind"])
        lines.append(f"- {told}{_why(words, pair)} — `introduce {own['id']} {other['id']}`")
    if len(near) > SHOWN_OWN:
        lines.append("- " + words("and-more", n=len(near) - SHOWN_OWN))
    return [*lines, "", words("matches-how-own")]


def _short(need: Row) -> str:
    return literal(clip(need["text"], LENGTH))


def _why(words: Words, pair: Pair) -> str:
    """The words that both use, where there are any."""
    return words("matches-shared", shared=words.listed([literal(word) for word in pair.shared])) if pair.shared else ""


async def _counts(ask: Ask, words: Words) -> str:
    floor = ask.config.confidence.floor
    asked, agreed = [
        str(n) if n >= floor or n == 0 else words("fewer-few", n=floor) for n in await introductions.counts(ask.tx)
    ]
    return words("matches-counts", asked=asked, agreed=agreed)


COMMAND = Command(verb="matches", handle=handle, example="matches", aliases=("rapprochements",), topic=Topic.OWN)

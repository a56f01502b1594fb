"""`introduce N7 N12`: asks organisations, two to five, whether they want to meet over what they all said.

A facilitator proposes it in a room, or one of the sides in a direct chat, which is its own yes. Rules: never about what
is for a room only, never two statements of one organisation; no pair is asked about twice, whatever came of it, so that
a refusal to ask tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from bot.command import Ask, Command, Topic
from bot.commands.shared.disclosing import Quote, releasable
from bot.commands.shared.introducing import propose
from bot.commands.shared.voice import speakers, voice_of
from bot.domain.introductions import FEWEST, MOST
from bot.domain.messages import Effect
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.prompts import YES
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import introductions, needs
from bot.store.base import Row

OPEN_AT_MOST = 10  # introductions that one voice can be in at a time and still ask for more


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes the introduction down and asks all sides, or the other sides."""
    by_facilitator = ask.facilitator and not ask.direct
    if not ask.direct and not by_facilitator:
        raise Refusal("in-direct-chat", verb="introduce")
    found = await _needs(ask)
    voice = "" if by_facilitator else await _own_voice(ask, found)
    await _check(ask, found)
    if held := await _held(ask, found):
        return held
    introduction, asked = await propose(ask.tx, ask.config, found, ask.source, ask.now, but=voice)
    if voice:
        _agree(ask, introduction["id"], voice)
    until = ask.words.time(introduction["expires"])
    key = "introduce-asked" if by_facilitator else "introduce-asked-other"
    return [ask.say(key, id=introduction["id"], until=until, n=len(found), others=len(found) - 1), *asked]


async def _needs(ask: Ask) -> list[Row]:
    """The needs that are named. One that is for its room only is as good as unknown."""
    named = [leading_id(word)[0] for word in re.split(r"[\s,+&–—-]+", ask.rest.strip()) if word]
    wanted = list(dict.fromkeys(id for id in named if id.startswith("N")))
    if ask.subject.startswith("N") and len(wanted) == 1:
        wanted = list(dict.fromkeys([ask.subject, *wanted]))
    if not FEWEST <= len(wanted) <= MOST:
        raise Refusal("introduce-which", most=MOST)
    found = []
    for id in wanted:
        need = await needs.get(ask.tx, id)
        if need is None or need["mark"] == ROOM_ONLY:
            raise Refusal("introduce-unknown", id=id)
        found.append(need)
    return found


async def _own_voice(ask: Ask, found: Sequence[Row]) -> str:
    voice = await voice_of(ask.tx, ask.person)
    if voice not in [need["organisation"] for need in found]:
        raise Refusal("introduce-not-yours", ids=ask.words.listed([need["id"] for need in found]))
    if len(await introductions.open_of(ask.tx, voice)) >= OPEN_AT_MOST:
        raise Refusal("introduce-many", most=OPEN_AT_MOST)
    return voice


async def _held(ask: Ask, found: Sequence[Row]) -> list[Effect]:
    """That one of the statements waits to be settled, and what that brings with it; nothing if none does."""
    quotes = [replace(Quote.of_need(need), mark=UNNAMED) for need in found]
    told = await releasable(ask.tx, ask.config, "", quotes, ask.now)
    waiting = [quote.source for quote, text in zip(quotes, told.texts, strict=True) if text is None]
    return [ask.say("introduce-held", id=waiting[0]), *told.effects] if waiting else []


async def _check(ask: Ask, found: Sequence[Row]) -> None:
    before = await introductions.pairs(ask.tx)
    for a, b in combinations(found, 2):
        if a["organisation"] == b["organisation"]:
            raise Refusal("introduce-one", a=a["id"], b=b["id"])
        if frozenset((a["id"], b["id"])) in before:
            raise Refusal("introduce-before", a=a["id"], b=b["id"])
    for need in found:
        if not await speakers(ask.tx, need["organisation"]):
            raise Refusal("introduce-unknown", id=need["id"])


def _agree(ask: Ask, id: str, voice: str) -> None:
    said = {**introductions.unanswered(ask.person), "answer": YES, "at": ask.at, "source": ask.source}
    introductions.answer(ask.tx, id, voice, said)


COMMAND = Command(verb="introduce", handle=handle, example="introduce N7 N12", topic=Topic.OWN)

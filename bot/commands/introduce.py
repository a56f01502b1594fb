"""`introduce N7 N12`: asks two organisations whether they want to meet over what they both said.

A facilitator proposes it in a room, or one of the two sides in a direct chat, which is its own yes. Rules: never
about what is for a room only, never two statements of one organisation; no pair is asked about twice, whatever came
of it, so that a refusal to ask tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands.shared.disclosing import Quote, plain, releasable
from bot.commands.shared.introducing import ask_side
from bot.commands.shared.voice import speakers, voice_of
from bot.domain.digest import clip
from bot.domain.introductions import DAY, OPEN_DAYS
from bot.domain.messages import Effect
from bot.domain.needs import OFFER, ROOM_ONLY, UNNAMED
from bot.domain.prompts import YES
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import ids, introductions, needs, themes
from bot.store.base import Row

PROBLEM = 120  # characters of the shared problem that are kept
OPEN_AT_MOST = 10  # introductions that one voice can be in at a time and still ask for more


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes the introduction down and asks both sides, or the other side."""
    by_facilitator = ask.facilitator and not ask.direct
    if not ask.direct and not by_facilitator:
        raise Refusal("in-direct-chat", verb="introduce")
    a, b = await _pair(ask)
    voice = "" if by_facilitator else await _own_voice(ask, a, b)
    await _check(ask, a, b)
    if held := await _held(ask, a, b):
        return held
    introduction = await _propose(ask, a, b)
    effects: list[Effect] = []
    for own, other in ((a, b), (b, a)):
        introductions.add_side(ask.tx, introduction["id"], own["organisation"], own["id"], own["person"])
        if own["organisation"] == voice:
            _agree(ask, introduction["id"], voice)
        else:
            effects += await ask_side(ask.tx, ask.config, introduction, own, other, ask.now)
    until = ask.words.time(introduction["expires"])
    key = "introduce-asked" if by_facilitator else "introduce-asked-other"
    return [ask.say(key, id=introduction["id"], until=until), *effects]


async def _pair(ask: Ask) -> tuple[Row, Row]:
    """The two needs, a pain point first. One that is for its room only is as good as unknown."""
    named = [leading_id(word)[0] for word in re.split(r"[\s,+&–—-]+", ask.rest.strip()) if word]
    wanted = list(dict.fromkeys(id for id in named if id.startswith("N")))
    if ask.subject.startswith("N") and len(wanted) == 1:
        wanted = list(dict.fromkeys([ask.subject, *wanted]))
    if len(wanted) != 2:
        raise Refusal("introduce-which")
    found = []
    for id in wanted:
        need = await needs.get(ask.tx, id)
        if need is None or need["mark"] == ROOM_ONLY:
            raise Refusal("introduce-unknown", id=id)
        found.append(need)
    a, b = found
    return (b, a) if a["kind"] == OFFER and b["kind"] != OFFER else (a, b)


async def _own_voice(ask: Ask, a: Row, b: Row) -> str:
    voice = await voice_of(ask.tx, ask.person)
    if voice not in (a["organisation"], b["organisation"]):
        raise Refusal("introduce-not-yours", a=a["id"], b=b["id"])
    if len(await introductions.open_of(ask.tx, voice)) >= OPEN_AT_MOST:
        raise Refusal("introduce-many", most=OPEN_AT_MOST)
    return voice


async def _held(ask: Ask, a: Row, b: Row) -> list[Effect]:
    """That one of the statements waits to be settled, and what that brings with it; nothing if none does."""
    quotes = [replace(Quote.of_need(need), mark=UNNAMED) for need in (a, b)]
    told = await releasable(ask.tx, ask.config, "", quotes, ask.now)
    waiting = [quote.source for quote, text in zip(quotes, told.texts, strict=True) if text is None]
    return [ask.say("introduce-held", id=waiting[0]), *told.effects] if waiting else []


async def _check(ask: Ask, a: Row, b: Row) -> None:
    if a["organisation"] == b["organisation"]:
        raise Refusal("introduce-one", a=a["id"], b=b["id"])
    if frozenset((a["id"], b["id"])) in await introductions.pairs(ask.tx):
        raise Refusal("introduce-before", a=a["id"], b=b["id"])
    for need in (a, b):
        if not await speakers(ask.tx, need["organisation"]):
            raise Refusal("introduce-unknown", id=need["id"])


async def _propose(ask: Ask, a: Row, b: Row) -> Row:
    id = await ids.take(ask.tx, "M")
    row = {
        "id": id, "a": a["id"], "b": b["id"], "asked": ask.now, "expires": ask.now + OPEN_DAYS * DAY,
        "problem": await _problem(ask, a, b), "source": ask.source,
    }  # fmt: skip
    introductions.propose(ask.tx, **row)
    return row


async def _problem(ask: Ask, a: Row, b: Row) -> str:
    """What the two share, in words that tell nobody more than both will hear: their theme's label, else what the first
    says, else only that there is something."""
    theme = await themes.of_both(ask.tx, a["id"], b["id"])
    found = [row for row in await themes.shared(ask.tx) if row["id"] == theme]
    texts = [*(row["label"] for row in found), clip(a["text"], PROBLEM)]
    safe = [text for text in texts if await plain(ask.tx, ask.config, text)]
    return safe[0] if safe else ask.room_words()("introduction-problem-held")


def _agree(ask: Ask, id: str, voice: str) -> None:
    introductions.answer(
        ask.tx, id, voice, person=ask.person, said=YES, at=ask.at, again=None, source=ask.source
    )  # fmt: skip


COMMAND = Command(verb="introduce", handle=handle, example="introduce N7 N12", topic=Topic.OWN)

"""Topics on which opinions oppose, as a room's facilitator is told of them: with the round that may clear them up.

A topic is the id of a question, or the ids of two statements. Rules: nothing tells who is on which side; of a question
the room is told what its result told, of statements no number but the floor; once a round names the topic, or a
facilitator dropped it, it does not come again.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask
from bot.commands.shared.closing import kept
from bot.commands.shared.pairing import Found, opposed
from bot.domain.digest import clip
from bot.domain.messages import Effect
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.domain.stances import Sides, cleared, ids, sides
from bot.reports.results import short
from bot.store import acts, done, prompts, rounds
from bot.store.base import Row
from bot.store.prompts import Prompt
from bot.texts import Words

DROPPED = "opposed"  # under this a topic that was dropped is kept as done
SHOWN = 3  # questions, and pairs
LENGTH = 110  # characters of a text that are shown


async def pairs(ask: Ask) -> list[Found]:
    """The statements that are near in words and two problems to people."""
    around = await rounds.questions(ask.tx)
    found = [one for one in await opposed(ask.tx, ask.config, ask.now) if await _open(ask, topic(one), around)]
    return found[:SHOWN]


def topic(found: Found) -> str:
    """What a pair is dropped by."""
    return " ".join(ids(f"{found.match.a} {found.match.b}"))


async def _questions(ask: Ask) -> list[tuple[Prompt, Sides]]:
    """The room's closed questions of which the answers oppose, the latest first."""
    around, found = await rounds.questions(ask.tx), list[tuple[Prompt, Sides]]()
    for prompt in reversed(await prompts.of_room(ask.tx, ask.room["id"])):
        given = sides(kept(prompt), ask.config.confidence.floor) if prompt.closed is not None else None
        if given is not None and await _open(ask, prompt.id, around):
            found.append((prompt, given))
    return found[:SHOWN]


async def _open(ask: Ask, topic: str, around: Sequence[str]) -> bool:
    return not cleared(topic, around) and not await done.is_done(ask.tx, DROPPED, topic)


async def lines(ask: Ask, words: Words, found: Sequence[Found]) -> list[str]:
    """What is told of the room's questions, and of the pairs as they may be shown."""
    prefix, floor = ask.config.rooms.prefix, ask.config.confidence.floor
    asked = [
        words(
            "opposed-question", id=prompt.id, question=short(prompt.question, LENGTH), kind=prompt.kind,
            pro=given.pro, contra=given.contra, prefix=prefix,
        )
        for prompt, given in await _questions(ask)
    ]  # fmt: skip
    stated = [
        words(
            "opposed-pair", a=one.a["id"], b=one.b["id"], one=_text(one.a), other=_text(one.b), n=floor, prefix=prefix
        )
        for one in found
    ]
    return ["", words("opposed-head"), *(f"- {line}" for line in (*asked, *stated)), ""] if asked or stated else []


def _text(need: Row) -> str:
    return literal(clip(need["text"], LENGTH))


async def drop(ask: Ask, rest: str) -> Sequence[Effect]:
    """A topic that is proposed now does not come again. Raises Refusal."""
    named = " ".join(ids(rest))
    known = [*(prompt.id for prompt, _ in await _questions(ask)), *map(topic, await pairs(ask))]
    if named not in known:
        raise Refusal("opposed-unknown", prefix=ask.config.rooms.prefix)
    await done.claim(ask.tx, DROPPED, named, ask.now)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="matches", subject=named,
        at=ask.at,
    )  # fmt: skip
    return [ask.acknowledge("opposed-dropped", topic=named)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It may come again."""
    done.take_back(ask.tx, DROPPED, act["subject"])
    return ()

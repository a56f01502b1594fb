"""Asking an organisation whether statements of others are its too: what it is shown, and in which words.

Rules: never its own, never what is for a room only or would tell who said it, nothing about who said it or of which
group; nothing twice; at most `PER_WEEK` a week for an organisation, `AT_ONCE` in a message; whoever does not want it is
not asked; nothing new while an answer is still waited for. Where an organisation has several problems it is told which
one the other is set beside, since that is what a yes joins.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.command import Matcher
from bot.commands.shared.disclosing import Quote, releasable
from bot.commands.shared.nearness import vectors_of
from bot.commands.shared.voice import words_of
from bot.config import Config
from bot.domain.digest import clip
from bot.domain.messages import Effect, Message, Quoted
from bot.domain.needs import PAIN, ROOM_ONLY, UNNAMED
from bot.domain.reading import literal
from bot.domain.statements import Question, Statement
from bot.domain.yours import AT_ONCE, OPEN, PER_WEEK, SECONDS, WEEK
from bot.store import ids, needs, verdicts
from bot.store.base import Row, Tx
from bot.store.held import NEED
from bot.texts import Words

NAME = "yours"  # of the message that asks
LENGTH = 200  # characters of a statement that are shown
OWN_LENGTH = 60  # of the own one beside it, which its reader knows
MANY = 200_000  # pairs of an organisation and a statement
LOOKED = 3  # times as many are looked at as are shown, as some may be held back


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement as it may be shown: its place in the list, its id and words, what it repeats for the gate, and which
    own statement it is set beside, by id and words ('' where there is only one that can be meant)."""

    place: int
    need: str
    text: str
    quoted: tuple[Quoted, ...]
    own: str = ""
    own_text: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What each voice is to be shown, as pairs of a statement and the own one beside it; and what choosing brings with
    it."""

    beside: dict[str, list[tuple[str, str]]]
    effects: tuple[Effect, ...] = ()


async def left(tx: Tx, now: int) -> dict[str, int]:
    """How many statements each voice may still be shown this week, of those that were shown any."""
    return {voice: max(0, PER_WEEK - n) for voice, n in (await verdicts.asked_since(tx, now - WEEK)).items()}


async def choose(
    tx: Tx, config: Config, matcher: Matcher, now: int, voices: Collection[str], most: int = AT_ONCE
) -> Chosen:
    """The most telling statements for each of the voices, at most `most` and what is left of the week."""
    limits = await left(tx, now)
    wanted = {voice: min(most, limits.get(voice, most)) for voice in voices}
    said = [row for row in await needs.proposable(tx, now) if row["kind"] == PAIN]
    if not said or not any(wanted.values()):
        return Chosen({})
    statements = [Statement(row["id"], row["organisation"], row["text"], row["kind"]) for row in said]
    rows = await vectors_of(tx, matcher, [row["text"] for row in said])
    seen = {*await verdicts.shown(tx), *_not_asked(statements, {voice for voice in wanted if wanted[voice]})}
    asked = await matcher.questions(statements, rows, await verdicts.of_all(tx), seen, most * LOOKED)
    best = [one for one in asked if wanted.get(one.organisation)]
    may, effects = await _may_be_shown(tx, config, {row["id"]: row for row in said}, best, now)
    found: dict[str, list[tuple[str, str]]] = {}
    for one in best:
        chosen = found.setdefault(one.organisation, [])
        if one.statement in may and len(chosen) < wanted[one.organisation]:
            chosen.append((one.statement, one.own))
    return Chosen({voice: chosen for voice, chosen in found.items() if chosen}, effects)


def _not_asked(statements: Sequence[Statement], wanted: Collection[str]) -> set[tuple[str, str]]:
    """What those who are not asked now would otherwise be asked about the others, who would then not be asked
    themselves, as no two are to be asked the same. Too many to be said are left to the next time."""
    about = [one.id for one in statements if one.organisation in wanted]
    idle = {one.organisation for one in statements} - {*wanted}
    return {(voice, id) for voice in idle for id in about} if len(idle) * len(about) <= MANY else set()


async def _may_be_shown(
    tx: Tx, config: Config, said: dict[str, Row], best: Sequence[Question], now: int
) -> tuple[set[str], tuple[Effect, ...]]:
    """The statements whose words may be shown; what is held back is told to those who can settle it."""
    named = list(dict.fromkeys(one.statement for one in best))
    released = await releasable(tx, config, "", [_quote(said[id]) for id in named], now)
    return {id for id, text in zip(named, released.texts, strict=True) if text is not None}, released.effects


def _quote(need: Row) -> Quote:
    return Quote.of_need({**need, "mark": UNNAMED})


async def put(tx: Tx, chosen: Chosen, person: str, now: int) -> None:
    """Writes down that the voices are shown what was chosen, each to one person or ('') to all who speak for it."""
    for voice, beside in chosen.beside.items():
        verdicts.show(tx, await ids.take(tx, "Q"), voice, person, beside, now)


async def open_for(tx: Tx, voice: str, person: str, now: int) -> list[Row]:
    """The statements of the last asking that still wait for the voice; nothing for who does not want to be asked."""
    if await verdicts.is_unasked(tx, person):
        return []
    found = await verdicts.open_for(tx, voice, person, now - OPEN)
    return [row for row in found if row["asking"] == found[0]["asking"]]


async def shown(tx: Tx, config: Config, rows: Sequence[Row], now: int) -> list[Shown]:
    """What was shown, as it may be shown now; what may not any more is left out."""
    found: list[Shown] = []
    for row in rows:
        need = await needs.get(tx, row["need"])
        if need is None:
            continue
        released = await releasable(tx, config, "", [_quote(need)], now, hold=False)
        if released.texts[0] is not None:
            text = literal(clip(released.texts[0], LENGTH))
            own = await _beside(tx, row)
            if own is None:
                found.append(Shown(row["place"], need["id"], text, released.quoted))
            else:
                quoted = (*released.quoted, Quoted(NEED, own["id"], own["mark"], own["text"]))
                words = literal(clip(own["text"], OWN_LENGTH))
                found.append(Shown(row["place"], need["id"], text, quoted, own["id"], words))
    return found


async def _beside(tx: Tx, row: Row) -> Row | None:
    """The own statement that a yes joins another with, where an organisation has several."""
    if not row["own"]:
        return None
    mine = {one["id"]: one for one in await needs.of_voice(tx, row["organisation"]) if one["kind"] == PAIN}
    own = mine.get(row["own"])
    return None if own is None or len(mine) < 2 or own["mark"] == ROOM_ONLY else own


def quotes(found: Sequence[Shown]) -> tuple[Quoted, ...]:
    """What statements as they are shown repeat for the gate, each once."""
    return tuple(dict.fromkeys(quoted for one in found for quoted in one.quoted))


def message(asking: str, found: Sequence[Shown], person: str, say: Words) -> Message:
    """The question, as it is asked in a message of its own."""
    lines = [say("yours-head", n=len(found), seconds=SECONDS * len(found)), ""]
    key = "yours-line" if len(found) > 1 else "yours-only"
    lines += [say(key, place=one.place, id=one.need, text=one.text) + beside(one, say) for one in found]
    lines += ["", say("yours-how", n=len(found), example=example([one.place for one in found], say), id=found[0].need)]
    return Message(
        NAME, "\n".join(lines), person=person, subject=asking, rtl=say.rtl, quotes=quotes(found)
    )  # fmt: skip


def beside(one: Shown, say: Words) -> str:
    """Which own statement is meant, if it must be said."""
    return say("yours-beside", own=one.own, text=one.own_text) if one.own else ""


async def anew(tx: Tx, config: Config, before: Message, now: int) -> list[Effect]:
    """The question with what may be shown of it now; nothing if nothing may."""
    rows = await verdicts.asking(tx, before.subject)
    found = await shown(tx, config, rows, now)
    say = await words_of(tx, config, before.person)
    return [message(before.subject, found, before.person, say)] if found else []


def example(places: Sequence[int], say: Words) -> str:
    """An answer to several, as it can be typed."""
    return say("yours-example", first=places[0], last=places[-1])


async def said(tx: Tx, config: Config, voice: str, say: Words, now: int) -> tuple[list[str], tuple[Quoted, ...]]:
    """What a voice says of others' statements, line by line under a heading, and what that repeats for the gate."""
    given = await verdicts.of_voice(tx, voice)
    rows = [{"need": id, "place": 0, "own": "", "organisation": voice} for id in given]
    found = {one.need: one for one in await shown(tx, config, rows, now)}
    lines = [
        "- " + (say("mine-yours-line", id=id, text=found[id].text, said=word) if id in found
                else say("mine-yours-held", id=id, said=word))
        for id, word in given.items()
    ]  # fmt: skip
    head = [say("mine-yours", n=len(lines))] if lines else []
    return [*head, *lines], quotes(list(found.values()))

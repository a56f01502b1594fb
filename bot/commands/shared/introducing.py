"""The words that pass between the two sides of an introduction, and what follows when both say yes.

Rules: each side is asked in its direct chats about a problem and not about a partner; who it is stays unsaid until
both said yes, and a group is named only where the floor's number of organisations belong to it; the end is told at
one moment in one sentence, whatever led to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.i_am import called
from bot.commands.shared.disclosing import Quote, releasable
from bot.commands.shared.voice import PERSON, speakers, words_of
from bot.config import Config
from bot.domain import data
from bot.domain.introductions import CLOSING_DAYS, DAY
from bot.domain.messages import Effect, Message, OpenRoom, ref, transaction
from bot.domain.needs import ROOM_ONLY, UNNAMED
from bot.domain.reading import literal
from bot.store import introductions, needs, people
from bot.store.base import Row, Tx
from bot.texts import Words, words


async def both_needs(tx: Tx, introduction: Row) -> tuple[Row, Row] | None:
    """The two needs, if both may still be talked about."""
    a, b = await needs.get(tx, introduction["a"]), await needs.get(tx, introduction["b"])
    if a is None or b is None or ROOM_ONLY in (a["mark"], b["mark"]):
        return None
    return a, b


async def ask_side(
    tx: Tx, config: Config, introduction: Row, own: Row, other: Row, now: int, key: str = "introduction-ask"
) -> list[Effect]:
    """The question, to everybody who speaks for the side whose need is `own`; the other's words as they may be told."""
    released = await releasable(tx, config, "", [replace(Quote.of_need(other), mark=UNNAMED)], now)
    [words_of_other] = released.texts
    told = data.content(
        data.Introduction(id=introduction["id"], needs=(own["id"], other["id"]), problem=introduction["problem"])
    )
    asked: list[Effect] = []
    for person in await speakers(tx, own["organisation"]):
        speak = await words_of(tx, config, person)
        text = speak(
            key, id=introduction["id"], own=own["id"], said=literal(own["text"]),
            other=literal(words_of_other) if words_of_other is not None else speak("introduction-words-held"),
            kind=other["kind"], partner=await _partner(tx, config, speak, other["organisation"]),
            until=speak.time(introduction["expires"]),
        )  # fmt: skip
        asked.append(
            Message(
                name=f"ask-{person}", text=text, person=person, mentions=(person,), subject=introduction["id"],
                data=told, rtl=speak.rtl, quotes=released.quoted,
            )
        )  # fmt: skip
    return [*asked, *released.effects]


async def ask_person(tx: Tx, config: Config, id: str, person: str, now: int) -> list[Effect]:
    """The question once more to one person, in the words of now; nothing if it is settled or not theirs."""
    introduction = await introductions.get(tx, id)
    both = await both_needs(tx, introduction) if introduction else None
    if introduction is None or both is None or introduction["settled"] is not None:
        return []
    effects = []
    for own, other in (both, both[::-1]):
        if person in await speakers(tx, own["organisation"]):
            effects += await ask_side(tx, config, introduction, own, other, now)
    return [one for one in effects if getattr(one, "person", "") == person]


async def _partner(tx: Tx, config: Config, speak: Words, voice: str) -> str:
    """What kind of partner a voice is, as far as that cannot tell who."""
    organisation = await people.organisation(tx, voice)
    group = organisation["stakeholder"] if organisation else ""
    known = await people.groups(tx, config.confidence.strict)
    if not group or known[group] < config.confidence.floor:
        return speak("partner-unknown")
    return speak("partner-of-group", group=speak(f"group-{group}"))


async def end(tx: Tx, config: Config, introduction: Row) -> list[Effect]:
    """That it did not come about, to both sides alike: to who answered, or to everybody who was asked."""
    told: list[Effect] = []
    for side in await introductions.sides(tx, introduction["id"]):
        for person in [side["person"]] if side["answer"] else await speakers(tx, side["organisation"]):
            speak = await words_of(tx, config, person)
            text = speak("introduction-over", id=introduction["id"], own=side["need"])
            told.append(Message(name=f"over-{person}", text=text, person=person, rtl=speak.rtl))
    return told


async def bring_together(
    tx: Tx, config: Config, introduction: Row, both: tuple[Row, Row], cause: str, now: int
) -> list[Effect]:
    """A room for the two who said yes, and what stands in it first."""
    id = introduction["id"]
    who = {side["need"]: side["person"] for side in await introductions.sides(tx, id)}
    speak = await _common_words(tx, config, list(who.values()))
    room = OpenRoom(
        name="room", title=speak("introduction-room", id=id), topic=introduction["problem"],
        invite=tuple(who.values()), subject=id, said=(introduction["problem"],),
    )  # fmt: skip
    lines = [f"- {await _side(tx, speak, who[need['id']], need)}" for need in both]
    text = speak(
        "introduction-opening", id=id, problem=literal(introduction["problem"]), statements="\n".join(lines),
        date=speak.time(now + CLOSING_DAYS * DAY)[:10],
    )  # fmt: skip
    told = data.Introduction(id=id, needs=(both[0]["id"], both[1]["id"]), problem=introduction["problem"], state="made")
    opening = Message(
        name="opening", text=text, room=ref(transaction(cause, "room")), mentions=tuple(who.values()),
        data=data.content(told), rtl=speak.rtl, said=(*lines, introduction["problem"]),
    )  # fmt: skip
    return [room, opening]


async def _common_words(tx: Tx, config: Config, persons: Sequence[str]) -> Words:
    """The words of the language that all of them read, else of the configured one."""
    read = {(await words_of(tx, config, person)).language for person in persons}
    return words(read.pop() if len(read) == 1 else config.rooms.language, config.rooms.zone)


async def _side(tx: Tx, speak: Words, person: str, need: Row) -> str:
    voice = need["organisation"]
    organisation = None if voice.startswith(PERSON) else await people.organisation(tx, voice)
    name = f"{called(organisation, speak)}, {person}" if organisation else person
    return speak("introduction-side", who=name, text=literal(need["text"]), kind=need["kind"])

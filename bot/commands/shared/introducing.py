"""The words that pass between the sides of an introduction, and what follows when enough of them say yes.

Rules: each side is asked in its direct chats about a problem in neutral words and not about a partner; who it is stays
unsaid until they meet, and a group or a region is named only where the floor's number of organisations belong to it;
what a side hears at the end follows from its own answer and from whether it meets somebody, never from what another
side said; its own words are told only with its yes to that, and only by their author.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.commands.i_am import called
from bot.commands.shared.disclosing import Quote, plain, releasable
from bot.commands.shared.pairing import kinds, partner_of
from bot.commands.shared.voice import PERSON, speakers, words_of
from bot.config import Config
from bot.domain import data
from bot.domain.digest import clip
from bot.domain.introductions import CLOSING_DAYS, DAY, OPEN_DAYS, State, event, step
from bot.domain.messages import Effect, Message, OpenRoom, Quoted, ref, transaction
from bot.domain.needs import OFFER, PAIN, ROOM_ONLY, UNNAMED
from bot.domain.partners import Kind, kind_of
from bot.domain.prompts import YES
from bot.domain.reading import literal
from bot.store import acts, blanking, ids, introductions, needs, people, themes
from bot.store.base import Row, Tx
from bot.store.held import NEED
from bot.texts import Words, words

VERB = "consent"  # of the acts that answers are, and the name of what is said to them
OPENING = "opening-"  # and the id: the name of the first message in the room
PROBLEM = 120  # characters of the shared problem that are kept


@dataclass(frozen=True, slots=True)
class Side:
    """A side that may still be talked about: what it said to the introduction, and its pain point or offer."""

    said: Row
    need: Row

    @property
    def voice(self) -> str:
        """Whose side it is."""
        return str(self.need["organisation"])


async def present(tx: Tx, id: str) -> list[Side]:
    """The sides whose needs are still there to talk about, in the order of the needs."""
    found = [(said, await needs.get(tx, said["need"])) for said in await introductions.sides(tx, id)]
    return [Side(said, need) for said, need in found if need is not None and need["mark"] != ROOM_ONLY]


@dataclass(frozen=True, slots=True)
class Problem:
    """What the sides share, in words that tell nobody more than all will hear ('' where there are none), and whose
    words these are."""

    text: str = ""
    quotes: tuple[Quoted, ...] = ()

    def told(self, speak: Words) -> str:
        """The problem in a sentence for people."""
        return literal(self.text) if self.text else speak("introduction-problem-held")


async def problem_of(tx: Tx, config: Config, shared: Sequence[Row]) -> Problem:
    """The label of the theme that the needs are in, else what one of them says, a pain point first; '' where that could
    tell who said it."""
    pains = [need["id"] for need in shared if need["kind"] == PAIN]
    for theme, label in await themes.of_needs(tx, pains, min(2, len(pains))):
        if await plain(tx, config, label):
            source = (await themes.named_by(tx, [theme])).get(theme)
            return Problem(label, (_quoted(source, UNNAMED),) if source else ())
    for need in sorted(shared, key=lambda one: (one["kind"] == OFFER, len(one["id"]), one["id"])):
        if await plain(tx, config, need["text"]):
            return Problem(clip(need["text"], PROBLEM), (_quoted(need, UNNAMED),))
    return Problem()


def _quoted(need: Row, mark: str) -> Quoted:
    return Quoted(NEED, need["id"], mark, need["text"])


async def propose(
    tx: Tx, config: Config, found: Sequence[Row], source: str, now: int, but: str = "", sure: str = ""
) -> tuple[Row, list[Effect]]:
    """A new introduction of the voices of these needs, and the questions to all of them but one, which asks itself;
    none where the machine found it and how `sure` it is: then it is told with what else waits."""
    shared = sorted(found, key=lambda need: need["kind"] == OFFER)  # a pain point first
    id, expires = await ids.take(tx, "M"), now + OPEN_DAYS * DAY
    problem = await problem_of(tx, config, shared)
    about = [need["id"] for need in shared]
    introductions.propose(
        tx, id=id, needs=about, problem=problem.text, asked=now, expires=expires, source=source, found=sure
    )  # fmt: skip
    for need in shared:
        introductions.add_side(tx, id, need["organisation"], need["id"], need["person"])
    introduction = {"id": id, "sides": len(shared), "expires": expires}
    effects: list[Effect] = []
    for need in shared:
        if need["organisation"] != but and not sure:
            others = [one for one in shared if one is not need]
            effects += await ask_side(tx, config, introduction, need, others, now)
    return introduction, effects


async def ask_side(
    tx: Tx, config: Config, introduction: Row, own: Row, others: Sequence[Row], now: int, again: bool = False
) -> list[Effect]:
    """The question, to everybody who speaks for the side whose need is `own`; of `others` only what kind they are, and
    not even that when it is asked `again`, so that it cannot be seen that one of them is no longer there."""
    id = introduction["id"]
    problem = await problem_of(tx, config, [own, *others])
    offered, quotes, effects = await _offered(tx, config, introduction, others, now)
    asked_about = tuple(side["need"] for side in await introductions.sides(tx, id))
    told = data.content(data.Introduction(id=id, needs=asked_about, problem=problem.text))
    asked: list[Effect] = []
    for person in await speakers(tx, own["organisation"]):
        speak = await words_of(tx, config, person)
        partners = await _partners(tx, config, speak, introduction["sides"] - 1, () if again else others)
        text = speak(
            "introduction-ask", id=id, again="yes" if again else "no", own=own["id"], said=literal(own["text"]),
            kind="offered" if offered else own["kind"], partner=partners, n=introduction["sides"],
            problem=literal(offered) if offered else problem.told(speak), until=speak.time(introduction["expires"]),
        )  # fmt: skip
        asked.append(
            Message(
                name=f"ask-{person}", text=text, person=person, mentions=(person,), subject=id, data=told,
                rtl=speak.rtl, quotes=quotes or problem.quotes,
            )
        )  # fmt: skip
    return [*asked, *effects]


async def in_line(tx: Tx, config: Config, say: Words, asked: Row, now: int) -> tuple[str, tuple[Quoted, ...]]:
    """The question on one line, of what the machine found, to the side of `asked` (see introductions.open_of), and what
    it repeats. The partners are told of as they were asked, so that it cannot be seen that one is no longer there."""
    there = [side.need for side in await present(tx, asked["id"])]
    own = next(need for need in there if need["id"] == asked["need"])
    others = [need for need in there if need is not own]
    offered, quotes, _ = await _offered(tx, config, asked, others, now, hold=False)
    problem = await problem_of(tx, config, there)
    beside = [side for side in await introductions.sides(tx, asked["id"]) if side["need"] != own["id"]]
    line = say(
        "waiting-introduction-found", id=asked["id"], own=own["id"], kind="offered" if offered else own["kind"],
        partner=await _partners(tx, config, say, asked["sides"] - 1, beside), n=asked["sides"] - 1,
        problem=literal(offered) if offered else problem.told(say), sure=say("match-sure", sure=asked["found"]),
        until=say.time(asked["expires"]),
    )  # fmt: skip
    return line, quotes or problem.quotes


async def _offered(
    tx: Tx, config: Config, introduction: Row, others: Sequence[Row], now: int, hold: bool = True
) -> tuple[str, tuple[Quoted, ...], tuple[Effect, ...]]:
    """What the one other side offers, as it may be told; '' if it is no offer or may not."""
    if introduction["sides"] != 2 or [need["kind"] for need in others] != [OFFER]:
        return "", (), ()
    released = await releasable(tx, config, "", [replace(Quote.of_need(others[0]), mark=UNNAMED)], now, hold=hold)
    return released.texts[0] or "", released.quoted, released.effects


async def ask_person(tx: Tx, config: Config, id: str, person: str, now: int) -> list[Effect]:
    """The question once more to one person, in the words of now; nothing if it is settled or not theirs."""
    introduction = await introductions.get(tx, id)
    if introduction is None or introduction["settled"] is not None:
        return []
    effects: list[Effect] = []
    there = await present(tx, id)
    for side in there:
        if person in await speakers(tx, side.voice):
            others = [one.need for one in there if one is not side]
            effects += await ask_side(tx, config, introduction, side.need, others, now)
    return [one for one in effects if getattr(one, "person", "") == person]


async def _partners(tx: Tx, config: Config, speak: Words, n: int, others: Sequence[Row]) -> str:
    """What kind of partners the `n` others are, as far as that cannot tell who."""
    everybody = await kinds(tx, config)
    told = [kind_of(everybody, need["organisation"], config.confidence.floor) for need in others]
    if n == 1:
        return partner_of(speak, next(iter(told), Kind()))
    counted = sorted(Counter(kind for kind in told if kind != Kind()).items(), key=lambda one: (-one[1], one[0]))
    named = [partner_of(speak, kind, "partners", m) for kind, m in counted]
    return speak("partners-several", n=n, kinds=speak.listed(named) if named else "none")


async def settle(
    tx: Tx, config: Config, introduction: Row, cause: str, now: int, *, over: bool = False
) -> list[Effect] | None:
    """What follows from the answers as they are: None while nothing does, else what everybody is told, and the room.
    `over` says that the time is up."""
    id = introduction["id"]
    met = [side for side in await present(tx, id) if side.said["answer"] == YES]
    state = step(State(introduction["state"]), event(len(met), introduction["sides"], over))
    if state not in (State.AGREED, State.EXPIRED):
        return None
    if state is State.EXPIRED:
        met = []
    effects = await _bring_together(tx, config, introduction, met, cause, now) if met else []
    effects += await _end(tx, config, introduction, {side.said["need"] for side in met})
    introductions.settle(tx, id, state, now)
    acts.settled(tx, VERB, id)
    await blanking.named(tx, id, VERB)
    return effects


async def _end(tx: Tx, config: Config, introduction: Row, met: set[str]) -> list[Effect]:
    """That it is over, to the sides that meet nobody: to who answered, or to everybody who was asked."""
    told: list[Effect] = []
    for side in await introductions.sides(tx, introduction["id"]):
        if side["need"] in met:
            continue
        key = "introduction-over" if side["answer"] == YES else "introduction-time-over"
        for person in [side["person"]] if side["answer"] else await speakers(tx, side["organisation"]):
            speak = await words_of(tx, config, person)
            text = speak(key, id=introduction["id"], own=side["need"])
            told.append(Message(name=f"over-{person}", text=text, person=person, rtl=speak.rtl))
    return told


async def _bring_together(
    tx: Tx, config: Config, introduction: Row, met: Sequence[Side], cause: str, now: int
) -> list[Effect]:
    """A room for those who said yes, what stands in it first, and a word to each that it is open."""
    id, who = introduction["id"], tuple(side.said["person"] for side in met)
    speak = await _common_words(tx, config, who)
    secret = config.introductions.encrypted or any(side.said["encrypted"] for side in met)
    room = OpenRoom(
        name="room", title=speak("introduction-room", id=id), topic=speak("introduction-topic"), invite=who,
        encrypted=secret, subject=id,
    )  # fmt: skip
    effects: list[Effect] = [room]
    effects.append(await _opening(tx, config, introduction, met, ref(transaction(cause, "room")), now))
    for person in who:
        own = await words_of(tx, config, person)
        text = own("consent-agreed", id=id, n=len(met), sides=introduction["sides"])
        effects.append(Message(name=f"agreed-{person}", text=text, person=person, rtl=own.rtl))
    return effects


async def _opening(tx: Tx, config: Config, introduction: Row, met: Sequence[Side], room: str, at: int) -> Message:
    """The first message in the room: the problem, who is there, and a first task."""
    id, who = introduction["id"], tuple(side.said["person"] for side in met)
    speak = await _common_words(tx, config, who)
    problem = await problem_of(tx, config, [side.need for side in met])
    lines = [f"- {await _shown(tx, speak, side)}" for side in met]
    text = speak(
        "introduction-opening", id=id, problem=problem.told(speak), sides="\n".join(lines),
        date=speak.time(at + CLOSING_DAYS * DAY)[:10], prefix=config.rooms.prefix,
    )  # fmt: skip
    told = data.Introduction(id=id, needs=tuple(side.need["id"] for side in met), problem=problem.text, state="made")
    own = tuple(_quoted(side.need, side.need["mark"]) for side in met if _with_words(side))
    return Message(
        name=f"{OPENING}{id}", text=text, room=room, mentions=who, data=data.content(told), rtl=speak.rtl,
        quotes=(*own, *(one for one in problem.quotes if one.source not in {quote.source for quote in own})),
        said=(*lines, problem.text),
    )  # fmt: skip


async def opening_anew(tx: Tx, config: Config, id: str, room: str) -> list[Message]:
    """The first message of a room in the words of now; nothing if nobody is left who meets in it."""
    introduction = await introductions.get(tx, id)
    met = [side for side in await present(tx, id) if side.said["answer"] == YES]
    if introduction is None or introduction["settled"] is None or not met:
        return []
    return [await _opening(tx, config, introduction, met, room, introduction["settled"])]


async def _common_words(tx: Tx, config: Config, persons: Sequence[str]) -> Words:
    """The words of the language that all of them read, else of the configured one."""
    read = {(await words_of(tx, config, person)).language for person in persons}
    return words(read.pop() if len(read) == 1 else config.rooms.language, config.rooms.zone)


def _with_words(side: Side) -> bool:
    """Whether a side's own words stand in the room."""
    return bool(side.said["words"])


async def _shown(tx: Tx, speak: Words, side: Side) -> str:
    """Who a side is and, if it said so, its own words."""
    who = await named(tx, speak, side)
    if not _with_words(side):
        return who
    return speak("introduction-side", who=who, text=literal(side.need["text"]), kind=side.need["kind"])


async def named(tx: Tx, speak: Words, side: Side) -> str:
    """A side for those whom it meets: its organisation and who answered for it."""
    person = side.said["person"]
    organisation = None if side.voice.startswith(PERSON) else await people.organisation(tx, side.voice)
    return f"{called(organisation, speak)}, {person}" if organisation else str(person)

"""`yours`: statements of others that may be one's own too, and what one says of them: yes, partly, no or skip.

Answered by replying or reacting to the message that asked, by id (`yes N12`), or in a direct chat in plain words where
nothing else can be meant. Rules: what a person says they say for their organisation, the latest counts, whoever of it
said it; answering again, editing or deleting the message changes it; nobody is shown an answer; how many share a
statement is told from the floor on, and not when the difference to the last time would be a small group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands import stop_asking
from bot.commands.shared import asking
from bot.commands.shared.voice import privately, voice_of
from bot.domain import cells
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.needs import ROOM_ONLY
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.domain.yours import PER_WEEK, SKIP, YES, Reading, Said, read, tapped
from bot.store import acts, introductions, knowledge, needs, prompts, verdicts
from bot.store.base import Row

VERB = "yours"
POINTED = ("Reacted", "Voted")  # said without words
THANKS = "yours-thanks"  # the one name under which an answer is acknowledged, so that an edit can correct it
_WORDS = ("partly", "skip", "en partie", "passer")  # verbs that are answers


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes an answer to what was asked, or shows what waits and, if the week allows, what comes next."""
    if ask.verb in POINTED:
        return await _pointed(ask)
    text = f"{ask.verb} {ask.rest}".strip() if ask.verb in _WORDS else ask.rest
    if not text:
        return await _show(ask)
    if text.casefold().strip(" .!") in stop_asking.ALONE:
        return await stop_asking.handle(ask)
    named = leading_id(ask.rest)[0] if ask.verb in _WORDS else ""
    if named.startswith("N"):
        return await by_id(ask, text)
    return await _answer(ask, await _meant(ask), text)


async def _meant(ask: Ask) -> list[Row]:
    """What was asked in the message that is answered to, else what waits. Raises Refusal."""
    voice = await voice_of(ask.tx, ask.person)
    if ask.subject.startswith("Q"):
        rows = [row for row in await verdicts.asking(ask.tx, ask.subject) if row["organisation"] == voice]
    else:
        rows = await asking.open_for(ask.tx, voice, ask.person, ask.now)
    if not rows:
        raise Refusal("yours-nothing")
    return rows


async def _answer(ask: Ask, rows: Sequence[Row], text: str) -> Sequence[Effect]:
    reading = read(text)
    if reading is None:
        raise Refusal("yours-unread", text=text[:60], **_example(ask, rows))
    return await _take(replace(ask, subject=rows[0]["asking"]), _of(ask, reading, rows))


def _of(ask: Ask, reading: Reading, rows: Sequence[Row]) -> dict[str, Said]:
    """What was said of each statement, by id. Raises Refusal where it is not clear of which."""
    if reading.whole or reading.bare == SKIP or (reading.bare and len(rows) == 1):
        said: Said = reading.whole or reading.bare or SKIP
        return {row["need"]: said for row in rows}
    if reading.bare:
        raise Refusal("yours-which", said=reading.bare, **_example(ask, rows))
    by_place = {str(row["place"]): row["need"] for row in rows}
    found: dict[str, Said] = {}
    for name, said in reading.each.items():
        if name not in by_place and not name.startswith("N"):
            raise Refusal("yours-place" if len(rows) > 1 else "yours-only", place=name, **_example(ask, rows))
        found[by_place.get(name, name)] = said
    listed = [row["need"] for row in rows]
    return dict(sorted(found.items(), key=lambda one: listed.index(one[0]) if one[0] in listed else len(listed)))


def _example(ask: Ask, rows: Sequence[Row]) -> dict[str, str | int]:
    places = [row["place"] for row in rows]
    return {"n": len(rows), "id": rows[0]["need"], "example": asking.example(places, ask.words)}


async def _pointed(ask: Ask) -> Sequence[Effect]:
    """A reaction under the message; what means nothing is passed over."""
    rows = await verdicts.asking(ask.tx, ask.subject)
    voice = await voice_of(ask.tx, ask.person)
    reading = tapped(ask.rest, len(rows))
    if reading is None or not rows or rows[0]["organisation"] != voice:
        return ()
    return await _take(ask, _of(ask, reading, rows))


async def by_id(ask: Ask, text: str) -> Sequence[Effect]:
    """An answer that names statements by their ids. Raises Refusal."""
    reading = read(text)
    if reading is None or not reading.each or not all(name.startswith("N") for name in reading.each):
        raise Refusal("yours-unread", text=text[:60], n=1, id=leading_id(text)[0] or "N12", example="")
    return await _take(ask, dict(reading.each))


async def of_another(ask: Ask) -> Sequence[Effect] | None:
    """What is said under the id of somebody else's statement, as an answer; None where it is none, or one's own."""
    id, rest = leading_id(ask.rest)
    id, rest = (id, rest) if id.startswith("N") else (ask.subject, ask.rest)
    why = await why_not(ask, id) if id.startswith("N") else "yours-own"
    if why != "yours-unread":
        if ask.verb not in POINTED and (why == "yours-unknown" or rest == "+1") and read(rest):
            raise Refusal(why, id=id)
        return None
    reading = tapped(rest, 1) if ask.verb in POINTED else read(rest)
    if reading is not None and (reading.bare or reading.whole):
        return await _take(ask, {id: reading.bare or reading.whole or SKIP})
    first, _, more = rest.partition(" ")
    for text in (f"{id} {rest}", f"{first} {id} {more}"):  # `N12 yes N15 no`, or `yes N12 and N15`
        if ask.verb not in POINTED and (found := read(text)) is not None and found.each:
            return await _take(ask, dict(found.each))
    return None


async def why_not(ask: Ask, id: str) -> str:
    """Why nothing can be said of a statement: there is none, or it is one's own; else only that it was not read."""
    need = await needs.get(ask.tx, id)
    if need is None:
        return "yours-unknown"
    if need["person"] == ask.person or need["organisation"] == await voice_of(ask.tx, ask.person):
        return "yours-own"
    return "yours-unknown" if need["mark"] == ROOM_ONLY else "yours-unread"


async def plain(ask: Ask) -> Sequence[Effect] | None:
    """Plain words in a direct chat, as an answer to what waits; None where they are none. Raises Refusal where
    something else that waits could be meant as well."""
    reading = read(ask.rest)
    rows = await asking.open_for(ask.tx, await voice_of(ask.tx, ask.person), ask.person, ask.now) if reading else []
    if reading is None or not rows:
        return None
    if any(name.startswith("N") for name in reading.each):
        return await by_id(ask, ask.rest)
    others = [] if len(reading.each) > 1 else await _others(ask)
    if others:
        first = next(iter(reading.each.values()), reading.bare or reading.whole or YES)
        raise Refusal("yours-or", said=first, other=others[0], id=rows[0]["need"])
    return await _take(replace(ask, subject=rows[0]["asking"]), _of(ask, reading, rows))


async def _others(ask: Ask) -> list[str]:
    """The ids of what else waits for a plain word of the person."""
    open_now = await prompts.open_for(ask.tx, ask.person, ask.at)
    waiting = await introductions.waiting_for(ask.tx, await voice_of(ask.tx, ask.person), ask.now)
    return [*(prompt.id for prompt in open_now), *(row["id"] for row in waiting)]


async def _take(ask: Ask, said: Mapping[str, Said]) -> Sequence[Effect]:
    """Writes the answers down and thanks for them. Raises Refusal where one is about no such statement."""
    voice = await voice_of(ask.tx, ask.person)
    for id in said:
        if (why := await why_not(ask, id)) != "yours-unread":
            raise Refusal(why, id=id)
    if ask.edits:
        verdicts.withdraw(ask.tx, ask.edits, ask.now)
    for id, word in said.items():
        own = await verdicts.own_beside(ask.tx, voice, id)
        verdicts.give(
            ask.tx, source=ask.source, need=id, voice=voice, person=ask.person, own=own, said=word, at=ask.at,
            seq=ask.seq,
        )  # fmt: skip
    subject = ask.subject if ask.subject.startswith("Q") else next(iter(said))
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=subject,
        at=ask.at,
    )  # fmt: skip
    return await _thanks(ask, said, subject)


async def _thanks(ask: Ask, said: Mapping[str, Said], subject: str) -> list[Effect]:
    """One line in a direct chat, corrected when the answer is edited; a reaction in a room."""
    if not ask.direct:
        return [] if ask.edits or ask.verb in POINTED else [replace(ask, subject=subject).acknowledge(THANKS)]
    text = await _told(ask, said)
    if ask.edits:
        target = ref(transaction(ask.edits, THANKS))
        return [Correction(THANKS, target, text, room=ask.room["id"], subject=subject, rtl=ask.words.rtl)]
    return [Message(THANKS, text, subject=subject, rtl=ask.words.rtl)]


async def _told(ask: Ask, said: Mapping[str, Said]) -> str:
    if len(said) > 1:
        each = [f"{id} {ask.words('yours-said', said=word)}" for id, word in said.items()]
        return ask.words("yours-thanks-several", said=ask.words.listed(each))
    [(id, word)] = said.items()
    n = await sharing(ask, id) if word == YES else 0
    return ask.words("yours-thanks-one", id=id, said=word, shared="many" if n else "few", n=n)


async def sharing(ask: Ask, need: str) -> int:
    """How many organisations share a statement, as it may be told; 0 where that is nothing."""
    n, floor = 1 + len(await verdicts.shared_by(ask.tx, need)), ask.config.confidence.floor
    before = await knowledge.last_published(ask.tx, f"shared {need}")
    if n < floor or not cells.may_follow(before, n, floor):
        return (before or 0) if n >= floor else 0
    knowledge.published(ask.tx, f"shared {need}", n, ask.now)
    return n


async def _show(ask: Ask) -> Sequence[Effect]:
    """What waits, else what comes next this week, else when there will be more."""
    voice = await voice_of(ask.tx, ask.person)
    if await verdicts.is_unasked(ask.tx, ask.person):
        return privately(ask, "yours-none", ask.words("yours-stopped-already"))
    rows, effects = await asking.open_for(ask.tx, voice, ask.person, ask.now), list[Effect]()
    if not rows:
        rows, effects = await _next(ask, voice)
    found = await asking.shown(ask.tx, ask.config, rows, ask.now)
    if not found:
        full = (await asking.left(ask.tx, ask.now)).get(voice, PER_WEEK) == 0
        key = "yours-full" if full else "yours-none" if await needs.of_voice(ask.tx, voice) else "yours-no-point"
        return [*privately(ask, "yours-none", ask.words(key, most=PER_WEEK)), *effects]
    told = asking.message(rows[0]["asking"], found, "", ask.words)
    first, *heard = privately(ask, asking.NAME, told.text)
    return [replace(first, subject=told.subject, quotes=told.quotes), *heard, *effects]


async def _next(ask: Ask, voice: str) -> tuple[list[Row], list[Effect]]:
    """The next statements, which are shown to the person from now on, and what that brings with it."""
    chosen = await asking.choose(ask.tx, ask.config, ask.matcher, ask.now, [voice])
    await asking.put(ask.tx, chosen, ask.person, ask.now)
    return await asking.open_for(ask.tx, voice, ask.person, ask.now), list(chosen.effects)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The message or reaction was deleted: what it said counts no longer."""
    verdicts.withdraw(ask.tx, act["source"], ask.now)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """What the edited message says counts instead."""
    verb, _, rest = ask.rest.partition(" ")
    text = rest if verb.casefold() == VERB else ask.rest
    if act["subject"].startswith("Q"):
        return await _answer(ask, await verdicts.asking(ask.tx, act["subject"]), text)
    said = await of_another(replace(ask, rest=text))
    if said is None:
        raise Refusal("yours-unread", text=text[:60], n=1, id=act["subject"], example="")
    return said


COMMAND = Command(
    verb=VERB, handle=handle, example="yours", aliases=_WORDS, ids="Q", undo=undo, edit=edit, whole=True,
    topic=Topic.OWN,
)  # fmt: skip

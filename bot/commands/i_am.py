"""`i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`: who somebody speaks for.

People who name one organisation, however they spell it, speak for it together; where a name is nearly another's they
are asked which they mean (`i am O3`, `i am new`), and nothing is joined until they say. Rules: what a person said alone
becomes their organisation's; what they said for an organisation stays with it, unless nobody else speaks for it (the
usual case: its name was mistyped); who answers an open question again, for another organisation, takes their answer
along; `i am myself` ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import orjson

from bot import regions
from bot.command import Ask, Command, Topic
from bot.commands.shared import turns
from bot.commands.shared.voice import PERSON, move, privately, voice_of
from bot.domain.messages import Effect, Message
from bot.domain.needs import alone
from bot.domain.organisations import GROUPS, Membership, UnknownGroup, read_id, read_membership
from bot.domain.reading import fold, literal
from bot.domain.refusal import Refusal
from bot.domain.variants import meant
from bot.store import acts, answers, ids, introductions, knowledge, needs, people, talks, verdicts
from bot.store.base import Row
from bot.store.talks import Offer
from bot.texts import Words

VERB = "i am"
_NEW = ("new", "nouveau", "nouvelle")


def called(organisation: Row, words: Words) -> str:
    """An organisation in words: its name, with group and country where they are known."""
    group = words(f"group-{organisation['stakeholder']}") if organisation["stakeholder"] else ""
    known = words.listed([part for part in (group, literal(organisation["country"])) if part])
    name = f"**{literal(organisation['name'])}**"
    return f"{name} ({known})" if known else name


async def handle(ask: Ask) -> Sequence[Effect]:
    """Joins an organisation, or leaves the present one; asks whom a name means that is nearly another's."""
    return await join(ask, VERB)


async def join(ask: Ask, verb: str) -> Sequence[Effect]:
    """The same, said in answer to the command that is called `verb`."""
    meaning = await _meaning(ask)
    if meaning.told.name and not meaning.sure and (near := await _near(ask, meaning)):
        return await _asked(ask, near)
    before = await voice_of(ask.tx, ask.person)
    organisation = await _organisation(ask, meaning) if meaning.told.name else None
    after = organisation["id"] if organisation else alone(ask.person)
    talks.no_offer(ask.tx, ask.person)
    people.choose(ask.tx, ask.person, "organisation", organisation["id"] if organisation else None, ask.source)
    who = await people.get(ask.tx, ask.person)
    was = {column: who[column] for column in ("place", "belongs", "capacity")}
    for column, value in (("place", ask.seq), ("belongs", ""), ("capacity", "")):
        people.choose(ask.tx, ask.person, column, value, ask.source)
    moved = await carry(ask, before, after)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject="",
        at=ask.at, before={"voice": before, "moved": moved, "was": was},
    )  # fmt: skip
    turn = await turns.settle_person(ask)
    if organisation is None:
        return [ask.acknowledge("i-am-myself"), *turn]
    done = ask.acknowledge("i-am-done", organisation=called(organisation, ask.words), n=len(moved))
    if verb == VERB and isinstance(done, Message) and await _to_offer(ask, organisation):
        done = replace(done, text=f"{done.text}\n{ask.words('profile-offer')}")
    return [done, *turn]


async def _to_offer(ask: Ask, organisation: Row) -> bool:
    """Whether to say, once, that the rest can be asked for: where group or country is not known."""
    talk = await talks.get(ask.tx, ask.person)
    if (organisation["stakeholder"] and organisation["country"]) or (talk and talk["state"]):
        return False
    talks.ask(ask.tx, ask.person, "", [], "")
    return True


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What was said, the organisation of that name, and whether that is said to be it."""

    told: Membership
    known: Row | None
    sure: bool = False


async def _meaning(ask: Ask) -> _Meaning:
    offered = await talks.offered(ask.tx, ask.person)
    if id := read_id(ask.rest):
        return await _by_id(ask, id, offered)
    if typed := _anew(ask.rest, offered):
        told = _read(ask, typed)
        return _Meaning(told, await people.organisation_named(ask.tx, told.name), sure=True)
    told = _read(ask, ask.rest)
    known = await people.organisation_named(ask.tx, told.name) if told.name else None
    return _Meaning(told, known or await _by_another_name(ask, told.name))


def _anew(text: str, offered: Offer) -> str:
    """What was typed when others were offered, or is typed now, if it is said to be none of these: `i am new NAME`."""
    word, _, rest = text.strip().partition(" ")
    if not offered.ids or fold(word) not in _NEW:
        return ""
    same = fold(rest).startswith(fold(re.split(r"[,|]", offered.typed)[0]))
    return offered.typed if not rest else rest if same else ""


async def _by_id(ask: Ask, id: str, offered: Offer) -> _Meaning:
    """The organisation of an id that the person was offered, which goes by the name they typed from now on."""
    known = await people.organisation(ask.tx, id)
    if known is None or id not in offered.ids:
        raise Refusal("i-am-id", id=id)
    told = _read(ask, offered.typed)
    knowledge.add_alias(ask.tx, id, told.name, ask.source)
    return _Meaning(told, known, sure=True)


async def _near(ask: Ask, meaning: _Meaning) -> list[str]:
    """The organisations that may be meant by a name that is none's, or only one's that was mistyped and left; not the
    one that the person is about to leave for the same reason."""
    there = await people.called(ask.tx)
    if meaning.known is not None and meaning.known["id"] in there:
        return []
    present = (await people.get(ask.tx, ask.person))["organisation"]
    if present and await people.delegates(ask.tx, present) == [ask.person]:
        there.pop(present, None)
    return meant(meaning.told.name, meaning.told.country, there, regions.code)


async def _asked(ask: Ask, near: Sequence[str]) -> Sequence[Effect]:
    """Asks which of them is meant, for the person's eyes only: who is here is nobody else's to hear."""
    talks.offer(ask.tx, ask.person, ask.rest, near)
    found = [await people.organisation(ask.tx, id) for id in near]
    lines = [
        ask.words("i-am-near-one", organisation=called(one, ask.words), id=one["id"])
        for one in found
        if one is not None
    ]
    return privately(ask, "i-am-near", "\n".join([ask.words("i-am-near"), *lines, ask.words("i-am-near-none")]))


def _read(ask: Ask, text: str) -> Membership:
    try:
        return read_membership(text)
    except UnknownGroup as unknown:
        groups = "; ".join(ask.words(f"group-{group}") for group in GROUPS)
        raise Refusal("i-am-group", read=str(unknown)[:60], groups=groups) from None
    except ValueError:
        raise Refusal("i-am-name") from None


async def _organisation(ask: Ask, meaning: _Meaning) -> Row:
    """The organisation, founded if it is new, with what was newly said of it."""
    told, known = meaning.told, meaning.known
    row = {
        "id": known["id"] if known else await ids.take(ask.tx, "O"),
        "name": known["name"] if known else told.name,
        "stakeholder": told.group or (known["stakeholder"] if known else ""),
        "country": told.country or (known["country"] if known else ""),
    }
    people.found(ask.tx, **row, source=ask.source)
    return row


async def _by_another_name(ask: Ask, name: str) -> Row | None:
    """The organisation that is surely meant by another name than its own, which it is known by from now on."""
    id = await knowledge.organisation_called(ask.tx, name) if name else None
    if id is not None:
        knowledge.add_alias(ask.tx, id, name, ask.source)
    return await people.organisation(ask.tx, id)


async def carry(ask: Ask, before: str, after: str) -> list[str]:
    """Moves what the old voice said where nobody is left to speak for it; the ids of the needs."""
    if before == after or (not before.startswith(PERSON) and await people.delegates(ask.tx, before)):
        return []
    answers.follow(ask.tx, ask.person, _organised(before), _organised(after))
    return await move(ask.tx, before, after, ask.now)


def _organised(voice: str) -> str | None:
    """The organisation that a voice is, None for a person alone."""
    return None if voice.startswith(PERSON) else voice


async def back(ask: Ask, act: Row) -> None:
    """The person speaks for whom they spoke before, with the needs that moved."""
    before = orjson.loads(act["before"])
    voice = str(before["voice"])
    knowledge.drop_alias(ask.tx, act["source"])
    verdicts.give_back(ask.tx, act["person"], voice, act["at"])
    answers.follow(ask.tx, act["person"], (await people.get(ask.tx, act["person"]))["organisation"], _organised(voice))
    people.choose(ask.tx, act["person"], "organisation", _organised(voice), act["source"])
    for column, value in before.get("was", {}).items():
        people.choose(ask.tx, act["person"], column, value, act["source"])
    for id in before["moved"]:
        needs.give(ask.tx, id, voice, ask.now)
        introductions.give(ask.tx, id, voice)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before, the needs that moved included."""
    await back(ask, act)
    return await turns.settle_person(ask)


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """Another name in the edited message counts instead."""
    await back(ask, act)
    acts.drop(ask.tx, act["source"])
    return await join(ask, act["verb"])


COMMAND = Command(
    verb=VERB, handle=handle, example="i am Internet Society Kenya, Technical Community, Kenya", undo=undo, edit=edit,
    aliases=("i'm", "i’m", "je suis", "i represent"), topic=Topic.OWN,
)  # fmt: skip

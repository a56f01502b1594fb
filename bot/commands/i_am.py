"""`i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`: who somebody speaks for.

People who name one organisation, however they spell it, speak for it together. Rules: what a person said alone
becomes their organisation's; what they said for an organisation stays with it, unless nobody else speaks for it
(the usual case: its name was mistyped); who answers an open question again, for another organisation, takes their
answer along; `i am myself` ends it.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared import turns
from bot.commands.shared.voice import PERSON, move, voice_of
from bot.domain.messages import Effect
from bot.domain.needs import alone
from bot.domain.organisations import GROUPS, Membership, UnknownGroup, read_membership
from bot.domain.reading import literal
from bot.domain.refusal import Refusal
from bot.store import acts, answers, ids, introductions, knowledge, needs, people, verdicts
from bot.store.base import Row
from bot.texts import Words

VERB = "i am"


def called(organisation: Row, words: Words) -> str:
    """An organisation in words: its name, with group and country where they are known."""
    group = words(f"group-{organisation['stakeholder']}") if organisation["stakeholder"] else ""
    known = words.listed([part for part in (group, literal(organisation["country"])) if part])
    name = f"**{literal(organisation['name'])}**"
    return f"{name} ({known})" if known else name


async def handle(ask: Ask) -> Sequence[Effect]:
    """Joins an organisation, or leaves the present one."""
    told = _read(ask)
    before = await voice_of(ask.tx, ask.person)
    organisation = await _organisation(ask, told) if told.name else None
    after = organisation["id"] if organisation else alone(ask.person)
    people.choose(ask.tx, ask.person, "organisation", organisation["id"] if organisation else None, ask.source)
    who = await people.get(ask.tx, ask.person)
    was = {column: who[column] for column in ("place", "belongs", "capacity")}
    for column, value in (("place", ask.seq), ("belongs", ""), ("capacity", "")):
        people.choose(ask.tx, ask.person, column, value, ask.source)
    moved = await carry(ask, before, after)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject="",
        at=ask.at, before={"voice": before, "moved": moved, "was": was},
    )  # fmt: skip
    turn = await turns.settle_person(ask)
    if organisation is None:
        return [ask.acknowledge("i-am-myself"), *turn]
    return [ask.acknowledge("i-am-done", organisation=called(organisation, ask.words), n=len(moved)), *turn]


def _read(ask: Ask) -> Membership:
    try:
        return read_membership(ask.rest)
    except UnknownGroup as unknown:
        groups = "; ".join(ask.words(f"group-{group}") for group in GROUPS)
        raise Refusal("i-am-group", read=str(unknown)[:60], groups=groups) from None
    except ValueError:
        raise Refusal("i-am-name") from None


async def _organisation(ask: Ask, told: Membership) -> Row:
    """The organisation of that name, founded if it is new, with what was newly said of it."""
    known = await people.organisation_named(ask.tx, told.name) or await _by_another_name(ask, told.name)
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
    id = await knowledge.organisation_called(ask.tx, name)
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
    return await handle(ask)


COMMAND = Command(
    verb=VERB, handle=handle, example="i am Internet Society Kenya, Technical Community, Kenya", undo=undo, edit=edit,
    aliases=("i'm", "i’m", "je suis", "i represent"), topic=Topic.OWN,
)  # fmt: skip

"""`profile`: a short talk about who somebody is, in their direct chat, one question at a time.

Rules: only what is not known is asked, seven questions at most; plain words are the answer as long as nothing else was
asked in that chat since; `skip` leaves a question out, `stop` ends the talk, `profile` goes on with it; an answer is
changed and taken back by editing and deleting its message, and what it says can be said with `i am` and `me` as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command, Topic, Where
from bot.commands import i_am
from bot.commands.me import told_of, zone
from bot.commands.shared import profile, turns
from bot.domain.messages import Effect, Message, transaction
from bot.domain.organisations import GROUPS
from bot.domain.reading import fold, literal
from bot.store import outbox, people, talks
from bot.store.base import Row
from bot.texts import words

VERB = SUBJECT = "profile"
ORGANISATION, ZONE = "organisation", "zone"
QUESTIONS = (ORGANISATION, *profile.OF_ORGANISATION, "capacity", "languages", ZONE)
_SKIP = ("skip", "passer", "passe", "next", "suivante")
_STOP = ("stop", "stop it", "end", "arreter", "arretez", "fin")


async def is_awaited(ask: Ask) -> bool:
    """Whether plain words in a direct chat answer the talk's question: nothing else was asked there since."""
    talk = await talks.get(ask.tx, ask.person)
    if talk is None or not talk["question"]:
        return False
    return bool(await outbox.question_standing(ask.tx, ask.room["id"]) == talk["txn"])


async def handle(ask: Ask) -> Sequence[Effect]:
    """Begins the talk or goes on with it; without the verb, takes the answer to its question."""
    talk = await talks.get(ask.tx, ask.person)
    skipped = talk["skipped"].split() if talk else []
    if ask.verb:
        return [await _next(ask, [] if talk is None or talk["state"] == "over" else skipped, [])]
    question = str(talk["question"]) if talk else ""
    if fold(ask.rest) in _STOP:
        talks.ask(ask.tx, ask.person, "", skipped, "")
        return [ask.say("profile-stopped")]
    if fold(ask.rest) in _SKIP:
        return [await _next(ask, [*skipped, question], [])]
    if question == ORGANISATION:
        return await _organisation(ask, skipped)
    return await _part(ask, question, skipped)


async def _organisation(ask: Ask, skipped: Sequence[str]) -> Sequence[Effect]:
    """Whom they speak for; while it is asked which of several is meant, the question stays."""
    said, *more = await i_am.join(ask, VERB)
    if not isinstance(said, Message) or (await talks.offered(ask.tx, ask.person)).ids:
        return [said, *more]
    return [await _next(ask, [*skipped, ORGANISATION], [said.text]), *more]


async def _part(ask: Ask, part: str, skipped: Sequence[str]) -> Sequence[Effect]:
    """One part of the profile, and the next question."""
    value = await _keep(ask, part)
    turn = await turns.settle_person(ask) if part == "capacity" else []
    who = await people.get(ask.tx, ask.person)
    here = replace(ask, words=words(ask.words.language, who["zone"] or ask.words.zone))
    return [await _next(here, skipped, [await _kept(here, part, value)]), *turn]


async def _keep(ask: Ask, part: str) -> str:
    """Reads and keeps it; the value. Raises Refusal."""
    value = zone(ask.rest.strip()) if part == ZONE else profile.read(ask, part, ask.rest)
    await profile.put(ask, part, value, VERB)
    return value


async def _kept(ask: Ask, part: str, value: str) -> str:
    """What is known now, in words."""
    if part == ZONE:
        return ask.words("me-zone", time=ask.words.time(ask.now))
    return ask.words(f"me-{part}", **await told_of(ask, part, value))


async def _next(ask: Ask, skipped: Sequence[str], said: Sequence[str]) -> Message:
    """What was said, and the next question, or that there is none."""
    who = await people.get(ask.tx, ask.person)
    organisation = await people.organisation(ask.tx, who["organisation"])
    left = [one for one in QUESTIONS if one not in skipped and not _known(one, who, organisation)]
    if not left:
        talks.ask(ask.tx, ask.person, "", [], "")
        return Message(VERB, "\n".join([*said, ask.words("profile-over")]), rtl=ask.words.rtl)
    name = literal(organisation["name"]) if organisation else ""
    groups = "; ".join(ask.words(f"group-{group}") for group in GROUPS)
    question = ask.words(f"profile-{left[0]}", organisation=name, groups=groups)
    talks.ask(ask.tx, ask.person, left[0], skipped, transaction(ask.event, VERB))
    text = "\n".join([*said, question, ask.words("profile-how")])
    return Message(VERB, text, mentions=(ask.person,), subject=SUBJECT, rtl=ask.words.rtl)


def _known(question: str, who: Row, organisation: Row | None) -> bool:
    """Whether there is nothing to ask: it is said already, or there is nothing that it could be said of."""
    if question == ORGANISATION:
        return bool(who["organisation"] or who["belongs"])
    if question in profile.OF_ORGANISATION:
        return organisation is None or bool(organisation[question])
    return bool(who[question])


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The answer was deleted: it is as it was before."""
    if "part" not in orjson.loads(act["before"]):
        return await i_am.undo(ask, act)
    await profile.put_back(ask, act)
    return await turns.settle_person(ask)


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """Another answer counts instead; the talk stays where it is."""
    before = orjson.loads(act["before"])
    if "part" not in before:
        return await i_am.edit(ask, act)
    await profile.put_back(ask, act)
    value = await _keep(ask, before["part"])
    return [Message(VERB, await _kept(ask, before["part"], value), rtl=ask.words.rtl)]


COMMAND = Command(
    verb=VERB, handle=handle, example=VERB, aliases=("profil",), topic=Topic.OWN, where=Where.DIRECT, undo=undo,
    edit=edit, whole=True,
)  # fmt: skip

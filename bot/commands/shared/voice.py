"""Whose word something is: the organisation a person speaks for, or the person alone until they say.

A voice is an organisation's id or `person:` and a Matrix id, so that nothing said before `i am …` is lost: it is
kept under the person and moves to the organisation later.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.command import Ask
from bot.config import Config
from bot.domain.messages import Effect, Message, Reaction
from bot.domain.needs import alone
from bot.store import introductions, needs, people, verdicts
from bot.store.base import Tx
from bot.texts import Words, words

PERSON = alone("")


async def voice_of(tx: Tx, person: str) -> str:
    """The voice with which a person speaks."""
    return (await people.get(tx, person))["organisation"] or alone(person)


async def speakers(tx: Tx, voice: str) -> list[str]:
    """The people who speak with a voice, sorted."""
    return [voice.removeprefix(PERSON)] if voice.startswith(PERSON) else await people.delegates(tx, voice)


async def all_speakers(tx: Tx, voices: Collection[str]) -> dict[str, list[str]]:
    """The same of many voices at once."""
    found = await people.speakers_of(tx, {one for one in voices if not one.startswith(PERSON)})
    return {one: [one.removeprefix(PERSON)] if one.startswith(PERSON) else found.get(one, []) for one in voices}


async def words_of(tx: Tx, config: Config, person: str) -> Words:
    """The words for a person in their direct chat."""
    who = await people.get(tx, person)
    return words(who["language"] or config.rooms.language, who["zone"] or config.rooms.zone)


async def move(tx: Tx, before: str, after: str, now: int) -> list[str]:
    """What one voice has said and was asked becomes the other's; the ids of the needs."""
    await introductions.move(tx, before, after)
    await verdicts.move(tx, before, after)
    return await needs.move(tx, before, after, now)


def privately(ask: Ask, key: str, text: str) -> tuple[Message, *tuple[Effect, ...]]:
    """An answer for the asker's eyes: in a direct chat where it was asked, from a room by direct chat."""
    if ask.direct:
        return (Message(name=key, text=text, rtl=ask.words.rtl),)
    return (
        Message(name=key, text=text, person=ask.person, rtl=ask.words.rtl),
        Reaction(name="heard", target=ask.event, key="✉️"),
    )

"""Which prompt is meant, and whether the person may see or steer it.

Rules: who is not in a prompt's room hears the same words as for an id that does not exist; a prompt is shown in its
own room and in direct chats only; whether somebody facilitates is asked of the prompt's room, not of where they write.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask
from bot.config import Config
from bot.domain.prompts import ASK, HUM, POLL, ROUND, WORD
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.domain.sessions import PROMPT, step
from bot.reports.results import short
from bot.rights import facilitates
from bot.store import people, prompts, rooms
from bot.store.base import Row, Tx
from bot.store.prompts import Prompt
from bot.texts import Words, words

LISTED = 5  # prompts named in one refusal
_EXAMPLES = {WORD: "trust", ASK: "…", POLL: "yes", ROUND: "yes", HUM: "4"}


async def visible(ask: Ask, id: str) -> Prompt:
    """The prompt, if it exists and the person is in its room. Raises Refusal."""
    prompt = await prompts.get(ask.tx, id)
    if prompt is None or prompt.withdrawn is not None:
        raise Refusal("prompt-unknown", id=id)
    if prompt.room != ask.room["id"] and not await rooms.is_member(ask.tx, prompt.room, ask.person):
        raise Refusal("prompt-unknown", id=id)
    return prompt


async def here(ask: Ask, id: str) -> Prompt:
    """The same, if what it is about may be said where the person writes."""
    prompt = await visible(ask, id)
    if not ask.direct and prompt.room != ask.room["id"]:
        raise Refusal("prompt-elsewhere", id=id)
    return prompt


async def steers(ask: Ask) -> bool:
    """Whether the person facilitates here, or (in a direct chat) anywhere."""
    if not ask.direct:
        return ask.facilitator
    shared = [await rooms.get(ask.tx, room) for room in await rooms.of_person(ask.tx, ask.person)]
    return any(facilitates(ask.config, room, ask.person) for room in shared)


def named(ask: Ask) -> tuple[str, str]:
    """The prompt's id that was typed or stood under, '' if none, and the rest of the words."""
    id, rest = leading_id(ask.rest)
    if id:
        return id, rest
    return (ask.subject if ask.subject[:1] == "P" else ""), ask.rest


async def steered(ask: Ask, event: str) -> tuple[Prompt, str]:
    """The prompt that a facilitator means (without an id: the only open one) and the rest of the words. Raises
    Refusal if they do not facilitate it, or if `event` cannot happen to it now."""
    id, rest = named(ask)
    prompt = await here(ask, id) if id else _only(ask, await _steerable(ask))
    if not facilitates(ask.config, await rooms.get(ask.tx, prompt.room), ask.person):
        raise Refusal("facilitators-only", verb=ask.verb)
    if step(PROMPT, prompt.state, event) is None:
        raise Refusal("prompt-closed", id=prompt.id, time=ask.words.time(prompt.closed or ask.now))
    return prompt, rest


async def _steerable(ask: Ask) -> list[Prompt]:
    if not ask.direct:
        return await prompts.open_in(ask.tx, ask.room["id"])
    found = await prompts.open_for(ask.tx, ask.person, ask.now)
    return [one for one in found if facilitates(ask.config, await rooms.get(ask.tx, one.room), ask.person)]


def _only(ask: Ask, found: Sequence[Prompt]) -> Prompt:
    if not found:
        raise Refusal("prompt-none-open")
    if len(found) > 1:
        prefix = "" if ask.direct else ask.config.rooms.prefix
        raise Refusal("prompt-which", ids=listed(ask.words, found), example=f"{prefix}{ask.verb} {found[0].id}")
    return found[0]


def listed(say: Words, found: Sequence[Prompt]) -> str:
    """Ids with the beginnings of their questions."""
    shown = [f"{one.id} ({short(one.question, 40)})" for one in found[:LISTED]]
    return say.listed([*shown, *(["…"] if len(found) > LISTED else [])])


def example(prompt: Prompt) -> str:
    """An answer to the prompt by its id, as it can be typed."""
    keys = [option.key for option in prompt.options]
    if prompt.kind == HUM or not keys:
        return f"{prompt.id} {_EXAMPLES[prompt.kind]}"
    if prompt.seats:
        return f"{prompt.id} {' '.join(in_order(keys))}"
    return f"{prompt.id} {' '.join(keys[:: max(1, len(keys) - 1)] if prompt.most > 1 else keys[:1])}"


def in_order(keys: Sequence[str]) -> list[str]:
    """An order of at most three of them, other than the one they stand in."""
    return [keys[1], keys[0], *keys[2:3]]


def spoken(config: Config, room: Row) -> Words:
    """The words of a room: its own language and zone, else the configured ones."""
    return words(room["language"] or config.rooms.language, room["zone"] or config.rooms.zone)


async def personal_words(ask: Ask, person: str, room: str) -> Words:
    """The words of another person, for a message to their direct chat."""
    return await words_for(ask.tx, ask.config, person, room)


async def words_for(tx: Tx, config: Config, person: str, room: str) -> Words:
    """A person's own words, else those of the room that it is about."""
    who, place = await people.get(tx, person), await rooms.get(tx, room)
    language = who["language"] or place["language"] or config.rooms.language
    return words(language, who["zone"] or place["zone"] or config.rooms.zone)

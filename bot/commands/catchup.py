"""`catchup [2h|since lunch]`: what was asked, what came of it, and what is open and needs the reader.

Rules: in a room about that room, in direct chat about all rooms the reader is in; which questions they themselves
have not answered is said in direct chat only; short, the open ones first.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command
from bot.commands.shared.closing import Counting, kept, shown_texts
from bot.commands.shared.finding import example
from bot.domain.messages import Effect, Message
from bot.domain.needs import ROOM_ONLY
from bot.domain.prompts import WORD
from bot.domain.refusal import Refusal
from bot.domain.when import DAY, since
from bot.reports.results import in_short, short
from bot.store import answers, prompts, rooms, sessions
from bot.store.prompts import Prompt

SHOWN = 12  # questions of one catching up
_SINCE = ("since ", "depuis ")


async def handle(ask: Ask) -> Sequence[Effect]:
    """The reader's catching up."""
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    start = await _start(ask, places)
    found = [prompt for place in places for prompt in await _lately(ask, place, start)]
    head = ask.words("catchup-head", n=len(found), since=ask.words.time(start))
    given = await answers.of_person(ask.tx, ask.person) if ask.direct else None
    still = [_open(ask, prompt, given) for prompt in found if prompt.closed is None]
    over = [_closed(ask, prompt) for prompt in found if prompt.closed is not None]
    lines = [*still, *over]
    rest = [ask.words("catchup-more", n=len(lines) - SHOWN)] if len(lines) > SHOWN else []
    text = "\n".join([head, "", *lines[:SHOWN], *rest]).strip()
    said = [one for prompt in found if prompt.closed is not None for one in shown_texts(kept(prompt))]
    quotes = [one for prompt in found if _tells_words(prompt) for one in await Counting.of(ask).quoted(prompt)]
    quotes = [one for one in quotes if one.mark != ROOM_ONLY]  # what is for the room only is in no line of it
    return [Message("catchup", text, rtl=ask.words.rtl, said=tuple(said), quotes=tuple(quotes))]


def _tells_words(prompt: Prompt) -> bool:
    """Whether the line about it repeats what people said, and not what they chose from."""
    return prompt.closed is not None and prompt.kind == WORD


async def _lately(ask: Ask, place: str, start: int) -> list[Prompt]:
    """What was opened or closed since, and what is open however old it is."""
    lately = await prompts.between(ask.tx, place, start, ask.now)
    seen = {prompt.id for prompt in lately}
    return [*(one for one in await prompts.open_in(ask.tx, place) if one.id not in seen), *lately]


async def _start(ask: Ask, places: Sequence[str]) -> int:
    """Since when: as said, else since the earliest open session began, else for a day."""
    text = ask.rest.strip()
    for word in _SINCE:
        text = text[len(word) :] if text.casefold().startswith(word) else text
    if text:
        found = since(text, ask.at, ask.words.zone)
        if found is None:
            raise Refusal("catchup-since", text=short(text, 40))
        return found
    opened = [row["opened"] for place in places if (row := await sessions.current(ask.tx, place)) is not None]
    return min(opened, default=ask.at - DAY)


def _open(ask: Ask, prompt: Prompt, given: set[tuple[str, int]] | None) -> str:
    until = ask.words.time(prompt.closes) if prompt.closes is not None else ""
    waits = given is not None and (prompt.id, prompt.wording) not in given
    return "- " + ask.words(
        "catchup-open", id=prompt.id, question=short(prompt.question, 120), until=until,
        dated="yes" if until else "no", waits="yes" if waits else "no", example=example(prompt),
    )  # fmt: skip


def _closed(ask: Ask, prompt: Prompt) -> str:
    result = in_short(kept(prompt), ask.words)
    return "- " + ask.words("catchup-closed", id=prompt.id, question=short(prompt.question, 120), result=result)


COMMAND = Command(verb="catchup", handle=handle, example="catchup since lunch", aliases=("catch up",))

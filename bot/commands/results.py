"""`results P3`: what came of a prompt, or how many have answered while it is open.

Rules: an open prompt shows its turnout only, and a poll the counts that its native twin shows anyway, called
interim; it is shown in the prompt's own room and in direct chats of people from it, there without what is for the
room only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command
from bot.commands.shared.closing import Counting, kept, shown_texts
from bot.commands.shared.finding import here, listed, named
from bot.domain.data import Result, content
from bot.domain.messages import Effect, Message
from bot.domain.needs import ROOM_ONLY
from bot.domain.refusal import Refusal
from bot.reports.results import result_text, turnout
from bot.store import prompts, rooms
from bot.store.prompts import Prompt


async def handle(ask: Ask) -> Sequence[Effect]:
    """The result, or the turnout so far."""
    id, _ = named(ask)
    prompt = await here(ask, id) if id else await _latest(ask)
    counting = Counting.of(ask)
    if prompt.closed is not None:
        return [await _told(ask, counting, prompt)]
    result = await counting.interim(prompt)
    return [_message(ask, result, _interim(ask, prompt, result))]


async def _told(ask: Ask, counting: Counting, prompt: Prompt) -> Message:
    """What was told when it closed; elsewhere than in its room without what is for the room only."""
    result = kept(prompt)
    if ask.direct:
        result = result.model_copy(update={"room_only": ()})
    message = _message(ask, result, result_text(result, ask.words))
    quotes = [one for one in await counting.quoted(prompt) if not (ask.direct and one.mark == ROOM_ONLY)]
    return replace(message, quotes=tuple(quotes), said=shown_texts(result))


def _message(ask: Ask, result: Result, text: str) -> Message:
    return Message(name="results", text=text, subject=result.id, data=content(result), rtl=ask.words.rtl)


def _interim(ask: Ask, prompt: Prompt, result: Result) -> str:
    until = ask.words.time(prompt.closes) if prompt.closes is not None else ""
    counts = ask.words.listed([f"{count.label} {count.n}" for count in result.counts])
    return ask.words(
        "result-interim", id=prompt.id, turnout=turnout(result, ask.words), until=until,
        dated="yes" if until else "no", counts=counts, counted="yes" if counts else "no",
    )  # fmt: skip


async def _latest(ask: Ask) -> Prompt:
    """Without an id: the prompt that was put last, here or (in a direct chat) in the only room there is."""
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    found = [prompt for place in places if (prompt := await prompts.latest_in(ask.tx, place)) is not None]
    if not found:
        raise Refusal("results-none")
    if len(found) > 1:
        raise Refusal("prompt-which", ids=listed(ask.words, found), example=f"results {found[0].id}")
    return found[0]


COMMAND = Command(verb="results", handle=handle, example="results P3", aliases=("result",))

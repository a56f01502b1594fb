"""`results P3`: what came of a prompt, or how many have answered while it is open; with `by group` or `by region`, what
each of them answered, where no small group can be made out.

Rules: an open prompt shows its turnout only, and a poll the counts that its native twin shows anyway, called
interim; it is shown in the prompt's own room and in direct chats of people from it, there without what is for the
room only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from bot.command import Ask, Command
from bot.commands.shared import drawing
from bot.commands.shared.beside import withheld
from bot.commands.shared.closing import Counting, kept, shown_texts
from bot.commands.shared.finding import here, listed, named
from bot.domain.breakdown import LEAST
from bot.domain.data import Result, content
from bot.domain.messages import Effect, Message
from bot.domain.needs import ROOM_ONLY
from bot.domain.prompts import WORD
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.reports.breakdown import by as by_lines
from bot.reports.results import ONE_QUESTION, result_text, short, turnout
from bot.store import prompts, rooms
from bot.store.prompts import Prompt

_BY = re.compile(r"^(?:by|par)\s+(\S.*)$", re.IGNORECASE)
_UNTOLD: dict[str, tuple[()]] = {
    "qualifications": (), "comments": (), "on_record": (), "room_only": (), "changes": (),
}  # fmt: skip


async def handle(ask: Ask) -> Sequence[Effect]:
    """The result, or the turnout so far."""
    id, rest = named(ask)
    prompt = await here(ask, id) if id else await _latest(ask)
    if by := _by(rest, prompt):
        return await _table(ask, prompt, by)
    counting = Counting.of(ask)
    if prompt.closed is not None:
        return [await _told(ask, counting, prompt)]
    result = await counting.interim(prompt)
    return [_message(ask, result, _interim(ask, prompt, result))]


def _by(rest: str, prompt: Prompt) -> Literal["", "stakeholder", "region"]:
    """By what the result is to be shown, '' for nothing. Raises Refusal."""
    asked = _BY.match(rest)
    if not asked:
        return ""
    word = fold(asked[1])
    if word.startswith("region"):
        return "region"
    if word.startswith(("group", "stakeholder")):
        return "stakeholder"
    raise Refusal("results-by", read=short(asked[1], 40), id=prompt.id)


async def _table(ask: Ask, prompt: Prompt, by: Literal["stakeholder", "region"]) -> list[Effect]:
    """The result by group or by region, with its picture, or why it is not told."""
    why = await withheld(ask.tx, prompt)
    result = kept(prompt) if prompt.closed is not None else await Counting.of(ask).interim(prompt)
    breakdown = next((one for one in result.breakdowns if one.by == by), None)
    if breakdown is None or why:
        floor = max(ask.config.confidence.floor, LEAST)
        return [ask.say("results-groups-none", why=why or "few", by=by, id=prompt.id, floor=floor)]
    words = () if result.kind == WORD else result.counts
    bare = result.model_copy(update={**_UNTOLD, "counts": words, "breakdowns": (breakdown,)})
    head = ask.words("result-head", id=prompt.id, question=short(prompt.question, ONE_QUESTION))
    text = "\n\n".join([head, turnout(result, ask.words), *by_lines(result, breakdown, ask.words, short)])
    return [_message(ask, bare, text), *drawing.groups(prompt, result, breakdown, ask.words)]


async def _told(ask: Ask, counting: Counting, prompt: Prompt) -> Message:
    """What was told when it closed; elsewhere than in its room without what is for the room only."""
    result = kept(prompt)
    if ask.direct:
        result = result.model_copy(update={"room_only": ()})
    if await withheld(ask.tx, prompt):
        result = result.model_copy(update={"breakdowns": ()})
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

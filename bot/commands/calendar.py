"""`calendar`, `calendar D9`: the dates as a file for the calendar on one's telephone or desk.

Without an id: all that is ahead in the room (in a direct chat: in all of the reader's rooms), and until when open
questions can be answered. What was called off is in it as such, so that a calendar that has it takes it away.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.command import Ask, Command, Topic
from bot.commands.shared import dating
from bot.domain.digest import clip
from bot.domain.messages import Effect, File
from bot.domain.refusal import Refusal
from bot.reports import calendar
from bot.reports.dates import plain_line
from bot.store import dates, prompts, rooms
from bot.store.prompts import Prompt
from bot.texts import Words

QUESTION = 120  # characters


async def handle(ask: Ask) -> Sequence[Effect]:
    """The file, where it was asked for."""
    id, _ = dating.named(ask)
    if id:
        one = await dating.visible(ask, id)
        recipe = calendar.recipe("", [calendar.entry(one)])
        return [_file(ask, f"{id}.ics", recipe, [plain_line(one, ask.words)], dating.said(one), id)]
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    entries, lines, said = list[dict[str, Any]](), list[str](), list[str]()
    for place in places:
        found = await dates.for_calendar(ask.tx, place, ask.now)
        entries += [calendar.entry(one) for one in found]
        lines += [plain_line(one, ask.words) for one in found if not one.withdrawn]
        said += dating.said(*found)
        for prompt in await prompts.open_in(ask.tx, place):
            if prompt.closes is not None:
                entries.append(deadline(prompt, prompt.closes, ask.words, ask.now))
                lines.append(entries[-1]["name"])
    if not entries:
        raise Refusal("calendar-empty")
    name = ask.room["name"] if not ask.direct else "Common Ground"
    return [_file(ask, "dates.ics", calendar.recipe(name, entries), lines, tuple(said), "")]


def deadline(prompt: Prompt, closes: int, say: Words, now: int) -> dict[str, Any]:
    """Until when a question can be answered, as an entry."""
    label = say("calendar-deadline", id=prompt.id, question=clip(prompt.question, QUESTION))
    return calendar.deadline(prompt.id, label, closes, prompt.opened, now)


def _file(
    ask: Ask, name: str, recipe: dict[str, Any], lines: Sequence[str], said: tuple[str, ...], subject: str
) -> Effect:
    alt = ask.words("calendar-file", n=len(recipe["events"]), lines="; ".join(lines[: dates.KEPT]))
    return File("calendar", recipe, alt, name, subject=subject, said=said)


COMMAND = Command(
    verb="calendar", handle=handle, example="calendar D9", aliases=("calendrier", "ics"), topic=Topic.SELDOM
)

"""Questions that are put ahead of a session: when one opens in their room, they belong to it.

Rules: they stay open as they are, so late answers count like early ones; how many have answered is told from the
smallest group that is shown; one that has closed already belongs to the session too.
"""

from __future__ import annotations

from bot.command import Ask
from bot.commands.shared.closing import Counting
from bot.reports.results import short
from bot.store import prompts
from bot.store.prompts import Prompt
from bot.texts import Words

QUESTION = 120  # characters of a question in the list


async def join(ask: Ask, session: str) -> list[str]:
    """Puts what was asked ahead in this room into the session; gives the lines that say so."""
    ahead = [one for one in await prompts.of_room(ask.tx, ask.room["id"]) if one.early and one.session is None]
    if not ahead:
        return []
    say = ask.room_words()
    lines = ["", say("early-head", n=len(ahead)), ""]
    for prompt in ahead:
        prompts.change(ask.tx, prompt.id, session=session)
        lines.append("- " + await _line(ask, prompt, say))
    return lines


async def _line(ask: Ask, prompt: Prompt, say: Words) -> str:
    question = short(prompt.question, QUESTION)
    if prompt.closed is not None:
        return say("early-closed", id=prompt.id, question=question, prefix=ask.config.rooms.prefix)
    until = say.time(prompt.closes) if prompt.closes is not None else ""
    answered = await _answered(ask, prompt, say)
    return say(
        "early-open", id=prompt.id, question=question, answered=answered, until=until, dated="yes" if until else "no"
    )


async def _answered(ask: Ask, prompt: Prompt, say: Words) -> str:
    """How many have answered, as `results` tells it."""
    n, floor = (await Counting.of(ask).interim(prompt)).n, ask.config.confidence.floor
    if n < floor:
        return say("early-answered-few", floor=floor)
    return say("early-answered-organisations" if prompt.per == "organisation" else "early-answered", n=n)

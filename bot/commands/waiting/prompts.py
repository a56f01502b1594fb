"""Open questions that somebody has not answered.

Rules: people are reminded in the last quarter of a question's time (see `domain/reminding`); what ends within a day
goes along, as no second message would come that day; a later end is told anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Due, Source, Wait
from bot.commands.shared.finding import example
from bot.config import Config
from bot.domain.digest import minutes_of
from bot.domain.prompts import ASK, WORD
from bot.domain.reminding import LEAST, in_last_quarter, last_quarter
from bot.domain.when import DAY
from bot.reports.results import short
from bot.store import answers, people, prompts, reminders
from bot.store.base import Tx
from bot.store.prompts import Prompt
from bot.texts import Words

QUESTION = 200  # characters of a question in a line


async def waits(tx: Tx, _config: Config, person: str, say: Words, now: int) -> Sequence[Wait]:
    """The open questions of the person's rooms that they, or their organisation, have not answered."""
    done = await answers.of_person(tx, person)
    organisation = (await people.get(tx, person))["organisation"]
    found = []
    for prompt in await prompts.open_for(tx, person, now):
        if prompt.closed is None and (prompt.id, prompt.wording) not in done:
            if prompt.per == "organisation" and await _given(tx, prompt, organisation):
                continue
            found.append(Wait(prompt.id, line(prompt, say), minutes_of(prompt.question, prompt.kind), prompt.closes))
    return sorted(found, key=lambda one: (one.until is None, one.until or 0))


async def _given(tx: Tx, prompt: Prompt, organisation: str | None) -> bool:
    """Whether somebody has answered for the organisation."""
    heard = await answers.heard_from(tx, prompt.id, prompt.wording, prompt.per)
    return organisation is not None and organisation in heard


def line(prompt: Prompt, say: Words) -> str:
    """A question, until when it is open and how it is answered in a direct chat."""
    shown = f"{prompt.id} {say('waiting-your-answer')}" if prompt.kind in (ASK, WORD) else example(prompt)
    return say(
        "waiting-prompt", id=prompt.id, question=short(prompt.question, QUESTION), example=shown,
        until=say.time(prompt.closes) if prompt.closes is not None else "",
        dated="no" if prompt.closes is None else "yes", long="yes" if prompt.kind == ASK else "no", per=prompt.per,
    )  # fmt: skip


async def due(tx: Tx, config: Config, now: int) -> Sequence[Due]:
    """Everybody who has not answered what is in its last quarter, or ends within a day."""
    found: list[Due] = []
    ending = await reminders.ending(tx, now + LEAST)
    await prompts.learn(tx, ending)
    for id in ending:
        prompt = await prompts.get(tx, id)
        if prompt is not None and _near(prompt, now):
            found += await _of(tx, config, prompt, now)
    return found


def _near(prompt: Prompt, now: int) -> bool:
    """Whether the question is in its last quarter, or ends within a day."""
    begins = last_quarter(prompt.opened, prompt.closes)
    return begins is not None and min(begins, (prompt.closes or 0) - DAY) <= now


async def _of(tx: Tx, config: Config, prompt: Prompt, now: int) -> list[Due]:
    """Everybody asked who has not answered. What is not due by itself will be told again when it is."""
    mark, since = str(prompt.closes) if _near(prompt, now) else "", last_quarter(prompt.opened, prompt.closes) or 0
    joins = not in_last_quarter(prompt.opened, prompt.closes, now)
    who = await reminders.unanswered(tx, prompt, config.matrix.user_id)
    return [Due(person, prompt.id, mark, joins, since) for person in who]


async def asked(tx: Tx, config: Config, prompt: Prompt, now: int) -> list[tuple[Source, Due]]:
    """Everybody whom a facilitator has reminded of one question."""
    return [(SOURCE, one) for one in await _of(tx, config, prompt, now)]


SOURCE = Source(name="prompts", waits=waits, due=due, order=2)

"""How an answer is read, and how it is shown to its author as it was read.

Rules: what cannot be read is refused with an example that works; of what is pointed at (a reaction, a vote) what means
nothing is passed over; who answers by a letter or a number reads back what it stands for.
"""

from __future__ import annotations

from bot.command import Ask
from bot.commands.shared.finding import example
from bot.commands.shared.questions import chosen
from bot.domain.choosing import ALSO
from bot.domain.prompts import CHOOSING, Given, is_usual, read_answer
from bot.domain.refusal import Refusal
from bot.reports.results import short
from bot.store.prompts import Prompt


def read(ask: Ask, prompt: Prompt, text: str) -> Given:
    """What the text answers. Raises Refusal."""
    shown = example(prompt)
    try:
        given = read_answer(prompt.kind, prompt.options, text, prompt.most, prompt.seats)
    except ValueError as error:
        raise Refusal(f"answer-{error}", id=prompt.id, most=prompt.most, example=shown) from error
    if given is None:
        raise Refusal("answer-unreadable", id=prompt.id, text=short(ask.rest, 60) or "…", example=shown)
    return given


def pointed(prompt: Prompt, verb: str, said: str) -> Given | None:
    """The answer that a vote (option keys in a row) or a reaction gives, None where it gives none. Of a vote for more
    options than may be chosen the first count, as the polls of Matrix have it."""
    keys = [option.key for option in prompt.options]
    if verb == "Voted":
        voted = [key for key in said.split(", ") if key in keys][: prompt.most]
        return Given(ALSO.join(sorted(voted))) if voted else None
    try:
        given = None if prompt.seats else read_answer(prompt.kind, prompt.options, said)
    except ValueError:
        return None
    return given if given is None or prompt.most == 1 or given.choice not in keys else Given(ALSO + given.choice)


def as_read(ask: Ask, prompt: Prompt, given: Given) -> str:
    """The answer as it was given; where it was given by a letter or a number, as it was read."""
    by_sign = prompt.kind in CHOOSING and not is_usual(prompt.options)
    read_as = chosen(prompt, given.choice, ask.words) if by_sign else ""
    return f"{read_as}: {given.text}" if read_as and given.text else read_as or ask.rest

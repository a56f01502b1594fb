"""What is prepared for a session, and what of it is left."""

from __future__ import annotations

from dataclasses import dataclass

from bot.command import Ask
from bot.commands.shared.questions import Draft, composed
from bot.config import programme
from bot.domain.programme import Prepared, Question, in_language
from bot.reports.results import short
from bot.store.base import Row
from bot.texts import Words

LISTED = 12  # questions in one message
QUESTION = 120  # characters of each


@dataclass(frozen=True, slots=True)
class Plan:
    """A prepared session that a session follows; `reached` of its questions were put."""

    name: str
    prepared: Prepared
    reached: int

    @property
    def left(self) -> tuple[Question, ...]:
        """What was not put yet."""
        return self.prepared.prompt[self.reached :]


def plan_of(ask: Ask, session: Row | None) -> Plan | None:
    """What the session follows; None if nothing, or if the operator has prepared it no longer."""
    name = str(session["programme"]) if session else ""
    prepared = programme(ask.config).session.get(name)
    return Plan(name, prepared, session["reached"]) if session and prepared else None


def lines(plan: Plan, say: Words) -> list[str]:
    """What is left, numbered as prepared."""
    shown = enumerate(plan.left[:LISTED], plan.reached + 1)
    listed = [f"{n}. {_line(question, say)}" for n, question in shown]
    more = len(plan.left) - LISTED
    return [*listed, *([say("programme-more", n=more)] if more > 0 else [])]


def _line(question: Question, say: Words) -> str:
    return say(
        "programme-line", kind=question.kind, question=short(in_language(question.question, say.language), QUESTION)
    )


def questions_of(plan: Plan, say: Words) -> tuple[str, ...]:
    """The questions as they stand in messages: the operator's words, which the gate is to let pass."""
    return tuple(in_language(question.question, say.language) for question in plan.left)


def drafted(ask: Ask, question: Question) -> Draft:
    """The question in the room's language, as if it were typed. Raises Refusal."""
    language = ask.room_words().language
    labels = in_language(question.options, language)
    return composed(ask, question.kind, in_language(question.question, language), labels, question.given)

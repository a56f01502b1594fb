"""The life of an effort, as a table, and what must be known before one starts.

Pure. The diagram in ARCHITECTURE.md is drawn from the table by a test. Rules: an effort is a draft until it is clear
what would be a success, when it ends, who leads it and who commits what; it may also come to nothing new: to joining
those who do it already, to another effort, or to "not now", each with its reason; what has ended can be judged.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FINISH_REACHED, FINISH_PARTLY, FINISH_NOT = "reached", "partly", "not"
NOW, PREPARING, LATER = "now", "preparing", "later"  # the places on a room's board
LONGEST = 600  # characters of anything that is said on a card

TITLE: Final = "title"
ALREADY, PROBLEM, SUCCESS, OTHERS, VALUE, RESOURCES, END, FIT = (
    "already", "problem", "success", "others", "value", "resources", "end", "fit",
)  # fmt: skip
QUESTIONS = (ALREADY, PROBLEM, SUCCESS, OTHERS, VALUE, RESOURCES, END, FIT)  # in the order they are asked
REQUIRED = (SUCCESS, END)
SKIPPED = "skipped"  # the kind of an answer that somebody did not want to give

MILESTONE, ACTION, COMMITMENT, OUTPUT, ROLE = "milestone", "action", "commitment", "output", "role"
CHECK_IN, OUTCOME, CHANGED, NOTE = "check-in", "outcome", "changed", "note"
MANY = (MILESTONE, ACTION, COMMITMENT, OUTPUT, ROLE, CHECK_IN, CHANGED, NOTE)  # parts that a card has several of


class State(StrEnum):
    """Where an effort stands. A standing topic has no end: it is looked at once a year."""

    NONE = "none"
    DRAFT = "draft"
    STARTED = "started"
    STANDING = "standing"
    AFFILIATED = "affiliated"
    MERGED = "merged"
    POSTPONED = "postponed"  # not now
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"


EFFORT: dict[tuple[State, str], State] = {
    (State.NONE, "open"): State.DRAFT,
    (State.NONE, "stand"): State.STANDING,
    (State.DRAFT, "answer"): State.DRAFT,
    (State.DRAFT, "work"): State.DRAFT,
    (State.DRAFT, "start"): State.STARTED,
    (State.DRAFT, "affiliate"): State.AFFILIATED,
    (State.DRAFT, "merge"): State.MERGED,
    (State.DRAFT, "not now"): State.POSTPONED,
    (State.DRAFT, "undo open"): State.WITHDRAWN,
    (State.POSTPONED, "open again"): State.DRAFT,
    (State.STARTED, "answer"): State.STARTED,
    (State.STARTED, "work"): State.STARTED,
    (State.STARTED, "check in"): State.STARTED,
    (State.STARTED, "affiliate"): State.AFFILIATED,
    (State.STARTED, "merge"): State.MERGED,
    (State.STARTED, "finish"): State.FINISHED,
    (State.STANDING, "work"): State.STANDING,
    (State.STANDING, "note"): State.STANDING,
    (State.STANDING, "finish"): State.FINISHED,
    (State.STANDING, "undo open"): State.WITHDRAWN,
    (State.FINISHED, "tell"): State.FINISHED,
}
GOING_ON = (State.DRAFT, State.STARTED, State.STANDING)
OVER = (State.AFFILIATED, State.MERGED, State.POSTPONED, State.FINISHED)
OUTCOMES = {"start": State.STARTED, "affiliate": State.AFFILIATED, "merge": State.MERGED, "not now": State.POSTPONED}


def step(state: State, event: str) -> State | None:
    """The state after the event, or None if the event cannot happen in this state."""
    return EFFORT.get((state, event))


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is known of a draft. `answered` are the questions that have an answer, `alike` whether somebody seems to
    do the same already, `groups` how many stakeholder groups are among those committed, `needed` how many must be."""

    answered: frozenset[str]
    alike: bool
    lead: bool
    commitments: int
    groups: int
    needed: int


def missing(known: Readiness) -> list[str]:
    """What keeps a draft from starting, in the order in which it is best said: questions, `lead`, `commitment`,
    `groups`."""
    wanted = [ALREADY] if known.alike else []
    found = [question for question in (*wanted, *REQUIRED) if question not in known.answered]
    found += [] if known.lead else ["lead"]
    found += [] if known.commitments else ["commitment"]
    return found + (["groups"] if known.commitments and known.groups < known.needed else [])


def next_question(answered: Collection[str], alike: bool) -> str:
    """The question that is asked next, '' when none is left. `answered` are also those that were skipped."""
    left = [one for one in QUESTIONS if one not in answered and (alike or one != ALREADY)]
    return left[0] if left else ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that are told of an effort, with all that the disclosure check needs. `kind` is effort, need or theme, and
    `source` where they are kept (an id); `organisation` and `person` are whose they are, None where nobody's; `room` is
    where they were said, as far as that matters."""

    kind: str
    source: str
    text: str
    mark: str
    organisation: str | None = None
    person: str | None = None
    room: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to tell of an effort: its id, its title, and where there are some, words (of a milestone, an action, a
    closing sentence), an ISO day, and what kind (an outcome, an output's type, a wanted stakeholder group). `id` is
    what an answer is about: E5, E5.2, A6."""

    effort: str
    title: Spoken
    id: str
    text: Spoken | None = None
    day: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What published efforts of a room have to tell of a stretch of time.

    `started`, `ended` (kind: affiliated, merged, postponed, reached, partly, not) and `changed` (what came of it after
    6 or 12 months; kind `none` for no visible effect) happened in it, and so did `done` (milestones) and `outputs`.
    `next` are the next milestones ahead of efforts that run, `overdue` those whose day is over, `wanted` open actions
    and roles nobody has taken. `commitments` were made in it by so many `voices`: numbers below the smallest group
    that is shown are for the teller to leave out.
    """

    started: tuple[Line, ...] = ()
    done: tuple[Line, ...] = ()
    next: tuple[Line, ...] = ()
    overdue: tuple[Line, ...] = ()
    outputs: tuple[Line, ...] = ()
    ended: tuple[Line, ...] = ()
    changed: tuple[Line, ...] = ()
    wanted: tuple[Line, ...] = ()
    commitments: int = 0
    voices: int = 0


def diagram() -> str:
    """The table as a Mermaid state diagram, one line for each pair of states."""
    arrows: dict[tuple[State, State], list[str]] = {}
    for (before, event), after in EFFORT.items():
        arrows.setdefault((before, after), []).append(event)
    lines = [
        f"    {'[*]' if before is State.NONE else before.value} --> {after.value}: {', '.join(events)}"
        for (before, after), events in arrows.items()
    ]
    return "\n".join(["stateDiagram-v2", *lines])

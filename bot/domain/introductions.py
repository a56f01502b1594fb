"""The life of an introduction, as a table.

The diagram in ARCHITECTURE.md is drawn from the table by a test. Rules: both sides say yes, or nothing happens; an
answer can be changed until the introduction is settled; a "no" is known to nobody but its author, so what ends an
introduction (a no, a "later" without a yes, silence, a withdrawn need) is told in the same words at the same moment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.domain.prompts import NO, YES, make_options, read_choice
from bot.domain.reading import fold

LATER = "later"
DAY = 86_400_000  # milliseconds
OPEN_DAYS = 10  # an introduction that is not agreed by then ends
AGAIN_DAYS = 7  # after so long a "later" is asked once more
CLOSING_DAYS = 28  # what the bot proposes as the end of the first piece of common work
_LATERS = {"later", "not now", "maybe later", "ask me later", "plus tard", "pas maintenant"}
_LATER_SIGNS = ("⏳", "⌛", "⏰", "🕒", "⏲", "🗓")
_POLITE = {"please", "thanks", "thank you", "with pleasure", "gladly", "merci", "volontiers", "svp", "avec plaisir"}
_ID = re.compile(r"\bM[0-9]{1,9}\b", re.IGNORECASE)
_USUAL = make_options(())


class State(StrEnum):
    """Where an introduction stands."""

    NONE = "none"
    ASKED = "asked"
    LATER = "later"  # one side wants to be asked again, nobody said no
    DECLINED = "declined"  # one side says no; shown to nobody, and open to change until the end
    AGREED = "agreed"
    EXPIRED = "expired"


OPEN = (State.ASKED, State.LATER, State.DECLINED)

INTRODUCTION: dict[tuple[State, str], State] = {
    (State.NONE, "introduce"): State.ASKED,
    (State.ASKED, "wait"): State.ASKED,
    (State.ASKED, "later"): State.LATER,
    (State.ASKED, "no"): State.DECLINED,
    (State.ASKED, "both yes"): State.AGREED,
    (State.ASKED, "time is up"): State.EXPIRED,
    (State.LATER, "wait"): State.ASKED,
    (State.LATER, "later"): State.LATER,
    (State.LATER, "no"): State.DECLINED,
    (State.LATER, "both yes"): State.AGREED,
    (State.LATER, "time is up"): State.EXPIRED,
    (State.DECLINED, "wait"): State.ASKED,
    (State.DECLINED, "later"): State.LATER,
    (State.DECLINED, "no"): State.DECLINED,
    (State.DECLINED, "both yes"): State.AGREED,
    (State.DECLINED, "time is up"): State.EXPIRED,
}


def step(state: State, event: str) -> State | None:
    """The state after the event, or None if the event cannot happen in this state."""
    return INTRODUCTION.get((state, event))


def event(answers: Sequence[str], alive: bool) -> str:
    """What the two answers come to. `alive` says whether both needs are still there to talk about."""
    if NO in answers:
        return "no"
    if all(answer == YES for answer in answers) and alive:
        return "both yes"
    return "later" if LATER in answers else "wait"


def ask_again_at(at: int, expires: int) -> int:
    """When somebody who said "later" at `at` is asked once more: after `AGAIN_DAYS`, but with a day left to answer."""
    return min(at + AGAIN_DAYS * DAY, expires - DAY)


def read_consent(text: str) -> str:
    """`yes`, `no` or `later` as people type it or react, or ''. It must be plain: "no problem" is neither."""
    text = _ID.sub(" ", text).strip(" ,;:.!")
    if fold(text) in _LATERS or text.strip().startswith(_LATER_SIGNS):
        return LATER
    given = read_choice(_USUAL, text)
    if given is None or given.choice not in (YES, NO) or (given.text and fold(given.text) not in _POLITE):
        return ""
    return given.choice


def diagram() -> str:
    """The table as a Mermaid state diagram, one line for each pair of states."""
    arrows: dict[tuple[State, State], list[str]] = {}
    for (before, event), after in INTRODUCTION.items():
        arrows.setdefault((before, after), []).append(event)
    lines = [
        f"    {'[*]' if before is State.NONE else before.value} --> {after.value}: {', '.join(events)}"
        for (before, after), events in arrows.items()
    ]
    return "\n".join(["stateDiagram-v2", *lines])

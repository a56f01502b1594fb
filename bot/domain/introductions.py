"""The life of an introduction of two to five sides, as a table.

The diagram in ARCHITECTURE.md is drawn from the table by a test. Rules: before its end an introduction comes about only
when every side that was asked said yes; at its end those who said yes meet, if there are two at least. So whoever meets
early knows that nobody refused, and whoever meets at the end, or not at all, cannot tell a "no" from a "later", from
silence, from a need that was withdrawn or from somebody who is gone: they lead to the same words at the same moment. An
answer can be changed until then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.prompts import NO, YES, make_options, read_choice
from bot.domain.reading import fold

LATER = "later"
DAY = 86_400_000  # milliseconds
FEWEST, MOST = 2, 5  # sides of one introduction
OPEN_DAYS = 10  # an introduction to which not everybody said yes ends then
AGAIN_DAYS = 7  # after so long a "later" is asked once more
CLOSING_DAYS = 28  # what the bot proposes as the end of the first piece of common work
_LATERS = {"later", "not now", "maybe later", "ask me later", "plus tard", "pas maintenant"}
_LATER_SIGNS = ("⏳", "⌛", "⏰", "🕒", "⏲", "🗓")
_POLITE = {"please", "thanks", "thank you", "with pleasure", "gladly", "merci", "volontiers", "svp", "avec plaisir"}
_ID = re.compile(r"\bM[0-9]{1,9}\b", re.IGNORECASE)
_SECRET = re.compile(r"\b(?:end[- ]to[- ]end )?(?:encrypt(?:ed|ion)?|chiffr[ée]e?s?|crypt[ée]e?s?)\b", re.IGNORECASE)
_WORDS = re.compile(
    r"\b(?:my|our) (?:own )?words?\b|\b(?:mes|nos) (?:propres )?mots\b|\bmot pour mot\b|\bword for word\b",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"(?:^|[\s,;.:&+])(?:(?:and|with|in|an?|room|et|en|avec|dans|une?|salon)(?=$|[\s,;.:&+]))+", re.IGNORECASE
)
_USUAL = make_options(())


class State(StrEnum):
    """Where an introduction stands. What the sides said is theirs and no part of it."""

    NONE = "none"
    ASKED = "asked"
    AGREED = "agreed"
    EXPIRED = "expired"


INTRODUCTION: dict[tuple[State, str], State] = {
    (State.NONE, "introduce"): State.ASKED,
    (State.ASKED, "an answer"): State.ASKED,
    (State.ASKED, "all yes"): State.AGREED,
    (State.ASKED, "time is up, two yes or more"): State.AGREED,
    (State.ASKED, "time is up"): State.EXPIRED,
}


def step(state: State, event: str) -> State | None:
    """The state after the event, or None if the event cannot happen in this state."""
    return INTRODUCTION.get((state, event))


def event(yes: int, asked: int, over: bool) -> str:
    """What the answers come to: `yes` sides agree and can still be introduced, of `asked` in the beginning; `over` says
    whether the time is up."""
    if yes >= asked:
        return "all yes"
    if not over:
        return "an answer"
    return "time is up, two yes or more" if yes >= FEWEST else "time is up"


def ask_again_at(at: int, expires: int) -> int:
    """When somebody who said "later" at `at` is asked once more: after `AGAIN_DAYS`, but with a day left to answer."""
    return min(at + AGAIN_DAYS * DAY, expires - DAY)


@dataclass(frozen=True, slots=True)
class Said:
    """An answer to an introduction: `yes`, `no`, `later`, or '' where none can be read. With a yes: whether the side's
    own `words` may be told in the room, and whether the room is to be `encrypted`."""

    answer: str = ""
    words: bool = False
    encrypted: bool = False


def read_consent(text: str) -> Said:
    """The answer as people type it or react. It must be plain: "no problem" is neither."""
    text = _ID.sub(" ", text).strip(" ,;:.!")
    if fold(text) in _LATERS or text.strip().startswith(_LATER_SIGNS):
        return Said(LATER)
    words, encrypted = bool(_WORDS.search(text)), bool(_SECRET.search(text))
    bare = text
    if words or encrypted:
        bare = _JOINING.sub(" ", _SECRET.sub(" ", _WORDS.sub(" ", text))).strip(" ,;:.!")
    given = read_choice(_USUAL, bare)
    if given is None or given.choice not in (YES, NO) or (given.text and fold(given.text) not in _POLITE):
        return Said()
    if given.choice == NO:
        return Said() if words or encrypted else Said(NO)
    return Said(YES, words, encrypted)


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

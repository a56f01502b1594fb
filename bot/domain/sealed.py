"""Sealed ballots: what may be sealed, what is kept of an answer, and what may be told.

Pure. Rules: only what can be counted is sealed, since words of one's own tell who wrote them; a ballot is one choice
and nothing beside it; while it is open only the turnout is told, in steps of the floor, so that no two tellings differ
by a small group; of what is counted, no word is told that fewer than the floor have in common.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

from bot.domain.data import Count, Result
from bot.domain.prompts import ABSTAIN, COMMENT, HUM, PASS, POLL, UNCLEAR, WORD, Given, Option, parts
from bot.domain.reading import tidy

SEALABLE = (WORD, POLL, HUM)
GRACE = 60_000  # milliseconds a timed close waits for ballots on their way: after the count none can be added
_JOINS = "-'’"  # within a word


def kept(kind: str, options: Sequence[Option], given: Given) -> str:
    """The choice that is kept of an answer, '' where there is none in it. Of a word its spelling is levelled, because
    a way of writing is a trace; what was said beyond the choice is not kept."""
    if given.choice in (PASS, UNCLEAR):
        return given.choice
    if kind == WORD:
        return "" if given.choice == COMMENT else levelled(given.text)
    if given.choice == ABSTAIN:
        return given.choice
    return given.choice if {option.key for option in options}.issuperset(parts(given.choice)) else ""


def levelled(word: str) -> str:
    """The word in small letters, with its accents and without punctuation around it; an emoji as it is."""
    plain = unicodedata.normalize("NFC", tidy(word).casefold())
    letters = "".join(c if _in_word(c) else " " for c in plain)
    bare = " ".join(part.strip(_JOINS) for part in letters.split())
    return " ".join(bare.split()) or " ".join(plain.split())


def _in_word(char: str) -> bool:
    mark = unicodedata.category(char)[0] == "M" and not "\ufe00" <= char <= "\ufe0f"
    return char.isalnum() or char in _JOINS or mark


def told(n: int, floor: int) -> int:
    """How many are said to have answered while it is open: the last step of the floor, 0 below the first."""
    return n - n % floor


def standing(result: Result, n: int, floor: int) -> Result:
    """What an open prompt shows when `n` have answered: of `result` only what was asked of how many."""
    return _bare(result, told(n, floor), floor if n < floor else 0)


def published(result: Result, floor: int, telling: Collection[str] = ()) -> Result:
    """What is told of counted ballots. Of fewer than the floor it is only told that they are fewer. Of words, those
    that fewer than the floor share, and those whose label is among the `telling` (it would tell of somebody), stand
    together as a number."""
    if result.n + result.abstained + result.passed + result.unclear < floor:
        return _bare(result, 0, floor)
    silenced = {"qualifications": (), "comments": (), "on_record": (), "room_only": (), "held": 0}
    counts, others = result.counts, 0
    if result.kind == WORD:
        shown = [one for one in counts if one.n >= floor and one.label not in telling]
        others = sum(one.n for one in counts if one not in shown)
        counts = tuple(Count(key=one.key, label=one.label, n=one.n) for one in shown)
    return result.model_copy(update={"counts": counts, "others": others, "sealed": True, **silenced})


def _bare(result: Result, n: int, few: int) -> Result:
    return Result(
        id=result.id, kind=result.kind, question=result.question, wording=result.wording, per=result.per,
        closed=result.closed, asked=result.asked, n=n, sealed=True, few=few,
    )  # fmt: skip

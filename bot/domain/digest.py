"""What a digest tells, chosen from what happened. Pure.

Rules: nothing is told twice (`told` are the items of earlier digests); what would show a group smaller than the floor,
or let it be worked out by subtraction, is not told, and what waits for more voices to be told is kept for later; what
needs people comes first, ranked by its deadline; lists are cut, so that a digest is read in two minutes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.prompts import ASK

MOST = 4  # of each kind told in full
TITLES = 3  # of sessions
ANSWERS = 2  # of each result
QUESTION = 100  # characters of a question
READING, TYPING = 238, 36  # words a minute: Brysbaert 2019 (silent reading); Palin et al. 2019 (on a telephone)
FREE_TEXT = 25  # words of an answer in one's own words: two sentences


@dataclass(frozen=True, slots=True)
class Question:
    """An open prompt. `closes` is milliseconds UTC, None while it has no end."""

    id: str
    kind: str
    text: str
    closes: int | None
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A closed prompt: `n` of `asked` (None where it was not counted) answered; `counts` are label and number, the
    largest first. Of a sealed one that fewer than `few` answered (else 0) nothing more is known. Who answered could
    choose up to `most` answers; `winners` are those elected where they were put in order."""

    id: str
    kind: str
    text: str
    n: int
    asked: int | None
    counts: tuple[tuple[str, int], ...]
    few: int = 0
    most: int = 1
    winners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """A theme and the voices (organisations, or people for themselves) that share it."""

    id: str
    label: str
    n: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session; `closed` says whether it has ended."""

    id: str
    title: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a room. `needs` are pairs of id and voice; `introductions` are those both sides agreed to."""

    open: tuple[Question, ...] = ()
    closed: tuple[Result, ...] = ()
    sessions: tuple[Meeting, ...] = ()
    needs: tuple[tuple[str, str], ...] = ()
    themes: tuple[Shared, ...] = ()
    introductions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """A result in a line. `shown` are the answers whose numbers may stand; `most` is the answer that nearly all
    gave, where its number may not; `winners` are the answers elected."""

    id: str
    text: str
    n: int
    asked: int | None
    shown: tuple[tuple[str, int], ...] = ()
    most: str = ""
    own_words: bool = False
    few: int = 0
    winners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest before it is worded. `items` is what it tells, to be remembered."""

    needs_you: tuple[Question, ...] = ()
    still_open: tuple[str, ...] = ()
    decided: tuple[Decided, ...] = ()
    also_closed: tuple[str, ...] = ()
    pains: int = 0
    voices: int = 0
    themes: tuple[Shared, ...] = ()
    introduced: int = 0
    opened: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    items: tuple[str, ...] = field(default=())


def clip(text: str, most: int, words: int = 1000) -> str:
    """The text in one line of at most `most` characters and `words` words, cut between words where it can be."""
    parts = text.split()
    text = " ".join(parts[:words])
    if len(text) <= most and len(parts) <= words:
        return text
    head = text[: most - 1]
    cut = len(text) > len(head) and " " in head[most // 2 :]
    return (head.rsplit(" ", 1)[0] if cut else head).rstrip(" ,;:.–") + "…"


def minutes(questions: Iterable[Question]) -> int:
    """How long it takes to read and answer the questions, in whole minutes, at least 1."""
    return max(1, math.ceil(sum(minutes_of(one.text, one.kind) for one in questions)))


def minutes_of(text: str, kind: str) -> float:
    """How long it takes to read a question and to answer it, in minutes."""
    return len(text.split()) / READING + (FREE_TEXT if kind == ASK else 1) / TYPING


def revealing(counts: Sequence[tuple[str, int]], n: int, floor: int) -> tuple[tuple[str, int], ...]:
    """The largest counts that may be told beside `n`: none below the floor, and no rest that is."""
    shown = [pair for pair in counts if pair[1] >= floor][:ANSWERS]
    while shown and 0 < n - sum(count for _, count in shown) < floor:
        shown.pop()
    return tuple(shown)


def decide(result: Result, floor: int) -> Decided:
    """A result as it may be told."""
    if result.few:
        return Decided(result.id, result.text, 0, result.asked, few=result.few)
    if result.n < floor or result.kind == ASK:
        return Decided(result.id, result.text, result.n, result.asked, own_words=result.kind == ASK)
    if result.winners:
        return Decided(result.id, result.text, result.n, result.asked, winners=result.winners)
    if result.most > 1:
        apart = tuple(pair for pair in result.counts if pair[1] >= floor and not 0 < result.n - pair[1] < floor)
        return Decided(result.id, result.text, result.n, result.asked, apart[:ANSWERS])
    shown = revealing(result.counts, result.n, floor)
    label, count = result.counts[0] if result.counts else ("", 0)
    nearly = not shown and count >= floor and 0 < result.n - count < floor
    return Decided(result.id, result.text, result.n, result.asked, shown, label if nearly else "")


def _theme_news(themes: Sequence[Shared], told: frozenset[str], floor: int) -> tuple[Shared, ...]:
    """Themes at or above the floor that are new, or have grown by at least the floor since they were told."""
    before: dict[str, int] = {}
    for item in told:
        kind, _, rest = item.partition(":")
        if kind == "theme":
            id, _, n = rest.partition("=")
            before[id] = max(before.get(id, 0), int(n))
    news = [one for one in themes if one.n >= floor and one.n - before.get(one.id, 0) >= floor]
    return tuple(sorted(news, key=lambda one: (-one.n, one.label))[:MOST])


def _deadline(one: Question) -> tuple[bool, int, int, str]:
    return (one.closes is None, one.closes or 0, len(one.id), one.id)


def compose(facts: Facts, told: frozenset[str], floor: int) -> Digest | None:
    """The digest of what was not told before; None when there is nothing new."""
    asked = sorted(facts.open, key=_deadline)
    fresh = [one for one in asked if f"open:{one.id}" not in told]
    closed = sorted(
        (one for one in facts.closed if f"closed:{one.id}" not in told), key=lambda one: (-one.n, len(one.id), one.id)
    )
    pains = [(id, voice) for id, voice in facts.needs if f"need:{id}" not in told]
    voices = len({voice for _, voice in pains})
    pains = pains if voices >= floor else []
    introduced = [id for id in facts.introductions if f"introduced:{id}" not in told]
    introduced = introduced if len(introduced) >= floor else []
    themes = _theme_news(facts.themes, told, floor)
    opened = [one for one in facts.sessions if f"session:{one.id}" not in told and not one.closed]
    ended = [one for one in facts.sessions if f"ended:{one.id}" not in told and one.closed]
    items = [f"open:{one.id}" for one in fresh]
    items += [f"closed:{one.id}" for one in closed]
    items += [f"need:{id}" for id, _ in pains] + [f"introduced:{id}" for id in introduced]
    items += [f"theme:{one.id}={one.n}" for one in themes]
    items += [f"session:{one.id}" for one in (*opened, *ended)] + [f"ended:{one.id}" for one in ended]
    if not items:
        return None
    return Digest(
        needs_you=tuple(fresh[:MOST]),
        still_open=tuple(one.id for one in asked if one not in fresh[:MOST]),
        decided=tuple(decide(one, floor) for one in closed[:MOST]),
        also_closed=tuple(one.id for one in closed[MOST:]),
        pains=len(pains), voices=voices if pains else 0, themes=themes, introduced=len(introduced),
        opened=tuple(one.title for one in opened[:TITLES]), ended=tuple(one.title for one in ended[:TITLES]),
        items=tuple(items),
    )  # fmt: skip

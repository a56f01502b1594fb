"""What a digest tells, chosen from what happened. Pure.

Rules: nothing is told twice (`told` are the items of earlier digests); what would show a group smaller than the floor,
or let it be worked out by subtraction, is not told, and what waits for more voices to be told is kept for later; what
needs people comes first, ranked by its deadline; lists are cut, so that a digest is read in two minutes. What a
facilitator dropped counts as told.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.digest_facts import KINDS, NOBODY_MISSING, Absent, Ahead, Facts, Moved, Question, Result, Shared
from bot.domain.prompts import ASK

MOST = 4  # of each kind told in full
TITLES = 3  # of sessions
ANSWERS = 2  # of each result
QUESTION = 100  # characters of a question
READING, TYPING = 238, 36  # words a minute: Brysbaert 2019 (silent reading); Palin et al. 2019 (on a telephone)
FREE_TEXT = 25  # words of an answer in one's own words: two sentences
SOON = 9 * 86_400_000  # how long before a date it is told once more
NOTHING: frozenset[str] = frozenset()
LEFT_OUT = "-"  # before an item that a facilitator left out: it counts as told, and is not shown again


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
    """A digest before it is worded. `items` is what it tells, to be remembered; `note` what a facilitator adds;
    `remote` stands under results."""

    needs_you: tuple[Question, ...] = ()
    still_open: tuple[str, ...] = ()
    decided: tuple[Decided, ...] = ()
    also_closed: tuple[str, ...] = ()
    moving: tuple[Moved, ...] = ()
    commitments: int = 0
    committed: int = 0
    pains: int = 0
    voices: int = 0
    themes: tuple[Shared, ...] = ()
    introduced: int = 0
    absent: Absent = NOBODY_MISSING
    remote: int | None = None
    dates: tuple[Ahead, ...] = ()
    opened: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    items: tuple[str, ...] = field(default=())
    note: str = ""


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


def theme_number(item: str) -> tuple[str, int]:
    """The theme that an item tells of and the number it told; ('', 0) for other items."""
    kind, _, rest = item.partition(":")
    id, _, n = rest.partition("=")
    return (id, int(n)) if kind == "theme" else ("", 0)


def _theme_news(themes: Sequence[Shared], told: frozenset[str], floor: int) -> tuple[Shared, ...]:
    """Themes at or above the floor that are new, or have grown by at least the floor since they were told; bridges
    first."""
    before: dict[str, int] = {}
    for id, n in map(theme_number, told):
        before[id] = max(before.get(id, 0), n)
    news = [one for one in themes if one.n >= floor and one.n - before.get(one.id, 0) >= floor]
    return tuple(sorted(news, key=lambda one: (not one.bridge, -one.n, one.label)))


def _deadline(one: Question) -> tuple[bool, int, int, str]:
    return (one.closes is None, one.closes or 0, len(one.id), one.id)


def _moving_news(moving: Sequence[Moved], told: frozenset[str]) -> tuple[Moved, ...]:
    """What moved and was not told, an effort's end before its steps; the rest waits for the next digest."""
    news = [one for one in moving if one.item not in told]
    return tuple(sorted(news, key=lambda one: (KINDS.index(one.kind), one.day, len(one.id), one.id)))


def date_item(one: Ahead) -> str:
    """What is remembered of a date that was told: when it is anew, it is told anew."""
    return f"{'soon' if one.soon else 'date'}:{one.id}@{one.first}"


def _date_news(dates: Sequence[Ahead], told: frozenset[str], now: int) -> tuple[Ahead, ...]:
    """Dates that were never told, and once more those that are near, the next first."""
    fresh = []
    for one in dates:
        near = replace(one, soon=True)
        if one.begins - now <= SOON:
            fresh += [near] if date_item(near) not in told else []
        elif date_item(one) not in told:
            fresh.append(one)
    return tuple(sorted(fresh, key=lambda one: (one.begins, one.id)))


def _absent_item(absent: Absent) -> str:
    return "absent:" + "|".join((*absent.groups, "", *absent.regions, "", *absent.wanted))


def compose(
    facts: Facts, told: frozenset[str], floor: int, now: int = 0, dropped: frozenset[str] = NOTHING, most: int = MOST
) -> Digest | None:
    """The digest of what was not told before, with at most so much of each kind; None when there is nothing new. Who is
    absent is told when it changed, and is no news by itself. `dropped` are items that a facilitator leaves out."""
    done = told | dropped
    asked = sorted((one for one in facts.open if f"open:{one.id}" not in dropped), key=_deadline)
    fresh = [one for one in asked if f"open:{one.id}" not in done]
    closed = sorted(
        (one for one in facts.closed if f"closed:{one.id}" not in done), key=lambda one: (-one.n, len(one.id), one.id)
    )
    pains = [(id, voice) for id, voice in facts.needs if f"need:{id}" not in done]
    voices = len({voice for _, voice in pains})
    pains = pains if voices >= floor else []
    introduced = [id for id in facts.introductions if f"introduced:{id}" not in done]
    introduced = introduced if len(introduced) >= floor else []
    themes = _theme_news(facts.themes, done, floor)[:most]
    moving, dates = _moving_news(facts.moving, done)[: most + 1], _date_news(facts.dates, done, now)[:most]
    committed = facts.committed if facts.committed >= floor else 0
    opened = [one for one in facts.sessions if f"session:{one.id}" not in done and not one.closed]
    ended = [one for one in facts.sessions if f"ended:{one.id}" not in done and one.closed]
    items = [f"open:{one.id}" for one in fresh]
    items += [f"closed:{one.id}" for one in closed]
    items += [one.item for one in moving]
    items += [f"need:{id}" for id, _ in pains] + [f"introduced:{id}" for id in introduced]
    items += [f"theme:{one.id}={one.n}" for one in themes]
    items += [date_item(one) for one in dates]
    items += [f"session:{one.id}" for one in (*opened, *ended)] + [f"ended:{one.id}" for one in ended]
    if not items and not committed:
        return None
    absent = facts.absent if _absent_item(facts.absent) not in done else NOBODY_MISSING
    items += [_absent_item(absent)] if absent != NOBODY_MISSING else []
    return Digest(
        needs_you=tuple(fresh[:most]),
        still_open=tuple(one.id for one in asked if one not in fresh[:most]),
        decided=tuple(decide(one, floor) for one in closed[:most]),
        also_closed=tuple(sorted((one.id for one in closed[most:]), key=lambda one: (len(one), one))),
        moving=moving, commitments=facts.commitments if committed else 0, committed=committed,
        pains=len(pains), voices=voices if pains else 0, themes=themes, introduced=len(introduced),
        absent=absent, remote=facts.remote if closed else None, dates=dates,
        opened=tuple(one.title for one in opened[:TITLES]), ended=tuple(one.title for one in ended[:TITLES]),
        items=(*items, *left_out(dropped)),
    )  # fmt: skip


def left_out(items: Iterable[str]) -> list[str]:
    """What a facilitator left out, as it is remembered."""
    return [f"{LEFT_OUT}{item}" for item in sorted(items)]


def as_told(facts: Facts, items: Iterable[str], *, anew: bool = False) -> Facts:
    """Only those of the facts that a digest told under these items, to show it again without what may not be told any
    more: themes with the number it told, or `anew` with that of now, where it did not go out."""
    known = frozenset(items)
    numbers = dict(theme_number(item) for item in known)
    near = {one.id for one in facts.dates if date_item(replace(one, soon=True)) in known}
    return replace(
        facts,
        open=tuple(one for one in facts.open if f"open:{one.id}" in known),
        closed=tuple(one for one in facts.closed if f"closed:{one.id}" in known),
        sessions=tuple(one for one in facts.sessions if {f"session:{one.id}", f"ended:{one.id}"} & known),
        needs=tuple(one for one in facts.needs if f"need:{one[0]}" in known),
        themes=tuple(one if anew else replace(one, n=numbers[one.id]) for one in facts.themes if one.id in numbers),
        introductions=tuple(one for one in facts.introductions if f"introduced:{one}" in known),
        moving=tuple(one for one in facts.moving if one.item in known),
        dates=tuple(one for one in facts.dates if one.id in near or date_item(one) in known),
        absent=facts.absent if _absent_item(facts.absent) in known else NOBODY_MISSING,
    )

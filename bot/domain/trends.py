"""What changed since the same was asked before.

Pure. Compared are two results as they were told: both stand in the same room for everybody to read, so a comparison
tells nothing new. Still, the same people may have answered twice, and then a small difference is what one of them
changed, or who came or left: a change by less than the floor is told as none, as between two publications of one
figure (see `cells.may_follow`).
"""

from __future__ import annotations

from bot.domain import cells
from bot.domain.data import Change, Count, Earlier, Result
from bot.domain.prompts import HEDGE, MIXED, NO, POLL, QUALIFIED, ROUND, SCALE, WORD, YES
from bot.domain.reading import fold

_SAME_KEY = frozenset({YES, NO, MIXED, QUALIFIED, HEDGE, *SCALE})  # they mean the same whatever the language says


def earlier(before: Result) -> Earlier:
    """The earlier asking, as a result names it."""
    return Earlier(id=before.id, question=before.question, asked=before.asked, n=before.n)


def changes(before: Result, now: Result, floor: int) -> tuple[Change, ...]:
    """What moved by the floor at least: the answers of now in their order, then those that are gone. None where options
    were put in order, because first places are not what was decided by."""
    if before.seats or now.seats:
        return ()
    left = list(before.counts)
    found: list[Change] = []
    for count in now.counts:
        alike = [one for one in left if _alike(one, count, now.kind)]
        left = [one for one in left if one not in alike]
        if alike or not _hides(before):
            found.append(Change(key=count.key, label=count.label, before=sum(one.n for one in alike), n=count.n))
    found += [Change(key=one.key, label=one.label, before=one.n, n=0) for one in left if not _hides(now)]
    return tuple(one for one in found if one.before != one.n and cells.may_follow(one.before, one.n, floor))


def told_in(count: Count, result: Result) -> int | None:
    """How often an answer was given in another result of the same question; None where it could not be, or may have
    been without being shown."""
    alike = [one.n for one in result.counts if _alike(one, count, result.kind)]
    if alike:
        return sum(alike)
    return 0 if result.kind == WORD and not _hides(result) else None


def _hides(result: Result) -> bool:
    """Whether a word that is not in the result may have been given all the same."""
    return result.kind == WORD and bool(result.others or result.held)


def _alike(one: Count, other: Count, kind: str) -> bool:
    """Whether two counts are of the same answer: of words, whether they have a spelling in common."""
    return not _names(one, kind).isdisjoint(_names(other, kind))


def _names(count: Count, kind: str) -> set[str]:
    if kind == WORD:
        return {fold(word) or word for word in (count.label, *dict(count.spellings))}
    return {count.key if count.key in _SAME_KEY else f"label {fold(count.label) or count.label}"}


def agreed(result: Result, share: float, least: int) -> str:
    """The option that at least the `share` of those who answered or abstained chose, where at least `least` answered;
    '' where there is none or where one answer may choose several."""
    if result.kind not in (POLL, ROUND) or result.most > 1 or result.seats or result.n < least:
        return ""
    heard = result.n + result.abstained
    return next((count.key for count in result.counts if count.n / heard >= share), "")

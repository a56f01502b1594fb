"""What a result tells beside its counts: agreement, what changed since it was asked before, groups and regions.

Rules: agreement is told of those who answered, with how many were asked, and only where the result says so; a change
stands with what it is a part of, in shares too where not as many answered; beside each group stands how many
organisations answered, and no group's answer is called a community's; a result tells groups only with their answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.domain.breakdown import UNSAID
from bot.domain.data import Breakdown, Change, Count, Earlier, Group, Result
from bot.domain.reading import fold

if TYPE_CHECKING:
    from bot.reports.results import Say

LABEL, QUESTION = 60, 300  # characters of a label and of an earlier question
Short = Callable[[str, int], str]  # people's own words, guarded, at most so many characters of them
_NAMES = {"stakeholder": "group", "region": "region"}


def beside(result: Result, say: Say, short: Short) -> list[str]:
    """The parts of a result's text that follow its counts."""
    agreement = next((one for one in result.counts if one.key == result.agreement), None)
    told = [_agreement(result, agreement, say, short)] if agreement else []
    told += _since(result, result.earlier, say, short) if result.earlier else []
    shown = [one for one in result.breakdowns if _counted(one)]
    for breakdown in shown:
        told += _table(result, breakdown, say, short)
    return [*told, *([say("results-groups-note")] if shown else [])]


def by(result: Result, breakdown: Breakdown, say: Say, short: Short) -> list[str]:
    """One table by itself, also where only the number of answers is told."""
    note = "results-groups-note" if _counted(breakdown) else "results-groups-only"
    return [*_table(result, breakdown, say, short), say(note)]


def _counted(breakdown: Breakdown) -> bool:
    return any(group.counts for group in breakdown.groups)


def _table(result: Result, breakdown: Breakdown, say: Say, short: Short) -> list[str]:
    """The heading, a line for each group, and whether it is older than the counts above it."""
    lines = [f"- {_group(group, breakdown.by, say, short)}" for group in breakdown.groups]
    told = [say(f"results-by-{breakdown.by}"), "\n".join(lines)]
    if breakdown.n != result.n + result.abstained:
        told.append(say("results-groups-first", n=breakdown.n))
    return told


def _group(group: Group, dimension: str, say: Say, short: Short) -> str:
    counts = [f"{short(count.label, LABEL)} {count.n}" for count in group.counts if count.n]
    return say(
        "results-group", groups=group_name(group, dimension, say), alone="yes" if UNSAID in group.groups else "no",
        organisations=group.organisations, counts=say.listed(counts) or say("results-group-answers", n=group.n),
    )  # fmt: skip


def group_name(group: Group, dimension: str, say: Say) -> str:
    """How a group, or several that are counted together, are called."""
    keys = sorted(group.groups, key=lambda key: key == UNSAID)
    return " + ".join(say(f"{_NAMES[dimension]}-{key or 'unsaid'}") for key in keys)


def _agreement(result: Result, count: Count, say: Say, short: Short) -> str:
    label = short(count.label, LABEL)
    return say("results-agreement", label=label, n=count.n, answered=result.n, asked=result.asked)


def _since(result: Result, earlier: Earlier, say: Say, short: Short) -> list[str]:
    """What changed since the same was asked before; the question of then only where its words were others."""
    compared = bool(result.counts) and not result.seats
    key = "asked" if not compared else "moved" if result.changes else "same"
    told = [say(f"results-earlier-{key}", id=earlier.id, n=earlier.n, asked=earlier.asked)]
    if fold(earlier.question) != fold(result.question):
        question = short(earlier.question, QUESTION)
        told.insert(0, say("results-earlier-question", id=earlier.id, question=question))
    if result.changes:
        told.append("\n".join(f"- {_change(change, result, earlier, say, short)}" for change in result.changes))
        moved = {change.key for change in result.changes}
        told += [] if moved.issuperset(count.key for count in result.counts) else [say("results-earlier-rest")]
    return told


def _change(change: Change, result: Result, earlier: Earlier, say: Say, short: Short) -> str:
    label = short(change.label, LABEL)
    if earlier.n == result.n:
        return say("results-change", label=label, before=change.before, n=change.n, of=result.n)
    return say(
        "results-change-share", label=label, before=change.before, before_of=earlier.n, n=change.n, of=result.n,
        before_share=_share(change.before, earlier.n), share=_share(change.n, result.n),
    )  # fmt: skip


def _share(n: int, of: int) -> int:
    """Of a hundred, rounded half up; 0 of nothing."""
    return (200 * n + of) // (2 * of) if of else 0

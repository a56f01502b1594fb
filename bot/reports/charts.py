"""Recipes for the pictures of a result beyond words and a tally, and what each shows in words.

Rules: a picture shows only what the result's text tells, in the same order; its words say all its numbers; of an order
the rounds are drawn, of a scale its steps and its middle, of a question that was asked before the shares at each
asking, of those who answered then. A word that is not among those of an earlier asking was not said then, unless some
were not shown: then nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.domain.data import Breakdown, Result
from bot.domain.recipes import (
    GROUP_OPTIONS,
    GROUPS_SHOWN,
    TREND_POINTS,
    TREND_SERIES,
    Bars,
    Cloud,
    Groups,
    Ranked,
    Recipe,
    Scale,
    Trend,
)
from bot.domain.trends import told_in
from bot.reports.breakdown import group_name

if TYPE_CHECKING:
    from bot.reports.results import Say

Asking = tuple[str, Result]  # its date, what was told
Named = Callable[[str], str]  # an option's label by its key


def scale(result: Result, say: Say, footer: str) -> Scale:
    """How answers lie on their scale."""
    steps = tuple((count.label, count.n) for count in result.counts)
    median = result.median if result.median and result.median <= len(steps) else None
    return Scale(result.question, steps, median, say("picture-median"), footer, say.rtl)


def ranked(result: Result, say: Say, footer: str, named: Named) -> Ranked:
    """How votes moved from round to round: who was elected first, then who stayed in longest."""
    votes = [dict(one.votes) for one in result.rounds]
    elected = {key: number for number, one in enumerate(result.rounds, 1) for key in one.elected}
    lasted = {key: sum(key in one for one in votes) for key in votes[0]}
    last = {key: votes[lasted[key] - 1].get(key, 0) for key in lasted}
    listed = list(votes[0])
    order = sorted(
        listed, key=lambda key: (elected.get(key, len(votes) + 1), -lasted[key], -last[key], listed.index(key))
    )
    rows = tuple((named(key), tuple(one.get(key) for one in votes), elected.get(key, 0)) for key in order)
    rest = tuple(one.exhausted for one in result.rounds)
    return Ranked(
        result.question,
        rows,
        rest,
        say("picture-round"),
        say("picture-exhausted"),
        say("picture-point"),
        footer,
        say.rtl,
    )


def trend(askings: Sequence[Asking], say: Say, footer: str) -> Trend | None:
    """What was answered at each asking, oldest first; None where fewer than two can be compared. The answers are those
    given most at the last one; of a poll those with the lowest letters, where all do not find room."""
    comparable = [(date, one) for date, one in askings if one.counts and one.n and not one.seats]
    if len(comparable) < 2 or comparable[-1] != askings[-1]:
        return None
    now = comparable[-1][1]
    shown = now.counts[:TREND_SERIES]
    points = comparable[-TREND_POINTS:]
    series = tuple((count.label, tuple(told_in(count, one) for _, one in points)) for count in shown)
    return Trend(now.question, tuple((date, one.n) for date, one in points), series, footer, say.rtl)


def groups(result: Result, breakdown: Breakdown, say: Say, footer: str) -> Groups | None:
    """What groups or regions answered; None where only the number of answers is told."""
    counted = [one for one in breakdown.groups if one.counts][:GROUPS_SHOWN]
    if not counted:
        return None
    options = dict(list({count.key: count.label for one in counted for count in one.counts}.items())[:GROUP_OPTIONS])
    shown = []
    for group in counted:
        numbers = {count.key: count.n for count in group.counts}
        shown.append((group_name(group, breakdown.by, say), group.n, tuple(numbers.get(key, 0) for key in options)))
    return Groups(result.question, tuple(options.values()), tuple(shown), footer, say.rtl)


def in_words(picture: Recipe, say: Say) -> str:
    """All that the picture shows between its title and its footer."""
    match picture:
        case Scale():
            middle = [_middle(picture, say)] if picture.median is not None else []
            return say.listed([*(f"{label} {n}" for label, n in picture.steps), *middle])
        case Ranked():
            return " · ".join(_row(row, say) for row in picture.rows)
        case Trend():
            dates = [date for date, _ in picture.askings]
            told = [f"{label} {_shares(counts, picture, say)}" for label, counts in picture.series]
            return " · ".join([say("picture-dates", first=dates[0], last=dates[-1]), *told])
        case Groups():
            return " · ".join(
                f"{name} – {say.listed([f'{option} {n}' for option, n in zip(picture.options, counts, strict=True)])}"
                for name, _, counts in picture.groups
            )
        case Cloud():
            return say.listed([f"{label} {n}" for label, n in picture.items])
        case Bars():
            return say.listed([f"{label} {n}" for label, n in picture.rows])


def _middle(picture: Scale, say: Say) -> str:
    return say("picture-median-at", median=picture.median or 0)


def _row(row: tuple[str, tuple[float | None, ...], int], say: Say) -> str:
    label, votes, elected = row
    told = " → ".join(say("picture-votes", n=round(n, 2)) for n in votes if n is not None)
    if elected:
        return say("picture-elected", label=label, votes=told, number=elected)
    out = votes[-1:] == (None,)
    return say("picture-out", label=label, votes=told) if out else f"{label} {told}"


def _shares(counts: Sequence[int | None], picture: Trend, say: Say) -> str:
    shares = [
        say("picture-share", share=(200 * n + of) // (2 * of)) if n is not None and of else "–"
        for n, (_, of) in zip(counts, picture.askings, strict=True)
    ]
    return " → ".join(shares)

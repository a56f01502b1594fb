"""Themes: pain points that lie close together, found again from scratch each time, so nothing drifts.

Average link with one cut. Above LINKED statements the rest is attached to the nearest theme and what fits
none is linked among itself, so time and memory stay bounded. A statement alone is not a theme, and offers are
no part of one. A label is the text of the most central member, shortened: single words the members share read
worse ("small · medium"), and the machine adds no words of its own.
"""

from collections.abc import Sequence

import numpy as np

from bot.domain.statements import Bond, Statement, Theme
from bot.matching.bonds import FREE, Bound, bound
from bot.matching.link import average_link
from bot.matching.nearness import Nearness

CUT = 0.28
"""Least mean nearness between a theme and what joins it."""

CORRECTION = 0.5
"""The share of the usual nearness that is taken off for themes. What is near to all of a theme is its middle, so the
whole would part it from the others; none gave .51 and .78 (adjusted Rand index of uneven themes of Banking77 and
CLINC150), half .52 and .81, the whole .49 and .80."""

LINKED = 5_000
"""Statements linked at once: 5,000 take about 200 MB; time and memory grow with the square."""

_LABEL_CHARS = 72


def _attach(near: Nearness, rows: list[int], groups: list[list[int]]) -> list[int]:
    """Add each row to the group of greatest mean nearness if it reaches CUT; the rows that fit none."""
    if not groups or not rows:
        return rows
    means = np.stack([near.right[group].mean(axis=0) for group in groups])
    to = near.left[rows] @ means.T
    best = to.argmax(axis=1)
    left = []
    for i, row in enumerate(rows):
        if to[i, best[i]] >= CUT:
            groups[int(best[i])].append(row)
        else:
            left.append(row)
    return left


def groups_of(near: Nearness, bound: Bound = FREE) -> list[list[int]]:
    """All rows in groups, single rows too, in order of the first row.

    What is bound together is in one group and what is bound apart is not, whatever lies near. Bound rows are linked
    first, all at once, so that what is attached later is free to go anywhere.
    """
    bonded = {row for group in (*bound.together, *bound.apart) for row in group}
    rows = sorted(bonded) + [int(row) for row in np.flatnonzero(near.readable) if row not in bonded]
    alone = [[int(row)] for row in np.flatnonzero(~near.readable) if row not in bonded]
    groups: list[list[int]] = []
    while rows:
        many = max(LINKED, len(bonded))
        now, rest = sorted(rows[:many]), rows[many:]
        linked = _linked(near, now, FREE if groups else bound)
        rows = _attach(near, rest, linked)
        groups += linked
    return sorted(sorted(group) for group in groups + alone)


def _linked(near: Nearness, rows: list[int], bound: Bound) -> list[list[int]]:
    at = {row: place for place, row in enumerate(rows)}
    together = [[at[row] for row in group] for group in bound.together]
    apart = [(at[a], at[b]) for a, b in bound.apart]
    return [[rows[i] for i in group] for group in average_link(near.of(rows), CUT, together, apart)]


def _most_central_first(near: Nearness, group: list[int]) -> list[int]:
    """By the cosine: what is near to all is central, which the correction would take away."""
    to = (near.vectors[group] @ near.vectors[group].mean(axis=0)).round(4)
    return [group[i] for i in sorted(range(len(group)), key=lambda i: (-to[i], group[i]))]


def shorten(text: str, width: int = _LABEL_CHARS) -> str:
    """One line of at most `width` characters, cut at a word boundary and marked "…" when cut."""
    line = " ".join(text.split()).rstrip(" .;,")
    if len(line) <= width:
        return line
    head = line[: width - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:.–-") + "…"


def find_themes(statements: Sequence[Statement], near: Nearness, bonds: Sequence[Bond] = ()) -> list[Theme]:
    """Themes of two or more pain points, the largest first, then by label.

    near: how near they are, in their order (see nearness); what cannot be read joins nothing but what it is bound to.
    """
    pains = [i for i, statement in enumerate(statements) if statement.kind == "pain"]
    rows = {statements[i].id: place for place, i in enumerate(pains)}
    themes = []
    among = near.of(pains)
    for group in groups_of(among, bound(bonds, rows)):
        if len(group) > 1:
            members = [pains[i] for i in _most_central_first(among, group)]
            label = shorten(statements[members[0]].text)
            themes.append(Theme(label, tuple(statements[i].id for i in members)))
    return sorted(themes, key=lambda theme: (-len(theme.members), theme.label, theme.members))

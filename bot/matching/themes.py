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
from bot.matching.embed import Vectors
from bot.matching.link import average_link

CUT = 0.28
"""Least mean cosine between a theme and what joins it."""

LINKED = 5_000
"""Statements linked at once: 5,000 take about 200 MB; time and memory grow with the square."""

_LABEL_CHARS = 72


def _attach(vectors: Vectors, rows: list[int], groups: list[list[int]]) -> list[int]:
    """Add each row to the group of greatest mean cosine if it reaches CUT; the rows that fit none."""
    if not groups or not rows:
        return rows
    means = np.stack([vectors[group].mean(axis=0) for group in groups])
    near = vectors[rows] @ means.T
    best = near.argmax(axis=1)
    left = []
    for i, row in enumerate(rows):
        if near[i, best[i]] >= CUT:
            groups[int(best[i])].append(row)
        else:
            left.append(row)
    return left


def groups_of(vectors: Vectors, bound: Bound = FREE) -> list[list[int]]:
    """All rows of centred unit vectors n × d in groups, single rows too, in order of the first row.

    What is bound together is in one group and what is bound apart is not, whatever lies near. Bound rows are linked
    first, all at once, so that what is attached later is free to go anywhere.
    """
    bonded = {row for group in (*bound.together, *bound.apart) for row in group}
    rows = sorted(bonded) + [int(row) for row in np.flatnonzero(np.any(vectors, axis=1)) if row not in bonded]
    alone = [[int(row)] for row in np.flatnonzero(~np.any(vectors, axis=1)) if row not in bonded]
    groups: list[list[int]] = []
    while rows:
        many = max(LINKED, len(bonded))
        now, rest = sorted(rows[:many]), rows[many:]
        linked = _linked(vectors, now, FREE if groups else bound)
        rows = _attach(vectors, rest, linked)
        groups += linked
    return sorted(sorted(group) for group in groups + alone)


def _linked(vectors: Vectors, rows: list[int], bound: Bound) -> list[list[int]]:
    at = {row: place for place, row in enumerate(rows)}
    together = [[at[row] for row in group] for group in bound.together]
    apart = [(at[a], at[b]) for a, b in bound.apart]
    return [[rows[i] for i in group] for group in average_link(vectors[rows], CUT, together, apart)]


def _most_central_first(vectors: Vectors, group: list[int]) -> list[int]:
    near = (vectors[group] @ vectors[group].mean(axis=0)).round(4)
    return [group[i] for i in sorted(range(len(group)), key=lambda i: (-near[i], group[i]))]


def shorten(text: str, width: int = _LABEL_CHARS) -> str:
    """One line of at most `width` characters, cut at a word boundary and marked "…" when cut."""
    line = " ".join(text.split()).rstrip(" .;,")
    if len(line) <= width:
        return line
    head = line[: width - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:.–-") + "…"


def find_themes(statements: Sequence[Statement], vectors: Vectors, bonds: Sequence[Bond] = ()) -> list[Theme]:
    """Themes of two or more pain points, the largest first, then by label.

    vectors: centred unit rows, one per statement (see centre); a zero row joins nothing but what it is bound to.
    """
    pains = [i for i, statement in enumerate(statements) if statement.kind == "pain"]
    rows = {statements[i].id: place for place, i in enumerate(pains)}
    themes = []
    for group in groups_of(vectors[pains], bound(bonds, rows, vectors[pains])):
        if len(group) > 1:
            members = [pains[i] for i in _most_central_first(vectors[pains], group)]
            label = shorten(statements[members[0]].text)
            themes.append(Theme(label, tuple(statements[i].id for i in members)))
    return sorted(themes, key=lambda theme: (-len(theme.members), theme.label, theme.members))

"""Themes: pain points that lie close together, found again from scratch each time, so nothing drifts.

Average link with one cut. Above LINKED statements the rest is attached to the nearest theme and what fits
none is linked among itself, so time and memory stay bounded. A statement alone is not a theme, and offers are
no part of one. A label is the text of the most central member, shortened: single words the members share read
worse ("small · medium"), and the machine adds no words of its own.
"""

from collections.abc import Sequence

import numpy as np

from bot.domain.statements import Statement, Theme
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


def groups_of(vectors: Vectors) -> list[list[int]]:
    """All rows of centred unit vectors n × d in groups, single rows too, in order of the first row."""
    rows = [int(row) for row in np.flatnonzero(np.any(vectors, axis=1))]
    alone = [[int(row)] for row in np.flatnonzero(~np.any(vectors, axis=1))]
    groups: list[list[int]] = []
    while rows:
        now, rest = rows[:LINKED], rows[LINKED:]
        linked = [[now[i] for i in group] for group in average_link(vectors[now], CUT)]
        rows = _attach(vectors, rest, linked)
        groups += linked
    return sorted(groups + alone)


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


def find_themes(statements: Sequence[Statement], vectors: Vectors) -> list[Theme]:
    """Themes of two or more pain points, the largest first, then by label.

    vectors: centred unit rows, one per statement (see centre); a zero row joins nothing.
    """
    pains = [i for i, statement in enumerate(statements) if statement.kind == "pain"]
    themes = []
    for group in groups_of(vectors[pains]):
        if len(group) > 1:
            members = [pains[i] for i in _most_central_first(vectors[pains], group)]
            label = shorten(statements[members[0]].text)
            themes.append(Theme(label, tuple(statements[i].id for i in members)))
    return sorted(themes, key=lambda theme: (-len(theme.members), theme.label, theme.members))

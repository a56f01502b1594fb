"""What people hold to be one problem or two, as rows that themes keep together or apart.

What is apart is always kept. What is together is kept with all that follows from it (A with B, B with C: A with C),
except where that would join what is apart: then of the bonds in question the ones between the statements that lie
farthest apart give way, and everything else is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.statements import Bond
from bot.matching.embed import Vectors


@dataclass(frozen=True, slots=True)
class Bound:
    """Rows in disjoint groups of two or more that are one problem, and pairs of rows that are two."""

    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()


FREE = Bound()


def bound(bonds: Sequence[Bond], rows: Mapping[str, int], vectors: Vectors) -> Bound:
    """The bonds between statements that are in `rows` (number by id); others are passed over."""
    known = [(rows[b.a], rows[b.b], b.together) for b in bonds if b.a in rows and b.b in rows and b.a != b.b]
    apart = {(min(a, b), max(a, b)) for a, b, together in known if not together}
    joined = {(min(a, b), max(a, b)) for a, b, together in known if together} - apart
    near = {pair: round(float(vectors[pair[0]] @ vectors[pair[1]]), 4) for pair in joined}
    name = {row: id for id, row in rows.items()}
    order = sorted(joined, key=lambda pair: (-near[pair], sorted((name[pair[0]], name[pair[1]]))))
    groups: dict[int, set[int]] = {}
    for a, b in order:
        one, other = groups.get(a, {a}), groups.get(b, {b})
        if one is other or any((min(x, y), max(x, y)) in apart for x in one for y in other):
            continue
        whole = one | other
        groups.update(dict.fromkeys(whole, whole))
    distinct = {min(group): tuple(sorted(group)) for group in groups.values()}
    return Bound(tuple(distinct[first] for first in sorted(distinct)), tuple(sorted(apart)))

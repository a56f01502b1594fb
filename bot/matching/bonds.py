"""What people hold to be one problem or two, as rows that themes keep together or apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.bonds import consistent
from bot.domain.statements import Bond


@dataclass(frozen=True, slots=True)
class Bound:
    """Rows in disjoint groups of two or more that are one problem, and pairs of rows that are two; no pair lies within
    a group."""

    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()


FREE = Bound()


def bound(bonds: Sequence[Bond], rows: Mapping[str, int]) -> Bound:
    """The bonds between statements that are in `rows` (number by id), with what follows from them (A with B, B with C:
    A with C). Of what contradicts itself the first in the list is kept."""
    known = [bond for bond in bonds if bond.a in rows and bond.b in rows and bond.a != bond.b]
    groups: dict[int, set[int]] = {}
    apart: set[tuple[int, int]] = set()
    for bond in consistent(known):
        a, b = sorted((rows[bond.a], rows[bond.b]))
        if not bond.together:
            apart.add((a, b))
            continue
        whole = groups.get(a, {a}) | groups.get(b, {b})
        groups.update(dict.fromkeys(whole, whole))
    distinct = {min(group): tuple(sorted(group)) for group in groups.values()}
    return Bound(tuple(distinct[first] for first in sorted(distinct)), tuple(sorted(apart)))

"""Pairs: statements of different organisations that are near enough to ask both about.

A pair is proposed, never concluded: on a real session about a quarter of the proposals hold, so people are
asked. Never two statements of one organisation, never two offers. Brute force in blocks is fast enough for
10,000 statements; no index, no approximation. The same statements always give the same list.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from bot.domain.statements import Pair, Statement
from bot.matching.embed import Vectors
from bot.matching.nearness import Nearness
from bot.matching.shared_words import ordinary_words, shared_words

THRESHOLD = 0.26
"""Least cosine between two pain points; tuned on tests/data/gold-session.json and tests/data/painpoints.json."""

OFFER_THRESHOLD = 0.22
"""The same between a pain point and an offer, which are worded further apart: with 0.3 no offer of the session
would be proposed to anybody. The session's nine offers are all there was to choose it by."""

PER_STATEMENT = 5
"""Nearest statements kept for each: five questions find about half of what there is to find."""

_BLOCK = 512
_HALF = 0.00005  # what rounds to a threshold at four places reaches it

_Rows = NDArray[np.int64]
_Found = tuple[Statement, Statement, float]


def _allowed(statements: Sequence[Statement]) -> tuple[_Rows, _Rows]:
    numbers: dict[str, int] = {}
    organisation = [numbers.setdefault(statement.organisation, len(numbers)) for statement in statements]
    offer = [int(statement.kind == "offer") for statement in statements]
    return np.array(organisation, dtype=np.int64), np.array(offer, dtype=np.int64)


def _barred(refused: Collection[frozenset[str]], statements: Sequence[Statement]) -> _Rows:
    """The pairs of rows that must not come again, both ways as row · n + other; ids that are no longer there are passed
    over."""
    row = {statement.id: number for number, statement in enumerate(statements)}
    known = [[row[id] for id in pair if id in row] for pair in refused]
    return np.array(
        [one * len(row) + other for pair in known for one, other in permutations(pair, 2)], dtype=np.int64
    )


def _near(
    statements: Sequence[Statement], near: Nearness, refused: Collection[frozenset[str]]
) -> Iterator[tuple[int, int, float]]:
    """For each row its PER_STATEMENT nearest allowed rows at or above the threshold, as (row, other, nearness)."""
    organisation, offer = _allowed(statements)
    least = np.stack((
        np.where(offer, OFFER_THRESHOLD, THRESHOLD),  # seen from a pain point
        np.where(offer, 2.0, OFFER_THRESHOLD),  # from an offer: never two offers
    )).astype(np.float32) - _HALF  # fmt: skip
    barred, n = _barred(refused, statements), len(statements)
    for start in range(0, n, _BLOCK):
        rows = slice(start, start + _BLOCK)
        lines = near.left[rows] @ near.right.T
        row, other = np.nonzero(lines > least[offer[rows]])
        value, row = lines[row, other], row + start
        allowed = (organisation[row] != organisation[other]) & ~np.isin(row * n + other, barred)
        row, other, value = _first(row[allowed], other[allowed], value[allowed])
        yield from zip(row.tolist(), other.tolist(), value.astype(np.float64).round(4).tolist(), strict=True)


def _first(row: _Rows, other: _Rows, value: Vectors) -> tuple[_Rows, _Rows, Vectors]:
    """Of each row the PER_STATEMENT greatest values, of equals those of the first others; in order of row and other
    before, greatest first after."""
    order = np.argsort(8.0 * row - value, kind="stable")  # row by row, since no value is beyond 4 or below -4
    row = row[order]
    kept = np.arange(len(row)) - np.searchsorted(row, row) < PER_STATEMENT
    return row[kept], other[order][kept], value[order][kept]


def _ordered(a: Statement, b: Statement) -> tuple[Statement, Statement]:
    return (a, b) if (a.kind == "offer", a.id) <= (b.kind == "offer", b.id) else (b, a)


def _limited(found: list[_Found], limit: int | None) -> Iterator[_Found]:
    """What was found, in order, each organisation at most `limit` times."""
    seen: Counter[str] = Counter()
    for a, b, score in found:
        if limit is None or max(seen[a.organisation], seen[b.organisation]) < limit:
            seen.update((a.organisation, b.organisation))
            yield a, b, score


def find_pairs(
    statements: Sequence[Statement],
    near: Nearness,
    *,
    limit_per_organisation: int | None = None,
    refused: Collection[frozenset[str]] = (),
) -> list[Pair]:
    """The nearest pairs (pain–pain and pain–offer) between organisations, best first, then by ids.

    near: how near they are, in their order (see nearness). limit_per_organisation: in how many pairs one organisation
    may stand. refused: pairs of statement ids that must not come again.
    """
    found: dict[tuple[str, str], _Found] = {}
    for row, other, score in _near(statements, near, refused):
        a, b = _ordered(statements[row], statements[other])
        found[a.id, b.id] = (a, b, score)
    best = sorted(found.values(), key=lambda pair: (-pair[2], pair[0].id, pair[1].id))
    ordinary = ordinary_words([statement.text for statement in statements])
    return [
        Pair(a.id, b.id, score, shared_words(a.text, b.text, ordinary))
        for a, b, score in _limited(best, limit_per_organisation)
    ]

"""What is expected to be found between groups of statements, and who can be asked about it, for all at once.

Groups are named by the number of their first statement, organisations by their place in the order in which they first
spoke. A key is two such numbers in one, first · many + second.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.domain.statements import Statement
from bot.matching.nearness import Nearness

STEEP = 10.0
"""How fast likelihood falls with nearness. It matters, and one session cannot tell what is best: after five questions
the session of 2017 gives a recall of .44, .50, .50, .67, .61, .72 and .69 for 4, 6, 8, 10, 12, 16 and 20."""

EXPECTED = 0.5
"""Pairs expected for each statement."""

WIDE = 64
"""Nearest statements of each that are looked at; what lies farther is taken to be as far as the farthest of these."""

OFFER = 0.5
"""What it is worth to find help for a problem, beside finding somebody who shares it."""

_BLOCK = 512

_Rows = NDArray[np.int64]
_Values = NDArray[np.float64]


def _pairs(near: Nearness) -> tuple[_Rows, _Rows, _Values]:
    """The pairs i < j of which one is among the WIDE nearest of the other, and their nearness."""
    n = len(near)
    wide = min(WIDE, n - 1)
    keys, values = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.float32)]
    for start in range(0, n if wide else 0, _BLOCK):
        lines = near.left[start : start + _BLOCK] @ near.right.T
        rows = np.arange(start, start + len(lines))
        lines[np.arange(len(lines)), rows] = -np.inf
        best = np.argpartition(lines, n - wide, axis=1)[:, n - wide :]
        keys.append((np.minimum(rows[:, None], best) * n + np.maximum(rows[:, None], best)).ravel())
        values.append(np.take_along_axis(lines, best, axis=1).ravel())
    found, first = np.unique(np.concatenate(keys), return_index=True)
    a, b = found // max(n, 1), found % max(n, 1)
    value = np.concatenate(values)[first].astype(np.float64).round(5)
    read = near.readable[a] & near.readable[b]
    return a[read], b[read], value[read]


def _middle(values: _Values, expected: float) -> float:
    """The nearness c at which the likelihoods of all pairs sum up to what is expected."""
    low, high = -4.0, 4.0
    for _ in range(40):
        c = (low + high) / 2
        low, high = (c, high) if _likely(values, c).sum() > expected else (low, c)
    return low


def _likely(values: _Values, c: float) -> _Values:
    return np.asarray(1.0 / (1.0 + np.exp(-STEEP * (values - c))))


def _within(keys: _Rows, others: Iterable[int]) -> NDArray[np.bool_]:
    return np.isin(keys, np.fromiter(others, dtype=np.int64))


class Open:
    """What is not known yet: for each pair of groups what asking about it is worth, and whom to ask about which group.

    Question number k puts the group `_group[k]` to the organisation `_names[_whom[k]]`, and its answer settles the
    pairs from `_first[k]` to before `_first[k + 1]` in `_settles`.
    """

    def __init__(self, worth: _Values, names: Sequence[str], asked: _Rows, settles: _Rows, many: int) -> None:
        order = np.argsort(asked, kind="stable")
        keys, first = np.unique(asked[order], return_index=True)
        self._worth, self._names = worth, names
        self._whom, self._group = keys // many, keys % many
        self._settles, self._first = settles[order], np.append(first, len(asked))

    def _of(self, asked: int) -> _Rows:
        return self._settles[self._first[asked] : self._first[asked + 1]]

    def gain(self, asked: int) -> float:
        """What the answer to a question is worth now."""
        return round(float(self._worth[self._of(asked)].sum()), 6)

    def settle(self, asked: int) -> None:
        """What the answer would tell is worth nothing any more."""
        self._worth[self._of(asked)] = 0.0

    def best(self, most: int) -> list[tuple[float, str, int, int]]:
        """The `most` worthiest questions of each organisation, as what they are worth (negative), the organisation, the
        group and the number of the question."""
        times = np.diff(self._first)
        gains = np.bincount(np.repeat(np.arange(len(times)), times), self._worth[self._settles], len(times)).round(6)
        order = np.lexsort((self._group, -gains, self._whom))
        whom = self._whom[order]
        kept = order[np.arange(len(order)) - np.searchsorted(whom, whom) < most]
        return [
            (-gain, self._names[whom], group, asked)
            for gain, whom, group, asked in zip(
                gains[kept].tolist(), self._whom[kept].tolist(), self._group[kept].tolist(), kept.tolist(), strict=True
            )
        ]


def weigh(
    statements: Sequence[Statement],
    near: Nearness,
    grouped: Sequence[int],
    settled: Collection[tuple[int, int]],
    passed: Collection[tuple[str, int]],
) -> Open:
    """What is worth asking. grouped: the group of each statement. settled: the pairs of groups of which people spoke.
    passed: which organisation did not want to speak of which group."""
    many, group = len(statements), np.array(grouped, dtype=np.int64)
    names = list(dict.fromkeys(one.organisation for one in statements))
    number = {name: place for place, name in enumerate(names)}
    of = np.array([number[one.organisation] for one in statements], dtype=np.int64)
    offer = np.array([one.kind == "offer" for one in statements])
    keys, worth = _worth(near, group, of, offer)
    new = ~_within(keys, {min(pair) * many + max(pair) for pair in settled})
    keys, worth = keys[new], worth[new]
    held = np.unique(group[~offer] * len(names) + of[~offer])  # which group an organisation has a problem in
    asked, settles = _asked(keys, held, many, len(names))
    own = held % len(names) * many + held // len(names)
    unwanted = _within(asked, {number[name] * many + about for name, about in passed if name in number})
    kept = ~(np.isin(asked, own) | unwanted)
    return Open(worth, names, asked[kept], settles[kept], many)


def _worth(near: Nearness, group: _Rows, of: _Rows, offer: NDArray[np.bool_]) -> tuple[_Rows, _Values]:
    """The keys of pairs of groups, and what is expected to be found between the two."""
    a, b, value = _pairs(near)
    many = len(group)
    c = _middle(value[of[a] != of[b]], EXPECTED * many)
    both = ~(offer[a] & offer[b])
    a, b, value = group[a[both]], group[b[both]], value[both]
    keys, place = np.unique(np.minimum(a, b) * many + np.maximum(a, b), return_inverse=True)
    one, other, size = keys // many, keys % many, np.bincount(group, minlength=many)
    whole, listed = size[one] * size[other], np.bincount(place, minlength=len(keys))
    far = float(value.min()) if len(value) else 0.0
    mean = (np.bincount(place, value, len(keys)) + (whole - listed).clip(0) * far) / whole
    worth = _likely(mean, c) * whole * np.where(offer[one] | offer[other], OFFER, 1.0)
    return keys[one != other], worth[one != other]


def _asked(keys: _Rows, held: _Rows, many: int, names: int) -> tuple[_Rows, _Rows]:
    """Each pair of groups put to everybody who has a problem in one of the two, about the other: as the keys of
    organisation and group, and the numbers of the pairs."""
    one, other = keys // many, keys % many
    source, about = np.concatenate((one, other)), np.concatenate((other, one))
    start = np.searchsorted(held // names, np.arange(many + 1))
    times = np.diff(start)[source]
    nth = np.arange(times.sum()) - np.repeat(times.cumsum() - times, times)
    whom = held[np.repeat(start[source], times) + nth] % names
    return whom * many + np.repeat(about, times), np.repeat(np.tile(np.arange(len(keys)), 2), times)

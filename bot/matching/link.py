"""Average-link agglomeration under one fixed cut, the one way of grouping used here (themes and words).

Average link copes with groups of very uneven size, and one cut serves all subjects once vectors are centred;
Ward, HDBSCAN, k-means and community detection did worse on uneven themes.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from bot.matching.nearness import Nearness

_LATER = 1.0  # what all distances but those within a set are greater by, so that sets are joined first
_FARTHEST = 4.0
_BLOCK = 512
_NEVER = 1e9  # over n²/4, the pairs between two halves, still above any cut for n below ten thousand


def _distances(near: Nearness) -> NDArray[np.float64]:
    """1 − nearness of each pair of rows, n(n−1)/2 values in the order scipy reads, filled a block of rows at a time.

    Six places keep the last bits of a float, which differ between machines, from deciding a merge.
    """
    n = len(near)
    out = np.empty(n * (n - 1) // 2)
    at = 0
    for start in range(0, n, _BLOCK):
        lines = near.left[start : start + _BLOCK] @ near.right[start:].T
        for row, line in enumerate(lines, 1):
            out[at : at + len(line) - row] = line[row:]
            at += len(line) - row
    np.subtract(1.0, out, out=out)
    return np.asarray(out.clip(0.0, _FARTHEST, out=out).round(6, out=out))


def _place(n: int, a: int, b: int) -> int:
    """Where the distance of rows a < b of n stands."""
    return n * a - a * (a + 1) // 2 + b - a - 1


def average_link(
    near: Nearness, cut: float, together: Sequence[Sequence[int]] = (), apart: Sequence[tuple[int, int]] = ()
) -> list[list[int]]:
    """Groups of row numbers whose mean nearness is at least `cut`, each ascending, in order of their first row.

    Time and memory grow with n²: keep n at or below a few thousand. together: disjoint sets
    of rows that are joined first, however far; apart: pairs of rows, none of them within one of these sets, that
    never come into one group. Both are kept by distances alone: rows of one set have less than any others, and a pair
    apart has so much that the mean over two groups that hold it is always above the cut.
    """
    if len(near) < 2:
        return [[i] for i in range(len(near))]
    distances = _distances(near) + _LATER
    for group in together:
        for a, b in combinations(sorted(group), 2):
            distances[_place(len(near), a, b)] = 0.0
    for a, b in apart:
        distances[_place(len(near), *sorted((a, b)))] = _NEVER
    labels = fcluster(linkage(distances, "average"), _LATER + 1.0 - cut, "distance")
    groups: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        groups.setdefault(label, []).append(row)
    return list(groups.values())

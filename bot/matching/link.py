"""Average-link agglomeration under one fixed cut, the one way of grouping used here (themes and words).

Average link copes with groups of very uneven size, and one cut serves all subjects once vectors are centred;
Ward, HDBSCAN, k-means and community detection did worse on uneven themes.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

from bot.matching.embed import Vectors


def _distances(vectors: Vectors) -> NDArray[np.float64]:
    """1 − cosine of each pair of rows, n(n−1)/2 values in the order scipy reads, filled row by row.

    Six places keep the last bits of a float, which differ between machines, from deciding a merge.
    """
    n = len(vectors)
    out = np.empty(n * (n - 1) // 2)
    at = 0
    for row in range(n - 1):
        out[at : at + n - 1 - row] = 1.0 - vectors[row + 1 :] @ vectors[row]
        at += n - 1 - row
    return np.asarray(out.clip(0.0, 2.0, out=out).round(6, out=out))


def average_link(vectors: Vectors, cut: float) -> list[list[int]]:
    """Groups of row numbers whose mean cosine is at least `cut`, each ascending, in order of their first row.

    vectors: unit rows n × d. Time and memory grow with n²: keep n at or below a few thousand.
    """
    if len(vectors) < 2:
        return [[i] for i in range(len(vectors))]
    labels = fcluster(linkage(_distances(vectors), "average"), 1.0 - cut, "distance")
    groups: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        groups.setdefault(label, []).append(row)
    return list(groups.values())

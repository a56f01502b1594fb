"""Average-link agglomeration under one fixed cut, the one way of grouping used here (themes and words).

Average link copes with groups of very uneven size, and one cut serves all subjects once vectors are centred;
Ward, HDBSCAN, k-means and community detection did worse on uneven themes.
"""

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

from bot.matching.embed import Vectors


def average_link(vectors: Vectors, cut: float) -> list[list[int]]:
    """Groups of row numbers whose mean cosine is at least `cut`, each ascending, in order of their first row.

    vectors: unit rows n × d. Time and memory grow with n²: keep n at or below a few thousand.
    """
    if len(vectors) < 2:
        return [[i] for i in range(len(vectors))]
    near = vectors @ vectors.T
    distances = (1.0 - near[np.triu_indices(len(vectors), 1)]).astype(np.float64)
    # Six places keep the last bits of a float, which differ between machines, from deciding a merge.
    labels = fcluster(linkage(np.clip(distances, 0.0, 2.0).round(6), "average"), 1.0 - cut, "distance")
    groups: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        groups.setdefault(label, []).append(row)
    return list(groups.values())

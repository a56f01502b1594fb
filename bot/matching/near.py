"""Nearest rows: for each query the rows whose centred cosine is greatest.

The rows are kept as they were embedded. For x a row, q a query and m the mean of the rows (shrunk towards the shipped
one, see centre), the centred cosine (x−m)·(q−m) / |x−m||q−m| is had from x·q, x·m, q·m and the lengths, so that a new
row moves the mean without any other row being written anew.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from bot.matching.centre import shrunk
from bot.matching.embed import Vectors


class Rows:
    """Unit rows n × d to be searched; a zero row (a text that cannot be read) is near nothing."""

    def __init__(self, vectors: Vectors, general: Vectors | None) -> None:
        self._vectors = vectors
        said = np.any(vectors, axis=1)
        self._mean = shrunk(vectors[said], general)
        self._along = vectors @ self._mean
        squared = np.einsum("ij,ij->i", vectors, vectors) - 2 * self._along + self._mean @ self._mean
        self._length = np.sqrt(np.maximum(squared, 1e-12)).astype(np.float32)
        self._mute = np.flatnonzero(~said)

    def nearest(self, queries: Vectors, most: int, least: float) -> list[list[tuple[int, float]]]:
        """For each query at most `most` rows of a centred cosine of `least` or more, nearest first, then in order."""
        return [self._near(query, most, least) for query in queries]

    def _near(self, query: Vectors, most: int, least: float) -> list[tuple[int, float]]:
        away = query - self._mean
        length = float(np.linalg.norm(away))
        if not len(self._vectors) or not query.any() or length < 1e-6:
            return []
        cosines = (self._vectors @ away - self._mean @ away) / (self._length * length)
        cosines[self._mute] = -2.0
        found: Any = np.flatnonzero(cosines >= max(least, -1.5))
        order = found[np.argsort(-cosines[found], kind="stable")[:most]]
        return [(int(row), round(float(cosines[row]), 4)) for row in order]

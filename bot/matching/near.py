"""Nearest rows: for each query the rows whose centred cosine is greatest.

The rows are kept as they were embedded. For x a row, q a query and m the mean of the rows (shrunk towards the shipped
one, see centre), the centred cosine (x−m)·(q−m) / |x−m||q−m| is had from x·q, x·m, q·m and the lengths, so that a new
row moves the mean without any other row being written anew: adding one to 100,000 costs one pass over them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.matching.centre import shrunk_sum
from bot.matching.embed import Vectors

_ROOM = 1.25  # how much more room than rows is taken, so that adding one does not copy all


class Rows:
    """Unit rows n × d to be searched; a zero row (a text that cannot be read) is near nothing.

    general: the shipped mean to lean on, if there is one for the model.
    """

    def __init__(self, vectors: Vectors, general: Vectors | None) -> None:
        self._held = np.empty((0, vectors.shape[1]), dtype=np.float32)
        self._n = 0
        self._sum = np.zeros(vectors.shape[1], dtype=np.float64)
        self._said = np.zeros(0, dtype=np.bool_)
        self._general = general
        self.add(vectors)

    @property
    def width(self) -> int:
        """How many values a row has."""
        return int(self._held.shape[1])

    def __len__(self) -> int:
        return self._n

    def add(self, vectors: Vectors) -> None:
        """More rows, after those that are there."""
        n = self._n + len(vectors)
        if n > len(self._held):
            larger = np.empty((max(n, int(n * _ROOM)), vectors.shape[1]), dtype=np.float32)
            larger[: self._n] = self._held[: self._n]
            self._held = larger
        self._held[self._n : n] = vectors
        self._said = np.concatenate((self._said, np.any(vectors, axis=1)))
        self._sum += vectors.sum(axis=0, dtype=np.float64)
        self._n = n
        self._centre()

    def _centre(self) -> None:
        rows = self._held[: self._n]
        self._mean = shrunk_sum(self._sum, int(self._said.sum()), self._general)
        along = rows @ self._mean
        squared = 1.0 - 2 * along + float(self._mean @ self._mean)  # |x−m|² of a unit row x
        self._length = np.sqrt(np.maximum(squared, 1e-12)).astype(np.float32)

    def nearest(self, queries: Vectors, most: int, least: float) -> list[list[tuple[int, float]]]:
        """For each query at most `most` rows of a centred cosine of `least` or more, nearest first, then in order."""
        return [self._near(query, most, least) for query in queries]

    def _near(self, query: Vectors, most: int, least: float) -> list[tuple[int, float]]:
        away = query - self._mean
        length = float(np.linalg.norm(away))
        if not self._n or not query.any() or length < 1e-6:
            return []
        cosines = (self._held[: self._n] @ away - self._mean @ away) / (self._length * length)
        cosines[~self._said] = -2.0
        return _first(cosines, most, max(least, -1.5))


def _first(cosines: NDArray[np.float32], most: int, least: float) -> list[tuple[int, float]]:
    found = np.flatnonzero(cosines >= least)
    if len(found) > most > 0:  # the greatest and their equals, so that of equals the first in order are kept
        found = found[cosines[found] >= np.partition(cosines[found], len(found) - most)[len(found) - most]]
    order = found[np.argsort(-cosines[found], kind="stable")[:most]]
    return [(int(row), round(float(cosines[row]), 4)) for row in order]

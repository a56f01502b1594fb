"""Nearest rows: for each query the rows whose centred cosine is greatest.

The rows are kept as they were embedded. For x a row, q a query and m the mean of the rows (shrunk towards the shipped
one, see centre), the centred cosine (x−m)·(q−m) / |x−m||q−m| is had from x·q, x·m, q·m and the lengths, so that a new
row moves the mean without any other row being written anew.

A pass over many rows takes as long as memory needs to give them. So of MANY rows or more their heads are kept beside
them: the shares along the HEAD directions in which they differ most. What is left of a row and of a query beside these
agrees at most as far as both are long, so a head tells how near its row can be at most (Cauchy and Schwarz). Only rows
that may be among the nearest are looked at whole; what is found is the same.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.matching.centre import shrunk_sum
from bot.matching.embed import Vectors

MANY = 8_192

HEAD = 128
"""Of what sets the statements of Banking77 and CLINC150 apart .89 lies in so many directions of 512, and for five
nearest rows one in seventy is looked at whole."""

_SAMPLED = 4_096  # rows from which the directions are taken
_SLACK = 2e-3  # added to what is possible at most, for what adding up and square roots lose
_WHOLE = 0.25  # looking at more than this share one by one would take longer than looking at all
_NO = -2.0  # below every cosine


class _Grown:
    """Rows with room for more, so that adding one does not copy all."""

    def __init__(self, width: int) -> None:
        self._held = np.empty((0, width), dtype=np.float32)
        self._n = 0

    @property
    def rows(self) -> Vectors:
        return self._held[: self._n]

    def add(self, more: Vectors) -> None:
        n = self._n + len(more)
        if n > len(self._held):
            larger = np.empty((max(n, n * 5 // 4), self._held.shape[1]), dtype=np.float32)
            larger[: self._n] = self.rows
            self._held = larger
        self._held[self._n : n] = more
        self._n = n


class Rows:
    """Unit rows n × d to be searched; a zero row (a text that cannot be read) is near nothing.

    general: the shipped mean to lean on, if there is one for the model.
    """

    def __init__(self, vectors: Vectors, general: Vectors | None) -> None:
        self.width = int(vectors.shape[1])
        self._grown, self._heads = _Grown(self.width), _Grown(HEAD)
        self._sum = np.zeros(self.width, dtype=np.float64)
        self._said = np.zeros(0, dtype=np.bool_)
        self._general = general
        self._turn: Vectors | None = None  # the directions of the heads, as columns
        self.add(vectors)

    def __len__(self) -> int:
        return len(self._said)

    def add(self, vectors: Vectors) -> None:
        """More rows, after those that are there."""
        self._grown.add(vectors)
        self._said = np.concatenate((self._said, np.any(vectors, axis=1)))
        self._sum += vectors.sum(axis=0, dtype=np.float64)
        self._settled = False

    def _settle(self) -> None:
        """What follows from all rows together, once they are all there."""
        rows = self._grown.rows
        self._mean = shrunk_sum(self._sum, int(self._said.sum()), self._general)
        squared = 1.0 - 2 * (rows @ self._mean) + float(self._mean @ self._mean)  # |x−m|² of a unit row x
        self._length = np.sqrt(np.maximum(squared, 1e-12)).astype(np.float32)
        if len(rows) >= MANY and self.width > HEAD:
            if self._turn is None:
                some = rows[:: -(-len(rows) // _SAMPLED)] - self._mean
                self._turn = np.linalg.eigh(some.T @ some)[1][:, -HEAD:].astype(np.float32)
            self._heads.add(rows[len(self._heads.rows) :] @ self._turn)
            self._middle = self._mean @ self._turn
            heads = self._heads.rows
            within = np.einsum("ij,ij->i", heads, heads) - 2 * (heads @ self._middle) + self._middle @ self._middle
            self._rest = np.sqrt(np.maximum(squared - within, 0.0)).astype(np.float32)
        self._settled = True

    def nearest(self, queries: Vectors, most: int, least: float) -> list[list[tuple[int, float]]]:
        """For each query at most `most` rows of a centred cosine of `least` or more, nearest first, then in order."""
        if not self._settled:
            self._settle()
        return [self._near(query, min(most, len(self)), max(least, -1.5)) for query in queries]

    def _near(self, query: Vectors, most: int, least: float) -> list[tuple[int, float]]:
        away = query - self._mean
        if most < 1 or not query.any() or float(np.linalg.norm(away)) < 1e-6:
            return []
        among = slice(None) if self._turn is None else self._possible(away, self._turn, most, least)
        cosines = self._cosines(away, among)
        numbers = np.arange(len(self))[among]
        return [(int(numbers[place]), cosine) for place, cosine in _first(cosines, most, least)]

    def _cosines(self, away: Vectors, among: slice | NDArray[np.int64]) -> Vectors:
        length = self._length[among] * np.linalg.norm(away)
        found = (self._grown.rows[among] @ away - self._mean @ away) / length
        return np.where(self._said[among], found.astype(np.float32).round(5), np.float32(_NO))

    def _possible(self, away: Vectors, turn: Vectors, most: int, least: float) -> slice | NDArray[np.int64]:
        """The rows that may be among the nearest, in order."""
        head, whole = away @ turn, float(away @ away)
        rest = max(whole - float(head @ head), 0.0) ** 0.5
        bound = self._heads.rows @ head - self._middle @ head + self._rest * np.float32(rest)
        bound = np.where(self._said, bound / (self._length * np.float32(whole**0.5)) + _SLACK, _NO)
        likely = np.argpartition(bound, len(bound) - most)[len(bound) - most :]
        found = np.flatnonzero(bound >= max(least, float(self._cosines(away, likely).min()) - _SLACK))
        return found if len(found) < _WHOLE * len(bound) else slice(None)


def _first(cosines: Vectors, most: int, least: float) -> list[tuple[int, float]]:
    found = np.flatnonzero(cosines >= least)
    if len(found) > most:  # the greatest and their equals, so that of equals the first in order are kept
        found = found[cosines[found] >= np.partition(cosines[found], len(found) - most)[len(found) - most]]
    order = found[np.argsort(-cosines[found], kind="stable")[:most]]
    return [(int(row), round(float(cosines[row]), 4)) for row in order]

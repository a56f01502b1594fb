"""Centring: take away what all texts of a corpus have in common, so that what sets them apart is compared.

Raw sentence vectors share a large mean part (the subject, the register, the length of text); a threshold on
raw cosines would not carry over from one subject to the next. The corpus mean of a few texts is mostly noise,
so it is shrunk towards a mean shipped with the package, one for statements and one for single words.
"""

from functools import cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from bot.matching.embed import UniversalSentenceEncoder, Vectors

Corpus = Literal["statements", "words"]

_WEIGHT: dict[Corpus, int] = {"statements": 50, "words": 25}
"""How many texts of the corpus the shipped mean counts for; tuned on the sets in tests/data."""


@cache
def _shipped(corpus: Corpus) -> Vectors:
    with files("bot.matching").joinpath("data", f"mean-{corpus}.npy").open("rb") as file:
        return np.asarray(np.load(file, allow_pickle=False), dtype=np.float32)


def general_mean(name: str, corpus: Corpus) -> Vectors | None:
    """The shipped mean (d values) for the embedder of that name; None for another than the default."""
    return _shipped(corpus) if name == UniversalSentenceEncoder.name else None


def unit(vectors: Vectors) -> Vectors:
    """Rows scaled to length 1; zero rows stay zero."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 1e-6))


def shrunk(vectors: Vectors, general: Vectors | None = None, *, corpus: Corpus = "statements") -> Vectors:
    """The mean of rows n × d, none zero, shrunk: (n·mean + k·general) / (n + k), k the weight of the shipped one."""
    return shrunk_sum(vectors.sum(axis=0), len(vectors), general, corpus=corpus)


def shrunk_sum(
    total: NDArray[Any], n: int, general: Vectors | None = None, *, corpus: Corpus = "statements"
) -> Vectors:
    """The same from the sum of n rows."""
    k = 0 if general is None else _WEIGHT[corpus]
    whole = total + (0.0 if general is None else k * general)
    return np.asarray(whole / max(n + k, 1), dtype=np.float32)


def centre(vectors: Vectors, general: Vectors | None = None, *, corpus: Corpus = "statements") -> Vectors:
    """Unit vectors n × d minus their shrunk mean, made unit again.

    Zero rows (texts the model cannot read) count for nothing and stay zero.
    """
    said = np.any(vectors, axis=1)
    if not said.any():
        return np.zeros_like(vectors)
    mean = shrunk(vectors[said], general, corpus=corpus)
    centred = np.where(said[:, None], vectors - mean, 0.0).astype(np.float32)
    return unit(centred)

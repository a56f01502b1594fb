"""Two ways to look at a text, joined to one row: as a whole, and as the words it is made of.

The whole text says what is meant, but a short abstract sentence is mostly its sentence pattern. The rarer words of the
corpus, each read by itself and added up, say what it is about, in whatever form or language they stand. With c and w
the centred cosines of the two, the joined rows have the cosine (c + WORDS·w) / (1 + WORDS).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

import numpy as np

from bot.matching.centre import centre, general_mean, shrunk, unit
from bot.matching.embed import Embedder, Vectors
from bot.matching.shared_words import content_words

WORDS = 0.2
"""Weight of the words beside the whole. For 0, .1, .2, .3 and .4 the session of 2017 gives the machine alone precisions
of .19, .24, .31, .34 and .38, always at a recall of .31, and five questions a recall of .67, .64, .67, .56 and .56."""

MOST = 2_000
"""Statements of which the words are looked at; in more, words are read for longer than they help."""

_KEPT = 20_000
_known: dict[tuple[str, str, str], Vectors] = {}


def seen(texts: Sequence[str], rows: Vectors, embedder: Embedder) -> Vectors:
    """The texts as matching sees them: their rows as embedded, centred and joined with their words."""
    return joined(texts, centre(rows, general_mean(embedder.name, "statements")), embedder)


def joined(texts: Sequence[str], centred: Vectors, embedder: Embedder) -> Vectors:
    """Unit rows of both views. centred: the whole texts' rows (see centre); zero rows stay zero."""
    if len(texts) > MOST:
        return centred
    words = _words(texts, embedder)
    words[~np.any(centred, axis=1)] = 0.0
    return unit(np.hstack((centred, np.float32(WORDS**0.5) * words)))


def _words(texts: Sequence[str], embedder: Embedder) -> Vectors:
    """For each text the sum of its content words' centred rows, each times log((n+1) / texts that use it), unit."""
    used = [[key for key, _ in content_words(text)] for text in texts]
    counts = Counter(word for words in used for word in words)
    width = embedder.embed([]).shape[1]
    sums = np.zeros((len(texts), width), dtype=np.float32)
    rows = _rows(sorted(counts), embedder)
    for row, words in enumerate(used):
        for word in words:
            sums[row] += log((len(texts) + 1) / counts[word]) * rows[word]
    said = unit(sums)
    return unit(np.where(np.any(said, axis=1)[:, None], said - shrunk(said, np.zeros(width, dtype=np.float32)), 0.0))


def _rows(words: Iterable[str], embedder: Embedder) -> dict[str, Vectors]:
    """The centred row of each word; each word is read once in the life of the process, up to so many."""
    key = (embedder.name, embedder.version)
    missing = [word for word in words if (*key, word) not in _known]
    if len(_known) + len(missing) > _KEPT:
        _known.clear()
        missing = list(words)
    _known.update(zip(((*key, word) for word in missing), embedder.embed(missing), strict=True))
    named = list(words)
    read = np.stack([_known[*key, word] for word in named]) if named else np.zeros((0, 1), dtype=np.float32)
    return dict(zip(named, centre(read, general_mean(embedder.name, "words"), corpus="words"), strict=True))

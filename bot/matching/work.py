"""What a worker process runs for the bot: plain functions with picklable arguments and results.

The bot's own process imports this module and idles with it, so numpy and the model are imported inside the
functions only. A worker loads the model at its first call and keeps it.
"""

import os
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from bot.domain.statements import Bond, Pair, Question, Statement, Theme, Verdict, WordTheme

if TYPE_CHECKING:
    from bot.matching.embed import Embedder, Vectors
    from bot.matching.near import Rows


def prepare() -> None:
    """Settle the threads of linear algebra, before numpy is first imported; what the environment says stays.

    One thread is enough for these small matrices and leaves the other cores to the bot; passive waiting keeps
    idle threads from burning time on a busy machine.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    for key in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(key, "1")


def _embedder(model: str) -> "Embedder":
    prepare()
    from bot.matching.embed import load

    return load(model)


def embed_texts(model: str, texts: Sequence[str]) -> tuple[str, str, bytes]:
    """Name and version of the model, and the vectors: n × d float32, row by row, native byte order."""
    embedder = _embedder(model)
    return embedder.name, embedder.version, embedder.embed(texts).tobytes()


def themes_and_pairs(
    model: str,
    statements: Sequence[Statement],
    vectors: bytes | None = None,
    bonds: Sequence[Bond] = (),
    *,
    limit_per_organisation: int | None = None,
    refused: Collection[frozenset[str]] = (),
) -> tuple[list[Theme], list[Pair]]:
    """Themes and pairs of the statements.

    vectors: what embed_texts gave for their texts, in their order, or None to embed now. Raises ValueError if
    the length does not fit the statements. bonds: what people said of pairs of statements, which themes keep.
    """
    if not statements:
        return [], []
    said, rows = _seen(model, statements, vectors)
    from bot.matching.nearness import corrected, usual
    from bot.matching.pairs import find_pairs
    from bot.matching.themes import CORRECTION, find_themes

    often = usual(rows)
    near, within = corrected(rows, often), corrected(rows, CORRECTION * often)
    pairs = find_pairs(said, near, limit_per_organisation=limit_per_organisation, refused=refused)
    return find_themes(said, within, bonds), pairs


def _seen(
    model: str, statements: Sequence[Statement], vectors: bytes | None
) -> tuple[list[Statement], "Vectors"]:
    """The statements in the order of their ids, so that nothing depends on the order in which they were given, and
    their rows as matching sees them."""
    embedder = _embedder(model)
    import numpy as np

    from bot.matching.views import seen

    if vectors is None:
        rows = embedder.embed([statement.text for statement in statements])
    else:
        rows = np.frombuffer(vectors, dtype=np.float32).reshape(len(statements), -1)
    order = sorted(range(len(statements)), key=lambda row: (len(statements[row].id), statements[row].id))
    said = [statements[row] for row in order]
    return said, seen([one.text for one in said], rows[order], embedder)


def questions(
    model: str,
    statements: Sequence[Statement],
    vectors: bytes | None,
    verdicts: Sequence[Verdict],
    shown: Collection[tuple[str, str]],
    most: int,
) -> list[Question]:
    """What each organisation is to be shown next, the best first (see asking.choose)."""
    if not statements or most < 1:
        return []
    said, rows = _seen(model, statements, vectors)
    from bot.matching.asking import choose
    from bot.matching.nearness import corrected, usual

    return choose(said, corrected(rows, usual(rows)), verdicts, shown, most)


def nearest(model: str, queries: bytes, rows: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
    """For each query the numbers and centred cosines of its nearest rows (see near.Rows.nearest)."""
    return _rows(model, rows).nearest(_array(model, queries), most, least)


def width(model: str) -> int:
    """How many values a row of the model has."""
    return int(_embedder(model).embed([]).shape[1])


class NotHeld(Exception):
    """The rows that were asked for are not here."""


_held: dict[str, "Rows"] = {}


def hold(model: str, token: str, start: int, rows: bytes) -> None:
    """Keeps rows under the token until others are kept; `start`: how many of them are here already.

    Raises NotHeld if they are not.
    """
    if start == 0:
        _held.clear()
        _held[token] = _rows(model, rows)
    elif token not in _held or len(_held[token]) != start:
        raise NotHeld
    else:
        _held[token].add(_array(model, rows))


def nearest_held(token: str, queries: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
    """As nearest, among the rows that are kept under the token. Raises NotHeld if there are none."""
    if token not in _held:
        raise NotHeld
    import numpy as np

    rows = _held[token]
    return rows.nearest(np.frombuffer(queries, dtype=np.float32).reshape(-1, rows.width), most, least)


def _rows(model: str, rows: bytes) -> "Rows":
    from bot.matching.centre import general_mean
    from bot.matching.near import Rows

    return Rows(_array(model, rows), general_mean(_embedder(model).name, "statements"))


def _array(model: str, rows: bytes) -> "Vectors":
    many = width(model)
    import numpy as np

    return np.frombuffer(rows, dtype=np.float32).reshape(-1, many)


def group_words(model: str, answers: Sequence[str]) -> list[WordTheme]:
    """One-word answers as themes, the commonest first (see words.group_words)."""
    embedder = _embedder(model)
    from bot.matching.words import group_words as grouped

    return grouped(answers, embedder)

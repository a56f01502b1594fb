"""What a worker process runs for the bot: plain functions with picklable arguments and results.

The bot's own process imports this module and idles with it, so numpy and the model are imported inside the
functions only. A worker loads the model at its first call and keeps it.
"""

import os
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from bot.domain.statements import Bond, Pair, Question, Statement, Theme, Verdict, WordTheme

if TYPE_CHECKING:
    from bot.matching.embed import Embedder
    from bot.matching.nearness import Nearness


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
    near = _seen(model, statements, vectors)
    from bot.matching.pairs import find_pairs
    from bot.matching.themes import find_themes

    pairs = find_pairs(statements, near, limit_per_organisation=limit_per_organisation, refused=refused)
    return find_themes(statements, near, bonds), pairs


def _seen(model: str, statements: Sequence[Statement], vectors: bytes | None) -> "Nearness":
    embedder = _embedder(model)
    import numpy as np

    from bot.matching.centre import centre, general_mean
    from bot.matching.nearness import corrected
    from bot.matching.views import joined

    if vectors is None:
        rows = embedder.embed([statement.text for statement in statements])
    else:
        rows = np.frombuffer(vectors, dtype=np.float32).reshape(len(statements), -1)
    centred = centre(rows, general_mean(embedder.name, "statements"))
    return corrected(joined([statement.text for statement in statements], centred, embedder))


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
    near = _seen(model, statements, vectors)
    from bot.matching.asking import choose

    return choose(statements, near, verdicts, shown, most)


def nearest(model: str, queries: bytes, rows: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
    """For each query the numbers and centred cosines of its nearest rows (see near.Rows.nearest)."""
    if not queries or not rows:
        return [[] for _ in range(len(queries) // _row_bytes(model))]
    embedder = _embedder(model)
    import numpy as np

    from bot.matching.centre import general_mean
    from bot.matching.near import Rows

    width = _row_bytes(model) // 4
    asked, among = (np.frombuffer(data, dtype=np.float32).reshape(-1, width) for data in (queries, rows))
    return Rows(among, general_mean(embedder.name, "statements")).nearest(asked, most, least)


def _row_bytes(model: str) -> int:
    return _embedder(model).embed([""]).nbytes


def group_words(model: str, answers: Sequence[str]) -> list[WordTheme]:
    """One-word answers as themes, the commonest first (see words.group_words)."""
    embedder = _embedder(model)
    from bot.matching.words import group_words as grouped

    return grouped(answers, embedder)

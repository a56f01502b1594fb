"""Pain points compared: vectors, themes and pairs, in the worker process, and what the event loop feels of it.

The statements are made from those of the 2017 session: half of one and half of another, so that they have the words
and lengths of real ones, and themes to be found.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.demo.programme import read_programme
from bot.domain.statements import Statement
from bot.operate.bench.figures import Figures, rounded, watching
from bot.places import config_path
from bot.workshop import Workshop

ORGANISATIONS = 0.2  # organisations for each statement
SPOKEN = 600  # statements that are read so that more can be made between them


def statements(n: int, programme: Path) -> list[Statement]:
    """`n` statements of many organisations; the same every time."""
    spoken = [text.split() for text in read_programme(programme).statements.values()]
    dice = random.Random(n)  # noqa: S311 - a workload, not a secret
    several = max(2, int(n * ORGANISATIONS))
    return [Statement(f"N{i}", f"O{dice.randrange(several)}", _crossed(dice, spoken)) for i in range(1, n + 1)]


def _crossed(dice: random.Random, spoken: Sequence[Sequence[str]]) -> str:
    a, b = dice.choice(spoken), dice.choice(spoken)
    return " ".join([*a[: len(a) // 2], *b[len(b) // 2 :]])


def _mixed(n: int, vectors: bytes, width: int) -> NDArray[np.float32]:
    """`n` unit rows, each between the rows of two statements, so that they lie among one another as statements do."""
    dice = np.random.default_rng(n)
    spoken = np.frombuffer(vectors, dtype=np.float32).reshape(-1, width)
    share = dice.random((n, 1), dtype=np.float32)
    one, other = dice.integers(len(spoken), size=(2, n))
    made = share * spoken[one] + (1 - share) * spoken[other]
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True))


async def newcomer(n: int, asked: int = 100) -> Figures:
    """How long one new statement waits for its five neighbours among `n` that the worker holds; then one is added.

    The ratio is to one plain pass over the same rows in this process, before each question, so that what else the
    machine does slows both.
    """
    given = statements(SPOKEN, config_path("programme-2017.toml"))
    workshop = Workshop("default")
    try:
        _, _, vectors = await workshop.vectors([one.text for one in given])
        made = _mixed(n + asked, vectors, len(vectors) // 4 // len(given))
        rows = made[:n].tobytes()
        grown = rows + made[n : n + 1].tobytes()
        with watching() as giving:
            await workshop.nearest(made[n : n + 1].tobytes(), rows, 5, 0.0)
        waits, plain = [], []
        for query in made[n:]:
            start = time.perf_counter()
            made[:n] @ query
            middle = time.perf_counter()
            await workshop.nearest(query.tobytes(), rows, 5, 0.0)
            waits.append((time.perf_counter() - middle) * 1000)
            plain.append((middle - start) * 1000)
        with watching() as adding:
            await workshop.nearest(made[n : n + 1].tobytes(), grown, 5, 0.0)
    finally:
        workshop.close()
    return {
        "pain_points": n,
        "neighbours_of_a_new_one_p50_ms": rounded(statistics.median(waits), 1),
        "neighbours_of_a_new_one_p95_ms": rounded(sorted(waits)[int(0.95 * (len(waits) - 1))], 1),
        "plain_pass_p50_ms": rounded(statistics.median(plain), 1),
        "times_a_plain_pass": rounded(statistics.median(waits) / statistics.median(plain), 2),
        "adding_one_and_asking_ms": rounded(adding.seconds * 1000, 1),
        "giving_all_once_seconds": rounded(giving.seconds, 2),
        "longest_block_ms": rounded(max(giving.longest_ms, adding.longest_ms), 1),
        "longest_block_cpu_ms": rounded(max(giving.longest_cpu_ms, adding.longest_cpu_ms), 1),
    }


async def measure(n: int) -> Figures:
    """The figures for `n` statements, none of which was seen before."""
    given = statements(n, config_path("programme-2017.toml"))
    workshop = Workshop("default")
    try:
        await workshop.vectors(["warm"])  # the worker process and its model are there
        with watching() as embedding:
            _, _, vectors = await workshop.vectors([one.text for one in given])
        with watching() as comparing:
            themes, pairs = await workshop.themes_and_pairs(given, vectors)
        with watching() as choosing:
            asked = await workshop.questions(given, vectors, [], set(), 1)
    finally:
        workshop.close()
    return {
        "pain_points": n,
        "embedding_seconds": rounded(embedding.seconds, 3),
        "themes_and_pairs_seconds": rounded(comparing.seconds, 3),
        "questions_seconds": rounded(choosing.seconds, 3),
        "questions": len(asked),
        "themes": len(themes),
        "pairs": len(pairs),
        "longest_block_ms": rounded(max(w.longest_ms for w in (embedding, comparing, choosing)), 1),
        "longest_block_cpu_ms": rounded(max(w.longest_cpu_ms for w in (embedding, comparing, choosing)), 1),
    }

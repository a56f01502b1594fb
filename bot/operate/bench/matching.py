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

from bot.demo.programme import read_programme
from bot.domain.statements import Statement
from bot.operate.bench.figures import Figures, rounded, watching
from bot.places import config_path
from bot.workshop import Workshop

ORGANISATIONS = 0.2  # organisations for each statement


def statements(n: int, programme: Path) -> list[Statement]:
    """`n` statements of many organisations; the same every time."""
    spoken = [text.split() for text in read_programme(programme).statements.values()]
    dice = random.Random(n)  # noqa: S311 - a workload, not a secret
    several = max(2, int(n * ORGANISATIONS))
    return [Statement(f"N{i}", f"O{dice.randrange(several)}", _crossed(dice, spoken)) for i in range(1, n + 1)]


def _crossed(dice: random.Random, spoken: Sequence[Sequence[str]]) -> str:
    a, b = dice.choice(spoken), dice.choice(spoken)
    return " ".join([*a[: len(a) // 2], *b[len(b) // 2 :]])


async def newcomer(n: int, asked: int = 20) -> Figures:
    """How long one new statement waits for its neighbours among `n`, held in the worker; each is then one of them.

    The rows are noise around a common middle: how long it takes does not depend on what they say. The ratio is to one
    plain pass over the same rows in this process.
    """
    import numpy as np

    dice = np.random.default_rng(n)
    workshop = Workshop("default")
    try:
        _, _, one = await workshop.vectors(["warm"])
        width = len(one) // 4
        made = dice.standard_normal((n + asked, width), dtype=np.float32) * 0.04 + 0.01
        made /= np.linalg.norm(made, axis=1, keepdims=True)
        rows = made[:n].tobytes()
        with watching() as giving:
            await workshop.nearest(made[n : n + 1].tobytes(), rows, 5, 0.0)
        waits = []
        for query in made[n:]:
            start = time.perf_counter()
            await workshop.nearest(query.tobytes(), rows, 5, 0.0)
            waits.append((time.perf_counter() - start) * 1000)
        grown = rows + made[n : n + 1].tobytes()
        with watching() as adding:
            await workshop.nearest(made[n : n + 1].tobytes(), grown, 5, 0.0)
        start = time.perf_counter()
        made[:n] @ made[n]
        plain = (time.perf_counter() - start) * 1000
    finally:
        workshop.close()
    return {
        "pain_points": n,
        "neighbours_of_a_new_one_p50_ms": rounded(statistics.median(waits), 1),
        "neighbours_of_a_new_one_p95_ms": rounded(sorted(waits)[int(0.95 * (len(waits) - 1))], 1),
        "times_a_plain_pass": rounded(statistics.median(waits) / plain, 1),
        "adding_one_and_asking_ms": rounded(adding.seconds * 1000, 1),
        "giving_all_once_seconds": rounded(giving.seconds, 2),
        "longest_block_ms": rounded(max(giving.longest_ms, adding.longest_ms), 1),
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

"""Pain points compared: vectors, themes and pairs, in the worker process, and what the event loop feels of it.

The statements are made from those of the 2017 session: half of one and half of another, so that they have the words
and lengths of real ones, and themes to be found.
"""

from __future__ import annotations

import random
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
    finally:
        workshop.close()
    return {
        "pain_points": n,
        "embedding_seconds": rounded(embedding.seconds, 3),
        "themes_and_pairs_seconds": rounded(comparing.seconds, 3),
        "themes": len(themes),
        "pairs": len(pairs),
        "longest_block_ms": rounded(max(embedding.longest_ms, comparing.longest_ms), 1),
        "longest_block_cpu_ms": rounded(max(embedding.longest_cpu_ms, comparing.longest_cpu_ms), 1),
    }

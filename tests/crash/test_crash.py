"""Every effect comes exactly once and every count is right, whenever the bot dies and whichever backup it starts from.

A failure names its seed; `World(seed, folder).run()` plays the same story again. The three mutations show that the
judgement can fail.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.run import Bot
from tests.crash.mutations import echo_ignored, slot_forgotten, token_first
from tests.crash.verdict import verdict
from tests.crash.world import Counts, World

BLOCKS, STORIES = 10, 36  # stories in each block, one seed each
CRASHES = 5_000  # in all blocks together
MUTANTS = 40  # stories in which a mutation must show

pytestmark = pytest.mark.slow


def play(seed: int, assembled: Callable[[Bot], None] = lambda _bot: None) -> tuple[Counts, list[str]]:
    """What happened in a seed's story, and what is wrong at its end."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        world = World(seed, Path(folder), assembled)
        world.run()
        return world.counts, verdict(world)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_every_effect_comes_exactly_once_whenever_the_bot_dies(block: int) -> None:
    total = Counts()
    for seed in range(block * STORIES, (block + 1) * STORIES):
        counts, wrong = play(seed)
        assert not wrong, f"seed {seed}: " + "\n".join(wrong[:5])
        total.add(counts)
    assert total.crashes >= CRASHES / BLOCKS
    assert min(total.restores, total.stops, total.lost_answers) >= 20


@pytest.mark.parametrize("mutation", [echo_ignored, token_first, slot_forgotten])
def test_a_broken_law_is_seen(mutation: Callable[[Bot], None]) -> None:
    assert any(play(seed, mutation)[1] for seed in range(MUTANTS))

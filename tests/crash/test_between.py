"""Between meetings too: whatever is stated, agreed to and worked on comes exactly once, whenever the bot dies.

A failure names its seed; `Between(seed, folder).run()` plays the same story again.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.run import Bot
from tests.crash.between import Between, happened, verdict
from tests.crash.mutations import echo_ignored
from tests.crash.world import Counts

BLOCKS, STORIES = 2, 15
LEAST = {"statements": 50, "verdicts": 25, "introductions": 8, "rooms": 1, "efforts": 6, "entries": 8}
MUTANTS = 20  # stories in which the mutation must show

pytestmark = pytest.mark.slow


def play(seed: int, assembled: Callable[[Bot], None] = lambda _bot: None) -> tuple[Between, list[str], Counter[str]]:
    """A seed's story, what is wrong at its end, and how much happened."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        world = Between(seed, Path(folder), assembled)
        world.run()
        return world, verdict(world), happened(world)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_what_is_stated_and_agreed_comes_exactly_once_whenever_the_bot_dies(block: int) -> None:
    total, much = Counts(), Counter[str]()
    for seed in range(block * STORIES, (block + 1) * STORIES):
        world, wrong, held = play(seed)
        assert not wrong, f"seed {seed}: " + "\n".join(wrong[:5])
        total.add(world.counts)
        much += held
    assert total.crashes >= 200
    assert min(total.restores, total.stops, total.lost_answers) >= 5
    assert all(much[kind] >= least for kind, least in LEAST.items()), much


def test_a_broken_law_is_seen_between_meetings_too() -> None:
    assert any(play(seed, echo_ignored)[1] for seed in range(MUTANTS))

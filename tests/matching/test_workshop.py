"""The helper process: rows are sent once, added to, and given anew when it dies; what was compared is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot import workshop as module
from bot.domain.statements import Bond, Statement
from bot.matching import work
from bot.workshop import Workshop
from tests.matching.samples import groups

TEXTS = groups("banking77.csv")[0][:60]


@pytest.fixture
async def workshop(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Workshop]:
    monkeypatch.setattr(module, "HELD", 10_000)
    monkeypatch.setattr(module, "_PIECE", 7)
    one = Workshop("default")
    yield one
    one.close()


async def test_rows_that_grow_and_change_are_searched_as_they_are(workshop: Workshop) -> None:
    _, _, rows = work.embed_texts("default", TEXTS)
    row = len(rows) // len(TEXTS)
    for some in (rows[: 40 * row], rows[: 41 * row], rows, rows, rows[10 * row :], rows[: 30 * row]):
        found = await workshop.nearest(rows[: 3 * row], some, 4, 0.1)
        plain = work.nearest("default", rows[: 3 * row], some, 4, 0.1)
        assert [[number for number, _ in near] for near in found] == [[number for number, _ in near] for near in plain]


async def test_a_process_that_dies_is_given_the_rows_anew(workshop: Workshop) -> None:
    _, _, rows = work.embed_texts("default", TEXTS)
    before = await workshop.nearest(rows[:2048], rows, 4, 0.1)
    assert workshop._pool is not None
    for process in list((workshop._pool._processes or {}).values()):
        process.kill()
        process.join()
    assert await workshop.nearest(rows[:2048], rows, 4, 0.1) == before


async def test_what_was_compared_last_is_had_at_once_and_nothing_else(workshop: Workshop) -> None:
    said = [Statement(f"N{n}", f"O{n}", text) for n, text in enumerate(TEXTS[:6])]
    _, _, rows = work.embed_texts("default", [one.text for one in said])
    first = await workshop.themes_and_pairs(said, rows)
    assert await workshop.themes_and_pairs(said, rows) is first
    apart = [Bond("N0", "N1", False)]
    assert await workshop.themes_and_pairs(said, rows, apart) == work.themes_and_pairs("default", said, rows, apart)

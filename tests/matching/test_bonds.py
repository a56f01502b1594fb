"""Bonds: what people said of two statements is kept, whatever the vectors say."""

from __future__ import annotations

import numpy as np
import pytest

from bot.domain.statements import Bond, Statement
from bot.matching import themes
from bot.matching.bonds import Bound, bound
from bot.matching.nearness import plain
from bot.matching.themes import find_themes, groups_of

AXES = np.eye(6, dtype=np.float32)
ROWS = {f"N{n}": n for n in range(6)}


def tied(*pairs: str) -> list[Bond]:
    """ "0+1" as a bond of N0 and N1 together, "0-1" as one apart."""
    return [Bond(f"N{pair[0]}", f"N{pair[2]}", pair[1] == "+") for pair in pairs]


@pytest.mark.parametrize(
    ("pairs", "together", "apart"),
    [
        ([], (), ()),
        (["0+1"], ((0, 1),), ()),
        (["1+0", "2+1"], ((0, 1, 2),), ()),
        (["0+1", "1-2"], ((0, 1),), ((1, 2),)),
        (["0-1", "0+1"], (), ((0, 1),)),
        (["0+0"], (), ()),
        (["0+9"], (), ()),
    ],
)
def test_what_people_said_becomes_groups_and_pairs(pairs: list[str], together: object, apart: object) -> None:
    assert bound(tied(*pairs), ROWS) == Bound(together, apart)  # type: ignore[arg-type]


def test_of_what_contradicts_itself_the_first_said_is_kept() -> None:
    assert bound(tied("0+1", "1+2", "0-2"), ROWS) == Bound(((0, 1, 2),), ())
    assert bound(tied("0-2", "0+1", "1+2"), ROWS) == Bound(((0, 1),), ((0, 2),))


def test_far_statements_bound_together_are_one_group_and_near_ones_bound_apart_two() -> None:
    vectors = AXES[[0, 0, 1, 2]]
    assert groups_of(plain(vectors)) == [[0, 1], [2], [3]]
    assert groups_of(plain(vectors), Bound(((0, 2),), ((0, 1),))) == [[0, 2], [1], [3]]


def test_bonds_hold_above_the_bound_of_linking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(themes, "LINKED", 2)
    vectors = AXES[[0, 0, 0, 1, 0]]
    assert groups_of(plain(vectors), Bound(((3, 4),), ((2, 4),)))[-1] == [3, 4]


def test_a_text_that_cannot_be_read_is_in_the_theme_that_people_put_it_in() -> None:
    said = [Statement(f"N{n}", f"O{n}", "text") for n in range(3)]
    vectors = np.array([[1, 0], [0, 0], [0, 0]], dtype=np.float32)
    assert [theme.members for theme in find_themes(said, plain(vectors), tied("0+1"))] == [("N0", "N1")]

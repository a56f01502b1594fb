"""Small groups can neither be read nor be worked out."""

from collections import defaultdict
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cells import OTHER, may_follow, merged, shown

counts = st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 60), max_size=8)
floors = st.integers(2, 6)


@pytest.mark.parametrize(
    ("given_counts", "cells"),
    [
        ({"yes": 30, "no": 5, "abstain": 1}, {"yes": 30, "no": None, "abstain": None}),
        ({"yes": 12, "no": 0}, {"yes": 12, "no": 0}),
        ({"yes": 12, "no": 1}, {"yes": None, "no": None}),
        ({"a": 20, "b": 10, "c": 2, "d": 1, "e": 1}, {"a": 20, "b": 10, "c": None, "d": None, "e": None}),
        ({"a": 20, "b": 10, "c": 2, "d": 2}, {"a": 20, "b": None, "c": None, "d": None}),
        ({"a": 2, "b": 0}, {"a": None, "b": None}),
        ({"a": 0, "b": 0}, {"a": 0, "b": 0}),
        ({}, {}),
    ],
)
def test_small_groups_are_hidden_with_what_would_tell_them(
    given_counts: dict[str, int], cells: dict[str, int | None]
) -> None:
    assert shown(given_counts, 3) == cells


@pytest.mark.parametrize(
    ("floor", "cells", "most"), [(2, 2, 24), (2, 3, 14), (3, 2, 24), (3, 3, 18), (3, 4, 11), (4, 3, 18)]
)
def test_who_knows_the_total_and_the_rule_finds_two_values_for_every_small_group(
    floor: int, cells: int, most: int
) -> None:
    tables: dict[tuple[tuple[int | None, ...], int], list[tuple[int, ...]]] = defaultdict(list)
    for table in product(range(most + 1), repeat=cells):
        if sum(table) <= most:
            view = shown({str(place): n for place, n in enumerate(table)}, floor)
            tables[tuple(view.values()), sum(table)].append(table)
    told = [
        possible[0]
        for possible in tables.values()
        for values in map(set, zip(*possible, strict=True))
        if len(values) == 1 and 0 < min(values) < floor
    ]
    assert told == []


@given(counts, floors)
def test_nothing_below_the_floor_is_shown_and_nothing_shown_is_changed(table: dict[str, int], floor: int) -> None:
    cells = shown(table, floor)
    assert list(cells) == list(table)
    assert [n for key, n in cells.items() if n is not None and (n != table[key] or 0 < n < floor)] == []


@given(counts, floors)
def test_what_is_merged_comes_to_the_same_total_and_is_never_a_small_group(table: dict[str, int], floor: int) -> None:
    cells = merged(table, floor)
    whole = sum(n for n in cells.values() if n is not None)
    assert [n for n in cells.values() if n is not None and 0 < n < floor] == []
    assert whole == sum(table.values()) or (cells[OTHER] is None and sum(table.values()) - whole < floor)


@given(st.lists(st.integers(0, 30)), floors)
def test_no_two_publications_of_a_figure_differ_by_a_small_group(figures: list[int], floor: int) -> None:
    published: list[int] = []
    for figure in figures:
        if may_follow(published[-1] if published else None, figure, floor):
            published.append(figure)
    changes = [abs(b - a) for a, b in pairwise(published)]
    assert [change for change in changes if 0 < change < floor] == []


def test_a_figure_may_be_published_first_again_and_when_it_moved_far_enough() -> None:
    assert [may_follow(before, 5, 3) for before in (None, 5, 4, 6, 3, 8, 2)] == [
        True, True, False, False, False, True, True,
    ]  # fmt: skip

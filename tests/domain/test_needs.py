"""Marks as people type them, and themes that keep their ids."""

from collections.abc import Collection, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.needs import MARKS, carried, read_mark, same


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("unnamed", "unnamed"), ("Anonyme", "unnamed"), ("on the record", "on the record"),
        ("on the recrod", "on the record"), ("avec nom", "on the record"), ("nommé", "on the record"),
        ("room only", "room only"), ("Room-only.", "room only"), ("salon seulement", "room only"),
        ("salle seulement", "room only"), ("perhaps", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_mark_is_read_in_english_and_french(text: str, mark: str) -> None:
    assert read_mark(text) == mark


@given(st.text())
def test_any_text_is_a_mark_or_none(text: str) -> None:
    assert read_mark(text) in {"", *MARKS}


def test_statements_that_differ_in_case_accents_and_punctuation_are_the_same() -> None:
    assert same("Le coût, élevé !", "le cout eleve")
    assert not same("travel cost", "travel time")
    assert not same("？！", "！？")


@pytest.mark.parametrize(
    ("old", "new", "ids"),
    [
        ({}, [["N1", "N2"]], [""]),
        ({"T1": ["N1", "N2"]}, [["N1", "N2", "N3"]], ["T1"]),
        ({"T1": ["N1", "N2"]}, [["N3", "N4"]], [""]),
        ({"T1": ["N1", "N2", "N3"], "T2": ["N4", "N5"]}, [["N4", "N5"], ["N2", "N1"]], ["T2", "T1"]),
        ({"T1": ["N1", "N2", "N3", "N4"]}, [["N1", "N5"], ["N2", "N3", "N4"]], ["", "T1"]),
        ({"T2": ["N1", "N2"], "T10": ["N3", "N4"]}, [["N1", "N2", "N3", "N4"]], ["T2"]),
        ({"T1": ["N1", "N2", "N3", "N4"]}, [["N1", "N5", "N6", "N7"]], [""]),
    ],
)
def test_a_theme_keeps_its_id_with_the_group_that_shares_most(
    old: Mapping[str, Collection[str]], new: Sequence[Collection[str]], ids: list[str]
) -> None:
    assert carried(old, new) == ids


groups = st.lists(st.frozensets(st.sampled_from([f"N{n}" for n in range(12)]), min_size=1), max_size=6)


@given(groups, groups)
def test_no_id_is_given_twice_and_none_is_made_up(
    old: list[frozenset[str]], new: list[frozenset[str]]
) -> None:
    was = {f"T{n}": group for n, group in enumerate(old)}
    kept = [id for id in carried(was, new) if id]
    assert len(kept) == len(set(kept))
    assert all(id in was for id in kept)

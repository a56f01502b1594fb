"""Themes: two or more pain points, the same each time, labelled in the members' words."""

from dataclasses import replace

import numpy as np
import pytest

from bot.domain.statements import Statement, Theme
from bot.matching import themes
from bot.matching.nearness import plain
from bot.matching.themes import CORRECTION, find_themes, groups_of, shorten
from bot.operate.bench.measures import adjusted_rand, uneven
from tests.matching.samples import Session, groups, labels_of, pain_points, seen

SECURITY = [
    Statement("N1", "one", "Small businesses are poorly secured"),
    Statement("N2", "two", "Small and medium companies are badly protected against attacks"),
    Statement("N3", "three", "Nobody pays for travel to the meetings"),
]


def found(statements: list[Statement]) -> list[Theme]:
    return find_themes(statements, seen(tuple(s.text for s in statements), CORRECTION))


def test_statements_of_one_problem_are_a_theme_and_one_alone_is_none() -> None:
    assert found(SECURITY) == [Theme("Small businesses are poorly secured", ("N1", "N2"))]


def test_an_offer_is_no_part_of_a_theme() -> None:
    assert found([SECURITY[0], replace(SECURITY[1], kind="offer"), SECURITY[2]]) == []


def test_texts_the_model_cannot_read_are_not_heaped_together() -> None:
    assert found([Statement("N1", "one", "विश्वास"), Statement("N2", "two", "धन"), SECURITY[0]]) == []


def test_no_statements_have_no_themes() -> None:
    assert find_themes([], plain(np.zeros((0, 512), dtype=np.float32))) == []


def test_themes_come_the_largest_first_then_by_label_and_the_same_each_time() -> None:
    session = Session().statements
    first = found(session)
    assert first == sorted(first, key=lambda theme: (-len(theme.members), theme.label))
    assert first == found(session)
    assert sorted({len(theme.members) for theme in first}) == [2, 3]


def test_the_order_of_the_statements_does_not_change_the_themes() -> None:
    session = Session().statements
    turned = found(list(reversed(session)))
    assert {frozenset(t.members) for t in turned} == {frozenset(t.members) for t in found(session)}


def test_above_the_bound_the_rest_joins_the_nearest_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    axes = np.eye(3, dtype=np.float32)
    monkeypatch.setattr(themes, "LINKED", 3)
    assert groups_of(plain(axes[[0, 1, 0, 1, 2, 2, 0]])) == [[0, 2, 6], [1, 3], [4, 5]]


def test_uneven_themes_of_public_sets_are_found_as_well_as_measured() -> None:
    for name, least in (("banking77.csv", 0.49), ("clinc150.csv", 0.7)):
        samples = [uneven(*groups(name), seed) for seed in range(5)]
        scores = [
            adjusted_rand(labels_of(groups_of(seen(texts, CORRECTION)), len(texts)), labels)
            for texts, labels in samples
        ]
        assert sum(scores) / len(scores) >= least


def test_pain_points_in_six_languages_fall_into_their_themes() -> None:
    texts, topics = pain_points("en", "en_p1", "en_p2", "fr", "es", "ru", "ar", "zh")
    assert adjusted_rand(labels_of(groups_of(seen(texts, CORRECTION)), len(texts)), topics) >= 0.82


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("short", "short"),
        ("two\nlines  here", "two lines…"),
        ("one two, three", "one two…"),
        ("onetwothreefourfive", "onetwothree…"),
    ],
)
def test_a_label_is_one_line_cut_at_a_word(text: str, label: str) -> None:
    assert shorten(text, 12) == label

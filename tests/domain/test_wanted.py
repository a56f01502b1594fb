"""When something is wanted, with whom, and its example, as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.wanted import (
    LATER,
    NEXT,
    NOW,
    SOME_DAY,
    UNSAID,
    Beyond,
    Partners,
    beyond,
    example_of,
    kept,
    partners_from,
    partners_of,
    time_of,
    year_of,
)


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("now", 2026), ("Now!", 2026), ("this year", 2026), ("maintenant", 2026), ("cette année", 2026), ("2026", 2026),
        ("2019", UNSAID), ("next year", 2027), ("Next  Year.", 2027), ("nextyear", 2027),
        ("l’an prochain", 2027), ("année prochaine", 2027), ("in 2027", 2027), ("en 2028", 2028), ("later", SOME_DAY),
        ("plus tard", SOME_DAY), ("un jour", SOME_DAY), ("in two years", SOME_DAY), ("mainteant", 2026),
        ("", UNSAID), ("no", UNSAID), ("with governments", UNSAID), ("travel cost", UNSAID), ("2200", UNSAID),
    ],
)  # fmt: skip
def test_a_time_is_read_as_a_year(said: str, year: int) -> None:
    assert year_of(said, 2026) == year


@pytest.mark.parametrize(
    ("year", "in_2026", "in_2027", "in_2029"),
    [
        (UNSAID, "", "", ""), (2026, NOW, NOW, NOW), (2027, NEXT, NOW, NOW), (2029, LATER, LATER, NOW),
        (SOME_DAY, LATER, LATER, LATER),
    ],
)  # fmt: skip
def test_what_was_next_year_is_now_when_that_year_comes(year: int, in_2026: str, in_2027: str, in_2029: str) -> None:
    assert [time_of(year, this) for this in (2026, 2027, 2029)] == [in_2026, in_2027, in_2029]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("with governments", Partners(("government",))),
        ("With the governments and civil society organisations", Partners(("government", "civil-society"))),
        ("avec des gouvernements et la société civile", Partners(("government", "civil-society"))),
        ("with whom: NGOs, media", Partners(("civil-society", "press"))),
        ("partners: private sector", Partners(("private-sector",))),
        ("with companies", Partners(("private-sector",))),
        ("with African countries", Partners((), ("african",))),
        ("with Africans", Partners((), ("african",))),
        ("with Latin America and the Caribbean", Partners((), ("grulac",))),
        ("avec l’Afrique et l’Asie", Partners((), ("african", "asia-pacific"))),
        ("with Western Europe, governments & banks", Partners(("government",), ("weog",), ("banks",))),
        ("with small banks and insurers", Partners((), (), ("small banks", "insurers"))),
        ("with anybody", Partners()),
        ("with", None), ("with ,", None), ("governments", None), ("without governments", None), ("now", None),
        ("with " + "x" * 81, None), ("with a, b, c, d, e, f, g", None),
    ],
)  # fmt: skip
def test_partners_are_groups_and_regions_where_they_are_named_and_words_else(said: str, meant: Partners | None) -> None:
    assert partners_of(said) == meant


@given(st.lists(st.text(max_size=20), max_size=3), st.sampled_from([(), ("government",)]))
def test_partners_are_kept_whole(words: list[str], groups: tuple[str, ...]) -> None:
    partners = Partners(groups, (), tuple(words))
    assert partners_from(kept(partners)) == partners


@given(st.text(max_size=60))
def test_nothing_that_is_typed_raises(text: str) -> None:
    beyond([text], 2026)


@pytest.mark.parametrize(
    ("said", "example"),
    [
        ("example: two of ten came", "two of ten came"), ("Example two of  ten came", "two of ten came"),
        ("exemple : deux sur dix", "deux sur dix"), ("e.g. two of ten", "two of ten"),
        ("par exemple, deux sur dix", "deux sur dix"), ("for example", ""), ("examples are many", None), ("two", None),
    ],
)  # fmt: skip
def test_an_example_says_that_it_is_one(said: str, example: str | None) -> None:
    assert example_of(said) == example


def test_parts_behind_a_bar_are_told_apart_and_the_first_that_cannot_be_read_is_named() -> None:
    parts = ["next year", "with governments", "example: two of ten came", "blue", "green"]
    meant = Beyond("two of ten came", 2027, Partners(("government",)), "blue")
    assert beyond(parts, 2026) == meant

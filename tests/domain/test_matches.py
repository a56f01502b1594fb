"""Which statements may bring organisations together, in which order, and which never do."""

from __future__ import annotations

import pytest

from bot.domain.matches import Match, Point, difference, find
from bot.domain.needs import Kind as Sort
from bot.domain.partners import Kind
from bot.domain.statements import Pair, Verdict
from bot.domain.wanted import Partners


def point(id: str, organisation: str, place: int = 1, sort: Sort = "pain", kind: Kind = Kind()) -> Point:  # noqa: B008
    return Point(id, organisation, sort, place, kind)


A, B, C, D = (point(f"N{n}", name) for n, name in enumerate("abcd", 1))
NEAR = [Pair("N1", "N2", 0.5, ("travel",)), Pair("N2", "N3", 0.3, ())]


def pairs(found: list[Match]) -> list[tuple[str, str, str]]:
    return [(one.a, one.b, one.sure) for one in found]


def test_what_is_only_near_is_proposed_the_nearest_first_with_the_words_that_both_use() -> None:
    found = find([A, B, C], NEAR, [])
    assert pairs(found) == [("N1", "N2", "near"), ("N2", "N3", "near")]
    assert [one.shared for one in found] == [("travel",), ()]


def test_what_people_confirmed_goes_before_what_is_near_and_follows_from_answers_of_others() -> None:
    verdicts = [Verdict("c", "N4", "yes", "N3"), Verdict("d", "N2", "yes", "N4"), Verdict("a", "N3", "partly", "N1")]
    assert pairs(find([A, B, C, D], NEAR, verdicts)) == [
        ("N2", "N3", "yes"), ("N2", "N4", "yes"), ("N3", "N4", "yes"), ("N1", "N3", "partly"), ("N1", "N2", "near"),
    ]  # fmt: skip


def test_a_yes_beside_no_statement_of_ones_own_confirms_the_nearest_one_and_what_follows() -> None:
    another = point("N9", "a", 2)
    near = [*NEAR, Pair("N2", "N9", 0.4, ())]
    verdicts = [Verdict("a", "N2", "yes"), Verdict("c", "N2", "yes"), Verdict("a", "N4", "yes")]
    assert pairs(find([A, B, C, D, another], near, verdicts)) == [
        ("N1", "N2", "yes"), ("N1", "N3", "yes"), ("N2", "N3", "yes"), ("N2", "N9", "near"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("verdicts", "asked", "apart"),
    [
        ([Verdict("a", "N2", "no", "N1")], set(), set()),
        ([Verdict("b", "N1", "no")], set(), set()),
        ([Verdict("a", "N2", "yes", "N1"), Verdict("b", "N1", "no", "N2")], set(), set()),
        ([Verdict("a", "N2", "yes", "N1")], {frozenset(("N1", "N2"))}, set()),
        ([], set(), {frozenset(("N1", "N2"))}),
    ],
)
def test_never_what_one_side_said_is_not_its_nor_what_was_asked_or_is_held_apart(
    verdicts: list[Verdict], asked: set[frozenset[str]], apart: set[frozenset[str]]
) -> None:
    assert pairs(find([A, B, C], NEAR, verdicts, asked, apart)) == [("N2", "N3", "near")]


def test_who_said_that_a_statement_is_not_its_is_not_matched_with_it_over_another_of_its_own_either() -> None:
    another = point("N9", "a", 2)
    assert find([A, another, B], [Pair("N9", "N2", 0.6, ())], [Verdict("a", "N2", "no", "N1")]) == []


def test_never_ones_own_nor_two_offers_nor_what_is_not_there() -> None:
    offers = point("N5", "a", 1, "offer"), point("N6", "b", 1, "offer")
    near = [Pair("N5", "N6", 0.9, ()), Pair("N1", "N8", 0.9, ()), Pair("N1", "N7", 0.9, ()), Pair("N2", "N5", 0.4, ())]
    found = find([A, B, *offers, point("N8", "a", 2)], near, [Verdict("a", "N8", "yes", "N1")])
    assert pairs(found) == [("N2", "N5", "near")]


def test_a_need_with_an_offer_is_never_confirmed_by_who_offers_the_same() -> None:
    offer = point("N5", "b", 1, "offer")
    assert pairs(find([A, offer], [Pair("N1", "N5", 0.4, ())], [Verdict("a", "N5", "yes", "N1")])) == [
        ("N1", "N5", "near")
    ]


def test_what_is_ranked_higher_or_more_different_goes_before_what_is_a_little_nearer() -> None:
    near = [Pair("N1", "N2", 0.50, ()), Pair("N1", "N3", 0.45, ()), Pair("N1", "N4", 0.40, ())]
    here = point("N1", "a", 1, kind=Kind("government", "african"))
    low = point("N2", "b", 4, kind=Kind("government", "african"))
    first = point("N3", "c", 1, kind=Kind("government", "african"))
    other = point("N4", "d", 1, kind=Kind("press", "weog"))
    assert [one.b for one in find([here, low, first, other], near, [])] == ["N4", "N3", "N2"]


@pytest.mark.parametrize(
    ("kind", "worth"),
    [
        (Kind("government", "african"), 0.0),
        (Kind("press", "african"), 0.5),
        (Kind("government", "weog"), 0.5),
        (Kind("press", "weog"), 1.0),
        (Kind("", "unsaid"), 0.0),
        (Kind("intergovernmental", "intergovernmental"), 0.5),
    ],
)
def test_another_group_and_another_region_are_worth_a_half_each_and_what_is_unknown_nothing(
    kind: Kind, worth: float
) -> None:
    assert difference(point("N1", "a", kind=Kind("government", "african")), point("N2", "b", kind=kind)) == worth


def test_the_partner_that_one_of_them_asks_for_is_worth_as_much_as_one_wholly_different() -> None:
    wants = Point("N1", "a", "pain", 1, Kind("government", "african"), Partners(groups=("government",)))
    assert difference(wants, point("N2", "b", kind=Kind("government", "african"))) == 1.0
    assert difference(wants, point("N2", "b", kind=Kind("", ""))) == 0.0

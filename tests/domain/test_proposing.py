"""What is proposed in a week: groups before pairs, a first for all before a second for anybody, and never too much."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.matches import Match, Sure
from bot.domain.proposing import PER_WEEK, Proposal, choose, groups

VOICES = {f"N{n}": voice for n, voice in enumerate("abcdefgh", 1)}


def match(a: int, b: int, worth: float = 1.0, sure: Sure = "yes") -> Match:
    return Match(f"N{a}", f"N{b}", sure, worth)


def proposal(*numbers: int, sure: Sure = "yes") -> Proposal:
    needs = tuple(f"N{n}" for n in numbers)
    return Proposal(needs, tuple(VOICES[id] for id in needs), sure)


def test_three_that_say_they_have_one_problem_each_with_each_are_one_group() -> None:
    assert groups([match(1, 2), match(1, 3), match(2, 3)], VOICES) == [proposal(1, 2, 3)]


def test_who_is_not_one_with_all_of_them_is_in_no_group_and_what_is_only_near_or_partly_makes_none() -> None:
    assert groups([match(1, 2), match(2, 3)], VOICES) == []
    assert groups([match(1, 2), match(2, 3), match(1, 3, sure="near")], VOICES) == []
    assert groups([match(1, 2), match(2, 3), match(1, 3, sure="partly")], VOICES) == []
    assert groups([match(1, 2), match(1, 3), match(2, 3), match(3, 4), match(2, 4)], VOICES) == [proposal(1, 2, 3)]


def test_an_organisation_stands_in_a_group_once_with_the_statement_that_is_worth_most() -> None:
    voices = {**VOICES, "N4": "c"}
    found = [match(1, 2), match(1, 3, 0.5), match(2, 3, 0.5), match(1, 4, 0.9), match(2, 4, 0.9)]
    assert groups(found, voices) == [Proposal(("N1", "N2", "N4"), ("a", "b", "c"), "yes")]


def test_more_than_five_make_another_group_if_there_are_enough() -> None:
    found = [match(a, b) for a, b in combinations(range(1, 9), 2)]
    assert groups(found, VOICES) == [proposal(1, 2, 3, 4, 5), proposal(6, 7, 8)]


def test_everybody_has_a_first_before_anybody_a_second_and_nobody_a_third() -> None:
    best = [proposal(1, 2), proposal(1, 3), proposal(1, 4), proposal(4, 5)]
    assert choose(best, {}) == [proposal(1, 2), proposal(4, 5), proposal(1, 3)]


def test_what_was_asked_this_week_counts() -> None:
    assert choose([proposal(1, 2), proposal(3, 4)], {"a": PER_WEEK, "c": 1}) == [proposal(3, 4)]


def test_two_who_have_met_are_not_proposed_to_each_other_again_not_in_a_group_either() -> None:
    met = [frozenset("ab")]
    assert choose([proposal(1, 2, 3), proposal(1, 2), proposal(1, 3)], {}, met) == [proposal(1, 3)]
    assert choose([proposal(1, 2, 3), proposal(1, 2)], {}) == [proposal(1, 2, 3)]


pairs = st.lists(
    st.tuples(st.integers(1, 8), st.integers(1, 8)).filter(lambda two: two[0] < two[1]), unique=True, max_size=28
)


@given(pairs)
def test_a_group_is_one_problem_each_with_each_and_nobody_gets_too_much(some: list[tuple[int, int]]) -> None:
    found = [match(a, b) for a, b in some]
    made = groups(found, VOICES)
    linked = {frozenset((one.a, one.b)) for one in found}
    assert all(frozenset(two) in linked for one in made for two in combinations(one.needs, 2))
    chosen = choose([*made, *(proposal(a, b) for a, b in some)], {})
    met = [two for one in chosen for two in one.pairs]
    assert len(met) == len({*met})
    asked = [voice for one in chosen for voice in one.voices]
    assert all(asked.count(voice) <= PER_WEEK for voice in VOICES.values())

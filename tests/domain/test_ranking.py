"""Orders are counted as their definition says: held against a count written down from it, and known elections."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ranking import Round, count

Ballots = Sequence[tuple[str, ...]]

# Which food for the party: the example in the article "Single transferable vote" of the English Wikipedia.
FOOD: Ballots = (
    [("orange",)] * 4
    + [("pear", "orange")] * 2
    + [("chocolate", "strawberry")] * 8
    + [("chocolate", "sweets")] * 4
    + [("strawberry",), ("sweets",)]
)
FOODS = ("orange", "pear", "chocolate", "strawberry", "sweets")
# Where the capital of Tennessee should be: the example in the article "Instant-runoff voting".
CITIES = ("Memphis", "Nashville", "Chattanooga", "Knoxville")
TENNESSEE: Ballots = (
    [("Memphis", "Nashville", "Chattanooga", "Knoxville")] * 42
    + [("Nashville", "Chattanooga", "Knoxville", "Memphis")] * 26
    + [("Chattanooga", "Knoxville", "Nashville", "Memphis")] * 15
    + [("Knoxville", "Chattanooga", "Nashville", "Memphis")] * 17
)


def test_the_textbook_election_for_three_seats() -> None:
    found = count(FOOD, FOODS, 3)
    assert (found.winners, found.quota) == (("chocolate", "orange", "strawberry"), 6)
    assert dict(found.rounds[1].votes)["strawberry"] == 5
    assert found.rounds[-1] == Round((("strawberry", Fraction(5)),), ("strawberry",), exhausted=Fraction(3))


def test_the_textbook_election_for_one_seat() -> None:
    found = count(TENNESSEE, CITIES, 1)
    assert [one.out for one in found.rounds] == [("Chattanooga",), ("Nashville",), ()]
    assert found.rounds[-1].votes == (("Memphis", Fraction(42)), ("Knoxville", Fraction(58)))
    assert (found.winners, found.quota) == (("Knoxville",), 0)


def test_nobody_wins_where_nobody_ranks_anybody() -> None:
    assert count([], FOODS, 2).winners == ()
    assert count([("tea",)], FOODS, 2).rounds == ()


def test_an_option_that_nobody_ranks_fills_no_seat() -> None:
    assert count([("a", "b")] * 3, "abc", 3).winners == ("a", "b")


def test_of_equals_the_one_goes_out_that_was_lower_before() -> None:
    ballots = [("a",)] * 5 + [("b",)] * 3 + [("c",)] * 4 + [("d", "b")]
    second = count(ballots, "abcd", 1).rounds[1]
    assert (second.tied, second.out, second.by) == (("b", "c"), ("b",), "earlier")


def test_of_equals_in_every_round_the_one_goes_out_that_stands_later_in_the_list() -> None:
    first = count([("b",), ("a",)], "ba", 1).rounds[0]
    assert (first.tied, first.out, first.by) == (("b", "a"), ("a",), "list")


def test_options_without_a_single_ballot_go_out_together() -> None:
    ballots = [("a", "d", "e")] * 2 + [("b",)] * 2 + [("c", "b")]
    assert [one.out for one in count(ballots, "abcde", 1).rounds] == [("d", "e"), ("c",), ()]


def plainly(ballots: Ballots, options: str, seats: int) -> list[str]:
    """The winners by the definition, ballot by ballot, each with the weight it still has."""
    pile = [(one, Fraction(1)) for one in ballots if one]
    left = [key for key in options if any(key in one for one in ballots)]
    quota, rounds = len(pile) // (seats + 1) + 1, list[dict[str, Fraction]]()
    winners: list[str] = []
    while left and len(winners) < seats:
        tops = [next((key for key in one if key in left), "") for one, _ in pile]
        votes = dict.fromkeys(left, Fraction(0))
        for top, (_, weight) in zip(tops, pile, strict=True):
            votes |= {top: votes[top] + weight} if top else {}
        rounds.append(votes)
        if len(left) <= seats - len(winners):
            return [*winners, *sorted(left, key=lambda key: (-votes[key], options.index(key)))]
        counting = sum(votes.values())
        over = [key for key in left if (votes[key] * 2 > counting if seats == 1 else votes[key] >= quota)]
        if over:
            winners += sorted(over, key=lambda key: (-votes[key], options.index(key)))
            share = {key: (votes[key] - quota) / votes[key] for key in over} if seats > 1 else {}
            pile = [(one, w * share.get(top, Fraction(1))) for top, (one, w) in zip(tops, pile, strict=True)]
            left = [key for key in left if key not in over]
            continue
        lowest = [key for key in left if votes[key] == min(votes.values())]
        for before in reversed(rounds):
            lowest = [key for key in lowest if before[key] == min(before[other] for other in lowest)]
        left.remove(lowest[-1])
    return winners


_BALLOTS = st.lists(st.lists(st.sampled_from("abcde"), unique=True, max_size=5).map(tuple), max_size=9)


@given(_BALLOTS, st.integers(1, 4))
def test_the_winners_are_those_of_the_definition(ballots: Ballots, seats: int) -> None:
    assert list(count(ballots, "abcde", seats).winners) == plainly(ballots, "abcde", seats)


@given(_BALLOTS, st.integers(1, 4))
def test_every_round_accounts_for_every_ballot(ballots: Ballots, seats: int) -> None:
    found = count(ballots, "abcde", seats)
    cast = sum(1 for one in ballots if one)
    kept = Fraction(0)
    for one in found.rounds:
        assert sum(n for _, n in one.votes) + one.exhausted + kept == cast
        kept += found.quota * len(one.elected)


@given(_BALLOTS, st.integers(1, 4))
def test_the_order_in_which_ballots_come_changes_nothing(ballots: Ballots, seats: int) -> None:
    mixed = sorted(ballots, reverse=True)
    assert count(mixed, "abcde", seats) == count(ballots, "abcde", seats)

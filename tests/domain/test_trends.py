"""What changed since the same was asked: only what moved by the smallest group that is shown; and what is agreement."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.data import Count, Result
from bot.domain.trends import agreed, changes


def result(*counts: tuple[str, int], kind: str = "word", **more: Any) -> Result:
    """A closed result of these counts."""
    listed = tuple(Count(key=key, label=key, n=n, spellings=((key, n),) if kind == "word" else ()) for key, n in counts)
    n = sum(n for _, n in counts)
    given = {"id": "P1", "kind": kind, "question": "?", "closed": True, "asked": 99, "n": n, "counts": listed}
    return Result.model_validate(given | more)


def moved(before: Result, now: Result, floor: int = 3) -> list[tuple[str, int, int]]:
    """The changes as values."""
    return [(one.label, one.before, one.n) for one in changes(before, now, floor)]


def test_what_moved_by_less_than_the_floor_is_not_told() -> None:
    before = result(("trust", 9), ("care", 5), ("money", 4), ("time", 2))
    now = result(("trust", 14), ("care", 7), ("hope", 3), ("joy", 1))
    assert moved(before, now) == [("trust", 9, 14), ("hope", 0, 3), ("money", 4, 0)]


def test_words_are_the_same_if_they_have_a_spelling_in_common() -> None:
    theme = Count(key="confiance", label="Confiance", n=12, spellings=(("Confiance", 7), ("TRUST", 5)))
    now = result().model_copy(update={"counts": (theme,)})
    assert moved(result(("trust", 4), ("care", 3)), now) == [("Confiance", 4, 12), ("care", 3, 0)]


def test_options_are_the_same_by_their_words_and_the_usual_ones_by_their_meaning() -> None:
    def poll(*options: tuple[str, str, int]) -> Result:
        listed = tuple(Count(key=key, label=label, n=n) for key, label, n in options)
        return result(kind="poll").model_copy(update={"counts": listed})

    before = poll(("a", "Geneva", 9), ("b", "Lima", 1))
    assert moved(before, poll(("a", "Lima", 8), ("b", "geneva!", 9))) == [("Lima", 1, 8)]
    assert moved(poll(("yes", "yes", 1)), poll(("yes", "oui", 5))) == [("oui", 1, 5)]


def test_a_word_that_may_have_been_hidden_is_not_told_as_new_or_gone() -> None:
    assert moved(result(("trust", 4), others=2), result(("trust", 4), ("care", 5))) == []
    assert moved(result(("trust", 4), ("care", 5)), result(("trust", 4), held=1)) == []
    assert moved(result(("trust", 4)), result(("trust", 4), ("care", 5))) == [("care", 0, 5)]


def test_first_places_of_orders_are_not_compared() -> None:
    assert moved(result(("a", 9), kind="poll", seats=1), result(("a", 1), kind="poll", seats=1)) == []


numbers = st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 20)), unique_by=lambda pair: pair[0])


@given(numbers, numbers, st.integers(2, 6))
def test_every_change_is_a_difference_of_two_told_numbers_and_no_small_one(
    before: list[tuple[str, int]], now: list[tuple[str, int]], floor: int
) -> None:
    found = moved(result(*before), result(*now), floor)
    assert [one for one in found if one[1:] != (dict(before).get(one[0], 0), dict(now).get(one[0], 0))] == []
    assert [one for one in found if abs(one[1] - one[2]) < floor] == []


@pytest.mark.parametrize(
    ("counts", "more", "option"),
    [
        ((("yes", 8), ("no", 2)), {}, "yes"), ((("yes", 7), ("no", 3)), {}, ""), ((("yes", 9), ("no", 0)), {}, ""),
        ((("yes", 0), ("no", 10)), {}, "no"), ((("yes", 8), ("no", 1)), {"abstained": 2}, ""),
        ((("yes", 9), ("no", 0)), {"abstained": 1}, ""), ((("yes", 10),), {"abstained": 2}, "yes"),
        ((("a", 10), ("b", 10)), {"most": 2}, ""),
        ((("a", 10), ("b", 0)), {"seats": 1}, ""), ((("5", 10),), {"kind": "hum"}, ""),
        ((("yes", 10),), {"kind": "round"}, "yes"), ((("trust", 20),), {"kind": "word"}, ""),
    ],
)  # fmt: skip
def test_agreement_needs_a_share_and_a_number_of_those_who_answered(
    counts: tuple[tuple[str, int], ...], more: dict[str, Any], option: str
) -> None:
    assert agreed(result(*counts, **{"kind": "poll", **more}), 0.8, 10) == option

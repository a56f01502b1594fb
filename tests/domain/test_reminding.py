"""When a reminder is due, and which minutes a room hears of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminding import LEAST, LONG, in_last_quarter, last_quarter, minutes_left
from bot.domain.when import DAY, HOUR, MINUTE


@pytest.mark.parametrize(
    ("length", "begins"),
    [(None, None), (59 * MINUTE, None), (HOUR, 45 * MINUTE), (4 * DAY, 3 * DAY)],
)
def test_the_last_quarter_begins_where_three_are_over_of_what_is_open_for_an_hour(
    length: int | None, begins: int | None
) -> None:
    assert last_quarter(0, length) == begins


@given(st.integers(LONG, 90 * DAY), st.integers(-DAY, 91 * DAY))
def test_people_are_reminded_in_the_last_quarter_and_not_in_the_last_minutes(length: int, now: int) -> None:
    assert in_last_quarter(0, length, now) == (4 * now >= 3 * length and now <= length - LEAST)


@pytest.mark.parametrize(
    ("length", "left", "said"),
    [
        (30, 16.0, 0), (30, 15.5, 0), (30, 15.4, 15), (30, 15.0, 15), (30, 12.3, 12), (30, 5.0, 5), (30, 4.9, 0),
        (21, 15.0, 15), (20, 15.0, 0), (20, 2.0, 2), (20, 1.2, 1), (20, 0.9, 0), (20, 3.0, 0),
        (6, 2.0, 2), (5.9, 2.0, 0), (60 * 24, 15.0, 15), (30, 0.0, 0), (30, -1.0, 0),
    ],
)  # fmt: skip
def test_the_minutes_that_are_said_are_those_that_are_left(length: float, left: float, said: int) -> None:
    closes = round(length * MINUTE)
    assert minutes_left(0, closes, closes - round(left * MINUTE)) == said

"""Times as people type them, over every change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.when import DAY, HOUR, MINUTE, YEAR, duration, since, until

AMSTERDAM = "Europe/Amsterdam"


def at(text: str) -> int:
    """Milliseconds of an ISO moment in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


NOW = at("2026-11-23T12:00")


@pytest.mark.parametrize(
    ("text", "length"),
    [("15m", 15 * MINUTE), ("2h", 2 * HOUR), ("1h 30m", 90 * MINUTE), ("1W", 7 * DAY), ("", None), ("2 x", None)],
)
def test_a_length_of_time_is_read(text: str, length: int | None) -> None:
    assert duration(text) == length


@pytest.mark.parametrize(
    ("text", "zone", "moment"),
    [
        ("15m", "UTC", "2026-11-23T12:15"),
        ("18:30", "UTC", "2026-11-23T18:30"),
        ("18h30", AMSTERDAM, "2026-11-23T17:30"),
        ("11:00", "UTC", "2026-11-24T11:00"),
        ("2026-12-01T12:00", AMSTERDAM, "2026-12-01T11:00"),
        ("2026-12-01T12:00Z", AMSTERDAM, "2026-12-01T12:00"),
        ("2026-12-01 12:00+05:30", AMSTERDAM, "2026-12-01T06:30"),
        ("2026-12-01", "Africa/Nairobi", "2026-12-01T20:59"),
    ],
)
def test_the_end_is_read_in_the_zone_of_who_typed_it(text: str, zone: str, moment: str) -> None:
    assert until(text, NOW, zone) == at(moment)


@pytest.mark.parametrize(
    ("text", "why"),
    [("soon", "unreadable"), ("03/04", "unreadable"), ("25:00", "unreadable"), ("2026-02-30", "unreadable"),
     ("0m", "past"), ("2026-11-23T11:59", "past"), ("2028-01-01T00:00", "far"), ("999999d", "far")],
)  # fmt: skip
def test_an_end_that_cannot_be_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        until(text, NOW, "UTC")


def test_an_hour_that_is_skipped_and_one_that_comes_twice_are_one_moment_each() -> None:
    spring, autumn = at("2027-03-27T12:00"), at("2026-10-24T12:00")
    assert until("2027-03-28T02:30", spring, AMSTERDAM) == at("2027-03-28T01:30")
    assert until("2026-10-25T02:30", autumn, AMSTERDAM) == at("2026-10-25T00:30")
    assert until("02:30", autumn + 13 * HOUR, AMSTERDAM) == at("2026-10-26T01:30")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2h", "2026-11-23T10:00"),
        ("lunch", "2026-11-23T11:00"),
        ("ce matin", "2026-11-23T05:00"),
        ("14:00", "2026-11-22T13:00"),
        ("yesterday", "2026-11-21T23:00"),
        ("2026-11-20", "2026-11-19T23:00"),
        ("2026-12-01", None),
        ("the flood", None),
    ],
)
def test_a_beginning_lies_before_now(text: str, moment: str | None) -> None:
    assert since(text, NOW, AMSTERDAM) == (None if moment is None else at(moment))


ZONES = st.sampled_from([AMSTERDAM, "America/New_York", "Australia/Lord_Howe", "UTC"])


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 400), ZONES)
def test_a_clock_time_is_ahead_by_at_most_a_day_and_the_change_of_the_clocks(
    hour: int, minute: int, days: int, zone: str
) -> None:
    now = NOW + days * DAY
    assert 0 < until(f"{hour:02}:{minute:02}", now, zone) - now <= DAY + HOUR


@given(st.text(max_size=20))
def test_nothing_that_can_be_typed_breaks_the_reading_of_times(text: str) -> None:
    since(text, NOW, AMSTERDAM)
    try:
        found = until(text, NOW, AMSTERDAM)
    except ValueError as error:
        assert str(error) in ("unreadable", "past", "far")
    else:
        assert NOW < found <= NOW + YEAR

"""Quiet hours by the clocks where people are, over every change of those clocks."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.quiet import OFF, quiet_until
from bot.domain.when import DAY, HOUR, MINUTE

AMSTERDAM = "Europe/Amsterdam"


def at(text: str) -> int:
    """Milliseconds of an ISO moment in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize(
    ("hours", "zone", "moment", "ends"),
    [
        ("22:00-07:00", "UTC", "2026-11-23T22:00", "2026-11-24T07:00"),
        ("22:00-07:00", "UTC", "2026-11-24T06:59", "2026-11-24T07:00"),
        ("22:00-07:00", "UTC", "2026-11-24T07:00", None),
        ("22:00-07:00", "UTC", "2026-11-23T21:59", None),
        ("22:00-07:00", AMSTERDAM, "2026-11-23T21:00", "2026-11-24T06:00"),
        ("22:00-07:00", "Pacific/Auckland", "2026-11-23T12:00", "2026-11-23T18:00"),
        ("12:00-14:00", "UTC", "2026-11-23T13:00", "2026-11-23T14:00"),
        ("12:00-14:00", "UTC", "2026-11-23T11:00", None),
        ("00:00-06:00", "UTC", "2026-11-23T00:00", "2026-11-23T06:00"),
        ("18:00-00:00", "UTC", "2026-11-23T23:59", "2026-11-24T00:00"),
        ("", "UTC", "2026-11-23T23:59", None),
        (OFF, "UTC", "2026-11-23T23:59", None),
    ],
)
def test_hours_are_quiet_from_their_beginning_to_their_end(
    hours: str, zone: str, moment: str, ends: str | None
) -> None:
    assert quiet_until(hours, zone, at(moment)) == (None if ends is None else at(ends))


@pytest.mark.parametrize(
    ("hours", "moment", "ends"),
    [
        ("22:00-07:00", "2027-03-28T00:30", "2027-03-28T05:00"),  # a night of eight hours
        ("22:00-07:00", "2026-10-25T00:30", "2026-10-25T06:00"),  # a night of ten
        ("22:00-02:30", "2027-03-28T00:59", "2027-03-28T01:00"),  # 02:30 is skipped: until the clocks are set
        ("22:00-02:30", "2026-10-25T00:45", "2026-10-25T01:30"),  # between the first 02:30 and the second
        ("02:30-06:00", "2027-03-28T01:00", "2027-03-28T04:00"),
        ("02:30-06:00", "2026-10-25T01:00", "2026-10-25T05:00"),  # the second 02:00 is within
    ],
)
def test_a_night_in_which_the_clocks_are_set_is_quiet_throughout(hours: str, moment: str, ends: str) -> None:
    assert quiet_until(hours, AMSTERDAM, at(moment)) == at(ends)


ZONES = st.sampled_from([AMSTERDAM, "America/New_York", "Australia/Lord_Howe", "America/Nuuk", "Asia/Kathmandu", "UTC"])
CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
MOMENTS = st.integers(at("2026-11-23T12:00"), at("2026-11-23T12:00") + 400 * DAY)


@given(CLOCKS, CLOCKS, MOMENTS, ZONES)
def test_what_is_quiet_ends_when_clocks_show_the_end_and_what_is_not_is_shown_outside(
    start: str, end: str, now: int, zone: str
) -> None:
    def wall(moment: int) -> datetime:
        return datetime.fromtimestamp(moment / 1000, ZoneInfo(zone))

    ends = quiet_until(f"{start}-{end}", zone, now)
    set_near = wall(now + DAY).utcoffset() != wall(now - DAY).utcoffset()
    shown = f"{wall(now):%H:%M}"
    inside = start <= shown < end if start < end else shown >= start or shown < end
    assert (ends is not None) == inside or set_near
    if ends is not None:
        assert 0 < ends - now <= DAY + HOUR
        assert f"{wall(ends):%H:%M}" == end or wall(ends).utcoffset() != wall(ends - MINUTE).utcoffset()

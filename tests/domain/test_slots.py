"""Weekly moments, held against a clock that is read minute by minute, at every change of several zones."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.slots import DAYS, latest_date, latest_slot, local_date, moment, next_slot

MINUTE, DAY = 60_000, 86_400_000
ZONES = (
    "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca",
    "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC",
)  # fmt: skip


@cache
def changes(zone: str) -> list[int]:
    """The moments between 1990 and 2037 at which the zone's clocks were or will be changed, to the minute."""
    place, found = ZoneInfo(zone), []
    at, end = datetime(1990, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
    while at < end:
        after = at + timedelta(hours=12)
        if at.astimezone(place).utcoffset() != after.astimezone(place).utcoffset():
            low, high = at, after
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
                same = middle.astimezone(place).utcoffset() == low.astimezone(place).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(int(high.timestamp()) * 1000)
        at = after
    return found


def read_off(day: str, clock: str, zone: str, start: int, end: int) -> list[int]:
    """All moments of the weekly time in (start, end], by watching a clock from three days before: a moment comes
    when the wall clock first shows the time or a later one, however it jumps."""
    place, found = ZoneInfo(zone), []
    hour, minute = (int(part) for part in clock.split(":"))
    at = (start - 3 * DAY) // MINUTE * MINUTE
    furthest = datetime.fromtimestamp(at / 1000, place).replace(tzinfo=None)
    while at < end:
        at += MINUTE
        wall = datetime.fromtimestamp(at / 1000, place).replace(tzinfo=None)
        if wall <= furthest:
            continue
        day_before = furthest.replace(hour=hour, minute=minute, second=0)
        for wanted in (day_before, day_before + timedelta(days=1)):
            if furthest < wanted <= wall and wanted.weekday() == DAYS.index(day) and at > start and at <= end:
                found.append(at)
        furthest = wall
    return found


def at(text: str) -> int:
    """A moment from its ISO form in UTC."""
    return int(datetime.fromisoformat(f"{text}+00:00").timestamp()) * 1000


def test_every_zone_of_the_test_but_utc_changes_its_clocks() -> None:
    assert [zone for zone in ZONES if not changes(zone)] == ["Asia/Kathmandu", "UTC"]


@pytest.mark.parametrize("zone", ZONES)
def test_at_every_change_of_the_clocks_each_date_has_one_moment_and_they_come_in_order(zone: str) -> None:
    for change in changes(zone):
        today = local_date(change, zone)
        for clock in ("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "09:00", "23:59"):
            moments = [moment(today + timedelta(days=n), clock, zone) for n in range(-2, 3)]
            assert moments == sorted(moments)
            for n, one in zip(range(-2, 3), moments, strict=True):
                wanted = datetime.combine(today + timedelta(days=n), datetime.strptime(clock, "%H:%M").time())
                before = datetime.fromtimestamp(one / 1000 - 1, ZoneInfo(zone)).replace(tzinfo=None)
                there = datetime.fromtimestamp(one / 1000, ZoneInfo(zone)).replace(tzinfo=None)
                assert before < wanted <= there


@settings(max_examples=60)
@given(
    zone=st.sampled_from(ZONES), nth=st.integers(0, 500), day=st.sampled_from(DAYS), hour=st.integers(0, 23),
    minute=st.sampled_from([0, 1, 15, 30, 59]), off=st.integers(-3 * DAY, 3 * DAY),
)  # fmt: skip
@example(zone="Europe/Amsterdam", nth=60, day="sunday", hour=2, minute=30, off=0)
@example(zone="Pacific/Apia", nth=5, day="friday", hour=9, minute=0, off=DAY)
def test_the_latest_and_the_next_slot_are_what_a_watched_clock_shows(
    zone: str, nth: int, day: str, hour: int, minute: int, off: int
) -> None:
    around = changes(zone) or [at("2026-11-23T09:00")]
    now, clock = around[nth % len(around)] + off, f"{hour:02d}:{minute:02d}"
    past = read_off(day, clock, zone, now - 9 * DAY, now)
    assert latest_slot(day, clock, zone, now) == past[-1]
    assert latest_slot(day, clock, zone, past[-1]) == past[-1]
    assert next_slot(day, clock, zone, past[-1] - 1) == past[-1]
    assert latest_slot(day, clock, zone, next_slot(day, clock, zone, now)) == next_slot(day, clock, zone, now)


@pytest.mark.parametrize(
    ("what", "day", "clock", "zone", "now", "latest"),
    [
        ("an ordinary week", "monday", "09:00", "Europe/Amsterdam", "2026-11-25T12:00", "2026-11-23T08:00"),
        ("the very moment", "monday", "09:00", "Europe/Amsterdam", "2026-11-23T08:00", "2026-11-23T08:00"),
        ("a minute before", "monday", "09:00", "Europe/Amsterdam", "2026-11-23T07:59", "2026-11-16T08:00"),
        ("an hour that does not come", "sunday", "02:30", "Europe/Amsterdam", "2026-03-30T00:00", "2026-03-29T01:00"),
        ("an hour that comes twice", "sunday", "02:30", "Europe/Amsterdam", "2026-10-25T12:00", "2026-10-25T00:30"),
        ("within its second coming", "sunday", "02:30", "Europe/Amsterdam", "2026-10-25T01:10", "2026-10-25T00:30"),
        ("a gap of half an hour", "sunday", "02:15", "Australia/Lord_Howe", "2026-10-05T00:00", "2026-10-03T15:30"),
        ("midnight does not come", "sunday", "00:00", "America/Sao_Paulo", "2018-11-05T00:00", "2018-11-04T03:00"),
        ("a day that does not come", "friday", "09:00", "Pacific/Apia", "2012-01-02T00:00", "2011-12-30T10:00"),
        ("a date ahead of UTC", "monday", "00:30", "Pacific/Kiritimati", "2026-11-23T00:00", "2026-11-22T10:30"),
    ],
)
def test_the_latest_slot_of(what: str, day: str, clock: str, zone: str, now: str, latest: str) -> None:
    assert (what, latest_slot(day, clock, zone, at(now))) == (what, at(latest))


def test_a_moment_after_a_gap_still_belongs_to_its_own_date() -> None:
    assert latest_date("friday", "09:00", "Pacific/Apia", at("2012-01-02T00:00")) == date(2011, 12, 30)
    assert moment(date(2011, 12, 30), "09:00", "Pacific/Apia") == at("2011-12-30T10:00")

"""Times as people type them, over every change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.slots import DAYS
from bot.domain.when import DAY, HOUR, MINUTE, YEAR, Ambiguous, duration, reach, since, until

AMSTERDAM = "Europe/Amsterdam"


def at(text: str) -> int:
    """Milliseconds of an ISO moment in UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


NOW = at("2026-11-23T12:00")


@pytest.mark.parametrize(
    ("text", "length"),
    [("15m", 15 * MINUTE), ("2h", 2 * HOUR), ("1h 30m", 90 * MINUTE), ("1W", 7 * DAY), ("", None), ("2 x", None),
     ("20 minutes", 20 * MINUTE), ("2 jours", 2 * DAY), ("3 semaines", 21 * DAY), ("2 months", None), ("-1d", None)],
)  # fmt: skip
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
        ("2026-12-01 9h", "Africa/Nairobi", "2026-12-01T06:00"),
        ("tomorrow 09:00", AMSTERDAM, "2026-11-24T08:00"),
        ("Tomorrow at 9 a.m.", AMSTERDAM, "2026-11-24T08:00"),
        ("demain à 9h", AMSTERDAM, "2026-11-24T08:00"),
        ("09:00 tomorrow", "UTC", "2026-11-24T09:00"),
        ("tomorrow", "UTC", "2026-11-24T23:59"),
        ("tonight", "America/New_York", "2026-11-24T04:59"),
        ("friday", "UTC", "2026-11-27T23:59"),
        ("Friday, 18:00", "UTC", "2026-11-27T18:00"),
        ("vendredi midi", "UTC", "2026-11-27T12:00"),
        ("monday 11:00", "UTC", "2026-11-30T11:00"),  # that of today is over
        ("midnight", "UTC", "2026-11-24T00:00"),
        ("in 2 hours", "UTC", "2026-11-23T14:00"),
        ("13/04", "UTC", "2027-04-13T23:59"),
        ("04/04/2027", "UTC", "2027-04-04T23:59"),
    ],
)
def test_the_end_is_read_in_the_zone_of_who_typed_it(text: str, zone: str, moment: str) -> None:
    assert until(text, NOW, zone) == at(moment)


@pytest.mark.parametrize(
    ("text", "why"),
    [("soon", "unreadable"), ("25/13", "unreadable"), ("25:00", "unreadable"), ("2026-02-30", "unreadable"),
     ("9.30", "unreadable"), ("9999-12-31", "unreadable"), ("friday friday", "unreadable"), ("", "unreadable"),
     ("0m", "past"), ("2026-11-23T11:59", "past"), ("today 09:00", "past"), ("2026-11-22", "past"),
     ("2028-01-01T00:00", "far"), ("999999d", "far")],
)  # fmt: skip
def test_an_end_that_cannot_be_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        until(text, NOW, "UTC")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("03/04", "2027-03-04T23:59", "2027-04-03T23:59"),
        ("monday", "2026-11-23T23:59", "2026-11-30T23:59"),  # said on a Monday
        ("monday 18:00", "2026-11-23T18:00", "2026-11-30T18:00"),
        ("next friday", "2026-11-27T23:59", "2026-12-04T23:59"),
        ("vendredi prochain", "2026-11-27T23:59", "2026-12-04T23:59"),
        ("friday midnight", "2026-11-27T00:00", "2026-11-28T00:00"),
        ("tomorrow 12pm", "2026-11-24T00:00", "2026-11-24T12:00"),
        ("1h30", "2026-11-23T13:30", "2026-11-24T01:30"),
    ],
)
def test_what_can_mean_two_moments_is_not_guessed_at_and_both_are_named(text: str, one: str, other: str) -> None:
    with pytest.raises(Ambiguous, match=r"^ambiguous$") as refused:
        until(text, NOW, "UTC")
    assert (refused.value.one, refused.value.other) == (one, other)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("tomorrow 09:00 What then?", "tomorrow 09:00"),
        ("2h | Geneva | Nairobi", "2h"),
        ("1h 30m --by person", "1h 30m"),
        ("the day after tomorrow 9 am sharp", "the day after tomorrow 9 am"),
        ("soon enough", "soon"),
        ("18:30 2 words", "18:30"),
        ("", ""),
    ],
)
def test_a_time_of_several_words_is_told_from_what_follows_it(text: str, taken: str) -> None:
    assert text[: reach(text)] == taken


def test_an_hour_that_is_skipped_and_one_that_comes_twice_are_one_moment_each() -> None:
    spring, autumn = at("2027-03-27T12:00"), at("2026-10-24T12:00")
    assert until("2027-03-28T02:30", spring, AMSTERDAM) == at("2027-03-28T01:30")
    assert until("tomorrow 02:30", spring, AMSTERDAM) == at("2027-03-28T01:30")
    assert until("2026-10-25T02:30", autumn, AMSTERDAM) == at("2026-10-25T00:30")
    assert until("02:30", autumn + 13 * HOUR, AMSTERDAM) == at("2026-10-25T01:30")  # said at the second 02:00
    assert until("02:30", autumn + 14 * HOUR, AMSTERDAM) == at("2026-10-26T01:30")


def test_a_day_is_24_hours_and_tomorrow_is_tomorrow_also_when_the_clocks_change() -> None:
    spring = at("2027-03-27T11:00")  # noon in Amsterdam
    assert until("1d", spring, AMSTERDAM) == at("2027-03-28T11:00")
    assert until("tomorrow 12:00", spring, AMSTERDAM) == at("2027-03-28T10:00")


def test_a_day_ends_with_its_last_minute_also_where_that_is_skipped_or_comes_twice() -> None:
    assert until("2027-03-27", at("2027-03-27T12:00"), "America/Nuuk") == at("2027-03-28T00:59")  # 23:00 is skipped
    assert until("2026-10-24", at("2026-10-24T12:00"), "America/Nuuk") == at("2026-10-25T01:59")  # 23:00 comes twice


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


ZONES = st.sampled_from([AMSTERDAM, "America/New_York", "Australia/Lord_Howe", "America/Nuuk", "Africa/Cairo", "UTC"])
MOMENTS = st.integers(NOW, NOW + 400 * DAY)


def shown(moment: int, zone: str) -> datetime:
    """What a calendar and a clock show in the zone."""
    return datetime.fromtimestamp(moment / 1000, ZoneInfo(zone)).replace(tzinfo=None, fold=0)


@given(st.integers(0, 23), st.integers(0, 59), MOMENTS, ZONES)
def test_a_clock_time_is_the_next_moment_at_which_clocks_show_it(hour: int, minute: int, now: int, zone: str) -> None:
    text = f"{hour:02}:{minute:02}"
    found = until(text, now, zone)
    assert 0 < found - now <= DAY + HOUR
    before = (found - half * 30 * MINUTE for half in range(1, 52))  # clocks are set by half hours and hours
    earlier = [moment for moment in before if moment > now and f"{shown(moment, zone):%H:%M}" == text]
    changed = shown(found + 2 * HOUR, zone) - shown(found - 2 * HOUR, zone) != timedelta(hours=4)
    assert (earlier, f"{shown(found, zone):%H:%M}" == text or changed) == ([], True)


@given(st.integers(0, 360), MOMENTS, ZONES)
def test_a_day_ends_in_the_minute_before_the_next_one(days: int, now: int, zone: str) -> None:
    day = shown(now, zone).date() + timedelta(days=days)
    try:
        found = until(day.isoformat(), now, zone)
    except ValueError as error:
        assert (str(error), days) == ("past", 0)  # in the day's last minute
    else:
        assert shown(found, zone).date() == day
        assert shown(found + MINUTE, zone).date() == day + timedelta(days=1)


@given(st.integers(0, 6), MOMENTS, ZONES)
def test_a_weekday_is_the_next_of_its_name_and_refused_on_that_day_itself(weekday: int, now: int, zone: str) -> None:
    today = shown(now, zone).date()
    try:
        found = until(DAYS[weekday], now, zone)
    except Ambiguous:
        assert today.weekday() == weekday
    else:
        day = shown(found, zone).date()
        assert day.weekday() == weekday
        assert (day - today).days < 7 or shown(now, zone).strftime("%H:%M") == "23:59"


@given(st.integers(0, 23), st.integers(0, 59), MOMENTS, ZONES)
def test_every_spelling_of_tomorrow_is_the_same_moment(hour: int, minute: int, now: int, zone: str) -> None:
    day = (shown(now, zone).date() + timedelta(days=1)).isoformat()
    clock = f"{hour:02}:{minute:02}"
    said = (f"tomorrow {clock}", f"{clock} tomorrow", f"demain à {clock}", f"{day} {clock}", f"{day}T{clock}")
    assert len({until(text, now, zone) for text in said}) == 1


@given(st.text(max_size=20) | st.text(alphabet="0123456789:-/hdmptomrwa ", max_size=14))
def test_nothing_that_can_be_typed_breaks_the_reading_of_times(text: str) -> None:
    since(text, NOW, AMSTERDAM)
    assert 0 <= reach(text) <= len(text)
    try:
        found = until(text, NOW, AMSTERDAM)
    except ValueError as error:
        assert str(error) in ("unreadable", "past", "far", "ambiguous")
    else:
        assert NOW < found <= NOW + YEAR

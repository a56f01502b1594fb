"""Calendar files as two readers by other people see them: whole days, times in zones, changes and ends."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject  # type: ignore[import-untyped]
from dateutil.tz import tzical  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.dates import Occasion, When
from bot.reports import calendar

CHANGED = 1_800_000_000_000
ZONES = ("Europe/Paris", "America/New_York", "Africa/Nairobi", "Africa/Casablanca", "Australia/Lord_Howe")


def occasion(when: When, name: str = "Meeting", **more: Any) -> Occasion:
    return Occasion("D1", "uid-1", "!r", name, more.pop("place", ""), more.pop("link", ""), when, **more)


def written(*occasions: Occasion, name: str = "") -> str:
    return calendar.write_json(calendar.recipe(name, [calendar.entry(one) for one in occasions])).decode()


def event(text: str) -> Any:
    """The only event, as vobject reads it."""
    [found] = vobject.readOne(text).vevent_list
    return found


def test_whole_days_stay_whole_days_and_end_on_the_day_after() -> None:
    text = written(occasion(When("2027-06-14", "2027-06-16"), place="Strasbourg", link="https://example.org/a"))
    assert "DTSTART;VALUE=DATE:20270614\r\n" in text
    assert "DTEND;VALUE=DATE:20270617\r\n" in text
    found = event(text)
    assert (found.dtstart.value, found.dtend.value) == (date(2027, 6, 14), date(2027, 6, 17))
    assert (found.location.value, found.url.value, found.status.value) == (
        "Strasbourg", "https://example.org/a", "CONFIRMED",
    )  # fmt: skip


def test_nothing_but_what_was_put_before_the_room_is_in_it() -> None:
    names = {child.name for child in event(written(occasion(When("2027-06-14", "2027-06-14")))).getChildren()}
    assert names == {
        "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "TRANSP", "STATUS"
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Réunion 🌍 annuelle", "منتدى حوكمة الإنترنت", "a, b; c\\d: “e”", "x" * 300, "é" * 200, "🌍" * 100]
)
def test_names_in_any_script_and_of_any_length_come_back_as_they_were(name: str) -> None:
    text = written(occasion(When("2027-06-14", "2027-06-14"), name, place=name), name=name)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert (event(text).summary.value, event(text).location.value) == (name, name)


@pytest.mark.parametrize("zone", ZONES)
def test_times_are_right_in_every_zone_through_the_year(zone: str) -> None:
    place = ZoneInfo(zone)
    starts = [datetime(2027, 1, 2, 12, tzinfo=UTC) + timedelta(days=n) for n in range(0, 364, 7)]
    for at in starts:
        when = When(f"{at.astimezone(place):%Y-%m-%dT%H:%M}", "", zone)
        assert when.begins == at.timestamp() * 1000
        found = event(written(occasion(when)))
        assert found.dtstart.value.astimezone(UTC) == at


def described(zone: str) -> Any:
    """The zone as the file itself describes it, for a reader that knows no other."""
    text = written(occasion(When("2027-06-14T14:00", "2027-06-14T15:00", zone)))
    begin, end = text.index("BEGIN:VTIMEZONE"), text.index("END:VTIMEZONE") + len("END:VTIMEZONE\r\n")
    return tzical(io.StringIO(text[begin:end])).get(zone)


@pytest.mark.parametrize("zone", ZONES)
@settings(max_examples=200)
@given(minutes=st.integers(0, 2 * 365 * 24 * 60))
def test_the_zone_in_the_file_is_the_zone(zone: str, minutes: int) -> None:
    wall = (datetime(2026, 7, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    if not wall.fold:  # a file cannot say the second of two equal times
        assert wall.replace(tzinfo=described(zone)).utcoffset() == wall.utcoffset()


@pytest.mark.parametrize("zone", [one for one in ZONES if one != "Africa/Nairobi"])
def test_the_clocks_change_at_the_moment_the_file_says(zone: str) -> None:
    text = written(occasion(When("2027-06-14T14:00", "", zone)))
    parts = vobject.readOne(text).vtimezone_list[0]
    place, checked = ZoneInfo(zone), 0
    for part in (*parts.contents.get("standard", ()), *parts.contents.get("daylight", ())):
        before, after = (_offset(part.contents[name][0].value) for name in ("tzoffsetfrom", "tzoffsetto"))
        onsets = [part.dtstart.value, *(one for line in part.contents.get("rdate", ()) for one in _list(line.value))]
        for onset in onsets if before != after else ():
            moment = (onset.replace(tzinfo=None) - before).replace(tzinfo=UTC)
            earlier = moment - timedelta(minutes=1)
            assert (earlier.astimezone(place).utcoffset(), moment.astimezone(place).utcoffset()) == (before, after)
            checked += 1
    assert checked >= 4


def _list(value: Any) -> list[datetime]:
    found = value if isinstance(value, list) else str(value).split(",")
    return [one if isinstance(one, datetime) else datetime.strptime(one, "%Y%m%dT%H%M%S") for one in found]


def _offset(text: str) -> timedelta:
    sign = -1 if text[0] == "-" else 1
    return sign * timedelta(hours=int(text[1:3]), minutes=int(text[3:5]))


def test_a_change_has_the_same_name_and_a_higher_number_and_an_end_says_so() -> None:
    first, then = occasion(When("2027-06-14", "2027-06-14"), changed=CHANGED), When("2027-06-15T09:00", "", "UTC")
    moved = occasion(then, sequence=1, changed=CHANGED + 60_000)
    off = occasion(then, sequence=2, changed=CHANGED + 120_000, withdrawn=True)
    found = [event(written(one)) for one in (first, moved, off)]
    assert {one.uid.value for one in found} == {"uid-1"}
    assert [one.sequence.value for one in found] == ["0", "1", "2"]
    assert [one.last_modified.value.minute for one in found] == [0, 1, 2]
    assert [one.status.value for one in found] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_the_same_dates_give_the_same_bytes() -> None:
    one = occasion(When("2027-06-14T14:00", "2027-06-14T15:00", "Europe/Paris"), changed=CHANGED)
    assert written(one) == written(one)


def test_the_end_of_a_question_is_a_moment() -> None:
    entry = calendar.deadline("P3", "P3: Which?", CHANGED + 3_600_000, CHANGED, CHANGED)
    found = event(calendar.write_json(calendar.recipe("Room", [entry])).decode())
    assert found.dtstart.value == datetime(2027, 1, 15, 9, 0, tzinfo=UTC)
    assert calendar.deadline("P3", "x", 1, CHANGED, 2)["uid"] == entry["uid"]
    assert calendar.deadline("P4", "x", 1, CHANGED, 2)["uid"] != entry["uid"]

"""The Atom feed, read by a feed reader of other people: its times in three zones and over both clock changes."""

from __future__ import annotations

import calendar
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest

from bot.reports.feed import Entry, Feed, atom, tag

ADDRESS = "https://example.org/feeds/digest-x.atom"


def read(data: bytes) -> Any:
    """What the other reader makes of it; it says when something is not as it should be."""
    found = feedparser.parse(data)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def feed(zone: str, *entries: Entry, title: str = "Hall", language: str = "en") -> Feed:
    return Feed("tag:example.org,2027-01-15:feed-1", title, ADDRESS, language, zone, 1_800_000_000_000, entries)


def entry(at: int, updated: int | None = None, html: str = "<p>Hello</p>", id: str = "tag:a,2027-01-18:d1") -> Entry:
    return Entry(id, "Digest", html, at, at if updated is None else updated)


@pytest.mark.parametrize(
    ("zone", "local", "offset"),
    [
        ("Africa/Nairobi", "2027-01-18T09:00:00", "+03:00"),
        ("Pacific/Auckland", "2027-04-04T01:30:00", "+13:00"),  # the day on which the clocks go back
        ("Pacific/Auckland", "2027-04-04T09:00:00", "+12:00"),
        ("America/New_York", "2027-03-14T01:30:00", "-05:00"),  # and on which they go forward
        ("America/New_York", "2027-03-14T09:00:00", "-04:00"),
        ("America/New_York", "2027-11-07T00:30:00", "-04:00"),
        ("America/New_York", "2027-11-07T09:00:00", "-05:00"),
    ],
)
def test_times_carry_the_rooms_offset_of_that_day_and_mean_the_same_moment(zone: str, local: str, offset: str) -> None:
    at = int(datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1000
    (found,) = read(atom(feed(zone, entry(at, at + 60_000)))).entries
    assert found.published == local + offset
    assert calendar.timegm(found.published_parsed) * 1000 == at
    assert calendar.timegm(found.updated_parsed) * 1000 == at + 60_000


def test_of_the_hour_that_comes_twice_each_has_its_own_offset() -> None:
    first = int(datetime(2027, 11, 7, 1, 30, tzinfo=ZoneInfo("America/New_York")).timestamp()) * 1000
    found = read(atom(feed("America/New_York", entry(first), entry(first + 3_600_000, id="tag:a,2027-01-18:d2"))))
    assert [one.published[-6:] for one in found.entries] == ["-05:00", "-04:00"]
    parsed = [calendar.timegm(one.published_parsed) for one in found.entries]
    assert parsed[0] - parsed[1] == 3600


def test_the_latest_comes_first_and_the_feed_is_as_new_as_its_newest_word() -> None:
    data = atom(feed("UTC", entry(1000, 9000), entry(5000, id="tag:a,2027-01-18:d2")))
    found = read(data)
    assert [one.id for one in found.entries] == ["tag:a,2027-01-18:d2", "tag:a,2027-01-18:d1"]
    assert calendar.timegm(found.feed.updated_parsed) == 9
    assert atom(feed("UTC", entry(5000, id="tag:a,2027-01-18:d2"), entry(1000, 9000))) == data


def test_a_feed_without_entries_is_as_old_as_itself() -> None:
    found = read(atom(feed("Africa/Nairobi")))
    assert (found.entries, found.feed.updated) == ([], "2027-01-15T11:00:00+03:00")


def test_words_of_every_script_and_signs_of_xml_arrive_as_they_are() -> None:
    title = 'Réunion <b> & "café" العربية'
    html = '<div dir="rtl"><p>a &lt; b &amp; مرحبا</p></div>'
    (found,) = read(atom(feed("UTC", entry(0, html=html), title=title))).entries
    assert found.content[0].value == html
    whole = read(atom(feed("UTC", title=title, language="ar")))
    assert (whole.feed.title_detail.value, whole.feed.language) == (title, "ar")
    assert (whole.feed.id, [link.href for link in whole.feed.links]) == (
        "tag:example.org,2027-01-15:feed-1", [ADDRESS, ADDRESS],
    )  # fmt: skip


def test_a_tag_is_of_the_servers_name_without_its_port() -> None:
    assert tag("example.org:8448", 1_800_000_000_000, "x") == "tag:example.org,2027-01-15:x"
    assert tag("example.org", 1_800_000_000_000, "x") == "tag:example.org,2027-01-15:x"

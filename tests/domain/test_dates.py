"""How dates are typed, when they are, and how many who go there may be told."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import Goer, When, counted, told
from bot.domain.dating import Intent, Unreadable, read_about, read_intent, read_side, read_when
from bot.domain.when import Ambiguous

NOW = 1_800_000_000_000  # Friday 2027-01-15 08:00 UTC
ZONES = available_timezones()
PARIS, NAIROBI, NEW_YORK = "Europe/Paris", "Africa/Nairobi", "America/New_York"


def read(text: str, zone: str = "UTC") -> tuple[When, str]:
    return read_when(text, NOW, zone, ZONES)


@pytest.mark.parametrize(
    ("typed", "when", "rest"),
    [
        ("2027-06-14 Annual meeting", When("2027-06-14", "2027-06-14"), "Annual meeting"),
        ("2027-6-4 Annual meeting", When("2027-06-04", "2027-06-04"), "Annual meeting"),
        ("2027-06-14..16 IGF", When("2027-06-14", "2027-06-16"), "IGF"),
        ("2027-06-14 … 16: IGF", When("2027-06-14", "2027-06-16"), "IGF"),
        ("2027-06-29..02 IGF", When("2027-06-29", "2027-07-02"), "IGF"),
        ("2027-12-30..01-02 IGF", When("2027-12-30", "2028-01-02"), "IGF"),
        ("2027-06-14 to 2027-07-02 IGF", When("2027-06-14", "2027-07-02"), "IGF"),
        ("2027-06-14 au 2027-06-16 FGI", When("2027-06-14", "2027-06-16"), "FGI"),
        ("2027-06-14 – 16 IGF", When("2027-06-14", "2027-06-16"), "IGF"),
        ("2027-06-14 14:00 Europe/Paris Call", When("2027-06-14T14:00", "", PARIS), "Call"),
        ("2027-06-14T14:00 europe/paris Call", When("2027-06-14T14:00", "", PARIS), "Call"),
        ("2027-06-14 at 2pm (Africa/Nairobi) Call", When("2027-06-14T14:00", "", NAIROBI), "Call"),
        ("2027-06-14 14h UTC Call", When("2027-06-14T14:00", "", "UTC"), "Call"),
        ("2027-06-14 14:00-15:30 Europe/Paris Call", When("2027-06-14T14:00", "2027-06-14T15:30", PARIS), "Call"),
        ("2027-06-14 22:00–01:00 Call", When("2027-06-14T22:00", "2027-06-15T01:00", "UTC"), "Call"),
        (
            "2027-06-14 14:00..2027-06-15 12:00 Europe/Paris Hackathon",
            When("2027-06-14T14:00", "2027-06-15T12:00", PARIS),
            "Hackathon",
        ),
        ("14 June 2027 Annual meeting", When("2027-06-14", "2027-06-14"), "Annual meeting"),
        ("14-16 juin 2027, FGI", When("2027-06-14", "2027-06-16"), "FGI"),
        ("June 14, 2027 Annual meeting", When("2027-06-14", "2027-06-14"), "Annual meeting"),
        ("14 jan IGF", When("2028-01-14", "2028-01-14"), "IGF"),
        ("1er août 2027 FGI", When("2027-08-01", "2027-08-01"), "FGI"),
        ("tomorrow Call", When("2027-01-16", "2027-01-16"), "Call"),
        ("monday 14:00 Europe/Paris Call", When("2027-01-18T14:00", "", PARIS), "Call"),
        ("2027-06-14 2030 agenda review", When("2027-06-14", "2027-06-14"), "2030 agenda review"),
        ("2027-06-14 | Annual meeting", When("2027-06-14", "2027-06-14"), "| Annual meeting"),
        ("2027-06-14 5G workshop", When("2027-06-14", "2027-06-14"), "5G workshop"),
        ("2027-06-14 مؤتمر 🌍", When("2027-06-14", "2027-06-14"), "مؤتمر 🌍"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, when: When, rest: str) -> None:
    assert read(typed) == (when, rest)


def test_a_time_without_a_zone_is_the_typists() -> None:
    assert read("2027-06-14 14:00 Call", NAIROBI)[0] == When("2027-06-14T14:00", "", NAIROBI)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("soon Annual meeting", "unreadable"), ("", "unreadable"), ("2027-02-30 IGF", "unreadable"),
        ("2w IGF", "unreadable"), ("2026-06-14 IGF", "past"), ("2047-06-14 IGF", "far"),
        ("2027-06-16..2027-06-14 IGF", "backwards"), ("2027-06-14 14:00..2027-06-13 12:00 X", "backwards"),
        ("2027-06-14..16 14:00 X", "unreadable"),
    ],
)  # fmt: skip
def test_what_is_no_date_ahead_says_why(typed: str, why: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read(typed)
    assert raised.value.why == why


def test_what_can_be_two_days_is_not_guessed_at() -> None:
    with pytest.raises(Ambiguous) as two:
        read("03/04/2027 IGF")
    assert (two.value.one, two.value.other) == ("2027-03-04", "2027-04-03")


@pytest.mark.parametrize(
    ("typed", "utc"),
    [
        ("2027-03-28 01:59 Europe/Paris x", "2027-03-28T00:59"),
        ("2027-03-28 02:30 Europe/Paris x", "2027-03-28T01:30"),
        ("2027-03-28 03:00 Europe/Paris x", "2027-03-28T01:00"),
        ("2027-10-31 02:30 Europe/Paris x", "2027-10-31T00:30"),
        ("2027-10-31 03:00 Europe/Paris x", "2027-10-31T02:00"),
        ("2027-03-14 03:00 America/New_York x", "2027-03-14T07:00"),
        ("2027-11-07 01:30 America/New_York x", "2027-11-07T05:30"),
        ("2027-03-28 02:30 Africa/Nairobi x", "2027-03-27T23:30"),
    ],
)
def test_times_are_right_across_both_changes_of_the_clocks(typed: str, utc: str) -> None:
    when = read(typed)[0]
    assert f"{datetime.fromtimestamp(when.begins / 1000, UTC):%Y-%m-%dT%H:%M}" == utc


@given(st.datetimes(datetime(2027, 1, 16), datetime(2030, 1, 1)), st.sampled_from([PARIS, NAIROBI, NEW_YORK, "UTC"]))  # noqa: DTZ001
def test_what_is_kept_is_what_clocks_show(wall: datetime, zone: str) -> None:
    when = read(f"{wall:%Y-%m-%d %H:%M} {zone} x")[0]
    shown = datetime.fromtimestamp(when.begins / 1000, ZoneInfo(zone))
    assert f"{shown:%Y-%m-%dT%H:%M}" == when.first


def test_whole_days_are_over_when_they_are_over_everywhere_on_earth() -> None:
    assert When("2027-06-14", "2027-06-16").over == 1000 * int(datetime(2027, 6, 17, 12, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("IGF", ("IGF", "", "")),
        ("IGF | Paris", ("IGF", "Paris", "")),
        ("IGF | Paris | example.org/x", ("IGF", "Paris", "https://example.org/x")),
        ("IGF | https://example.org", ("IGF", "", "https://example.org")),
        ("  IGF   2027 |  Paris ", ("IGF 2027", "Paris", "")),
    ],
)
def test_name_place_and_link(typed: str, about: tuple[str, str, str]) -> None:
    assert read_about(typed) == about


@pytest.mark.parametrize(
    ("typed", "why"), [("", "name"), (" | Paris", "name"), ("x" * 121, "long"), ("a | b | c", "link")]
)
def test_what_is_wrong_with_name_place_and_link(typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_about(typed)


def test_a_meeting_at_the_side_needs_a_purpose_a_result_and_a_question() -> None:
    assert read_side("| learn | a list | What works?") == ("learn", "a list", "What works?")
    for typed, missing in (("", "purpose"), ("learn", "wanted"), ("learn | a list", "question"), ("a || q", "wanted")):
        with pytest.raises(ValueError, match=missing):
            read_side(typed)


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("going", Intent(True)), ("not going", Intent(False)), ("J'y serai", Intent(True)), ("absent", Intent(False)),
        ("going on the record", Intent(True, named=True)), ("going tell", Intent(True, tells=True)),
        ("going on the record and tell", Intent(True, True, True)), ("on the record", Intent(True, named=True)),
        ("going – prévenez mes mises en relation", Intent(True, tells=True)), ("yes", Intent(True)),
        ("", None), ("going to fast", None), ("we agreed on a list", None), ("not sure", None),
    ],
)  # fmt: skip
def test_whether_somebody_will_be_there(said: str, intent: Intent | None) -> None:
    assert read_intent(said) == intent


def test_an_organisation_counts_once_and_is_named_only_where_it_may_be() -> None:
    goers = [Goer("O1", "Posts"), Goer("O1"), Goer("O2"), Goer("O2"), Goer("@zoe"), Goer("O3", "Banks")]
    assert counted(goers) == (("Banks", "Posts"), 2)
    assert counted(goers, names=False) == ((), 4)


@pytest.mark.parametrize(
    ("n", "before", "shown"),
    [
        (0, None, None), (2, None, None), (3, None, 3), (4, 3, 3), (5, 3, 3), (6, 3, 6), (2, 3, 3), (1, 5, None),
        (0, 3, None), (3, 3, 3),
    ],
)  # fmt: skip
def test_a_number_is_told_from_the_floor_and_anew_only_when_it_moved_by_it(
    n: int, before: int | None, shown: int | None
) -> None:
    assert told(n, before, 3) == shown

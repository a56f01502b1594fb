"""What is said of efforts, as people type it, and when efforts ask something."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.effort_times import WEEK, look_back, pulse, years
from bot.domain.effort_words import (
    ENDS,
    TRACKS,
    WORDS,
    commitment_kind,
    fit,
    kinds_of_value,
    leading,
    leading_day,
    link_in,
    months_later,
    named_part,
    read_day,
)

NOW = 1_800_000_000_000  # Friday 2027-01-15 08:00 UTC
DAY = 86_400_000


@pytest.mark.parametrize(
    ("text", "forms", "said"),
    [
        ("Late, the hall was taken", TRACKS, ("late", "the hall was taken")),
        ("besoin d’aide : une salle", TRACKS, ("help", "une salle")),
        ("latest news", TRACKS, ("", "latest news")), ("start anyway", WORDS, ("start anyway", "")),
        ("start three projects", WORDS, ("start", "three projects")),
        ("merge E7 same aim", WORDS, ("merge", "E7 same aim")),
        ("not reached: no hall", ENDS, ("not", "no hall")),
        ("en partie deux sur trois", ENDS, ("partly", "deux sur trois")),
    ],
)  # fmt: skip
def test_a_word_at_the_beginning_counts_and_the_rest_is_its_reason(
    text: str, forms: dict[str, tuple[str, ...]], said: tuple[str, str]
) -> None:
    assert leading(text, forms) == said


def test_a_question_can_be_named_before_a_colon() -> None:
    assert named_part("Success: 20 rooms") == ("success", "20 rooms")
    assert named_part("fin : 6 mois") == ("end", "6 mois")
    assert named_part("see https://example.org") == ("", "see https://example.org")


@pytest.mark.parametrize(
    ("text", "said"),
    [("yes no yes", "yes no yes"), ("Oui, non, oui.", "yes no yes"), ("yes no", ""), ("yes no perhaps", "")],
)
def test_three_marks_are_three_answers(text: str, said: str) -> None:
    assert fit(text) == said


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4 hours a month", "hours"), ("500 € a year", "money"), ("a room for 20 people", "host"),
        ("two colleagues", "people"), ("our good name", "other"),
    ],
)  # fmt: skip
def test_what_is_committed_is_of_a_kind(text: str, kind: str) -> None:
    assert commitment_kind(text) == kind


def test_kinds_of_value_and_links_are_found_in_sentences() -> None:
    assert kinds_of_value("Économique et sociale, je crois") == "social economic"
    assert link_in("guide | A title | https://example.org/a.") == ("https://example.org/a", "guide | A title")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-03-01", "2027-03-01"), ("2028-02", "2028-02-29"), ("6 months", "2027-07-15"), ("2 ans", "2029-01-15"),
        ("tomorrow", "2027-01-16"), ("3w", "2027-02-05"), ("2030-01-01", "2030-01-01"),
    ],
)  # fmt: skip
def test_days_are_read_leniently(text: str, day: str) -> None:
    assert read_day(text, NOW, "UTC") == day


@pytest.mark.parametrize(
    ("text", "why"),
    [("2026-01-01", "past"), ("2027-02-30", "unreadable"), ("soon", "unreadable"), ("2050-01-01", "far")],
)
def test_other_days_are_refused_with_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_day(text, NOW, "UTC")


def test_a_day_before_words_and_months_of_different_length() -> None:
    assert leading_day("2027-03-01 first hall found", NOW, "UTC") == ("2027-03-01", "first hall found")
    assert months_later(date(2027, 8, 31), 6) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("weeks", "led", "deputy", "asked"),
    [
        (0, True, True, None), (1, True, True, ("lead", "check-in")), (3, True, True, ("lead", "check-in")),
        (4, True, True, ("deputy", "take-over")), (4, True, False, ("all", "take-over")),
        (6, True, True, ("all", "take-over")), (0, False, True, ("deputy", "take-over")),
        (0, False, False, ("all", "take-over")), (2, False, True, ("all", "take-over")),
    ],
)  # fmt: skip
def test_who_is_asked_follows_from_the_last_sign_of_the_lead(
    weeks: int, led: bool, deputy: bool, asked: tuple[str, str] | None
) -> None:
    now = pulse(NOW, NOW + weeks * WEEK, 3, led=led, deputy=deputy)
    assert (now and (now.who, now.asks)) == asked
    assert now is None or now.since <= NOW + weeks * WEEK


def test_what_changed_is_asked_after_six_and_twelve_months_until_it_is_told() -> None:
    half = NOW + 182 * DAY  # 2027-07-16
    assert [look_back(NOW, 0, NOW + days * DAY, "UTC") for days in (100, 182, 250, 365)] == [
        "", "changed-6", "", "changed-12",
    ]  # fmt: skip
    assert look_back(NOW, half, half + DAY, "UTC") == ""
    assert [years(NOW, NOW + days * DAY, "UTC") for days in (364, 365, 731)] == [0, 1, 2]

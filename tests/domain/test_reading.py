"""How a message is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import Read, addressed, fold, leading_id, literal, nearest, options, read
from bot.markup import formatted, plain

VERBS = ("word", "session", "i am", "close")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("word What now?", Read("word", "What now?")),
        ("  WORD  What now?", Read("word", "What now?")),
        ("I am Example Fund", Read("i am", "Example Fund")),
        ("p03: trust", Read("", "trust", "P3")),
        ("P3", Read("", "", "P3")),
        ("P3rd party", Read("", "P3rd party")),
        ("hello", Read("", "hello")),
        ("", Read("", "")),
    ],
)
def test_a_message_is_a_verb_an_id_or_plain_words(text: str, told: Read) -> None:
    assert read(text, VERBS) == told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Q --until 15m", ("Q", {"until": "15m"}, "")),
        ("Q —until=15m --by organisation", ("Q", {"until": "15m", "by": "organisation"}, "")),
        ('Q --until "2026-12-01 12:00"', ("Q", {"until": "2026-12-01 12:00"}, "")),
        ("Q --sealed", ("Q", {"sealed": ""}, "sealed")),
        ("well-known – and 3-4", ("well-known – and 3-4", {}, "")),
    ],
)
def test_options_are_taken_out_of_the_text(text: str, found: tuple[str, dict[str, str], str]) -> None:
    assert options(text, ("until", "by")) == found


def test_case_accents_and_punctuation_make_no_difference_and_vowel_signs_do() -> None:
    assert fold("  ÉGALITÉ, des genres! ") == fold("egalite des genres")
    assert fold("विश्वास").count(" ") == 0
    assert fold("की") != fold("का")


def test_a_message_to_the_bot_begins_with_the_prefix_or_its_name() -> None:
    names = ("@ground:here", "ground")
    said = ["!word X", "ground: word X", "Ground, !word X", "word X", "!"]
    assert [addressed(one, "!", names) for one in said] == ["word X", "word X", "word X", None, None]


def test_a_leading_id_is_told_from_the_words_after_it() -> None:
    assert [leading_id(text) for text in ("n7 – more", "P3.2 x", "trust")] == [
        ("N7", "more"),
        ("", "P3.2 x"),
        ("", "trust"),
    ]


def test_the_nearest_verb_is_offered() -> None:
    assert (nearest("clsoe", VERBS), nearest("xyz", VERBS)) == ("close", "")


SIGNS = ["*bold*", "1. first", "# head", "- item", "<b>", "a_b_c", "[x](y)", "&amp;", "a\\*b", "+", "="]


@pytest.mark.parametrize("text", SIGNS)
def test_people_s_own_words_are_shown_as_they_wrote_them(text: str) -> None:
    guarded = literal(text)
    assert plain(guarded) == text
    html = formatted(f"**x** {guarded}\n\n{guarded}")
    assert html.count("<") == html.count("<strong>x</strong>") * 2 + html.count("<p>") * 2 + html.count("<br>")


@given(st.text(max_size=40))
def test_whatever_is_written_stays_on_one_line_and_comes_out_the_same(text: str) -> None:
    line = " ".join(text.split())
    assert plain(literal(text)) == line

"""Text is made harmless, measured and broken into lines."""

import pytest

from bot.pictures.lettering import balanced, clean, ink, is_rtl, without_emoji, wrap


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  two\n\twords  ", "two words"),
        ("a\u202eb\u2066c\u2069d\u200fe", "abcde"),
        ("a\x00b\x1b[31m", "ab[31m"),
        ("e\u0301", "é"),
        ("\u200dx\u200d", "x"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("❤\ufe0f", "❤"),
        ("z" + "\u0335" * 40, "z" + "\u0335" * 3),
        ("\ud800\ue000\U000e0041", ""),
        ("$x^2$ \\frac_1", "$x^2$ \\frac_1"),
    ],
)
def test_text_is_cleaned(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_emoji_without_a_font_go_and_the_words_stay() -> None:
    assert without_emoji("🤝 friendship 🫶🏽 first") == "friendship first"


def test_letters_without_a_font_stay_for_the_caller_to_find() -> None:
    assert without_emoji("ᚠᚢᚦ") == "ᚠᚢᚦ"


def test_a_line_is_as_wide_as_its_letters() -> None:
    assert ink("mm").width == pytest.approx(2 * ink("m").width, rel=0.05)


def test_arabic_is_shaped() -> None:
    """Joined letters take less room than the same letters apart."""
    assert ink("الثقة").width < 0.8 * sum(ink(letter).width for letter in "الثقة")


def test_lines_break_between_words() -> None:
    assert wrap("knowing each other", 6, 3) == ("knowing", "each other")


def test_what_does_not_fit_ends_with_an_ellipsis_after_a_word() -> None:
    assert wrap("one two three four, five six seven", 6, 2) == ("one two", "three four…")


def test_one_line_too_many_is_cut_as_well() -> None:
    assert wrap("one two three four, five", 6, 3) == ("one two", "three four,", "five")
    assert wrap("one two three four, five", 6, 2) == ("one two", "three four…")


def test_a_word_wider_than_the_line_is_broken() -> None:
    lines = wrap("Donaudampfschifffahrt", 6, 9)
    assert "".join(lines) == "Donaudampfschifffahrt"
    assert max(ink(line).width for line in lines) <= 6


def test_a_broken_word_keeps_its_accents_with_their_letters() -> None:
    lines = wrap("m\u0323\u0304" * 12, 6, 9)
    assert len(lines) > 1
    assert [line[0] + line[-1] for line in lines] == ["m\u0304"] * len(lines)


def test_chinese_breaks_between_letters_but_not_before_a_full_stop() -> None:
    assert wrap("我们需要信任。和资金", 6, 4) == ("我们需要信", "任。和资金")
    assert wrap("我们需要信。和资金", 5.2, 4) == ("我们需要", "信。和资金")


def test_balanced_lines_are_of_similar_length() -> None:
    assert wrap("we know each other", 8, 4) == ("we know each", "other")
    assert balanced("we know each other", 8, 4, 13) == ("we know", "each other")


def test_a_balanced_phrase_keeps_its_words_whole() -> None:
    assert balanced("shared responsibility", 6, 4, 13) == ("shared", "responsibility")


def test_a_line_that_starts_with_a_foreign_word_keeps_the_direction_of_its_text() -> None:
    lines = wrap("نستخدم Matrix للعمل", 4, 5)
    assert lines == ("نستخدم", "\u200fMatrix", "للعمل")


@pytest.mark.parametrize(("text", "rtl"), [("trust", False), ("12 الثقة", True), ("", False), ("אמון x", True)])
def test_direction_is_that_of_the_first_letter(text: str, rtl: bool) -> None:
    assert is_rtl(text) == rtl

"""The fonts that come with the package draw the scripts of most members; the rest is reported, not boxed."""

import pytest

from bot.pictures.fonts import SAMPLES, fonts_report, scripts_of, undrawable
from bot.pictures.lettering import ink

SHIPPED = ("Latin", "Greek", "Cyrillic", "Arabic", "Han", "Kana", "Hangul")


@pytest.mark.parametrize("script", SHIPPED)
def test_shipped_fonts_draw(script: str) -> None:
    assert undrawable(SAMPLES[script]) == ""
    assert ink(SAMPLES[script]).width > 1


def test_the_report_tells_of_every_script() -> None:
    assert [script for script, _ in fonts_report()] == list(SAMPLES)
    assert [drawable for script, drawable in fonts_report() if script in SHIPPED] == [True] * len(SHIPPED)


def test_runes_have_no_font_and_are_named_once_each() -> None:
    assert undrawable("ᚠ trust ᚢᚠ") == "ᚠᚢ"


def test_scripts_are_named_as_unicode_names_them() -> None:
    assert scripts_of("ᚠव") == ("devanagari", "runic")

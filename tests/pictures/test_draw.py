"""Any recipe becomes a picture: small, the same every time, with ink where the words are."""

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from bot.domain.recipes import Bars, Cloud, Groups, Ranked, Recipe, Scale, Trend
from bot.pictures import __main__ as command
from bot.pictures import samples
from bot.pictures.draw import draw
from bot.pictures.draw import page_of as layout
from bot.pictures.fonts import SAMPLES as SCRIPTS
from bot.pictures.fonts import MissingGlyphsError
from bot.pictures.legible import legible
from bot.pictures.page import Page, paint

from .looking import dark, inside, is_inside, letters

LARGEST_FILE = 200_000
MUCH = "Much to read, all of it different: 信任 доверие الثقة, "
LABELS = tuple(f"{at} a long option {at * 7} with many {at * 13} words to be wrapped " * 3 for at in range(20))
AROUND = (MUCH * 10, "A footer that is long enough for more than one line of text on the page, " * 4)
WORST: tuple[Recipe, ...] = (
    Cloud(AROUND[0], tuple((label[:60], 1 + at % 5) for at, label in enumerate(LABELS * 2)), AROUND[1]),
    Bars(AROUND[0], tuple((label, at * 37) for at, label in enumerate(LABELS)), AROUND[1]),
    Scale(AROUND[0], tuple((label, at * 37) for at, label in enumerate(LABELS[:10])), 5.5, MUCH, AROUND[1]),
    Ranked(
        AROUND[0],
        tuple((label, tuple(90.7 + at * one / 7 for one in range(19)), at % 20) for at, label in enumerate(LABELS)),
        tuple(one + 0.3 for one in range(19)), MUCH, MUCH, ".", AROUND[1],
    ),
    Trend(
        AROUND[0],
        tuple((f"20{10 + at}-01-15", 1000) for at in range(24)),
        tuple((one, tuple(500 + (at * 97 + n * 193) % 500 for n in range(24))) for at, one in enumerate(LABELS)),
        AROUND[1],
    ),
    Groups(AROUND[0], LABELS[:8], tuple((label, 999, tuple(range(100, 900, 100))) for label in LABELS), AROUND[1]),
)  # fmt: skip


def page_of(recipe: Recipe) -> Page:
    return layout(legible(recipe)[0])


@pytest.mark.parametrize("recipe", [*samples.SAMPLES.values(), *WORST])
def test_a_file_is_small_and_of_the_size_it_claims(recipe: Recipe) -> None:
    picture = draw(recipe)
    with Image.open(io.BytesIO(picture.png)) as image:
        assert (image.format, image.size, image.info) == ("PNG", (picture.width, picture.height), {})
    assert len(picture.png) <= LARGEST_FILE


@pytest.mark.parametrize("name", samples.SAMPLES)
def test_ink_is_where_the_words_are_and_nowhere_else(name: str) -> None:
    page = page_of(samples.SAMPLES[name])
    pixels = dark(paint(page))
    blank = [mark for mark in page.marks if mark.box().width and not inside(mark.box(), pixels).any()]
    for mark in page.marks:
        inside(mark.box(), pixels, around=2)[:] = False
    assert (blank, int(np.count_nonzero(pixels))) == ([], 0)


@pytest.mark.parametrize("name", ["cloud-scripts", "bars-arabic"])
def test_the_same_recipe_gives_the_same_bytes(name: str) -> None:
    assert draw(samples.SAMPLES[name]) == draw(samples.SAMPLES[name])


def test_letters_of_formulas_are_drawn_as_written() -> None:
    plain, formula = (draw(Cloud("", ((text, 1),))) for text in ("x2", "$x^2$"))
    assert dark(formula.png).sum() > 1.3 * dark(plain.png).sum()


def test_a_word_without_a_font_is_left_out_and_named() -> None:
    picture = draw(Cloud("t", (("trust", 2), ("ᚠᚢᚦ", 1), ("🫶🏽", 1))))
    assert (picture.drawn, picture.left_out) == (1, ("ᚠᚢᚦ", "🫶🏽"))


def test_a_row_without_a_font_keeps_its_bar_under_its_number() -> None:
    recipe = Bars("t", (("yes", 1), ("ᚠᚢᚦ", 2)))
    readable, left_out = legible(recipe)
    assert readable == Bars("t", (("yes", 1), ("2.", 2)))
    assert (draw(recipe).drawn, left_out) == (2, ("ᚠᚢᚦ",))


def test_a_title_shows_an_ellipsis_for_words_without_a_font() -> None:
    readable, left_out = legible(Cloud("ᚠ or ᚢ ᚦ trust had had", (), "ᚠ"))
    assert (readable.title, readable.footer) == ("… or … trust had had", "")
    assert left_out == ("ᚠ or ᚢ ᚦ trust had had", "ᚠ")


def test_strict_drawing_names_the_scripts_without_a_font() -> None:
    with pytest.raises(MissingGlyphsError) as raised:
        draw(Cloud("t", (("ᚠ", 1), ("trust", 1))), strict=True)
    assert raised.value.scripts == ("runic",)


def test_strict_drawing_of_what_has_fonts_is_ordinary_drawing() -> None:
    recipe = samples.SAMPLES["cloud-2016"]
    assert draw(recipe, strict=True) == draw(recipe)


def test_the_samples_are_written_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.main(tmp_path / "new")
    assert {path.stem for path in (tmp_path / "new").iterdir()} == set(samples.SAMPLES)
    assert len(capsys.readouterr().out.splitlines()) == len(samples.SAMPLES)


letters_of_scripts = st.sampled_from("".join(SCRIPTS.values()) + " -'،。…🤝☀\u200d\u0301\u0e47\u202e\ufe0f﷽")
anything = st.text(st.characters(exclude_categories=()), max_size=60)
people_write = anything | st.text(letters_of_scripts, max_size=60)
pairs = st.lists(st.tuples(people_write, st.integers(0, 10**6)), max_size=8).map(tuple)
numbers = st.floats(0, 10**5) | st.integers(0, 10**5)
around = {"title": people_write, "footer": people_write, "rtl": st.booleans()}


@st.composite
def ranked(draw: st.DrawFn) -> Recipe:
    rounds = draw(st.integers(0, 19))
    votes = st.tuples(*[numbers | st.none()] * rounds)
    rows = draw(st.lists(st.tuples(people_write, votes, st.integers(0, rounds)), max_size=20))
    rest = draw(st.tuples(*[numbers] * rounds)) if rows else ()
    return draw(st.builds(Ranked, rows=st.just(tuple(rows)), rest=st.just(rest), head=people_write,
                          rest_label=people_write, point=st.sampled_from(".,٫"), **around))  # fmt: skip


@st.composite
def trend(draw: st.DrawFn) -> Recipe:
    askings = draw(pairs)
    counts = st.tuples(*[st.integers(0, 10**6) | st.none()] * len(askings))
    series = draw(st.lists(st.tuples(people_write, counts), max_size=8).map(tuple))
    return draw(st.builds(Trend, askings=st.just(askings), series=st.just(series), **around))


@st.composite
def groups(draw: st.DrawFn) -> Recipe:
    options = draw(st.lists(people_write, max_size=8).map(tuple))
    counts = st.tuples(*[st.integers(0, 10**6)] * len(options))
    found = draw(st.lists(st.tuples(people_write, st.integers(0, 10**6), counts), max_size=10).map(tuple))
    return draw(st.builds(Groups, options=st.just(options), groups=st.just(found), **around))


recipes: st.SearchStrategy[Recipe] = st.one_of(
    st.builds(Cloud, items=pairs, **around), st.builds(Bars, rows=pairs, **around),
    st.builds(Scale, steps=pairs, median=st.none() | st.just(1.0), middle=people_write, **around),
    ranked(), trend(), groups(),
)  # fmt: skip


@settings(max_examples=150)
@given(recipes)
def test_whatever_people_write_there_is_a_picture_with_nothing_cut(recipe: Recipe) -> None:
    page = page_of(recipe)
    assert [mark for mark in letters(page) if not is_inside(mark.box(), page)] == []
    picture = draw(recipe)
    assert len(picture.png) <= LARGEST_FILE
    assert (picture.width, picture.height) == (page.width, page.height)


@pytest.mark.parametrize("name", samples.SAMPLES)
def test_paper_is_white_and_every_colour_of_the_page_is_in_the_file(name: str) -> None:
    page = page_of(samples.SAMPLES[name])
    with Image.open(io.BytesIO(paint(page))) as image:
        found = image.convert("RGB").getcolors(256)
    colours = {colour for _, colour in found or ()}
    assert max(found or [])[1] == (255, 255, 255)
    assert {ImageColor.getrgb(mark.colour) for mark in page.marks} <= colours

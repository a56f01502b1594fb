"""In a cloud nothing overlaps, nothing is cut, and frequent words are larger."""

from itertools import combinations

import pytest

from bot.domain.recipes import CLOUD_ITEMS, Cloud, recipe_from_json
from bot.pictures.cloud import COLOURS, cloud_page
from bot.pictures.legible import legible
from bot.pictures.page import QUIET, Page
from bot.pictures.samples import SAMPLES

from .looking import is_inside, letters, texts

CLOUDS = [name for name, recipe in SAMPLES.items() if isinstance(recipe, Cloud)]


def page_of(name: str) -> Page:
    readable, _ = legible(SAMPLES[name])
    assert isinstance(readable, Cloud)
    return cloud_page(readable)


def many(items: int, words: str = "word") -> Cloud:
    return Cloud("Many", tuple((f"{words} {at}", 1 + at % 3) for at in range(items)), "footer")


@pytest.mark.parametrize("name", CLOUDS)
def test_no_two_lines_overlap(name: str) -> None:
    boxes = [mark.box() for mark in letters(page_of(name))]
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []


@pytest.mark.parametrize("name", CLOUDS)
def test_nothing_is_nearer_to_the_edge_than_the_margin(name: str) -> None:
    page = page_of(name)
    assert [mark.text for mark in letters(page) if not is_inside(mark.box(), page, 32)] == []


def test_size_follows_the_root_of_the_count() -> None:
    page = cloud_page(Cloud("", (("a", 16), ("b", 4))))
    sizes = {mark.text: mark.size for mark in letters(page)}
    assert sizes["a"] == pytest.approx(2 * sizes["b"])


def test_the_number_is_written_beside_the_word_from_two_on() -> None:
    assert texts(cloud_page(Cloud("t", (("trust", 2), ("time", 1))))) == ["t", "trust", "2", "time"]


@pytest.mark.parametrize(("rtl", "side"), [(False, 1), (True, -1)])
def test_the_number_stands_on_the_side_where_reading_goes_on(rtl: bool, side: int) -> None:
    word, number = letters(cloud_page(Cloud("", (("الثقة", 9),), rtl=rtl)))
    assert (number.x - word.x) * side > 0


def test_the_title_of_a_right_to_left_cloud_ends_at_the_right_margin() -> None:
    title = letters(cloud_page(Cloud("الثقة", (), rtl=True)))[0].box()
    assert title.x + title.width == pytest.approx(1200 - 64)


def test_the_most_frequent_items_are_shown_first_and_ties_keep_their_order() -> None:
    page = cloud_page(Cloud("", (("b", 1), ("c", 3), ("a", 1))))
    assert texts(page) == ["c", "3", "b", "a"]


def test_an_item_nobody_said_is_not_shown() -> None:
    page = cloud_page(Cloud("", (("a", 1), ("b", 0))))
    assert (texts(page), page.drawn) == (["a"], 1)


def test_of_two_hundred_items_the_first_forty_are_drawn() -> None:
    page = cloud_page(many(200))
    assert page.drawn == CLOUD_ITEMS
    assert len(set(texts(page)) - {"Many", "footer", "2", "3"}) == CLOUD_ITEMS


def test_when_long_phrases_find_no_room_as_many_as_fit_are_drawn() -> None:
    page = cloud_page(many(40, "a sentence that somebody wrote where a word was asked for, in full, number"))
    boxes = [mark.box() for mark in letters(page)]
    assert 8 <= page.drawn < 40
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []


def test_a_cloud_of_nothing_has_its_title_and_footer() -> None:
    assert texts(cloud_page(Cloud("Nothing yet", (), "0 answers"))) == ["Nothing yet", "0 answers"]


def test_the_layout_is_the_same_after_storage() -> None:
    recipe = SAMPLES["cloud-2016"]
    again = recipe_from_json(recipe.to_json())
    assert isinstance(again, Cloud)
    assert cloud_page(again) == page_of("cloud-2016")


@pytest.mark.parametrize("colour", [*COLOURS, QUIET])
def test_every_colour_stands_out_from_paper(colour: str) -> None:
    """Contrast ratio of WCAG 2.2, at least 4.5:1 on white."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5

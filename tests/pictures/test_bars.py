"""A tally tells the exact numbers and its bars are in proportion to them."""

from itertools import combinations

import pytest

from bot.domain.recipes import BARS_ROWS, Bars
from bot.pictures.bars import COLOUR, bars_page
from bot.pictures.legible import legible
from bot.pictures.page import Block, Box, Page
from bot.pictures.samples import SAMPLES

from .looking import is_inside, letters, texts

TALLIES = [name for name, recipe in SAMPLES.items() if isinstance(recipe, Bars)]
VOTES = (("yes", 12), ("no", 3), ("with qualification", 4), ("abstain", 2))


def page_of(name: str) -> Page:
    readable, _ = legible(SAMPLES[name])
    assert isinstance(readable, Bars)
    return bars_page(readable)


def bars(page: Page) -> list[Box]:
    return [mark.area for mark in page.marks if isinstance(mark, Block) and mark.colour == COLOUR]


@pytest.mark.parametrize("name", TALLIES)
def test_no_two_marks_overlap_but_the_bars_and_their_line(name: str) -> None:
    page = page_of(name)
    boxes = [mark.box() for mark in letters(page)] + bars(page)
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []


@pytest.mark.parametrize("name", TALLIES)
def test_nothing_is_nearer_to_the_edge_than_the_margin(name: str) -> None:
    page = page_of(name)
    assert [mark for mark in page.marks if not is_inside(mark.box(), page, 32)] == []


def test_every_row_has_its_label_its_count_and_its_share() -> None:
    assert texts(bars_page(Bars("Agreed?", VOTES, "21 of 31 answered"))) == [
        *("Agreed?", "yes", "12", "57%", "no", "3", "14%", "with qualification", "4", "19%"),
        *("abstain", "2", "10%", "21 of 31 answered"),
    ]


def test_bars_are_in_proportion_to_their_counts() -> None:
    widths = [bar.width for bar in bars(bars_page(Bars("", VOTES)))]
    assert [width / widths[0] for width in widths] == pytest.approx([1, 3 / 12, 4 / 12, 2 / 12])


def test_right_to_left_bars_grow_from_the_right_and_labels_are_right_of_them() -> None:
    page = bars_page(Bars("", (("نعم", 2), ("لا", 1)), rtl=True))
    longer, shorter = bars(page)
    label, count, share = letters(page)[:3]
    assert longer.x + longer.width == pytest.approx(shorter.x + shorter.width)
    assert label.x > longer.x + longer.width
    assert share.x < count.x < longer.x


def test_a_row_nobody_chose_has_no_bar_but_a_zero() -> None:
    page = bars_page(Bars("", (("yes", 1), ("no", 0))))
    assert (len(bars(page)), texts(page)) == (1, ["yes", "1", "100%", "no", "0", "0%"])


def test_without_any_vote_no_share_is_claimed() -> None:
    assert texts(bars_page(Bars("", (("yes", 0), ("no", 0))))) == ["yes", "0", "no", "0"]


def test_a_long_question_takes_three_lines_and_ends_with_an_ellipsis_after_a_word() -> None:
    question = "Should every member organisation report on its progress before each meeting? " * 4
    lines = texts(bars_page(Bars(question.strip(), ())))
    assert len(lines) == 3
    assert question.startswith(" ".join(lines)[:-1])
    assert lines[2].endswith("…")
    assert question[len(" ".join(lines)) - 1] in " ?,"


def test_a_page_is_as_high_as_its_rows_need() -> None:
    two, three = (bars_page(Bars("t", VOTES[:rows])).height for rows in (2, 3))
    assert three - two == 66


def test_rows_after_the_twentieth_are_not_drawn() -> None:
    page = bars_page(Bars("t", tuple((f"option {at}", at) for at in range(25))))
    assert (page.drawn, len(bars(page))) == (BARS_ROWS, BARS_ROWS - 1)


def test_a_tally_without_rows_has_its_title_and_footer() -> None:
    assert texts(bars_page(Bars("Agreed?", (), "nobody asked"))) == ["Agreed?", "nobody asked"]


def test_where_each_could_choose_several_shares_are_of_the_voices() -> None:
    assert texts(bars_page(Bars("", (("a", 3), ("b", 1)), of=4))) == ["a", "3", "75%", "b", "1", "25%"]

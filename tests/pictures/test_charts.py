"""Scales, ranked rounds, trends and groups tell their numbers, in proportion, with nothing on anything else."""

from __future__ import annotations

from itertools import combinations

import pytest

from bot.domain.recipes import Groups, Ranked, Scale, Trend
from bot.pictures.draw import page_of
from bot.pictures.legible import legible
from bot.pictures.page import INK, QUIET, Block, Box, Page, Shape, Stroke
from bot.pictures.ranked import ELECTED, GONE, STILL_IN
from bot.pictures.samples import SAMPLES
from bot.pictures.sheet import AXIS, COLOURS
from bot.pictures.trend import spread

from .looking import is_inside, letters, texts

CHARTS = [name for name, recipe in SAMPLES.items() if isinstance(recipe, Scale | Ranked | Trend | Groups)]
FIRST = Ranked(
    "First?", (("a", (4, 5, 8), 3), ("b", (3, 4, 4.5), 0), ("c", (3, 2, None), 0), ("d", (2, None, None), 0))
)
STILL = Trend("Still?", (("2025-01-15", 10), ("2025-06-15", 20), ("2026-01-15", 16)), (("yes", (4, 10, 12)),))


def page(name: str) -> Page:
    return page_of(legible(SAMPLES[name])[0])


def blocks(page: Page, colour: str) -> list[Box]:
    return [mark.area for mark in page.marks if isinstance(mark, Block) and mark.colour == colour]


@pytest.mark.parametrize("name", CHARTS)
def test_no_letters_touch_letters_bars_or_shapes(name: str) -> None:
    boxes = [mark.box() for mark in letters(page(name))]
    drawn = [one.box() for one in page(name).marks if isinstance(one, Block | Shape) and one.colour != AXIS]
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []
    assert [pair for pair in ((a, b) for a in boxes for b in drawn) if pair[0].overlaps(pair[1])] == []


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_is_nearer_to_the_edge_than_the_margin(name: str) -> None:
    assert [mark for mark in page(name).marks if not is_inside(mark.box(), page(name), 32)] == []


def test_every_step_of_a_scale_has_its_count_its_share_and_its_name() -> None:
    scale = Scale("How?", (("against", 1), ("neutral", 0), ("for", 3)), 3, "Median", "4 of 9 answered")
    assert texts(page_of(scale)) == [
        *("How?", "1", "25%", "0", "0%", "3", "75%", "Median", "against", "neutral", "for", "4 of 9 answered"),
    ]


def test_columns_of_a_scale_are_in_proportion_and_the_median_stands_under_its_step() -> None:
    made = page_of(Scale("", (("against", 1), ("for", 3)), 2, "Median"))
    low, high = blocks(made, "#9C4400") + blocks(made, "#005A8F")
    (mark,) = [one.box() for one in made.marks if isinstance(one, Shape)]
    assert high.height == pytest.approx(3 * low.height)
    assert low.y + low.height == high.y + high.height
    assert mark.x + mark.width / 2 == pytest.approx(high.x + high.width / 2)


def test_a_ranked_count_shows_every_number_of_every_round() -> None:
    assert texts(page_of(FIRST)) == [
        *("First?", "1", "2", "3", "✓ a", "4", "5", "8", "b", "3", "4", "4.5", "c", "3", "2", "d", "2"),
    ]
    named = Ranked("First?", (("a", (4, 12.25), 2),), (0, 2.5), "Round", "no longer count", ",")
    assert texts(page_of(named)) == ["First?", "Round", "1", "2", "✓ a", "4", "12,2", "no longer count", "2,5"]


def test_who_is_elected_has_a_green_bar_and_who_goes_out_a_grey_one_and_quiet_letters() -> None:
    made = page_of(FIRST)
    elected, still_in, gone = (blocks(made, colour) for colour in (ELECTED, STILL_IN, GONE))
    assert (len(elected), len(still_in), len(gone)) == (1, 6, 2)
    assert elected[0].width == pytest.approx(2 * still_in[0].width)
    colours = {mark.text: mark.colour for mark in letters(made) if mark.size == 28 and not mark.text[0].isdigit()}
    assert colours == {"✓ a": INK, "b": INK, "c": QUIET, "d": QUIET}


def test_where_rounds_find_no_room_the_first_and_the_last_stay() -> None:
    made = page("ranked-many")
    head = [mark.text for mark in letters(made) if mark.size == 24 and mark.text.isdigit()]
    assert (head[0], head[-1]) == ("1", "19")
    assert len(head) < 19
    assert len(blocks(made, ELECTED)) == 1


def test_a_trend_stands_over_its_dates_and_says_how_many_answered_and_what_changed() -> None:
    found = texts(page_of(STILL))
    assert [one for one in found if not one.endswith("%")] == [
        "Still?", "2026-01-15", "n = 16", "2025-06-15", "n = 20", "2025-01-15", "n = 10", "yes",
    ]  # fmt: skip
    assert found[-1] == "40% → 75%"


def test_a_line_stands_as_high_as_its_share() -> None:
    made = page_of(STILL)
    line = next(mark for mark in made.marks if isinstance(mark, Stroke))
    marked = [mark.text for mark in letters(made) if mark.size == 22 and mark.text.endswith("%")]
    lowest, highest = (next(box.y for box in blocks(made, AXIS) if box.height == tall) for tall in (3, 1))
    top = min(box.y for box in blocks(made, AXIS))
    assert marked == ["0%", "20%", "40%", "60%", "80%"]
    assert highest < lowest
    shares = [80 * (lowest + 1 - y) / (lowest + 1 - top) for _, y in line.points]
    assert shares == pytest.approx([40, 50, 75], abs=0.3)


def test_where_an_answer_could_not_be_given_its_line_has_a_gap() -> None:
    askings = tuple((f"{2020 + at}", 10) for at in range(5))
    made = page_of(Trend("", askings, (("new", (None, 2, 3, None, 5)),)))
    lines = [mark for mark in made.marks if isinstance(mark, Stroke) and mark.width == 5]
    dots = [mark for mark in made.marks if isinstance(mark, Shape)]
    assert ([len(line.points) for line in lines], len(dots)) == ([2], 3)


def test_lines_differ_in_colour_and_in_shape() -> None:
    askings = (("2025", 10), ("2026", 10))
    made = page_of(Trend("", askings, tuple((f"{at}", (at, at + 1)) for at in range(6))))
    dots = [mark for mark in made.marks if isinstance(mark, Shape)]
    assert len({mark.colour for mark in dots}) == 6
    forms = {tuple(round(y - mark.box().y, 1) for _, y in mark.corners) for mark in dots}
    assert len(forms) == 6


def test_names_at_the_ends_of_lines_move_apart_and_stay_in_order() -> None:
    assert spread([10, 12, 90], [20, 20, 20], 0, 100) == [10, 30, 80]
    assert spread([95, 96], [20, 20], 0, 100) == [60, 80]
    assert spread([-9, 5], [20, 20], 0, 100) == [0, 20]


def test_groups_have_bars_of_their_shares_in_the_same_colours_and_the_counts_beside() -> None:
    made = page_of(Groups("Agreed?", ("yes", "no"), (("Government", 4, (3, 1)), ("Civil society", 8, (2, 6)))))
    yes, no = blocks(made, COLOURS[0]), blocks(made, COLOURS[1])
    assert [box.width / yes[0].width for box in (*yes, *no)] == pytest.approx([1, 1 / 3, 1 / 3, 1])
    assert texts(made) == [
        *("Agreed?", "Government", "yes", "3", "75%", "no", "1", "25%"),
        *("Civil society", "yes", "2", "25%", "no", "6", "75%"),
    ]


@pytest.mark.parametrize("name", [name for name in CHARTS if name.endswith("arabic")])
def test_a_page_that_is_read_from_the_right_begins_there(name: str) -> None:
    title = letters(page(name))[0]
    assert title.x + title.box().width == pytest.approx(1200 - 64)


def test_right_to_left_is_the_mirror_of_left_to_right_but_for_the_letters() -> None:
    ltr, rtl = (page_of(Trend("", (("1", 9), ("2", 9)), (("a", (3, 6)),), rtl=way)) for way in (False, True))
    first, second = (next(mark for mark in made.marks if isinstance(mark, Stroke)) for made in (ltr, rtl))
    mirrored = [place for x, y in first.points for place in (1200 - x, y)]
    assert mirrored == pytest.approx([place for point in second.points for place in point])

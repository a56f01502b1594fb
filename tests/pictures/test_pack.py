"""Boxes never touch, never leave the area, and the first is in the middle."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.pack import STEP, pack

WIDTH, HEIGHT, GAP = 600, 300, (12, 6)
sides = st.floats(1, 200, allow_nan=False)


@given(st.lists(st.tuples(sides, sides), max_size=20), st.sampled_from([0.6, 1.0, 1.6]))
def test_boxes_keep_their_distance_inside_the_area(boxes: list[tuple[float, float]], flat: float) -> None:
    places = pack(boxes, WIDTH, HEIGHT, GAP, flat)
    placed = [(*place, *box) for place, box in zip(places, boxes, strict=True) if place]
    for x, y, w, h in placed:
        assert x >= 0 and y >= 0 and x + w <= WIDTH and y + h <= HEIGHT
    for (x, y, w, h), (x2, y2, w2, h2) in combinations(placed, 2):
        beside = x2 >= x + w + GAP[0] or x >= x2 + w2 + GAP[0]
        assert beside or y2 >= y + h + GAP[1] or y >= y2 + h2 + GAP[1]


def test_the_first_box_is_in_the_middle() -> None:
    assert pack([(100, 50)], WIDTH, HEIGHT, GAP) == [(250.0, 125.0)]


def test_a_box_without_room_gets_no_place_and_the_next_still_does() -> None:
    places = pack([(601, 10), (100, 50)], WIDTH, HEIGHT, GAP)
    assert places == [None, (250.0, 125.0)]


def test_the_second_box_is_next_to_the_first() -> None:
    _, second = pack([(100, 50), (100, 50)], WIDTH, HEIGHT, GAP)
    assert second is not None
    assert 50 + GAP[1] <= abs(second[1] - 125) <= 50 + GAP[1] + STEP

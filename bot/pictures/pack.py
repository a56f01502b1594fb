"""Boxes around a centre, as close as they fit, none touching another.

Each box in turn takes the free place nearest to the centre, which is what a spiral walk finds, found here by
looking at all places at once. Rules: no drawing, no text, no chance: the same boxes always land the same way.
"""

import numpy as np
from numpy.typing import NDArray

STEP = 6
"""Distance between two places tried, in pixels."""

Place = tuple[float, float]


def pack(boxes: list[tuple[float, float]], width: float, height: float, gap: float) -> list[Place | None]:
    """Upper left corners for `boxes` (width, height) inside `width` × `height`, at least `gap` pixels apart.

    The first box is placed first. None for a box that found no room.
    """
    xs, ys = _places(width, height)
    taken: list[tuple[float, float, float, float]] = []
    places: list[Place | None] = []
    for box_width, box_height in boxes:
        left, top = xs - box_width / 2, ys - box_height / 2
        free = (left >= 0) & (top >= 0) & (left + box_width <= width) & (top + box_height <= height)
        for x, y, w, h in taken:
            apart_x = (left >= x + w + gap) | (left + box_width + gap <= x)
            free &= apart_x | (top >= y + h + gap) | (top + box_height + gap <= y)
        places.append(_first(free, left, top))
        if (place := places[-1]) is not None:
            taken.append((*place, box_width, box_height))
    return places


def _first(free: NDArray[np.bool_], left: NDArray[np.float64], top: NDArray[np.float64]) -> Place | None:
    at = int(np.argmax(free))
    return (float(left[at]), float(top[at])) if free[at] else None


def _places(width: float, height: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """All places to try, nearest to the centre first, measured on an ellipse as wide as the area."""
    columns, rows = int(width / 2 / STEP), int(height / 2 / STEP)
    xs, ys = np.meshgrid(np.arange(-columns, columns + 1), np.arange(-rows, rows + 1))
    x, y = xs.ravel() * float(STEP), ys.ravel() * float(STEP)
    distance = np.round((x / width) ** 2 + (y / height) ** 2, 9)
    order = np.lexsort((np.arctan2(y, x), distance))
    return x[order] + width / 2, y[order] + height / 2

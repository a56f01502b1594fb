"""Boxes around a centre, as close as they fit, none touching another.

Each box in turn takes the free place nearest to the centre, which is what a spiral walk finds, found here by
looking at all places at once. Rules: no drawing, no text, no chance: the same boxes always land the same way.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STEP = 8
"""Distance between two places tried, in pixels."""

Pair = tuple[float, float]
"""x and y, or width and height, in pixels."""


def pack(boxes: list[Pair], width: float, height: float, gap: Pair, flat: float = 1.0) -> list[Pair | None]:
    """Upper left corners for `boxes` (width, height) inside `width` × `height`, `gap` pixels apart (x or y).

    The first box is placed first. None for a box that found no room. `flat`: how much farther up and down
    counts than sideways, 1 for a cloud of the area's own shape.
    """
    xs, ys = _places(width, height, flat)
    taken: list[tuple[float, float, float, float]] = []
    places: list[Pair | None] = []
    for box_width, box_height in boxes:
        left, top = xs - box_width / 2, ys - box_height / 2
        free = (left >= 0) & (top >= 0) & (left + box_width <= width) & (top + box_height <= height)
        for x, y, w, h in taken:
            beside = (left >= x + w + gap[0]) | (left + box_width + gap[0] <= x)
            free &= beside | (top >= y + h + gap[1]) | (top + box_height + gap[1] <= y)
        places.append(_first(free, left, top))
        if (place := places[-1]) is not None:
            taken.append((*place, box_width, box_height))
    return places


def _first(free: NDArray[np.bool_], left: Floats, top: Floats) -> Pair | None:
    at = int(np.argmax(free))
    return (float(left[at]), float(top[at])) if free[at] else None


def _places(width: float, height: float, flat: float) -> tuple[Floats, Floats]:
    """All places to try, nearest to the centre first, measured on an ellipse as wide as the area."""
    columns, rows = int(width / 2 / STEP), int(height / 2 / STEP)
    across, down = np.arange(-columns, columns + 1.0), np.arange(-rows, rows + 1.0)
    x, y = (STEP * grid.ravel() for grid in np.meshgrid(across, down))
    distance = np.round((x / width) ** 2 + (flat * y / height) ** 2, 9)
    order = np.lexsort((np.arctan2(y, x), distance))
    return x[order] + width / 2, y[order] + height / 2

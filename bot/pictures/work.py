"""The door to drawing for a worker process.

Rules: importing this file imports neither matplotlib nor numpy, so the bot starts fast and stays small until
the first picture; numeric libraries get one thread, so a busy machine does not stall; arguments and results
are plain values that can be pickled.
"""

import os
from typing import Any

from bot.domain.recipes import recipe_from_json

_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def draw_json(data: dict[str, Any]) -> tuple[bytes, int, int]:
    """PNG bytes, width and height in pixels of a recipe in JSON form. Raises ValueError for a bad recipe."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    from .draw import draw

    picture = draw(recipe_from_json(data))
    return picture.png, picture.width, picture.height

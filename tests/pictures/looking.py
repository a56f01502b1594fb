"""How the tests look at a page: where its marks are and which pixels of the file are not white."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bot.pictures.page import Box, Letters, Page


def dark(png: bytes) -> NDArray[np.bool_]:
    """Rows × columns, true where a pixel is clearly darker than paper."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("L")) < 200


def inside(box: Box, pixels: NDArray[np.bool_], around: int = 0) -> NDArray[np.bool_]:
    """The part of `pixels` that `box` covers, `around` more on each side; a view."""
    left, top, right, bottom = box.pixels()
    return pixels[max(0, top - around) : bottom + around, max(0, left - around) : right + around]


def letters(page: Page) -> list[Letters]:
    """The lines of text on the page."""
    return [mark for mark in page.marks if isinstance(mark, Letters)]


def texts(page: Page) -> list[str]:
    """What is written on the page, in the order of drawing."""
    return [mark.text for mark in letters(page)]


def is_inside(box: Box, page: Page, margin: float = 0) -> bool:
    """Whether the box keeps `margin` pixels from every edge of the page."""
    across = margin <= box.x and box.x + box.width <= page.width - margin
    return across and margin <= box.y and box.y + box.height <= page.height - margin

"""A page of marks, and the one place where marks become pixels.

Layouts say where letters and blocks go, in pixels from the upper left corner, and can be tested as numbers.
Rules: letters are drawn as written, never read as formulas; the same page gives the same bytes; no date, no
program name and nothing about the machine goes into the file.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

from .lettering import ink, typeset

WIDTH = 1200
"""Width of every picture in pixels: about three for each point of a phone, so small text stays readable."""

MARGIN = 64
INK = "#1F2430"
QUIET = "#5B6270"
LINE = 1.28
"""Distance of two baselines in font sizes."""

_COLOURS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels; `x`, `y` is its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def pixels(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom in whole pixels."""
        return round(self.x), round(self.y), round(self.x + self.width), round(self.y + self.height)

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share any area."""
        beside = self.x >= other.x + other.width or other.x >= self.x + self.width
        return not beside and self.y < other.y + other.height and other.y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Letters:
    """One line of text from `x` on, standing on `baseline`; `size` and both in pixels."""

    text: str
    x: float
    baseline: float
    size: float
    colour: str = INK

    def box(self) -> Box:
        """What the line covers."""
        covers = ink(self.text)
        top = self.baseline - covers.above * self.size
        return Box(self.x, top, covers.width * self.size, (covers.above + covers.below) * self.size)


@dataclass(frozen=True, slots=True)
class Block:
    """A filled rectangle."""

    area: Box
    colour: str

    def box(self) -> Box:
        """What the block covers."""
        return self.area


Mark = Letters | Block


@dataclass(frozen=True, slots=True)
class Page:
    """A white page of `width` × `height` pixels with its marks; `drawn` items of the recipe are on it."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    drawn: int


def column(lines: Iterable[str], size: float, top: float, colour: str, *, left: float = MARGIN,
           right: float = WIDTH - MARGIN, rtl: bool = False) -> list[Letters]:  # fmt: skip
    """`lines` one under another from `top` on, beginning at `left`, or ending at `right` when `rtl`."""
    first = top + size
    return [
        Letters(line, right - ink(line).width * size if rtl else left, first + at * size * LINE, size, colour)
        for at, line in enumerate(lines)
    ]


def paint(page: Page) -> bytes:
    """The page as a PNG file. Raises UserWarning if a glyph is missing."""
    image = Image.new("RGB", (page.width, page.height), "white")
    for mark in page.marks:
        if isinstance(mark, Block):
            image.paste(mark.colour, mark.area.pixels())
        else:
            _write(mark, image)
    few = image.quantize(_COLOURS_KEPT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _write(letters: Letters, image: Image.Image) -> None:
    if not letters.text:
        return
    font = typeset(letters.text, letters.size)
    font.draw_glyphs_to_bitmap()
    mask = Image.fromarray(font.get_image())
    left = letters.x + font.get_bitmap_offset()[0] / 64
    bottom = letters.baseline + font.get_descent() / 64 + 1
    image.paste(letters.colour, (round(left), round(bottom) - mask.height), mask)

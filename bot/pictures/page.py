"""A page of marks, and the one place where marks become pixels.

Layouts say where letters and blocks go, in pixels from the upper left corner, and can be tested as numbers.
Rules: letters are drawn as written, never read as formulas; the same page gives the same bytes, at most 200 kB of
them; no date, no program name and nothing about the machine goes into the file.
"""

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw

from .lettering import ink, typeset

WIDTH = 1200
"""Width of every picture in pixels: about three for each point of a phone, so small text stays readable."""

MARGIN = 64
INK = "#1F2430"
QUIET = "#5B6270"
LINE = 1.28
"""Distance of two baselines in font sizes."""

_SHADES = (16, 8, 4, 2)  # of each colour on its way from paper are kept, for smooth edges: as many as the size allows
_NEARLY_WHITE = 232
LARGEST = 200_000
"""Bytes of a file."""

_FINER = 4  # times finer than the page are smooth edges drawn

Points = tuple[tuple[float, float], ...]


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


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon with smooth edges."""

    corners: Points
    colour: str

    def box(self) -> Box:
        """What the shape covers."""
        return _around(self.corners, 0)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, `width` pixels thick, with smooth edges and round joints."""

    points: Points
    width: float
    colour: str

    def box(self) -> Box:
        """What the line covers."""
        return _around(self.points, self.width / 2)


Mark = Letters | Block | Shape | Stroke


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
        elif isinstance(mark, Letters):
            _write(mark, image)
        else:
            _fill(mark, image)
    colours = {mark.colour for mark in page.marks}
    tries = (_file(image, _palette(colours, shades)) for shades in _SHADES)
    png = b""
    for png in tries:
        if len(png) <= LARGEST:
            break
    return png


def _file(image: Image.Image, palette: Image.Image) -> bytes:
    out = io.BytesIO()
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _palette(colours: set[str], shades: int) -> Image.Image:
    """White, and shades of every colour on the page: a small bar keeps its colour beside much text. None is nearly
    white: it could be taken for the paper."""
    values = [255, 255, 255]
    for colour in sorted(colours):
        parts = ImageColor.getrgb(colour)[:3]
        mixed = ([round(255 + (part - 255) * shade / shades) for part in parts] for shade in range(1, shades + 1))
        values += [part for one in mixed if max(one) < _NEARLY_WHITE for part in one]
    palette = Image.new("P", (1, 1))
    palette.putpalette(values)
    return palette


def _around(points: Points, more: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = min(xs) - more, min(ys) - more
    return Box(left, top, max(xs) + more - left, max(ys) + more - top)


def _fill(mark: Shape | Stroke, image: Image.Image) -> None:
    """Draws larger than it is and makes that small: what smooth edges are."""
    box = mark.box()
    left, top = math.floor(box.x) - 1, math.floor(box.y) - 1
    size = math.ceil(box.x + box.width) + 1 - left, math.ceil(box.y + box.height) + 1 - top
    mask = Image.new("L", (size[0] * _FINER, size[1] * _FINER))
    pen = ImageDraw.Draw(mask)
    corners = mark.corners if isinstance(mark, Shape) else mark.points
    finer = [((x - left) * _FINER, (y - top) * _FINER) for x, y in corners]
    if isinstance(mark, Shape):
        pen.polygon(finer, fill=255)
    else:
        pen.line(finer, fill=255, width=round(mark.width * _FINER), joint="curve")
        for x, y in (finer[0], finer[-1]):
            pen.circle((x, y), mark.width * _FINER / 2, fill=255)
    image.paste(mark.colour, (left, top), mask.resize(size, Image.Resampling.BOX))


def _write(letters: Letters, image: Image.Image) -> None:
    if not letters.text:
        return
    font = typeset(letters.text, letters.size)
    font.draw_glyphs_to_bitmap()
    mask = Image.fromarray(font.get_image())
    left = letters.x + font.get_bitmap_offset()[0] / 64
    bottom = letters.baseline + font.get_descent() / 64 + 1
    image.paste(letters.colour, (round(left), round(bottom) - mask.height), mask)

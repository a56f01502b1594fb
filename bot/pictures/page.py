"""A page of marks, and the one place where marks become pixels.

Layouts say where letters and blocks go, in pixels from the upper left corner, and can be tested as numbers.
Rules: letters are drawn as written, never read as formulas; the same page gives the same bytes; no date, no
program name and nothing about the machine goes into the file.
"""

import io
import warnings
from dataclasses import dataclass

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from PIL import Image

from .fonts import families_for
from .lettering import STYLE, ink

WIDTH = 1200
"""Width of every picture in pixels: three for each pixel a phone is wide, so small text stays readable."""

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
    """A white page of `width` × `height` pixels with its marks, and how many items of the recipe they show."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    drawn: int


def column(lines: tuple[str, ...], size: float, left: float, right: float, top: float, colour: str,
           rtl: bool) -> list[Letters]:  # fmt: skip
    """`lines` one under another from `top` on, beginning at `left`, or ending at `right` when `rtl`."""
    first = top + size
    return [
        Letters(line, right - ink(line).width * size if rtl else left, first + at * size * LINE, size, colour)
        for at, line in enumerate(lines)
    ]


def paint(page: Page) -> bytes:
    """The page as a PNG file. Raises UserWarning if a glyph is missing."""
    with matplotlib.rc_context(STYLE), warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = Figure(figsize=(page.width / 72, page.height / 72), dpi=72, facecolor="white")
        canvas = FigureCanvasAgg(figure)
        for mark in page.marks:
            figure.add_artist(_artist(mark, page.height))
        canvas.draw()
        return _png(Image.frombytes("RGBA", canvas.get_width_height(), bytes(canvas.buffer_rgba())))


def _artist(mark: Mark, height: int) -> Text | Rectangle:
    if isinstance(mark, Block):
        area = mark.area
        corner = (area.x, height - area.y - area.height)
        return Rectangle(corner, area.width, area.height, facecolor=mark.colour, linewidth=0, transform=None)
    font = FontProperties(family=families_for(mark.text), size=mark.size)
    return Text(
        mark.x, height - mark.baseline, mark.text, fontproperties=font, color=mark.colour, va="baseline",
        ha="left", parse_math=False, transform=None,
    )  # fmt: skip


def _png(image: Image.Image) -> bytes:
    few = image.convert("RGB").quantize(_COLOURS_KEPT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()

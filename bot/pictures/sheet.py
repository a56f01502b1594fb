"""A page that is filled from the top, thought of from left to right.

Whoever lays out a chart gives places as for a page that is read from the left; for a right-to-left page everything
is mirrored here but the letters. Rules: the title comes first and the footer last; what is written is given no more
room than it is asked to take, so nothing leaves the page.
"""

from dataclasses import dataclass, field

from .lettering import ink, wrap
from .page import INK, LINE, MARGIN, QUIET, WIDTH, Block, Box, Letters, Mark, Page, Points, Shape, Stroke, column

COLOURS = ("#005A8F", "#9C4400", "#00694D", "#8F3F70", "#3C4454", "#6B5F00")
"""Okabe and Ito's blue, vermillion, bluish green and reddish purple, a grey, and their yellow, darkened for paper."""

AXIS = "#B8BEC9"
INSIDE = WIDTH - 2 * MARGIN
_EDGE = MARGIN * 0.75
_TITLE, _TITLE_LINES, _FOOTER, _FOOTER_LINES = 38, 3, 24, 2

START, MIDDLE, END = 0.0, 0.5, 1.0
"""Which part of a text stands at the place that is given for it, in the direction of reading."""


@dataclass
class Sheet:
    """The marks so far; `y` is how far down the page they reach."""

    rtl: bool
    y: float = _EDGE
    marks: list[Mark] = field(default_factory=list)

    def title(self, text: str) -> None:
        """The title, at most three lines."""
        lines = wrap(text, INSIDE / _TITLE, _TITLE_LINES)
        self.marks += column(lines, _TITLE, self.y, INK, rtl=self.rtl)
        self.y += len(lines) * LINE * _TITLE + 40 if lines else 0

    def footer(self, text: str) -> None:
        """The footer, at most two lines."""
        lines = wrap(text, INSIDE / _FOOTER, _FOOTER_LINES)
        self.marks += column(lines, _FOOTER, self.y + 14, QUIET, rtl=self.rtl)
        self.y += 14 + len(lines) * LINE * _FOOTER if lines else 0

    def block(self, box: Box, colour: str) -> None:
        """A filled rectangle; none where it would have no area."""
        if box.width > 0 and box.height > 0:
            self.marks.append(Block(Box(self._x(box.x, box.width), box.y, box.width, box.height), colour))

    def text(self, text: str, x: float, baseline: float, size: float, colour: str = INK, part: float = START) -> None:
        """One line, whose `part` stands at `x`."""
        wide = ink(text).width * size
        if text:
            self.marks.append(Letters(text, self._x(x - part * wide, wide), baseline, size, colour))

    def texts(self, lines: tuple[str, ...], x: float, top: float, size: float, colour: str = INK,
              part: float = START) -> None:  # fmt: skip
        """Lines one under another from `top` on."""
        for at, line in enumerate(lines):
            self.text(line, x, top + size * (1 + at * LINE), size, colour, part)

    def stroke(self, points: Points, width: float, colour: str) -> None:
        """A line."""
        self.marks.append(Stroke(self._mirrored(points), width, colour))

    def shape(self, corners: Points, colour: str) -> None:
        """A filled polygon."""
        self.marks.append(Shape(self._mirrored(corners), colour))

    def page(self, drawn: int) -> Page:
        """The page, as high as it needs to be."""
        return Page(WIDTH, round(self.y + _EDGE), tuple(self.marks), drawn)

    def _x(self, x: float, width: float) -> float:
        return WIDTH - x - width if self.rtl else x

    def _mirrored(self, points: Points) -> Points:
        return tuple((self._x(x, 0), y) for x, y in points)


def share(n: int, of: int) -> str:
    """Of a hundred, rounded half up; '' of nothing."""
    return f"{(200 * n + of) // (2 * of)}%" if of else ""


def height(lines: int, size: float) -> float:
    """How high so many lines of text are."""
    return (1 + (lines - 1) * LINE) * size if lines else 0.0

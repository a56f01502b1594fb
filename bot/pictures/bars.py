"""A tally: one horizontal bar a row, with the exact count and its share.

Rules: bars start at one line and their length is in proportion to the count, from zero; the number is always
written; nothing is drawn that carries no information, so no frame, no grid, no axis with ticks; for a
right-to-left page everything is mirrored except the letters.
"""

from dataclasses import dataclass

from bot.domain.recipes import BARS_ROWS, Bars, Pairs

from .lettering import ink, wrap
from .page import INK, LINE, MARGIN, QUIET, WIDTH, Block, Box, Letters, Mark, Page, column

COLOUR = "#005A8F"
"""Okabe and Ito's blue, darkened."""

_TITLE, _LABEL, _NUMBER, _FOOTER = 38, 30, 30, 24
_TITLE_LINES, _LABEL_LINES, _FOOTER_LINES = 3, 3, 2
_THICK = 40
_BETWEEN = 26
_TO_NUMBER, _TO_SHARE = 18, 16
_AXIS = "#B8BEC9"
_LABELS_AT_MOST = 0.4


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the columns are: labels in the first `labels` pixels, then the bars, then the numbers."""

    labels: float
    numbers: float
    of: int
    rtl: bool

    @property
    def origin(self) -> float:
        return MARGIN + self.labels + 24

    @property
    def longest(self) -> float:
        return WIDTH - MARGIN - self.numbers - _TO_NUMBER - self.origin

    def mirrored(self, box: Box) -> Box:
        return Box(WIDTH - box.x - box.width, box.y, box.width, box.height) if self.rtl else box


def bars_page(recipe: Bars) -> Page:
    """The layout of a tally whose text is legible; the first BARS_ROWS rows."""
    rows = recipe.rows[:BARS_ROWS]
    frame = _frame(rows, recipe.of or sum(count for _, count in rows), recipe.rtl)
    inside = (WIDTH - 2 * MARGIN) / _TITLE
    title = wrap(recipe.title, inside, _TITLE_LINES)
    marks: list[Mark] = [*column(title, _TITLE, MARGIN * 0.75, INK, rtl=recipe.rtl)]
    top = y = MARGIN * 0.75 + (len(title) * LINE * _TITLE + 40 if title else 0)
    for label, count in rows:
        row, height = _row(label, count, rows, frame, y)
        marks += row
        y += height + _BETWEEN
    if rows:
        axis = Box(frame.origin - 3, top - 10, 3, y - _BETWEEN - top + 20)
        marks.append(Block(frame.mirrored(axis), _AXIS))
    footer = wrap(recipe.footer, (WIDTH - 2 * MARGIN) / _FOOTER, _FOOTER_LINES)
    marks += column(footer, _FOOTER, y + 14, QUIET, rtl=recipe.rtl)
    bottom = y + (14 + len(footer) * LINE * _FOOTER if footer else -_BETWEEN)
    return Page(WIDTH, round(bottom + MARGIN * 0.75), tuple(marks), len(rows))


def _frame(rows: Pairs, of: int, rtl: bool) -> _Frame:
    widest = (WIDTH - 2 * MARGIN) * _LABELS_AT_MOST
    wrapped = (line for label, _ in rows for line in wrap(label, widest / _LABEL, _LABEL_LINES))
    labels = max((ink(line).width * _LABEL for line in wrapped), default=0)
    numbers = max((_numbers_width(*_numbers(count, of)) for _, count in rows), default=0)
    return _Frame(labels, numbers, of, rtl)


def _row(label: str, count: int, rows: Pairs, frame: _Frame, top: float) -> tuple[list[Mark], float]:
    lines = wrap(label, (WIDTH - 2 * MARGIN) * _LABELS_AT_MOST / _LABEL, _LABEL_LINES)
    text_height = (1 + (len(lines) - 1) * LINE) * _LABEL
    height = max(_THICK, text_height)
    middle = top + height / 2
    bar = _bar(count, max(count for _, count in rows), frame, middle)
    text_top = middle - text_height / 2 - 0.13 * _LABEL
    start = MARGIN if not frame.rtl else WIDTH - MARGIN - frame.labels
    letters = column(lines, _LABEL, text_top, INK, left=start, right=start + frame.labels, rtl=not frame.rtl)
    return [*letters, *bar, *_figures(count, frame, bar, middle)], height


def _bar(count: int, most: int, frame: _Frame, middle: float) -> list[Mark]:
    length = frame.longest * count / most if most else 0
    box = Box(frame.origin, middle - _THICK / 2, length, _THICK)
    return [Block(frame.mirrored(box), COLOUR)] if length else []


def _figures(count: int, frame: _Frame, bar: list[Mark], middle: float) -> list[Mark]:
    """The count and its share, after the bar in the direction of reading."""
    number, share = _numbers(count, frame.of)
    wide = ink(number).width * _NUMBER
    after = frame.origin + (bar[0].box().width if bar else 0) + _TO_NUMBER
    first = Box(after, 0, wide, 0)
    second = Box(after + wide + _TO_SHARE, 0, ink(share).width * _NUMBER, 0)
    baseline = middle + 0.36 * _NUMBER
    figures = ((number, first, INK), (share, second, QUIET))
    return [Letters(text, frame.mirrored(box).x, baseline, _NUMBER, colour) for text, box, colour in figures if text]


def _numbers(count: int, of: int) -> tuple[str, str]:
    """The count, and its percentage, rounded half up; no percentage of nothing."""
    return str(count), f"{(200 * count + of) // (2 * of)}%" if of else ""


def _numbers_width(number: str, share: str) -> float:
    return (ink(number).width + ink(share).width) * _NUMBER + _TO_SHARE

"""The same question asked again and again: a line for each answer, over the dates.

Rules: what is drawn is each answer's share of those who answered then, from nothing on; under a date stands how many
that were; dates that find no room are left out, the last never; each line has its name, its first and its last share at
its end, and a colour and a shape of its own, so that it is known without colours; where an answer could not be given
its line has a gap.
"""

import math
from dataclasses import dataclass

from bot.domain.recipes import TREND_POINTS, TREND_SERIES, Counts, Trend

from .lettering import ink, wrap
from .page import INK, MARGIN, QUIET, Box, Page, Points
from .sheet import AXIS, COLOURS, END, INSIDE, MIDDLE, Sheet, height, share

_TALL = 480.0
_AXIS_TEXT, _DATE, _LABEL, _SHARE = 22, 24, 28, 24
_TOPS = {10: 5, 20: 5, 40: 10, 60: 20, 80: 20, 100: 25}  # where the axis may end, and how far its lines are apart
_LABEL_LINES, _LABELS_AT_MOST = 2, 0.32
_DOT = 10.0
_TO_LABEL = 46.0
_ROOM_FOR_DATE = 220.0  # pixels
_CORNERS = (40, 4, 3, 4, 3, 5)  # of the shapes; 40 are round
_TURNS = (0.0, 0.125, 0.0, 0.0, 0.5, 0.0)  # of a full turn, from the top


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the lines are: `top` (percent) stands at `y`, nothing at `bottom`."""

    left: float
    right: float
    y: float
    bottom: float
    top: int
    points: int

    def x(self, point: int) -> float:
        return self.left + (self.right - self.left) * (point / (self.points - 1) if self.points > 1 else 0.5)

    def height(self, percent: float) -> float:
        return self.bottom - (self.bottom - self.y) * percent / self.top


@dataclass(frozen=True, slots=True)
class _Line:
    """An answer's line: its name, its shares in percent, its number among the lines."""

    label: tuple[str, ...]
    shares: tuple[float | None, ...]
    told: str
    at: int

    @property
    def colour(self) -> str:
        return COLOURS[self.at % len(COLOURS)]

    @property
    def last(self) -> tuple[int, float]:
        return max((at, one) for at, one in enumerate(self.shares) if one is not None)

    @property
    def written(self) -> list[tuple[str, float]]:
        """Its name and its shares with their sizes."""
        return [*((part, float(_LABEL)) for part in self.label), (self.told, float(_SHARE))]

    @property
    def high(self) -> float:
        return height(len(self.label), _LABEL) + 6 + _SHARE


def trend_page(recipe: Trend) -> Page:
    """The layout of a trend whose text is legible; the last twelve askings and the first six answers."""
    sheet = Sheet(recipe.rtl)
    sheet.title(recipe.title)
    askings = recipe.askings[-TREND_POINTS:]
    lines = _lines(recipe, askings)
    if lines:
        plot = _plot(sheet, lines, len(askings))
        _grid(sheet, plot)
        _dates(sheet, plot, askings)
        for line in lines:
            _draw(sheet, plot, line)
        _names(sheet, plot, lines)
        sheet.y = plot.bottom + 24 + _DATE + 8 + _DATE + 12
    sheet.footer(recipe.footer)
    return sheet.page(len(lines))


def _lines(recipe: Trend, askings: tuple[tuple[str, int], ...]) -> list[_Line]:
    found = []
    for at, (label, counts) in enumerate(recipe.series[:TREND_SERIES]):
        shares, told = _shares(counts[-TREND_POINTS:], [n for _, n in askings], recipe.rtl)
        if any(one is not None for one in shares):
            found.append(_Line(wrap(label, INSIDE * _LABELS_AT_MOST / _LABEL, _LABEL_LINES), shares, told, at))
    return found


def _shares(counts: Counts, answered: list[int], rtl: bool) -> tuple[tuple[float | None, ...], str]:
    """The shares in percent, None where there is none, and the first and the last in words."""
    shares = tuple(
        None if n is None or not of else min(100.0, 100 * n / of) for n, of in zip(counts, answered, strict=True)
    )
    known = [share(n, of) for n, of in zip(counts, answered, strict=True) if n is not None and of]
    arrow = " ← " if rtl else " → "
    ends = known[:1] + known[-1:] if len(known) > 1 else known
    return shares, arrow.join(ends[::-1] if rtl else ends)


def _plot(sheet: Sheet, lines: list[_Line], points: int) -> _Plot:
    names = max(ink(part).width * size for line in lines for part, size in line.written)
    most = max(one for line in lines for one in line.shares if one is not None)
    top = next((one for one in _TOPS if most <= one), max(_TOPS))
    tall = max(_TALL, sum(line.high + 10 for line in lines))
    left = MARGIN + ink("100%").width * _AXIS_TEXT + 30
    y = sheet.y + 12
    return _Plot(left, MARGIN + INSIDE - names - _TO_LABEL, y, y + tall, top, points)


def _grid(sheet: Sheet, plot: _Plot) -> None:
    for percent in range(0, plot.top + 1, _TOPS[plot.top]):
        y = plot.height(percent)
        thick = 3 if percent == 0 else 1
        sheet.block(Box(plot.left - 18, y - thick / 2, plot.right - plot.left + 36, thick), AXIS)
        sheet.text(f"{percent}%", plot.left - 28, y + 0.36 * _AXIS_TEXT, _AXIS_TEXT, QUIET, END)


def _dates(sheet: Sheet, plot: _Plot, askings: tuple[tuple[str, int], ...]) -> None:
    """Under the last asking, and under as many before it as find room, its date and how many answered."""
    lines = [(wrap(date, _ROOM_FOR_DATE / _DATE, 1) or ("",))[0] for date, _ in askings]
    widest = max(ink(text).width * _DATE for text in (*lines, *(_answered(n) for _, n in askings)))
    apart = (plot.right - plot.left) / (plot.points - 1) if plot.points > 1 else math.inf
    every = max(1, math.ceil((widest + 16) / apart))
    for at in range(len(askings) - 1, -1, -every):
        top = plot.bottom + 24
        sheet.text(lines[at], plot.x(at), top + _DATE, _DATE, INK, MIDDLE)
        sheet.text(_answered(askings[at][1]), plot.x(at), top + 2 * _DATE + 8, _DATE - 2, QUIET, MIDDLE)


def _answered(n: int) -> str:
    return f"n = {n}"


def _draw(sheet: Sheet, plot: _Plot, line: _Line) -> None:
    run: list[tuple[float, float]] = []
    for at, percent in enumerate((*line.shares, None)):
        if percent is not None:
            run.append((plot.x(at), plot.height(percent)))
            continue
        if len(run) > 1:
            sheet.stroke(tuple(run), 5, line.colour)
        for x, y in run:
            sheet.shape(dot(x, y, line.at), line.colour)
        run = []


def dot(x: float, y: float, at: int) -> Points:
    """The corners of the mark of the line number `at`."""
    corners, turn = _CORNERS[at % len(_CORNERS)], _TURNS[at % len(_TURNS)]
    angles = (2 * math.pi * (turn + corner / corners) for corner in range(corners))
    size = _DOT * (1.0 if corners > 5 else 1.25)
    return tuple((x + size * math.sin(angle), y - size * math.cos(angle)) for angle in angles)


def _names(sheet: Sheet, plot: _Plot, lines: list[_Line]) -> None:
    """The names at the ends of the lines, moved apart where they would overlap, each led to by a thin line."""
    ordered = sorted(lines, key=lambda line: (plot.height(line.last[1]), line.at))
    wanted = [plot.height(line.last[1]) - line.high / 2 for line in ordered]
    tops = spread(wanted, [line.high + 10 for line in ordered], plot.y - 10, plot.bottom + 12)
    for line, top in zip(ordered, tops, strict=True):
        at, percent = line.last
        start = plot.x(at) + _DOT + 6, plot.height(percent)
        sheet.stroke((start, (plot.right + _TO_LABEL - 10, top + line.high / 2)), 2, line.colour)
        sheet.texts(line.label, plot.right + _TO_LABEL, top, _LABEL, line.colour)
        below = top + height(len(line.label), _LABEL) + 6
        sheet.text(line.told, plot.right + _TO_LABEL, below + _SHARE, _SHARE, QUIET)


def spread(wanted: list[float], heights: list[float], first: float, last: float) -> list[float]:
    """Tops as near to those wanted (in order) as they can be without overlapping, between `first` and `last` where
    there is room for all."""
    tops: list[float] = []
    for top, _ in zip(wanted, heights, strict=True):
        above = tops[-1] + heights[len(tops) - 1] if tops else first
        tops.append(max(top, above))
    limit = last
    for at in range(len(tops) - 1, -1, -1):
        tops[at] = max(min(tops[at], limit - heights[at]), first + sum(heights[:at]))
        limit = tops[at]
    return tops

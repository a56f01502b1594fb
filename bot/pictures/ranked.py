"""Orders counted in rounds: a row for each option, a column for each round, so that one sees how votes move.

Rules: every number is written, with a bar in proportion to it; who is elected has a tick and a green bar in that
round, who goes out a grey one in its last; where there are more rounds than numbers find room, the first and the last
stay and the others are left out evenly, which their numbers in the head show.
"""

from dataclasses import dataclass

from bot.domain.recipes import RANKED_ROWS, Ranked, Votes

from .lettering import ink, wrap
from .page import INK, MARGIN, QUIET, Box, Page
from .sheet import COLOURS, INSIDE, Sheet, height

ELECTED, STILL_IN, GONE = COLOURS[2], COLOURS[0], "#9AA0AC"
TICK = "✓"
_LABEL, _LABEL_LINES, _LABELS_AT_MOST = 28, 2, 0.34
_HEAD, _SIZES = 24, (28, 25, 22, 19)
_BAR, _TO_BAR, _BETWEEN, _GAP = 10, 8, 24, 18
_WIDEST = 170.0  # pixels a column takes at most, so that a short count does not fall apart


@dataclass(frozen=True, slots=True)
class _Table:
    """Where the columns are: `shown` rounds (from 0), each `place` pixels wide, from `left` on, numbers in `size`."""

    shown: tuple[int, ...]
    left: float
    place: float
    size: float
    most: float

    def x(self, column: int) -> float:
        return self.left + column * self.place

    def long(self, votes: float) -> float:
        return (self.place - _GAP) * votes / self.most if self.most else 0


def ranked_page(recipe: Ranked) -> Page:
    """The layout of a count whose text is legible; the first twenty options."""
    sheet = Sheet(recipe.rtl)
    sheet.title(recipe.title)
    rows = recipe.rows[:RANKED_ROWS]
    if rows and rows[0][1]:
        table = _table(recipe)
        sheet.text(_line(recipe.head, table.left - MARGIN - _GAP, _HEAD), MARGIN, sheet.y + _HEAD, _HEAD, QUIET)
        for at, number in enumerate(table.shown):
            sheet.text(str(number + 1), table.x(at), sheet.y + _HEAD, _HEAD, QUIET)
        sheet.y += _HEAD + _BETWEEN
        for label, votes, elected in rows:
            _row(sheet, table, recipe, label, votes, elected)
        if any(recipe.rest):
            _rest(sheet, table, recipe)
    sheet.footer(recipe.footer)
    return sheet.page(len(rows))


def _table(recipe: Ranked) -> _Table:
    """The columns, in the largest letters in which the rounds find room, or as many of them as do in the smallest."""
    rows, rounds = recipe.rows[:RANKED_ROWS], len(recipe.rows[0][1])
    labels = [line for label, _, elected in rows for line in _label(label, elected)]
    labels += [_line(recipe.rest_label, INSIDE * _LABELS_AT_MOST, _HEAD)] if any(recipe.rest) else []
    left = MARGIN + max((ink(line).width * _LABEL for line in labels), default=0) + 36
    left = max(left, MARGIN + min(ink(recipe.head).width * _HEAD, INSIDE * _LABELS_AT_MOST) + 36)
    room = MARGIN + INSIDE - left + _GAP
    most = max((n for _, votes, _ in rows for n in votes if n is not None), default=0)
    numbers = [number(n, recipe.point) for _, votes, _ in rows for n in votes if n is not None]
    widest = max((ink(text).width for text in [*numbers, *map(str, range(1, rounds + 1))]), default=0)
    for size in _SIZES:
        place = widest * size + _GAP
        if rounds * place <= room:
            return _Table(tuple(range(rounds)), left, min(room / rounds, max(place, _WIDEST)), size, most)
    fit = max(2, int(room / place))
    shown = tuple(sorted({round(at * (rounds - 1) / (fit - 1)) for at in range(fit)}))
    return _Table(shown, left, room / len(shown), _SIZES[-1], most)


def _row(sheet: Sheet, table: _Table, recipe: Ranked, label: str, votes: Votes, elected: int) -> None:
    last = max((at for at, n in enumerate(votes) if n is not None), default=-1)
    out = not elected and last < len(votes) - 1
    lines = _label(label, elected)
    sheet.texts(lines, MARGIN, sheet.y, _LABEL, QUIET if out else INK)
    for at, one in enumerate(table.shown):
        n = votes[one]
        if n is not None:
            colour = ELECTED if elected == one + 1 else GONE if out and one == last else STILL_IN
            _cell(sheet, table, at, number(n, recipe.point), n, colour)
    sheet.y += max(height(len(lines), _LABEL), table.size + _TO_BAR + _BAR) + _BETWEEN


def _cell(sheet: Sheet, table: _Table, at: int, shown: str, votes: float, colour: str) -> None:
    baseline = sheet.y + table.size
    sheet.text(shown, table.x(at), baseline, table.size, QUIET if colour == GONE else INK)
    sheet.block(Box(table.x(at), baseline + _TO_BAR, table.long(votes), _BAR), colour)


def _rest(sheet: Sheet, table: _Table, recipe: Ranked) -> None:
    """What counts for nobody any more, in smaller letters and without bars."""
    label = _line(recipe.rest_label, table.left - MARGIN - _GAP, _HEAD)
    sheet.text(label, MARGIN, sheet.y + _HEAD, _HEAD, QUIET)
    size = min(table.size, _HEAD)
    for at, one in enumerate(table.shown):
        if recipe.rest[one]:
            sheet.text(number(recipe.rest[one], recipe.point), table.x(at), sheet.y + _HEAD, size, QUIET)
    sheet.y += _HEAD + _BETWEEN


def number(votes: float, point: str) -> str:
    """Votes as written: parts of them to one place, and to none from a hundred on."""
    text = f"{votes:.1f}" if votes < 100 else f"{votes:.0f}"
    return text.removesuffix(".0").replace(".", point)


def _label(label: str, elected: int) -> tuple[str, ...]:
    return wrap(f"{TICK} {label}" if elected else label, INSIDE * _LABELS_AT_MOST / _LABEL, _LABEL_LINES)


def _line(text: str, room: float, size: float) -> str:
    return (wrap(text, room / size, 1) or ("",))[0]

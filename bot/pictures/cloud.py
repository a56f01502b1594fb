"""A word cloud: what was said, larger the more often, with the number beside it.

Rules: the area of a word grows with its count; no word is so small that a phone cannot show it; words never
touch and never leave the page; a word without a number was said once; colours tell neighbours apart and mean
nothing; every colour has at least 4.5:1 contrast on white. When not all fit, the most frequent stay.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from bot.domain.recipes import CLOUD_ITEMS, Cloud, Pairs

from .lettering import balanced, ink, wrap
from .pack import Pair, pack
from .page import INK, LINE, MARGIN, QUIET, WIDTH, Letters, Page, column

HEIGHT = 675
COLOURS = ("#005A8F", "#9C4400", "#00694D", "#8F3F70", "#3C4454")
"""Okabe and Ito's blue, vermillion, bluish green and reddish purple, darkened for white paper, and a grey."""

_SIZES = tuple(round(132 * 0.94**step, 1) for step in range(27))
"""Font sizes for the most frequent word, in pixels; the last, 26, is also the smallest for any word."""

_GAP = (26, 15)
_TITLE, _FOOTER = 34, 24
_EDGE = 48
_LEADING = 1.2
_WIDEST_WORD = 13.0
_SHAPES = (1.0, 0.6, 1.6)
_WAYS = tuple((*lines, flat) for lines, flat in product(((9.0, 5), (6.0, 7)), _SHAPES))
"""Ways to arrange: width of a line in em, lines at most, flatness of the cloud."""

_SHORTER = tuple((9.0, 2, flat) for flat in _SHAPES)
"""Ways for phrases so long that they leave no room for each other."""


@dataclass(frozen=True, slots=True)
class _Word:
    """One item at its size. `box`: width and height it needs, number included."""

    lines: tuple[str, ...]
    number: str
    size: float
    rtl: bool

    @property
    def box(self) -> Pair:
        below = ink(self.lines[-1]).below * self.size
        return self.width + self.number_width, self.above + self._down(len(self.lines) - 1) + below

    @property
    def above(self) -> float:
        """From the first baseline up: a flat letter may be lower than the number beside it."""
        number = ink(self.number).above * self.number_size - self._down(len(self.lines) - 1)
        return max(ink(self.lines[0]).above * self.size, number)

    @property
    def width(self) -> float:
        return max(ink(line).width for line in self.lines) * self.size

    @property
    def number_size(self) -> float:
        return max(24, self.size * 0.3)

    @property
    def number_width(self) -> float:
        return (ink(self.number).width + 0.45) * self.number_size if self.number else 0

    def letters(self, left: float, top: float, colour: str) -> list[Letters]:
        """The lines, each in the middle of the box, and the number after the last, where reading goes on."""
        left += self.number_width if self.rtl else 0
        drawn = []
        for at, line in enumerate(self.lines):
            indent = (self.width - ink(line).width * self.size) / 2
            drawn.append(Letters(line, left + indent, top + self.above + self._down(at), self.size, colour))
        return [*drawn, *self._number(drawn[-1])]

    def _down(self, lines: int) -> float:
        return lines * _LEADING * self.size

    def _number(self, last: Letters) -> list[Letters]:
        if not self.number:
            return []
        after = last.x + last.box().width + 0.45 * self.number_size
        x = last.x - self.number_width if self.rtl else after
        return [Letters(self.number, x, last.baseline, self.number_size, QUIET)]


@dataclass(frozen=True, slots=True)
class _Said:
    """What is to be arranged, most frequent first, in a space `height` pixels high."""

    pairs: Pairs
    rtl: bool
    height: float


@dataclass(frozen=True, slots=True)
class _Arranged:
    words: list[_Word]
    places: list[Pair | None]

    @property
    def complete(self) -> bool:
        return None not in self.places

    @property
    def drawn(self) -> int:
        return sum(place is not None for place in self.places)

    def letters(self, top: float, height: float) -> list[Letters]:
        """All words, moved together so that the cloud as a whole is in the middle of the space."""
        put = [(word, place) for word, place in zip(self.words, self.places, strict=True) if place]
        across = _middle([(place[0], word.box[0]) for word, place in put])
        down = _middle([(place[1], word.box[1]) for word, place in put])
        letters = []
        for at, (word, place) in enumerate(put):
            x, y = place[0] + WIDTH / 2 - across, place[1] + top + height / 2 - down
            letters += word.letters(x, y, COLOURS[at % len(COLOURS)])
        return letters


def cloud_page(recipe: Cloud) -> Page:
    """The layout of a cloud whose text is legible; the most frequent items, at most CLOUD_ITEMS."""
    said = sorted((pair for pair in recipe.items if pair[1] > 0), key=lambda pair: -pair[1])
    title = wrap(recipe.title, (WIDTH - 2 * MARGIN) / _TITLE, 2)
    footer = wrap(recipe.footer, (WIDTH - 2 * MARGIN) / _FOOTER, 2)
    foot = HEIGHT - _EDGE - len(footer) * LINE * _FOOTER
    top = _EDGE + (len(title) * LINE * _TITLE + 26 if title else 0)
    height = foot - (26 if footer else 0) - top
    arranged = _arranged(_Said(tuple(said[:CLOUD_ITEMS]), recipe.rtl, height))
    marks = (
        *column(title, _TITLE, _EDGE, INK, rtl=recipe.rtl),
        *arranged.letters(top, height),
        *column(footer, _FOOTER, foot, QUIET, rtl=recipe.rtl),
    )
    return Page(WIDTH, HEIGHT, marks, arranged.drawn)


def _arranged(said: _Said) -> _Arranged:
    """All words at the largest size at which they find room, or as many as do at the smallest.

    A binary search over the sizes: what fits at one size practically always fits at the smaller ones.
    """
    found, low, high = None, 0, len(_SIZES) - 1
    while low <= high:
        middle = (low + high) // 2
        if (tried := _complete(said, _SIZES[middle])) is None:
            low = middle + 1
        else:
            found, high = tried, middle - 1
    return found or max((_tried(said, _SIZES[-1], *way) for way in (*_WAYS, *_SHORTER)), key=lambda it: it.drawn)


def _complete(said: _Said, size: float) -> _Arranged | None:
    tries = (_tried(said, size, *way) for way in _WAYS)
    return next((tried for tried in tries if tried.complete), None)


def _tried(said: _Said, largest: float, widest: float, most: int, flat: float) -> _Arranged:
    words = [
        _Word(_lines(label, widest, most), _number(count), _size(count / said.pairs[0][1], largest), said.rtl)
        for label, count in said.pairs
    ]
    return _Arranged(words, pack([word.box for word in words], WIDTH - 2 * MARGIN, said.height, _GAP, flat))


@lru_cache(maxsize=4096)
def _lines(label: str, widest: float, most: int) -> tuple[str, ...]:
    return balanced(label, widest, most, _WIDEST_WORD)


def _size(share: float, largest: float) -> float:
    return max(_SIZES[-1], largest * math.sqrt(share))


def _number(count: int) -> str:
    return str(count) if count > 1 else ""


def _middle(spans: list[Pair]) -> float:
    """Halfway between the smallest start and the largest end of (start, length) spans."""
    ends = [*(start for start, _ in spans), *(start + length for start, length in spans)]
    return (min(ends, default=0) + max(ends, default=0)) / 2

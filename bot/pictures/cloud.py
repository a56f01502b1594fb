"""A word cloud: what was said, larger the more often, with the number beside it.

Rules: the area of a word grows with its count; no word is so small that a phone cannot show it; words never
touch and never leave the page; colours tell neighbours apart and mean nothing; every colour has at least 4.5:1
contrast on white and differs from the others for colour-blind eyes. When not all fit, the most frequent stay.
"""

import math
from dataclasses import dataclass

from bot.domain.recipes import CLOUD_ITEMS, Cloud, Pairs

from .lettering import balanced, ink, is_rtl, wrap
from .pack import Place, pack
from .page import INK, MARGIN, QUIET, WIDTH, Letters, Page, column

HEIGHT = 675
COLOURS = ("#005A8F", "#9C4400", "#00694D", "#8F3F70", "#3C4454")
"""Okabe and Ito's blue, vermillion, bluish green and reddish purple, darkened for white paper, and a grey."""

_SMALLEST, _LARGEST = 28, 132
_GAP = 16
_SHRINK = 0.93
_TITLE, _FOOTER = 34, 24
_LEADING = 1.12
_WIDEST_LINE = 9.0
_LINES = 3


@dataclass(frozen=True, slots=True)
class _Word:
    lines: tuple[str, ...]
    count: int
    share: float
    rtl: bool

    def size(self, largest: float) -> float:
        return max(_SMALLEST, largest * math.sqrt(self.share))

    def box(self, size: float) -> tuple[float, float]:
        above, below = ink(self.lines[0]).above, ink(self.lines[-1]).below
        height = (above + below + (len(self.lines) - 1) * _LEADING) * size
        return self.text_width(size) + self.count_width(size), height

    def text_width(self, size: float) -> float:
        return max(ink(line).width for line in self.lines) * size

    def count_width(self, size: float) -> float:
        return (ink(str(self.count)).width + 0.45) * _count_size(size)

    def letters(self, place: Place, size: float, colour: str) -> list[Letters]:
        left = place[0] + (self.count_width(size) if self.rtl else 0)
        first = place[1] + ink(self.lines[0]).above * size
        width = self.text_width(size)
        drawn = []
        for at, line in enumerate(self.lines):
            indent = (width - ink(line).width * size) / 2
            drawn.append(Letters(line, left + indent, first + at * _LEADING * size, size, colour))
        return [*drawn, self._count(drawn[-1], size)]

    def _count(self, last: Letters, size: float) -> Letters:
        """The number follows the last line, on the side where reading goes on."""
        small, box = _count_size(size), last.box()
        text = str(self.count)
        x = box.x - self.count_width(size) if self.rtl else box.x + box.width + 0.45 * small
        return Letters(text, x, last.baseline, small, QUIET)


def cloud_page(recipe: Cloud) -> Page:
    """The layout of a cloud whose text is legible; the most frequent items, at most CLOUD_ITEMS."""
    said = [pair for pair in recipe.items if pair[1] > 0]
    words = _words(tuple(sorted(said, key=lambda pair: -pair[1])[:CLOUD_ITEMS]))
    heading, top = _heading(recipe)
    footing, bottom = _footing(recipe)
    size, places = _fitted(words, WIDTH - 2 * MARGIN, bottom - top)
    marks: list[Letters] = []
    for at, (word, place) in enumerate(zip(words, places, strict=True)):
        if place is not None:
            moved = (place[0] + MARGIN, place[1] + top)
            marks += word.letters(moved, word.size(size), COLOURS[at % len(COLOURS)])
    drawn = sum(place is not None for place in places)
    return Page(WIDTH, HEIGHT, (*heading, *marks, *footing), drawn)


def _words(pairs: Pairs) -> list[_Word]:
    most = max((count for _, count in pairs), default=1)
    return [
        _Word(balanced(label, _WIDEST_LINE, _LINES), count, count / most, is_rtl(label)) for label, count in pairs
    ]


def _count_size(size: float) -> float:
    return max(22, size * 0.3)


def _fitted(words: list[_Word], width: float, height: float) -> tuple[float, list[Place | None]]:
    """The largest font size at which all words find room, or the smallest there is, and their places."""
    steps = int(math.log(_SMALLEST / _LARGEST) / math.log(_SHRINK)) + 1
    sizes = [max(_SMALLEST, _LARGEST * _SHRINK**step) for step in range(steps + 1)]
    low, high = 0, len(sizes) - 1
    while low < high:
        middle = (low + high) // 2
        if None in _packed(words, sizes[middle], width, height):
            low = middle + 1
        else:
            high = middle
    return sizes[low], _centred(words, sizes[low], _packed(words, sizes[low], width, height), width, height)


def _packed(words: list[_Word], size: float, width: float, height: float) -> list[Place | None]:
    return pack([word.box(word.size(size)) for word in words], width, height, _GAP)


def _centred(
    words: list[_Word], size: float, places: list[Place | None], width: float, height: float
) -> list[Place | None]:
    """All places moved together so that the cloud as a whole is in the middle."""
    boxes = [(place, word.box(word.size(size))) for word, place in zip(words, places, strict=True) if place]
    if not boxes:
        return places
    left, top = (min(place[side] for place, _ in boxes) for side in (0, 1))
    right, bottom = (max(place[side] + box[side] for place, box in boxes) for side in (0, 1))
    move_x, move_y = (width - right - left) / 2, (height - bottom - top) / 2
    return [place and (place[0] + move_x, place[1] + move_y) for place in places]


def _heading(recipe: Cloud) -> tuple[list[Letters], float]:
    lines = wrap(recipe.title, (WIDTH - 2 * MARGIN) / _TITLE, 2)
    letters = column(lines, _TITLE, MARGIN, WIDTH - MARGIN, MARGIN * 0.7, INK, recipe.rtl)
    return letters, (letters[-1].baseline + 40 if letters else MARGIN * 0.7)


def _footing(recipe: Cloud) -> tuple[list[Letters], float]:
    lines = wrap(recipe.footer, (WIDTH - 2 * MARGIN) / _FOOTER, 2)
    top = HEIGHT - MARGIN * 0.75 - (1 + (len(lines) - 1) * 1.28) * _FOOTER
    letters = column(lines, _FOOTER, MARGIN, WIDTH - MARGIN, top, QUIET, recipe.rtl)
    return letters, (top - 24 if letters else HEIGHT - MARGIN * 0.75)

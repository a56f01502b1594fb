"""How answers lie on a scale: a column for each step, and where the middle answer stands.

Rules: columns start at one line and their height is in proportion to the count, from zero; the number and its share
are always written; colours run from one end to the other over grey and only repeat what the places say.
"""

from bot.domain.recipes import Scale

from .lettering import ink, wrap
from .page import INK, MARGIN, QUIET, Box, Page
from .sheet import AXIS, INSIDE, MIDDLE, Sheet, height, share

_ENDS = ((0x9C, 0x44, 0x00), (0x8A, 0x8F, 0x9A), (0x00, 0x5A, 0x8F))
_TALL, _NUMBER, _SHARE, _LABEL, _MIDDLE = 340.0, 34, 26, 26, 24
_LABEL_LINES = 4
_WIDE = 0.64  # of its place is a column
_STEPS = 10
_NARROW = 150  # pixels; in a narrower place the share stands under the number


def scale_page(recipe: Scale) -> Page:
    """The layout of a scale whose text is legible; the first ten steps."""
    sheet = Sheet(recipe.rtl)
    sheet.title(recipe.title)
    steps = recipe.steps[:_STEPS]
    if steps:
        _columns(sheet, steps)
        _median(sheet, recipe, len(steps))
        _labels(sheet, tuple(label for label, _ in steps))
    sheet.footer(recipe.footer)
    return sheet.page(len(steps))


def _columns(sheet: Sheet, steps: tuple[tuple[str, int], ...]) -> None:
    place, most, total = INSIDE / len(steps), max(n for _, n in steps), sum(n for _, n in steps)
    beside = place >= _NARROW
    above = _NUMBER * 1.2 + (0 if beside else _SHARE * 1.3)
    axis = sheet.y + above + (_TALL if most else 0)
    for at, (_, n) in enumerate(steps):
        tall = _TALL * n / most if most else 0
        middle = MARGIN + (at + 0.5) * place
        box = Box(middle - place * _WIDE / 2, axis - tall, place * _WIDE, tall)
        sheet.block(box, _colour(at, len(steps)))
        _figures(sheet, str(n), share(n, total), middle, axis - tall - 12, beside)
    sheet.block(Box(MARGIN, axis, INSIDE, 3), AXIS)
    sheet.y = axis + 3


def _figures(sheet: Sheet, number: str, part: str, middle: float, baseline: float, beside: bool) -> None:
    """The number, and its share after or under it."""
    if not beside:
        sheet.text(part, middle, baseline, _SHARE, QUIET, MIDDLE)
        sheet.text(number, middle, baseline - (1.2 * _SHARE if part else 0), _NUMBER, INK, MIDDLE)
        return
    wide, gap = ink(number).width * _NUMBER, 12 if part else 0
    start = middle - (wide + gap + ink(part).width * _SHARE) / 2
    sheet.text(number, start, baseline, _NUMBER)
    sheet.text(part, start + wide + gap, baseline, _SHARE, QUIET)


def _median(sheet: Sheet, recipe: Scale, steps: int) -> None:
    """A small triangle under the line, with its name, where the middle answer stands."""
    if recipe.median is None or recipe.median > steps:
        return
    x, top = MARGIN + (recipe.median - 0.5) * INSIDE / steps, sheet.y + 8
    sheet.shape(((x, top), (x + 13, top + 22), (x - 13, top + 22)), INK)
    name = (wrap(recipe.middle, INSIDE / 2 / _MIDDLE, 1) or ("",))[0]
    wide = ink(name).width * _MIDDLE
    after = x + 22 + wide <= MARGIN + INSIDE
    sheet.text(name, x + 22 if after else x - 22 - wide, top + 21, _MIDDLE, QUIET)
    sheet.y = top + 26


def _labels(sheet: Sheet, labels: tuple[str, ...]) -> None:
    place = INSIDE / len(labels)
    wrapped = [wrap(label, (place - 16) / _LABEL, _LABEL_LINES) for label in labels]
    for at, lines in enumerate(wrapped):
        sheet.texts(lines, MARGIN + (at + 0.5) * place, sheet.y + 10, _LABEL, INK, MIDDLE)
    sheet.y += 10 + height(max(map(len, wrapped)), _LABEL) + 18


def _colour(at: int, steps: int) -> str:
    """The colour of a step: from the first end over grey to the last."""
    place = 2 * at / (steps - 1) if steps > 1 else 1.0
    low = min(int(place), 1)
    mixed = (round(a + (b - a) * (place - low)) for a, b in zip(_ENDS[low], _ENDS[low + 1], strict=True))
    return "#" + "".join(f"{part:02X}" for part in mixed)

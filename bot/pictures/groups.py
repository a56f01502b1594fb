"""What groups answered: a small tally for each, one under another.

Rules: a bar's length is the answer's share of those in its group who answered, so that large and small groups can be
compared, and all bars have one measure; the number itself is always written; an answer has the same colour in every
group.
"""

from bot.domain.recipes import GROUP_OPTIONS, GROUPS_SHOWN, Groups

from .lettering import ink, wrap
from .page import INK, MARGIN, QUIET, Box, Page
from .sheet import AXIS, COLOURS, INSIDE, Sheet, height, share

_NAME, _NAME_LINES, _LABEL, _NUMBER = 30, 2, 25, 25
_LABELS_AT_MOST = 0.34
_THICK, _BETWEEN, _APART = 28, 10, 34


def groups_page(recipe: Groups) -> Page:
    """The layout of groups whose text is legible; the first eight groups and six answers."""
    sheet = Sheet(recipe.rtl)
    sheet.title(recipe.title)
    options, groups = recipe.options[:GROUP_OPTIONS], recipe.groups[:GROUPS_SHOWN]
    labels = [(wrap(one, INSIDE * _LABELS_AT_MOST / _LABEL, 1) or ("",))[0] for one in options]
    left = MARGIN + max((ink(label).width * _LABEL for label in labels), default=0) + 24
    numbers = max((_figures_width(n, of) for _, of, counts in groups for n in counts[:GROUP_OPTIONS]), default=0)
    longest = MARGIN + INSIDE - numbers - 18 - left
    for name, of, counts in groups:
        lines = wrap(name, INSIDE / _NAME, _NAME_LINES)
        sheet.texts(lines, MARGIN, sheet.y, _NAME)
        sheet.y += height(len(lines), _NAME) + 18 if lines else 0
        top = sheet.y
        for at, label in enumerate(labels):
            _bar(sheet, label, counts[at], of, left, longest, COLOURS[at])
        if labels:
            sheet.block(Box(left - 3, top - 4, 3, sheet.y - _BETWEEN - top + 8), AXIS)
        sheet.y += _APART - _BETWEEN
    sheet.footer(recipe.footer)
    return sheet.page(len(groups))


def _bar(sheet: Sheet, label: str, n: int, of: int, left: float, longest: float, colour: str) -> None:
    baseline = sheet.y + _THICK / 2 + 0.36 * _LABEL
    sheet.text(label, left - 18, baseline, _LABEL, INK, 1.0)
    long = longest * min(1.0, n / of) if of else 0
    sheet.block(Box(left, sheet.y, long, _THICK), colour)
    after = left + long + 18
    sheet.text(str(n), after, baseline, _NUMBER)
    sheet.text(share(n, of), after + ink(str(n)).width * _NUMBER + 12, baseline, _NUMBER - 3, QUIET)
    sheet.y += _THICK + _BETWEEN


def _figures_width(n: int, of: int) -> float:
    return ink(str(n)).width * _NUMBER + 12 + ink(share(n, of)).width * (_NUMBER - 3)

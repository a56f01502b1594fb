"""A recipe as far as this machine's fonts can draw it.

Rules: a cloud leaves out a word it cannot draw whole; everything else keeps every row, so that its sum stays right,
and names an undrawable option by its number in the list; a title or footer shows an ellipsis for such a word.
What was left out is told to the caller, who says it in words.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.recipes import Bars, Cloud, Groups, Ranked, Recipe, Scale, Trend

from .fonts import undrawable
from .lettering import ELLIPSIS, clean, ink, without_emoji

Lost = tuple[str, ...]


def legible(recipe: Recipe) -> tuple[Recipe, Lost]:
    """The recipe with drawable text only, and the texts that were left out, as given."""
    kept, lost = _content(recipe)
    around = (recipe.title, recipe.footer)
    title, footer = map(_with_gaps, around)
    lost += tuple(text for text in around if _label(text) is None and text.strip())
    return replace(kept, title=title, footer=footer), lost


def _content(recipe: Recipe) -> tuple[Recipe, Lost]:
    """The recipe with what is between its title and its footer made drawable."""
    match recipe:
        case Cloud():
            labels = [(raw, _label(raw), count) for raw, count in recipe.items]
            items = tuple((label, count) for _, label, count in labels if label is not None)
            return replace(recipe, items=items), tuple(raw for raw, label, _ in labels if label is None)
        case Bars():
            names, lost = _rows([label for label, _ in recipe.rows])
            counts = (count for _, count in recipe.rows)
            return replace(recipe, rows=tuple(zip(names, counts, strict=True))), lost
        case Scale():
            names, lost = _rows([label for label, _ in recipe.steps])
            steps = tuple((name, count) for name, (_, count) in zip(names, recipe.steps, strict=True))
            return replace(recipe, steps=steps, middle=_with_gaps(recipe.middle)), lost
        case Ranked():
            names, lost = _rows([row[0] for row in recipe.rows])
            rows = tuple((name, *row[1:]) for name, row in zip(names, recipe.rows, strict=True))
            head, rest, point = map(_with_gaps, (recipe.head, recipe.rest_label, recipe.point))
            return replace(recipe, rows=rows, head=head, rest_label=rest, point=point), lost
        case Trend():
            names, lost = _rows([label for label, _ in recipe.series])
            series = tuple((name, counts) for name, (_, counts) in zip(names, recipe.series, strict=True))
            askings = tuple((_with_gaps(date), n) for date, n in recipe.askings)
            return replace(recipe, series=series, askings=askings), lost
        case Groups():
            options, lost = _rows(recipe.options)
            names, also = _rows([group[0] for group in recipe.groups])
            groups = tuple((name, *group[1:]) for name, group in zip(names, recipe.groups, strict=True))
            return replace(recipe, options=tuple(options), groups=groups), (*lost, *also)


def _rows(raw: Sequence[str]) -> tuple[list[str], Lost]:
    """Labels as they can be drawn, by their number where they cannot, and those."""
    labels = [_label(one) for one in raw]
    named = [label or f"{at}." for at, label in enumerate(labels, start=1)]
    return named, tuple(one for one, label in zip(raw, labels, strict=True) if label is None)


def _label(raw: str) -> str | None:
    """`raw` as it can be drawn, without emoji that have no font; None if letters have none."""
    label = without_emoji(clean(raw))
    return label if label and _has_fonts(label) else None


def _with_gaps(raw: str) -> str:
    words = without_emoji(clean(raw)).split()
    shown = [word if _has_fonts(word) else ELLIPSIS for word in words]
    text = re.sub(rf"{ELLIPSIS}( {ELLIPSIS})+", ELLIPSIS, " ".join(shown))
    return "" if text == ELLIPSIS else text


def _has_fonts(text: str) -> bool:
    """Every character has a font, and they can be set together."""
    if undrawable(text):
        return False
    try:
        ink(text)
    except UserWarning:  # matplotlib's way to tell of a missing glyph
        return False
    return True

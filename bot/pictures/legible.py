"""A recipe as far as this machine's fonts can draw it.

Rules: a cloud leaves out a word it cannot draw whole; a tally keeps every row, so that its sum stays right,
and names an undrawable option by its number in the list; a title or footer shows an ellipsis for such a word.
What was left out is told to the caller, who says it in words.
"""

import re
from dataclasses import replace

from bot.domain.recipes import Bars, Cloud, Recipe

from .fonts import undrawable
from .lettering import ELLIPSIS, clean, ink, without_emoji


def legible(recipe: Recipe) -> tuple[Recipe, tuple[str, ...]]:
    """The recipe with drawable text only, and the texts that were left out, as given."""
    kept, lost = _legible_cloud(recipe) if isinstance(recipe, Cloud) else _legible_bars(recipe)
    around = (recipe.title, recipe.footer)
    title, footer = map(_with_gaps, around)
    lost += tuple(text for text in around if _label(text) is None and text.strip())
    return replace(kept, title=title, footer=footer), lost


def _legible_cloud(recipe: Cloud) -> tuple[Recipe, tuple[str, ...]]:
    labels = [(raw, _label(raw), count) for raw, count in recipe.items]
    kept = tuple((label, count) for _, label, count in labels if label is not None)
    return replace(recipe, items=kept), tuple(raw for raw, label, _ in labels if label is None)


def _legible_bars(recipe: Bars) -> tuple[Recipe, tuple[str, ...]]:
    labels = [(raw, _label(raw), count) for raw, count in recipe.rows]
    kept = tuple((label or f"{at}.", count) for at, (_, label, count) in enumerate(labels, start=1))
    return replace(recipe, rows=kept), tuple(raw for raw, label, _ in labels if label is None)


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

"""From a recipe to a picture file.

Rules: any recipe gives a picture, whatever people wrote; the same recipe on the same machine gives the same
bytes; a file is at most 200 kB. Drawing takes tenths of a second and the fonts are shared, so only one thread
of a process may draw: call it in a worker process, through `bot.pictures.work`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.domain.recipes import Bars, Cloud, Groups, Ranked, Recipe, Scale, Trend

from .bars import bars_page
from .cloud import cloud_page
from .fonts import MissingGlyphsError, scripts_of, undrawable
from .groups import groups_page
from .legible import legible
from .page import Page, paint
from .ranked import ranked_page
from .scale import scale_page
from .trend import trend_page

_PAGES: dict[type[Recipe], Callable[[Any], Page]] = {
    Cloud: cloud_page, Bars: bars_page, Scale: scale_page, Ranked: ranked_page, Trend: trend_page, Groups: groups_page,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG file of `width` × `height` pixels.

    `drawn`: how many items or rows it shows. `left_out`: texts, as given, that no font could draw whole.
    """

    png: bytes
    width: int
    height: int
    drawn: int
    left_out: tuple[str, ...]


def draw(recipe: Recipe, *, strict: bool = False) -> Picture:
    """The picture of `recipe`. When `strict`, raises MissingGlyphsError instead of leaving text out."""
    readable, left_out = legible(recipe)
    if strict and left_out:
        raise MissingGlyphsError(scripts_of(undrawable("".join(left_out))))
    page = page_of(readable)
    return Picture(paint(page), page.width, page.height, page.drawn, left_out)


def page_of(recipe: Recipe) -> Page:
    """The layout of a recipe whose text is legible."""
    return _PAGES[type(recipe)](recipe)

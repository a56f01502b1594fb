"""Text as it will look: cleaned, measured, broken into lines.

People write anything, so text is made harmless before it is measured: control and direction characters go and
piled-up accents are cut. Rules: all lengths are in em, that is, for a font size of 1 pixel, so that one
measurement serves every size; a line never ends in the middle of a word unless the word alone is wider than the
line; Chinese and Japanese may break between letters.
matplotlib's text engine does the work because it shapes Arabic and falls back from font to font.
"""

import re
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.ft2font import FT2Font, LoadFlags

from .fonts import font_for, undrawable

ELLIPSIS = "…"
_MEASURED_AT = 100
_SUBPIXELS = 64  # FreeType counts in 64ths of a pixel
_LONGEST = 600
_MARKS_A_LETTER = 3
_JOINERS = "\u200c\u200d"
_TO_RIGHT, _TO_LEFT = "\u200e", "\u200f"
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_NOT_FIRST = "、。，．：；！？）」』】〉》”’〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_PIECE = re.compile(rf"[{_WIDE}][{_NOT_FIRST}]*\s*|[^\s{_WIDE}]+[{_NOT_FIRST}]*\s*|\s+")


@dataclass(frozen=True, slots=True)
class Ink:
    """What one line covers, in em: its width, and its height above and below the baseline."""

    width: float
    above: float
    below: float


def clean(text: str) -> str:
    """`text` in one line, composed (NFC), without control, direction and unassigned characters."""
    composed = unicodedata.normalize("NFC", text[: 4 * _LONGEST])
    spaced = "".join(" " if char.isspace() else char for char in composed)
    kept = "".join(_keep(spaced))
    return " ".join(kept.split())[:_LONGEST]


def without_emoji(text: str) -> str:
    """`text` without the symbols no font draws; letters without a font stay, for the caller to find."""
    lost = {char for char in undrawable(text) if unicodedata.category(char)[0] in "SC"}
    return " ".join("".join(char for char in text if char not in lost).split())


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((it in ("R", "AL") for it in directions if it in ("L", "R", "AL")), False)


def typeset(text: str, size: float) -> FT2Font:
    """The font with `text` laid out at `size` pixels, until the next call. Raises UserWarning: no glyph."""
    font = font_for(text)
    font.set_size(size, 72)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    return font


@lru_cache(maxsize=4096)
def ink(text: str) -> Ink:
    """What `text` covers on one line. Raises UserWarning if a glyph is missing."""
    if not text:
        return Ink(0, 0, 0)
    font = typeset(text, _MEASURED_AT)
    (width, height), below = font.get_width_height(), font.get_descent()
    em = _MEASURED_AT * _SUBPIXELS
    return Ink(width / em, (height - below) / em, below / em)


def wrap(text: str, limit: float, most: int) -> tuple[str, ...]:
    """`text` in at most `most` lines no wider than `limit` em; an ellipsis ends what was cut."""
    lines = list(_broken(text, limit))
    if len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], limit)]
    return tuple(_keeping_direction(line, is_rtl(text)) for line in lines)


def balanced(text: str, limit: float, most: int, widest_word: float) -> tuple[str, ...]:
    """Like `wrap`, with lines of similar length; a word up to `widest_word` em stays whole."""
    widest_piece = max(ink(piece.rstrip()).width for piece in _PIECE.findall(text))
    limit = max(limit, min(widest_piece, widest_word))
    lines = wrap(text, limit, most)
    if len(lines) == 1:
        return lines
    even = max(ink(text).width / len(lines), widest_piece)
    tries = (wrap(text, min(limit, even * stretch), most + 1) for stretch in (1.0, 1.1, 1.2, 1.35, 1.5))
    return next((tried for tried in tries if len(tried) <= len(lines)), lines)


def _keep(text: str) -> Iterator[str]:
    marks = 0
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if char in _JOINERS:
            if 0 < at < len(text) - 1 and _joins(text[at - 1]) and _joins(text[at + 1]):
                yield char
        elif category[0] != "C" and not _selects(char) and marks <= _MARKS_A_LETTER:
            yield char


def _joins(char: str) -> bool:
    return unicodedata.category(char) in ("Lo", "Mn", "Mc")


def _selects(char: str) -> bool:
    return unicodedata.name(char, "").startswith("VARIATION SELECTOR")


def _broken(text: str, limit: float) -> Iterator[str]:
    line = ""
    for piece in _pieces(text, limit):
        if line and ink((line + piece).rstrip()).width > limit:
            yield line.rstrip()
            line = piece
        else:
            line += piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, limit: float) -> Iterator[str]:
    for piece in _PIECE.findall(text):
        if ink(piece.rstrip()).width > limit:
            yield from _clusters(piece)
        else:
            yield piece


def _clusters(text: str) -> list[str]:
    """The letters of `text`, each with the marks that belong to it."""
    found: list[str] = []
    for char in text:
        if found and (char in _JOINERS or unicodedata.category(char)[0] == "M"):
            found[-1] += char
        else:
            found.append(char)
    return found


def _shortened(line: str, limit: float) -> str:
    """`line` with an ellipsis, cut after a word where one fits."""
    pieces = _PIECE.findall(line)
    while len(pieces) > 1 and ink(_ended("".join(pieces))).width > limit:
        pieces.pop()
    letters = _clusters("".join(pieces))
    while len(letters) > 1 and ink(_ended("".join(letters))).width > limit:
        letters.pop()
    return _ended("".join(letters))


def _ended(text: str) -> str:
    return text.rstrip(" ,;:.…،؛、，。") + ELLIPSIS


def _keeping_direction(line: str, rtl: bool) -> str:
    """A line that begins with a word of the other direction still belongs to its sentence."""
    if is_rtl(line) == rtl:
        return line
    return (_TO_LEFT if rtl else _TO_RIGHT) + line

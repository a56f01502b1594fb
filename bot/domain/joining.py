"""Themes of one-word answers as facilitators corrected them.

Pure. What was found alike by spelling and meaning is corrected one change after the other. Rules: a merge joins the
themes that its words stand in, under the first of them; a split takes every spelling of its words out into a theme
of its own; no answer is ever lost, added or spelt otherwise; words that nobody gave change nothing; taking a change
away gives what there was without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.reading import fold
from bot.domain.statements import WordTheme

MERGE, SPLIT = "merge", "split"
Spellings = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Joining:
    """One correction: MERGE or SPLIT, and the words it names, as `same` gives them."""

    verb: str
    words: tuple[str, ...]


def same(word: str) -> str:
    """What the spellings of one word have in common."""
    return fold(word) or word.strip()


def joined(themes: Sequence[WordTheme], changes: Sequence[Joining]) -> list[WordTheme]:
    """The themes with the changes made, the commonest first, then by label."""
    found = list(themes)
    for change in changes:
        found = _merged(found, change.words) if change.verb == MERGE else _split(found, change.words)
    return sorted(found, key=lambda theme: (-theme.n, theme.label.casefold(), theme.label))


def _words(theme: WordTheme) -> set[str]:
    return {same(spelling) for spelling, _ in theme.spellings}


def _merged(themes: list[WordTheme], words: Sequence[str]) -> list[WordTheme]:
    named = [(word, theme) for word in words for theme in themes if word in _words(theme)]
    if not named:
        return themes
    parts = list(dict.fromkeys(theme for _, theme in named))
    first, theme = named[0]
    label = next(spelling for spelling, _ in theme.spellings if same(spelling) == first)
    whole = _theme(tuple(pair for part in parts for pair in part.spellings), label)
    return [whole, *(theme for theme in themes if theme not in parts)]


def _split(themes: list[WordTheme], words: Sequence[str]) -> list[WordTheme]:
    made: list[WordTheme] = []
    for theme in themes:
        apart = {word: tuple(p for p in theme.spellings if same(p[0]) == word) for word in dict.fromkeys(words)}
        rest = tuple(pair for pair in theme.spellings if same(pair[0]) not in apart)
        kept = theme.label if same(theme.label) not in apart else ""
        made += [_theme(rest, kept)] if rest else []
        made += [_theme(spellings) for spellings in apart.values() if spellings]
    return made


def _theme(spellings: Spellings, label: str = "") -> WordTheme:
    """A theme of these spellings, by default under the commonest."""
    ordered = tuple(sorted(spellings, key=lambda pair: (-pair[1], pair[0].casefold(), pair[0])))
    return WordTheme(label or ordered[0][0], ordered, sum(n for _, n in ordered))

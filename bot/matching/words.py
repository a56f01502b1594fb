"""One-word answers: what differs only in spelling or language is counted as one theme, every spelling kept.

Two steps. First exact folding: case, width, punctuation and emoji variation never make two answers different.
Then nearness of meaning on the text as typed (taking articles away made it worse). What the model cannot
read stays by itself.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from bot.domain.statements import WordTheme
from bot.matching.centre import centre, general_mean
from bot.matching.embed import Embedder, clean, load
from bot.matching.link import average_link
from bot.matching.nearness import plain
from bot.matching.shared_words import fold

JOIN = 0.15
"""Least mean cosine of the centred vectors between words of one theme."""

_DISTINCT = 2_000
"""Distinct words compared by meaning; the rarest beyond that are grouped by spelling alone."""

# Variation selectors, joiners and other format marks, skin tones, Arabic vowel marks and the letter stretch.
_DECORATION = re.compile(r"[\ufe00-\ufe0f\u200b-\u200f\u2060-\u2069\ufeff\U0001f3fb-\U0001f3ff\u064b-\u0652\u0640]")


def same_spelling(answer: str) -> str:
    """What the spellings of one answer have in common: case, width, punctuation and decoration taken away."""
    kept = "".join(char for char in fold(clean(answer)) if not _DECORATION.match(char))
    words = "".join(" " if unicodedata.category(char)[0] == "P" else char for char in kept).split()
    return " ".join(words) or kept


def _commonest_first(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold(), item[0]))


def _theme(spellings: Sequence[Counter[str]]) -> WordTheme:
    """One theme of several spellings, each a count of how it was typed."""
    total = sum(spellings, Counter[str]())
    first = {_commonest_first(counts)[0][0]: counts.total() for counts in spellings}
    return WordTheme(_commonest_first(first)[0][0], tuple(_commonest_first(total)), total.total())


def group_words(answers: Sequence[str], embedder: Embedder | None = None) -> list[WordTheme]:
    """Themes of short answers, the commonest first, then by label; blank answers are left out.

    The label is the commonest spelling (alphabetically the first of equals) in the way most people typed it.
    embedder: the default model unless given.
    """
    by_key: dict[str, Counter[str]] = defaultdict(Counter)
    for answer in answers:
        if typed := clean(answer):
            by_key[same_spelling(typed)][typed] += 1
    keys = [key for key, _ in _commonest_first({key: by_key[key].total() for key in by_key})]
    near, rest = keys[:_DISTINCT], keys[_DISTINCT:]
    groups = [[near[i] for i in group] for group in _by_meaning([by_key[key] for key in near], embedder)]
    themes = [_theme([by_key[key] for key in group]) for group in [*groups, *([key] for key in rest)]]
    return sorted(themes, key=lambda theme: (-theme.n, theme.label.casefold(), theme.label))


def _by_meaning(spellings: Sequence[Mapping[str, int]], embedder: Embedder | None) -> list[list[int]]:
    if len(spellings) < 2:
        return [[i] for i in range(len(spellings))]
    model = embedder or load()
    vectors = model.embed([_commonest_first(counts)[0][0] for counts in spellings])
    centred = centre(vectors, general_mean(model.name, "words"), corpus="words")
    return average_link(plain(centred), JOIN)

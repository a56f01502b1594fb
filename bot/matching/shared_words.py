"""Which words two texts share: the reason of a pair, in people's own words.

Only content words count: function words (data/function-words.txt), words of one or two letters that are no
acronym, and words that a good part of the whole corpus uses give no reason. Two forms of a word are the same
when one is the other with up to two letters added at the end ("practice", "practices"). Scripts written without spaces
have no words to split at; there the longest common runs of characters are taken.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from bot.matching.embed import clean

_WORD = re.compile(r"[^\W\d_](?:[\w\-]*\w)?")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_SHORTEST_RUN = 2
_SHORTEST_STEM = 4
_ORDINARY_LEAST = 5
_ORDINARY_SHARE = 0.1


def fold(word: str) -> str:
    """Case and width folded away."""
    return unicodedata.normalize("NFKC", word).casefold()


@cache
def _function_words() -> frozenset[str]:
    text = files("bot.matching").joinpath("data", "function-words.txt").read_text("utf-8")
    lines = (line.partition(":")[2] for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(word) for line in lines for word in line.split())


@lru_cache(maxsize=20_000)
def content_words(text: str) -> tuple[tuple[str, str], ...]:
    """The content words of a text, each once and in order, as (folded, as typed); no unspaced scripts."""
    found: dict[str, str] = {}
    for word in _WORD.findall(_UNSPACED.sub(" ", clean(text))):
        found.setdefault(fold(word), word)
    shouted = text.isupper()
    return tuple(
        (key, word)
        for key, word in found.items()
        if (word.isupper() and len(word) > 1 and not shouted)  # an acronym: "AI", which is also French "ai"
        or (len(key) > 2 and key not in _function_words())
    )


def ordinary_words(texts: Sequence[str]) -> frozenset[str]:
    """Folded words that a tenth of the texts use, and at least five: the common subject of the corpus."""
    counts = Counter(key for text in texts for key, _ in content_words(text))
    least = max(_ORDINARY_LEAST, _ORDINARY_SHARE * len(texts))
    return frozenset(key for key, count in counts.items() if count >= least)


def _stems(key: str) -> set[str]:
    """What a word may be a longer form of."""
    return {key[:-cut] for cut in (1, 2) if len(key) - cut >= _SHORTEST_STEM}


@lru_cache(maxsize=20_000)
def _keys(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The folded content words of a text, and these with all their stems."""
    keys = frozenset(key for key, _ in content_words(text))
    return keys, keys.union(*map(_stems, keys))


@lru_cache(maxsize=20_000)
def _telling(text: str, ordinary: frozenset[str]) -> tuple[tuple[str, frozenset[str], str], ...]:
    """The content words of a text that are not ordinary: folded, their stems, as typed."""
    longer = ordinary.union(*map(_stems, ordinary))
    words = [(key, frozenset(_stems(key)), word) for key, word in content_words(text)]
    return tuple(one for one in words if one[0] not in longer and one[1].isdisjoint(ordinary))


def _longest_run(run: str, start: int, other: str) -> int:
    """Length of the longest piece of `run` from `start` that `other` holds."""
    length = 0
    while start + length < len(run) and run[start : start + length + 1] in other:
        length += 1
    return length


@lru_cache(maxsize=20_000)
def _runs(text: str) -> tuple[str, ...]:
    return tuple(_UNSPACED.findall(clean(text)))


def _common_runs(a: str, b: str) -> list[str]:
    found: list[str] = []
    other = "\n".join(_runs(b))
    for run in _runs(a) if other else ():
        at = 0
        while at < len(run):
            length = _longest_run(run, at, other)
            if length >= _SHORTEST_RUN and run[at : at + length] not in _function_words():
                found.append(run[at : at + length])
            at += max(length, 1)
    return found


def shared_words(a: str, b: str, ordinary: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The content words both texts use, as typed in `a` and in its order, but none of `ordinary`."""
    keys, longer = _keys(b)
    words = [
        word for key, stems, word in _telling(a, ordinary) if key in longer or not stems.isdisjoint(keys)
    ]
    return tuple(dict.fromkeys(words + _common_runs(a, b)))

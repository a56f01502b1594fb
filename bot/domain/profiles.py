"""What an organisation would be recognised by if it said so itself: its country, its field of work, words of its name.

Pure. Rules: these are words that everybody may say, so they tell only in the mouth of the one they describe; they do
not tell where `FEW` organisations or more fit the description, as with any other cell of figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.domain.aliases import FUNCTION, LEGAL
from bot.domain.reading import fold
from bot.domain.spelling import Word, compared, listed, stem, words

FEW = 3  # organisations from which nobody can tell which one is meant: the default of `confidence.floor`
_FIELDS = (
    "press", "incidents", "registry", "exchange", "hotline", "justice", "parliament", "learning", "library", "health",
    "finance", "telecom", "consumers", "work",
)  # fmt: skip
_LONGEST = 4  # words of a term
_LINKS = (" ", "-")  # what stands between words that belong together

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """An organisation as it is described: its id, all its names, its stakeholder group, its country and its field
    ('' unknown)."""

    organisation: str
    names: tuple[str, ...]
    group: str = ""
    country: str = ""
    sector: str = ""


def grams(name: str) -> Gram:
    """The words of a term as they are compared."""
    return tuple(map(stem, compared(name)))


@cache
def _terms() -> dict[str, tuple[str, ...]]:
    """The terms of each field."""
    return {field: tuple(sorted(listed(f"field-{field}"))) for field in _FIELDS}


@cache
def _in_field() -> dict[Gram, frozenset[str]]:
    """Which fields a term, as compared, belongs to."""
    found: dict[Gram, set[str]] = defaultdict(set)
    for field, terms in _terms().items():
        for term in terms:
            found[grams(term)].add(field)
    return {gram: frozenset(fields) for gram, fields in found.items()}


TRADE = frozenset(grams(term) for term in listed("trade"))


def own_words(profiles: Sequence[Profile]) -> dict[str, tuple[str, ...]]:
    """By organisation, sorted, the words that tell when it says them itself."""
    countries = Counter(map(_cell, profiles))
    fields = {one.organisation: _fields(one) for one in profiles}
    sectors = Counter(fold(one.sector) for one in profiles)
    crowd = Counter(field for some in fields.values() for field in some)
    return {
        one.organisation: tuple(sorted({
            *([one.country] if one.country and countries[_cell(one)] < FEW else []),
            *(_in_sector(one.sector) if one.sector and sectors[fold(one.sector)] < FEW else []),
            *(term for field in fields[one.organisation] if crowd[field] < FEW for term in _terms()[field]),
            *(pair for name in one.names for pair in _pairs(name)),
        }))
        for one in profiles
    }  # fmt: skip


def _cell(one: Profile) -> tuple[str, str]:
    """Those with whom an organisation shares its country: readers know who is of its kind."""
    return one.group, fold(one.country)


def _in_sector(sector: str) -> list[str]:
    """What somebody works in, as they said it, and its words that say something of it."""
    telling = [word.text for word in words(sector) if _telling(word) and (stem(word.text),) not in TRADE]
    return [sector, *(word for word in telling if len(word) > 3)]


def _fields(one: Profile) -> frozenset[str]:
    """The fields that an organisation is known to work in."""
    terms = _in_field()
    runs = (run for text in (*one.names, one.group, one.sector) for run in _runs(grams(text)))
    return frozenset(field for run in runs for field in terms.get(run, ()))


def _runs(own: Gram) -> Iterator[Gram]:
    return (
        own[first:last] for first in range(len(own)) for last in range(first + 1, min(first + _LONGEST, len(own)) + 1)
    )


def _pairs(name: str) -> Iterator[str]:
    """Two words that stand side by side in a name ("climate policy"), but for terms that the whole trade uses."""
    for one, other in pairwise(words(name)):
        together = name[one.end : other.start] in _LINKS and _telling(one) and _telling(other)
        if together and (stem(one.text), stem(other.text)) not in TRADE:
            yield f"{one.text} {other.text}"


def _telling(word: Word) -> bool:
    return len(word.text) > 2 and word.text.isalpha() and word.text not in FUNCTION and word.text not in LEGAL

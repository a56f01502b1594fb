"""Whether two names are spellings of one organisation's: whom it is worth asking "did you mean …?".

Pure. rapidfuzz finds the few names that may be meant; then the words are laid beside each other, in any order: equal
ones, abbreviations, forms of one word, slips of the hand. Rules: two names that each keep a word of their own are two
organisations; so are those that differ in a number, an acronym or a country, in the name or beside it; what only one
of them has may be a legal form, its own acronym, or the country that the other is from; two different words of a
language are no slip. Nothing is joined by this: people are asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, Indel, Prefix

from bot.domain.aliases import FUNCTION, LEGAL, acronym, halves, initials
from bot.domain.reading import fold
from bot.domain.spelling import UNSPACED, Word, common_words, ordinary, stem, words

LOOKED_AT, OFFERED = 30, 3  # names that are compared word by word, and those that are asked about
_MAY_BE = 72  # of 100, as rapidfuzz sees names that share most of their words
_LONGEST_COUNTRY = 4  # words
_SHORT, _LONG = 5, 9  # letters from which a word may have one slip, and two
_ONLY = 7  # the same for a name that is one word
_SHORT_FOR = {
    "ltd": "limited", "inc": "incorporated", "corp": "corporation", "co": "company", "intl": "international",
    "int": "international", "natl": "national", "univ": "university", "min": "ministry", "dept": "department",
    "govt": "government", "gov": "government", "assoc": "association", "assn": "association", "org": "organization",
    "inst": "institute", "telecom": "telecommunications", "telecoms": "telecommunications", "dev": "development",
    "comms": "communications", "centre": "center", "fdn": "foundation", "auth": "authority", "programme": "program",
    "labour": "labor", "defence": "defense", "cttee": "committee", "soc": "society",
}  # fmt: skip
_ABBREVIATED = re.compile(r"\.(?=\s|$)")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_ARABIC = str.maketrans("ةىؤئ", "هيوي")  # letters that are typed for one another

Countries = Callable[[str], str]  # the code of the country that a folded name is, '' if none


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared: its words without small ones, a country being one of them (`=KE`), and what each was
    `typed` as; which of them are numbers or acronyms; the acronyms it was given and those it may be shortened to; its
    letters without space; and the country it is said to be from."""

    words: tuple[str, ...]
    typed: Mapping[str, str]
    fixed: frozenset[str]
    acronyms: frozenset[str]
    initials: frozenset[str]
    run: str
    country: str = ""

    @property
    def countries(self) -> frozenset[str]:
        """The countries in the name."""
        return frozenset(word for word in self.words if word[0] == "=")


@lru_cache(maxsize=16384)
def read(typed: str, country: str, code_of: Countries) -> Name:
    """A name, with the country its organisation is said to be from ('' if that is not known)."""
    outer, inner = halves(typed)
    found = words(_CAMEL.sub(" ", outer))
    parts = [_whole(word, outer) for word in found]
    shouted = len(found) > 1 and all(word.upper for word in found)
    fixed = {
        part for part, word in zip(parts, found, strict=True)
        if any(map(str.isdigit, part)) or (word.upper and not shouted and len(part) <= 8)
    }  # fmt: skip
    found_in = dict(_with_countries(parts, code_of))
    letters = {word.text for word in found[1:] if len(word.text) == 1 and word.upper and not shouted}
    kept = [part for part in found_in if part != "s" or part in letters]
    content = tuple(part for part in kept if part not in FUNCTION or part in letters) or tuple(kept)
    given = frozenset(fold(one) for one in (*inner, *([outer] if acronym(outer) else [])))
    short = frozenset(map(fold, initials(outer))) | (_shortened(fold(outer)) if len(parts) > 2 else frozenset())
    code = code_of(fold(country)) if country else ""
    return Name(content, found_in, frozenset(fixed), given, short, "".join(parts), f"={code}" if code else "")


def _whole(word: Word, text: str) -> str:
    """A word as it is compared: usual abbreviations written out, and any that has a full stop marked as one."""
    found = word.text.translate(_ARABIC)
    if found.startswith("ال") and len(found) > 5:
        found = found[2:]
    found = _SHORT_FOR.get(found, found)
    found = re.sub(r"isation(s?)$", r"ization\1", found)
    cut = len(found) > 2 and found == word.text and _ABBREVIATED.match(text, word.end) and not word.upper
    return f"{found}." if cut and word.end < len(text) - 1 else found


def _with_countries(parts: Sequence[str], code_of: Countries) -> list[tuple[str, str]]:
    """The words, what names a country as one, each with how it was typed."""
    made: list[tuple[str, str]] = []
    at = 0
    while at < len(parts):
        for n in range(min(_LONGEST_COUNTRY, len(parts) - at), 0, -1):
            phrase = " ".join(parts[at : at + n])
            if len(phrase) > 3 and (code := code_of(phrase)):
                made.append((f"={code}", phrase))
                at += n
                break
        else:
            made.append((parts[at], parts[at]))
            at += 1
    return made


def alike(a: Name, b: Name) -> int:
    """How near two names are, of 100; 0 where they are two organisations' or nothing says that they are one's."""
    if not a.words or not b.words or _elsewhere(a, b) or _elsewhere(b, a):
        return 0
    if a.run == b.run:
        return 100
    if a.acronyms & (b.acronyms | b.initials) or a.initials & b.acronyms:
        return 95
    pairs, mine, theirs = _laid(a, b)
    mine, theirs = _own(mine, a, b), _own(theirs, b, a)
    if (mine and theirs) or not pairs:
        return _run_together(a, b)
    if not all(word in LEGAL for word in (*mine, *theirs)) or not _enough(pairs, bool(mine or theirs)):
        return 0
    return round(sum(near for _, _, near in pairs) / len(pairs)) - len(mine) - len(theirs)


def _elsewhere(a: Name, b: Name) -> bool:
    """Whether one is from another country than the other, as far as that is said."""
    said = b.countries or ({b.country} if b.country else set())
    named = a.countries or ({a.country} if a.country else set())
    return bool(named and said and not named & said)


def _laid(a: Name, b: Name) -> tuple[list[tuple[str, str, int]], list[str], list[str]]:
    """The words that go together, the nearest first, and those that each name keeps."""
    every = [(_near(x, y, a, b), i, j) for i, x in enumerate(a.words) for j, y in enumerate(b.words)]
    mine, theirs = set(range(len(a.words))), set(range(len(b.words)))
    pairs = []
    for near, i, j in sorted(every, key=lambda one: (-one[0], one[1], one[2])):
        if near and i in mine and j in theirs:
            pairs.append((a.words[i], b.words[j], near))
            mine.discard(i)
            theirs.discard(j)
    return pairs, [a.words[i] for i in sorted(mine)], [b.words[j] for j in sorted(theirs)]


def _near(x: str, y: str, a: Name, b: Name) -> int:
    """How near two words are, of 100; 0 if they are two."""
    if x == y:
        return 100
    if x in a.fixed or y in b.fixed or x[0] == y[0] == "=":
        return 0
    x, y = a.typed[x], b.typed[y]
    if stem(x) == stem(y) or (min(len(x), len(y)) >= _SHORT and x[:-1] == y) or (x == y[:-1] and len(x) >= _SHORT):
        return 97
    for short, long in ((x, y), (y, x)):
        if short.endswith(".") and long.startswith(short[:-1]) and len(short) > 3:
            return 95
    if UNSPACED.fullmatch(x) and UNSPACED.fullmatch(y):
        return 88 if min(len(x), len(y)) >= 8 and Indel.distance(x, y, score_cutoff=1) == 1 else 0
    apart, least, most = OSA.distance(x, y), min(len(x), len(y)), max(len(x), len(y))
    if least >= 8 and apart <= 3 and Prefix.similarity(x, y) >= 0.65 * most:
        return 90
    slips = 0 if least < _SHORT else 1 if least < _LONG else 2
    if apart > slips or (x[0] != y[0] and least < 8) or (_a_word(x) and _a_word(y)):
        return 0
    return 85


def _a_word(word: str) -> bool:
    """Whether it is a word of a language, and no slip of one."""
    return ordinary(word) or stem(word) in common_words()


def _own(left: Sequence[str], name: Name, other: Name) -> list[str]:
    """What a name keeps that says something: not its own acronym, nor the country that the other is from."""
    known = {name.country, other.country} - {""} if name.countries <= {other.country} else set()
    acronyms = name.acronyms | other.acronyms | name.initials | other.initials
    return [word for word in left if word not in acronyms and word not in known]


def _enough(pairs: Sequence[tuple[str, str, int]], longer: bool) -> bool:
    """Whether what two names share tells of one organisation."""
    shared = [(x, y, near) for x, y, near in pairs if x not in LEGAL and x[0] != "="]
    slips = [(x, y) for x, y, near in shared if near < 90]
    if len(shared) == 1 and slips:
        return min(map(len, slips[0])) >= _ONLY and OSA.distance(*slips[0]) == 1
    if longer and len(pairs) == 1 and ordinary(pairs[0][0]):
        return False
    return bool(shared) and 2 * len(slips) <= len(shared) + 1


def _run_together(a: Name, b: Name) -> int:
    """The same letters with a space elsewhere, one of them wrong at most."""
    if len(a.words) == len(b.words) or a.fixed != b.fixed or min(len(a.run), len(b.run)) < 2 * _SHORT:
        return 0
    return 80 if OSA.distance(a.run, b.run, score_cutoff=1) <= 1 else 0


def meant(typed: str, country: str, known: Mapping[str, tuple[str, Sequence[str]]], code_of: Countries) -> list[str]:
    """The organisations that may be meant by a name, the likeliest first; `known` are countries and names by id."""
    name = read(typed, country, code_of)
    listed = [(id, one) for id, (_, names) in known.items() for one in names]
    folded = [_folded(one) for _, one in listed]
    near = process.extract(fold(typed), folded, scorer=fuzz.token_set_ratio, score_cutoff=_MAY_BE, limit=LOOKED_AT)
    run = process.extract(name.run, folded, scorer=fuzz.ratio, score_cutoff=_MAY_BE, limit=LOOKED_AT)
    short = [n for n, one in enumerate(folded) if one in name.initials or not name.acronyms.isdisjoint(_shortened(one))]
    best: dict[str, int] = {}
    for n in dict.fromkeys((*(n for _, _, n in near), *(n for _, _, n in run), *short)):
        id, one = listed[n]
        best[id] = max(alike(name, read(one, known[id][0], code_of)), best.get(id, 0))
    found = sorted((id for id, score in best.items() if score), key=lambda one: (-best[one], len(one), one))
    return found[:OFFERED]


_folded = lru_cache(maxsize=65536)(fold)


@lru_cache(maxsize=65536)
def _shortened(folded: str) -> frozenset[str]:
    """What the words of a folded name may be shortened to: their first letters, with small words and without."""
    parts = folded.split()
    made = ("".join(part[0] for part in some) for some in (parts, [p for p in parts if p not in FUNCTION]))
    return frozenset(one for one in made if len(one) > 2)

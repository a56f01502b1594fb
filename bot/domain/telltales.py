"""Tell-tale phrases: what in this community only one organisation says, and would be recognised by.

Pure. Rules: a phrase that two organisations use is nobody's, but an acronym is everybody's from `FEW` on only (two who
say TLS are a cell of two); names, acronyms, quoted titles, counted things ("17 initiatives") and the office somebody
speaks from ("as working group chair I") tell at their first use, and so do rare words with a capital; common words
with a capital, when they come up twice; plain words, when an organisation uses them in two different statements or
more and enough others have spoken in that language for their silence to mean something.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.domain.aliases import FUNCTION, acronym, familiar
from bot.domain.profiles import FEW, TRADE
from bot.domain.spelling import Word, common_words, listed, ordinary, stem, words

ENOUGH = 5  # organisations that must have spoken in a language before plain words of it can tell
_LONGEST = 4  # words
_LONGEST_NAME = 8  # words
_GENERAL = frozenset(map(stem, listed("general") | listed("calendar")))
_UNITS = listed("units")
_LITTLE = {name: listed(name) for name in ("en", "fr")}  # words by which a language is told
_PLAIN = listed("plain")
_MODERN = frozenset(map(stem, listed("modern")))
_ROLES = listed("roles")
_CHANCE = 0.01  # the largest probability that an organisation's habit is none: that all its uses fell on it by chance
_ALIKE = 0.4  # share of words from which two statements say the same thing twice
_QUOTED = re.compile(r"[“\"«]\s*([^“”\"«»]{4,60}?)\s*[”\"»]")
_COUNTED = re.compile(r"(?<![\w.,])(\d{2,6})\s+([^\W\d_]+(?:\s+[^\W\d_]+)?)")
_DOMAIN = re.compile(r"(?<![\w.])\.[a-z]{2,6}\b")
_AS = re.compile(  # "as chair of the group I …", "I am a judge …", « en tant que juge … »: then what comes behind it
    r"\b(?:as (?=[^.;:!?]{3,80}?[ ,](?:I|we|my|our)\b)|I(?:['’]m| am| was) "
    r"|(?:en tant que|en (?:ma )?qualité de|je suis|j['’]étais) )"
    r"(?:an? |the |l['’]|la |le |une? )?(?P<office>[^.,;:!?]{3,60})",
    re.IGNORECASE,
)
_STARTS = re.compile(r"[.!?:;…\n•“\"«]")
_TYPED = re.compile(r"[^\W_][\w-]*")
_BETWEEN = re.compile(r"[^\s\-’']")  # what parts two words

Gram = tuple[str, ...]


class _Text(NamedTuple):
    typed: str
    words: Sequence[Word]
    stems: Gram
    language: str
    outstanding: Sequence[tuple[Gram, str]]  # what stands out by how it is written: (as compared, as typed)
    runs: Sequence[tuple[int, int]]  # plain words and runs of them: the first, and behind the last


@lru_cache(maxsize=65_536)
def _text(typed: str) -> _Text:
    """A text as it is read once, however often it is learnt from."""
    own = words(typed)
    counts = {name: sum(word.text in little for word in own) for name, little in _LITTLE.items()}
    best = max(counts, key=lambda name: counts[name])
    language = best if counts[best] else ""
    runs = tuple(_plain_runs(typed, own, language)) if language else ()
    return _Text(typed, own, _gram(own), language, list(_outstanding(typed, own)), runs)


def learn(statements: Sequence[tuple[str, str]], names: Sequence[tuple[str, str]] = ()) -> dict[str, tuple[str, ...]]:
    """Tell-tale phrases, sorted, by organisation that has any, from pairs of an organisation's id and a text of it.

    names: pairs of an organisation's id and a name of it; the telling words in a name are learnt too.
    """
    said = [(organisation, _text(text)) for organisation, text in statements]
    texts = [*said, *((organisation, _text(name)) for organisation, name in names)]
    users = _users(texts)
    capitals = Counter(gram for _, text in said for gram in dict(text.outstanding) if _capital(gram))
    found: dict[str, dict[Gram, str]] = defaultdict(dict)
    for organisation, text in texts:
        for gram, phrase in text.outstanding:
            few = len(users[gram]) < (FEW if acronym(phrase) else 2)
            if few and (not _capital(gram) or _rare(gram) or capitals[gram] > 1):
                found[organisation].setdefault(gram, phrase)
    for organisation, gram, phrase in _habits(said, users):
        found[organisation].setdefault(gram, phrase)
    return {organisation: _shortest(phrases) for organisation, phrases in found.items()}


def forget() -> None:
    """Drops the texts that were read: somebody whose they are asked to be forgotten."""
    _text.cache_clear()


def _capital(gram: Gram) -> bool:
    """Whether it is an ordinary word that somebody writes with a capital."""
    return gram[0][0].isupper()


def _rare(gram: Gram) -> bool:
    """Whether an ordinary word is none of the commonest, nor one that is only missing in the list of these."""
    word = stem(gram[0].casefold())
    return word not in common_words() and word not in _MODERN


def _users(texts: Sequence[tuple[str, _Text]]) -> dict[Gram, set[str]]:
    """Which organisations use each run of words. A capitalised ordinary word is counted by itself, under its
    capital: the Commission is no commission."""
    users: dict[Gram, set[str]] = defaultdict(set)
    for text, speakers in _speakers(texts).values():
        for first in range(len(text.stems)):
            for last in range(first + 1, min(first + _LONGEST, len(text.stems)) + 1):
                users[text.stems[first:last]] |= speakers
        for gram, _ in text.outstanding:
            users[gram] |= speakers
    return users


def _speakers(texts: Sequence[tuple[str, _Text]]) -> dict[str, tuple[_Text, set[str]]]:
    """Each text once, by itself, with the organisations that say it."""
    found: dict[str, tuple[_Text, set[str]]] = {}
    for organisation, text in texts:
        found.setdefault(text.typed, (text, set()))[1].add(organisation)
    return found


def _gram(some: Sequence[Word]) -> Gram:
    return tuple(stem(word.text) for word in some)


def _outstanding(typed: str, own: Sequence[Word]) -> Iterator[tuple[Gram, str]]:
    yield from ((tuple(map(stem, _plain(one))), one) for one in _QUOTED.findall(typed) if len(_plain(one)) > 1)
    yield from (((one,), one) for one in _DOMAIN.findall(typed))
    yield from ((tuple(map(stem, _plain(one))), one) for one in _offices(typed))
    for number, rest in _COUNTED.findall(typed):
        counted = _counted(number, rest)
        if counted:
            yield tuple(map(stem, _plain(counted))), counted
    if not typed.isupper():
        yield from _acronyms(typed)
        yield from _proper(typed, own)


def _offices(typed: str) -> Iterator[str]:
    """The offices in which somebody says they speak; one that is a single word with what makes it theirs."""
    for found in _AS.finditer(typed):
        own = words(found["office"])[:_LONGEST_NAME]
        for at, word in enumerate(own):
            if word.text in FUNCTION:
                break
            if word.text in _ROLES:
                start = found.start() if at == 0 else found.start("office")
                yield typed[start : found.start("office") + word.end].lower()
                break


def _plain(typed: str) -> list[str]:
    return [word.text for word in words(typed)]


def _counted(number: str, rest: str) -> str:
    """A number with the noun it counts, or '' where it is a year, an amount of money or of time."""
    own = [word.text for word in words(rest)]
    kept = own[:1] if len(own) > 1 and own[1] in FUNCTION else own
    if not kept or kept[0] in FUNCTION or any(stem(word) in _UNITS for word in kept) or 1900 <= int(number) <= 2100:
        return ""
    return " ".join([number, *kept])


def _acronyms(typed: str) -> Iterator[tuple[Gram, str]]:
    for one in _TYPED.findall(typed):
        if len(one) > 2 and not one[1:].islower() and acronym(one):
            own = _plain(one)
            if own and not familiar("".join(own)) and not familiar(own[0]) and not (len(own) == 1 and ordinary(own[0])):
                yield tuple(map(stem, own)), one


def _proper(text: str, own: Sequence[Word]) -> Iterator[tuple[Gram, str]]:
    """Runs of capitalised words, and each word in them that is no ordinary one."""
    for run in _runs(text, own):
        telling = [word for word in run if stem(word.text) not in _GENERAL and word.text not in FUNCTION]
        if len(run) > 1 and telling:
            yield _gram(run), text[run[0].start : run[-1].end]
        for word in telling:
            typed = text[word.start : word.end]
            if len(word.text) < 4 or acronym(typed) or _opens(text, word):
                continue
            if not ordinary(word.text):
                yield (stem(word.text),), typed
            elif len(run) == 1:
                yield (typed,), typed  # the capital is part of it


def _opens(text: str, word: Word) -> bool:
    """Whether a word begins a sentence, where its capital says nothing."""
    before = text[: word.start].rstrip()
    return not before or _STARTS.fullmatch(before[-1]) is not None


def _runs(text: str, own: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for at, word in enumerate(own):
        before = own[at - 1].end if at else 0
        gap = text[before : word.start]
        starts = not at or _STARTS.search(gap) is not None
        slogan = bool(run) and run[-1].upper and word.upper and gap in (". ", "! ", ", ") and len(word.text) > 2
        if len(run) == _LONGEST_NAME or (run and not slogan and (gap not in (" ", "-") or not word.capital)):
            yield run
            run = []
        if (
            word.capital
            and len(word.text) > 1
            and not word.text.isdigit()
            and (slogan or not starts or not ordinary(word.text) or word.upper)
        ):
            run.append(word)
    if run:
        yield run


def _habits(texts: Sequence[tuple[str, _Text]], users: dict[Gram, set[str]]) -> Iterator[tuple[str, Gram, str]]:
    """Plain words that one organisation alone uses, in two different statements at least, and too often for chance."""
    said: Counter[tuple[str, str]] = Counter((text.language, organisation) for organisation, text in texts)
    voices = Counter(language for language, _ in said)
    alone = {typed for typed, (_, speakers) in _speakers(texts).items() if len(speakers) == 1}
    uses: dict[tuple[str, str, Gram], list[_Text]] = defaultdict(list)
    typed: dict[Gram, str] = {}
    for organisation, text in texts:
        if text.typed in alone and text.language and voices[text.language] >= ENOUGH:
            own = {text.stems[first:last]: (first, last) for first, last in text.runs}
            for gram, (first, last) in own.items():
                if len(users[gram]) == 1 and gram not in TRADE:
                    typed[gram] = text.typed[text.words[first].start : text.words[last - 1].end].lower()
                    uses[text.language, organisation, gram].append(text)
    of_language = {language: sum(n for (one, _), n in said.items() if one == language) for language in voices}
    for (language, organisation, gram), some in uses.items():
        n = _different(some, gram)
        if n > 1 and (said[language, organisation] / of_language[language]) ** n <= _CHANCE:
            yield organisation, gram, typed[gram]


def _different(texts: Sequence[_Text], gram: Gram) -> int:
    """How many texts there are without those that say, beside `gram`, again what another says."""
    kept: list[frozenset[str]] = []
    for text in texts:
        own = frozenset(stem(word.text) for word in text.words if _content(word.text)) - {*gram}
        if all(len(own & other) <= _ALIKE * min(len(own), len(other)) for other in kept):
            kept.append(own)
    return len(kept)


def _plain_runs(typed: str, own: Sequence[Word], language: str) -> Iterator[tuple[int, int]]:
    content = [_content(word.text) for word in own]
    for first, word in enumerate(own):
        if not content[first]:
            continue
        if len(word.text) > 4 and stem(word.text) not in common_words() and language == "en":
            yield first, first + 1
        for last in range(first + 1, min(first + _LONGEST, len(own))):
            if _BETWEEN.search(typed, own[last - 1].end, own[last].start):
                break
            if content[last]:
                yield first, last + 1


def _content(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word not in FUNCTION and word not in _PLAIN


def _shortest(found: dict[Gram, str]) -> tuple[str, ...]:
    """The phrases that hold no other: the shorter finds the longer too."""
    kept: list[str] = []
    grams = sorted(found, key=len)
    for gram in grams:
        inner = (gram[a:b] for a in range(len(gram)) for b in range(a + 1, len(gram) + 1) if b - a < len(gram))
        if not any(one in found for one in inner):
            kept.append(found[gram])
    return tuple(sorted(kept))

"""What a text is searched for: the patterns made of everything known, put together once and then used for many texts.

Pure. Rule: how a pattern counts depends on whether it could be ordinary words; see `Rule`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from bot.domain.aliases import FUNCTION, acronym, own_names, parts, spellings, word_parts
from bot.domain.spelling import UNSPACED, also_a_word, compared, ordinary, plain, stem

PERSON, ORGANISATION, ACRONYM, ACCOUNT, PHRASE = "person", "organisation", "acronym", "account", "phrase"


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation (its id) and everything it can be recognised by: its names and acronyms as they are spelt,
    its people's display names and user ids, its tell-tale phrases; `own`: words that tell when it says them itself."""

    organisation: str
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


class Rule(Enum):
    """When words that match a pattern are what it names."""

    ANY = auto()  # always
    CAPITAL = auto()  # ordinary words: where capitals stand that no beginning of a sentence asks for
    CAPS = auto()  # a short or ordinary acronym: in capitals, among words that are not, or exactly as typed
    NAME = auto()  # a given name or surname alone: with a capital, or where nobody uses any
    MENTION = auto()  # the local part of a user id: behind an @
    DOMAIN = auto()  # a top-level domain: behind a dot


class Pattern(NamedTuple):
    """Words (their stems) that point to an organisation. `typed`: as it was written; `exact`: the first word as
    compared; `common`: whether it could be an ordinary word."""

    words: tuple[str, ...]
    kind: str
    organisation: str
    rule: Rule
    typed: str
    exact: str
    common: bool
    letters: str  # all of it in one, as compared
    own: bool = False  # whether it tells only where the organisation itself speaks


@dataclass(slots=True)
class Book:
    """All patterns. `first`: by first word; `open`: those of inflected scripts by their first letters; `joined`: by
    all their letters in one; `unspaced`: of scripts without spaces; `ids`: user ids; `hosts`: labels of domains."""

    first: dict[str, list[Pattern]] = field(default_factory=dict)
    open: dict[str, list[Pattern]] = field(default_factory=dict)
    joined: dict[str, Pattern] = field(default_factory=dict)
    unspaced: dict[str, Pattern] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    hosts: dict[str, str] = field(default_factory=dict)
    unspaced_in: re.Pattern[str] | None = None
    longest: int = 0  # letters of the longest in `joined`


CYRILLIC = re.compile(r"[\u0400-\u04ff]")
OPEN_FROM = 4  # letters by which patterns of inflected scripts are found
_VOWEL_ENDING = re.compile(r"[аеёиоуыьэюяй]{1,2}$", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def _prepared(one: Known) -> tuple[Pattern, ...]:
    """The patterns of one organisation: it seldom changes, while the whole does with everybody who comes."""
    return tuple(pattern for pattern in _patterns(one) if pattern.words)


def compiled(known: Sequence[Known]) -> Book:
    """The book of everything known."""
    book = Book()
    for one in known:
        for pattern in _prepared(one):
            _enter(book, pattern)
        book.ids.update((id.casefold(), one.organisation) for id in one.people if _is_id(id))
    if book.unspaced:
        longest_first = sorted(book.unspaced, key=len, reverse=True)
        book.unspaced_in = re.compile("|".join(map(re.escape, longest_first)))
    book.longest = max(map(len, book.joined), default=0)
    return book


def _is_id(text: str) -> bool:
    return text.startswith("@") and ":" in text


def _patterns(one: Known) -> Iterator[Pattern]:
    for name in dict.fromkeys(spelling for typed in one.names for spelling in spellings(typed)):
        yield named(name, ACRONYM if acronym(name) else ORGANISATION, one.organisation)
    for person in one.people:
        if _is_id(person):
            local = person[1:].partition(":")[0]
            if len(local) > 1:
                yield _pattern(local, PERSON, one.organisation, Rule.MENTION)
        else:
            yield from _person(person, one.organisation)
    for phrase in one.phrases:
        if re.fullmatch(r"\.\w{2,}", phrase):
            yield _pattern(phrase, PHRASE, one.organisation, Rule.DOMAIN)
        else:
            yield named(phrase, PHRASE, one.organisation)
    for phrase in one.own:
        yield named(phrase, PHRASE, one.organisation)._replace(own=True)


def _person(display: str, organisation: str) -> Iterator[Pattern]:
    for name in own_names(display):
        if len(compared(name)) > 1 or UNSPACED.search(name):
            yield named(name, PERSON, organisation)
        for part in parts(name):
            yield _pattern(part, PERSON, organisation, Rule.NAME)
        for part in word_parts(name):
            yield _pattern(part, PERSON, organisation, Rule.CAPITAL)


def named(name: str, kind: str, organisation: str) -> Pattern:
    """The pattern of a name or phrase, with the rule its words ask for."""
    return _pattern(name, kind, organisation, _rule(name, kind))


def _rule(name: str, kind: str) -> Rule:
    own = [word for word in compared(name) if word not in FUNCTION]
    letters = "".join(own)
    if not any(c.isupper() for c in name) and name.casefold() != name.upper():
        return Rule.ANY if kind == PHRASE or len(own) > 1 or not ordinary(letters) else Rule.CAPITAL
    if acronym(name):
        return Rule.CAPS if len(letters) < 4 or ordinary(letters) else Rule.ANY
    usual = all(ordinary(word) or word.isdigit() for word in own)
    if len(own) > 2 or not usual or any(c.isdigit() for c in name):
        return Rule.ANY if len(letters) > 3 else Rule.CAPITAL
    return Rule.CAPITAL


def _pattern(name: str, kind: str, organisation: str, rule: Rule) -> Pattern:
    own = compared(name)
    common = len(own) == 1 and also_a_word(own[0]) and len(own[0]) > 2
    return Pattern(tuple(map(stem, own)), kind, organisation, rule, name, own[0] if own else "", common, "".join(own))


def _enter(book: Book, pattern: Pattern) -> None:
    letters = pattern.letters
    if UNSPACED.search(pattern.typed):
        if len(letters) > 1:
            book.unspaced.setdefault(letters, pattern)
        return
    book.first.setdefault(pattern.words[0], []).append(pattern)
    if pattern.own:
        return
    if CYRILLIC.search(pattern.typed):
        _enter_open(book, pattern)
    if pattern.kind in (ORGANISATION, ACRONYM) and len(letters) > 1:
        book.hosts.setdefault(letters, pattern.organisation)
    if pattern.rule not in (Rule.MENTION, Rule.DOMAIN) and len(letters) > 1:
        book.joined.setdefault(letters, pattern)


def _enter_open(book: Book, pattern: Pattern) -> None:
    """Enters a name of a script whose words change their endings by what they have in common."""
    bases = tuple("".join(map(plain, _VOWEL_ENDING.sub("", word) or word)) for word in pattern.typed.split())
    if len(bases[0]) >= OPEN_FROM:
        book.open.setdefault(bases[0][:OPEN_FROM], []).append(pattern._replace(words=bases))


_MADE: list[tuple[Sequence[Known], Book]] = []  # the last two books, by the very object they were made of


def book_of(known: Sequence[Known]) -> Book:
    """The book of everything known, made once for each object that says so."""
    for made_of, book in _MADE:
        if made_of is known:
            return book
    book = compiled(known)
    _MADE[:] = [(known, book), *_MADE[:1]]
    return book


def forget() -> None:
    """Drops all that was prepared: somebody in it asked to be forgotten."""
    _MADE.clear()
    _prepared.cache_clear()

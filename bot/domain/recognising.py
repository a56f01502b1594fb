"""How the patterns of what is known are recognised in one text.

Pure. Words are compared as `bot.domain.spelling` reads them; each way of writing a name has its own small function.
Rule for a name that is an ordinary word ("Bluebird"): in small letters it is the word; with a capital within a
sentence it is the name; at the beginning of a sentence, where a capital says nothing, it is the name only where what
follows says so ("Bluebird said", "Bluebird’s", "«Bluebird»").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.domain.aliases import FUNCTION
from bot.domain.patterns import ACCOUNT, OPEN_FROM, PERSON, Book, Pattern, Rule
from bot.domain.spelling import UNSPACED, Word, compared, listed, ordinary, plain, stem, words

_STARTS = re.compile(r"[.!?:;…\n•«“\"–—]")
_ADDRESS = re.compile(
    r"(?P<id>@[^\s:@<>()\"«»“”]+:(?P<server>[\w.-]*\w))"
    r"|(?P<url>(?:https?://|www\.)(?P<host>[^\s/:?#<>()\"«»“”]+?)(?=[/:?#]|[.,;!]*(?:[\s<>()\"«»“”]|$))(?:[/:?#][^\s<>()\"«»“”]*[^\s<>()\"«»“”.,;!?])?)"
    r"|(?P<mail>(?<![\w.+%-])[\w.+%-]{1,64}@(?P<at>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}))"
    r"|(?P<bare>(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.(?P<top>[a-z]{2,6})\b)",
    re.IGNORECASE,
)
_TOPS = {"com", "edu", "eu", "gov", "info", "int", "net", "org"}  # nobody mistakes a sentence's end for these
_SPEAKS = listed("speaks")
_HELPING = ("a", "avait", "had", "has", "l")  # between a name and what it says ("l’a dit")
_ARABIC_BEFORE = re.compile(r"^[وفبلك]?(?:ال|لل)?(?=..)")
_MOST_ENDING = 3  # letters that an ending adds to a word of an inflected script


class Hit(NamedTuple):
    """A place in the text that points to an organisation; `personal`: by one of its people."""

    start: int
    end: int
    kind: str
    organisation: str
    personal: bool


class Seen(NamedTuple):
    """A text as its words, and whether it uses capitals."""

    text: str
    words: Sequence[Word]
    small: bool  # no capitals at all


def _seen(text: str) -> Seen:
    own = words(text)
    return Seen(text, own, not any(word.capital for word in own))


def hits(text: str, book: Book, speakers: Collection[str] = ()) -> Iterator[Hit]:
    """Everything in the text that a pattern recognises; places may overlap.

    speakers: ids of organisations that may have said it; words that tell only in their own mouth count for these.
    """
    seen = _seen(text)
    for at, word in enumerate(seen.words):
        yield from _begun(seen, at, word, book, speakers)
    yield from _joined(seen, book)
    if "." in text or ":" in text:
        yield from _addresses(text, book)
    if not text.isascii():
        yield from _unspaced(text, book)


def _hit(pattern: Pattern, start: int, end: int) -> Hit:
    return Hit(start, end, pattern.kind, pattern.organisation, pattern.kind == PERSON)


def _forms(word: str) -> tuple[str, ...]:
    """The stems under which a word of a text may be known."""
    if "\u0620" <= word[0] <= "\u064a":
        return tuple(dict.fromkeys((word, _ARABIC_BEFORE.sub("", word), re.sub("^[وفبلك](?=..)", "", word))))
    return (stem(word),)


def _begun(seen: Seen, at: int, word: Word, book: Book, speakers: Collection[str]) -> Iterator[Hit]:
    """Patterns that begin at a word."""
    for form in _forms(word.text):
        for pattern in book.first.get(form, ()):
            if pattern.own and pattern.organisation not in speakers:
                continue
            last = at + len(pattern.words) - 1
            if _same(seen, at, pattern) and _counts(seen, at, last, pattern):
                yield _hit(pattern, word.start - (pattern.rule is Rule.DOMAIN), seen.words[last].end)
    for pattern in book.open.get(word.text[:OPEN_FROM], ()):
        last = at + len(pattern.words) - 1
        if _inflected(seen, at, pattern) and _counts(seen, at, last, pattern):
            yield _hit(pattern, word.start, seen.words[last].end)


def _same(seen: Seen, at: int, pattern: Pattern) -> bool:
    if len(pattern.words) == 1:
        text = seen.words[at].text
        return text in (pattern.exact, f"{pattern.exact}s") or not text.isascii()
    following = seen.words[at : at + len(pattern.words)]
    if len(following) < len(pattern.words) or _parted(seen.text[seen.words[at].end : following[-1].start]):
        return False
    return all(wanted in _forms(word.text) for word, wanted in zip(following[1:], pattern.words[1:], strict=True))


def _parted(between: str) -> bool:
    """Whether a text is cut off or a figure follows between two words: they are no one name then."""
    return "…" in between or ": " in between


def _inflected(seen: Seen, at: int, pattern: Pattern) -> bool:
    following = seen.words[at : at + len(pattern.words)]
    return len(following) == len(pattern.words) and all(
        word.text.startswith(base) and len(word.text) - len(base) <= _MOST_ENDING
        for word, base in zip(following, pattern.words, strict=True)
    )


def _counts(seen: Seen, first: int, last: int, pattern: Pattern) -> bool:
    """Whether words that match are what the pattern names."""
    own = seen.words[first : last + 1]
    match pattern.rule:
        case Rule.ANY:
            return True
        case Rule.NAME:
            sure = not pattern.common or not _asked_for(seen, first, last)
            return seen.small or (own[0].capital and sure)
        case Rule.MENTION:
            return seen.text[own[0].start - 1 : own[0].start] == "@"
        case Rule.DOMAIN:
            return re.search(r"(?<!\w)\.$", seen.text[: own[0].start]) is not None
        case Rule.CAPS:
            return _shouted(seen, first, own[0], pattern)
        case Rule.CAPITAL:
            capital = all(word.capital for word in own if word.text not in FUNCTION)
            return capital and not _asked_for(seen, first, last)


def _asked_for(seen: Seen, first: int, last: int) -> bool:
    """Whether a capital stands there anyway: everywhere, or at the beginning of a sentence."""
    others = [
        word
        for at, word in enumerate(seen.words)
        if len(word.text) > 3 and not first <= at <= last and not _starts(seen, at)
    ]
    if len(others) > 1 and all(word.capital for word in others):
        return True
    return last == first and len(seen.words) > 1 and _starts(seen, first) and not _acts(seen, first)


def _acts(seen: Seen, at: int) -> bool:
    """Whether a word at the beginning of a sentence owns, says or wants something, or stands alone between quotation
    marks, as a name does and an ordinary word without an article does not."""
    word = seen.words[at]
    after = seen.text[word.end :]
    if re.match(r"['’]s\b", after):
        return True
    if re.match(r"\s?[”»\"]", after):
        return seen.text[: word.start].rstrip()[-1:] in ("“", "«", '"')
    following = (one.text for one in seen.words[at + 1 : at + 4] if one.text not in _HELPING)
    return after.startswith(" ") and next(following, "") in _SPEAKS


def _starts(seen: Seen, at: int) -> bool:
    """Whether a word begins a sentence."""
    before = seen.words[at - 1].end if at else 0
    return not at or _STARTS.search(seen.text, before, seen.words[at].start) is not None


def _shouted(seen: Seen, at: int, word: Word, pattern: Pattern) -> bool:
    """Whether an acronym stands in its own capitals, and not only as all the words beside it do."""
    typed = "".join(c for c in seen.text[word.start : word.end] if plain(c))
    if not (word.upper or typed.removesuffix("s").isupper() or typed.removesuffix("s") == pattern.typed):
        return False
    beside = [*seen.words[max(at - 1, 0) : at], *seen.words[at + 1 : at + 2]]
    return not any(one.upper and len(one.text) > 2 and ordinary(one.text) for one in beside) or not pattern.common


def _joined(seen: Seen, book: Book) -> Iterator[Hit]:
    """Names with something between their letters (I.C.A.N.N., I C A N N, IC-ANN), or with nothing between their
    words (#GlobalForum)."""
    for word in seen.words:
        pattern = book.joined.get(word.text)
        if pattern is not None and len(pattern.words) > 1 and len(word.text) > 4:
            tagged = seen.text[word.start - 1 : word.start] == "#"
            if tagged or not ordinary(word.text):
                yield _hit(pattern, word.start, word.end)
    for run in _runs(seen):
        yield from _in_run(seen, run, book)


def _runs(seen: Seen) -> Iterator[Sequence[Word]]:
    """Words with no space between them, and letters that stand alone."""
    run: list[Word] = []
    for word in seen.words:
        if run and not _linked(seen.text, run[-1], word):
            if len(run) > 1:
                yield run
            run = []
        run.append(word)
    if len(run) > 1:
        yield run


def _linked(text: str, one: Word, other: Word) -> bool:
    gap = text[one.end : other.start]
    letters = len(one.text) == len(other.text) == 1
    return len(gap) < 7 and (letters or not (" " in gap or "\n" in gap or "'" in gap or "’" in gap))


def _in_run(seen: Seen, run: Sequence[Word], book: Book) -> Iterator[Hit]:
    for first in range(len(run) - 1):
        letters = run[first].text
        for last in range(first + 1, len(run)):
            letters += run[last].text
            if len(letters) > book.longest:
                break
            pattern = book.joined.get(letters)
            if pattern is not None and _spelt(seen, run[first : last + 1], pattern, letters):
                yield _hit(pattern, run[first].start, run[last].end)


def _spelt(seen: Seen, own: Sequence[Word], pattern: Pattern, letters: str) -> bool:
    """Whether parts that make up a name are meant as one."""
    upper = all(word.upper for word in own)
    if all(len(word.text) == 1 for word in own):
        gaps = {seen.text[one.end : other.start] for one, other in pairwise(own)}
        return (len(letters) > 3 or upper) and (len(letters) > 2 or gaps == {"."})
    if pattern.rule is Rule.CAPITAL:
        return own[0].capital and len(letters) > 4
    return upper or (len(letters) > 3 and not pattern.common)


def _addresses(text: str, book: Book) -> Iterator[Hit]:
    """User ids, e-mail addresses and web addresses that belong to somebody known."""
    for found in _ADDRESS.finditer(text):
        owner = book.ids.get(found[0].casefold())
        if owner is not None:
            yield Hit(found.start(), found.end(), ACCOUNT, owner, True)
            continue
        host = found["server"] or found["host"] or found["at"] or found["bare"]
        owner = _owner(host, book, sure=not found["bare"] or found["top"].lower() in _TOPS)
        if owner is not None:
            yield Hit(found.start(), found.end(), ACCOUNT, owner, False)


def _owner(host: str, book: Book, *, sure: bool) -> str | None:
    """Whose domain a host is in; where it is not sure to be one, no ordinary word counts."""
    for label in host.split(".")[:-1]:
        letters = "".join(compared(label))
        owner = book.hosts.get(letters)
        if owner is not None and (sure or not ordinary(letters)):
            return owner
    return None


def _unspaced(text: str, book: Book) -> Iterator[Hit]:
    """Names of scripts without spaces, wherever they stand."""
    if book.unspaced_in is None or not UNSPACED.search(text):
        return
    places = [(c, at) for at, char in enumerate(text) for c in plain(char) if not c.isspace()]
    for found in book.unspaced_in.finditer("".join(c for c, _ in places)):
        yield _hit(book.unspaced[found[0]], places[found.start()][1], places[found.end() - 1][1] + 1)

"""The spellings under which an organisation or a person is recognised, made from a name as it was typed.

Pure. "Global Forum on Cyber Expertise (GFCE)" is also known by either half; an organisation without its legal form,
a long name by its initials, a person by a name of their own that is no ordinary word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.reading import fold
from bot.domain.spelling import compared, listed, ordinary

FUNCTION = listed("function")
LEGAL = listed("legal")
_FAMILIAR = listed("familiar")
_ALWAYS = FUNCTION | listed("general") | listed("calendar")  # words whose capital, or use, says nothing
_BRACKETED = re.compile(r"[(\[（【]([^)\]）】]*)[)\]）】]")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def acronym(text: str) -> bool:
    """Whether something is written as an acronym is: one word, with two capitals at least and no long small part."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return not re.search(r"\s", text) and capitals > 1 and len(letters) <= 12 and capitals * 2 >= len(letters)


def familiar(word: str) -> bool:
    """Whether an acronym, as compared, is one that everybody uses."""
    return word in _FAMILIAR


def initials(name: str) -> tuple[str, ...]:
    """The acronyms of a name of three words or more, of three letters at least, in capitals."""
    parts = compared(name)
    significant = [part for part in parts if part not in FUNCTION and part not in LEGAL]
    if len(parts) < 3 or sum(word[0].isupper() for word in name.split()) < 2 or not all(map(str.isascii, parts)):
        return ()
    made = ("".join(part[0] for part in some).upper() for some in (significant, parts))
    return tuple(dict.fromkeys(one for one in made if 3 <= len(one) <= 8 and not familiar(one.lower())))


def halves(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without what stands in brackets, and what of that is another name: "Name" and "ACRONYM"."""
    outer = _BRACKETED.sub(" ", name).strip()
    inner = tuple(one for one in _BRACKETED.findall(name) if _belongs(one, outer))
    return (outer, inner) if inner else (name, ())


def same(name: str) -> frozenset[str]:
    """The folded names that surely mean the same organisation: the whole, and the halves of "Name (ACRONYM)"."""
    outer, inner = halves(name)
    return frozenset(fold(one) for one in (name, outer, *inner)) - {""}


def spellings(name: str) -> tuple[str, ...]:
    """Everything an organisation of this name may be called, the name itself first."""
    outer = " ".join(_BRACKETED.sub(" ", name).split())
    inner = [" ".join(part.split()) for part in _BRACKETED.findall(name)]
    found = [*_halves(outer), *(one for one in inner if _belongs(one, outer))]
    more = [spelling for one in found for spelling in (*initials(one), *_short(one), *_inner(one))]
    return tuple(dict.fromkeys(one for one in (*found, *more) if compared(one)))


def _halves(name: str) -> Iterator[str]:
    for half in re.split(r"\s+[/|–—-]\s+", name):
        yield half
        first = half.split(",")[0]
        if first != half and len(compared(first)) > 1:
            yield first


def _belongs(inner: str, outer: str) -> bool:
    """Whether what stands in brackets is another name, and no remark on it."""
    if acronym(inner):
        return len(inner) > 2 and not familiar(inner.lower())
    return acronym(outer) and outer.upper() in initials(inner)


def _short(name: str) -> Iterator[str]:
    """The name without article and legal form."""
    parts = _CAMEL.sub(" ", name).replace(",", " ").split()
    while len(parts) > 1 and LEGAL.issuperset(["".join(compared(parts[-1]))]):
        parts.pop()
    if len(parts) > 1 and parts[0].casefold() in ("the", "le", "la", "les"):
        parts.pop(0)
    short = " ".join(parts)
    if short != name and len(short) > 3 and (len(parts) > 1 or not ordinary("".join(compared(short)))):
        yield short


def _inner(name: str) -> Iterator[str]:
    """An acronym that a name begins with, as in "RIPE NCC" and "CERT.br"."""
    first = re.split(r"[\s.]", name)[0]
    if first != name and acronym(first) and len(first) > 2 and not familiar("".join(compared(first))):
        yield first


def own_names(display: str) -> tuple[str, ...]:
    """A display name as the person's name: without what is in brackets or behind a stroke."""
    outer = re.split(r"\s+[|/–—-]\s+|[|/,@]", _BRACKETED.sub(" ", display))[0]
    outer = " ".join(outer.split())
    return (outer,) if len("".join(compared(outer))) > 1 else ()


def parts(name: str) -> tuple[str, ...]:
    """The given name or surname by which somebody may be named alone: four letters or more, no ordinary word.

    Scripts without capitals have none, because there nothing tells a name from a word.
    """
    return tuple(part for part in _typed(name) if len(part) > 3 and part[0].isupper() and not ordinary(*compared(part)))


def word_parts(name: str) -> tuple[str, ...]:
    """The parts by which somebody may be named where a capital says so, being short or ordinary words: the name, if
    it is one word, or the Mark and the Ben of a name that has another part no word of a language. A word that is
    always written with a capital (a day, a month, a continent) is none."""
    every, alone = _typed(name), parts(name)
    if len(every) > 1 and not alone:
        return ()
    typed = [part for part in every if len(part) > 2 and compared(part)[0] not in _ALWAYS]
    return tuple(part for part in typed if part not in alone and (len(typed) == 1 or part[0].isupper()))


def _typed(name: str) -> list[str]:
    """The parts of a name that are one word each."""
    return [part for part in re.split(r"[\s\-'’]+", name) if len(compared(part)) == 1]

"""Which languages are meant by what people type, and what they are called: CLDR's names, through Babel.

Rules: a language is read by its name in one of the six languages of the United Nations, by its own name, or by its code
of two letters; a name that is nearly right is read as the only one it can be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale, localedata
from rapidfuzz import fuzz, process

from bot.domain.reading import fold
from bot.regions import LANGUAGES

MOST = 8  # languages that one person may name
_BETWEEN = re.compile(r"[,;/+&|،、，]|\b(?:and|et|y|und|i)\b", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{2}")
_NEAR, _SHORTEST_GUESS = 85, 5


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Codes by folded name."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        found |= {fold(name): code for code, name in Locale(language).languages.items() if _CODE.fullmatch(code)}
    codes = sorted(set(found.values()))
    own = {code: Locale.parse(code).get_display_name(code) for code in codes if localedata.exists(code)}
    found |= {fold(name): code for code, name in own.items() if name}
    return found | {code: code for code in codes}


def language(text: str) -> str:
    """The code of the language that the text names, or ''."""
    folded, names = fold(text), _names()
    if folded in names or len(folded) < _SHORTEST_GUESS:
        return names.get(folded, "")
    near = process.extract(folded, list(names), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=5)
    codes = {names[name] for name, _, _ in near}
    return codes.pop() if len(codes) == 1 else ""


def read(text: str) -> tuple[tuple[str, ...], str]:
    """The codes of the languages named, in their order, and the first name that means none ('' if all do)."""
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) == 1 and not language(parts[0]):
        parts = parts[0].split()
    codes = [language(part) for part in parts[:MOST]]
    unread = next((part for part, code in zip(parts, codes, strict=False) if not code), "")
    return tuple(dict.fromkeys(filter(None, codes))), unread


def called(code: str, language: str) -> str:
    """What a language is called in another."""
    return str(Locale(language).languages.get(code, code))

"""From which regional group of the United Nations an organisation is: by its country, as people typed it.

The names of countries are CLDR's (through Babel), in the six languages of the United Nations; the groups and what
else people type are data, `config/regions.toml`. Rules: intergovernmental organisations stand apart, and so does what
is no Member State; a name that could be two countries is read as none.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from rapidfuzz import fuzz, process

from bot.domain.breakdown import UNSAID
from bot.domain.reading import fold
from bot.places import config_path

INTERGOVERNMENTAL, APART = "intergovernmental", "apart"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
_CODE = re.compile(r"[A-Z]{2}")
_ARTICLE = re.compile(r"^\s*the\s+", re.IGNORECASE)
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # CLDR's groupings and private codes
_SHORTEST_GUESS, _SAME, _PERHAPS = 5, 90, 70  # letters; nearness of names, of 100


@dataclass(frozen=True, slots=True)
class Known:
    """What is known: codes by folded name, and the group of each code."""

    names: dict[str, str]
    groups: dict[str, str]


@lru_cache(maxsize=1)
def known() -> Known:
    """Everything there is to look up. Takes some 0.2 s once: asked for at the start, not to be waited for in the event
    loop."""
    data = tomllib.loads(config_path("regions.toml").read_text(encoding="utf-8"))
    typed = data.pop("names")
    names: dict[str, str] = {}
    for language in LANGUAGES:
        shown = Locale(language).territories
        names |= {fold(name.replace(".", "")): code for code, name in shown.items() if _is_country(code)}
    codes = set(names.values())
    names |= {code.casefold(): code for code in codes}
    for old, new in get_global("territory_aliases").items():  # three-letter codes
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in codes:
            names[old.casefold()] = new[0]
    names |= {fold(name.replace(".", "")): code for name, code in typed.items()}
    return Known(names, {code: group for group, members in data.items() for code in members})


def _is_country(code: str) -> bool:
    return bool(_CODE.fullmatch(code)) and code not in _NO_COUNTRY


@lru_cache(maxsize=4096)
def country(text: str) -> str:
    """The ISO 3166-1 code of the country that `text` names ("Nairobi, Kenya", "Pays-Bas", "UK"), or ''."""
    parts = [text, *reversed(text.split(","))]
    folded = [fold(_ARTICLE.sub("", part.replace(".", ""))) for part in parts]
    names = known().names
    found = next((names[part] for part in folded if part in names), "")
    return found or _guess(folded[0])


def code(folded: str) -> str:
    """The code of the country that is called exactly so, as folded, or ''."""
    return known().names.get(folded, "")


def _guess(folded: str) -> str:
    """The country of the only name that is nearly the same."""
    near = _near(folded, _SAME) if len(folded) >= _SHORTEST_GUESS else []
    return near[0] if len(near) == 1 else ""


def near(text: str) -> list[str]:
    """The codes of up to three countries that may be meant by a name that is none, the nearest first."""
    return _near(fold(text), _PERHAPS)[:3]


def _near(folded: str, least: int) -> list[str]:
    names = known().names
    long = [name for name in names if len(name) > 3]
    found = process.extract(folded, long, scorer=fuzz.ratio, score_cutoff=least, limit=12)
    return list(dict.fromkeys(names[name] for name, _, _ in found))


def called(code: str, language: str) -> str:
    """What a country is called in a language."""
    return str(Locale(language).territories.get(code, code))


def region(stakeholder: str, text: str) -> str:
    """The regional group (a key of the file, INTERGOVERNMENTAL, APART), or UNSAID where no country can be read."""
    if stakeholder == INTERGOVERNMENTAL:
        return INTERGOVERNMENTAL
    code = country(text)
    return known().groups.get(code, APART) if code else UNSAID

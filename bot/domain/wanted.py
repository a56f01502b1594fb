"""What is said of a pain point or an offer beyond its words: when it is wanted, with whom, and an example.

Pure. Rules: it stands behind a `|` in the sentence itself, or after the statement's id; it is read leniently, in
English and French; a time is kept as a year, so that "next year" becomes "now" when that year comes; partners are
stakeholder groups and regional groups where they are named, else the words as they are, which only their own
organisation sees.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from bot.domain.organisations import GROUPS, read_group
from bot.domain.reading import fold

NOW, NEXT, LATER = "now", "next year", "later"
UNSAID, SOME_DAY = 0, 9999  # years
PARTNERS, WORDS, EXAMPLE = 6, 80, 600  # partners, and characters of one and of an example, at most
SHORTEST = 3  # characters of an example
_TIMES = {
    NOW: (
        "now", "right now", "today", "at once", "immediately", "urgent", "urgently", "asap", "this year", "soon",
        "maintenant", "tout de suite", "aujourd hui", "des maintenant", "cette annee", "bientot",
    ),
    NEXT: (
        "next year", "in a year", "in one year", "within a year", "the coming year", "l an prochain", "an prochain",
        "l annee prochaine", "annee prochaine", "dans un an",
    ),
    LATER: (
        "later", "later on", "some day", "someday", "one day", "not now", "after next year", "in two years", "in years",
        "plus tard", "un jour", "pas maintenant", "dans deux ans", "dans quelques annees",
    ),
}  # fmt: skip
_MEANS = {form: time for time, forms in _TIMES.items() for form in forms}
_AHEAD = {NOW: 0, NEXT: 1}
_YEAR = re.compile(r"^(?:(?:in|by|from|en|pour|d ici|des)\s)?(20\d\d)$")
_GUESSED_FROM = 6  # letters; a shorter word is near too many others
_WITH = re.compile(
    r"^(?:together with|with whom|with|partners?|ensemble avec|avec qui|avec|partenaires?)\b[\s:]*", re.IGNORECASE
)
_EXAMPLE = re.compile(
    r"^(?:for example|for instance|example|e\.g\.|par exemple|exemple|p\. ?ex\.)(?!\w)[\s:,–—-]*", re.IGNORECASE
)
_AND = re.compile(r"\s+(?:and|or|et|ou)\s+|\s*[&/]\s*", re.IGNORECASE)
_ANYBODY = {"anybody", "anyone", "everybody", "everyone", "all", "tous", "tout le monde", "n importe qui", "nobody"}
_REGIONS = {
    "african": ("africa", "african", "afrique", "africain", "africaine"),
    "asia-pacific": ("asia pacific", "asia", "asian", "the pacific", "asie pacifique", "asie", "asiatique"),
    "eastern-european": (
        "eastern europe", "eastern european", "east europe", "europe de l est", "europe orientale",
    ),
    "grulac": (
        "grulac", "latin america and the caribbean", "latin america", "the caribbean", "caribbean", "south america",
        "amerique latine et caraibes", "amerique latine et les caraibes", "amerique latine", "caraibes",
    ),
    "weog": (
        "weog", "western europe and others", "western europe", "western european", "europe occidentale",
        "europe occidentale et autres", "europe de l ouest",
    ),
}  # fmt: skip
_REGION = {form: region for region, forms in _REGIONS.items() for form in forms}
_ABOUT = r"^(?:the |an? |les? |la |l['’]|des |du |d['’]|some |other |d['’]autres )+"
_MEMBERS = re.compile(
    r"\s+(?:organi[sz]ations?|organisations?|groups?|groupes?|people|countries|pays|partners?|states|companies)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Partners:
    """With whom: keys of stakeholder groups and of regional groups, and what is neither, as it was typed."""

    groups: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def year_of(text: str, this_year: int) -> int:
    """The year that a time means ("now", "l'an prochain", "2028"), SOME_DAY for later, UNSAID for no time."""
    folded = fold(text)
    if found := _YEAR.match(folded):
        return int(found[1]) if int(found[1]) >= this_year else UNSAID
    if folded not in _MEANS and len(folded) >= _GUESSED_FROM:
        folded = next(iter(difflib.get_close_matches(folded, list(_MEANS), n=1, cutoff=0.85)), "")
    time = _MEANS.get(folded)
    return UNSAID if time is None else this_year + _AHEAD[time] if time in _AHEAD else SOME_DAY


def time_of(year: int, this_year: int) -> str:
    """The year as it is told now: NOW, NEXT, LATER, or '' where none was said."""
    if year == UNSAID:
        return ""
    return {0: NOW, 1: NEXT}.get(max(year - this_year, 0), LATER)


def partners_of(text: str) -> Partners | None:
    """Who is named behind "with", or None where nobody is or where it is too much to keep; `with anybody` is all of
    them, and none in particular."""
    found = _WITH.match(text.strip())
    if found is None:
        return None
    named = list(_named(text.strip()[found.end() :]))
    if not named or len(named) > PARTNERS or any(len(one) > WORDS for one in named):
        return None
    known = [one for one in named if fold(one) not in _ANYBODY]
    groups = {one: _group(one) for one in known}
    regions = {one: _region(one) for one in known if not groups[one]}
    words = [one for one in known if not groups[one] and not regions[one]]
    return Partners(_once(groups.values()), _once(regions.values()), _once(words))


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if one))


def _named(text: str) -> Iterator[str]:
    """Each partner; a name that has an "and" in it, as some regions do, stays whole."""
    for part in re.split(r"[,;]", text):
        whole = " ".join(part.split()).strip(".!")
        if whole and (_region(whole) or _group(whole)):
            yield whole
        elif whole:
            yield from filter(None, (one.strip() for one in _AND.split(whole)))


def _bare(text: str) -> str:
    return _MEMBERS.sub("", re.sub(_ABOUT, "", text.strip(), flags=re.IGNORECASE))


def _group(text: str) -> str:
    """The stakeholder group that a partner is, in the singular or plural."""
    bare = _bare(text)
    forms = {form for some in GROUPS.values() for form in some}
    singular = [fold(bare), fold(bare).removesuffix("s"), re.sub(r"ies$", "y", fold(bare))]
    return read_group(next((one for one in singular if one in forms), bare))


def _region(text: str) -> str:
    folded = fold(_bare(text))
    return _REGION.get(folded) or _REGION.get(folded.removesuffix("s")) or _REGION.get(folded.removesuffix("ns"), "")


def kept(partners: Partners) -> str:
    """Partners as they are kept; '' for none."""
    return json.dumps(asdict(partners), ensure_ascii=False) if partners != Partners() else ""


def partners_from(text: str) -> Partners:
    """The same again."""
    return Partners(**{name: tuple(some) for name, some in json.loads(text).items()}) if text else Partners()


def example_of(text: str) -> str | None:
    """What stands behind "example:", or None where it is none."""
    found = _EXAMPLE.match(text.strip())
    return " ".join(text.strip()[found.end() :].split()) if found else None


@dataclass(frozen=True, slots=True)
class Beyond:
    """What was said of a statement; None for what was not. `unread` is the first part that could not be read."""

    example: str | None = None
    year: int | None = None
    partners: Partners | None = None
    unread: str = ""


NOTHING = Beyond()


def beyond(parts: Sequence[str], this_year: int) -> Beyond:
    """What the parts behind a `|` say."""
    said = NOTHING
    for part in parts:
        if (example := example_of(part)) is not None and SHORTEST <= len(example) <= EXAMPLE:
            said = replace(said, example=example)
        elif year := year_of(part, this_year):
            said = replace(said, year=year)
        elif (partners := partners_of(part)) is not None:
            said = replace(said, partners=partners)
        else:
            said = replace(said, unread=said.unread or " ".join(part.split()) or "|")
    return said

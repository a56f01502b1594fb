"""What is said about a statement after its id: `N7 first`, `N7 next year | with governments`, `N7 still`.

Pure. Rules: each part between `|` is one thing, read leniently in English and French; words that are none of these
are left to whoever asked for words (an example, or the statement in new ones).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.marks import mark_alone
from bot.domain.needs import read_mark
from bot.domain.reading import fold
from bot.domain.wanted import NOTHING, Beyond, beyond, example_of

LAST = 99  # the place behind all others
_PLACES = {
    1: ("first", "1st", "top", "worst", "best", "premier", "premiere", "en premier", "1er"),
    2: ("second", "2nd", "deuxieme", "seconde", "2e", "en deuxieme"),
    3: ("third", "3rd", "troisieme", "3e", "en troisieme"),
    4: ("fourth", "4th", "quatrieme", "4e", "en quatrieme"),
    LAST: ("last", "dernier", "derniere", "en dernier"),
}
_PLACE = {form: place for place, forms in _PLACES.items() for form in forms}
_NUMBER = re.compile(r"^(?:#|no\.? ?|n° ?|rank |rang |place )?([1-9])$")
_STILL = {
    "still", "still true", "yes", "yes still", "still is", "it is", "true", "keep", "keep it", "y", "oui", "toujours",
    "encore", "encore vrai", "toujours vrai", "toujours le cas", "garder", "vrai",
}  # fmt: skip
_GONE = {
    "no", "no longer", "not any more", "not anymore", "no more", "gone", "solved", "withdraw", "non", "plus maintenant",
    "plus du tout", "resolu", "retirer", "ce n est plus vrai",
}  # fmt: skip
_NEW = re.compile(r"^(?:new words|new|reword|nouveaux mots|nouveau|reformuler)(?!\w)[\s:,–—-]*", re.IGNORECASE)
_YES_SIGNS, _NO_SIGNS = ("👍", "✅", "✔"), ("👎", "❌")


@dataclass(frozen=True, slots=True)
class About:
    """What was said: a mark, a place in the order, that it is `still` true or `gone`, new words, what stands beyond the
    words; `free` is what is none of these."""

    mark: str = ""
    place: int = 0
    still: bool = False
    gone: bool = False
    words: str = ""
    beyond: Beyond = NOTHING
    free: str = ""


def place_of(text: str) -> int:
    """The place in the order that `text` names, counted from 1; LAST for the last, 0 for none."""
    plain = " ".join(text.casefold().split())
    if found := _NUMBER.match(plain):
        return int(found[1])
    return _PLACE.get(fold(text), 0)


def sign_of(sign: str) -> str:
    """What a reaction says in words, or ''."""
    plain = sign.strip()[:1]
    return "yes" if plain in _YES_SIGNS else "no" if plain in _NO_SIGNS else ""


def about(text: str, this_year: int) -> About:
    """Everything that is said. New words and an example take all that follows, up to a `|`."""
    said, parts = About(), []
    for part in (one.strip() for one in text.split("|")):
        folded = fold(part)
        if example_of(part) is None and (mark := mark_alone(part) or read_mark(part)):
            said = replace(said, mark=mark)
        elif place := place_of(part):
            said = replace(said, place=place)
        elif folded in _STILL:
            said = replace(said, still=True)
        elif folded in _GONE:
            said = replace(said, gone=True)
        elif (new := _NEW.match(part)) and part[new.end() :].strip():
            said = replace(said, words=part[new.end() :].strip())
        elif part:
            parts.append(part)
    found = beyond(parts, this_year)
    return replace(said, beyond=found, free=found.unread)


def reordered(ids: Sequence[str], id: str, place: int) -> list[str]:
    """The ids with one of them at another place (counted from 1), the rest in their order."""
    others = [one for one in ids if one != id]
    return [*others[: place - 1], id, *others[place - 1 :]]


def in_order(ids: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The ids with the wanted ones first, in that order, the rest behind them in theirs."""
    first = [one for one in dict.fromkeys(wanted) if one in ids]
    return [*first, *(one for one in ids if one not in first)]


def ranks(ids: Sequence[str]) -> Mapping[str, int]:
    """The rank of each id, from 1."""
    return {id: rank for rank, id in enumerate(ids, 1)}

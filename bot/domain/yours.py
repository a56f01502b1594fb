"""“Is this yours too?”: how often it is asked, and how an answer is read.

Pure. An answer is one word (yes, partly, no, skip) for what was asked, or, where several statements were listed, their
places or ids with a word each, in either order: `1 yes 3 no`, `yes N12`, `all yes`. Rules: what can be read in two ways
is not read; a remark after the word does no harm, but “no problem” is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from bot.domain.choosing import look, sign
from bot.domain.reading import leading_id, tidy

Said = Literal["yes", "partly", "no", "skip"]
YES: Final = "yes"
PARTLY: Final = "partly"
NO: Final = "no"
SKIP: Final = "skip"
DAY = 86_400_000  # milliseconds
WEEK = 7 * DAY
PER_WEEK = 5  # statements that an organisation is shown in any seven days
AT_ONCE = 3  # statements in one message
AFTER_A_POINT = 2  # of them right after it was stated
OPEN = 14 * DAY  # for so long an answer is waited for; it is taken later as well
SECONDS = 10  # what reading one statement and answering it takes

_FORMS: dict[Said, str] = {
    YES: "yes|y|yeah|yep|yes please|ours|ours too|ours as well|mine|mine too|me too|us too|we too|same|same here|+1|oui"
    "|ouais|nous aussi|moi aussi|aussi|sí|si|да|نعم|是|👍|✅|✔|💯|❤|🙌",
    PARTLY: "partly|partially|part|in part|half|somewhat|a bit|a little|sort of|en partie|partiellement|partie|un peu"
    "|à moitié|a moitié|plus ou moins|en parte|частично|отчасти|جزئيا|部分|🤏|½|⚖|👌",
    NO: "no|n|nope|not ours|not mine|not us|not really|non|pas nous|pas le nôtre|pas le mien|нет|لا|否|不|👎|❌|-1",
    SKIP: "skip|pass|next|don't know|do not know|dont know|not sure|unsure|no idea|passer|je passe|passe|sais pas"
    "|je ne sais pas|sans avis|saltar|пропустить|تخطي|跳过|🤷|⏭|😐|🙈",
}
_MEANS = {form: said for said, forms in _FORMS.items() for form in forms.split("|")}
_LONGEST = max(len(form.split()) for form in _MEANS)
_ALL = frozenset({"all", "both", "everything", "tous", "toutes", "tout", "les deux", "todos", "все", "全部"})
_NONE = frozenset({"none", "neither", "aucun", "aucune", "rien", "ninguno"})
_LINKS = frozenset({
    "and", "et", "y", "и", "is", "are", "it", "to", "for", "as", "the", "it's", "c'est", "est", "à", "pour", "of",
    "them", "de", "d'elles", "d'eux",
})  # fmt: skip
_POLITE = frozenset({"please", "thanks", "thank", "you", "merci", "svp", "volontiers", "indeed", "absolutely"})
_TOKEN = re.compile(r"[^\s,;:.!()=→–—|/]+")
_REMARK = re.compile(r"^\s*[,;:.!()–—-]|^\s+(?:but|because|since|mais|car|parce)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was said: of everything that was asked (`whole`, '' for nothing), of `each` statement by itself (by place,
    counted from 1, or by id, as text), or of the only one there is (`bare`)."""

    bare: Said | Literal[""] = ""
    whole: Said | Literal[""] = ""
    each: Mapping[str, Said] = field(default_factory=dict)


def read(text: str) -> Reading | None:
    """An answer as typed or tapped; None if it is none."""
    text = tidy(text)
    found, rest = _items(text)
    refs = [one for one in found if one[0] == "ref"]
    words = [one[1] for one in found if one[0] == "said"]
    if rest or not found:
        return _with_remark(text) if not refs else None
    if found[0][0] == "none" and len(found) == 1:
        return Reading(whole=NO)
    if not refs:
        return Reading(bare=_said(words[0])) if len(found) == len(words) == 1 else None
    if any(value == "all" for _, value in refs):
        return Reading(whole=_said(words[0])) if len(refs) == len(words) == 1 else None
    return _each(found)


def _each(found: Sequence[tuple[str, str]]) -> Reading | None:
    """Places and words in groups: the word before its places throughout, or after them throughout."""
    ordered = found if found[0][0] == "said" else found[::-1]
    if ordered[0][0] != "said" or ordered[-1][0] != "ref":
        return None
    each: dict[str, Said] = {}
    said = ordered[0][1]
    for before, (kind, value) in zip([("", ""), *ordered], ordered, strict=False):
        if kind == "said" and before[0] == "said":
            return None
        if kind == "said":
            said = value
        elif value in each:
            return None
        else:
            each[value] = _said(said)
    return Reading(each=each)


def _said(value: str) -> Said:
    return _MEANS[value]


def _items(text: str) -> tuple[list[tuple[str, str]], bool]:
    """The text as references (a place, an id, all) and words, and whether anything else stands in it."""
    tokens = [_plain(token[0]) for token in _TOKEN.finditer(text)]
    found: list[tuple[str, str]] = []
    at, more = 0, False
    while at < len(tokens):
        length = _phrase(tokens, at)
        token = " ".join(tokens[at : at + length]) if length else tokens[at]
        if length:
            found.append(("none" if token in _NONE else "ref" if token in _ALL else "said", _value(token)))
        elif ref := _ref(token):
            found.append(("ref", ref))
        elif token not in _LINKS and token not in _POLITE:
            more = True
        at += length or 1
    return found, more


def _plain(token: str) -> str:
    return look(token.casefold().replace("’", "'")).strip("\"'“”«»*`?")


def _value(token: str) -> str:
    return "all" if token in _ALL else token


def _phrase(tokens: Sequence[str], at: int) -> int:
    """How many tokens from a place on are a word that answers, the longest; 0 for none."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        phrase = " ".join(tokens[at : at + length])
        if phrase in _MEANS or phrase in _ALL or phrase in _NONE:
            return length
    return 0


def _ref(token: str) -> str:
    """A place from 1 to 99 or the id of a statement."""
    id, rest = leading_id(token)
    if id.startswith("N") and not rest:
        return id
    meant = sign(token.removeprefix("#"))
    return meant if meant.isdecimal() and meant != "0" else ""


def _with_remark(text: str) -> Reading | None:
    """A word, and a remark after a comma or a “but”."""
    tokens = list(_TOKEN.finditer(text))[: _LONGEST + 1]
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        phrase = " ".join(_plain(token[0]) for token in tokens[:length])
        if phrase in _MEANS and _REMARK.match(text[tokens[length - 1].end() :]):
            return Reading(bare=_MEANS[phrase])
    return None


def tapped(key: str, most: int) -> Reading | None:
    """A reaction under a message that lists `most` statements: a word's sign, or the number of what is theirs too."""
    place = sign(look(key))
    if most > 1 and place.isdecimal() and 0 < int(place) <= most:
        return Reading(each={place: YES})
    said = _MEANS.get(_plain(key))
    return Reading(bare=said) if said else None

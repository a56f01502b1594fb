"""Who somebody speaks for, as they type it: an organisation, its stakeholder group and its country.

Pure. The groups are those the Internet Governance Forum registers people under. Rules: any usual short form, in
English or French, and the nearest spelling are accepted; what is not said stays unsaid; a name may contain commas,
so the group, where one is named, says where the name ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.domain.reading import fold, tidy

NAME_AT_MOST = 120
SECTOR_AT_MOST = 60
CAPACITIES: dict[str, tuple[str, ...]] = {
    "organisation": ("organisation", "organization", "for my organisation", "delegate", "official", "officiel"),
    "personal": (
        "personal", "personally", "in a personal capacity", "personal capacity", "myself", "personnel",
        "a titre personnel", "personnellement", "moi meme",
    ),
    "observer": (
        "observer", "observing", "listening", "i only listen", "just listening", "observateur", "observatrice",
        "j ecoute",
    ),
}  # fmt: skip
GROUPS: dict[str, tuple[str, ...]] = {
    "government": ("government", "governmental", "gov", "govt", "gouvernement", "gouv", "etat"),
    "civil-society": ("civil society", "civil", "cs", "cso", "ngo", "societe civile", "ong"),
    "private-sector": (
        "private sector", "private", "business", "industry", "company", "secteur prive", "prive", "entreprise",
    ),
    "technical-community": (
        "technical community", "technical", "tech", "tech community", "tc", "communaute technique", "technique",
    ),
    "intergovernmental": (
        "intergovernmental organization", "intergovernmental organisation", "intergovernmental", "igo", "io",
        "international organization", "international organisation", "organisation intergouvernementale",
        "organisation internationale", "intergouvernementale", "oig",
    ),
    "press": ("press media", "press", "media", "journalist", "presse", "medias", "presse medias", "journaliste"),
}  # fmt: skip
_FORMS = {form: group for group, forms in GROUPS.items() for form in forms}
_SHORTEST_GUESS = 5  # a shorter word is near too many others
_ALONE = {
    "myself", "me", "personal", "personal capacity", "in a personal capacity", "in my personal capacity",
    "in personal capacity", "an individual", "individual", "moi", "moi meme", "a titre personnel", "en mon nom",
}  # fmt: skip

_ID = re.compile(r"[oO](\d{1,9})")


class UnknownGroup(Exception):
    """What stands where the stakeholder group belongs is none; the message is what was typed there."""


@dataclass(frozen=True, slots=True)
class Membership:
    """Who somebody speaks for. `name` is '' for a person who speaks for nobody else; `group` is a key of `GROUPS`;
    '' is what was not said."""

    name: str
    group: str = ""
    country: str = ""


def read_id(text: str) -> str:
    """The id of an organisation that stands alone in `text`, or ''."""
    found = _ID.fullmatch(tidy(text))
    return f"O{int(found[1])}" if found else ""


def read_group(text: str) -> str:
    """The stakeholder group that `text` names, or ''."""
    folded = fold(text)
    if folded in _FORMS:
        return _FORMS[folded]
    if len(folded) < _SHORTEST_GUESS:
        return ""
    near = process.extractOne(folded, list(_FORMS), scorer=fuzz.ratio, score_cutoff=80)
    return _FORMS[near[0]] if near else ""


def read_capacity(text: str) -> str:
    """As what somebody takes part, a key of `CAPACITIES`, or ''."""
    folded = fold(text)
    return next((key for key, forms in CAPACITIES.items() if folded in forms), "")


def read_membership(text: str) -> Membership:
    """`ORGANISATION, GROUP, COUNTRY` as read, the last two optional; `|` separates as well as a comma.

    Raises ValueError when there is no usable name, UnknownGroup when the second part is no group.
    """
    parts = [" ".join(part.split()) for part in re.split(r"\|" if "|" in text else r",", tidy(text))]
    if fold(parts[0]) in _ALONE:
        return Membership("")
    if not fold(parts[0]) or len(parts[0]) > NAME_AT_MOST:
        raise ValueError(text)
    if len(parts) == 1:
        return Membership(parts[0])
    return _with_group(parts)


def _with_group(parts: list[str]) -> Membership:
    for place, part in enumerate(parts[1:], 1):
        if not part or (group := read_group(part)):
            name, country = ", ".join(parts[:place]), ", ".join(filter(None, parts[place + 1 :]))
            if len(name) > NAME_AT_MOST:
                raise ValueError(name)
            return Membership(name, group if part else "", country[:NAME_AT_MOST])
    raise UnknownGroup(parts[1])

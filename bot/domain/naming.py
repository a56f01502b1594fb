"""Wanted groups as people name them: one message may name several; how far asking them has come."""

from __future__ import annotations

import re

from bot.domain.reading import fold

LONGEST, AT_MOST = 60, 6  # characters of a name, names in one message
_APART = re.compile(r"\s*[,;/\n]\s*|\s+(?:and|et|&|\+)\s+", re.IGNORECASE)
_FILLING = re.compile(r"^(?:(?:the|les|la|le|des|du|more|some|plus de|d['’])\s+)+", re.IGNORECASE)
_STATES = {
    "asked": ("asked", "demande", "demandee", "contacte", "invite", "invited"),
    "joined": ("joined", "rejoint", "a rejoint", "ont rejoint"),
    "declined": ("declined", "said no", "decline", "refuse", "a refuse", "ont refuse"),
    "silent": ("no answer", "no reply", "silent", "sans reponse", "pas de reponse"),
}
_FORMS = sorted(((form, state) for state, forms in _STATES.items() for form in forms), key=lambda one: -len(one[0]))
MINE, NOT_MINE = ("mine", "for me", "pour moi", "je m en occupe"), ("not mine", "not me", "pas pour moi", "not for me")


def names(text: str) -> list[str]:
    """The groups that a text names, in order, each once. Raises ValueError with `none`, `long` or `many`."""
    found: dict[str, str] = {}
    for part in _APART.split(text.strip(" .!")):
        name = " ".join(_FILLING.sub("", part.strip(" .!“”\"'")).split())
        if fold(name):
            found.setdefault(fold(name), name)
    if not found:
        raise ValueError("none")
    if any(len(name) > LONGEST for name in found.values()):
        raise ValueError("long")
    if len(found) > AT_MOST:
        raise ValueError("many")
    return list(found.values())


def read_state(text: str) -> tuple[str, str] | None:
    """How far asking a group has come and why: asked, joined, declined or silent, with the words that follow; None for
    other words."""
    words = text.split()
    for n in range(min(3, len(words)), 0, -1):
        said = fold(" ".join(words[:n]))
        state = next((state for form, state in _FORMS if form == said), None)
        if state is not None:
            return state, " ".join(words[n:]).strip(" :–—-,()")
    return None

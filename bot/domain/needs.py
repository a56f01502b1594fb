"""Pain points and offers: how many, how long, how they may be used, and how themes keep their ids.

Pure. Rules: up to four of each kind for each voice, ranked by the order they were said in; every statement has one
of three marks and only its author changes it; a statement that is for its room only takes part in nothing.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal

from bot.domain.reading import fold

Kind = Literal["pain", "offer"]
PAIN: Final = "pain"
OFFER: Final = "offer"
AT_MOST = 4
SHORTEST, LONGEST = 3, 600
UNNAMED, ON_RECORD, ROOM_ONLY = "unnamed", "on the record", "room only"
MARKS = (UNNAMED, ON_RECORD, ROOM_ONLY)
KEEPS = 0.5  # the least share of the smaller of two groups that makes them one theme over time
_MARKED = {
    UNNAMED: ("unnamed", "anonymous", "not named", "anonyme", "sans nom", "anonymement"),
    ON_RECORD: ("on the record", "on record", "named", "public", "avec nom", "nomme", "officiel", "publiquement"),
    ROOM_ONLY: (
        "room only", "room", "this room only", "only here", "salle seulement", "salle uniquement", "dans la salle",
        "cette salle seulement", "uniquement ici", "salon seulement", "salon uniquement",
    ),
}  # fmt: skip
_MEANS = {form: mark for mark, forms in _MARKED.items() for form in forms}


def read_mark(text: str) -> str:
    """The mark that `text` names, in English or French, or ''."""
    near = difflib.get_close_matches(fold(text), list(_MEANS), n=1, cutoff=0.8)
    return _MEANS[near[0]] if near else ""


def one_line(text: str) -> str:
    """The statement as it is kept: on one line, without space around it."""
    return " ".join(text.split())


def same(text: str, other: str) -> bool:
    """Whether two statements differ in case, accents and punctuation only."""
    return (fold(text) or text) == (fold(other) or other)


def alone(person: str) -> str:
    """The voice of a person who speaks for no organisation."""
    return f"person:{person}"


def carried(old: Mapping[str, Collection[str]], new: Sequence[Collection[str]]) -> list[str]:
    """For each new group of needs the id of the theme it goes on, or '' for a new theme.

    An id goes to the group that shares most needs with it; the two must share at least `KEEPS` of the smaller.
    Ties go to the older id (the lesser number), then to the earlier group.
    """
    shared = [
        (len(set(was) & set(now)), id, place)
        for id, was in old.items()
        for place, now in enumerate(new)
        if len(set(was) & set(now)) >= max(1.0, KEEPS * min(len(was), len(now)))
    ]
    ids = [""] * len(new)
    for _, id, place in sorted(shared, key=lambda one: (-one[0], int(one[1][1:]), one[2])):
        if not ids[place] and id not in ids:
            ids[place] = id
    return ids

"""How a statement may be used, as it is said in the statement itself: `trust (on the record)`.

Pure. Rules: a mark inside a sentence is one of a few exact phrases set apart by brackets or a dash at the sentence's
beginning or end, in English or French, so that ordinary words ("we want that on the record") are never taken for one;
it is cut out of the words; a text that is nothing but such a phrase marks what was said before.
"""

from __future__ import annotations

import re
from typing import Final

from bot.domain.needs import ON_RECORD, ROOM_ONLY, UNNAMED

AS_ME: Final = "on the record as me"  # with the author's own name beside the organisation's
NAMED = (ON_RECORD, AS_ME)
_PHRASES = {
    "on the record as me": AS_ME, "on the record with my name": AS_ME, "avec mon nom": AS_ME,
    "on the record": ON_RECORD, "avec nom": ON_RECORD,
    "room only": ROOM_ONLY, "salle seulement": ROOM_ONLY, "salon seulement": ROOM_ONLY,
    "salle uniquement": ROOM_ONLY, "salon uniquement": ROOM_ONLY,
    "unnamed": UNNAMED, "sans nom": UNNAMED,
}  # fmt: skip
_HINTS = ("record", "nom", "only", "seulement", "uniquement", "unnamed")  # at least one is in every phrase
_PHRASE = "(" + "|".join(sorted((p.replace(" ", r"\s+") for p in _PHRASES), key=len, reverse=True)) + ")"
_BRACKETED = r"[(\[]\s*" + _PHRASE + r"\s*[)\]]"
_AT_END = re.compile(rf"\s*(?:{_BRACKETED}|[–—-]\s*{_PHRASE})\s*[.!]?\s*$", re.IGNORECASE)
_AT_START = re.compile(rf"^\s*(?:{_BRACKETED}\s*[:,–—-]?|{_PHRASE}\s*[:–—])\s*", re.IGNORECASE)
_ALONE = re.compile(rf"^\s*[(\[]?\s*{_PHRASE}\s*[)\]]?\s*[.!]?\s*$", re.IGNORECASE)


def _hinted(text: str) -> bool:
    lower = text.casefold()
    return any(hint in lower for hint in _HINTS)


def _meant(found: re.Match[str]) -> str:
    return _PHRASES[" ".join(next(filter(None, found.groups())).casefold().split())]


def mark_alone(text: str) -> str:
    """The mark that the whole text is, or ''."""
    if not _hinted(text):
        return ""
    found = _ALONE.match(text)
    return _meant(found) if found else ""


def marked_text(text: str) -> tuple[str, str]:
    """The text without the mark that is said in it, and the mark; ('the text', '') where there is none."""
    if not _hinted(text):
        return text, ""
    for pattern in (_AT_END, _AT_START):
        if (found := pattern.search(text)) and (rest := text[: found.start()] + text[found.end() :]).strip():
            return rest.strip(), _meant(found)
    return text, ""


def permits(mark: str, used: str) -> bool:
    """Whether what is now marked `mark` may still leave as it was `used`: never with more of a name than the mark
    gives, and outside its room only if it is not for the room only."""
    if ROOM_ONLY in (mark, used):
        return used == ROOM_ONLY
    order = (UNNAMED, ON_RECORD, AS_ME)
    return order.index(used) <= order.index(mark)

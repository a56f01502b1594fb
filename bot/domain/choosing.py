"""Which options a text names: one by its sign, or several in a row.

Pure. A sign is the letter or the number that an option stands under, in any of the shapes in which clients and
keyboards write those: plain or full-width, circled, a keycap or a flag letter. Rules: a row of options may be set apart
by commas, arrows or words such as “and”; what follows it is a reason only if no further option is named in it, unless
it is introduced as one, so that no choice is ever lost in a comment.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from bot.domain.reading import fold

ALSO, THEN = "+", ">"  # join the keys of several options: chosen together, or put in order with the best first
_LETTERS = (0x1F1E6, 0x1F130, 0x1F150, 0x1F170)  # where A to Z begin: as flags, framed, on a disc, on a square
_KEYCAP, _TEN = "\u20e3", "\U0001f51f"
_RAISED = "¹²³"  # footnotes, no numbers
_LOOKS = {ord(mark): None for mark in "\ufe0e\ufe0f\u200d♀♂🏻🏼🏽🏾🏿"}
_TOKEN = re.compile(
    rf"[0-9]\ufe0f?{_KEYCAP}|{_TEN}|[\U0001F1E6-\U0001F1FF]|[^\s,;/&+>|→·.:()\[\]=，、،\U0001F1E6-\U0001F1FF{_TEN}]+|\S"
)
_BETWEEN = frozenset(",;/&+>|→·.)]-–—，、،和и") | {
    "and", "then", "plus", "et", "puis", "ensuite", "enfin", "y", "und", "و", "first", "second", "third", "last", "1st",
    "2nd", "3rd", "d'abord", "d’abord", "premier", "première", "deuxième", "troisième",
}  # fmt: skip
_REASON = re.compile(
    r"^[\s,.]*(?:[:;(–—]|-\s|(?:because|since|as|if|but|car|parce|puisque|si|mais|porque)\b)", re.IGNORECASE
)
_ORDINALS = re.compile(r"(?:^|(?<=[\s,;]))([0-9]{1,2})[.)]\s+(?=\D)")
_ENDS = frozenset(":([=")  # what comes after them is no more of the row
_BRACKETED = re.compile(r"[(\[](\w{1,2})[)\]]")
_EDGES = " ,;:.()–—-，、،"


def sign(text: str) -> str:
    """The letter (`a` to `z`) or the number (`1` to `99`) that a text is in one of its shapes, '' if it is none."""
    text = look(text.strip())
    if len(text) == 2 and text[1] == _KEYCAP:
        return text[0]
    if text == _TEN:
        return "10"
    if len(text) == 1:
        for start in _LETTERS:
            if start <= ord(text) < start + 26:
                return chr(ord("a") + ord(text) - start)
    plain = "" if text in _RAISED else unicodedata.normalize("NFKC", text).casefold()
    if len(plain) == 1 and "a" <= plain <= "z":
        return plain
    return str(int(plain)) if plain.isdecimal() and len(plain) <= 2 else ""


def look(text: str) -> str:
    """A text without what only chooses how its emoji look: colour or outline, skin, gender."""
    return text.translate(_LOOKS)


def name(text: str) -> str:
    """What two ways of writing an option's label must share to be one."""
    return fold(text) or look(text.strip())


def in_a_row(text: str, labels: Mapping[str, str], key_of: Callable[[str], str | None]) -> tuple[list[str], str] | None:
    """The keys of the options that a text names in a row, and the reason after it; None where it cannot be read so.
    `labels` are keys by the `name` of their label, `key_of` gives the key that a sign means."""
    text = _BRACKETED.sub(r" \1 ", _without_ordinals(text))
    tokens = list(_TOKEN.finditer(text))
    found: list[str] = []
    at, end = 0, 0
    while at < len(tokens) and tokens[at][0] not in _ENDS:
        if tokens[at][0].casefold() in _BETWEEN:
            at += 1
            continue
        key, length = _labelled(text, tokens, at, labels)
        key = key or key_of(tokens[at][0])
        if key is None:
            break
        found.append(key)
        at += max(length, 1)
        end = tokens[at - 1].end()
    rest = text[end:]
    if not found or not _is_reason(rest, labels, key_of):
        return None
    return found, rest.strip(_EDGES)


def _without_ordinals(text: str) -> str:
    """`1. Nairobi 2. Geneva` without the numbers, where they count from one."""
    counted = [int(one) for one in _ORDINALS.findall(text)]
    return _ORDINALS.sub(" ", text) if len(counted) > 1 and counted == list(range(1, len(counted) + 1)) else text


def _labelled(text: str, tokens: list[re.Match[str]], at: int, labels: Mapping[str, str]) -> tuple[str | None, int]:
    """The key of the longest label that begins at a token, and how many tokens it has."""
    most = max((len(_TOKEN.findall(label)) for label in labels), default=0) * 2
    for length in range(min(most, len(tokens) - at), 0, -1):
        if (key := labels.get(name(text[tokens[at].start() : tokens[at + length - 1].end()]))) is not None:
            return key, length
    return None, 0


def _is_reason(rest: str, labels: Mapping[str, str], key_of: Callable[[str], str | None]) -> bool:
    """Whether what follows a row of options is nothing or a reason for it, and no option that was not understood."""
    words = [one[0] for one in _TOKEN.finditer(rest) if one[0].casefold() not in _BETWEEN]
    if not words:
        return True
    if words[0] == "=" or all(len(name(word)) < 2 or word.isdecimal() for word in words):
        return False
    return bool(_REASON.match(rest)) or not (any(_further(word, key_of) for word in words) or _any(rest, labels))


def _further(word: str, key_of: Callable[[str], str | None]) -> bool:
    """Whether a word names an option by its sign and is no word of a sentence, as “a” and “I” are."""
    return word not in ("a", "A", "i", "I", "e", "o") and key_of(word) is not None


def _any(rest: str, labels: Mapping[str, str]) -> bool:
    padded = f" {fold(rest)} "
    return any(f" {label} " in padded for label in labels if len(label) > 1)

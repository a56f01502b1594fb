"""Text as a reader sees it, whatever it is made of: words with their place, and whether a word is an ordinary one.

Pure. Rules: look-alikes of other alphabets, marks, invisible characters, width and case make no difference; the
place of a word is always that in the text as typed. Ordinary words are the commoner ones of English and French
(`data/README.md`).
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

# Letters of other alphabets as the Latin ones they are taken for, in lower case; where only the capitals look alike,
# it is these that count (В is read as B). Applied to names and texts alike, so Cyrillic still matches Cyrillic.
_ALIKE = str.maketrans(
    "авеіјкмнорстухѕԁһԛԝӏ" "αβεζηικμνορτυχ" "ɡɑıɩʟɪɴʀʏᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢʙɢʜꜰꜱօոսց",
    "abeijkmhopctyxsdhqwi" "abezhikmnoptyx" "gaiilinryacdejkmoptuvwzbghfsonug",
)  # fmt: skip
_REGIONAL = 0x1F1E6  # 🇦, the letters that flags are made of
_BLANK = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\u0640"  # shown as nothing (or as a stretched letter)
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")


class Word(NamedTuple):
    """A word: as compared, where it stands, whether all of its letters are capitals, and whether the first is."""

    text: str
    start: int
    end: int
    upper: bool
    capital: bool


@lru_cache(maxsize=8192)
def plain(char: str) -> str:
    """One character as compared: '' if it is invisible, a space if it is no part of a word."""
    if char in _BLANK or unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f":
        return ""
    if 0 <= ord(char) - _REGIONAL < 26:
        return chr(ord("a") + ord(char) - _REGIONAL)
    if "\uac00" <= char <= "\ud7a3":  # taken apart, a syllable would hold others
        return char
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    folded = bare.casefold().translate(_ALIKE)
    if not folded:
        return ""
    return folded if all(c.isalnum() or unicodedata.category(c)[0] == "M" for c in folded) else " "


def words(text: str) -> list[Word]:
    """The words of a text in order, a run of a script without spaces being one word."""
    if text.isascii():
        return [_word(found[0].lower(), found[0], found.start()) for found in _ASCII_WORD.finditer(text)]
    return list(_words(text))


def _word(compared: str, typed: str, start: int) -> Word:
    return Word(compared, start, start + len(typed), typed.isupper(), typed[0].isupper())


def _words(text: str) -> Iterator[Word]:
    parts: list[str] = []
    start = end = 0
    unspaced = False
    for at, char in enumerate([*text, " "]):
        compared = plain(char)
        if not compared:
            continue
        space = compared.isspace()
        if parts and (space or unspaced != bool(UNSPACED.match(char))):
            yield _made("".join(parts), text, start, end)
            parts = []
        if not space:
            start, unspaced = (start, unspaced) if parts else (at, bool(UNSPACED.match(char)))
            parts.append(compared)
            end = at + 1


def _made(compared: str, text: str, start: int, end: int) -> Word:
    seen = unicodedata.normalize("NFKC", "".join(c for c in text[start:end] if plain(c)))
    flags = any(0 <= ord(c) - _REGIONAL < 26 for c in seen)
    return Word(compared, start, end, flags or seen.isupper(), flags or seen[:1].isupper())


def compared(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower()))
    return tuple(word.text for word in words(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the ending of an English or French plural."""
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]


def _read(name: str) -> frozenset[str]:
    packed = files("bot.domain").joinpath("wordlists", f"{name}.txt.gz").read_bytes()
    return frozenset(stem(word) for word in gzip.decompress(packed).decode("utf-8").split())


def listed(name: str) -> frozenset[str]:
    """A list of `data/lists.txt`: its words, or its terms of several words."""
    text = files("bot.domain").joinpath("wordlists", "lists.txt").read_text(encoding="utf-8")
    own = next(line.partition(":")[2] for line in text.splitlines() if line.startswith(f"{name}:"))
    return frozenset(term.strip() for term in own.split(";")) if ";" in own else frozenset(own.split())


@cache
def common_words() -> frozenset[str]:
    """The stems of the commonest English words, some ten thousand."""
    return _read("words-en")


@cache
def ordinary_words() -> frozenset[str]:
    """The stems of the ordinary words of English and French."""
    return (
        common_words()
        | _read("words-en-less")
        | _read("words-fr")
        | frozenset(map(stem, listed("calendar") | listed("modern")))
    )


@cache
def _words_and_names() -> frozenset[str]:
    return _read("words-fr-names")


@lru_cache(maxsize=65536)
def ordinary(word: str) -> bool:
    """Whether a word, as compared, is an ordinary one: also where it is short, or a number."""
    return len(word) < 3 or word.isdigit() or stem(word) in ordinary_words()


def also_a_word(word: str) -> bool:
    """Whether a word, as compared, is an ordinary one, or a given name that is one too, as Pierre."""
    return ordinary(word) or stem(word) in _words_and_names()

"""How a person's message is read: a verb with its rest, an id, or plain words.

Pure. People type on telephones, in haste, in six languages: case, surrounding space, curly quotes and dashes and
invisible marks make no difference, and nothing here ever raises for bad input.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_ID = re.compile(r"^([PNTMSERAIDHW])(\d{1,9})(?![\w.])[\s:,–—-]*", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SIGNS = re.compile(r"[\\`*_\[\]<>~|&]")
_GUARDED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FIRST_SIGN = re.compile(r"^([0-9]{0,9})([-+#=.)!])(?=\s|#|[-=]|$)")
_NONE: Mapping[str, Callable[[str], int]] = MappingProxyType({})
_OPTION = re.compile(r"(?:^|\s)(?:--|—)([a-z]+)(?:[ =]+(\"[^\"]*\"|\S+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Read:
    """A message as read. `verb` is in lower case, '' when the message begins with an id or with no known verb."""

    verb: str
    rest: str
    id: str = ""


def tidy(text: str) -> str:
    """The text without invisible marks and space around it."""
    return _INVISIBLE.sub("", text.replace("\u00a0", " ")).strip()


def fold(text: str) -> str:
    """What two spellings must share to be one: case, width, accents and punctuation make no difference."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = (c for c in plain if not unicodedata.combining(c))
    kept = (c if c.isalnum() or _is_vowel_sign(c) else " " for c in bare)
    return " ".join("".join(kept).split())


def _is_vowel_sign(char: str) -> bool:
    """Whether it is a mark that belongs to its letter, as in Devanagari; the marks that only choose an emoji's look
    are none."""
    return unicodedata.category(char)[0] == "M" and not "\ufe00" <= char <= "\ufe0f"


def literal(text: str) -> str:
    """People's own words on one line, guarded so that Markdown takes none of them for its signs."""
    line = _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
    return _FIRST_SIGN.sub(r"\g<1>\\\g<2>", line, count=1)


def guarded(text: str) -> str:
    """The same for words that may be guarded already."""
    return text if literal(_GUARDED.sub(r"\1", text)) == text else literal(text)


def leading_id(text: str) -> tuple[str, str]:
    """An id at the beginning (in capitals) and what follows it; ('', text) if there is none."""
    found = _ID.match(text)
    return (f"{found[1].upper()}{int(found[2])}", text[found.end() :].strip()) if found else ("", text)


def read(text: str, verbs: Collection[str]) -> Read:
    """A message without its prefix: an id, or the longest known verb of one or two words, then the rest."""
    text = tidy(text)
    found, rest = leading_id(text)
    if found:
        return Read("", rest, found)
    parts = text.split(maxsplit=2)
    two = " ".join(parts[:2]).casefold()
    if len(parts) > 1 and two in verbs:
        return Read(two, parts[2] if len(parts) > 2 else "")
    verb = parts[0].casefold().rstrip(":") if parts else ""
    return Read(verb, text[len(parts[0]) :].strip(), "") if verb in verbs else Read("", text)


def nearest(word: str, verbs: Collection[str]) -> str:
    """The verb that `word` was probably meant to be, or ''."""
    found = difflib.get_close_matches(word.casefold(), list(verbs), n=1, cutoff=0.6)
    return found[0] if found else ""


def options(
    text: str, known: Collection[str], flags: Collection[str] = (), reaches: Mapping[str, Callable[[str], int]] = _NONE
) -> tuple[str, dict[str, str], str]:
    """The text without its `--name value` and `--flag` options, the options (a flag's value is ''), and the first
    unknown option's name or ''. A value is one word, or what stands in quotes; of an option in `reaches` as many
    characters as that says of the text from the value on."""
    given: dict[str, str] = {}
    unknown, kept, at = "", [], 0
    while match := _OPTION.search(text, at):
        name = match[1].casefold()
        unknown = unknown or ("" if name in known or name in flags else name)
        kept.append(text[at : match.start()])
        at = match.end(1) if name in flags else match.end()
        given[name] = "" if name in flags else (match[2] or "").strip('"')
        if name in reaches and match[2] and not match[2].startswith('"'):
            at = match.start(2) + reaches[name](text[match.start(2) :])
            given[name] = text[match.start(2) : at]
    return " ".join([*kept, text[at:]]).strip(), given, unknown


def addressed(body: str, prefix: str, names: Collection[str]) -> str | None:
    """What follows the prefix or the bot's name at the beginning, or None when the message is not to the bot."""
    body = tidy(body)
    if body.startswith(prefix) and len(body) > len(prefix):
        return body[len(prefix) :].strip()
    for name in names:
        head = body[: len(name)]
        if head.casefold() == name.casefold() and (tail := body[len(name) :])[:1] in (":", ",", " "):
            return tail[1:].strip().removeprefix(prefix)
    return None

"""What in a text tells who said something: names, acronyms, accounts and tell-tale phrases.

Pure. Run on every text before it leaves. Rules: what a careful reader would recognise is found however it is spelt
(look-alike letters, invisible characters, spaced or dotted letters, hashtags, elisions, possessives, plurals); a name
that could be ordinary words counts only where capitals say that it is one; findings never overlap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.patterns import ACCOUNT, ACRONYM, ORGANISATION, PERSON, PHRASE, Known, book_of
from bot.domain.recognising import Hit, hits
from bot.domain.telltales import learn

__all__ = [
    "ACCOUNT", "ACRONYM", "ORGANISATION", "PERSON", "PHRASE", "Finding", "Known", "find", "learn", "marked", "neutral",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """`text[start:end]` points to an organisation; `kind` is person, organisation, acronym, account or phrase."""

    start: int
    end: int
    kind: str
    organisation: str


_ARTICLE = re.compile(r"\b(?:the |an? |les? |la |l['’]|une? )$", re.IGNORECASE)


def find(
    text: str, known: Sequence[Known], allowed: Collection[str] = (), speakers: Collection[str] = ()
) -> list[Finding]:
    """Everything in the text that points to somebody, in order, never overlapping.

    allowed: ids of organisations that may be named; their people may not. speakers: ids of those that may have said
    it: what describes them (`Known.own`) is found too.
    """
    found = list(hits(text, book_of(known), speakers))
    open_ = [hit for hit in found if not hit.personal and hit.organisation in allowed]
    kept = [hit for hit in found if hit not in open_ and not (hit.kind == PHRASE and _within(hit, open_))]
    return _apart(sorted(kept, key=lambda hit: (hit.start, -hit.end)))


def _within(hit: Hit, others: Sequence[Hit]) -> bool:
    """Whether a phrase is also one of somebody who may be named."""
    return any(one.start <= hit.start and hit.end <= one.end for one in others)


def _apart(found: Sequence[Hit]) -> list[Finding]:
    """Findings that overlap made one, of the kind of the first and longest."""
    made: list[Finding] = []
    for hit in found:
        if made and hit.start < made[-1].end:
            last = made.pop()
            made.append(Finding(last.start, max(last.end, hit.end), last.kind, last.organisation))
        else:
            made.append(Finding(hit.start, hit.end, hit.kind, hit.organisation))
    return made


def marked(text: str, findings: Sequence[Finding]) -> str:
    """The text with what was found between ⟦ and ⟧."""
    return _replaced(text, findings, lambda one: f"⟦{text[one.start : one.end]}⟧")


def neutral(text: str, findings: Sequence[Finding], words: Mapping[str, str]) -> str:
    """The text with what was found, and the article before it, replaced by the words for its kind."""
    parts, last = [], 0
    for one in findings:
        before = text[last : one.start]
        bare = _ARTICLE.sub("", before)
        begins = (not bare.strip() and last == 0) or bare.rstrip().endswith((".", "!", "?"))
        word = words[one.kind]
        parts += [bare, word[:1].upper() + word[1:] if begins else word]
        last = one.end
    return "".join([*parts, text[last:]])


def _replaced(text: str, findings: Sequence[Finding], by: Callable[[Finding], str]) -> str:
    parts, last = [], 0
    for one in findings:
        parts += [text[last : one.start], by(one)]
        last = one.end
    return "".join([*parts, text[last:]])

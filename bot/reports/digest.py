"""A digest in words, as data, and (where it says more than words) as a picture's recipe.

Rules: the same lines make the text and the data, so that neither tells more than the other; sections without lines
are left out; all words come from the caller's language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.data import DigestItem
from bot.domain.digest import QUESTION, Decided, Digest, Question, clip, minutes
from bot.domain.recipes import Bars

PICTURED = 3  # themes from which a picture says more than a line
LABEL = 60  # characters of a theme's label


class Speak(Protocol):
    """The words of one language and the times of one zone."""

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The words under `key`."""

    def time(self, at: int) -> str:
        """A moment for people."""

    def listed(self, parts: list[str]) -> str:
        """Parts in a row."""


@dataclass(frozen=True, slots=True)
class Written:
    """A digest as it goes out."""

    text: str
    items: tuple[DigestItem, ...]
    picture: Bars | None
    alt: str


def write(digest: Digest, speak: Speak, *, title: str, upcoming: int | None, prefix: str) -> Written:
    """The digest in words. `upcoming` is when the next one comes (milliseconds UTC), None when none does."""
    blocks, items = [title], []
    for section, lines in _sections(digest, speak, prefix):
        heading = speak(f"digest-{section}", minutes=minutes(digest.needs_you)) if section in _HEADED else ""
        blocks.append("\n".join([heading, *(f"- {line}" for _, line in lines)] if heading else [t for _, t in lines]))
        items += [DigestItem(id=id, section=section, text=line) for id, line in lines]
    following = speak("digest-next", time=speak.time(upcoming)) if upcoming is not None else speak("digest-no-next")
    blocks.append(f"{following} {speak('digest-less', prefix=prefix)}")
    picture, alt = _picture(digest, speak)
    return Written("\n\n".join(blocks), tuple(items), picture, alt)


_HEADED = ("needs-you", "answered", "heard", "sessions")
Lines = list[tuple[str, str]]


def _sections(digest: Digest, speak: Speak, prefix: str) -> list[tuple[str, Lines]]:
    found = [
        ("needs-you", _needs_you(digest, speak, prefix)),
        ("answered", _answered(digest, speak, prefix)),
        ("heard", _heard(digest, speak)),
        ("sessions", _sessions(digest, speak)),
    ]
    return [(section, lines) for section, lines in found if lines]


def _needs_you(digest: Digest, speak: Speak, prefix: str) -> Lines:
    lines = [(one.id, _question(one, speak)) for one in digest.needs_you]
    if digest.still_open:
        lines.append(("", speak("digest-still-open", ids=speak.listed(list(digest.still_open)))))
    if digest.needs_you:
        lines.append(("", speak("digest-how-to-answer", id=digest.needs_you[0].id, prefix=prefix)))
    return lines


def _question(one: Question, speak: Speak) -> str:
    text = clip(one.text, QUESTION)
    if one.closes is None:
        return speak("digest-question", id=one.id, question=text)
    return speak("digest-question-until", id=one.id, question=text, time=speak.time(one.closes))


def _answered(digest: Digest, speak: Speak, prefix: str) -> Lines:
    lines = [(one.id, _result(one, speak)) for one in digest.decided]
    if digest.also_closed:
        also = digest.also_closed
        lines.append(("", speak("digest-also-closed", ids=speak.listed(list(also[:10])), id=also[0], prefix=prefix)))
    return lines


def _result(one: Decided, speak: Speak) -> str:
    asked = -1 if one.asked is None else one.asked
    head = speak("digest-result", id=one.id, question=clip(one.text, QUESTION), n=one.n, asked=asked)
    return f"{head} {_headline(one, speak)}".strip()


def _headline(one: Decided, speak: Speak) -> str:
    if one.own_words:
        return speak("digest-own-words") if one.n else ""
    if one.shown:
        return speak("digest-shown", answers=speak.listed([f"{clip(label, LABEL)} {n}" for label, n in one.shown]))
    return speak("digest-nearly-all", answer=clip(one.most, LABEL)) if one.most else ""


def _heard(digest: Digest, speak: Speak) -> Lines:
    lines = []
    if digest.pains:
        lines.append(("", speak("digest-pains", n=digest.pains, voices=digest.voices)))
    for theme in digest.themes:
        lines.append((theme.id, speak("digest-theme", id=theme.id, label=clip(theme.label, LABEL), n=theme.n)))
    if digest.introduced:
        lines.append(("", speak("digest-introduced", n=digest.introduced)))
    return lines


def _sessions(digest: Digest, speak: Speak) -> Lines:
    return [("", speak("digest-ended", title=clip(title, LABEL))) for title in digest.ended] + [
        ("", speak("digest-opened", title=clip(title, LABEL))) for title in digest.opened
    ]


def _picture(digest: Digest, speak: Speak) -> tuple[Bars | None, str]:
    if len(digest.themes) < PICTURED:
        return None, ""
    rows = tuple((clip(theme.label, LABEL), theme.n) for theme in digest.themes)
    title = speak("digest-picture")
    return Bars(title, rows, rtl=speak.rtl), f"{title}: {_counted(rows, speak)}"


def _counted(rows: Sequence[tuple[str, int]], speak: Speak) -> str:
    return speak.listed([f"{label} {n}" for label, n in rows])

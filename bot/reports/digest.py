"""A digest in words, as data, and (where it says more than words) as a picture's recipe.

Rules: the same lines make the text and the data, so that neither tells more than the other; sections without lines
are left out; all words come from the caller's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.domain.data import DigestItem
from bot.domain.digest import QUESTION, Decided, Digest, Question, clip, minutes
from bot.domain.recipes import Bars

PICTURED = 3  # themes from which a picture says more than a line
LABEL = 60  # characters of a theme's or an answer's label
IDS = 6  # ids in a row
LONGEST = 350  # words of a digest: two minutes of reading
LIMITS = (24, 14, 6)  # words of each question, as few as it needs; labels have half of that

Lines = list[tuple[str, str]]


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
    """The digest in words, at most LONGEST of them: questions and labels are cut as short as that needs. `upcoming`
    is when the next one comes (milliseconds UTC), None when none does."""
    following = speak("digest-next", time=speak.time(upcoming)) if upcoming is not None else speak("digest-no-next")
    end = f"{following} {speak('digest-less', prefix=prefix)}"
    for words in LIMITS:
        text, items = _written(digest, speak, (title, end), prefix, words)
        if len(text.split()) <= LONGEST:
            break
    picture, alt = _picture(digest, speak)
    return Written(text, items, picture, alt)


def _written(
    digest: Digest, speak: Speak, ends: tuple[str, str], prefix: str, words: int
) -> tuple[str, tuple[DigestItem, ...]]:
    """The text and its lines as data, with at most `words` words of each question."""
    blocks, items = [ends[0]], []
    for section, lines in _sections(digest, speak, prefix, words):
        heading = speak(f"digest-{section}", minutes=minutes(digest.needs_you))
        blocks.append("\n".join([heading, *(f"- {line}" for _, line in lines)]))
        items += [DigestItem(id=id, section=section, text=line) for id, line in lines]
    return "\n\n".join([*blocks, ends[1]]), tuple(items)


def _sections(digest: Digest, speak: Speak, prefix: str, words: int) -> list[tuple[str, Lines]]:
    """The sections that have lines, under the second half of their heading's key."""
    found = [
        ("needs-you", _needs_you(digest, speak, prefix, words)),
        ("answered", _answered(digest, speak, prefix, words)),
        ("heard", _heard(digest, speak, words)),
        ("sessions", _sessions(digest, speak, words)),
    ]
    return [(section, lines) for section, lines in found if lines]


def _label(text: str, words: int) -> str:
    return clip(text, LABEL, max(words // 2, 1))


def _ids(ids: tuple[str, ...], speak: Speak) -> str:
    return speak.listed([*ids[:IDS], *(["…"] if len(ids) > IDS else [])])


def _needs_you(digest: Digest, speak: Speak, prefix: str, words: int) -> Lines:
    lines = [(one.id, question_line(one, speak, words)) for one in digest.needs_you]
    if digest.still_open:
        lines.append(("", speak("digest-still-open", ids=_ids(digest.still_open, speak))))
    if digest.needs_you:
        lines.append(("", _how(digest.needs_you, speak, prefix)))
    return lines


def _how(needs_you: tuple[Question, ...], speak: Speak, prefix: str) -> str:
    """How to answer, by an example that may be answered in the room where there is one."""
    one = next((one for one in needs_you if not one.sealed), needs_you[0])
    return speak("sealed-digest-how" if one.sealed else "digest-how-to-answer", id=one.id, prefix=prefix)


def question_line(one: Question, speak: Speak, words: int = 1000) -> str:
    """An open question in a line: its id, its words and until when."""
    text = clip(one.text, QUESTION, words)
    if one.closes is None:
        return speak("digest-question", id=one.id, question=text)
    return speak("digest-question-until", id=one.id, question=text, time=speak.time(one.closes))


def _answered(digest: Digest, speak: Speak, prefix: str, words: int) -> Lines:
    lines = [(one.id, _result(one, speak, words)) for one in digest.decided]
    if digest.also_closed:
        also = digest.also_closed
        lines.append(("", speak("digest-also-closed", ids=_ids(also, speak), id=also[0], prefix=prefix)))
    return lines


def _result(one: Decided, speak: Speak, words: int) -> str:
    question, asked = clip(one.text, QUESTION, words), -1 if one.asked is None else one.asked
    if one.few:
        return speak("sealed-digest", id=one.id, question=question, few=one.few)
    head = speak("digest-result", id=one.id, question=question, n=one.n, asked=asked)
    return f"{head} {_headline(one, speak, words)}".strip()


def _headline(one: Decided, speak: Speak, words: int) -> str:
    if one.own_words:
        return speak("digest-own-words") if one.n else ""
    if one.winners:
        winners = speak.listed([_label(label, words) for label in one.winners])
        return speak("digest-winners", answers=winners, n=len(one.winners))
    if one.shown:
        return speak("digest-shown", answers=speak.listed([f"{_label(label, words)} {n}" for label, n in one.shown]))
    return speak("digest-nearly-all", answer=_label(one.most, words)) if one.most else ""


def _heard(digest: Digest, speak: Speak, words: int) -> Lines:
    lines = []
    if digest.pains:
        lines.append(("", speak("digest-pains", n=digest.pains, voices=digest.voices)))
    for theme in digest.themes:
        lines.append((theme.id, speak("digest-theme", id=theme.id, label=_label(theme.label, words), n=theme.n)))
    if digest.introduced:
        lines.append(("", speak("digest-introduced", n=digest.introduced)))
    return lines


def _sessions(digest: Digest, speak: Speak, words: int) -> Lines:
    return [("", speak("digest-ended", title=_label(title, words))) for title in digest.ended] + [
        ("", speak("digest-opened", title=_label(title, words))) for title in digest.opened
    ]


def _picture(digest: Digest, speak: Speak) -> tuple[Bars | None, str]:
    if len(digest.themes) < PICTURED:
        return None, ""
    rows = tuple((clip(theme.label, LABEL), theme.n) for theme in digest.themes)
    title = speak("digest-picture")
    counted = speak.listed([f"{label} {n}" for label, n in rows])
    return Bars(title, rows, rtl=speak.rtl), f"{title}: {counted}"

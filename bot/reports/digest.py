"""A digest in words, as data, and (where it says more than words) as a picture's recipe.

Rules: the same lines make the text and the data, so that neither tells more than the other; sections without lines
are left out; all words come from the caller's language; what needs the reader comes first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.domain.data import DigestItem
from bot.domain.digest import MOST, QUESTION, Decided, Digest, clip, date_item, minutes
from bot.domain.digest_facts import Absent, Ahead, Moved, Question
from bot.domain.recipes import Bars

PICTURED = 3  # themes from which a picture says more than a line
LABEL = 60  # characters of a theme's or an answer's label
TITLE = 80  # characters of an effort's title, a milestone, a date's name
IDS = 6  # ids in a row
NAMES, NAME = 4, 40  # groups or regions in a row, and characters of each
LONGEST = 350  # words of a digest: two minutes of reading
LIMITS = (24, 18, 14, 12, 10, 8, 6, 4)  # words of each question, as few as it needs; labels have half of that


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section: the id it is about ('' for none), its words, and the items it tells ('' parts of none)."""

    id: str
    text: str
    items: tuple[str, ...] = ()


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
    """A digest as it goes out. `numbered` are the items of each line that has a number in a preview, from 1 on; `body`
    is the text without its title and without what comes next."""

    text: str
    items: tuple[DigestItem, ...]
    picture: Bars | None
    alt: str
    numbered: tuple[tuple[str, ...], ...] = ()
    body: str = ""


def write(
    digest: Digest, speak: Speak, *, title: str, upcoming: int | None, prefix: str, numbered: bool = False
) -> Written:
    """The digest in words, at most LONGEST of them: questions and labels are cut as short as that needs. `upcoming`
    is when the next one comes (milliseconds UTC), None when none does. A `numbered` one has a number before each line
    that can be left out."""
    following = speak("digest-next", time=speak.time(upcoming)) if upcoming is not None else speak("digest-no-next")
    end = f"{following} {speak('digest-less', prefix=prefix)}"
    for words in LIMITS:
        sections = _sections(digest, speak, prefix, words)
        body, items = _written(digest, speak, sections, prefix, numbered)
        text = f"{title}\n\n{body}\n\n{end}"
        if len(text.split()) <= LONGEST:
            break
    picture, alt = _picture(digest, speak)
    numbers = tuple(line.items for _, lines in sections for line in lines if line.items)
    return Written(text, items, picture, alt, numbers, body)


def fitting(
    make: Callable[[int], Digest | None], speak: Speak, *, title: str, upcoming: int | None, prefix: str,
    numbered: bool = False,
) -> tuple[Digest, Written] | None:  # fmt: skip
    """The digest that `make` gives with as much of each kind as fits, and its words; None if there is none."""
    found = None
    for most in range(MOST, 0, -1):
        if (digest := make(most)) is None:
            return None
        written = write(digest, speak, title=title, upcoming=upcoming, prefix=prefix, numbered=numbered)
        found = digest, written
        if len(written.text.split()) <= LONGEST:
            break
    return found


def _written(
    digest: Digest, speak: Speak, sections: list[tuple[str, list[Line]]], prefix: str, numbered: bool
) -> tuple[str, tuple[DigestItem, ...]]:
    """The text between the title and the end, and its lines as data."""
    blocks, items, nth = list[str](), [], 0
    if digest.note:
        blocks.append(speak("digest-note", note=digest.note))
    for section, lines in sections:
        shown = []
        for line in lines:
            nth += bool(line.items)
            shown.append(f"- {nth} · {line.text}" if numbered and line.items else f"- {line.text}")
        heading = speak(f"digest-{section}", minutes=minutes(digest.needs_you), prefix=prefix)
        blocks.append("\n".join([heading, *shown]))
        items += [DigestItem(id=line.id, section=section, text=line.text) for line in lines]
    return "\n\n".join(blocks), tuple(items)


def _sections(digest: Digest, speak: Speak, prefix: str, words: int) -> list[tuple[str, list[Line]]]:
    """The sections that have lines, under the second half of their heading's key."""
    found = [
        ("needs-you", _needs_you(digest, speak, prefix, words)),
        ("answered", _answered(digest, speak, prefix, words)),
        ("moving", _moving(digest, speak, words)),
        ("heard", _heard(digest, speak, words)),
        ("absent", _absent(digest.absent, speak)),
        ("dates", _dates(digest, speak, words)),
        ("sessions", _sessions(digest, speak, words)),
    ]
    return [(section, lines) for section, lines in found if lines]


def _label(text: str, words: int) -> str:
    return clip(text, LABEL, max(words // 2, 1))


def _ids(ids: tuple[str, ...], speak: Speak) -> str:
    return speak.listed([*ids[:IDS], *(["…"] if len(ids) > IDS else [])])


def _needs_you(digest: Digest, speak: Speak, prefix: str, words: int) -> list[Line]:
    lines = [Line(one.id, question_line(one, speak, words), (f"open:{one.id}",)) for one in digest.needs_you]
    if digest.still_open:
        lines.append(Line("", speak("digest-still-open", ids=_ids(digest.still_open, speak))))
    if digest.needs_you:
        lines.append(Line("", _how(digest.needs_you, speak, prefix)))
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


def _answered(digest: Digest, speak: Speak, prefix: str, words: int) -> list[Line]:
    lines = [Line(one.id, _result(one, speak, words), (f"closed:{one.id}",)) for one in digest.decided]
    if digest.also_closed:
        also = digest.also_closed
        text = speak("digest-also-closed", ids=_ids(also, speak), id=also[0], prefix=prefix)
        lines.append(Line("", text, tuple(f"closed:{id}" for id in also)))
    if digest.remote is not None:
        lines.append(Line("", speak("digest-remote", share=digest.remote)))
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


def _moving(digest: Digest, speak: Speak, words: int) -> list[Line]:
    efforts = ["", *(one.id.partition(".")[0] for one in digest.moving)]  # E5.2 is a part of E5
    lines = [
        Line(one.id, _moved(one, speak, words, titled=now != before), (one.item,))
        for one, before, now in zip(digest.moving, efforts, efforts[1:], strict=False)
    ]
    if digest.commitments:
        text = speak("digest-commitments", n=digest.commitments, voices=digest.committed)
        lines.append(Line("", text))
    return lines


def _moved(one: Moved, speak: Speak, words: int, *, titled: bool) -> str:
    """What happened to an effort, in a sentence that stands without its words where they are held back; `titled` unless
    the line before tells of it too."""
    title, text = clip(one.title, TITLE, words) if titled else "", clip(one.text, TITLE, words)
    head = f"**{one.id}** {title}".strip()
    told = speak(
        "digest-moved", head=head, kind=one.kind, text=text, worded="yes" if text else "no", day=one.day,
        dated="yes" if one.day else "no", what=one.what or "other",
    )  # fmt: skip
    return told.removesuffix(".") if told.endswith("….") else told


def _heard(digest: Digest, speak: Speak, words: int) -> list[Line]:
    lines = []
    if digest.pains:
        needs = tuple(item for item in digest.items if item.startswith("need:"))
        lines.append(Line("", speak("digest-pains", n=digest.pains, voices=digest.voices), needs))
    for theme in digest.themes:
        key = "digest-bridge" if theme.bridge else "digest-theme"
        text = speak(key, id=theme.id, label=_label(theme.label, words), n=theme.n)
        lines.append(Line(theme.id, text, (f"theme:{theme.id}={theme.n}",)))
    if digest.introduced:
        items = tuple(item for item in digest.items if item.startswith("introduced:"))
        lines.append(Line("", speak("digest-introduced", n=digest.introduced), items))
    return lines


def _absent(absent: Absent, speak: Speak) -> list[Line]:
    groups = tuple(speak(f"group-{key}") for key in absent.groups)
    regions = tuple(speak(f"region-{key}") for key in absent.regions)
    kinds = (("groups", groups), ("regions", regions), ("wanted", absent.wanted))
    return [Line("", speak(f"digest-absent-{kind}", names=_names(names, speak))) for kind, names in kinds if names]


def _names(names: tuple[str, ...], speak: Speak) -> str:
    return speak.listed([*(clip(name, NAME, 5) for name in names[:NAMES]), *(["…"] if len(names) > NAMES else [])])


def _dates(digest: Digest, speak: Speak, words: int) -> list[Line]:
    return [Line(one.id, _date(one, speak, words), (date_item(one),)) for one in digest.dates]


def _date(one: Ahead, speak: Speak, words: int) -> str:
    """A date by its whole days, or by the reader's clock with UTC beside."""
    when = speak.time(one.begins) if one.zone else one.first
    if not one.zone and one.last > one.first:
        when = speak("digest-days", first=one.first, last=one.last)
    return speak(
        "digest-date", id=one.id, called=clip(one.name, TITLE, words), place=clip(one.place, LABEL, words), when=when,
        placed="yes" if one.place else "no",
    )  # fmt: skip


def _sessions(digest: Digest, speak: Speak, words: int) -> list[Line]:
    return [Line("", speak("digest-ended", title=_label(title, words))) for title in digest.ended] + [
        Line("", speak("digest-opened", title=_label(title, words))) for title in digest.opened
    ]


def _picture(digest: Digest, speak: Speak) -> tuple[Bars | None, str]:
    if len(digest.themes) < PICTURED:
        return None, ""
    rows = tuple((clip(theme.label, LABEL), theme.n) for theme in digest.themes)
    title = speak("digest-picture")
    counted = speak.listed([f"{label} {n}" for label, n in rows])
    return Bars(title, rows, rtl=speak.rtl), f"{title}: {counted}"

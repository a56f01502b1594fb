"""Prompts and polls: what they are and how an answer is read. How answers are counted is in `tallies`.

Pure. A yes/no/abstain poll, a poll with other options, a one-word prompt and a free-text prompt differ only in
how a text is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.needs import UNNAMED
from bot.domain.reading import fold, tidy

WORD, ASK, POLL, ROUND, HUM = "word", "ask", "poll", "round", "hum"
YES, NO, ABSTAIN, PASS, UNCLEAR = "yes", "no", "abstain", "pass", "unclear"
QUALIFIED = "qualified"
COMMENT = "(comment)"  # a word as folded has no brackets, so the word “comment” is never taken for this
USUAL = (YES, NO, ABSTAIN)
AROUND = (YES, NO, "mixed")  # what a run around the table is answered with
WORDS_AT_MOST, LETTERS_AT_MOST = 4, 40  # a longer text is a comment on a one-word prompt, not its answer
LETTERS = "ABCDEFGHIJKLMNOPQRST"

# What people type for yes, no and abstain, in the languages of the bot and by reaction.
_SAME = {
    YES: "yes y yeah aye agree oui sí si да نعم 是 👍 👍🏻 👍🏽 👍🏿 ✅ ✔️ ✔ + +1 d'accord",
    NO: "no n nay disagree non нет لا 否 不 👎 👎🏻 👎🏽 👎🏿 ❌ - -1",
    ABSTAIN: "abstain abstention abstiens m'abstiens abstengo воздержался воздерживаюсь امتناع 弃权 🤷 🤷‍♀️ 🤷‍♂️ 😐",
}
_MEANS = {word: choice for choice, words in _SAME.items() for word in words.split()}
_MEANS |= {"je m'abstiens": ABSTAIN, "me abstengo": ABSTAIN}
_APART = {"mixed": "mixed", "with qualification": QUALIFIED}
_QUALIFICATION = re.compile(
    r"^(?:with (?:a )?qualifications?|qualified|avec réserves?|sous réserve|con reservas?|с оговоркой|بتحفظ|有保留)"
    r"\b[\s,:;.–—-]*",
    re.IGNORECASE,
)
_REGIONAL_A = 0x1F1E6
_KEYCAP = "\u20e3"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: `key` is kept and counted, `label` is shown."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as read: a `choice` (an option's key, PASS, UNCLEAR, COMMENT, or a word's folded form) and
    the `text` kept beside it: a qualification, a condition, the word as typed, a comment."""

    choice: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as stored. `voice` is who counts once: a person, or an organisation. `source` is where it is kept,
    `mark` how it may be used; person and organisation are known until the cut, and after it of what is on the record.
    """

    voice: str
    choice: str
    text: str
    order: tuple[int, int]
    source: str = ""
    mark: str = UNNAMED
    person: str | None = None
    organisation: str | None = None


def make_options(labels: Sequence[str]) -> tuple[Option, ...]:
    """Options from labels: the usual three when there are none. Raises ValueError with `few`, `many`, `twice` or
    `long` when they cannot be chosen between."""
    if not labels:
        return tuple(Option(key, key) for key in USUAL)
    if not 2 <= len(labels) <= len(LETTERS):
        raise ValueError("few" if len(labels) < 2 else "many")
    if len({fold(label) or label for label in labels}) < len(labels):
        raise ValueError("twice")
    if any(len(label) > 200 for label in labels):
        raise ValueError("long")
    meant = [_MEANS.get(label.casefold()) or _APART.get(label.casefold(), "") for label in labels]
    usual = YES in meant and NO in meant and all(meant) and len(set(meant)) == len(meant)
    keys = meant if usual else LETTERS.lower()
    return tuple(Option(key, label) for key, label in zip(keys, labels, strict=False))


def is_usual(options: Sequence[Option]) -> bool:
    """Whether the options are answered by the words yes and no and not by letters."""
    return any(option.key == YES for option in options)


def read_answer(kind: str, options: Sequence[Option], text: str) -> Given | None:
    """What `text` answers to a prompt of `kind`, or None if it cannot be read as an answer."""
    text = tidy(text)
    if not text:
        return None
    if (apart := text.casefold().strip(" .!")) in (PASS, UNCLEAR):
        return Given(apart)
    if kind == ASK:
        return Given(COMMENT, text)
    if kind == WORD:
        word = fold(text) or text
        short = len(word) <= LETTERS_AT_MOST and word.count(" ") < WORDS_AT_MOST
        return Given(word, text) if short else Given(COMMENT, text)
    return read_choice(options, text)


def read_choice(options: Sequence[Option], text: str) -> Given | None:
    """An option by its letter, number, label, usual word or emoji, with what is said beyond it."""
    qualified = _QUALIFICATION.match(text)
    if qualified and is_usual(options):
        return Given(QUALIFIED, text[qualified.end() :].strip())
    if (exact := _exact(options, text)) is not None:
        return Given(exact)
    head, rest = _split(text)
    key = _exact(options, head)
    if key is None:
        return _by_label(options, text)
    return Given(key, rest)


def _split(text: str) -> tuple[str, str]:
    parts = re.split(r"[\s,;:.)–—]+", text, maxsplit=1)
    return parts[0], text[len(parts[0]) :].strip(" ,;:.)–—") if len(parts) > 1 else ""


def _exact(options: Sequence[Option], text: str) -> str | None:
    """The key of the option that `text` names exactly."""
    plain = text.casefold().strip(" .!,;:)(\"'“”’")
    keys = {option.key for option in options}
    if plain in keys:
        return plain
    if (meant := _MEANS.get(plain) or _MEANS.get(text.strip())) in keys:
        return meant
    for option in options:
        if fold(option.label) and fold(option.label) == fold(text):
            return option.key
    return _by_place(options, plain, is_usual(options))


def _by_place(options: Sequence[Option], plain: str, usual: bool) -> str | None:
    """The option with this letter, number, keycap or regional-indicator emoji."""
    place = -1
    if len(plain) == 1 and "a" <= plain <= "t" and not usual:
        place = ord(plain) - ord("a")
    elif plain.endswith(_KEYCAP) and plain[0] in "123456789":
        place = int(plain[0]) - 1
    elif plain.isascii() and plain.isdigit() and len(plain) <= 2:
        place = int(plain) - 1
    elif len(plain) == 1 and _REGIONAL_A <= ord(plain) < _REGIONAL_A + len(LETTERS):
        place = ord(plain) - _REGIONAL_A
    return options[place].key if 0 <= place < len(options) else None


def _by_label(options: Sequence[Option], text: str) -> Given | None:
    """The longest option whose label begins the text; what follows is kept."""
    folded = fold(text)
    fits = [o for o in options if folded.startswith(fold(o.label) + " ") and fold(o.label)]
    if not fits:
        return None
    best = max(fits, key=lambda option: len(option.label))
    return Given(best.key, text[len(best.label) :].strip(" ,;:.–—"))

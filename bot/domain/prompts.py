"""Prompts and polls: what they are and how an answer is read. How answers are counted is in `tallies`.

Pure. Prompts differ in how a text is read: as a word, as free text, as one of the options, as several of them, as an
order of them, or as a place on the scale from 1 (strongly against) to 5 (strongly for). Rules: what can be read in two
ways is not read at all; what is said beyond a choice is kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.domain.choosing import ALSO, THEN, in_a_row, look, name, sign
from bot.domain.needs import UNNAMED
from bot.domain.reading import fold, tidy

WORD, ASK, POLL, ROUND, HUM = "word", "ask", "poll", "round", "hum"
CHOOSING = (POLL, ROUND, HUM)  # kinds with options
YES, NO, ABSTAIN, PASS, UNCLEAR = "yes", "no", "abstain", "pass", "unclear"
QUALIFIED, MIXED = "qualified", "mixed"
HEDGE = "hedge"  # the question's own hedges, offered as an answer beside yes and no
COMMENT = "(comment)"  # a word as folded has no brackets, so the word “comment” is never taken for this
USUAL = (YES, NO, ABSTAIN)
AROUND = (YES, NO, MIXED)  # what a run around the table is answered with
SCALE = ("1", "2", "3", "4", "5")  # strongly against, against, neutral, for, strongly for
WORDS_AT_MOST, LETTERS_AT_MOST = 4, 40  # a longer text is a comment on a one-word prompt, not its answer
LETTERS = "ABCDEFGHIJKLMNOPQRST"

# What people type for yes, no, abstain and mixed, in the languages of the bot and by reaction.
_SAME = {
    YES: "yes y yeah aye agree oui sí si да نعم 是 👍 ✅ ✔ + +1 d'accord",
    NO: "no n nay disagree non нет لا 否 不 👎 ❌ - -1",
    ABSTAIN: "abstain abstention abstiens m'abstiens abstengo воздержался воздерживаюсь امتناع 弃权 🤷 😐",
    MIXED: "mixed mixte partagé partagée mitigé mitigée ⚖",
    HEDGE: "hedge 🤔",
}
_MEANS = {word: choice for choice, words in _SAME.items() for word in words.split()}
_MEANS |= {"je m'abstiens": ABSTAIN, "me abstengo": ABSTAIN, "yes and no": MIXED, "oui et non": MIXED}
_OFFERED = _MEANS | {"with qualification": QUALIFIED, "avec réserve": QUALIFIED}  # as an option of a poll
_SCALED = {
    "1": "strongly against|strongly opposed|strongly disagree|fortement contre|tout à fait contre|très contre",
    "2": "against|rather against|opposed|disagree|contre|plutôt contre|pas d'accord|👎",
    "3": "neutral|in between|neither|undecided|neutre|ni pour ni contre|indifférent|indifférente|😐",
    "4": "for|rather for|in favour|in favor|agree|pour|plutôt pour|d'accord|favorable|👍",
    "5": "strongly for|strongly in favour|strongly in favor|strongly agree|fortement pour|tout à fait pour"
    "|tout à fait d'accord|très pour",
}
_ON_SCALE = {name(words): key for key, listed in _SCALED.items() for words in listed.split("|")}
_OF_FIVE = re.compile(r"^([1-5])\s*(?:/|of|out of|sur|de)\s*5(?!\d)", re.IGNORECASE)
_FRACTION = re.compile(r"^\d+[.,]\d")
_QUALIFICATION = re.compile(
    r"^(?:with (?:a )?qualifications?|qualified|avec réserves?|sous réserve|con reservas?|с оговоркой|بتحفظ|有保留)"
    r"\b[\s,:;.–—-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: `key` is kept and counted, `label` is shown."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as read: a `choice` (an option's key; the sorted keys of several, joined by ALSO; the
    keys of an order, best first, joined by THEN; PASS, UNCLEAR, COMMENT, or a word's folded form) and the `text` kept
    beside it: a qualification, a condition, the word as typed, a comment."""

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


def make_options(labels: Sequence[str], lettered: bool = False) -> tuple[Option, ...]:
    """Options from labels: the usual three when there are none. Yes and no, in any language, are answered in words
    unless all are `lettered`, as where several are chosen or put in order. Raises ValueError with `few`, `many`,
    `twice`, `long` or `letter` (one is called as another is lettered) when they cannot be chosen between."""
    if not labels and not lettered:
        return tuple(Option(key, key) for key in USUAL)
    if not 2 <= len(labels) <= len(LETTERS):
        raise ValueError("few" if len(labels) < 2 else "many")
    if len({name(label) for label in labels}) < len(labels):
        raise ValueError("twice")
    if any(len(label) > 200 for label in labels):
        raise ValueError("long")
    return tuple(Option(key, label) for key, label in zip(_keys(labels, lettered), labels, strict=True))


def _keys(labels: Sequence[str], lettered: bool) -> Sequence[str]:
    meant = [_OFFERED.get(_plain(label), "") for label in labels]
    if not lettered and YES in meant and NO in meant and all(meant) and len(set(meant)) == len(meant):
        return meant
    named, keys = [name(label) for label in labels], LETTERS.lower()[: len(labels)]
    if all(len(one) == 1 and one in LETTERS.lower() for one in named):
        return named
    if any(one in keys and one != key for one, key in zip(named, keys, strict=True)):
        raise ValueError("letter")
    return keys


def is_usual(options: Sequence[Option]) -> bool:
    """Whether the options are answered by the words yes and no and not by letters."""
    return any(option.key == YES for option in options)


def parts(choice: str) -> tuple[str, ...]:
    """The keys of the options in a choice: one, several, or all that were put in order."""
    return tuple(choice.split(THEN if THEN in choice else ALSO)) if choice.strip(ALSO + THEN) else (choice,)


def read_answer(kind: str, options: Sequence[Option], text: str, most: int = 1, seats: int = 0) -> Given | None:
    """What `text` answers to a prompt of `kind`, or None if it cannot be read as an answer; of its options up to `most`
    may be chosen, or they are put in order where there are `seats`. Raises ValueError with `many` where more are
    chosen, with `twice` where an order names one twice."""
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
    given = _chosen(kind, options, text, most, seats)
    return Given(ABSTAIN) if given is None and _MEANS.get(_plain(text)) == ABSTAIN else given


def _chosen(kind: str, options: Sequence[Option], text: str, most: int, seats: int) -> Given | None:
    if kind == HUM:
        return _on_scale(options, text)
    if seats:
        return _in_order(options, text)
    if most > 1:
        return _several(options, text, most)
    given = read_choice(options, text)
    if given is None and len(set(_row(options, text)[0])) > 1:
        raise ValueError("many")
    return given


def read_choice(options: Sequence[Option], text: str) -> Given | None:
    """An option by its letter, number, label, usual word or emoji, with what is said beyond it; None where two are
    named."""
    qualified = _QUALIFICATION.match(text)
    if qualified and is_usual(options):
        return Given(QUALIFIED, text[qualified.end() :].strip())
    if (exact := _exact(options, text)) is not None:
        return Given(exact)
    found, more = _row(options, text)
    if len(set(found)) > 1 and not more:
        return None
    head, rest = _split(text)
    key = _exact(options, head)
    if key is None:
        return _by_label(options, text)
    return Given(key, rest)


def _several(options: Sequence[Option], text: str, most: int) -> Given | None:
    """Up to `most` options, in whatever order they are named."""
    found, reason = _row(options, text)
    if len(set(found)) > most:
        raise ValueError("many")
    return Given(ALSO.join(sorted(set(found))), reason) if found else None


def _in_order(options: Sequence[Option], text: str) -> Given | None:
    """Options from the best to the worst; who leaves some out ranks them nowhere."""
    found, reason = _row(options, text)
    if len(set(found)) < len(found):
        raise ValueError("twice")
    return Given(THEN.join(found), reason) if found else None


def _row(options: Sequence[Option], text: str) -> tuple[list[str], str]:
    """The keys of the options that are named in a row, and the reason after them; none where it is no row."""
    if (exact := _exact(options, text)) is not None:
        return [exact], ""
    keys = {option.key for option in options}
    if text.isupper() and keys.issuperset(text.lower()) and text.lower() not in _MEANS:  # “BAC”
        return list(text.lower()), ""
    labels = {name(option.label): option.key for option in options}
    return in_a_row(text, labels, partial(_exact, options)) or ([], "")


def _on_scale(options: Sequence[Option], text: str) -> Given | None:
    """A place on the scale, by its number or in words."""
    if (scored := _OF_FIVE.match(text)) is not None:
        return Given(scored[1], text[scored.end() :].strip(" ,;:.)–—"))
    if _FRACTION.match(text):
        return None
    if (exact := _ON_SCALE.get(look(name(text))) or _exact(options, text)) is not None:
        return Given(exact)
    if (said := _begins(text, _ON_SCALE)) is not None:
        return said
    head, rest = _split(text)
    key = _exact(options, head)
    return None if key is None else Given(key, rest)


def _begins(text: str, phrases: Mapping[str, str]) -> Given | None:
    """The key of the longest phrase that the text begins with, and what follows."""
    words = text.split()
    for length in range(min(5, len(words)), 0, -1):
        if (key := phrases.get(fold(" ".join(words[:length])))) is not None:
            return Given(key, " ".join(words[length:]).strip(" ,;:.–—"))
    return None


def _split(text: str) -> tuple[str, str]:
    parts = re.split(r"[\s,;:.)–—]+", text, maxsplit=1)
    return parts[0], text[len(parts[0]) :].strip(" ,;:.)–—") if len(parts) > 1 else ""


def _plain(text: str) -> str:
    return look(text.casefold().replace("’", "'")).strip(" .!,;:)(\"'“”")


def _exact(options: Sequence[Option], text: str) -> str | None:
    """The key of the option that `text` names exactly."""
    plain = _plain(text)
    keys = {option.key for option in options}
    if plain in keys:
        return plain
    if (usual := _MEANS.get(plain) or _MEANS.get(look(text.strip()))) in keys:
        return usual
    named = name(text)
    for option in options:
        if named == name(option.label) or (option.key == HEDGE and f" {named} " in f" {fold(option.label)} "):
            return option.key
    meant = sign(plain)
    if meant.isdecimal():
        return options[int(meant) - 1].key if 0 < int(meant) <= len(options) else None
    return meant if meant in keys else None


def _by_label(options: Sequence[Option], text: str) -> Given | None:
    """The longest option whose label begins the text; what follows is kept."""
    folded = fold(text)
    fits = [o for o in options if folded.startswith(fold(o.label) + " ") and fold(o.label)]
    if not fits:
        return None
    best = max(fits, key=lambda option: len(option.label))
    return Given(best.key, text[len(best.label) :].strip(" ,;:.–—"))

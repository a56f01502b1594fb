"""How answers are counted.

Pure. What counts is the last answer of each voice that was not withdrawn; a voice is a person or an organisation.
Rules: a comment on a one-word prompt stands beside a word and never replaces it; abstentions, passes and `unclear`
stand apart; who chooses several options is one voice and counts for each; who puts them in order is counted here for
the first (the rounds are in `ranking`); a reaction on a poll with several answers adds its option to what its author
chose before; everything that comes out is sorted by number, then by text, so that it tells nothing of order or time.
"""

from __future__ import annotations

import hashlib
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.choosing import ALSO, THEN
from bot.domain.needs import UNNAMED
from bot.domain.prompts import ABSTAIN, CHOOSING, COMMENT, PASS, SCALE, UNCLEAR, WORD, Answer, parts

_APART = (ABSTAIN, PASS, UNCLEAR)


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers counted. `n` voices gave an answer; `counts` are pairs of an option's key (or a word) and how many voices
    chose it, or of an order how many put it first; `words` are one-word answers as typed, with repetitions; `qualified`
    are pairs of choice and what was said beyond it; `comments` are texts that are no choice. An answer whose text is ''
    counts without being shown."""

    n: int = 0
    abstained: int = 0
    passed: int = 0
    unclear: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    words: tuple[str, ...] = ()
    qualified: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def heard(self) -> int:
        """How many voices said anything at all."""
        return self.n + self.abstained + self.passed + self.unclear


def latest(answers: Iterable[Answer]) -> list[Answer]:
    """The last answer of each voice."""
    last: dict[str, Answer] = {}
    for answer in sorted(answers, key=lambda one: one.order):
        last[answer.voice] = answer
    return list(last.values())


def tally(kind: str, answers: Iterable[Answer]) -> Tally:
    """Counts the answers to a prompt of `kind`."""
    answers = list(answers)
    comments = latest(answer for answer in answers if answer.choice == COMMENT)
    chosen = latest(answer for answer in answers if answer.choice != COMMENT)
    plain = [answer for answer in chosen if answer.choice not in _APART]
    apart = Counter(answer.choice for answer in chosen if answer.choice in _APART)
    counts = Counter(key for answer in plain for key in _counted(kind, answer.choice))
    only_commented = {answer.voice for answer in comments} - {answer.voice for answer in chosen}
    texts = [answer for answer in chosen if answer.text and answer.choice not in (PASS, UNCLEAR)]
    return Tally(
        n=len(plain) + len(only_commented),
        abstained=apart[ABSTAIN],
        passed=apart[PASS],
        unclear=apart[UNCLEAR],
        counts=tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        words=tuple(sorted(answer.text for answer in plain if answer.text)) if kind == WORD else (),
        qualified=() if kind == WORD else tuple(sorted((answer.choice, answer.text) for answer in texts)),
        comments=tuple(sorted(answer.text for answer in comments if answer.text)),
    )


def _counted(kind: str, choice: str) -> tuple[str, ...]:
    """What a voice counts for: each option it chose, of an order the first."""
    keys = parts(choice) if kind in CHOOSING else (choice,)
    return keys[:1] if THEN in choice else keys


def standing(kind: str, numbers: Mapping[str, int]) -> Tally:
    """The tally of an open prompt from how many voices stand by each choice: numbers only, no texts."""
    plain = {choice: n for choice, n in numbers.items() if choice not in _APART and choice != COMMENT}
    counts: Counter[str] = Counter()
    for choice, n in plain.items():
        counts.update(dict.fromkeys(_counted(kind, choice), n))
    return Tally(
        n=sum(plain.values()) + numbers.get(COMMENT, 0),
        abstained=numbers.get(ABSTAIN, 0),
        passed=numbers.get(PASS, 0),
        unclear=numbers.get(UNCLEAR, 0),
        counts=tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
    )


def numbers(answers: Iterable[Answer]) -> dict[str, int]:
    """How many voices stand by each choice, COMMENT for those who only commented."""
    answers = list(answers)
    chosen = latest(answer for answer in answers if answer.choice != COMMENT)
    commented = {answer.voice for answer in answers} - {answer.voice for answer in chosen}
    found = Counter(answer.choice for answer in chosen)
    found[COMMENT] = len(commented)
    return +found


def ballots(answers: Iterable[Answer]) -> list[tuple[str, ...]]:
    """The orders that count, best first, one for each voice that gave one; sorted."""
    return sorted(parts(answer.choice) for answer in latest(answers) if answer.choice not in (*_APART, COMMENT))


def middle(counts: Iterable[tuple[str, int]]) -> float | None:
    """The median of answers on the scale, halfway between two where they part in the middle; None of none."""
    given = [int(key) for key, n in counts if key in SCALE for _ in range(n)]
    return float(statistics.median(given)) if given else None


def added_up(answers: Iterable[Answer], most: int) -> list[Answer]:
    """One person's answers, with each reaction (a choice that begins with ALSO) added to what they chose before, up to
    `most` options, the earliest first. An answer keeps its words and mark, and its place moves to its last addition."""
    done: list[Answer] = []
    for answer in sorted(answers, key=lambda one: one.order):
        if not is_added(answer.choice):
            done.append(answer)
            continue
        key = answer.choice.removeprefix(ALSO)
        before = done[-1] if done and done[-1].choice not in (*_APART, COMMENT) else replace(answer, choice="")
        keys = [one for one in before.choice.split(ALSO) if one]
        if len(keys) < most or key in keys:
            done = [one for one in done if one is not before]
            keys = sorted({*keys, key})
            done.append(replace(before, choice=ALSO.join(keys), order=answer.order))
    return done


def is_added(choice: str) -> bool:
    """Whether a choice is one that adds to another. No word is: a word's folded form has letters only."""
    return len(choice) > 1 and choice[0] == ALSO and choice[1:].isalnum()


def fingerprint(answers: Iterable[Answer]) -> str:
    """Differs when the answers differ: 64 bits of BLAKE2b over all of them, in order, as hexadecimal digits."""
    digest = hashlib.blake2b(digest_size=8)
    for answer in sorted(answers, key=lambda one: (one.order, one.voice)):
        said = (answer.voice, answer.choice, answer.text, answer.order)
        marked = said if answer.mark == UNNAMED else (*said, answer.mark)
        digest.update(repr(marked).encode("utf-8", "replace"))
    return digest.hexdigest()

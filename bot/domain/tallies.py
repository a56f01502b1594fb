"""How answers are counted.

Pure. What counts is the last answer of each voice that was not withdrawn; a voice is a person or an organisation.
Rules: a comment on a one-word prompt stands beside a word and never replaces it; abstentions, passes and `unclear`
stand apart; everything that comes out is sorted by number, then by text, so that it tells nothing of order or time.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.needs import UNNAMED
from bot.domain.prompts import ABSTAIN, COMMENT, PASS, UNCLEAR, WORD, Answer

_APART = (ABSTAIN, PASS, UNCLEAR)


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers counted. `n` voices gave an answer; `counts` are pairs of choice and number; `words` are one-word
    answers as typed, with repetitions; `qualified` are pairs of choice and what was said beyond it; `comments` are
    texts that are no choice. An answer whose text is '' counts without being shown."""

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
    counts = Counter(answer.choice for answer in plain)
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


def standing(numbers: Mapping[str, int]) -> Tally:
    """The tally of an open prompt from how many voices stand by each choice: numbers only, no texts."""
    plain = {choice: n for choice, n in numbers.items() if choice not in _APART and choice != COMMENT}
    return Tally(
        n=sum(plain.values()) + numbers.get(COMMENT, 0),
        abstained=numbers.get(ABSTAIN, 0),
        passed=numbers.get(PASS, 0),
        unclear=numbers.get(UNCLEAR, 0),
        counts=tuple(sorted(plain.items(), key=lambda item: (-item[1], item[0]))),
    )


def fingerprint(answers: Iterable[Answer]) -> str:
    """Differs when the answers differ: 64 bits of BLAKE2b over all of them, in order, as hexadecimal digits."""
    digest = hashlib.blake2b(digest_size=8)
    for answer in sorted(answers, key=lambda one: (one.order, one.voice)):
        said = (answer.voice, answer.choice, answer.text, answer.order)
        marked = said if answer.mark == UNNAMED else (*said, answer.mark)
        digest.update(repr(marked).encode("utf-8", "replace"))
    return digest.hexdigest()

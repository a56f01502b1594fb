"""Where opinions on one topic oppose: there people are not introduced, a round clears up what each side means.

Pure. A topic is a closed question of the room with a yes and a no, or with a scale, or two statements that are near in
words and two problems to those who have either. Rules: each side is given by as many as the floor; of a question only
what its result told is looked at; what a round named is cleared up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.domain.data import Result
from bot.domain.prompts import HUM, NO, POLL, SCALE, YES
from bot.domain.statements import Pair, Verdict

_FOR, _AGAINST = {POLL: (YES,), HUM: SCALE[3:]}, {POLL: (NO,), HUM: SCALE[:2]}
_ID = re.compile(r"\b[PN]\d{1,9}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sides:
    """How many are for something, and how many against it."""

    pro: int
    contra: int


def sides(result: Result, floor: int) -> Sides | None:
    """The two sides of a result, None where they do not oppose or one is too small."""
    if not result.closed or result.kind not in _FOR or result.most > 1 or result.seats:
        return None
    numbers = {one.key: one.n for one in result.counts}
    pro, contra = (sum(numbers.get(key, 0) for key in keys[result.kind]) for keys in (_FOR, _AGAINST))
    return Sides(pro, contra) if min(pro, contra) >= floor else None


def opposed(
    owners: Mapping[str, str], near: Iterable[Pair], verdicts: Collection[Verdict], voices: Collection[str], floor: int
) -> list[Pair]:  # fmt: skip
    """The near pairs that are two problems to enough of those who have either: on each side as many of the `voices` as
    the floor, who said or share the one statement, say that the other is not theirs. `owners` are whose the statements
    are that may be looked at."""
    having, refusing = ({id: {voice} & {*voices} for id, voice in owners.items()}, defaultdict[str, set[str]](set))
    for one in verdicts:
        if one.organisation in voices and one.statement in owners:
            if one.said == "yes":
                having[one.statement].add(one.organisation)
            elif one.said == "no":
                refusing[one.statement].add(one.organisation)
    return [
        pair for pair in near
        if pair.a in refusing and pair.b in refusing
        and min(len(having[pair.a] & refusing[pair.b]), len(having[pair.b] & refusing[pair.a])) >= floor
    ]  # fmt: skip


def ids(text: str) -> tuple[str, ...]:
    """The questions and statements that a text names, once each, in their order."""
    return tuple(sorted({one.upper() for one in _ID.findall(text)}, key=lambda one: (len(one), one)))


def cleared(topic: str, questions: Iterable[str]) -> bool:
    """Whether one of the questions names all of the topic."""
    return any({*ids(topic)} <= {*ids(question)} for question in questions)

"""Asking simulated: a careful reader's pairs stand in for what people would answer.

One question goes to each organisation in each round, and the next is chosen when all have answered. Whoever is asked
reads all the organisation's own pain points and answers truly: yes, and which of its own is meant, if one of them is
the same problem by the gold; partly, if one might be called so; else no. What is concluded are those yeses and what
follows from them (domain/chains). A real person may answer yes without saying which of their own they mean; then the
one that the question was set beside is taken. So the same is told for people who never say which.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.chains import concluded
from bot.domain.statements import Question, Verdict
from bot.matching.asking import choose
from bot.matching.embed import Vectors
from bot.matching.nearness import Nearness
from bot.operate.bench.gold import Gold, Pairs

SHOWN = (1, 2, 3, 5, 8, 10)
SEEDS = 20

Chooser = Callable[[Sequence[Verdict]], Sequence[Question]]
Score = tuple[float, float]


def score(found: Pairs | set[frozenset[str]], gold: Gold) -> Score:
    """Recall and precision of strong pairs; plausible ones are left out. The precision of nothing found is 1."""
    judged = found - gold.plausible
    right = len(judged & gold.strong)
    return right / len(gold.strong), right / len(judged) if judged else 1.0


@dataclass(frozen=True, slots=True)
class Person:
    """Answers for every organisation. `names`: says which of the own statements is meant."""

    gold: Gold
    own: Mapping[str, Sequence[str]]
    names: bool = True

    def answers(self, question: Question) -> list[Verdict]:
        """One answer; a yes that means several own statements is one verdict for each."""
        same = self._own(question, self.gold.strong)
        if same and self.names:
            return [Verdict(question.organisation, question.statement, "yes", own) for own in same]
        said = "yes" if same else "partly" if self._own(question, self.gold.plausible) else "no"
        return [Verdict(question.organisation, question.statement, said, question.own)]  # type: ignore[arg-type]

    def _own(self, question: Question, pairs: Pairs) -> list[str]:
        own = self.own[question.organisation]
        return [one for one in own if frozenset((one, question.statement)) in pairs]


def asked(gold: Gold, chooser: Chooser, names: bool = True) -> dict[int, Score]:
    """Recall and precision by how many statements each organisation was shown."""
    person = Person(gold, owned(gold), names)
    verdicts: list[Verdict] = []
    found = {}
    for shown in range(1, max(SHOWN) + 1):
        verdicts += [verdict for question in chooser(verdicts) for verdict in person.answers(question)]
        if shown in SHOWN:
            found[shown] = score(concluded(gold.statements, verdicts), gold)
    return found


def owned(gold: Gold) -> dict[str, list[str]]:
    """The ids of each organisation's statements."""
    found: dict[str, list[str]] = {}
    for statement in gold.statements:
        found.setdefault(statement.organisation, []).append(statement.id)
    return found


def chosen(gold: Gold, near: Nearness) -> Chooser:
    """The bot's own choice."""
    return lambda verdicts: choose(gold.statements, near, verdicts, (), 1)


def nearest_first(gold: Gold, centred: Vectors) -> Chooser:
    """Each organisation is shown what lies nearest to one of its own by the centred cosine."""
    cosines = centred @ centred.T
    return _listed(gold, lambda own, row: -float(cosines[own, row].max()))


def at_random(gold: Gold, seed: int) -> Chooser:
    """Each organisation is shown anything of others."""
    dice = random.Random(seed)  # noqa: S311 - a comparison, not a secret
    return _listed(gold, lambda own, row: dice.random())


def _listed(gold: Gold, order: Callable[[list[int], int], float]) -> Chooser:
    said = gold.statements
    queues = {}
    for organisation in owned(gold):
        own = [row for row, one in enumerate(said) if one.organisation == organisation]
        others = [row for row, one in enumerate(said) if one.organisation != organisation]
        place = {row: order(own, row) for row in others}
        queue = sorted(others, key=lambda row: (place[row], row), reverse=True)
        queues[organisation] = [Question(organisation, said[row].id, said[own[0]].id, 0.0) for row in queue]
    return lambda verdicts: [queue.pop() for queue in queues.values() if queue]


def means(scores: Sequence[Mapping[int, Score]]) -> dict[int, Score]:
    """The mean of several runs."""
    return {
        shown: (
            float(np.mean([one[shown][0] for one in scores])),
            float(np.mean([one[shown][1] for one in scores])),
        )
        for shown in scores[0]
    }

"""Which statements of others each organisation is shown next: "is this yours too?".

What is worth asking is what is expected to be found. Statements that answers have joined are one group (see
domain/chains). That two groups A and B are one problem is taken to be as likely as 1 / (1 + exp(−STEEP·(s − c))), with
s their mean nearness (see nearness) and c such that half a pair for each statement is expected; it is 0 once an
organisation in A said of a statement in B that it is not its own, or the other way round. A yes would find up to
|A|·|B| pairs, so the answer of an organisation on a statement in B is worth the sum of likelihood·|A|·|B| over the
groups A in which it has a statement: an organisation answers for all of its own at once.

Questions are taken greedily, the worthiest first over all organisations, and each takes away what it would settle, so
that two organisations are not asked the same from both sides, nor one the same of two statements known to be one.
Choosing questions by what answers imply is known from joining records with people's help (Wang et al. 2013, Vesdapunt
et al. 2014); there one budget is spent, here each organisation has its own.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from bot.domain.chains import chained
from bot.domain.statements import Question, Statement, Verdict
from bot.matching.nearness import Nearness
from bot.matching.worth import Open, weigh

OFFERS = 4
"""Of so many statements shown to an organisation at most one is an offer."""

_SPARE = 3  # candidates kept for each question of an organisation, since others take some away


def choose(
    statements: Sequence[Statement],
    near: Nearness,
    verdicts: Sequence[Verdict],
    shown: Collection[tuple[str, str]],
    most: int,
) -> list[Question]:
    """For each organisation at most `most` statements of others that it was not shown yet, the worthiest first.

    near: how near the statements are, in their order. shown: organisation and statement id. What earlier answers
    imply is not asked. Offers are shown to who has a problem they may help with.
    """
    return _Choice(statements, near, verdicts, shown).of(most) if statements else []


class _Choice:
    """One choice. Groups are named by the number of their first statement."""

    def __init__(
        self,
        statements: Sequence[Statement],
        near: Nearness,
        verdicts: Sequence[Verdict],
        shown: Collection[tuple[str, str]],
    ) -> None:
        self._said, self._near = statements, near
        self._own: dict[str, list[int]] = defaultdict(list)
        for row, statement in enumerate(statements):
            if statement.kind == "pain":
                self._own[statement.organisation].append(row)
        group = chained(statements, verdicts)
        self._members: dict[int, list[int]] = defaultdict(list)
        for row, number in enumerate(group):
            self._members[number].append(row)
        self._seen = {*shown, *((one.organisation, one.statement) for one in verdicts)}
        self._offers = {one.id for one in statements if one.kind == "offer"}
        self._told = Counter(organisation for organisation, _ in self._seen)
        self._offered = Counter(organisation for organisation, id in self._seen if id in self._offers)
        of = {statement.id: number for statement, number in zip(statements, group, strict=True)}
        answered = [(one, of[one.statement]) for one in verdicts if one.statement in of]
        self._open: Open = weigh(
            statements, near, group,
            settled=[(group[row], about) for one, about in answered if one.said != "skip"
                     for row in self._own.get(one.organisation, ())],
            passed={(one.organisation, about) for one, about in answered if one.said == "skip"},
        )  # fmt: skip

    def of(self, most: int) -> list[Question]:
        """The questions, the worthiest first."""
        heap = self._open.best(_SPARE * most + 2 * OFFERS)
        heapq.heapify(heap)
        found: list[Question] = []
        count: dict[str, int] = defaultdict(int)
        while heap:
            was, organisation, group, asked = heapq.heappop(heap)
            worth = self._open.gain(asked)
            if worth <= 0 or count[organisation] == most:
                continue
            if worth < -was:
                heapq.heappush(heap, (-worth, organisation, group, asked))
            elif (question := self._question(organisation, self._members[group], worth)) is not None:
                found.append(question)
                count[organisation] += 1
                self._open.settle(asked)
                self._show(organisation, question.statement)
        return found

    def _show(self, organisation: str, id: str) -> None:
        self._seen.add((organisation, id))
        self._told[organisation] += 1
        self._offered[organisation] += id in self._offers

    def _question(self, organisation: str, rows: Sequence[int], worth: float) -> Question | None:
        """The statement among `rows` that lies nearest to one of the organisation's own and was not shown to it."""
        fresh = [row for row in rows if self._fresh(organisation, self._said[row])]
        if not fresh:
            return None
        own = self._own[organisation]
        near = (self._near.left[own] @ self._near.right[fresh].T).round(5)
        at = divmod(int(near.argmax()), len(fresh))
        return Question(organisation, self._said[fresh[at[1]]].id, self._said[own[at[0]]].id, worth)

    def _fresh(self, organisation: str, statement: Statement) -> bool:
        if statement.organisation == organisation or (organisation, statement.id) in self._seen:
            return False
        return statement.kind == "pain" or self._offer_is_due(organisation)

    def _offer_is_due(self, organisation: str) -> bool:
        return (self._offered[organisation] + 1) * OFFERS <= self._told[organisation] + 1

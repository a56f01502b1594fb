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
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.domain.chains import chained
from bot.domain.statements import Question, Statement, Verdict
from bot.matching.nearness import Nearness

STEEP = 10.0
"""How fast likelihood falls with nearness; 8 to 12 are alike on the sets in tests/data."""

EXPECTED = 0.5
"""Pairs expected for each statement."""

WIDE = 64
"""Nearest statements of each that are looked at; what lies farther is taken to be as far as the farthest of these."""

OFFER = 0.5
"""What it is worth to find help for a problem, beside finding somebody who shares it."""

OFFERS = 4
"""Of so many statements shown to an organisation at most one is an offer."""

_SPARE = 3  # candidates kept for each question of an organisation, since others take some away
_BLOCK = 512

_Rows = NDArray[np.int64]


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
    return _Choice(statements, near, verdicts, shown).of(most)


def _pairs(near: Nearness) -> tuple[_Rows, _Rows, NDArray[np.float64]]:
    """The pairs i < j of which one is among the WIDE nearest of the other, and their nearness."""
    n = len(near)
    wide = min(WIDE, n - 1)
    found: set[int] = set()
    for start in range(0, n, _BLOCK):
        lines = near.left[start : start + _BLOCK] @ near.right.T
        rows = np.arange(start, start + len(lines))
        lines[np.arange(len(lines)), rows] = -np.inf
        best = np.argpartition(-lines, wide - 1, axis=1)[:, :wide] if wide else np.zeros((len(lines), 0), dtype=int)
        least, greatest = np.minimum(rows[:, None], best), np.maximum(rows[:, None], best)
        found.update((least * n + greatest).ravel().tolist())
    keys = np.array(sorted(found), dtype=np.int64)
    a, b = keys // max(n, 1), keys % max(n, 1)
    value = np.einsum("ij,ij->i", near.left[a], near.right[b]).astype(np.float64).round(5)
    read = near.readable[a] & near.readable[b]
    return a[read], b[read], value[read]


def _middle(values: NDArray[np.float64], expected: float) -> float:
    """The nearness c at which the likelihoods of all pairs sum up to what is expected."""
    low, high = -4.0, 4.0
    for _ in range(40):
        c = (low + high) / 2
        low, high = (c, high) if _likely(values, c).sum() > expected else (low, c)
    return low


def _likely(values: NDArray[np.float64], c: float) -> NDArray[np.float64]:
    return np.asarray(1.0 / (1.0 + np.exp(-STEEP * (values - c))))


class _Choice:
    """One choice. Groups are named by the number of their first statement."""

    def __init__(
        self,
        statements: Sequence[Statement],
        near: Nearness,
        verdicts: Sequence[Verdict],
        shown: Collection[tuple[str, str]],
    ) -> None:
        self._said = statements
        self._group = chained(statements, verdicts)
        self._seen = {*shown, *((one.organisation, one.statement) for one in verdicts)}
        self._own: dict[str, list[int]] = defaultdict(list)
        for row, statement in enumerate(statements):
            if statement.kind == "pain":
                self._own[statement.organisation].append(row)
        self._near = near
        self._kind = {statement.id: statement.kind for statement in statements}
        group = {statement.id: self._group[number] for number, statement in enumerate(statements)}
        answered = [(one, group[one.statement]) for one in verdicts if one.statement in group]
        self._passed = {(one.organisation, of) for one, of in answered if one.said == "skip"}
        self._settled = self._between((one.organisation, of) for one, of in answered if one.said != "skip")
        self._worth = self._weigh(*_pairs(near))
        self._waiting = self._candidates()

    def _between(self, answered: Iterable[tuple[str, int]]) -> set[tuple[int, int]]:
        """The pairs of groups about which an organisation has answered: each of its own with the one it was shown."""
        pairs = [(self._group[own], group) for organisation, group in answered for own in self._own[organisation]]
        return {(min(pair), max(pair)) for pair in pairs}

    def _weigh(self, a: _Rows, b: _Rows, value: NDArray[np.float64]) -> dict[tuple[int, int], float]:
        """What is expected to be found between each two groups of which nothing is known yet."""
        group, offer = np.array(self._group), np.array([one.kind == "offer" for one in self._said])
        numbers: dict[str, int] = {}
        of = np.array([numbers.setdefault(one.organisation, len(numbers)) for one in self._said])
        c = _middle(value[of[a] != of[b]], EXPECTED * len(self._said))
        both = ~(offer[a] & offer[b])
        a, b, value, n = a[both], b[both], value[both], len(group)
        keys, place = np.unique(
            np.minimum(group[a], group[b]) * n + np.maximum(group[a], group[b]), return_inverse=True
        )
        one, other, size = keys // n, keys % n, np.bincount(group, minlength=n)
        whole, listed = size[one] * size[other], np.bincount(place)
        far = float(value.min()) if len(value) else 0.0
        mean = (np.bincount(place, value) + (whole - listed).clip(0) * far) / whole
        worth = _likely(mean, c) * whole * np.where(offer[one] | offer[other], OFFER, 1.0)
        pairs = zip(one.tolist(), other.tolist(), worth.tolist(), strict=True)
        return {(x, y): w for x, y, w in pairs if x != y and (x, y) not in self._settled}

    def _candidates(self) -> dict[tuple[str, int], list[tuple[int, int]]]:
        """Whom to ask about which group, and the pairs of groups that the answer would settle."""
        holders: dict[int, set[str]] = defaultdict(set)
        for organisation, rows in self._own.items():
            for own in rows:
                holders[self._group[own]].add(organisation)
        found: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        for pair in self._worth:
            for one, other in (pair, pair[::-1]):
                for organisation in holders[one] - holders[other]:
                    if (organisation, other) not in self._passed:
                        found[organisation, other].append(pair)
        return found

    def _gain(self, asked: tuple[str, int]) -> float:
        return sum(self._worth.get(pair, 0.0) for pair in self._waiting[asked])

    def of(self, most: int) -> list[Question]:
        """The questions, the worthiest first."""
        members: dict[int, list[int]] = defaultdict(list)
        for row, group in enumerate(self._group):
            members[group].append(row)
        heap = list(self._best(most))
        heapq.heapify(heap)
        found: list[Question] = []
        count: dict[str, int] = defaultdict(int)
        while heap:
            was, organisation, group = heapq.heappop(heap)
            worth = round(self._gain((organisation, group)), 6)
            if worth <= 0 or count[organisation] == most:
                continue
            if worth < -was:
                heapq.heappush(heap, (-worth, organisation, group))
            elif (question := self._question(organisation, members[group], worth)) is not None:
                found.append(question)
                count[organisation] += 1
                self._take(organisation, question, group)
        return found

    def _take(self, organisation: str, question: Question, group: int) -> None:
        self._seen.add((organisation, question.statement))
        for pair in self._waiting[organisation, group]:
            self._worth.pop(pair, None)

    def _best(self, most: int) -> Iterator[tuple[float, str, int]]:
        """Each organisation's worthiest groups, some more than it can be asked about."""
        of: dict[str, list[tuple[float, str, int]]] = defaultdict(list)
        for organisation, group in self._waiting:
            of[organisation].append((-round(self._gain((organisation, group)), 6), organisation, group))
        for best in of.values():
            yield from heapq.nsmallest(_SPARE * most + 2 * OFFERS, best)

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
        told = [self._kind.get(id, "pain") for whom, id in self._seen if whom == organisation]
        return (told.count("offer") + 1) * OFFERS <= len(told) + 1

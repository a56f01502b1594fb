"""What pairs, shared words and questions are by their rules, written so that it can be read and not so that it is fast.

The fast ways of bot/matching are held against these on small samples.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import combinations
from math import exp

from bot.domain.chains import chained
from bot.domain.statements import Question, Statement, Verdict
from bot.matching.asking import OFFERS
from bot.matching.embed import clean
from bot.matching.nearness import Nearness
from bot.matching.pairs import OFFER_THRESHOLD, PER_STATEMENT, THRESHOLD
from bot.matching.shared_words import content_words
from bot.matching.worth import EXPECTED, OFFER, STEEP


def same_word(one: str, other: str) -> bool:
    """Whether two folded words are one, or one is the other with up to two letters added at the end."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 4 and len(long) - len(short) <= 2 and long.startswith(short))


def words_of_both(a: str, b: str, ordinary: Collection[str]) -> list[str]:
    """The content words of `a` that `b` has too, but none of `ordinary`; no unspaced scripts."""
    others = [key for key, _ in content_words(clean(b))]
    return [
        word
        for key, word in content_words(clean(a))
        if any(same_word(key, other) for other in others) and not any(same_word(key, one) for one in ordinary)
    ]


def near_pairs(said: Sequence[Statement], near: Nearness, refused: Collection[frozenset[str]]) -> set[frozenset[str]]:
    """The ids of the statements that each has among its nearest."""
    found = set()
    for row, one in enumerate(said):
        several = []
        for place, other in enumerate(said):
            value = float(near.left[row] @ near.right[place])
            least = THRESHOLD if one.kind == other.kind else OFFER_THRESHOLD
            both_offers = one.kind == other.kind == "offer"
            barred = frozenset((one.id, other.id)) in refused
            if one.organisation != other.organisation and not both_offers and not barred and value >= least:
                several.append((-value, place))
        found |= {frozenset((one.id, said[place].id)) for _, place in sorted(several)[:PER_STATEMENT]}
    return found


class Asking:
    """Questions one after the other, each time weighing all that could be asked (see bot/matching/asking)."""

    def __init__(
        self, said: Sequence[Statement], near: Nearness, verdicts: Sequence[Verdict], shown: Collection[tuple[str, str]]
    ) -> None:
        self.said, self.near = said, near
        self.group = chained(said, verdicts)
        self.seen = {*shown, *((one.organisation, one.statement) for one in verdicts)}
        rows = {one.id: row for row, one in enumerate(said)}
        told = [(one, self.group[rows[one.statement]]) for one in verdicts if one.statement in rows]
        self.passed = {(one.organisation, group) for one, group in told if one.said == "skip"}
        self.settled = {
            frozenset((self.group[own], group))
            for one, group in told if one.said != "skip" for own in self.own(one.organisation)
        }  # fmt: skip
        values = {(a, b): self.value(a, b) for a, b in combinations(range(len(said)), 2) if self.read(a, b)}
        self.worth = self.weigh(values)

    def read(self, a: int, b: int) -> bool:
        """Whether the model can read both."""
        return bool(self.near.readable[a] and self.near.readable[b])

    def value(self, a: int, b: int) -> float:
        """How near two statements are."""
        return round(float(self.near.left[a] @ self.near.right[b]), 5)

    def own(self, organisation: str) -> list[int]:
        """The rows of an organisation's own problems."""
        return [
            row for row, one in enumerate(self.said) if one.organisation == organisation and one.kind == "pain"
        ]

    def weigh(self, values: dict[tuple[int, int], float]) -> dict[frozenset[int], float]:
        """What is expected to be found between each two groups."""
        others = [v for (a, b), v in values.items() if self.said[a].organisation != self.said[b].organisation]
        c = middle(lambda c: sum(likely(value, c) for value in others), EXPECTED * len(self.said))
        several: dict[frozenset[int], list[float]] = defaultdict(list)
        offered: set[frozenset[int]] = set()
        asked = {pair: v for pair, v in values.items() if not all(self.said[row].kind == "offer" for row in pair)}
        far = min(asked.values(), default=0.0)
        for (a, b), value in asked.items():
            pair = frozenset((self.group[a], self.group[b]))
            several[pair].append(value)
            if "offer" in {self.said[a].kind, self.said[b].kind}:
                offered.add(pair)
        found = {}
        for pair in several.keys() - self.settled:
            if len(pair) == 2:
                one, other = pair
                whole = self.group.count(one) * self.group.count(other)
                mean = (sum(several[pair]) + (whole - len(several[pair])) * far) / whole
                found[pair] = likely(mean, c) * whole * (OFFER if pair in offered else 1.0)
        return found

    def gain(self, organisation: str, group: int) -> float:
        """What the answer of an organisation about a group is worth."""
        mine = {self.group[row] for row in self.own(organisation)}
        if group in mine or (organisation, group) in self.passed:
            return 0.0
        return round(sum(self.worth.get(frozenset((one, group)), 0.0) for one in mine), 6)

    def fresh(self, organisation: str, row: int) -> bool:
        """Whether an organisation can be shown a statement."""
        one = self.said[row]
        kinds = {other.id: other.kind for other in self.said}
        told = [kinds.get(id, "pain") for whom, id in self.seen if whom == organisation]
        due = one.kind == "pain" or (told.count("offer") + 1) * OFFERS <= len(told) + 1
        return one.organisation != organisation and (organisation, one.id) not in self.seen and due

    def questions(self, most: int) -> list[Question]:
        """All of them, the worthiest first. What cannot be asked when its turn comes is not asked."""
        found: list[Question] = []
        left = {(name, group) for name in {one.organisation for one in self.said} for group in set(self.group)}
        while left:
            worth, name, group = min((-self.gain(*one), *one) for one in left)
            left.discard((name, group))
            rows = [row for row, of in enumerate(self.group) if of == group and self.fresh(name, row)]
            if worth == 0 or not rows or [one.organisation for one in found].count(name) == most:
                continue
            own, row = max(((own, row) for own in self.own(name) for row in rows), key=lambda pair: self.value(*pair))
            found.append(Question(name, self.said[row].id, self.said[own].id, -worth))
            self.seen.add((name, self.said[row].id))
            for one in {self.group[row] for row in self.own(name)}:
                self.worth.pop(frozenset((one, group)), None)
        return found


def likely(value: float, c: float) -> float:
    """How likely two statements are one problem."""
    return 1 / (1 + exp(-STEEP * (value - c)))


def middle(total: Callable[[float], float], expected: float) -> float:
    """Where so many are expected."""
    low, high = -4.0, 4.0
    for _ in range(40):
        c = (low + high) / 2
        low, high = (c, high) if total(c) > expected else (low, c)
    return low

"""What is proposed in a week, of all that may bring organisations together.

Pure. Three to five organisations that all say they have one problem are proposed as one group, before pairs. Rules: no
organisation gets more than `PER_WEEK` proposals in a week, and none a second one before every other has a first, as far
as there is one; two that have met, or are being asked about each other, are not asked again meanwhile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.domain.introductions import MOST
from bot.domain.matches import YES, Match, Sure
from bot.domain.when import DAY

PER_WEEK = 2
WEEK = 7 * DAY
FEWEST = 3  # sides of a group


@dataclass(frozen=True, slots=True)
class Proposal:
    """An introduction that may be proposed: statements and whose they are, in the same order, and how sure it is."""

    needs: tuple[str, ...]
    voices: tuple[str, ...]
    sure: Sure

    @property
    def pairs(self) -> Iterator[frozenset[str]]:
        """Every two of its organisations."""
        return (frozenset(two) for two in combinations(self.voices, 2))


def groups(found: Sequence[Match], voices: Mapping[str, str]) -> list[Proposal]:
    """Groups of statements that are one problem, each with each, as people say: one of each organisation, the best
    first. A statement is in one group only; those who are more than `MOST` make another, if there are enough."""
    linked: dict[str, dict[str, float]] = {}
    for one in found:
        if one.sure == YES:
            linked.setdefault(one.a, {})[one.b] = one.worth
            linked.setdefault(one.b, {})[one.a] = one.worth
    made: list[Proposal] = []
    used: set[str] = set()
    for one in found:
        if one.sure != YES or used & {one.a, one.b}:
            continue
        group = _grown([one.a, one.b], linked, voices, used)
        if len(group) >= FEWEST:
            used.update(group)
            made.append(Proposal(tuple(group), tuple(voices[id] for id in group), YES))
    return made


def _grown(
    group: list[str], linked: Mapping[str, Mapping[str, float]], voices: Mapping[str, str], used: Collection[str]
) -> list[str]:  # fmt: skip
    """The group with whatever is one problem with all in it, always what is worth most to them."""
    while len(group) < MOST:
        there = {voices[id] for id in group}
        common = set.intersection(*({*linked[id]} for id in group)) - {*used}
        able = [id for id in common if voices[id] not in there]
        if not able:
            break
        group.append(min(able, key=lambda one: (-sum(linked[id][one] for id in group), len(one), one)))
    return group


def choose(
    proposals: Sequence[Proposal], taken: Mapping[str, int], together: Collection[frozenset[str]] = ()
) -> list[Proposal]:  # fmt: skip
    """Which of the proposals, the best first, are made now. taken: what each organisation was asked this week, or has
    not answered; together: pairs of organisations that have met or are being asked about each other."""
    have, met = Counter(taken), {*together}
    made: list[Proposal] = []
    for most in range(1, PER_WEEK + 1):
        for one in proposals:
            if one not in made and all(have[voice] < most for voice in one.voices) and not met & {*one.pairs}:
                made.append(one)
                have.update(one.voices)
                met.update(one.pairs)
    return made

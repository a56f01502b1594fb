"""Counting orders: instant run-off for one seat, the single transferable vote for more.

Pure; the counting itself is votelib's. Each round every ballot counts for the first of its options that is still in.
With one seat, who has more than half of the ballots that still count wins; else the last goes out and its ballots pass
on. With more seats, who reaches the Droop quota (ballots // (seats + 1) + 1) is elected and what is above it passes on
to the next on all of their ballots in equal parts (weighted inclusive Gregory method), in exact fractions; where nobody
does, the last goes out. When as many are left as there are seats, they are elected.

Rules: options that nobody ranks take no part; those without a single ballot go out together; of equals the one goes
out that was lower in the latest round where they differed, else the one that stands later in the list; a ballot that
ranks nobody who is left counts no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from votelib.evaluate.sequential import TransferableVoteDistributor

Votes = Mapping[str, Fraction | int]
Held = dict[str | None, dict[tuple[str, ...], Fraction | int]]  # who holds how much of which ballots; None: nobody
By = Literal["", "earlier", "list"]


@dataclass(frozen=True, slots=True)
class Round:
    """One round: the `votes` of each option still in it, in the options' order; who was `elected` or went `out` at its
    end; how many ballots no longer counted (`exhausted`); and between which the last place was `tied`, decided `by` an
    earlier round or by their order in the list."""

    votes: tuple[tuple[str, Fraction], ...]
    elected: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    exhausted: Fraction = Fraction(0)
    tied: tuple[str, ...] = ()
    by: By = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The winners in the order in which they were elected (of one round by their votes), the rounds, and the quota
    (0 where only a majority was needed)."""

    winners: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    quota: int = 0


def count(ballots: Iterable[Sequence[str]], options: Sequence[str], seats: int) -> Outcome:
    """Counts orders (option keys, best first, none twice) for `seats` seats. Who is not in `options` is not counted."""
    cast = Counter(kept for ballot in ballots if (kept := tuple(key for key in ballot if key in options)))
    return _Count(cast, options, seats).outcome()


_NOBODY: tuple[tuple[str, ...], tuple[str, ...], By] = ((), (), "")


class _Count:
    """One count, round by round."""

    def __init__(self, cast: Counter[tuple[str, ...]], options: Sequence[str], seats: int) -> None:
        self._seats = seats
        self._total = cast.total()
        ranked = {key for ballot in cast for key in ballot}
        self._order = [key for key in options if key in ranked]
        self._held: Held = {key: {} for key in self._order}
        for ballot, n in cast.items():
            self._held[ballot[0]][ballot] = n
        self._winners: list[str] = []
        self._rounds: list[Round] = []
        self._gone: tuple[tuple[str, ...], tuple[str, ...], By] = _NOBODY
        self._rule = TransferableVoteDistributor(transferer="Gregory", quota_function="droop", retainer=self)

    def outcome(self) -> Outcome:
        """Counts until the seats are filled or nobody is left."""
        while len(self._winners) < self._seats and any(key is not None for key in self._held):
            self._round()
        quota = self._total // (self._seats + 1) + 1 if self._seats > 1 and self._total else 0
        return Outcome(tuple(self._winners), tuple(self._rounds), quota)

    def _round(self) -> None:
        votes = {key: Fraction(n) for key, n in _totals(self._held).items()}
        exhausted = self._exhausted()
        self._gone = _NOBODY
        elected = self._advance(votes, exhausted)
        self._winners += elected
        out, tied, by = _NOBODY if elected else self._gone
        self._rounds.append(Round(tuple(votes.items()), tuple(elected), out, exhausted, tied, by))

    def _advance(self, votes: Votes, exhausted: Fraction) -> list[str]:
        """Lets votelib count on; who was elected, by their votes."""
        left = self._seats - len(self._winners)
        if len(votes) <= left:
            self._held = {}
            return sorted(votes, key=lambda key: (-votes[key], self._order.index(key)))
        valid = self._total - exhausted if self._seats == 1 else self._total
        self._held, elected = self._rule.next_count(
            self._held, self._seats, valid, prev_gains=dict.fromkeys(self._winners, 1),
            max_seats=dict.fromkeys(self._order, 1),
        )  # fmt: skip
        return sorted(elected, key=lambda key: (-votes[key], self._order.index(key)))

    def _exhausted(self) -> Fraction:
        return Fraction(sum(self._held.get(None, {}).values()))

    def evaluate(self, votes: Mapping[str, Fraction | int]) -> list[str]:
        """Who stays when somebody must go: what votelib asks of a retainer."""
        left = self._seats - len(self._winners)
        without = [key for key, n in votes.items() if n == 0]
        if len(without) > 1 and len(votes) - len(without) >= left:
            self._gone = (tuple(without), (), "")
            return [key for key in votes if key not in without]
        least = min(votes.values())
        lowest = [key for key in self._order if key in votes and votes[key] == least]
        out, by = self._lowest(lowest)
        self._gone = ((out,), tuple(lowest) if len(lowest) > 1 else (), by)
        return [key for key in votes if key != out]

    def _lowest(self, lowest: list[str]) -> tuple[str, By]:
        """Which of equals goes out, and by what that was decided."""
        if len(lowest) == 1:
            return lowest[0], ""
        for before in reversed(self._rounds):
            votes = dict(before.votes)
            least = min(votes[key] for key in lowest)
            lowest = [key for key in lowest if votes[key] == least]
            if len(lowest) == 1:
                return lowest[0], "earlier"
        return lowest[-1], "list"


def _totals(held: Held) -> dict[str, Fraction | int]:
    return {key: sum(held[key].values()) for key in held if key is not None}

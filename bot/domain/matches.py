"""Which statements of two organisations may bring them together, and which of these are worth it most.

Pure. A pain point is matched with a pain point or an offer. Two pain points that people say are one problem are
confirmed; of others the machine only sees that their words are near, and says so. Rules: never two statements of one
organisation; nothing that was asked about before, that people or facilitators hold to be two problems, or that one of
the two said is not its; what people confirmed goes first, then how close it is, how high each ranks it and how
different they are: another group or region is worth more, because working with one's friends is easy.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from bot.domain.chains import concluded
from bot.domain.needs import AT_MOST, OFFER, PAIN
from bot.domain.needs import Kind as Sort
from bot.domain.partners import UNTOLD, Kind
from bot.domain.statements import Pair, Statement, Verdict
from bot.domain.wanted import Partners

Sure = Literal["yes", "partly", "near"]
YES: Final = "yes"  # people say that it is one problem
PARTLY: Final = "partly"  # one of them says so of a part
NEAR: Final = "near"  # only the words are near
_ORDER: tuple[Sure, ...] = (YES, PARTLY, NEAR)
_UNKNOWN, _ANYBODY = Kind(), Partners()


@dataclass(frozen=True, slots=True)
class Point:
    """A statement that may be introduced: its place in its organisation's order (from 1), of which group and region the
    organisation is, and whom it wants as partners."""

    id: str
    organisation: str
    sort: Sort
    place: int = 1
    kind: Kind = _UNKNOWN
    wanted: Partners = _ANYBODY


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements that may bring their organisations together, a pain point before an offer; `shared` are words that
    both use, and `worth` compares only within what is equally sure."""

    a: str
    b: str
    sure: Sure
    worth: float
    shared: tuple[str, ...] = ()


def find(
    points: Sequence[Point], near: Iterable[Pair], verdicts: Sequence[Verdict],
    asked: Collection[frozenset[str]] = (), apart: Collection[frozenset[str]] = (),
) -> list[Match]:  # fmt: skip
    """Every match among the points, the best first; `asked` are pairs that were asked about before, `apart` such as are
    held to be two problems."""
    of = {point.id: point for point in points}
    close = {frozenset((pair.a, pair.b)): pair for pair in near}
    refused = {(one.organisation, one.statement) for one in verdicts if one.said == "no"}
    sure = _sure(of, close, verdicts)
    found = []
    for key in {*close, *sure}:
        if not key <= of.keys() or key in asked or key in apart:
            continue
        a, b = sorted(key, key=lambda one: (of[one].sort == OFFER, len(one), one))
        if _may_meet(of[a], of[b]) and not {(of[a].organisation, b), (of[b].organisation, a)} & refused:
            pair = close.get(key)
            how = sure.get(key, NEAR)
            score = pair.score if pair is not None and how == NEAR else 1.0
            found.append(Match(a, b, how, _worth(of[a], of[b], score), pair.shared if pair is not None else ()))
    return sorted(found, key=_best_first)


def _best_first(match: Match) -> tuple[int, float, int, str, int, str]:
    return (_ORDER.index(match.sure), -match.worth, len(match.a), match.a, len(match.b), match.b)


def _may_meet(a: Point, b: Point) -> bool:
    return a.organisation != b.organisation and not a.sort == b.sort == OFFER


def _sure(
    of: Mapping[str, Point], close: Mapping[frozenset[str], Pair], verdicts: Sequence[Verdict]
) -> dict[frozenset[str], Sure]:  # fmt: skip
    """How sure the pairs of pain points are of which somebody said anything."""
    told = [one for one in _meant(of, close, verdicts) if one.own in of]
    found: dict[frozenset[str], Sure] = {}
    for wanted in (YES, PARTLY):
        found |= {frozenset((one.own, one.statement)): wanted for one in told if one.said == wanted}
    statements = [Statement(point.id, point.organisation, "", point.sort) for point in of.values()]
    found |= dict.fromkeys(concluded(statements, [*told, *verdicts]), YES)
    return {key: how for key, how in found.items() if all(id in of and of[id].sort == PAIN for id in key)}


def _meant(
    of: Mapping[str, Point], close: Mapping[frozenset[str], Pair], verdicts: Iterable[Verdict]
) -> Iterator[Verdict]:  # fmt: skip
    """What was said beside a statement of one's own; what was said beside none is meant of the nearest one, if any."""
    beside: dict[str, list[tuple[float, str]]] = {}
    for key, pair in close.items():
        for id in key:
            beside.setdefault(id, []).extend((-pair.score, other) for other in key - {id})
    for one in verdicts:
        near = [
            two for two in beside.get(one.statement, ())
            if two[1] in of and of[two[1]].organisation == one.organisation and of[two[1]].sort == PAIN
        ]  # fmt: skip
        yield replace(one, own=min(near)[1]) if near and not one.own else one


def _worth(a: Point, b: Point, closeness: float) -> float:
    """What is ranked first by both, and what is wholly different, is each worth as much as being twice as close. Of the
    ten best pairs of the session of 2017 six hold in this order, four in the order of nearness."""
    return closeness * (1 + (_height(a) + _height(b)) / 2 + difference(a, b))


def _height(point: Point) -> float:
    return max(0, AT_MOST + 1 - point.place) / AT_MOST


def difference(a: Point, b: Point) -> float:
    """How different two organisations are, as far as it is known: 1 in group and region, or where one is what the other
    asks for; a half in one of both."""
    if _wants(a, b.kind) or _wants(b, a.kind):
        return 1.0
    groups = bool(a.kind.group and b.kind.group) and a.kind.group != b.kind.group
    here, there = a.kind.region, b.kind.region
    regions = here not in UNTOLD and there not in UNTOLD and here != there
    return (groups + regions) / 2


def _wants(one: Point, kind: Kind) -> bool:
    return bool(kind.group and kind.group in one.wanted.groups) or kind.region in one.wanted.regions

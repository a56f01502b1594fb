"""What a picture shows, as plain values.

The outbox keeps the recipe, not the picture: a recipe is small, can be read, and the same recipe gives the
same picture after a restart. Rules: standard library only; every value is checked when it is made, so that a
recipe read back from storage is either good or refused with ValueError; counts are whole and not negative.
Where `rtl`, the page is read from the right.
"""

import math
from dataclasses import dataclass, fields
from typing import Any, ClassVar

CLOUD_ITEMS = 40
"""A cloud shows at most this many items, the most frequent first; the footer can say what was folded."""

BARS_ROWS = 20
"""A tally shows at most this many rows, in the order given."""

RANKED_ROWS = 20
"""As many options as a question may have."""

TREND_SERIES, TREND_POINTS = 6, 12
"""A trend shows at most this many answers, the first given, at so many askings, the last ones."""

GROUPS_SHOWN, GROUP_OPTIONS = 8, 6
"""Grouped bars show at most this many groups, and so many answers in each, the first given."""

Pairs = tuple[tuple[str, int], ...]
Votes = tuple[float | None, ...]
Counts = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words sized by how often they were said. `items`: (label, count)."""

    KIND: ClassVar[str] = "cloud"
    title: str
    items: Pairs
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        _check(self, _are_pairs(self.items))

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Bars:
    """A tally, one horizontal bar a row. `rows`: (label, count). Shares are of all counts, or of as many voices as `of`
    says, where each could choose several."""

    KIND: ClassVar[str] = "bars"
    title: str
    rows: Pairs
    footer: str = ""
    rtl: bool = False
    of: int = 0

    def __post_init__(self) -> None:
        _check(self, _are_pairs(self.rows) and _is_count(self.of))

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Scale:
    """How answers lie on a scale, from its one end to the other. `steps`: (label, count); `median` is where the middle
    answer stands (1 for the first step, 1.5 for between the first two), None for nowhere; `middle` is its name."""

    KIND: ClassVar[str] = "scale"
    title: str
    steps: Pairs
    median: float | None = None
    middle: str = ""
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        on_it = self.median is None or (_is_number(self.median) and 1 <= self.median <= max(1, len(self.steps)))
        _check(self, _are_pairs(self.steps) and on_it and isinstance(self.middle, str))

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Orders counted in rounds. `rows`: (label, votes in each round, the round in which it was elected, 0 for none), in
    the order shown; a vote is None from the round on in which an option takes part no more. `rest`: the votes of each
    round that count for nobody any more; `head` and `rest_label` are the words for a round and for those; `point`
    stands before parts of votes."""

    KIND: ClassVar[str] = "ranked"
    title: str
    rows: tuple[tuple[str, Votes, int], ...]
    rest: tuple[float, ...] = ()
    head: str = ""
    rest_label: str = ""
    point: str = "."
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        good = _are(self.rows, 3) and all(isinstance(votes, tuple) for _, votes, _ in self.rows)
        rounds = len(self.rows[0][1]) if good and self.rows else 0
        good = good and all(_is_ranked(row, rounds) for row in self.rows)
        counted = isinstance(self.rest, tuple) and all(map(_is_number, self.rest)) and len(self.rest) in (0, rounds)
        _check(self, good and counted and all(isinstance(one, str) for one in (self.head, self.rest_label, self.point)))

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Trend:
    """The same question, asked again and again. `askings`: (date, how many answered), oldest first; `series`: (label,
    how many gave this answer at each asking, None where it could not be given)."""

    KIND: ClassVar[str] = "trend"
    title: str
    askings: Pairs
    series: tuple[tuple[str, Counts], ...]
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        good = _are_pairs(self.askings) and _are(self.series, 2)
        _check(self, good and all(_is_series(one, len(self.askings)) for one in self.series))

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json(self)


@dataclass(frozen=True, slots=True)
class Groups:
    """What groups answered, each beside the others. `groups`: (name, how many answered, the counts of `options`)."""

    KIND: ClassVar[str] = "groups"
    title: str
    options: tuple[str, ...]
    groups: tuple[tuple[str, int, tuple[int, ...]], ...]
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        named = isinstance(self.options, tuple) and all(isinstance(one, str) for one in self.options)
        _check(self, named and _are(self.groups, 3) and all(_is_group(one, len(self.options)) for one in self.groups))

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json(self)


Recipe = Cloud | Bars | Scale | Ranked | Trend | Groups
_KINDS: dict[str, type[Recipe]] = {kind.KIND: kind for kind in (Cloud, Bars, Scale, Ranked, Trend, Groups)}
_LATER = {"of"}  # keys that recipes of version 1 do not have
_KEPT_AS = {("cloud", "items"): "pairs", ("bars", "rows"): "pairs"}  # as version 1 wrote them


def recipe_from_json(data: dict[str, Any]) -> Recipe:
    """The recipe that `to_json` wrote. ValueError: unknown kind, missing or extra key, wrong type."""
    kind = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(kind, str) or kind not in _KINDS:
        raise ValueError(f"the kind of a recipe is one of {', '.join(_KINDS)}")
    names = {_KEPT_AS.get((kind, one.name), one.name): one.name for one in fields(_KINDS[kind])}
    if not {"kind", *names} - _LATER <= set(data) <= {"kind", *names}:
        raise ValueError(f"a recipe of kind {kind} has exactly the keys kind, {', '.join(names)}")
    return _KINDS[kind](**{names[key]: _tuples(value) for key, value in data.items() if key != "kind"})


def _to_json(recipe: Recipe) -> dict[str, Any]:
    kept = {_KEPT_AS.get((recipe.KIND, one.name), one.name): getattr(recipe, one.name) for one in fields(recipe)}
    return {"kind": recipe.KIND, **{name: _lists(value) for name, value in kept.items()}}


def _lists(value: Any) -> Any:
    return [_lists(one) for one in value] if isinstance(value, tuple) else value


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list | tuple) else value


def _check(recipe: Recipe, content: bool) -> None:
    if not isinstance(recipe.title, str) or not isinstance(recipe.footer, str) or not isinstance(recipe.rtl, bool):
        raise ValueError("title and footer are text, rtl is true or false")
    if not content:
        raise ValueError(f"this is not what a recipe of kind {recipe.KIND} shows; see its description")


def _are(values: object, length: int) -> bool:
    """Whether it is a tuple of tuples of this length that begin with a text."""
    if not isinstance(values, tuple):
        return False
    return all(isinstance(one, tuple) and len(one) == length and isinstance(one[0], str) for one in values)


def _are_pairs(values: object) -> bool:
    return _are(values, 2) and isinstance(values, tuple) and all(_is_count(count) for _, count in values)


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0


def _is_ranked(row: tuple[str, Votes, int], rounds: int) -> bool:
    _, votes, elected = row
    if len(votes) != rounds or type(elected) is not int:
        return False
    return 0 <= elected <= rounds and all(one is None or _is_number(one) for one in votes)


def _is_series(one: tuple[str, Counts], points: int) -> bool:
    counts = one[1]
    return isinstance(counts, tuple) and len(counts) == points and all(n is None or _is_count(n) for n in counts)


def _is_group(one: tuple[str, int, tuple[int, ...]], options: int) -> bool:
    _, n, counts = one
    return _is_count(n) and isinstance(counts, tuple) and len(counts) == options and all(map(_is_count, counts))

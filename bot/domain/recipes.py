"""What a picture shows, as plain values.

The outbox keeps the recipe, not the picture: a recipe is small, can be read, and the same recipe gives the
same picture after a restart. Rules: standard library only; every value is checked when it is made, so that a
recipe read back from storage is either good or refused with ValueError; counts are whole and not negative.
"""

from dataclasses import dataclass
from typing import Any

CLOUD_ITEMS = 40
"""A cloud shows at most this many items, the most frequent first; the footer can say what was folded."""

BARS_ROWS = 20
"""A tally shows at most this many rows, in the order given."""

Pairs = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words sized by how often they were said. `items`: (label, count); `rtl`: titles start at the right."""

    title: str
    items: Pairs
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        _check(self.title, self.items, self.footer, self.rtl)

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json("cloud", self.title, self.items, self.footer, self.rtl)


@dataclass(frozen=True, slots=True)
class Bars:
    """A tally, one horizontal bar a row. `rows`: (label, count); `rtl`: bars grow from the right."""

    title: str
    rows: Pairs
    footer: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        _check(self.title, self.rows, self.footer, self.rtl)

    def to_json(self) -> dict[str, Any]:
        """The form `recipe_from_json` reads."""
        return _to_json("bars", self.title, self.rows, self.footer, self.rtl)


Recipe = Cloud | Bars


def recipe_from_json(data: dict[str, Any]) -> Recipe:
    """The recipe that `to_json` wrote. ValueError: unknown kind, missing or extra key, wrong type."""
    if not isinstance(data, dict) or set(data) != {"kind", "title", "pairs", "footer", "rtl"}:
        raise ValueError("a recipe has exactly the keys kind, title, pairs, footer, rtl")
    pairs = data["pairs"]
    if not isinstance(pairs, list) or not all(isinstance(pair, list | tuple) for pair in pairs):
        raise ValueError("pairs is a list of [label, count]")
    values = (data["title"], tuple(tuple(pair) for pair in pairs), data["footer"], data["rtl"])
    if data["kind"] == "cloud":
        return Cloud(*values)
    if data["kind"] == "bars":
        return Bars(*values)
    raise ValueError("the kind of a recipe is cloud or bars")


def _to_json(kind: str, title: str, pairs: Pairs, footer: str, rtl: bool) -> dict[str, Any]:
    listed = [list(pair) for pair in pairs]
    return {"kind": kind, "title": title, "pairs": listed, "footer": footer, "rtl": rtl}


def _check(title: object, pairs: object, footer: object, rtl: object) -> None:
    if not isinstance(title, str) or not isinstance(footer, str) or not isinstance(rtl, bool):
        raise ValueError("title and footer are text, rtl is true or false")
    if not isinstance(pairs, tuple) or not all(_is_pair(pair) for pair in pairs):
        raise ValueError("each pair is (label, count) with a whole count of 0 or more")


def _is_pair(pair: object) -> bool:
    if not isinstance(pair, tuple) or len(pair) != 2:
        return False
    label, count = pair
    return isinstance(label, str) and type(count) is int and count >= 0

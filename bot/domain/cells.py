"""Which figures may be shown, so that no small group can be read from them or worked out from them.

Pure. Rules: a group of one to below the floor is never shown; a reader is taken to know the total and this rule, and
still finds two values at least for every small group; a figure that moved by less than the floor since it was last
published is not published again, because the difference would be a small group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

OTHER = ""  # the key under which `merged` puts what is too small to stand alone


def shown(counts: Mapping[str, int], floor: int) -> dict[str, int | None]:
    """The counts in their order, None where one is hidden: as a small group, or so that no small group follows.

    Noughts say nothing of anybody and stay, unless everything is hidden. With the small groups the smallest others are
    hidden until what is hidden stays open (complementary cell suppression; Willenborg and de Waal, Elements of
    Statistical Disclosure Control, 2001, chapter 6, with the margin that the known rule asks for). A single cell cannot
    be hidden from who knows the total: do not publish a total below the floor.
    """
    small = {key: n for key, n in counts.items() if 0 < n < floor}
    others = sorted((n, key) for key, n in counts.items() if n >= floor)
    if 0 < sum(counts.values()) <= max(2, floor - 1):
        return dict.fromkeys(counts)
    hidden = dict(small)
    while hidden and others and not _open([*hidden.values()], others[0][0], floor):
        n, key = others.pop(0)
        hidden[key] = n
    if hidden and not others:
        return dict.fromkeys(counts)
    return {key: None if key in hidden else n for key, n in counts.items()}


def _open(hidden: Sequence[int], next_shown: int, floor: int) -> bool:
    """Whether hidden counts could be others with the same sum, for who knows that small ones are hidden first."""
    if len(hidden) < 2:
        return False
    if max(hidden) >= floor:
        return next_shown - max(hidden) >= floor - 1
    return floor <= sum(hidden) < len(hidden) * (floor - 1) and sum(hidden) > len(hidden)


def merged(counts: Mapping[str, int], floor: int) -> dict[str, int | None]:
    """The shown counts, and what is hidden together under `OTHER`: None where even that is below the floor."""
    cells = shown(counts, floor)
    other = sum(counts[key] for key, n in cells.items() if n is None)
    stand = {key: n for key, n in cells.items() if n is not None}
    return stand | ({OTHER: other if other >= floor else None} if other else {})


def may_follow(before: int | None, now: int, floor: int) -> bool:
    """Whether `now` may be published after `before` (None: never published): it is the same, or `floor` away."""
    return before is None or before == now or abs(now - before) >= floor

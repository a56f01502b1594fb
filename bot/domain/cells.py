"""Which figures may be shown, so that no small group can be read from them, or worked out from them.

Pure. Rules: a count from one to below the floor is never shown; where the total is known and what is hidden could be
told from it, the smallest shown figure is hidden too; a figure that moved by less than the floor since it was last
published is not published again, because the difference would be a small group.
"""

from __future__ import annotations

from collections.abc import Mapping

OTHER = ""  # the key under which `merged` puts what is too small to stand alone


def shown(counts: Mapping[str, int], floor: int) -> dict[str, int | None]:
    """The counts in their order, None where a figure is hidden ("fewer than `floor`", or hidden so that another
    cannot be told from the total).

    A nought says nothing of anybody and stays. What is hidden comes to at least `floor` in all, and to more than
    the hidden cells could hold if one of them were at its largest: so the total leaves every hidden cell open.
    """
    hidden = {key for key, n in counts.items() if 0 < n < floor}
    rest = sorted((n, key) for key, n in counts.items() if n >= floor)
    while hidden and rest and not _open([counts[key] for key in hidden], floor):
        hidden.add(rest.pop(0)[1])
    return {key: None if key in hidden else n for key, n in counts.items()}


def _open(hidden: list[int], floor: int) -> bool:
    return len(hidden) > 1 and sum(hidden) >= floor


def merged(counts: Mapping[str, int], floor: int) -> dict[str, int | None]:
    """The counts with everything below the floor, and as much more as that takes, together under `OTHER`.

    `OTHER` is None where even all of it is fewer than the floor.
    """
    cells = shown(counts, floor)
    other = sum(counts[key] for key, n in cells.items() if n is None)
    stand = {key: n for key, n in cells.items() if n is not None}
    return stand | ({OTHER: other if other >= floor else None} if other else {})


def may_follow(before: int | None, now: int, floor: int) -> bool:
    """Whether `now` may be published after `before` (None: never published): it is the same, or `floor` away."""
    return before is None or before == now or abs(now - before) >= floor

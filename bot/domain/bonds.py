"""What people hold to be one problem or two, made into one whole that does not contradict itself.

Pure. A bond is kept from one run to the next, so it must be clear which one gives way: who comes first in the list is
heard first (facilitators before organisations, the later act before the earlier), and what contradicts what was heard
already is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bot.domain.statements import Bond, Verdict

MERGE: Final = "merge"
SPLIT: Final = "split"


@dataclass(frozen=True, slots=True)
class ThemeAct:
    """What a facilitator did to themes. Of a merge `kept` are the needs of `theme` and `moved` those that came into it;
    of a split `moved` is the one need that went out of `theme`, `kept` what stayed."""

    number: int
    verb: Literal["merge", "split"]
    theme: str
    kept: tuple[str, ...]
    moved: tuple[str, ...]


def of_acts(acts: Sequence[ThemeAct], living: Collection[str]) -> list[Bond]:
    """The bonds of facilitators' acts among the needs that are there, the latest act first. What was merged hangs
    together whichever of it is left."""
    found: list[Bond] = []
    out: set[str] = set()  # what was split out since: it comes last, so that nothing hangs on it
    for act in reversed(acts):
        kept, moved = ([need for need in part if need in living] for part in (act.kept, act.moved))
        if act.verb == SPLIT:
            out.update(moved)
            found += [Bond(need, other, False) for need in moved for other in kept]
        else:
            first, *others = sorted([*kept, *moved], key=out.__contains__) or [""]
            found += [Bond(first, other, True) for other in others]
    return found


def of_verdicts(verdicts: Iterable[Verdict]) -> list[Bond]:
    """The bonds of what organisations said of others' statements beside their own: yes joins, no parts."""
    told = [one for one in verdicts if one.own and one.said in ("yes", "no")]
    return [Bond(one.own, one.statement, one.said == "yes") for one in told]


def consistent(bonds: Iterable[Bond]) -> list[Bond]:
    """Those that agree with all before them, in their order."""
    whole = _Whole()
    return [bond for bond in bonds if whole.takes(bond)]


class _Whole:
    """Groups of what is together, and which of them are apart."""

    def __init__(self) -> None:
        self._group: dict[str, set[str]] = {}
        self._apart: dict[str, set[str]] = {}

    def takes(self, bond: Bond) -> bool:
        """Adds the bond unless it contradicts what is there."""
        a, b = (self._group.setdefault(one, {one}) for one in (bond.a, bond.b))
        strangers = any(self._apart.get(one, set()) & b for one in a)
        if not bond.together:
            if a is b:
                return False
            self._apart.setdefault(bond.a, set()).add(bond.b)
            self._apart.setdefault(bond.b, set()).add(bond.a)
            return True
        if strangers:
            return False
        if a is not b:
            a |= b
            for one in b:
                self._group[one] = a
        return True


def barred(acts: Sequence[ThemeAct]) -> dict[str, set[str]]:
    """Which needs stay out of which themes by id: split out of it, and not merged into it again since."""
    out: dict[str, set[str]] = {}
    for act in acts:
        if act.verb == SPLIT:
            out.setdefault(act.theme, set()).update(act.moved)
        else:
            out.get(act.theme, set()).difference_update(act.moved, act.kept)
    return out

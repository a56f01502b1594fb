"""Which stakeholder groups and regions a room has and lacks, without showing a small group.

Pure. Rules: organisations are counted, and tables are made as those of results are (`breakdown`): a group that cannot
stand alone is counted together with others, in an order that is fixed and public, so that nothing small follows from
what is shown. That nobody of a group is here may be said, because it tells of nobody; one or two are never told from
more, as they stand within a number of three at least. What was told last is told again until every number that follows
from it, or from anything told earlier, has moved by the floor.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.domain.breakdown import LEAST, UNSAID, Block, Question, Table, Tables, Voice, tables
from bot.domain.organisations import GROUPS

REGIONS = ("african", "asia-pacific", "eastern-european", "grulac", "weog", "intergovernmental", "apart")
# The order in which groups are put together: those with the fewest participants at the meetings first.
GROUP_ORDER = (
    UNSAID, "press", "intergovernmental", "technical-community", "private-sector", "civil-society", "government",
)  # fmt: skip
REGION_ORDER = (UNSAID, "apart", "eastern-european", "intergovernmental", "grulac", "african", "asia-pacific", "weog")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A group that participants want to hear: by how many organisations it was named (None: fewer than the floor) and
    how far asking it has come ('', asked, joined, declined, silent)."""

    id: str
    name: str
    n: int | None
    state: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who is here and who is not, as it may be told, as of the moment `at` (milliseconds UTC)."""

    tables: Tables
    at: int
    wanted: tuple[Wanted, ...] = ()

    @property
    def groups_missing(self) -> tuple[str, ...]:
        """Stakeholder groups of which nobody is here; empty where nothing may be told."""
        return missing(self.tables.stakeholder, tuple(GROUPS))

    @property
    def regions_missing(self) -> tuple[str, ...]:
        """Regional groups of which nobody is here."""
        return missing(self.tables.region, tuple(one for one in REGIONS if one not in ("apart", "intergovernmental")))


def seen(present: Mapping[tuple[str, str], int], floor: int) -> Tables:
    """What may be told. present: how many organisations are here, by stakeholder group and region."""
    voices = [
        Voice(f"{group}/{region}/{n}", group, region, frozenset())
        for (group, region), count in sorted(present.items())
        for n in range(count)
    ]
    groups = (*GROUP_ORDER, *sorted({group for group, _ in present} - set(GROUP_ORDER)))
    regions = (*REGION_ORDER, *sorted({region for _, region in present} - set(REGION_ORDER)))
    return tables(voices, Question((), False, groups, regions), floor) or Tables()


def missing(table: Table | None, among: Sequence[str]) -> tuple[str, ...]:
    """Those of the groups that stand in no block: nobody of them is here."""
    if table is None:
        return ()
    here = {group for block in table.blocks for group in block.groups}
    return tuple(group for group in among if group not in here)


def may_follow(before: Tables, now: Tables, floor: int) -> bool:
    """Whether `now` may be told after `before`: no number that follows from both has moved by a small group, and no
    table takes the place of another, which would be told of the same people."""
    pairs = ((before.stakeholder, now.stakeholder), (before.region, now.region))
    return all(_may_follow(one, other, max(floor, LEAST)) for one, other in pairs)


def _may_follow(before: Table | None, now: Table | None, floor: int) -> bool:
    if before is None or now is None:
        return before is None
    groups = sorted({group for table in (before, now) for block in table.blocks for group in block.groups})
    for size in range(1, len(groups) + 1):
        for chosen in combinations(groups, size):
            numbers = (_number(before, frozenset(chosen)), _number(now, frozenset(chosen)))
            if None not in numbers and 0 < abs((numbers[0] or 0) - (numbers[1] or 0)) < floor:
                return False
    return True


def _number(table: Table, groups: frozenset[str]) -> int | None:
    """How many organisations the groups have together, where that follows from the table."""
    touched = [block for block in table.blocks if groups.intersection(block.groups)]
    if any(not groups.issuperset(block.groups) for block in touched):
        return None
    return sum(block.organisations for block in touched)


def earlier(block: Block, table: Table | None) -> int | None:
    """How many organisations the same groups had in an earlier table, where that follows from it."""
    return None if table is None else _number(table, frozenset(block.groups))


def share(n: int, of: int) -> int:
    """Of a hundred, rounded half up; 0 of nothing."""
    return (200 * n + of) // (2 * of) if of else 0


def remote_share(afar: int, here: int, floor: int) -> int | None:
    """Of a hundred answers how many came from afar; None where that would show a small group."""
    small = any(0 < n < max(floor, LEAST) for n in (afar, here))
    return None if small or afar + here < max(floor, LEAST) else share(afar, afar + here)

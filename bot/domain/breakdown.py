"""Results by stakeholder group and by region, as far as they can be shown without showing a small group.

Pure. A table has one block of groups in each line and one answer in each column. Rules: behind every number of a table
stand no organisations or at least the floor; so any sum of blocks does, and what is left of a published total when
blocks are taken away. What cannot stand alone is counted together: groups in an order that nobody's answer changes
(`order`: what is not said first, then the groups with the fewest organisations asked), answers by their published
totals, the rarest first; the first way that is safe is taken. So who knows the rule and the totals still finds two
values at least for what is behind a block (tried out in the tests, with a floor of 3 or more: with 2 a small group
could only be one). Where both tables are shown, no group that lies within a region, or the other way round, may leave
a small rest. What is shown once is shown again, or follows when each number moved by the floor at least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

LEAST = 3  # the smallest floor that hides anything: see above
UNSAID = ""  # the group of who has not said theirs
OTHER = "(other)"  # the answers that are counted together; no option and no folded word has brackets
_ALL = ""  # everybody who answered, as a column

Row = tuple[str, frozenset[str]]
Blocks = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one voice chose. `organisation` stands behind it (a person alone is one); `group` and `region` are keys."""

    organisation: str
    group: str
    region: str
    choices: frozenset[str]


@dataclass(frozen=True, slots=True)
class Block:
    """Groups that are counted together: how many organisations and voices answered, and the voices by answer.
    `behind` is kept and never shown: the organisations behind each number."""

    groups: tuple[str, ...]
    organisations: int
    n: int
    counts: tuple[int, ...]
    behind: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Answers by groups. `rows` are the answers: a key and the choices that count for it; without any, only how many
    answered is told. `several`: a voice may stand in several rows."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    blocks: tuple[Block, ...]
    several: bool = False

    @property
    def n(self) -> int:
        """How many voices are in it."""
        return sum(block.n for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Tables:
    """What may be shown, None where nothing may."""

    stakeholder: Table | None = None
    region: Table | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is needed beside the voices, all of it public: how many chose each option (in its order), how many answered,
    whether one answer may choose several, and the groups and regions in their fixed order."""

    totals: Mapping[str, int]
    n: int
    several: bool
    groups: tuple[str, ...]
    regions: tuple[str, ...]


def order(asked: Mapping[str, int]) -> tuple[str, ...]:
    """The groups in the order in which they are put together. asked: organisations asked, by group."""
    return tuple(sorted({UNSAID, *asked}, key=lambda group: (group != UNSAID, asked.get(group, 0), group)))


def tables(voices: Sequence[Voice], question: Question, floor: int, before: Tables | None = None) -> Tables | None:
    """What may be shown of the voices, or None where it may not follow what was shown `before`."""
    floor = max(floor, LEAST)
    if before is not None and (before.stakeholder or before.region):
        return _following(voices, before, question.totals, floor)
    found = list(_levels(question, floor))
    stakeholder, level = _first(voices, found, question, 0, floor, None)
    region, _ = _first(voices, found[level:], question, 1, floor, stakeholder)
    return Tables(stakeholder, region)


def _levels(question: Question, floor: int) -> Iterator[tuple[Row, ...]]:
    """The answers as columns, in fewer and fewer of them; at last none. Depends on published totals only."""
    place = {key: n for n, key in enumerate(question.totals)}
    ordered = sorted((key for key, n in question.totals.items() if n), key=lambda k: (-question.totals[k], place[k]))
    whole = [key for key in ordered if question.totals[key] >= floor]
    if question.several:
        whole = [key for key in whole if _clear(question.n - question.totals[key], floor)]
    for kept in range(len(whole), 0, -1):
        rest = [] if question.several else [key for key in ordered if key not in whole[:kept]]
        if not rest or sum(question.totals[key] for key in rest) >= floor:
            rows = [(key, frozenset({key})) for key in sorted(whole[:kept], key=place.__getitem__)]
            yield (*rows, *([(OTHER, frozenset(rest))] if rest else []))
    yield ()


def _clear(n: int, floor: int) -> bool:
    """Whether a number is no small group."""
    return n == 0 or n >= floor


@dataclass(frozen=True, slots=True)
class _Cells:
    """Organisations and voices in every column, by group and region. Each organisation is in one of these."""

    columns: tuple[str, ...]
    organisations: Mapping[tuple[str, str], Counter[str]]
    voices: Mapping[tuple[str, str], Counter[str]]


def _cells(voices: Sequence[Voice], rows: Sequence[Row], several: bool) -> _Cells:
    held: dict[tuple[str, str], dict[str, set[str]]] = {}
    counts: dict[tuple[str, str], Counter[str]] = {}
    for voice in voices:
        unit = (voice.group, voice.region)
        for column in _columns_of(voice, rows, several):
            held.setdefault(unit, {}).setdefault(column, set()).add(voice.organisation)
            counts.setdefault(unit, Counter())[column] += 1
    organisations = {unit: Counter({c: len(some) for c, some in found.items()}) for unit, found in held.items()}
    columns = (_ALL, *(key for key, _ in rows), *(_without(key) for key, _ in rows if several))
    return _Cells(columns, organisations, counts)


def _columns_of(voice: Voice, rows: Sequence[Row], several: bool) -> list[str]:
    chosen = [key for key, choices in rows if choices & voice.choices]
    return [_ALL, *chosen, *(_without(key) for key, _ in rows if several and key not in chosen)]


def _without(key: str) -> str:
    """The column of those who did not choose an option, where several can be chosen."""
    return f"(not) {key}"


def _first(
    voices: Sequence[Voice], levels: Sequence[tuple[Row, ...]], question: Question, side: int, floor: int,
    beside: Table | None,
) -> tuple[Table | None, int]:  # fmt: skip
    """The first safe table by group (side 0) or by region (side 1) and the place of its level; (None, 0) for none."""
    for level, rows in enumerate(levels):
        cells = _cells(voices, rows, question.several)
        for blocks in _partitions((question.groups, question.regions)[side]):
            table = _table(cells, rows, blocks, side, question.several)
            if not _safe(table, floor) or _singled_out(table, question.totals, floor):
                continue
            if len(table.blocks) < 2:
                break
            if beside is None or _apart(cells, beside, table, floor):
                return table, level
    return None, 0


def _partitions(groups: tuple[str, ...]) -> Iterator[Blocks]:
    """Every group by itself, then the first ones together, one more each time, as long as another is left."""
    yield tuple((group,) for group in groups)
    for size in range(2, len(groups)):
        yield (groups[:size], *((group,) for group in groups[size:]))


def _table(cells: _Cells, rows: Sequence[Row], blocks: Blocks, side: int, several: bool) -> Table:
    """The table of these blocks; blocks that nobody is in are left out."""
    made = [_block(cells, rows, groups, side) for groups in blocks]
    return Table(tuple((key, tuple(sorted(some))) for key, some in rows), tuple(b for b in made if b.n), several)


def _block(cells: _Cells, rows: Sequence[Row], groups: tuple[str, ...], side: int) -> Block:
    inside = [unit for unit in cells.organisations if unit[side] in groups]
    behind = _sum(cells.organisations[unit] for unit in inside)
    voices = _sum(cells.voices[unit] for unit in inside)
    return Block(
        groups, behind[_ALL], voices[_ALL], tuple(voices[key] for key, _ in rows),
        tuple(behind[column] for column in cells.columns),
    )  # fmt: skip


def _sum(counters: Iterable[Counter[str]]) -> Counter[str]:
    return sum(counters, Counter[str]())


def _safe(table: Table, floor: int) -> bool:
    return all(_clear(n, floor) for block in table.blocks for n in block.behind)


def _singled_out(table: Table, totals: Mapping[str, int], floor: int) -> bool:
    """Whether all of a rare answer, whose total everybody knows, must have come from one block."""
    rare = [n for n, (_, some) in enumerate(table.rows) if any(0 < totals.get(key, 0) < floor for key in some)]
    return any(sum(block.counts[n] > 0 for block in table.blocks) == 1 for n in rare)


def _apart(cells: _Cells, one: Table, other: Table, floor: int) -> bool:
    """Whether no blocks of one table lie within blocks of the other but for a small rest. Every set of voices whose
    number follows from both tables by adding and subtracting is made of such rests."""
    crossed: dict[tuple[int, int], Counter[str]] = {}
    for (group, region), counts in cells.organisations.items():
        place = (_place(one, group), _place(other, region))
        crossed[place] = crossed.get(place, Counter[str]()) + counts
    turned = {(b, a): counts for (a, b), counts in crossed.items()}
    return all(
        _clear(rest[column], floor)
        for pairs in (crossed, turned)
        for rest in _rests(pairs)
        for column in cells.columns
    )  # fmt: skip


def _place(table: Table, group: str) -> int:
    return next(n for n, block in enumerate(table.blocks) if group in block.groups)


def _rests(crossed: Mapping[tuple[int, int], Counter[str]]) -> Iterator[Counter[str]]:
    """For all unions of blocks of the first table: what is left without the blocks of the second that lie within."""
    first, second = ({pair[side] for pair in crossed} for side in (0, 1))
    for size in range(1, len(first) + 1):
        for chosen in combinations(sorted(first), size):
            outside = {b for a, b in crossed if a not in chosen}
            within = second - outside
            yield _sum(n for (a, b), n in crossed.items() if a in chosen and b not in within)


def _following(voices: Sequence[Voice], before: Tables, totals: Mapping[str, int], floor: int) -> Tables | None:
    """The same tables with the numbers of now, if each is the same as before or has moved by the floor."""
    made = [_again(voices, table, side) for side, table in enumerate((before.stakeholder, before.region))]
    for table, earlier in zip(made, (before.stakeholder, before.region), strict=True):
        if earlier and (table is None or not _may_follow(earlier, table, totals, floor)):
            return None
    stakeholder, region = made
    if stakeholder and region:
        rows = [(key, frozenset(some)) for key, some in region.rows]
        if not _apart(_cells(voices, rows, region.several), stakeholder, region, floor):
            return None
    return Tables(stakeholder, region)


def _again(voices: Sequence[Voice], before: Table | None, side: int) -> Table | None:
    """The table with the same blocks and columns; None where somebody is in none of them."""
    if before is None:
        return None
    rows = [(key, frozenset(some)) for key, some in before.rows]
    known = {group for block in before.blocks for group in block.groups}
    cells = _cells(voices, rows, before.several)
    lost = any(unit[side] not in known for unit in cells.organisations)
    if lost or (rows and not before.several and any(len(_columns_of(v, rows, False)) != 2 for v in voices)):
        return None
    table = _table(cells, rows, tuple(block.groups for block in before.blocks), side, before.several)
    return table if len(table.blocks) == len(before.blocks) else None


def _may_follow(before: Table, now: Table, totals: Mapping[str, int], floor: int) -> bool:
    if not _safe(now, floor) or _singled_out(now, totals, floor):
        return False
    return all(one == two or _moved(one, two, floor) for one, two in zip(before.blocks, now.blocks, strict=True))


def _moved(before: Block, now: Block, floor: int) -> bool:
    """Whether no number of the block moved by what fewer organisations than the floor did."""
    numbers = zip((before.n, *before.counts), (now.n, *now.counts), before.behind, now.behind, strict=False)
    same = all(a == b or abs(d - c) >= floor for a, b, c, d in numbers)
    return same and all(_clear(abs(b - a), floor) for a, b in zip(before.behind, now.behind, strict=True))

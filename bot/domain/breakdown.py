"""Results by stakeholder group and by region, as far as they can be shown without showing a small group.

Pure. A table has one block of groups in each line and one answer in each column. Rules: behind every number of a table
stand no organisations or at least the floor, beside those whose answers stand under their names; so any sum of blocks
does, and what is left of a published total when blocks are taken away. What cannot stand alone is counted together:
groups in an order that nobody's answer changes (`order`: what is not said first, then the groups with the fewest
organisations asked), answers by their published totals, the rarest first; the first way that is safe is taken. So who
knows the rule and the totals still finds two values at least for every small group (tried out in the tests, with a
floor of 3 or more: with 2 a small group could only be one). Where both tables are shown, no group that lies within a
region, or the other way round, may leave a small rest. What is shown once is shown again, or follows when each number
moved by the floor at least. What this does not hide: where a whole group answers alike, so did each of it, as in any
count.
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
    """What one voice chose. `organisation` stands behind it (a person alone is one); `group` and `region` are keys. The
    answer of one that is `named` is told under its name, or known all the same."""

    organisation: str
    group: str
    region: str
    choices: frozenset[str]
    named: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Groups that are counted together: how many organisations and voices answered, and the voices by answer.
    `behind` is kept and never shown: the organisations behind each number whose answers stand under no name."""

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
    """What is needed beside the voices, all of it public: the keys of the options, whether one answer may choose
    several, and the groups and regions in their fixed order (see `order`)."""

    options: tuple[str, ...]
    several: bool
    groups: tuple[str, ...]
    regions: tuple[str, ...]


def order(asked: Mapping[str, int]) -> tuple[str, ...]:
    """The groups in the order in which they are put together. asked: organisations asked, by group."""
    return tuple(sorted({UNSAID, *asked}, key=lambda group: (group != UNSAID, asked.get(group, 0), group)))


def tables(voices: Sequence[Voice], question: Question, floor: int, before: Tables | None = None) -> Tables | None:
    """What may be shown of the voices, or None where it may not follow what was shown `before`."""
    crowd = _Crowd(voices, question.several, max(floor, LEAST))
    if before is not None and (before.stakeholder or before.region):
        return _following(crowd, before)
    levels = list(_levels(crowd, question.options))
    stakeholder, level = _first(crowd, levels, question.groups, 0, None)
    region, _ = _first(crowd, levels[level:], question.regions, 1, stakeholder)
    return Tables(stakeholder, region)


class _Crowd:
    """The voices with what everybody knows of them. `totals`: how many chose each option under no name, `n` of so many
    who answered under none."""

    def __init__(self, voices: Sequence[Voice], several: bool, floor: int) -> None:
        self.voices, self.several, self.floor = voices, several, floor
        self.totals = Counter(key for voice in voices if not voice.named for key in voice.choices)
        self.n = sum(not voice.named for voice in voices)

    def clear(self, n: int) -> bool:
        """Whether a number is no small group."""
        return n == 0 or n >= self.floor

    def columns_of(self, voice: Voice, rows: Sequence[Row]) -> list[str]:
        """The columns that a voice is counted in."""
        chosen = [key for key, choices in rows if choices & voice.choices]
        return [_ALL, *chosen, *(_without(key) for key, _ in rows if self.several and key not in chosen)]


def _levels(crowd: _Crowd, options: Sequence[str]) -> Iterator[tuple[Row, ...]]:
    """The answers as columns, in fewer and fewer of them; at last none. Depends on published totals only."""
    given = {key for voice in crowd.voices for key in voice.choices}
    place = {key: n for n, key in enumerate(options) if key in given}
    ordered = sorted(place, key=lambda key: (-crowd.totals[key], place[key]))
    whole = [key for key in ordered if crowd.clear(crowd.totals[key])]
    if crowd.several:
        whole = [key for key in whole if crowd.clear(crowd.n - crowd.totals[key])]
    for kept in range(len(whole), 0, -1):
        rest = [] if crowd.several else [key for key in ordered if key not in whole[:kept]]
        if crowd.clear(sum(crowd.totals[key] for key in rest)):
            rows = [(key, frozenset({key})) for key in sorted(whole[:kept], key=place.__getitem__)]
            yield (*rows, *([(OTHER, frozenset(rest))] if rest else []))
    yield ()


class _Cells:
    """Organisations and voices in every column, by group and region. Each organisation is in one of these. `behind` are
    the organisations that answered under no name, `organisations` all of them."""

    def __init__(self, crowd: _Crowd, rows: Sequence[Row]) -> None:
        found: dict[tuple[str, str], dict[str, set[str]]] = {}
        self.rows = rows
        self.voices: dict[tuple[str, str], Counter[str]] = {}
        self.columns = (_ALL, *(key for key, _ in rows), *(_without(key) for key, _ in rows if crowd.several))
        answered = {((one.group, one.region), one.organisation) for one in crowd.voices}
        self.organisations = Counter(unit for unit, _ in answered)
        for voice in crowd.voices:
            unit = (voice.group, voice.region)
            for column in crowd.columns_of(voice, rows):
                self.voices.setdefault(unit, Counter())[column] += 1
                found.setdefault(unit, {}).setdefault(column, set()).update([] if voice.named else [voice.organisation])
        self.behind = {unit: Counter({c: len(some) for c, some in held.items()}) for unit, held in found.items()}


def _without(key: str) -> str:
    """The column of those who did not choose an option, where several can be chosen."""
    return f"(not) {key}"


def _first(
    crowd: _Crowd, levels: Sequence[tuple[Row, ...]], groups: tuple[str, ...], side: int, beside: Table | None
) -> tuple[Table | None, int]:
    """The first safe table by group (side 0) or by region (side 1) and the place of its level; (None, 0) for none."""
    for level, rows in enumerate(levels):
        cells = _Cells(crowd, rows)
        for blocks in _partitions(groups):
            table = _table(crowd, cells, blocks, side)
            if not _safe(crowd, table):
                continue
            if len(table.blocks) < 2:
                break
            if beside is None or _apart(crowd, cells, beside, table):
                return table, level
    return None, 0


def _partitions(groups: tuple[str, ...]) -> Iterator[Blocks]:
    """Every group by itself, then the first ones together, one more each time, as long as another is left."""
    yield tuple((group,) for group in groups)
    for size in range(2, len(groups)):
        yield (groups[:size], *((group,) for group in groups[size:]))


def _table(crowd: _Crowd, cells: _Cells, blocks: Blocks, side: int) -> Table:
    """The table of these blocks; blocks that nobody is in are left out."""
    made = [_block(cells, groups, side) for groups in blocks]
    rows = tuple((key, tuple(sorted(some))) for key, some in cells.rows)
    return Table(rows, tuple(block for block in made if block.n), crowd.several)


def _block(cells: _Cells, groups: tuple[str, ...], side: int) -> Block:
    inside = [unit for unit in cells.voices if unit[side] in groups]
    behind, voices = (_sum(counts[unit] for unit in inside) for counts in (cells.behind, cells.voices))
    return Block(
        groups, sum(cells.organisations[unit] for unit in inside), voices[_ALL],
        tuple(voices[key] for key, _ in cells.rows), tuple(behind[column] for column in cells.columns),
    )  # fmt: skip


def _sum(counters: Iterable[Counter[str]]) -> Counter[str]:
    return sum(counters, Counter[str]())


def _safe(crowd: _Crowd, table: Table) -> bool:
    """Whether no number of it is a small group, and no rare answer, whose total everybody knows, is one block's."""
    if not all(crowd.clear(n) for block in table.blocks for n in block.behind):
        return False
    rare = [n for n, (_, some) in enumerate(table.rows, 1) if not all(crowd.clear(crowd.totals[key]) for key in some)]
    return all(sum(block.behind[n] > 0 for block in table.blocks) != 1 for n in rare)


def _apart(crowd: _Crowd, cells: _Cells, one: Table, other: Table) -> bool:
    """Whether no blocks of one table lie within blocks of the other but for a small rest. Every set of voices whose
    number follows from both tables by adding and subtracting is made of such rests."""
    crossed: dict[tuple[int, int], Counter[str]] = {}
    for (group, region), counts in cells.behind.items():
        if counts[_ALL]:
            place = (_place(one, group), _place(other, region))
            crossed[place] = crossed.get(place, Counter[str]()) + counts
    turned = {(b, a): counts for (a, b), counts in crossed.items()}
    rests = (rest for pairs in (crossed, turned) for rest in _rests(pairs))
    return all(crowd.clear(rest[column]) for rest in rests for column in cells.columns)


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


def _following(crowd: _Crowd, before: Tables) -> Tables | None:
    """The same tables with the numbers of now, if each is the same as before or has moved by the floor."""
    earlier = (before.stakeholder, before.region)
    stakeholder, region = now = [_again(crowd, table, side) for side, table in enumerate(earlier)]
    for table, last in zip(now, earlier, strict=True):
        if last and not (table and _safe(crowd, table) and _may_follow(crowd, last, table)):
            return None
    if stakeholder and region and not _apart(crowd, _Cells(crowd, _rows(region)), stakeholder, region):
        return None
    return Tables(stakeholder, region)


def _rows(table: Table) -> list[Row]:
    return [(key, frozenset(some)) for key, some in table.rows]


def _again(crowd: _Crowd, before: Table | None, side: int) -> Table | None:
    """The table with the same blocks and columns; None where somebody is in none of them."""
    if before is None or crowd.several != before.several:
        return None
    rows, blocks = _rows(before), tuple(block.groups for block in before.blocks)
    cells = _Cells(crowd, rows)
    lost = {unit[side] for unit in cells.voices} - {group for groups in blocks for group in groups}
    uncounted = rows and not crowd.several and any(len(crowd.columns_of(one, rows)) != 2 for one in crowd.voices)
    table = _table(crowd, cells, blocks, side)
    return None if lost or uncounted or len(table.blocks) < len(blocks) else table


def _may_follow(crowd: _Crowd, before: Table, now: Table) -> bool:
    pairs = zip(before.blocks, now.blocks, strict=True)
    return all(one == two or _moved(crowd, one, two) for one, two in pairs)


def _moved(crowd: _Crowd, before: Block, now: Block) -> bool:
    """Whether no number of the block moved by what fewer organisations than the floor did."""
    moves = [abs(b - a) for a, b in zip(before.behind, now.behind, strict=True)]
    numbers = zip((before.n, *before.counts), (now.n, *now.counts), moves, strict=False)
    return all(map(crowd.clear, moves)) and all(a == b or move for a, b, move in numbers)

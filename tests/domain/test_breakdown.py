"""No small group can be read from the results by group, or worked out from them and from what else is published."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breakdown import OTHER, UNSAID, Question, Table, Tables, Voice, order, tables

GOV, CIVIL, TECH = "government", "civil-society", "technical-community"
YES = frozenset({"yes"})
Cell = tuple[str, str, str]


def voices(*groups: tuple[str, str, int], start: int = 0) -> list[Voice]:
    """So many organisations of a group that chose so, all of them of a region of the same name."""
    each = [(group, choice) for group, choice, n in groups for _ in range(n)]
    return [Voice(f"O{n}", group, "", frozenset(choice.split("+"))) for n, (group, choice) in enumerate(each, start)]


def question(
    options: str = "yes no", groups: tuple[str, ...] = (UNSAID, GOV, CIVIL, TECH), regions: tuple[str, ...] = ("",),
    several: bool = False,
) -> Question:  # fmt: skip
    """What is public of a question."""
    return Question(tuple(options.split()), several, groups, regions)


def lines(table: Table | None) -> list[tuple[str, int, tuple[int, ...]]]:
    """A table as it is told: groups, organisations, voices by answer."""
    return [("+".join(b.groups), b.organisations, b.counts) for b in table.blocks] if table else []


def found(*groups: tuple[str, str, int], floor: int = 3) -> list[tuple[str, int, tuple[int, ...]]]:
    """The table by stakeholder group."""
    some = voices(*groups)
    made = tables(some, question(), floor)
    assert made is not None
    return lines(made.stakeholder)


def test_groups_that_are_large_enough_stand_by_themselves() -> None:
    assert found((GOV, "yes", 3), (CIVIL, "yes", 4), (CIVIL, "no", 3)) == [(GOV, 3, (3, 0)), (CIVIL, 7, (4, 3))]


def test_groups_with_a_small_number_are_counted_together_with_those_before_them() -> None:
    assert found((GOV, "yes", 1), (CIVIL, "yes", 2), (TECH, "yes", 4), (TECH, "no", 3)) == [
        ("+government+civil-society", 3, (3, 0)), (TECH, 7, (4, 3)),
    ]  # fmt: skip


def test_rare_answers_are_counted_together_so_that_the_others_can_be_told() -> None:
    some = voices((GOV, "yes", 4), (GOV, "no", 3), (CIVIL, "yes", 3), (CIVIL, "no", 2), (CIVIL, "mixed", 1))
    made = tables(some, question("yes no mixed"), 3)
    assert made is not None
    assert made.stakeholder is not None
    assert [key for key, _ in made.stakeholder.rows] == ["yes", OTHER]
    assert lines(made.stakeholder) == [(GOV, 7, (4, 3)), (CIVIL, 6, (3, 3))]


def test_a_rare_answer_is_not_told_to_have_come_from_one_group() -> None:
    some = voices((GOV, "yes", 4), (CIVIL, "no", 2), (CIVIL, "mixed", 1))
    made = tables(some, question("yes no mixed"), 3)
    assert made is not None
    assert made.stakeholder is not None
    assert (made.stakeholder.rows, lines(made.stakeholder)) == ((), [(GOV, 4, ()), (CIVIL, 3, ())])


def test_nothing_is_told_of_one_group_alone_or_of_a_small_one_beside_it() -> None:
    assert found((GOV, "yes", 5)) == []
    assert found((GOV, "yes", 5), (CIVIL, "yes", 1)) == []


def test_many_delegates_of_one_organisation_are_one() -> None:
    delegates = [Voice("O1", GOV, "", frozenset({"yes"})) for _ in range(9)]
    some = [*delegates, *voices((CIVIL, "yes", 9), start=2)]
    assert tables(some, question(), 3) == Tables()


def test_of_several_answers_those_who_did_not_choose_are_no_small_group_either() -> None:
    chosen = voices((GOV, "a+b", 3), (GOV, "a", 3), (CIVIL, "a+b", 3), (CIVIL, "b", 2))
    made = tables(chosen, question("a b", several=True), 3)
    assert made is not None
    assert made.stakeholder is not None
    assert (made.stakeholder.rows, lines(made.stakeholder)) == (
        (("b", ("b",)),), [(GOV, 6, (3,)), (CIVIL, 5, (5,))],
    )  # fmt: skip
    more = [*chosen, *voices((CIVIL, "b", 1), start=50)]
    again = tables(more, question("a b", several=True), 3)
    assert again is not None
    assert lines(again.stakeholder) == [(GOV, 6, (6, 3)), (CIVIL, 6, (3, 6))]


def test_answers_under_names_are_taken_away_by_everybody() -> None:
    some = [*voices((GOV, "yes", 1), (CIVIL, "yes", 4)), *(Voice(f"N{n}", GOV, "", YES, named=True) for n in range(2))]
    assert tables(some, question(), 3) == Tables()
    some += voices((GOV, "yes", 2), start=50)
    made = tables(some, question(), 3)
    assert made is not None
    assert lines(made.stakeholder) == [(GOV, 5, (5,)), (CIVIL, 4, (4,))]


def test_a_group_that_lies_within_a_region_leaves_no_small_rest() -> None:
    def at(group: str, region: str, n: int, start: int) -> list[Voice]:
        return [Voice(f"O{start + k}", group, region, YES) for k in range(n)]

    some = [*at(GOV, "african", 4, 0), *at(CIVIL, "african", 1, 10), *at(CIVIL, "weog", 5, 20)]
    asked = question(groups=(GOV, CIVIL), regions=("african", "weog"))
    made = tables(some, asked, 3)
    assert made is not None
    assert (lines(made.stakeholder), made.region) == ([(GOV, 4, (4,)), (CIVIL, 6, (6,))], None)
    more = [*some, *at(CIVIL, "african", 2, 40)]
    both = tables(more, question(groups=(GOV, CIVIL), regions=("african", "weog")), 3)
    assert both is not None
    assert lines(both.region) == [("african", 7, (7,)), ("weog", 5, (5,))]


def test_what_was_shown_is_followed_by_the_same_or_by_what_moved_by_the_floor() -> None:
    some = voices((GOV, "yes", 4), (CIVIL, "yes", 5), (CIVIL, "no", 3))
    before = tables(some, question(), 3)

    def after(*more: tuple[str, str, int]) -> Tables | None:
        now = [*some, *voices(*more, start=100)]
        return tables(now, question(), 3, before)

    assert after() == before
    assert after((GOV, "yes", 1)) is None
    assert after((TECH, "yes", 3)) is None
    moved = after((GOV, "yes", 3))
    assert moved is not None
    assert lines(moved.stakeholder) == [(GOV, 7, (7, 0)), (CIVIL, 8, (5, 3))]
    assert tables(voices((GOV, "yes", 1)), question(), 3, Tables()) == Tables()


def test_the_order_is_that_of_what_was_asked_with_the_unsaid_first() -> None:
    assert order({CIVIL: 9, GOV: 2, TECH: 2}) == (UNSAID, GOV, TECH, CIVIL)


def compositions(cells: int, most: int) -> Iterator[tuple[int, ...]]:
    """All ways to put up to `most` organisations into cells."""
    if not cells:
        yield ()
        return
    for first in range(most + 1):
        for rest in compositions(cells - 1, most - first):
            yield (first, *rest)


@pytest.mark.parametrize(
    ("groups", "options", "regions", "most", "floor"),
    [
        ((UNSAID, "a", "b"), "y n", ("p",), 8, 3),
        ((UNSAID, "a"), "y n m", ("p",), 8, 3),
        ((UNSAID, "a", "b", "c"), "y", ("p",), 12, 3),
        ((UNSAID, "a"), "y n", ("p",), 12, 4),
        ((UNSAID, "a", "b"), "y n", ("p",), 7, 2),
        ((UNSAID, "a"), "y n", ("p", "q"), 7, 3),
        ((UNSAID, "a", "b"), "y", ("p", "q"), 9, 3),
    ],
)
def test_who_knows_the_totals_and_the_rule_finds_two_values_for_every_small_group(
    groups: tuple[str, ...], options: str, regions: tuple[str, ...], most: int, floor: int
) -> None:
    """Tries all tables: what an attacker who sees one publication cannot tell from one another is put together."""
    cells = [(group, region, option) for group in groups for region in regions for option in options.split()]
    seen: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for numbers in compositions(len(cells), most):
        each = [cell for cell, n in zip(cells, numbers, strict=True) for _ in range(n)]
        some = [Voice(f"O{n}", g, r, frozenset({o})) for n, (g, r, o) in enumerate(each)]
        asked = question(options, groups, regions)
        made = tables(some, asked, floor)
        assert made is not None
        rows = made.stakeholder.rows if made.stakeholder else None, made.region.rows if made.region else None
        totals = [sum(n for (*_, o), n in zip(cells, numbers, strict=True) if o == option) for option in asked.options]
        seen[(*totals, rows, *lines(made.stakeholder), "by", *lines(made.region))].append(numbers)
    wanted = [[n for n, cell in enumerate(cells) if {*part} <= {*cell}] for part in parts(cells)]
    told = [
        (place, possible[0])
        for possible in seen.values()
        for place in wanted
        if len(values := {sum(numbers[n] for n in place) for numbers in possible}) == 1 and 0 < values.pop() < floor
    ]
    assert (told, len(seen) > most) == ([], True)


def parts(cells: Sequence[Cell]) -> set[tuple[str, ...]]:
    """What a small group is: a group's or a region's answer, and that of a group within a region. The answer of the
    only region is the published total."""
    regions = len({region for _, region, _ in cells})
    return {part for g, r, o in cells for part in ((g, o), (g, r, o), *([(r, o)] if regions > 1 else []))}


crowd = st.lists(
    st.tuples(
        st.integers(0, 25), st.sampled_from((UNSAID, GOV, CIVIL, TECH)), st.sampled_from(("", "african", "weog")),
        st.sampled_from(("yes", "no", "mixed")), st.sampled_from((False, False, False, True)),
    ),
    max_size=60,
)  # fmt: skip


@given(crowd, st.integers(3, 5))
def test_no_sum_or_difference_of_published_numbers_is_what_fewer_organisations_than_the_floor_said(
    people: list[tuple[int, str, str, str, bool]], floor: int
) -> None:
    of = {n: (group, region) for n, group, region, _, _ in people}
    some = [Voice(f"O{n}", *of[n], frozenset({choice}), named) for n, _, _, choice, named in people]
    groups, regions = (UNSAID, GOV, CIVIL, TECH), ("", "african", "weog")
    made = tables(some, question("yes no mixed", groups, regions), floor)
    assert made is not None
    small = [
        (inside, outside, row)
        for inside, outside in _nested(some, made)
        for row in _answers(made)
        if 0 < len({v.organisation for v in inside if _hidden(v, row) and v not in outside}) < floor
    ]
    assert small == []


def _hidden(voice: Voice, row: Sequence[str]) -> bool:
    return not voice.named and (not row or bool({*row} & voice.choices))


def _answers(made: Tables) -> list[tuple[str, ...]]:
    tables_shown = [table for table in (made.stakeholder, made.region) if table]
    rows = Counter(some for table in tables_shown for _, some in table.rows)
    return [(), *(some for some, n in rows.items() if n == len(tables_shown))]


def _nested(some: Sequence[Voice], made: Tables) -> Iterator[tuple[list[Voice], list[Voice]]]:
    """Every union of published blocks, and every union of the other table's blocks that lies within it."""
    sides = [
        [[v for v in some if (v.group, v.region)[n] in block.groups] for block in table.blocks] if table else []
        for n, table in enumerate((made.stakeholder, made.region))
    ]
    for one, other in (sides, sides[::-1]):
        for inside in _unions(one):
            for outside in ([], *_unions(other)):
                if all(voice in inside for voice in outside if not voice.named):
                    yield inside, outside


def _unions(blocks: Sequence[list[Voice]]) -> Iterator[list[Voice]]:
    for size in range(1, len(blocks) + 1):
        for chosen in combinations(blocks, size):
            yield [voice for block in chosen for voice in block]

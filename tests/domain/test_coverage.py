"""Who is here and who is not: what is told shows no small group, by itself or beside what was told before."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.breakdown import Tables
from bot.domain.coverage import GROUP_ORDER, REGION_ORDER, REGIONS, Coverage, may_follow, remote_share, seen, share
from bot.domain.naming import names, read_state
from bot.domain.organisations import GROUPS
from bot.reports.participation import meetings

FLOOR = 3
ROOMS = st.lists(st.tuples(st.sampled_from(GROUP_ORDER), st.sampled_from(REGION_ORDER)), max_size=30)
GOV, CIVIL, PRIVATE, TECH, PRESS = ("government", "civil-society", "private-sector", "technical-community", "press")


def room(**groups: int) -> Counter[tuple[str, str]]:
    """Organisations by stakeholder group, all of one region."""
    return Counter({(name.replace("_", "-"), "weog"): n for name, n in groups.items()})


def test_groups_that_are_large_enough_are_told_and_of_which_nobody_is_here() -> None:
    found = Coverage(seen(room(government=3, civil_society=5, private_sector=4), FLOOR), 0)
    table = found.tables.stakeholder
    assert table is not None
    assert {block.groups: block.organisations for block in table.blocks} == {(GOV,): 3, (CIVIL,): 5, (PRIVATE,): 4}
    assert found.groups_missing == (TECH, "intergovernmental", PRESS)


def test_one_or_two_of_a_group_are_told_within_three_at_least_and_never_as_missing() -> None:
    found = Coverage(seen(room(government=3, civil_society=5, press=1, technical_community=2), FLOOR), 0)
    table = found.tables.stakeholder
    assert table is not None
    assert {block.organisations for block in table.blocks if PRESS in block.groups} == {3}
    assert found.groups_missing == (PRIVATE,)


@given(ROOMS)
def test_no_number_is_a_small_group_and_the_numbers_are_all_that_are_here(organisations: list[tuple[str, str]]) -> None:
    tables = seen(Counter(organisations), FLOOR)
    for side, table in enumerate((tables.stakeholder, tables.region)):
        if table is None:
            continue
        assert min(block.organisations for block in table.blocks) >= FLOOR
        assert sum(block.organisations for block in table.blocks) == len(organisations)
        for block in table.blocks:
            assert block.organisations == sum(one[side] in block.groups for one in organisations)


@given(ROOMS, ROOMS)
def test_what_follows_shows_no_small_group_by_subtraction(
    then: list[tuple[str, str]], now: list[tuple[str, str]]
) -> None:
    before, after = seen(Counter(then), FLOOR), seen(Counter(now), FLOOR)
    if not may_follow(before, after, FLOOR):
        return
    for one, other in ((before.stakeholder, after.stakeholder), (before.region, after.region)):
        both = {block.groups: block.organisations for block in one.blocks} if one else {}
        for block in other.blocks if other else ():
            moved = abs(both.get(block.groups, block.organisations) - block.organisations)
            assert moved == 0 or moved >= FLOOR
        if one and other:
            moved = abs(one.n - other.n)
            assert moved == 0 or moved >= FLOOR


@pytest.mark.parametrize(
    ("then", "now", "may"),
    [
        ({"government": 3, "civil_society": 5}, {"government": 3, "civil_society": 5}, True),
        ({"government": 3, "civil_society": 5}, {"government": 4, "civil_society": 5}, False),
        ({"government": 3, "civil_society": 5}, {"government": 6, "civil_society": 5}, True),
        ({"government": 3, "civil_society": 5}, {"government": 3, "civil_society": 5, "press": 3}, True),
        ({"government": 3, "civil_society": 5}, {"government": 4, "civil_society": 4}, False),
        ({"government": 3, "civil_society": 5}, {"government": 3}, False),
    ],
)
def test_the_next_telling_waits_until_every_number_moved_by_the_floor(
    then: dict[str, int], now: dict[str, int], may: bool
) -> None:
    assert may_follow(seen(room(**then), FLOOR), seen(room(**now), FLOOR), FLOOR) is may


def test_anything_may_be_told_first() -> None:
    assert may_follow(Tables(), seen(room(government=3, civil_society=5), FLOOR), FLOOR)


@pytest.mark.parametrize(
    ("afar", "here", "told"),
    [(0, 0, None), (1, 9, None), (9, 2, None), (3, 3, 50), (0, 9, 0), (9, 0, 100), (0, 2, None), (4, 8, 33)],
)
def test_the_share_of_answers_from_afar_shows_no_small_group(afar: int, here: int, told: int | None) -> None:
    assert remote_share(afar, here, FLOOR) == told


def test_shares_are_rounded_half_up() -> None:
    assert [share(1, 3), share(1, 8), share(0, 0)] == [33, 13, 0]


@pytest.mark.parametrize("meeting", meetings(), ids=lambda one: one.name)
def test_published_shares_are_of_known_groups_add_up_and_have_a_source(meeting: object) -> None:
    one = next(found for found in meetings() if found is meeting)
    assert set(one.groups) <= set(GROUPS)
    assert set(one.regions) <= set(REGIONS)
    assert (sum(one.groups.values()), sum(one.regions.values())) == (100, 100)
    assert one.source.startswith("https://")
    assert str(one.year) in one.name


def test_groups_are_put_together_in_the_order_of_their_published_shares() -> None:
    latest = meetings()[0]
    assert list(GROUP_ORDER[1:]) == sorted(GROUP_ORDER[1:], key=lambda group: latest.groups[group])


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("police and judges", ["police", "judges"]), ("the police", ["police"]),
        ("Police, police; judges", ["Police", "judges"]),
        ("les juges et la police", ["juges", "police"]), ("journalists.", ["journalists"]), ("more women", ["women"]),
        ("criminal justice authorities", ["criminal justice authorities"]), ("الشرطة", ["الشرطة"]),
    ],
)  # fmt: skip
def test_groups_are_read_as_people_name_them(typed: str, named: list[str]) -> None:
    assert names(typed) == named


@pytest.mark.parametrize(
    ("typed", "why"), [("", "none"), (" , . ", "none"), ("x" * 61, "long"), ("a,b,c,d,e,f,g", "many")]
)
def test_what_is_no_list_of_groups_says_why(typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        names(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("asked", ("asked", "")), ("Joined!", ("joined", "")),
        ("declined – no money to travel", ("declined", "no money to travel")),
        ("no answer", ("silent", "")), ("sans réponse", ("silent", "")), ("contacté hier", ("asked", "hier")),
        ("a refusé", ("declined", "")), ("gone", None), ("", None), ("no", None),
    ],
)  # fmt: skip
def test_how_it_went_is_read(typed: str, read: tuple[str, str] | None) -> None:
    assert read_state(typed) == read

"""Who somebody speaks for, as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.organisations import GROUPS, Membership, UnknownGroup, read_group, read_membership


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Government", "government"), ("GOV", "government"), ("état", "government"), ("goverment", "government"),
        ("NGO", "civil-society"), ("société civile", "civil-society"), ("Civil-Society", "civil-society"),
        ("private", "private-sector"), ("Secteur privé", "private-sector"), ("tech", "technical-community"),
        ("technical comunity", "technical-community"), ("IGO", "intergovernmental"),
        ("Intergovernmental Organisation", "intergovernmental"), ("Press/Media", "press"), ("médias", "press"),
        ("pirates", ""), ("", ""), ("Kenya", ""),
    ],
)  # fmt: skip
def test_a_group_is_read_in_its_usual_forms_and_near_spellings(text: str, group: str) -> None:
    assert read_group(text) == group


@pytest.mark.parametrize(
    ("text", "membership"),
    [
        ("Posts of Kenya", Membership("Posts of Kenya")),
        ("Posts of Kenya, gov", Membership("Posts of Kenya", "government")),
        ("Posts of Kenya , gov ,  Kenya", Membership("Posts of Kenya", "government", "Kenya")),
        ("Ministry of Posts, Kenya, gov, Kenya", Membership("Ministry of Posts, Kenya", "government", "Kenya")),
        ("Posts of Kenya, , Kenya", Membership("Posts of Kenya", "", "Kenya")),
        ("Posts, Telegraphs | gov | Kenya", Membership("Posts, Telegraphs", "government", "Kenya")),
        ("myself", Membership("")),
        ("in my personal capacity", Membership("")),
        ("à titre personnel", Membership("")),
        ("Government", Membership("Government")),
    ],
)
def test_an_organisation_is_read_with_group_and_country(text: str, membership: Membership) -> None:
    assert read_membership(text) == membership


def test_what_stands_for_a_group_and_is_none_is_said() -> None:
    with pytest.raises(UnknownGroup, match=r"^Pirates$"):
        read_membership("Posts of Kenya, Pirates, Kenya")


@pytest.mark.parametrize("text", ["", "  ", "…", ", gov, Kenya", "x" * 121, "x" * 100 + "," + "y" * 100 + ", gov"])
def test_what_has_no_usable_name_is_an_error(text: str) -> None:
    with pytest.raises((ValueError, UnknownGroup)):
        read_membership(text)


@given(st.text())
def test_any_text_is_a_membership_or_one_of_the_two_errors(text: str) -> None:
    try:
        read = read_membership(text)
    except (ValueError, UnknownGroup):
        return
    assert len(read.name) <= 120
    assert read.group in {"", *GROUPS}

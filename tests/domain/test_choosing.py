"""How several options, an order and a place on a scale are read, in all the ways in which people type and tap them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.choosing import ALSO, THEN
from bot.domain.hedges import hedges
from bot.domain.prompts import (
    AROUND,
    HEDGE,
    HUM,
    LETTERS,
    POLL,
    SCALE,
    USUAL,
    Given,
    Option,
    make_options,
    parts,
    read_answer,
)

PLACES = make_options(["Geneva", "Nairobi", "Rio de Janeiro", "Health, safety"])
TWENTY = make_options([f"Place {letter}{letter}" for letter in LETTERS])
FIVE = tuple(Option(key, key) for key in SCALE)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a c", Given("a+c")),
        ("C, A", Given("a+c")),
        ("A and C", Given("a+c")),
        ("a et c", Given("a+c")),
        ("1 3", Given("a+c")),
        ("a+c", Given("a+c")),
        ("AC", Given("a+c")),
        ("1. Geneva\n2. Rio de Janeiro", Given("a+c")),
        ("1️⃣3️⃣", Given("a+c")),
        ("🇦 🇨", Given("a+c")),
        ("Ａ，Ｃ", Given("a+c")),
        ("ⓐ、ⓒ", Given("a+c")),
        ("١، ٣", Given("a+c")),
        ("Health, safety and rio de janeiro", Given("c+d")),
        ("a, a", Given("a")),
        ("b", Given("b")),
        ("a c because they are near", Given("a+c", "because they are near")),
        ("a, c: Nairobi is too far", Given("a+c", "Nairobi is too far")),
        ("(a) [c]", Given("a+c")),
        ("a, c (Nairobi is too far)", Given("a+c", "Nairobi is too far")),
        ("a, c but not B", Given("a+c", "but not B")),
        ("abstain", Given("abstain")),
        ("a, e", None),
        ("a or b", None),
        ("a and maybe C", None),
        ("A is near Nairobi", None),
        ("I think a", None),
        ("x", None),
    ],
)
def test_up_to_two_answers_are_read_and_none_is_lost_in_a_comment(text: str, read: Given | None) -> None:
    assert read_answer(POLL, PLACES, text, most=2) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("b a c", Given("b>a>c")),
        ("B > A > C", Given("b>a>c")),
        ("b>a", Given("b>a")),
        ("2,1,3", Given("b>a>c")),
        ("BAC", Given("b>a>c")),
        ("Nairobi → Geneva", Given("b>a")),
        ("1. Nairobi\n2. Geneva", Given("b>a")),
        ("1) B 2) A", Given("b>a")),
        ("Nairobi first, then Geneva", Given("b>a")),
        ("Health, safety > rio de janeiro", Given("d>c")),
        ("b", Given("b")),
        ("B A, because C is far", Given("b>a", "because C is far")),
        ("pass", Given("pass")),
        ("b = a", None),
        ("b > a > z", None),
        ("bac", None),
    ],
)
def test_an_order_is_read_from_the_best_on(text: str, read: Given | None) -> None:
    assert read_answer(POLL, PLACES, text, seats=1) == read


@pytest.mark.parametrize(("text", "most"), [("a b c", 2), ("a, c", 1), ("Geneva/Nairobi", 1)])
def test_more_answers_than_may_be_chosen_are_refused(text: str, most: int) -> None:
    with pytest.raises(ValueError, match=r"^many$"):
        read_answer(POLL, PLACES, text, most=most)


@pytest.mark.parametrize("text", ["b a b", "Geneva, a", "1 > A"])
def test_an_order_in_which_one_stands_twice_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^twice$"):
        read_answer(POLL, PLACES, text, seats=2)


@pytest.mark.parametrize("text", ["yes no", "yes and no", "oui et non", "👍 👎", "no, yes"])
def test_yes_and_no_at_once_is_neither(text: str) -> None:
    with pytest.raises(ValueError, match=r"^many$"):
        read_answer(POLL, make_options(USUAL), text)


def test_around_the_table_yes_and_no_is_mixed() -> None:
    for text in ("mixed", "partagé", "yes and no", "Oui et non.", "⚖️", "3"):
        assert read_answer("round", make_options(AROUND), text) == Given("mixed")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("4", Given("4")),
        ("4️⃣", Given("4")),
        ("4/5", Given("4")),
        ("strongly for", Given("5")),
        ("Strongly for, if it is paid", Given("5", "if it is paid")),
        ("fortement contre", Given("1")),
        ("tout à fait d’accord", Given("5")),
        ("plutôt pour", Given("4")),
        ("against because it is late", Given("2", "because it is late")),
        ("👎🏾", Given("2")),
        ("abstain", Given("abstain")),
        ("2, not sure", Given("2", "not sure")),
        ("3.5", None),
        ("6", None),
        ("0", None),
        ("b", None),
        ("not for", None),
        ("yes", None),
    ],
)
def test_a_place_on_the_scale_is_read_from_numbers_signs_and_words(text: str, read: Given | None) -> None:
    assert read_answer(HUM, FIVE, text) == read


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("t", "t"), ("T", "t"), ("20", "t"), ("🇹", "t"), ("Ｔ", "t"), ("ⓣ", "t"), ("⑳", "t"), ("２０", "t"), ("🅃", "t"),
        ("🅣", "t"), ("🆃", "t"), ("Place TT", "t"), ("🔟", "j"), ("10", "j"), ("9️⃣", "i"), ("🅱️", "b"),
    ],
)  # fmt: skip
def test_twenty_options_are_answered_by_letter_number_and_every_sign_of_them(text: str, key: str) -> None:
    assert read_answer(POLL, TWENTY, text) == Given(key)


@pytest.mark.parametrize("text", ["21", "u", "🇺", "0️⃣", "²", "²⃣", "#️⃣"])
def test_what_stands_for_no_option_is_not_read(text: str) -> None:
    assert read_answer(POLL, TWENTY, text) is None


@pytest.mark.parametrize("text", ["👍🏻", "👍🏼", "👍🏽", "👍🏾", "👍🏿", "👍", "✔️", "✔"])
def test_a_thumb_of_any_colour_is_a_yes(text: str) -> None:
    assert read_answer(POLL, make_options(()), text) == Given("yes")


@pytest.mark.parametrize("text", ["🤷", "🤷‍♀️", "🤷🏽‍♂️"])
def test_whoever_shrugs_abstains(text: str) -> None:
    assert read_answer(POLL, make_options(()), text) == Given("abstain")


def test_an_emoji_can_be_an_option() -> None:
    assert read_answer(POLL, make_options(["🍎", "❤️"]), "❤") == Given("b")


def test_options_that_are_letters_are_answered_by_themselves() -> None:
    options = make_options(["B", "A"])
    assert [option.key for option in options] == ["b", "a"]
    assert [read_answer(POLL, options, text) for text in ("a", "🇧", "1")] == [Given("a"), Given("b"), Given("b")]


@pytest.mark.parametrize(("labels", "why"), [(["B", "Geneva"], "letter"), (["Ａ", "A"], "twice"), ([], "few")])
def test_options_with_two_ways_to_be_read_are_refused(labels: list[str], why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        make_options(labels, lettered=True)


def test_yes_and_no_have_letters_where_they_are_put_in_order() -> None:
    assert [one.key for one in make_options(["yes", "no", "mixed"], lettered=True)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Is this potentially a threat?", ("potentially",)),
        ("Could we perhaps meet?", ("perhaps",)),
        ("It might, and possibly it Might not?", ("might", "possibly")),
        ("Est-ce peut-être une menace ?", ("peut-être",)),
        ("C’est sans doute vrai ?", ("sans doute",)),
        ("Shall we meet in May?", ()),
        ("May we go on?", ()),
    ],
)
def test_the_hedges_of_a_question_are_found(question: str, found: tuple[str, ...]) -> None:
    assert hedges(question) == found


@pytest.mark.parametrize("text", ["only potentially", "potentially", "Only “potentially”!", "🤔", "4"])
def test_a_hedge_is_answered_by_its_own_word(text: str) -> None:
    options = (*make_options(()), Option(HEDGE, "only “potentially”"))
    assert read_answer(POLL, options, text) == Given(HEDGE)


_ROWS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4, unique=True)
_JOINTS = st.sampled_from([" ", ", ", ",", " and ", " > ", "/", " puis ", "; "])


@given(_ROWS, _JOINTS, st.sampled_from([str.lower, str.upper]))
def test_any_row_of_options_is_read_however_it_is_joined(row: Sequence[str], joint: str, case: object) -> None:
    text = joint.join(row).upper() if case is str.upper else joint.join(row)
    ordered, several = read_answer(POLL, PLACES, text, seats=1), read_answer(POLL, PLACES, text, most=4)
    assert ordered == Given(THEN.join(row))
    assert several == Given(ALSO.join(sorted(row)))
    assert [parts(one.choice) for one in (ordered, several) if one] == [tuple(row), tuple(sorted(row))]


@given(st.text(max_size=60), st.integers(1, 4), st.integers(0, 2))
def test_nothing_that_can_be_typed_breaks_the_reading_of_options(text: str, most: int, seats: int) -> None:
    for kind, options in ((POLL, PLACES), (POLL, TWENTY), (HUM, FIVE), ("round", make_options(AROUND))):
        try:
            read = read_answer(kind, options, text, most, seats)
        except ValueError as error:
            assert str(error) in ("many", "twice")
        else:
            assert read is None or read.choice

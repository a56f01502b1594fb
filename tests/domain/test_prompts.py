"""How options are made and answers are read and counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.needs import ROOM_ONLY
from bot.domain.prompts import ASK, COMMENT, POLL, QUALIFIED, WORD, Answer, Given, make_options, read_answer
from bot.domain.tallies import Tally, added_up, ballots, fingerprint, latest, middle, numbers, standing, tally

USUAL = make_options([])
PLACES = make_options(["Geneva", "Nairobi", "Rio de Janeiro"])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("yes", Given("yes")),
        ("Oui !", Given("yes")),
        ("是", Given("yes")),
        ("👎", Given("no")),
        ("-1", Given("no")),
        ("je m'abstiens", Given("abstain")),
        ("1", Given("yes")),
        ("yes, if there is money", Given("yes", "if there is money")),
        ("No – not now", Given("no", "not now")),
        ("with qualification: only then", Given(QUALIFIED, "only then")),
        ("avec réserve, à voir", Given(QUALIFIED, "à voir")),
        ("pass", Given("pass")),
        ("Unclear.", Given("unclear")),
        ("maybe", None),
        ("❤️", None),
        ("²⃣", None),
        ("  ", None),
    ],
)
def test_the_usual_poll_is_answered_in_words_and_signs(text: str, read: Given | None) -> None:
    assert read_answer(POLL, USUAL, text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("B", Given("b")),
        ("b)", Given("b")),
        ("2", Given("b")),
        ("2️⃣", Given("b")),
        ("🇧", Given("b")),
        ("nairobi!", Given("b")),
        ("Rio de Janeiro, but later", Given("c", "but later")),
        ("B because it is near", Given("b", "because it is near")),
        ("d", None),
        ("4", None),
        ("yes", None),
    ],
)
def test_a_poll_with_options_is_answered_by_letter_number_sign_or_label(text: str, read: Given | None) -> None:
    assert read_answer(POLL, PLACES, text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Trust!", Given("trust", "Trust!")),
        ("rendición de cuentas", Given("rendicion de cuentas", "rendición de cuentas")),
        ("विश्वास", Given("विशवास", "विश्वास")),
        ("comment", Given("comment", "comment")),
        ("❤️", Given("❤️", "❤️")),
        ("we all need rather more of it", Given(COMMENT, "we all need rather more of it")),
        ("信" * 41, Given(COMMENT, "信" * 41)),
    ],
)
def test_a_short_phrase_is_a_word_and_a_sentence_is_a_comment(text: str, read: Given) -> None:
    assert read_answer(WORD, (), text) == read


def test_free_text_is_kept_as_it_was_written() -> None:
    assert read_answer(ASK, (), " Less talk,\nmore work ") == Given(COMMENT, "Less talk,\nmore work")


def test_yes_and_no_in_any_language_make_the_usual_poll_and_keep_their_labels() -> None:
    options = make_options(["Oui", "Non", "with qualification"])
    assert [(one.key, one.label) for one in options] == [
        ("yes", "Oui"),
        ("no", "Non"),
        (QUALIFIED, "with qualification"),
    ]


@pytest.mark.parametrize(
    ("labels", "why"),
    [(["a"], "few"), (["A", "a!"], "twice"), ([str(n) for n in range(21)], "many"), (["a", "b" * 201], "long")],
)
def test_options_that_cannot_be_chosen_between_are_refused(labels: list[str], why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        make_options(labels)


@given(st.text(max_size=60), st.sampled_from([(POLL, USUAL), (POLL, PLACES), (WORD, ()), (ASK, ())]))
def test_nothing_that_can_be_typed_breaks_the_reading(text: str, prompt: tuple[str, tuple[()]]) -> None:
    kind, options = prompt
    read = read_answer(kind, options, text)
    assert read is None or read.choice


def test_the_last_answer_of_each_voice_counts_and_abstentions_stand_apart() -> None:
    answers = [
        Answer("ben", "yes", "", (1, 1)),
        Answer("cy", "abstain", "", (2, 2)),
        Answer("ben", "no", "too early", (3, 3)),
        Answer("dee", "no", "", (1, 4)),
        Answer("eve", "pass", "", (1, 5)),
    ]
    assert tally(POLL, answers) == Tally(
        n=2, abstained=1, passed=1, counts=(("no", 2),), qualified=(("no", "too early"),)
    )


def test_a_comment_stands_beside_the_word_of_the_same_voice() -> None:
    answers = [
        Answer("ben", "trust", "Trust", (1, 1)),
        Answer("ben", COMMENT, "I would rather say more about it", (2, 2)),
        Answer("cy", COMMENT, "nor can I say it in one word", (1, 3)),
    ]
    assert tally(WORD, answers) == Tally(
        n=2,
        counts=(("trust", 1),),
        words=("Trust",),
        comments=("I would rather say more about it", "nor can I say it in one word"),
    )


_ANSWERS = st.lists(
    st.builds(
        Answer,
        st.sampled_from("abcdef"),
        st.sampled_from(["yes", "no", "abstain", "pass", "unclear"]),
        st.sampled_from(["", "if so"]),
        st.tuples(st.integers(0, 9), st.integers()),
    ),
    unique_by=lambda answer: answer.order,
)


@given(_ANSWERS)
def test_a_tally_does_not_depend_on_the_order_it_is_counted_in(answers: list[Answer]) -> None:
    mixed = sorted(answers, key=lambda answer: (answer.choice, answer.voice))
    assert tally(POLL, mixed) == tally(POLL, answers)
    assert fingerprint(mixed) == fingerprint(answers)
    assert tally(POLL, answers).heard == len({answer.voice for answer in answers})


def test_who_chooses_several_is_one_voice_and_counts_for_each() -> None:
    answers = [Answer("ben", "a+c", "near", (1, 1)), Answer("cy", "c", "", (2, 2)), Answer("dee", "pass", "", (3, 3))]
    assert tally(POLL, answers) == Tally(n=2, passed=1, counts=(("c", 2), ("a", 1)), qualified=(("a+c", "near"),))
    assert standing(POLL, numbers(answers)) == Tally(n=2, passed=1, counts=(("c", 2), ("a", 1)))


def test_an_order_counts_for_its_first_and_gives_a_ballot() -> None:
    answers = [Answer("ben", "c>a", "", (1, 1)), Answer("cy", "c", "", (2, 2)), Answer("dee", "unclear", "", (3, 3))]
    assert tally(POLL, answers) == Tally(n=2, unclear=1, counts=(("c", 2),))
    assert ballots(answers) == [("c",), ("c", "a")]


def test_a_word_may_have_a_plus_in_it() -> None:
    assert tally(WORD, [Answer("ben", "+", "+", (1, 1))]).counts == (("+", 1),)
    assert added_up([Answer("ben", "++", "++", (1, 1))], 2) == [Answer("ben", "++", "++", (1, 1))]


@pytest.mark.parametrize(
    ("counts", "median"),
    [((), None), ((("4", 1),), 4.0), ((("1", 1), ("4", 1)), 2.5), ((("1", 1), ("2", 5), ("5", 3)), 2.0)],
)
def test_the_middle_of_a_scale_is_its_median(counts: tuple[tuple[str, int], ...], median: float | None) -> None:
    assert middle(counts) == median


def test_reactions_add_to_the_answer_before_and_leave_its_words_where_they_are() -> None:
    said = Answer("ben", "a", "near", (1, 1), "$said", ROOM_ONLY)
    given = [said, Answer("ben", "+c", "", (2, 2), "$r1"), Answer("ben", "+b", "", (3, 3), "$r2")]
    assert added_up(given, 2) == [replace(said, choice="a+c", order=(2, 2))]
    assert added_up(given[1:], 2) == [replace(given[1], choice="b+c", order=(3, 3))]


_TAPS = st.lists(st.sampled_from(["a", "b+c", "pass", "+a", "+b", "+c"]), max_size=8)


@given(_TAPS, st.integers(2, 3))
def test_what_counts_in_the_end_is_what_taps_and_words_amount_to(taps: list[str], most: int) -> None:
    answers = [Answer("ben", choice, "", (at, at), f"${at}") for at, choice in enumerate(taps)]
    held: list[str] = []
    for tap in taps:
        if not tap.startswith("+"):
            held = [] if tap == "pass" else tap.split("+")
        elif tap[1:] not in held and len(held) < most:
            held.append(tap[1:])
    last = latest(added_up(answers, most))
    passed = [one for one in taps if not one.startswith("+")][-1:] == ["pass"] and not held
    assert [one.choice for one in last] == (["pass"] if passed else ["+".join(sorted(held))] if taps else [])

"""The life of an introduction, and answers as people give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.introductions import (
    DAY,
    FEWEST,
    INTRODUCTION,
    MOST,
    Said,
    State,
    ask_again_at,
    diagram,
    event,
    read_consent,
    step,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yes", "yes"), ("Yes!", "yes"), ("oui, volontiers", "yes"), ("yes M4 please", "yes"), ("👍", "yes"),
        ("👍🏽", "yes"), ("M4 yes", "yes"), ("no", "no"), ("Non.", "no"), ("👎", "no"), ("no thanks", "no"),
        ("later", "later"), ("plus tard", "later"), ("⏳", "later"), ("not now", "later"),
        ("no problem", ""), ("yes but only online", ""), ("no idea", ""), ("❤️", ""), ("", ""), ("abstain", ""),
        ("with my words", ""), ("encrypted", ""), ("no, with my words", ""), ("yes but not my words", ""),
    ],
)  # fmt: skip
def test_an_answer_must_be_plain(text: str, said: str) -> None:
    assert read_consent(text) == Said(said)


@pytest.mark.parametrize(
    ("text", "words", "encrypted"),
    [
        ("yes M4 with my words", True, False), ("yes, with my own words please", True, False),
        ("oui M4 avec mes mots", True, False), ("yes in our words", True, False), ("yes word for word", True, False),
        ("yes M4 encrypted", False, True), ("yes, in an encrypted room", False, True), ("👍 encrypted", False, True),
        ("oui M4 chiffré", False, True), ("oui, en salon chiffré", False, True),
        ("yes M4 with my words, encrypted", True, True), ("Oui, avec nos mots et chiffré !", True, True),
    ],
)  # fmt: skip
def test_a_yes_may_bring_ones_own_words_and_encryption(text: str, words: bool, encrypted: bool) -> None:
    assert read_consent(text) == Said("yes", words, encrypted)


@pytest.mark.parametrize(
    ("yes", "asked", "over", "after"),
    [
        (2, 2, False, State.AGREED), (1, 2, False, State.ASKED), (0, 2, False, State.ASKED),
        (1, 2, True, State.EXPIRED), (0, 2, True, State.EXPIRED), (2, 2, True, State.AGREED),
        (3, 4, False, State.ASKED), (4, 4, False, State.AGREED), (3, 4, True, State.AGREED),
        (2, 5, True, State.AGREED), (1, 5, True, State.EXPIRED), (0, 3, True, State.EXPIRED),
    ],
)  # fmt: skip
def test_all_meet_at_once_and_two_or_more_at_the_end(yes: int, asked: int, over: bool, after: State) -> None:
    assert step(State.ASKED, event(yes, asked, over)) is after


@given(st.integers(FEWEST, MOST), st.data())
def test_before_the_end_only_a_yes_of_all_is_seen(asked: int, data: st.DataObject) -> None:
    yes = data.draw(st.integers(0, asked))
    seen = step(State.ASKED, event(yes, asked, over=False))
    assert (seen is State.AGREED) == (yes == asked)


def test_what_is_settled_stays_so() -> None:
    assert [pair for pair in INTRODUCTION if pair[0] in (State.AGREED, State.EXPIRED)] == []


def test_later_is_asked_after_a_week_but_with_a_day_left_to_answer() -> None:
    assert ask_again_at(0, 10 * DAY) == 7 * DAY
    assert ask_again_at(5 * DAY, 10 * DAY) == 9 * DAY


def test_the_diagram_has_one_line_for_each_pair_of_states() -> None:
    lines = diagram().splitlines()
    assert lines[:2] == ["stateDiagram-v2", "    [*] --> asked: introduce"]
    assert len(lines) - 1 == len({(before, after) for (before, _), after in INTRODUCTION.items()})

"""The life of an introduction, and answers as people give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.introductions import DAY, INTRODUCTION, OPEN, State, ask_again_at, diagram, event, read_consent, step

ANSWERS = st.sampled_from(["", "yes", "no", "later"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yes", "yes"), ("Yes!", "yes"), ("oui, volontiers", "yes"), ("yes M4 please", "yes"), ("👍", "yes"),
        ("👍🏽", "yes"), ("M4 yes", "yes"), ("no", "no"), ("Non.", "no"), ("👎", "no"), ("no thanks", "no"),
        ("later", "later"), ("plus tard", "later"), ("⏳", "later"), ("not now", "later"),
        ("no problem", ""), ("yes but only online", ""), ("no idea", ""), ("❤️", ""), ("", ""), ("abstain", ""),
    ],
)  # fmt: skip
def test_an_answer_must_be_plain(text: str, said: str) -> None:
    assert read_consent(text) == said


@pytest.mark.parametrize(
    ("answers", "alive", "come_to"),
    [
        (["yes", "yes"], True, "both yes"), (["yes", "yes"], False, "wait"), (["yes", ""], True, "wait"),
        (["yes", "no"], True, "no"), (["later", "no"], True, "no"), (["yes", "later"], True, "later"),
        (["", ""], True, "wait"),
    ],
)  # fmt: skip
def test_two_answers_come_to_one_event(answers: list[str], alive: bool, come_to: str) -> None:
    assert event(answers, alive) == come_to


@given(st.lists(st.tuples(st.integers(0, 1), ANSWERS), max_size=12))
def test_the_state_follows_from_the_last_answers_alone(said: list[tuple[int, str]]) -> None:
    answers, state = ["", ""], State.ASKED
    for side, answer in said:
        if state is State.AGREED:
            break
        answers[side] = answer
        after = step(state, event(answers, alive=True))
        assert after is not None
        state = after
    fresh = step(State.ASKED, event(answers, alive=True))
    assert state is fresh


def test_every_open_state_knows_every_event_and_the_final_ones_none() -> None:
    events = {"wait", "later", "no", "both yes", "time is up"}
    for state in OPEN:
        assert {name for before, name in INTRODUCTION if before is state} == events
    assert [pair for pair in INTRODUCTION if pair[0] in (State.AGREED, State.EXPIRED)] == []


def test_later_is_asked_after_a_week_but_with_a_day_left_to_answer() -> None:
    assert ask_again_at(0, 10 * DAY) == 7 * DAY
    assert ask_again_at(5 * DAY, 10 * DAY) == 9 * DAY


def test_the_diagram_has_one_line_for_each_pair_of_states() -> None:
    lines = diagram().splitlines()
    assert lines[:2] == ["stateDiagram-v2", "    [*] --> asked: introduce"]
    assert len(lines) - 1 == len({(before, after) for (before, _), after in INTRODUCTION.items()})

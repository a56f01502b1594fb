"""The life of an effort and what must be known before it starts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.efforts import (
    EFFORT,
    GOING_ON,
    OVER,
    QUESTIONS,
    Readiness,
    State,
    diagram,
    missing,
    next_question,
    step,
)

READY = Readiness(frozenset({"success", "end"}), alike=False, lead=True, commitments=2, groups=2, needed=2)


@pytest.mark.parametrize(
    ("state", "event", "after"),
    [
        (State.NONE, "open", State.DRAFT), (State.DRAFT, "start", State.STARTED),
        (State.DRAFT, "affiliate", State.AFFILIATED), (State.DRAFT, "not now", State.POSTPONED),
        (State.POSTPONED, "open again", State.DRAFT), (State.STARTED, "finish", State.FINISHED),
        (State.DRAFT, "finish", None), (State.FINISHED, "work", None), (State.STANDING, "start", None),
        (State.STARTED, "merge", State.MERGED), (State.MERGED, "answer", None),
    ],
)  # fmt: skip
def test_an_effort_lives_as_the_table_says(state: State, event: str, after: State | None) -> None:
    assert step(state, event) is after


def test_every_state_is_reached_and_either_goes_on_or_is_over() -> None:
    reached = set(EFFORT.values())
    assert reached == set(State) - {State.NONE}
    assert set(GOING_ON) | set(OVER) | {State.WITHDRAWN} == reached
    assert diagram().startswith("stateDiagram-v2\n    [*] --> draft: open\n")


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({}, []),
        ({"answered": frozenset()}, ["success", "end"]),
        ({"alike": True}, ["already"]),
        ({"alike": True, "answered": frozenset({"already", "success", "end"})}, []),
        ({"lead": False, "commitments": 0, "groups": 0}, ["lead", "commitment"]),
        ({"groups": 1}, ["groups"]),
        ({"groups": 2, "needed": 3}, ["groups"]),
    ],
)  # fmt: skip
def test_what_is_missing_is_named_in_the_order_of_asking(changed: dict[str, object], wanted: list[str]) -> None:
    known = {name: getattr(READY, name) for name in READY.__slots__} | changed
    assert missing(Readiness(**known)) == wanted


@given(st.sets(st.sampled_from(QUESTIONS)), st.booleans())
def test_questions_come_in_their_order_once_each_and_end(answered: set[str], alike: bool) -> None:
    asked = list[str]()
    while question := next_question({*answered, *asked}, alike):
        asked.append(question)
    assert asked == [one for one in QUESTIONS if one not in answered and (alike or one != "already")]

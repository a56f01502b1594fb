"""The lives of sessions and prompts: what is not in a table cannot happen."""

from __future__ import annotations

from bot.domain.sessions import PROMPT, SESSION, State, diagram, step


def test_a_prompt_is_closed_once_and_can_be_opened_again_until_it_is_cut() -> None:
    assert step(PROMPT, State.OPEN, "close") is State.CLOSED
    assert step(PROMPT, State.CLOSED, "close") is None
    assert step(PROMPT, State.CLOSED, "undo close") is State.OPEN
    assert [event for state, event in PROMPT if state is State.CUT] == []


def test_nothing_comes_after_a_prompt_or_session_was_taken_back() -> None:
    assert [key for table in (PROMPT, SESSION) for key in table if key[0] is State.WITHDRAWN] == []


def test_the_diagram_shows_every_step_of_the_table_once() -> None:
    assert diagram(SESSION).splitlines() == [
        "stateDiagram-v2",
        "    [*] --> open: open",
        "    open --> closed: close",
        "    open --> withdrawn: undo open",
        "    closed --> open: undo close",
    ]

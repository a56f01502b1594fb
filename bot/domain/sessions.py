"""The lives of a session and of a prompt, as tables.

The diagrams in ARCHITECTURE.md are drawn from these tables by a test. Rules: what is not in a table cannot happen
and is refused in words; nothing here knows people, rooms or time.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a session or a prompt stands."""

    NONE = "none"
    OPEN = "open"
    CLOSED = "closed"
    CUT = "cut"  # closed for good: answers no longer know who gave them
    WITHDRAWN = "withdrawn"


Table = dict[tuple[State, str], State]

SESSION: Table = {
    (State.NONE, "open"): State.OPEN,
    (State.OPEN, "close"): State.CLOSED,
    (State.OPEN, "undo open"): State.WITHDRAWN,
    (State.CLOSED, "undo close"): State.OPEN,
}

PROMPT: Table = {
    (State.NONE, "ask"): State.OPEN,
    (State.OPEN, "answer"): State.OPEN,
    (State.OPEN, "reword"): State.OPEN,
    (State.OPEN, "extend"): State.OPEN,
    (State.OPEN, "repeat"): State.OPEN,
    (State.OPEN, "close"): State.CLOSED,
    (State.OPEN, "undo ask"): State.WITHDRAWN,
    (State.CLOSED, "late answer"): State.CLOSED,
    (State.CLOSED, "undo close"): State.OPEN,
    (State.CLOSED, "cut"): State.CUT,
}


def step(table: Table, state: State, event: str) -> State | None:
    """The state after the event, or None if the event cannot happen in this state."""
    return table.get((state, event))


def diagram(table: Table) -> str:
    """The table as a Mermaid state diagram, one line for each pair of states."""
    arrows: dict[tuple[State, State], list[str]] = {}
    for (before, event), after in table.items():
        arrows.setdefault((before, after), []).append(event)
    lines = [
        f"    {_node(before)} --> {_node(after)}: {', '.join(events)}" for (before, after), events in arrows.items()
    ]
    return "\n".join(["stateDiagram-v2", *lines])


def _node(state: State) -> str:
    return "[*]" if state is State.NONE else state.value

"""Which theme goes on as which, and what people decided of them."""

from __future__ import annotations

import pytest

from bot.domain.statements import Theme
from bot.domain.themes import settled

TEXTS = {f"N{n}": f"statement number {n}" for n in range(1, 8)}


def themes(text: str) -> list[Theme]:
    """`12 34`: N1 and N2 in one theme, N3 and N4 in another, each named by its first."""
    return [Theme(TEXTS[f"N{word[0]}"], tuple(f"N{n}" for n in word)) for word in text.split()]


CASES = {
    "a new theme has no id": ({}, "12", "", {}, [("", "12")]),
    "most of it stays: the id stays": ({"T1": "123"}, "124", "", {}, [("T1", "124")]),
    "what was split out stays out": ({"T1": "12"}, "123", "", {"T1": "3"}, [("T1", "12")]),
    "even where most others are new": ({"T1": "12"}, "13", "", {"T1": "3"}, []),
    "but it may be in another theme": ({"T1": "12"}, "12 34", "", {"T1": "3"}, [("T1", "12"), ("", "34")]),
    "its words name the theme no more": ({"T1": "12"}, "312", "", {"T1": "3"}, [("T1", "12")]),
    "a confirmed statement is a shared problem alone": ({}, "12", "3", {}, [("", "12"), ("", "3")]),
    "and stays the same one": ({"T1": "3"}, "12", "3", {}, [("", "12"), ("T1", "3")]),
    "in a theme it needs none of its own": ({}, "12", "2", {}, [("", "12")]),
    "split out and confirmed": ({"T1": "12"}, "123", "3", {"T1": "3"}, [("T1", "12"), ("", "3")]),
}


@pytest.mark.parametrize("case", CASES)
def test_themes_go_on(case: str) -> None:
    old, found, confirmed, barred, expected = CASES[case]
    known = {id: {f"N{n}" for n in needs} for id, needs in old.items()}
    out = {id: {f"N{n}" for n in needs} for id, needs in barred.items()}
    got = settled(known, themes(found), TEXTS, [f"N{n}" for n in confirmed], out)
    assert [(id, "".join(need[1:] for need in theme.members)) for id, theme in got] == expected
    assert [theme.label for _, theme in got] == [TEXTS[theme.members[0]] for _, theme in got]

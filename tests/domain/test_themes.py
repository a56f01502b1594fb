"""Which theme goes on as which, and what people decided of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.data())
def test_a_theme_stays_the_same_while_most_of_it_stays_whatever_comes_and_goes(data: st.DataObject) -> None:
    """Themes of several points lose some of the fewer, get new ones in their stead, and are found in another order."""
    sizes = data.draw(st.lists(st.integers(2, 6), min_size=1, max_size=5))
    points = iter(f"N{n}" for n in range(1, 200))
    old = {f"T{number}": [next(points) for _ in range(size)] for number, size in enumerate(sizes, 1)}
    now = {}
    for id, needs in old.items():
        stay = data.draw(st.permutations(needs))[: data.draw(st.integers(len(needs) // 2 + 1, len(needs)))]
        now[id] = tuple(stay) + tuple(next(points) for _ in range(data.draw(st.integers(0, 4))))
    new = tuple(next(points) for _ in range(2))
    found = data.draw(st.permutations([*now.items(), ("", new)]))
    texts = {need: need for _, needs in found for need in needs}
    got = settled(old, [Theme(needs[0], needs) for _, needs in found], texts, [], {})
    assert [(id, theme.members) for id, theme in got] == found

"""Themes as facilitators correct them: no answer is lost, and taking a correction away gives what there was before."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.joining import MERGE, SPLIT, Joining, joined, same
from bot.domain.statements import WordTheme

WORDS = ("trust", "Trust!", "confiance", "money", "common ground", "🤝")


def theme(label: str, **spellings: int) -> WordTheme:
    """A theme of these spellings."""
    return WordTheme(label, tuple(spellings.items()), sum(spellings.values()))


TRUST, MONEY, CARE = theme("trust", trust=3, Trust=1, confiance=2), theme("money", money=4), theme("care", care=1)


def told(themes: list[WordTheme]) -> list[tuple[str, int, tuple[tuple[str, int], ...]]]:
    """Themes as values."""
    return [(one.label, one.n, one.spellings) for one in themes]


def test_words_are_joined_under_the_first_that_is_named() -> None:
    after = joined([TRUST, MONEY, CARE], [Joining(MERGE, ("care", "money"))])
    assert told(after) == [
        ("trust", 6, (("trust", 3), ("Trust", 1), ("confiance", 2))), ("care", 5, (("money", 4), ("care", 1))),
    ]  # fmt: skip


def test_a_word_is_taken_out_with_all_its_spellings() -> None:
    after = joined([TRUST, MONEY], [Joining(SPLIT, ("trust",))])
    assert told(after) == [
        ("money", 4, (("money", 4),)), ("trust", 4, (("trust", 3), ("Trust", 1))),
        ("confiance", 2, (("confiance", 2),)),
    ]  # fmt: skip


def test_corrections_are_made_one_after_the_other() -> None:
    changes = [Joining(MERGE, ("money", "confiance")), Joining(SPLIT, ("trust",)), Joining(MERGE, ("nothing", "care"))]
    assert [(one.label, one.n) for one in joined([TRUST, MONEY, CARE], changes)] == [
        ("money", 6), ("trust", 4), ("care", 1),
    ]  # fmt: skip


@st.composite
def groups(draw: st.DrawFn) -> list[WordTheme]:
    """Words in any themes."""
    counts = draw(st.dictionaries(st.sampled_from(WORDS), st.integers(1, 9), min_size=1))
    places: dict[int, list[tuple[str, int]]] = {}
    for word, n in counts.items():
        places.setdefault(draw(st.integers(0, 3)), []).append((word, n))
    return [WordTheme(some[0][0], tuple(some), sum(n for _, n in some)) for some in places.values()]


named = st.lists(st.sampled_from([*map(same, WORDS), "absent"]), min_size=1, max_size=3).map(tuple)
changes = st.lists(st.builds(Joining, st.sampled_from((MERGE, SPLIT)), named), max_size=6)


@given(groups(), changes)
def test_no_answer_is_lost_added_or_spelt_otherwise(themes: list[WordTheme], made: list[Joining]) -> None:
    def spelt(some: list[WordTheme]) -> Counter[str]:
        return Counter(dict(pair for one in some for pair in one.spellings))

    after = joined(themes, made)
    assert spelt(after) == spelt(themes)
    assert [one.n for one in after] == [sum(n for _, n in one.spellings) for one in after]
    assert [one.label for one in after if one.label not in dict(one.spellings)] == []


@given(groups(), changes, named)
def test_after_a_split_a_word_stands_by_itself_and_after_a_merge_words_stand_together(
    themes: list[WordTheme], made: list[Joining], words: tuple[str, ...]
) -> None:
    def places(verb: str) -> list[set[str]]:
        after = joined(themes, [*made, Joining(verb, words)])
        found = [{same(spelling) for spelling, _ in one.spellings} for one in after]
        return [some for some in found if some & set(words)]

    assert all(len(some) == 1 for some in places(SPLIT))
    assert len(places(MERGE)) <= 1

"""What people hold together or apart is kept as far as it does not contradict what was heard first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bonds import ThemeAct, barred, consistent, of_acts, of_verdicts
from bot.domain.statements import Bond, Verdict


def bonds(text: str) -> list[Bond]:
    """`1=2 2/3`: one and two together, two and three apart."""
    return [Bond(word[0], word[2], word[1] == "=") for word in text.split()]


def written(found: list[Bond]) -> str:
    return " ".join(f"{one.a}{'=' if one.together else '/'}{one.b}" for one in found)


CASES = {
    "what agrees stays as it is": ("1=2 2/3 3=4", "1=2 2/3 3=4"),
    "the same pair: the first is heard": ("1=2 1/2", "1=2"),
    "the same pair apart": ("1/2 2=1", "1/2"),
    "what follows from two bonds counts as said": ("1=2 2=3 1/3", "1=2 2=3"),
    "together would join what is apart": ("1/3 1=2 2=3", "1/3 1=2"),
    "apart reaches all that hangs on it": ("1=2 3=4 2/4 1=3", "1=2 3=4 2/4"),
    "twice the same is no contradiction": ("1=2 2=1 3/4 4/3", "1=2 2=1 3/4 4/3"),
    "a statement is not apart from itself": ("1/1 1=1", "1=1"),
}


@pytest.mark.parametrize("case", CASES)
def test_contradictions_are_left_out(case: str) -> None:
    given_bonds, kept = CASES[case]
    assert written(consistent(bonds(given_bonds))) == kept


_ids = st.sampled_from("abcdef")
_bonds = st.lists(st.builds(Bond, _ids, _ids, st.booleans()), max_size=20)


@given(_bonds)
def test_what_is_kept_can_be_true_all_at_once_and_what_is_left_out_could_not(given_bonds: list[Bond]) -> None:
    kept = consistent(given_bonds)
    assert possible(kept)
    left = list(given_bonds)
    for bond in kept:
        left.remove(bond)
    for bond in left:
        before = [one for one in kept if given_bonds.index(one) < given_bonds.index(bond)]
        assert not possible([*before, bond])


def possible(said: list[Bond]) -> bool:
    """Whether the statements can be in groups so that all of it is true."""
    group = {one: one for bond in said for one in (bond.a, bond.b)}
    for bond in said:
        if bond.together:
            old, new = group[bond.a], group[bond.b]
            group = {one: new if of == old else of for one, of in group.items()}
    return all(bond.together or group[bond.a] != group[bond.b] for bond in said)


def merge(number: int, theme: str, kept: str, moved: str) -> ThemeAct:
    return ThemeAct(number, "merge", theme, tuple(kept), tuple(moved))


def split(number: int, theme: str, kept: str, moved: str) -> ThemeAct:
    return ThemeAct(number, "split", theme, tuple(kept), tuple(moved))


ACTS = {
    "a merge holds all together": ([merge(1, "T1", "ab", "cd")], "abcd", "a=b a=c a=d"),
    "also when its first is gone": ([merge(1, "T1", "ab", "cd")], "bcd", "b=c b=d"),
    "and of one that is left nothing": ([merge(1, "T1", "ab", "cd")], "d", ""),
    "a split parts one from all others": ([split(1, "T1", "ab", "c")], "abc", "c/a c/b"),
    "what is split out later does not hold the rest": (
        [merge(1, "T1", "ab", "cd"), split(2, "T1", "bcd", "a")], "abcd", "a/b a/c a/d b=c b=d",
    ),
    "what is merged later counts": (
        [split(1, "T1", "ab", "c"), merge(2, "T1", "ab", "cd")], "abcd", "a=b a=c a=d",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ACTS)
def test_facilitators_acts_are_bonds_among_what_is_there(case: str) -> None:
    acts, living, kept = ACTS[case]
    assert written(consistent(of_acts(acts, living))) == kept


def test_only_yes_and_no_beside_an_own_statement_are_bonds() -> None:
    said = [Verdict("O1", "N2", "yes", "N1"), Verdict("O1", "N3", "no", "N1"), Verdict("O1", "N4", "partly", "N1")]
    said += [Verdict("O1", "N5", "skip", "N1"), Verdict("O1", "N6", "yes")]
    assert written(of_verdicts(said)) == "N1=N2 N1/N3"


def test_what_is_split_out_stays_out_of_its_theme_until_it_is_merged_into_it() -> None:
    acts = [split(1, "T1", "ab", "c"), split(2, "T2", "x", "y"), merge(3, "T2", "x", "yz")]
    assert barred(acts) == {"T1": {"c"}, "T2": set()}

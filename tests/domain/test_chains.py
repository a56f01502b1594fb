"""What follows from what organisations said of one another's statements."""

from __future__ import annotations

import pytest

from bot.domain.chains import chained, concluded
from bot.domain.statements import Statement, Verdict

SAID = [Statement(f"N{n}", f"O{n}", "text") for n in range(4)] + [Statement("N4", "O4", "text", "offer")]


def verdicts(told: str) -> list[Verdict]:
    """ "0+1 2-3": O0 says yes of N1 beside N0, O2 says no of N3; ~ is partly."""
    word = {"+": "yes", "-": "no", "~": "partly"}
    return [Verdict(f"O{t[0]}", f"N{t[2]}", word[t[1]], f"N{t[0]}") for t in told.split()]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "pairs"),
    [
        ("", ""),
        ("0+1", "01"),
        ("0-1 1~2", ""),
        ("0+1 1+2", "01 12 02"),
        ("0+1 2+1", "01 12 02"),
        ("0+1 1+2 0-2", "01 12"),
        ("0+1 1+2 2~0", "01 12"),
        ("0+4 1+4", ""),
    ],
)
def test_yeses_join_and_own_answers_go_before_what_follows(told: str, pairs: str) -> None:
    found = {frozenset(pair) for pair in concluded(SAID, verdicts(told))}
    assert found == {frozenset((f"N{pair[0]}", f"N{pair[1]}")) for pair in pairs.split()}


def test_one_organisations_statements_are_no_pair_but_may_be_one_problem() -> None:
    said = [Statement("N0", "O0", "text"), Statement("N1", "O0", "text"), Statement("N2", "O1", "text")]
    told = [Verdict("O1", "N0", "yes", "N2"), Verdict("O1", "N1", "yes", "N2")]
    assert chained(said, told) == [0, 0, 0]
    assert concluded(said, told) == {frozenset(("N0", "N2")), frozenset(("N1", "N2"))}


def test_what_is_no_longer_there_joins_nothing() -> None:
    assert chained(SAID, [Verdict("O0", "N9", "yes", "N0"), Verdict("O0", "N1", "yes", "")]) == [0, 1, 2, 3, 4]

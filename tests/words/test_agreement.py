"""No language speaks of consensus or agreement below the set minimum."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.data import Count, Result
from bot.domain.trends import agreed
from bot.reports.results import in_short, result_text
from bot.texts import languages, words

SPOKEN = re.compile(r"consensus|agree|accord|unanim|d’accord", re.IGNORECASE)
SHARE, LEAST = 0.8, 10


def poll(yes: int, no: int, abstained: int) -> Result:
    """A closed poll as it is told."""
    counts = (Count(key="yes", label="Go", n=yes), Count(key="no", label="Stop", n=no))
    result = Result(
        id="P1", kind="poll", question="?", closed=True, asked=99, n=yes + no, abstained=abstained, counts=counts,
        silent=99 - yes - no - abstained,
    )  # fmt: skip
    return result.model_copy(update={"agreement": agreed(result, SHARE, LEAST)})


@pytest.mark.parametrize("language", languages())
@given(yes=st.integers(0, 30), no=st.integers(0, 30), abstained=st.integers(0, 10))
def test_agreement_is_spoken_of_only_where_enough_answered_and_enough_of_them_alike(
    language: str, yes: int, no: int, abstained: int
) -> None:
    result, say = poll(yes, no, abstained), words(language)
    enough = yes + no >= LEAST and max(yes, no) / (yes + no + abstained) >= SHARE
    told = result_text(result, say)
    assert bool(SPOKEN.search(told)) == enough
    assert SPOKEN.search(in_short(result, say)) is None
    assert re.search("consensus|unanim", told, re.IGNORECASE) is None


@pytest.mark.parametrize("language", languages())
def test_agreement_stands_with_how_many_answered_and_is_called_indicative(language: str) -> None:
    say = words(language)
    parts = result_text(poll(12, 1, 1), say).split("\n\n")
    assert say("results-agreement", label="Go", n=12, answered=13, asked=99) in parts
    assert say("result-indicative") in parts

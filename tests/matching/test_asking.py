"""Choosing what each organisation is shown next."""

from __future__ import annotations

import numpy as np

from bot.domain.statements import Question, Statement, Verdict
from bot.matching.asking import choose
from bot.matching.nearness import plain

SAID = [Statement("N1", "one", "text"), Statement("N2", "two", "text"), Statement("N3", "three", "text")]
NEAR = plain(np.array([[1, 0], [0.9, 0.436], [0, 1]], dtype=np.float32))


def asked(found: list[Question]) -> set[tuple[str, str]]:
    return {(question.organisation, question.statement) for question in found}


def test_nobody_is_asked_about_their_own_nor_twice() -> None:
    verdicts = [Verdict("two", "N1", "no", "N2")]
    found = asked(choose(SAID, NEAR, verdicts, {("one", "N3")}, 5))
    assert not found & {("one", "N1"), ("two", "N2"), ("three", "N3"), ("one", "N3"), ("two", "N1")}


def test_nobody_is_asked_more_than_so_many() -> None:
    found = choose(SAID, NEAR, [], set(), 1)
    assert max([question.organisation for question in found].count(one) for one in ("one", "two", "three")) == 1


def test_the_statement_is_set_beside_the_nearest_own() -> None:
    first = choose(SAID, NEAR, [], set(), 1)[0]
    assert (first.organisation, first.statement, first.own) == ("one", "N2", "N1")

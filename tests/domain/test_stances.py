"""Where opinions on one topic oppose, and where they do not."""

from __future__ import annotations

import pytest

from bot.domain.data import Count, Result
from bot.domain.stances import Sides, cleared, ids, opposed, sides
from bot.domain.statements import Pair, Verdict

NEAR = [Pair("N1", "N2", 0.6, ()), Pair("N2", "N3", 0.4, ())]
OWNERS = {"N1": "a", "N2": "b", "N3": "c"}
VOICES = "abcdef"


def result(kind: str = "poll", counts: str = "yes 5 no 4", **others: object) -> Result:
    words = counts.split()
    told = tuple(Count(key=key, label=key, n=int(n)) for key, n in zip(words[::2], words[1::2], strict=True))
    given = {"id": "P1", "kind": kind, "question": "?", "wording": 1, "per": "organisation", "closed": True}
    return Result.model_validate({**given, "asked": 9, "n": sum(one.n for one in told), "counts": told, **others})


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (result(), Sides(5, 4)),
        (result(counts="yes 3 no 3 qualified 9"), Sides(3, 3)),
        (result(counts="yes 9 no 2"), None),
        (result(counts="yes 2 no 9"), None),
        (result(counts="a 5 b 5"), None),
        (result(counts="yes 5 no 4", closed=False), None),
        (result(counts="yes 5 no 4", most=2), None),
        (result(counts="yes 5 no 4", seats=1), None),
        (result("round"), None),
        (result(counts="", few=3, sealed=True), None),
        (result(counts="yes 5 no 4", sealed=True), Sides(5, 4)),
        (result("hum", "1 1 2 2 3 7 4 0 5 3"), Sides(3, 3)),
        (result("hum", "1 1 2 1 3 7 4 4 5 3"), None),
    ],
)
def test_a_question_divides_where_enough_are_on_each_side_by_what_its_result_told(
    told: Result, found: Sides | None
) -> None:
    assert sides(told, 3) == found


def both(*more: Verdict) -> list[Verdict]:
    """Two on each side of N1 and N2, each saying that the other is not theirs."""
    return [
        Verdict("a", "N2", "no", "N1"), Verdict("b", "N1", "no", "N2"), Verdict("d", "N1", "yes"),
        Verdict("d", "N2", "no"), Verdict("e", "N2", "yes"), *more,
    ]  # fmt: skip


def test_statements_oppose_where_as_many_as_the_floor_on_each_side_say_that_the_other_is_not_theirs() -> None:
    assert opposed(OWNERS, NEAR, both(Verdict("e", "N1", "no")), VOICES, 2) == NEAR[:1]


@pytest.mark.parametrize(
    ("verdicts", "near", "voices", "floor"),
    [
        (both(), NEAR, VOICES, 2),
        (both(Verdict("f", "N1", "no")), NEAR, VOICES, 2),  # f has neither
        (both(Verdict("e", "N1", "partly")), NEAR, VOICES, 2),
        (both(Verdict("e", "N1", "no")), NEAR, VOICES, 3),
        (both(Verdict("e", "N1", "no")), NEAR[1:], VOICES, 2),
        (both(Verdict("e", "N1", "no")), NEAR, "abcd", 2),  # e is no organisation that counts
    ],
)
def test_and_not_where_they_are_fewer_have_neither_do_not_count_or_where_nothing_is_near(
    verdicts: list[Verdict], near: list[Pair], voices: str, floor: int
) -> None:
    assert opposed(OWNERS, near, verdicts, voices, floor) == []


def test_statements_that_may_not_be_looked_at_oppose_nothing() -> None:
    verdicts = both(Verdict("e", "N1", "no"))
    assert opposed({"N1": "a", "N3": "c"}, NEAR, verdicts, VOICES, 2) == []


@pytest.mark.parametrize(
    ("topic", "question", "done"),
    [
        ("P3", "P3: do we all mean the same?", True),
        ("P3", "what of p3 ?", True),
        ("P3", "P31: do we all mean the same?", False),
        ("P3", "Do we all mean the same?", False),
        ("N4 N12", "N12 and N4: are these two?", True),
        ("N4 N12", "N4: is this one?", False),
    ],
)
def test_a_round_clears_up_what_its_question_names(topic: str, question: str, done: bool) -> None:
    assert cleared(topic, ["Would you take part?", question]) is done


def test_ids_are_read_once_each_in_their_order_however_they_are_typed() -> None:
    assert ids(" n12, N4 and n12") == ("N4", "N12")

"""What is said about a statement after its id."""

from __future__ import annotations

import pytest

from bot.domain.about import LAST, About, about, in_order, place_of, ranks, reordered, sign_of
from bot.domain.wanted import SOME_DAY, Beyond, Partners


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("", About()), ("on the record", About(mark="on the record")), ("on the recrd", About(mark="on the record")),
        ("on the record as me", About(mark="on the record as me")), ("salon seulement", About(mark="room only")),
        ("first", About(place=1)), ("2", About(place=2)), ("#3", About(place=3)), ("n° 4", About(place=4)),
        ("en dernier", About(place=LAST)), ("still true", About(still=True)), ("Oui !", About(still=True)),
        ("toujours", About(still=True)), ("no longer", About(gone=True)), ("résolu", About(gone=True)),
        ("new trains are late", About(words="trains are late")), ("nouveau : les trains", About(words="les trains")),
        ("new", About(beyond=Beyond(unread="new"), free="new")),
        ("later", About(beyond=Beyond(year=SOME_DAY))),
        ("next year | with governments", About(beyond=Beyond(year=2027, partners=Partners(("government",))))),
        ("first | now | unnamed", About(mark="unnamed", place=1, beyond=Beyond(year=2026))),
        ("example: two came", About(beyond=Beyond(example="two came"))),
        ("example: only two on the record", About(beyond=Beyond(example="only two on the record"))),
        ("two of ten came", About(beyond=Beyond(unread="two of ten came"), free="two of ten came")),
    ],
)  # fmt: skip
def test_everything_that_can_be_said_about_a_statement_is_read(said: str, meant: About) -> None:
    assert about(said, 2026) == meant


@pytest.mark.parametrize(
    ("said", "place"),
    [("1st", 1), ("Top", 1), ("première", 1), ("second", 2), ("0", 0), ("12", 0), ("firstly", 0), ("", 0)],
)
def test_a_place_in_the_order_is_read(said: str, place: int) -> None:
    assert place_of(said) == place


@pytest.mark.parametrize(("sign", "word"), [("👍🏽", "yes"), ("✅", "yes"), ("👎", "no"), ("🎉", ""), ("", "")])
def test_signs_say_yes_and_no(sign: str, word: str) -> None:
    assert sign_of(sign) == word


@pytest.mark.parametrize(
    ("id", "place", "order"),
    [("N3", 1, "N3 N1 N2"), ("N1", 2, "N2 N1 N3"), ("N1", LAST, "N2 N3 N1"), ("N2", 2, "N1 N2 N3")],
)
def test_a_statement_is_put_at_another_place(id: str, place: int, order: str) -> None:
    assert reordered(["N1", "N2", "N3"], id, place) == order.split()


def test_those_that_are_named_come_first_in_that_order_and_strangers_are_passed_over() -> None:
    assert in_order(["N1", "N2", "N3"], ["N3", "N9", "N3", "N1"]) == ["N3", "N1", "N2"]
    assert ranks(["N3", "N1"]) == {"N3": 1, "N1": 2}

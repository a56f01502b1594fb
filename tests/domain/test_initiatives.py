"""How an initiative is read, and until when it counts as alive."""

from __future__ import annotations

import pytest

from bot.domain.initiatives import FRESH_FOR, Initiative, Unreadable, is_fresh, read


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "Safe Schools | children learn nothing of risks online | https://safe.example/schools",
            Initiative("Safe Schools", "children learn nothing of risks online", "https://safe.example/schools"),
        ),
        (
            " Safe  Schools|children learn nothing of risks online |safe.example | secretariat",
            Initiative("Safe Schools", "children learn nothing of risks online", "https://safe.example", "secretariat"),
        ),
        (
            "Écoles | les enfants n’apprennent rien | <http://écoles.example:8080/a?b#c> | secrétariat | Réseau Libre",
            Initiative(
                "Écoles", "les enfants n’apprennent rien", "http://écoles.example:8080/a?b#c", "secrétariat",
                "Réseau Libre",
            ),
        ),
        (
            "Safe Schools | children learn nothing of risks | safe.example | | Posts of Kenya",
            Initiative("Safe Schools", "children learn nothing of risks", "https://safe.example", "", "Posts of Kenya"),
        ),
    ],
)  # fmt: skip
def test_the_parts_of_an_initiative_are_read(said: str, meant: Initiative) -> None:
    assert read(said) == meant


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("", "parts"), ("Safe Schools", "parts"), ("Safe Schools | children", "parts"), ("a|b|c|d|e|f", "parts"),
        ("S | children learn nothing | safe.example", "name"), ("x" * 121 + " | children | safe.example", "name"),
        ("Safe Schools | | safe.example", "addresses"), ("Safe Schools | children | ", "link"),
        ("Safe Schools | children | our website", "link"), ("Safe Schools | children | ftp://safe.example", "link"),
        ("Safe Schools | children | javascript:alert(1)", "link"), ("Safe Schools | children | 127.0.0.1", "link"),
        ("Safe Schools | children | https://ana@safe.example", "link"),
        ("Safe Schools | children | safe.example/" + "x" * 400, "link"),
        ("Safe Schools | children | safe.example | ana@safe.example", "contact"),
        ("Safe Schools | children | safe.example | @ana:safe.example", "contact"),
    ],
)  # fmt: skip
def test_what_no_initiative_can_have_is_told_by_its_part(said: str, part: str) -> None:
    with pytest.raises(Unreadable) as found:
        read(said)
    assert found.value.part == part


@pytest.mark.parametrize(("age", "fresh"), [(0, True), (FRESH_FOR - 1, True), (FRESH_FOR, False)])
def test_an_initiative_that_nobody_said_to_be_alive_for_two_years_is_not_fresh(age: int, fresh: bool) -> None:
    assert is_fresh(1_000, 1_000 + age) == fresh

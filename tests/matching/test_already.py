"""How near an initiative must be to be shown, and how near two statements of one organisation are the same: on
sentences written for this (`tests/data/initiatives.json`) and the statements of the gold session."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.commands.shared.already import NEAR
from bot.commands.shared.twice import SAME
from bot.matching import work

DATA = Path(__file__).parents[1] / "data"


@lru_cache(maxsize=2)
def data(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def nearest(texts: list[str], among: list[str]) -> list[tuple[int, float]]:
    """For each text the number and cosine of the nearest."""
    rows, queries = (work.embed_texts("default", some)[2] for some in (among, texts))
    return [near[0] for near in work.nearest("default", queries, rows, 1, -1.0)]


def test_initiatives_are_shown_to_three_fifths_of_those_whose_problem_they_address_and_wrongly_to_nobody() -> None:
    ids, texts = zip(*data("initiatives.json")["initiatives"], strict=True)
    pains, wanted = zip(*data("initiatives.json")["addressed"], strict=True)
    found = nearest(list(pains), list(texts))
    shown = [(ids[number], id) for (number, cosine), id in zip(found, wanted, strict=True) if cosine >= NEAR]
    assert len(shown) / len(pains) > 0.6
    assert [pair for pair in shown if pair[0] != pair[1]] == []


def test_no_initiative_is_shown_for_what_none_addresses() -> None:
    _, texts = zip(*data("initiatives.json")["initiatives"], strict=True)
    found = nearest(data("initiatives.json")["others"], list(texts))
    assert [cosine for _, cosine in found if cosine >= NEAR] == []


def test_what_is_said_twice_is_found_and_what_an_organisation_of_the_session_said_is_not_taken_for_the_same() -> None:
    twice = data("initiatives.json")["twice"]
    found = [nearest([one], [other])[0][1] for one, other in twice]
    assert sum(cosine >= SAME for cosine in found) / len(twice) > 0.9
    said: dict[str, list[str]] = {}
    for pain in data("gold-session.json")["pain_points"]:
        said.setdefault(pain["org"], []).append(pain["text"])
    wrong = [
        (text, other)
        for texts in said.values()
        for text in texts
        for other in texts
        if other != text and nearest([text], [other])[0][1] >= SAME
    ]
    assert wrong == []

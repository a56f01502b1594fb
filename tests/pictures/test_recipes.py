"""A recipe survives storage unchanged, and a bad one is refused before anything is drawn."""

import json
from typing import Any

import pytest

from bot.domain.recipes import Bars, Cloud, Groups, Ranked, Recipe, Scale, Trend, recipe_from_json

CLOUD = Cloud("One word?", (("trust", 9), ("الثقة", 2)), "11 answers", rtl=True)
BARS = Bars("Agreed?", (("yes", 12), ("abstain", 0)), of=20)
SCALE = Scale("How strongly?", (("against", 2), ("for", 5)), 1.5, "Median")
RANKED = Ranked("First?", (("a", (4, 4.5), 2), ("b", (3, None), 0)), (0, 2.5), "Round", "do not count", ",", rtl=True)
TREND = Trend("Still?", (("2025-01-15", 9), ("2026-01-15", 12)), (("yes", (3, 8)), ("new", (None, 4))), "12 of 20")
GROUPS = Groups("Agreed?", ("yes", "no"), (("Government", 5, (4, 1)), ("Civil society", 7, (0, 7))))
GOOD = CLOUD.to_json()


@pytest.mark.parametrize("recipe", [CLOUD, BARS, SCALE, RANKED, TREND, GROUPS])
def test_a_recipe_comes_back_from_json_as_it_was(recipe: Recipe) -> None:
    assert recipe_from_json(json.loads(json.dumps(recipe.to_json()))) == recipe


def test_a_cloud_and_a_tally_with_the_same_content_stay_apart() -> None:
    assert Cloud("t", (("a", 1),)).to_json() != Bars("t", (("a", 1),)).to_json()


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {**GOOD, "kind": "pie"},
        {**GOOD, "extra": 1},
        {**GOOD, "title": None},
        {**GOOD, "footer": 3},
        {**GOOD, "rtl": 1},
        {**GOOD, "pairs": "ab"},
        {**GOOD, "pairs": ["ab"]},
        {**GOOD, "pairs": [["a"]]},
        {**GOOD, "pairs": [["a", -1]]},
        {**GOOD, "pairs": [["a", 1.5]]},
        {**GOOD, "pairs": [["a", True]]},
        {**GOOD, "pairs": [[1, "a"]]},
        {key: value for key, value in GOOD.items() if key != "rtl"},
    ],
)
def test_a_bad_recipe_is_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        recipe_from_json(bad)


def changed(recipe: Recipe, **values: Any) -> dict[str, Any]:
    return {**recipe.to_json(), **values}


@pytest.mark.parametrize(
    "bad",
    [
        changed(SCALE, median=2.5), changed(SCALE, median=True), changed(SCALE, median=float("nan")),
        changed(SCALE, middle=None), changed(SCALE, steps=[["a", 0.5]]),
        changed(RANKED, rows=[["a", [1, 2], 3]]), changed(RANKED, rows=[["a", [1], 1], ["b", [1, 2], 1]]),
        changed(RANKED, rows=[["a", [-1, 2], 1]]), changed(RANKED, rows=[["a", 3, 1]]), changed(RANKED, rest=[1]),
        changed(RANKED, rest=[1, None]), changed(RANKED, head=1), changed(RANKED, rows=[["a", [1, 2], True]]),
        changed(TREND, series=[["yes", [1]]]), changed(TREND, series=[["yes", [1, 1.5]]]), changed(TREND, askings=[1]),
        changed(GROUPS, options=[1]), changed(GROUPS, groups=[["a", 1, [1]]]), changed(GROUPS, pairs=[]),
        changed(GROUPS, groups=[["a", -1, [1, 2]]]),
    ],
)  # fmt: skip
def test_a_bad_recipe_of_a_newer_kind_is_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        recipe_from_json(bad)


def test_a_tally_that_an_earlier_version_wrote_can_still_be_drawn() -> None:
    written = {"kind": "bars", "title": "Agreed?", "pairs": [["yes", 2]], "footer": "", "rtl": False}
    assert recipe_from_json(written) == Bars("Agreed?", (("yes", 2),))

"""A recipe survives storage unchanged, and a bad one is refused before anything is drawn."""

import json
from typing import Any

import pytest

from bot.domain.recipes import Bars, Cloud, Recipe, recipe_from_json

CLOUD = Cloud("One word?", (("trust", 9), ("الثقة", 2)), "11 answers", rtl=True)
BARS = Bars("Agreed?", (("yes", 12), ("abstain", 0)))
GOOD = CLOUD.to_json()


@pytest.mark.parametrize("recipe", [CLOUD, BARS])
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

"""The samples of tests/data and the measures they are held against, in one place for all matching tests."""

import csv
import json
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.domain.statements import Statement
from bot.matching.centre import centre, general_mean
from bot.matching.embed import load
from bot.matching.nearness import Nearness, corrected, usual
from bot.matching.views import joined

SAMPLES = Path(__file__).resolve().parents[1] / "data"
SIX = ("en", "fr", "es", "ru", "ar", "zh")

Vectors = NDArray[np.float32]


@cache
def groups(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Texts of banking77.csv or clinc150.csv, and the category of each."""
    with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(row["text"] for row in rows), tuple(row["category"] for row in rows)


@cache
def pain_points(*keys: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The pain points in those languages or paraphrases, and the id of each."""
    points = json.loads((SAMPLES / "painpoints.json").read_text("utf-8"))
    found = [(point[key], point["id"]) for key in keys for point in points]
    return tuple(text for text, _ in found), tuple(topic for _, topic in found)


@cache
def one_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """One-word answers in six languages, and the theme of each."""
    themes = json.loads((SAMPLES / "oneword.json").read_text("utf-8"))
    found = [(word, theme["id"]) for theme in themes for key in SIX for word in theme[key]]
    return tuple(word for word, _ in found), tuple(theme for _, theme in found)


class Session:
    """The pain points of the 2017 session and what a careful reader says of their pairs."""

    def __init__(self) -> None:
        gold = json.loads((SAMPLES / "gold-session.json").read_text("utf-8"))
        self.statements = [Statement(p["id"], p["org"], p["text"]) for p in gold["pain_points"]]
        self.organisation = {s.id: s.organisation for s in self.statements}
        self.strong = self._pairs(gold["expected_matches"], "strong")
        self.plausible = self._pairs(gold["expected_matches"], "plausible") - self.strong
        self.different = {frozenset((pair["a"], pair["b"])) for pair in gold["expected_non_matches"]}

    def _pairs(self, matches: Iterable[dict[str, Any]], level: str) -> set[frozenset[str]]:
        return {
            frozenset(pair)
            for match in matches
            if match["level"] == level
            for pair in combinations(match["pain_points"], 2)
            if self.organisation[pair[0]] != self.organisation[pair[1]]
        }


_known: dict[str, Vectors] = {}


def vectors_of(texts: Sequence[str]) -> Vectors:
    """Vectors of the default model, each text embedded once in a run."""
    missing = [text for text in dict.fromkeys(texts) if text not in _known]
    _known.update(zip(missing, load().embed(missing), strict=True))
    return np.stack([_known[text] for text in texts])


def centred(texts: Sequence[str]) -> Vectors:
    """The texts as the matching sees them: vectors of the default model, centred as statements."""
    return centre(vectors_of(texts), general_mean(load().name, "statements"))


def seen(texts: Sequence[str], share: float = 1.0) -> Nearness:
    """How near the texts are, as the matching takes it for pairs; with CORRECTION as share, for themes."""
    rows = joined(texts, centred(texts), load())
    return corrected(rows, share * usual(rows))


def labels_of(groups: Sequence[Sequence[int]], n: int) -> list[int]:
    """For each of n rows the number of its group."""
    found = [-1] * n
    for number, group in enumerate(groups):
        for row in group:
            found[row] = number
    return found

"""Makes the shipped means of bot/matching/data from tests/data: `python tests/matching/make_means.py`.

The mean of statements is the mean of three means (Banking77, CLINC150, the pain points in six languages), so
no set outweighs another; the mean of words is that of the distinct words of four letters and more in the pain
points, each of the five languages that put spaces between words counting alike.
"""

import csv
import json
import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.matching.embed import load

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "data"
DATA = ROOT / "bot" / "matching" / "data"
LANGUAGES = {
    "en": ("en", "en_p1", "en_p2"),
    "fr": ("fr",),
    "es": ("es",),
    "ru": ("ru",),
    "ar": ("ar",),
    "zh": ("zh",),
}
SPACED = ("en", "fr", "es", "ru", "ar")


def _mean(texts: list[str]) -> NDArray[np.float32]:
    return np.asarray(load().embed(texts).mean(axis=0, dtype=np.float64), dtype=np.float32)


def _csv(name: str) -> list[str]:
    with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file)]


def _pain_points() -> dict[str, list[str]]:
    points = json.loads((SAMPLES / "painpoints.json").read_text("utf-8"))
    return {language: [point[key] for key in keys for point in points] for language, keys in LANGUAGES.items()}


def means() -> dict[str, NDArray[np.float32]]:
    """File name → 512 values."""
    points = _pain_points()
    words = {
        language: sorted({word.lower() for text in points[language] for word in re.findall(r"\w{4,}", text)})
        for language in SPACED
    }
    statements = [
        _mean(_csv("banking77.csv")),
        _mean(_csv("clinc150.csv")),
        np.mean([_mean(texts) for texts in points.values()], axis=0),
    ]
    return {
        "mean-statements.npy": np.mean(statements, axis=0).astype(np.float32),
        "mean-words.npy": np.mean([_mean(words[language]) for language in SPACED], axis=0).astype(np.float32),
    }


if __name__ == "__main__":
    for name, mean in means().items():
        np.save(DATA / name, mean, allow_pickle=False)

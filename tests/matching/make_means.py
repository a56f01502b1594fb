"""Makes the shipped means of bot/matching/data from tests/data: `python -m tests.matching.make_means`.

The mean of statements is the mean of three means (Banking77, CLINC150, the pain points in six languages), so
no set outweighs another; the mean of words is that of the distinct words of four letters and more in the pain
points, each of the five languages that put spaces between words counting alike.
"""

import re
from pathlib import Path

import numpy as np

from tests.matching.samples import SIX, Vectors, groups, pain_points, vectors_of

DATA = Path(__file__).resolve().parents[2] / "bot" / "matching" / "data"
SPACED = ("en", "fr", "es", "ru", "ar")


def _mean(texts: list[str]) -> Vectors:
    return np.asarray(vectors_of(texts).mean(axis=0, dtype=np.float64), dtype=np.float32)


def means() -> dict[str, Vectors]:
    """File name → 512 values."""
    keys = {language: (language,) for language in SIX} | {"en": ("en", "en_p1", "en_p2")}
    points = {language: list(pain_points(*keys[language])[0]) for language in SIX}
    words = [
        sorted({word.lower() for text in points[language] for word in re.findall(r"\w{4,}", text)})
        for language in SPACED
    ]
    statements = [
        _mean(list(groups("banking77.csv")[0])),
        _mean(list(groups("clinc150.csv")[0])),
        np.mean([_mean(texts) for texts in points.values()], axis=0),
    ]
    return {
        "mean-statements.npy": np.mean(statements, axis=0).astype(np.float32),
        "mean-words.npy": np.mean([_mean(each) for each in words], axis=0).astype(np.float32),
    }


if __name__ == "__main__":
    for name, mean in means().items():
        np.save(DATA / name, mean, allow_pickle=False)

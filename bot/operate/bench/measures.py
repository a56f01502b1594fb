"""Measures of matching on texts of which it is known what belongs together."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Hashable, Sequence
from math import comb

import numpy as np
from numpy.typing import NDArray

from bot.matching.nearness import Nearness


def _upper(near: Nearness, labels: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    upper = np.triu_indices(len(labels), 1)
    names = np.array(labels)
    return (near.left @ near.right.T)[upper], (names[:, None] == names[None, :])[upper]


def pair_f1(near: Nearness, labels: Sequence[str], threshold: float) -> float:
    """F1 of "same label" over all pairs of at least that nearness."""
    values, same = _upper(near, labels)
    proposed = values >= threshold
    return float(2 * (proposed & same).sum() / (proposed.sum() + same.sum()))


def best_threshold(near: Nearness, labels: Sequence[str]) -> float:
    """The nearness at which pair_f1 is greatest."""
    values, same = _upper(near, labels)
    order = np.argsort(-values)
    f1 = 2 * np.cumsum(same[order]) / (np.arange(1, len(order) + 1) + same.sum())
    return float(values[order][f1.argmax()])


def recall_at_5(near: Nearness, labels: Sequence[str]) -> float:
    """Mean share of a text's five nearest that have its label, for sets that hold more than five of each."""
    values = near.left @ near.right.T
    np.fill_diagonal(values, -9.0)
    names = np.array(labels)
    return float((names[np.argsort(-values, axis=1)[:, :5]] == names[:, None]).mean())


def adjusted_rand(found: Sequence[Hashable], true: Sequence[Hashable]) -> float:
    """Adjusted Rand index (Hubert and Arabie 1985): 1 the same partition, about 0 by chance."""
    both = sum(comb(n, 2) for n in Counter(zip(found, true, strict=True)).values())
    ones, others = (sum(comb(n, 2) for n in Counter(side).values()) for side in (found, true))
    chance = ones * others / comb(len(true), 2)
    return (both - chance) / ((ones + others) / 2 - chance)


def uneven(texts: Sequence[str], labels: Sequence[str], seed: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sample with 1, 2, 3, 5, 8 or all 10 texts of each label, drawn with the seed."""
    dice = random.Random(seed)  # noqa: S311 - a sample, not a secret
    size = {label: dice.choice((1, 2, 3, 5, 8, 10)) for label in sorted(set(labels))}
    met: Counter[str] = Counter()
    kept = []
    for text, label in zip(texts, labels, strict=True):
        met[label] += 1
        if met[label] <= size[label]:
            kept.append((text, label))
    return tuple(text for text, _ in kept), tuple(label for _, label in kept)

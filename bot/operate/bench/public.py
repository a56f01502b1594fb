"""Matching measured on public data, so that it can be held against what others measure.

Of Banking77 and CLINC150 the first ten texts of up to 60 categories are taken. What is tuned on one set is used on the
other: the threshold of pairs, the cut of themes.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.matching.centre import centre, general_mean
from bot.matching.embed import Embedder
from bot.matching.link import average_link
from bot.matching.nearness import Nearness, corrected, plain, usual
from bot.matching.themes import CORRECTION
from bot.matching.views import joined
from bot.matching.words import group_words
from bot.operate.bench.figures import Figures
from bot.operate.bench.measures import adjusted_rand, best_threshold, pair_f1, recall_at_5, uneven

SETS = ("banking77", "clinc150")
WORDS = "oneword.json"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
_GROUPS, _TEXTS, _SEEDS = 60, 10, 5
_CUTS = tuple(float(cut) for cut in np.arange(0.2, 0.46, 0.02).round(2))


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts and the category of each."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]


def read_sample(file: Path) -> Sample:
    """The first texts of the first categories of a CSV file with the columns text and category.

    Raises ValueError, one line, if it is not such a file; OSError if it cannot be read.
    """
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        if not {"text", "category"} <= set(reader.fieldnames or ()):
            raise ValueError(f"{file}: the first line must name the columns text and category")
        rows = [(row["text"] or "", row["category"] or "") for row in reader]
    groups = set(list(dict.fromkeys(label for _, label in rows))[:_GROUPS])
    met: Counter[str] = Counter()
    kept = []
    for text, label in rows:
        met[label] += 1
        if label in groups and met[label] <= _TEXTS:
            kept.append((text, label))
    if len(groups) < 2 or min(met[label] for label in groups) < _TEXTS:
        raise ValueError(f"{file}: two categories or more of at least {_TEXTS} texts each are needed")
    return Sample(tuple(text for text, _ in kept), tuple(label for _, label in kept))


def read_words(file: Path) -> Sample:
    """One-word answers of a JSON list of themes, each with an id and a list of words for each language.

    Raises ValueError, one line, if it is not such a file; OSError if it cannot be read.
    """
    try:
        themes = json.loads(file.read_bytes())
        found = [(str(word), str(theme["id"])) for theme in themes for key in LANGUAGES for word in theme[key]]
    except (ValueError, TypeError, KeyError) as error:
        raise ValueError(f"{file}: a list of themes with id and {', '.join(LANGUAGES)} is needed") from error
    return Sample(tuple(word for word, _ in found), tuple(label for _, label in found))


def measure(folder: Path, embedder: Embedder) -> dict[str, Figures]:
    """The figures of all sets in the folder, by what they are about."""
    samples = {name: read_sample(folder / f"{name}.csv") for name in SETS}
    words = read_words(folder / WORDS)
    seen = {name: _see(sample, embedder) for name, sample in samples.items()}
    found: dict[str, Figures] = {}
    for name, other in (SETS, SETS[::-1]):
        near, cosine = seen[name].pairs, seen[name].cosine
        found[name] = {
            "pair_f1": _f1(near, samples[name], seen[other].pairs, samples[other]),
            "pair_f1_cosine": _f1(cosine, samples[name], seen[other].cosine, samples[other]),
            "recall_at_5": round(recall_at_5(near, samples[name].labels), 3),
            "recall_at_5_cosine": round(recall_at_5(cosine, samples[name].labels), 3),
        }
    drawn = {name: _drawn(sample, embedder) for name, sample in samples.items()}
    for key, plainly in (("uneven_themes_ari", False), ("uneven_themes_ari_cosine", True)):
        by_cut = {name: _by_cut(several, plainly) for name, several in drawn.items()}
        for name, other in (SETS, SETS[::-1]):
            best = max(_CUTS, key=by_cut[other].__getitem__)
            found[name][key] = round(by_cut[name][best], 3)
    found["one_word"] = _words(words, embedder)
    return found


@dataclass(frozen=True, slots=True)
class _Seen:
    """How near texts are as pairs take it, as themes take it, and by the centred cosine alone."""

    pairs: Nearness
    themes: Nearness
    cosine: Nearness


def _see(sample: Sample, embedder: Embedder) -> _Seen:
    centred = centre(embedder.embed(sample.texts), general_mean(embedder.name, "statements"))
    rows = joined(sample.texts, centred, embedder)
    often = usual(rows)
    return _Seen(corrected(rows, often), corrected(rows, CORRECTION * often), plain(centred))


def _f1(near: Nearness, sample: Sample, other: Nearness, others: Sample) -> float:
    return round(pair_f1(near, sample.labels, best_threshold(other, others.labels)), 3)


def _drawn(sample: Sample, embedder: Embedder) -> list[tuple[_Seen, Sample]]:
    """The sample with categories of uneven size, drawn several times."""
    several = [Sample(*uneven(sample.texts, sample.labels, seed)) for seed in range(_SEEDS)]
    return [(_see(one, embedder), one) for one in several]


def _by_cut(drawn: Sequence[tuple[_Seen, Sample]], plainly: bool) -> dict[float, float]:
    """By cut the adjusted Rand index of the themes, the mean of the draws."""
    given = [(seen.cosine if plainly else seen.themes, sample.labels) for seen, sample in drawn]
    return {cut: float(np.mean([_rand(average_link(near, cut), labels) for near, labels in given])) for cut in _CUTS}


def _rand(groups: Sequence[Sequence[int]], labels: Sequence[str]) -> float:
    found = {row: number for number, group in enumerate(groups) for row in group}
    return adjusted_rand([found[row] for row in range(len(labels))], labels)


def _words(sample: Sample, embedder: Embedder) -> Figures:
    themes = group_words(sample.texts, embedder)
    found = {spelling: n for n, theme in enumerate(themes) for spelling, _ in theme.spellings}
    true = dict(zip(sample.texts, sample.labels, strict=True))
    right = [true[themes[found[word]].label] == label for word, label in true.items()]
    return {
        "themes_ari": round(adjusted_rand([found[word] for word in sample.texts], sample.labels), 3),
        "label_of_the_right_theme": round(sum(right) / len(right), 3),
    }

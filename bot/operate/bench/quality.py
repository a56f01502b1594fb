"""`commonground bench matching`: how good matching is on a session or on public data that is given."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from bot.matching.centre import centre, general_mean
from bot.matching.embed import Embedder, load
from bot.matching.nearness import corrected, usual
from bot.matching.pairs import find_pairs
from bot.matching.views import joined
from bot.operate.bench import asked, public
from bot.operate.bench.gold import Gold, read_gold

WANTED = (
    "commonground bench matching needs --gold FILE (a session with pain_points and expected_matches), "
    "--data DIR (banking77.csv, clinc150.csv, oneword.json), or both\n"
)
HOW = (
    "Asking is simulated: everybody answers truly by the gold and says which of their own is meant, but where it says",
    '"never named". Concluded is what was answered yes and what follows from it; plausible pairs count as neither.',
)
_ROWS = {
    "chosen": "chosen by the bot",
    "chosen_never_named": "the same, own never named",
    "nearest_first": "nearest first",
    "random": f"random, mean of {asked.SEEDS}",
}


def main(gold: Path | None, data: Path | None, as_json: bool) -> int:
    """Measures and prints; exit status 0, or 1 with one line if a file cannot be used."""
    if gold is None and data is None:
        sys.stderr.write(WANTED)
        return 1
    found: dict[str, Any] = {}
    try:
        session = read_gold(gold) if gold else None
        if data:
            found["data"] = public.measure(data, load())
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}\n")
        return 1
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if session:
        found = {"gold": of_session(session, load()), **found}
    sys.stdout.write(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode() + "\n" if as_json else as_text(found))
    return 0


def of_session(gold: Gold, embedder: Embedder) -> dict[str, Any]:
    """What the machine finds alone, and what is found by asking, by how many statements each organisation was shown."""
    texts = [one.text for one in gold.statements]
    centred = centre(embedder.embed(texts), general_mean(embedder.name, "statements"))
    rows = joined(texts, centred, embedder)
    near = corrected(rows, usual(rows))
    pairs = find_pairs(gold.statements, near)
    recall, precision = asked.score({frozenset((pair.a, pair.b)) for pair in pairs}, gold)
    runs = {
        "chosen": asked.asked(gold, asked.chosen(gold, near)),
        "chosen_never_named": asked.asked(gold, asked.chosen(gold, near), names=False),
        "nearest_first": asked.asked(gold, asked.nearest_first(gold, centred)),
        "random": asked.means([asked.asked(gold, asked.at_random(gold, seed)) for seed in range(asked.SEEDS)]),
    }
    return {
        "pain_points": len(gold.statements),
        "organisations": len(asked.owned(gold)),
        "strong_pairs": len(gold.strong),
        "plausible_pairs": len(gold.plausible),
        "machine_only": {"proposed": len(pairs), "recall": round(recall, 3), "precision": round(precision, 3)},
        "asked": {name: _scores(run) for name, run in runs.items()},
    }


def _scores(run: Mapping[int, asked.Score]) -> dict[str, dict[str, float]]:
    return {str(n): {"recall": round(r, 3), "precision": round(p, 3)} for n, (r, p) in run.items()}


def as_text(found: Mapping[str, Any]) -> str:
    """The same to read."""
    lines = _session(found["gold"]) if "gold" in found else []
    for name, figures in found.get("data", {}).items():
        lines += [name.replace("_", " ")]
        lines += [f"  {key.replace('_', ' '):32} {value:.3f}" for key, value in figures.items()]
    return "\n".join(lines) + "\n"


def _session(gold: Mapping[str, Any]) -> list[str]:
    alone = gold["machine_only"]
    shown = [f"{n:>10}" for n in asked.SHOWN]
    return [
        f"{gold['pain_points']} pain points of {gold['organisations']} organisations, {gold['strong_pairs']} strong "
        f"pairs, {gold['plausible_pairs']} plausible",
        f"  machine only: {alone['proposed']} proposed, recall {alone['recall']:.2f}, "
        f"precision {alone['precision']:.2f}",
        "  " + "recall/precision by statements shown".ljust(37) + "".join(shown),
        *(_row(_ROWS[name], run) for name, run in gold["asked"].items()),
        *(f"  {line}" for line in HOW),
    ]


def _row(name: str, run: Mapping[str, Mapping[str, float]]) -> str:
    cells = [f"{one['recall']:.2f}/{one['precision']:.2f}" for one in run.values()]
    return "  " + name.ljust(37) + "".join(f"{cell:>10}" for cell in cells)

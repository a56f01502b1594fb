"""`commonground bench matching`: what it promises holds on the session, and bad files are told in one line."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.domain.statements import Question
from bot.operate.bench import asked
from bot.operate.bench.gold import read_gold
from tests.matching.samples import SAMPLES

GOLD = SAMPLES / "gold-session.json"
POINTS = [{"id": f"{org}.1", "org": org, "text": f"{org} has no money"} for org in "abc"]
MATCH = {"level": "strong", "pain_points": ["a.1", "b.1"]}


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["bench", "matching", *arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_what_is_promised_of_the_session_holds(capsys: pytest.CaptureFixture[str]) -> None:
    gold = printed(capsys, "--gold", str(GOLD))["gold"]
    assert (gold["pain_points"], gold["organisations"], gold["strong_pairs"], gold["plausible_pairs"]) == (
        64,
        21,
        36,
        27,
    )
    assert gold["machine_only"]["recall"] > 0.28
    assert gold["machine_only"]["precision"] > 0.29
    chosen, nearest, random = (gold["asked"][name] for name in ("chosen", "nearest_first", "random"))
    assert chosen["5"]["recall"] >= 0.60
    assert chosen["10"]["recall"] >= 0.75
    assert min(chosen[n]["precision"] for n in ("5", "8", "10")) >= 0.95
    for n in ("2", "3", "5", "8", "10"):
        assert chosen[n]["recall"] > nearest[n]["recall"] > random[n]["recall"]


def in_six_languages(file: Path) -> Path:
    """A session on which nothing was tuned: twenty organisations, each with three problems in three languages or other
    words, each problem said by three of them."""
    points = json.loads((SAMPLES / "painpoints.json").read_text("utf-8"))
    versions = ("en", "fr", "en_p1", "es", "ru", "en_p2", "ar", "zh")
    said = [
        {"id": f"{one}.{nth}", "org": str(one), "text": points[(one + step) % 20][versions[(3 * one + nth) % 8]],
         "problem": (one + step) % 20}
        for one in range(20) for nth, step in enumerate((0, 7, 13))
    ]  # fmt: skip
    alike = [[point["id"] for point in said if point["problem"] == problem] for problem in range(20)]
    matches = [{"level": "strong", "pain_points": some} for some in alike]
    file.write_text(json.dumps({"pain_points": said, "expected_matches": matches}), encoding="utf-8")
    return file


def test_it_holds_for_other_people_in_six_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = printed(capsys, "--gold", str(in_six_languages(tmp_path / "session.json")))["gold"]
    assert (gold["pain_points"], gold["organisations"], gold["strong_pairs"]) == (60, 20, 60)
    chosen, nearest = gold["asked"]["chosen"], gold["asked"]["nearest_first"]
    assert chosen["5"]["recall"] >= 0.75
    assert min(chosen[n]["precision"] for n in ("5", "10")) >= 0.95
    for n in ("2", "3", "5"):
        assert chosen[n]["recall"] > nearest[n]["recall"]


def test_the_session_is_told_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "matching", "--gold", str(GOLD)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "64 pain points of 21 organisations, 36 strong pairs, 27 plausible"
    assert lines[2].split()[-6:] == ["1", "2", "3", "5", "8", "10"]
    assert [line[2:26].strip() for line in lines[3:7]] == [
        "chosen by the bot", "the same, own never name", "nearest first", "random, mean of 20",
    ]  # fmt: skip


def test_public_data_are_measured_each_with_what_was_tuned_on_the_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("banking77.csv", "clinc150.csv"):
        with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[:121]
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    (tmp_path / "oneword.json").write_bytes((SAMPLES / "oneword.json").read_bytes())
    found = printed(capsys, "--data", str(tmp_path))["data"]
    assert set(found) == {"banking77", "clinc150", "one_word"}
    assert found["banking77"]["pair_f1"] >= found["banking77"]["pair_f1_cosine"]
    assert all(0.3 < value <= 1 for figures in found.values() for value in figures.values())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"pain_points": POINTS, "expected_matches": []}, "expected_matches: List should have at least 1 item"),
        ({"pain_points": [*POINTS, POINTS[0]], "expected_matches": [MATCH]}, "pain_points: 'a.1' is the id of two"),
        (
            {"pain_points": POINTS, "expected_matches": [{**MATCH, "pain_points": ["a.1", "x"]}]},
            "expected_matches, 0: no pain point has the id 'x'",
        ),
        (
            {"pain_points": POINTS, "expected_matches": [{**MATCH, "level": "plausible"}]},
            "none of level 'strong' joins two organisations",
        ),
        ({"pain_points": [{"id": "1", "org": "a"}, POINTS[0]]}, "pain_points, 0, text: Field required"),
        ([], "the file: Input should be an object"),
    ],
)
def test_a_bad_session_is_told_in_one_line(
    content: object, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "gold.json"
    file.write_text(json.dumps(content), "utf-8")
    assert main(["bench", "matching", "--gold", str(file)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"{file}: ")
    assert shown.err.count("\n") == 1
    assert told in shown.err


def test_without_files_it_is_said_what_to_give(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "matching"]) == 1
    assert "--gold FILE" in capsys.readouterr().err
    assert main(["bench", "matching", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'banking77.csv'}: No such file or directory\n"


def test_whoever_is_asked_answers_by_the_gold_and_names_their_own() -> None:
    gold = read_gold(GOLD)
    person = asked.Person(gold, asked.owned(gold))
    wrong_own = Question("coe", "nl-ez.3", "coe.4", 1.0)
    assert [(one.said, one.own) for one in person.answers(wrong_own)] == [("yes", "coe.1")]
    silent = asked.Person(gold, asked.owned(gold), names=False)
    assert [(one.said, one.own) for one in silent.answers(wrong_own)] == [("yes", "coe.4")]

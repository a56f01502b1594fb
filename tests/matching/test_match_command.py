"""`commonground match FILE`: a document out, or one line that says what is wrong."""

import json
from pathlib import Path

import pytest

from bot.domain.statements import Pair
from bot.operate.match import main, reason

SAID = [
    {"id": "N1", "organisation": "one", "text": "Small businesses are poorly secured"},
    {"id": "N2", "organisation": "two", "text": "Small companies are badly protected against attacks"},
    {"id": "N3", "organisation": "two", "text": "Nobody pays for travel to the meetings", "kind": "pain"},
]


def written(tmp_path: Path, content: object) -> Path:
    file = tmp_path / "pains.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


def test_pairs_and_themes_are_written_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(written(tmp_path, SAID), "json") == 0
    out, err = capsys.readouterr()
    document = json.loads(out)
    score = document["pairs"][0].pop("score")
    assert 0.3 <= score <= 1 and round(score, 4) == score
    assert document == {
        "pairs": [{"a": "N1", "b": "N2", "reason": "Both speak of Small."}],
        "themes": [{"id": "T1", "label": "Small businesses are poorly secured", "members": ["N1", "N2"]}],
    }
    assert err == ""


def test_the_same_is_written_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(written(tmp_path, SAID), "text") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "1 pairs"
    assert lines[1].endswith("  N1 – N2  Both speak of Small.")
    assert lines[2:] == ["1 themes", "  T1  Small businesses are poorly secured  (N1, N2)"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ([SAID[0], {**SAID[1], "id": "N1"}], "entry 1, id: 'N1' is already the id of entry 0"),
        ([{"id": "N1", "text": "x"}], "entry 0, organisation: Field required"),
        ([SAID[0], {**SAID[1], "text": " "}], "entry 1, text: String should have at least 1 character"),
        ([{**SAID[0], "kind": "wish"}], "entry 0, kind: Input should be 'pain' or 'offer'"),
        ([3], "entry 0: Input should be an object"),
        ({}, "the file: Input should be a valid array"),
        ("[", "the file: Invalid JSON: EOF while parsing a list at line 1 column 1"),
    ],
)
def test_the_first_fault_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: object, told: str
) -> None:
    file = written(tmp_path, content)
    assert main(file, "json") == 1
    assert capsys.readouterr() == ("", f"{file}: {told}\n")


def test_a_missing_file_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(tmp_path / "none.json", "json") == 1
    assert capsys.readouterr() == ("", f"{tmp_path / 'none.json'}: No such file or directory\n")


@pytest.mark.parametrize(
    ("shared", "sentence"),
    [
        ((), "Close in meaning (0.41)."),
        (("trust",), "Both speak of trust."),
        (("trust", "money"), "Both speak of trust and money."),
        (("trust", "money", "time", "staff"), "Both speak of trust, money and time."),
    ],
)
def test_a_reason_is_a_sentence(shared: tuple[str, ...], sentence: str) -> None:
    assert reason(Pair("a", "b", 0.4149, shared)) == sentence

"""What a programme file may say, and what is wrong with the others, by key and in one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.config import BadConfig, Config, programme, read_config
from bot.domain.programme import Programme, in_language
from bot.domain.prompts import POLL

NEEDED = '[matrix]\nhomeserver = "http://h"\nuser_id = "@bot:h"\n'
ONE = {"kind": "poll", "question": {"en": "Where?"}, "options": {"en": ["Here", "There", "Nowhere"]}}
CONFIG = Config.model_validate({"matrix": {"homeserver": "http://h", "user_id": "@bot:h"}})


def written(folder: Path, text: str) -> Config:
    """A configuration that names a programme file beside it."""
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    (folder / "bot.toml").write_text(f'{NEEDED}[programme]\nfile = "mine.toml"\n', encoding="utf-8")
    return read_config(folder / "bot.toml", {})


def test_the_programme_that_comes_with_the_program_is_whole_in_english_and_french() -> None:
    found = programme(CONFIG).session
    assert sorted(found) == ["conditions", "looking-back", "pain-points"]
    for session in found.values():
        texts = [session.title, *(one.question for one in session.prompt)]
        assert [sorted(one) for one in texts] == [["en", "fr"]] * len(texts)
        assert [sorted(one.options) for one in session.prompt if one.options["en"]] in ([], [["en", "fr"]])


def test_an_operators_own_file_lies_beside_the_configuration_and_stands_for_the_other(tmp_path: Path) -> None:
    config = written(
        tmp_path,
        '[session.mine]\ntitle.en = "Mine"\n[[session.mine.prompt]]\nkind = "poll"\nmax = 2\nuntil = "1h 30m"\n'
        'by = "organisation"\nquestion.en = "Where?"\noptions.en = ["Here", "There", "Nowhere"]\n',
    )
    [name] = programme(config).session
    [question] = programme(config).session["mine"].prompt
    assert (name, question.kind) == ("mine", POLL)
    assert question.given == {"until": "1h 30m", "by": "organisation", "max": "2"}
    assert in_language(question.question, "fr") == "Where?"


def test_what_is_only_named_as_an_option_has_no_value() -> None:
    ranked = Programme.model_validate({"session": {"a": {"title": {"en": "A"}, "prompt": [ONE | {"rank": True}]}}})
    sealed = Programme.model_validate({"session": {"a": {"title": {"en": "A"}, "prompt": [ONE | {"sealed": True}]}}})
    assert ranked.session["a"].prompt[0].given == {"rank": "", "seats": "1"}
    assert sealed.session["a"].prompt[0].given == {"sealed": ""}


WHERE = "mine.toml: session.mine.prompt.0"
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no English": ({"question": {"fr": "Où ?"}}, f'{WHERE}.question: an English text is needed: {{ en = "…" }}'),
    "language": (
        {"question": {"en": "Where?", "French": "Où ?"}},
        f"{WHERE}.question: “French” is no language’s code, such as en or fr",
    ),
    "a date": ({"until": "2027-01-01"}, f"{WHERE}.until: not a length of time up to a year, such as 10m, 2h or 7d"),
    "kind": ({"kind": "vote"}, f"{WHERE}.kind: Input should be 'word', 'ask', 'poll', 'round' or 'hum'"),
    "unknown key": ({"question2": "x"}, f"{WHERE}.question2: Extra inputs are not permitted"),
    "options of a word": ({"kind": "word"}, f"{WHERE}: options are for poll and round, not for word"),
    "one option": ({"options": {"en": ["Here"]}}, f"{WHERE}: options: at least two are needed"),
    "twice": ({"options": {"en": ["Here", "here"]}}, f"{WHERE}: options: each must differ"),
    "number in French": (
        {"options": {"en": ["Here", "There"], "fr": ["Ici"]}}, f"{WHERE}: options: as many in every language",
    ),
    "order in French": (
        {"options": {"en": ["yes", "no"], "fr": ["non", "oui"]}},
        f"{WHERE}: options: the same ones in the same order in every language",
    ),
    "too many to choose": ({"max": 4}, f"{WHERE}: max and seats: there are too few options for that many"),
    "ranked round": ({"kind": "round", "rank": True}, f"{WHERE}: max, rank and seats are for poll"),
    "both": ({"max": 2, "rank": True}, f"{WHERE}: max and rank do not go together"),
    "seats alone": ({"seats": 2}, f"{WHERE}: seats are for rank = true"),
    "sealed round": ({"kind": "round", "sealed": True}, f"{WHERE}: round cannot be sealed"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_by_key_in_one_line(what: str, tmp_path: Path) -> None:
    change, told = WRONG[what]
    lines = "".join(f"{key} = {_toml(value)}\n" for key, value in (ONE | change).items())
    config = written(tmp_path, f'[session.mine]\ntitle.en = "Mine"\n[[session.mine.prompt]]\n{lines}')
    with pytest.raises(BadConfig) as error:
        programme(config)
    assert str(error.value) == told


def _toml(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(_toml(one) for one in value) + "]"
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case _:
            return f'"{value}"'


def test_a_name_that_cannot_be_typed_and_a_file_that_is_not_there_are_said(tmp_path: Path) -> None:
    config = written(tmp_path, '[session."Two words"]\ntitle.en = "Mine"\n')
    with pytest.raises(BadConfig, match=r"^mine\.toml: session\.Two words\.\[key\]: String should match pattern"):
        programme(config)
    (tmp_path / "other.toml").write_text(f'{NEEDED}[programme]\nfile = "gone.toml"\n', encoding="utf-8")
    missing = read_config(tmp_path / "other.toml", {})
    with pytest.raises(BadConfig) as error:
        programme(missing)
    assert str(error.value) == f"programme.file: {tmp_path}/gone.toml: No such file or directory"

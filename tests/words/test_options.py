"""The example configuration is kept equal to the options of the program."""

import re
import tomllib
from typing import Any

from pydantic import SecretStr

from bot.config import Config, Section
from bot.places import config_path

NEEDED = {"matrix.homeserver", "matrix.user_id", "matrix.password_file"}
_KEY = re.compile(r"^#?([a-z_]+) = (.+)$")


def documented() -> dict[str, tuple[str, Any, bool]]:
    """Each key in the example: the sentence above it, its value, and whether it is commented out."""
    found: dict[str, tuple[str, Any, bool]] = {}
    section, sentence = "", ""
    for line in config_path("bot.toml").read_text(encoding="utf-8").splitlines():
        key = _KEY.match(line)
        if line.startswith("["):
            section = line.strip("[]")
        elif key:
            value = tomllib.loads(f"value = {key[2]}")["value"]
            found[f"{section}.{key[1]}"] = (sentence, value, line.startswith("#"))
        elif line.startswith("# "):
            sentence = line.removeprefix("# ")
    return found


def options() -> dict[str, tuple[str, Any]]:
    """Each option of the program: its sentence and its default."""
    found: dict[str, tuple[str, Any]] = {}
    for name, field in Config.model_fields.items():
        section = field.annotation
        assert isinstance(section, type)
        assert issubclass(section, Section)
        for key, option in section.model_fields.items():
            default = option.get_default()
            plain = default.get_secret_value() if isinstance(default, SecretStr) else default
            found[f"{name}.{key}"] = (option.description or "", list(plain) if isinstance(plain, tuple) else plain)
    return found


def test_the_example_explains_every_option_in_its_own_sentence_and_order() -> None:
    assert [(key, told[0]) for key, told in documented().items()] == [(k, o[0]) for k, o in options().items()]


def test_what_is_commented_out_in_the_example_is_the_default() -> None:
    defaults = {key: default for key, (_, default) in options().items() if key not in NEEDED}
    assert {key: value for key, (_, value, commented) in documented().items() if commented} == defaults


def test_the_example_itself_can_be_read() -> None:
    config = Config.model_validate(tomllib.loads(config_path("bot.toml").read_text(encoding="utf-8")))
    assert config.matrix.user_id == "@commonground:localhost"

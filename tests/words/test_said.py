"""Everything that the program says has words, with the values that it gives them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import bot
from bot.command import commands
from bot.commands.help import help_key
from bot.domain.reading import read
from bot.texts import words
from tests.words.test_languages import keys

SPEAKING = {"words", "say", "acknowledge", "speak", "room_words"}
NOT_VALUES = {"name"}


@cache
def known() -> dict[str, frozenset[str]]:
    """All keys with their variables."""
    return {key: variables for _, key, variables in keys("en")}


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(Path(str(bot.__file__)).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{file.name}:{node.lineno}", node


def _named(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call):
        return _named(node.func)
    return node.id if isinstance(node, ast.Name) else ""


def _literals(node: ast.expr) -> list[str]:
    """The keys that an argument can be, where they stand in the code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


def said() -> list[tuple[str, str, frozenset[str] | None]]:
    """Where, key and the values given (None where they are not written out)."""
    found = []
    for where, call in _calls():
        if not call.args:
            continue
        name = _named(call.func)
        refusing = name == "Refusal"
        if not refusing and name not in SPEAKING:
            continue
        spread = any(keyword.arg is None for keyword in call.keywords)
        values = None if spread else frozenset(k.arg for k in call.keywords if k.arg and k.arg not in NOT_VALUES)
        found += [(where, f"refusal-{key}" if refusing else key, values) for key in _literals(call.args[0])]
    return [one for one in found if one[1] not in ("en", "fr")]


def test_every_key_that_the_code_names_has_words() -> None:
    assert [(where, key) for where, key, _ in said() if key not in known()] == []


def test_every_key_that_the_code_names_is_given_all_its_values() -> None:
    lacking = [
        (where, key, sorted(known()[key] - values))
        for where, key, values in said()
        if key in known() and values is not None and not known()[key] <= values
    ]
    assert lacking == []


def test_the_search_for_keys_finds_those_of_the_loops() -> None:
    found = {key for _, key, _ in said()}
    assert {"hello", "trouble", "answers-heard", "refusal-heard-late"} - found == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_is_explained_without_values(language: str) -> None:
    speak = words(language)
    unexplained = []
    for command in commands().values():
        key = help_key(command)
        if not speak.has(key) or known()[key]:
            unexplained.append(key)
    assert unexplained == []


def test_the_example_of_every_command_is_read_as_that_command() -> None:
    table = commands()
    wrong = []
    for verb, command in table.items():
        told = read(command.example, table)
        reads = told.id[:1] in tuple(command.ids) if told.id else table.get(told.verb) is command
        if not reads:
            wrong.append((verb, command.example))
    assert wrong == []

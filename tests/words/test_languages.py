"""Every language has the same keys with the same variables, and nothing is said twice or wrongly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from bot.places import config_path
from bot.texts import languages

_HIGH = re.compile(r"(?<=[\w)»}`*”’])[ ](?=[:;?!»](?:\s|\*|$))|«[ ]", re.MULTILINE)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - fluent.syntax calls it so
        self.found.add(node.id.name)


def resource(file: Path) -> Resource:
    """A file as Fluent reads it."""
    return FluentParser().parse(file.read_text(encoding="utf-8"))


def keys(language: str) -> list[tuple[str, str, frozenset[str]]]:
    """File, key and variables of all messages of a language."""
    found = []
    for file in sorted(config_path("texts", language).glob("*.ftl")):
        for entry in resource(file).body:
            if isinstance(entry, Message):
                variables = _Variables()
                variables.visit(entry)
                found.append((file.name, entry.id.name, frozenset(variables.found)))
    return found


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_a_language_has_the_same_keys_with_the_same_variables_in_the_same_files_as_english(language: str) -> None:
    assert sorted(keys(language)) == sorted(keys("en"))


@pytest.mark.parametrize("language", languages())
def test_every_line_of_a_language_can_be_read_and_every_key_stands_once(language: str) -> None:
    unread = [
        (file.name, entry.content)
        for file in config_path("texts", language).glob("*.ftl")
        for entry in resource(file).body
        if isinstance(entry, Junk)
    ]
    names = [key for _, key, _ in keys(language)]
    assert (unread, sorted(names)) == ([], sorted(set(names)))


def test_french_keeps_its_high_punctuation_with_the_word_before_it() -> None:
    loose = [
        (file.name, line)
        for file in sorted(config_path("texts", "fr").glob("*.ftl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and _HIGH.search(line)
    ]
    assert loose == []


@pytest.mark.parametrize("language", languages())
def test_the_sign_before_a_command_is_the_one_that_is_configured(language: str) -> None:
    fixed = [
        (file.name, line)
        for file in sorted(config_path("texts", language).glob("*.ftl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and "`!" in line
    ]
    assert fixed == []

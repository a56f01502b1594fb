"""A session of which a careful reader said which pain points are the same problem, read from a stranger's file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from bot.domain.statements import Statement

_Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Pairs = frozenset[frozenset[str]]


class _Point(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    id: _Word
    org: _Word
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


class _Match(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    level: _Word
    pain_points: Annotated[list[_Word], Field(min_length=2, max_length=1_000)]


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    pain_points: Annotated[list[_Point], Field(min_length=2, max_length=10_000)]
    expected_matches: Annotated[list[_Match], Field(min_length=1, max_length=100_000)]


@dataclass(frozen=True, slots=True)
class Gold:
    """The statements, and which pairs of different organisations are the same problem (`strong`) or might be called
    so (`plausible`: neither right nor wrong)."""

    statements: list[Statement]
    strong: Pairs
    plausible: Pairs


def read_gold(file: Path) -> Gold:
    """The session in `file`. Raises ValueError, one line that says what is wrong and never tells a text of it; OSError
    if it cannot be read."""
    try:
        read = _File.model_validate_json(file.read_bytes())
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ", ".join(str(part) for part in fault["loc"]) or "the file"
        raise ValueError(f"{file}: {place}: {fault['msg']}") from error
    _check(read, file)
    organisation = {point.id: point.org for point in read.pain_points}
    strong = _pairs(read, "strong", organisation)
    if not strong:
        raise ValueError(f"{file}: expected_matches: none of level 'strong' joins two organisations")
    statements = [Statement(point.id, point.org, point.text) for point in read.pain_points]
    return Gold(statements, strong, _pairs(read, "plausible", organisation) - strong)


def _check(read: _File, file: Path) -> None:
    count = Counter(point.id for point in read.pain_points)
    if twice := [id for id, n in count.items() if n > 1]:
        raise ValueError(f"{file}: pain_points: {twice[0]!r} is the id of two")
    for number, match in enumerate(read.expected_matches):
        if unknown := [id for id in match.pain_points if id not in count]:
            raise ValueError(f"{file}: expected_matches, {number}: no pain point has the id {unknown[0]!r}")


def _pairs(read: _File, level: str, organisation: dict[str, str]) -> Pairs:
    matches = [match for match in read.expected_matches if match.level == level]
    pairs = [pair for match in matches for pair in combinations(match.pain_points, 2)]
    return frozenset(frozenset(pair) for pair in pairs if organisation[pair[0]] != organisation[pair[1]])

"""Rows of CSV and JSON, with the place of each, as cells by the names of known columns.

Pure. Rules: UTF-8, with or without a byte order mark; cells separated by comma, semicolon or tab; columns in any order,
others than the known ones are passed over; what is wrong is told by its place, never with what stands there.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from bot.domain.reading import fold

ROWS = 10_000  # of one file at most: what is taken in while a bot beside it can wait
Cells = Mapping[str, Any]


class BadFile(Exception):
    """The file cannot be taken in; `faults` says why, one line each."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(faults[0])
        self.faults = list(faults)


def cells(content: bytes, columns: Mapping[str, str], needed: Collection[str]) -> Iterator[tuple[str, Cells]]:
    """Each row by column, with its place (`line 7`, `entry 3`). columns: those that are known, by their folded names;
    needed: those that every row has. Raises BadFile."""
    text = _decoded(content)
    yield from _json(text, columns) if text.lstrip()[:1] in ("[", "{") else _csv(text, columns, needed)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadFile([f"line {line}: not UTF-8; save the file as “CSV UTF-8” and import that"]) from None


def _json(text: str, columns: Mapping[str, str]) -> Iterator[tuple[str, Cells]]:
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadFile([f"line {getattr(error, 'lineno', 1)}: no JSON"]) from None
    if not isinstance(entries, list) or len(entries) > ROWS:
        raise BadFile([f"line 1: no list of at most {ROWS} entries"])
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise BadFile([f"entry {number}: no object"])
        named = {columns.get(fold(name), ""): value for name, value in entry.items()}
        yield f"entry {number}", {name: value for name, value in named.items() if name and value is not None}


def _csv(text: str, columns: Mapping[str, str], needed: Collection[str]) -> Iterator[tuple[str, Cells]]:
    """Rows of CSV, separated by what separates most known columns in the first line."""
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=lambda sign: sum(fold(name) in columns for name in first.split(sign)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        head = [columns.get(fold(name), "") for name in next(reader, [])]
        _known(head, needed)
        before = reader.line_num
        for number, row in enumerate(reader, 1):
            place, before = f"line {before + 1}", reader.line_num
            if number > ROWS:
                raise BadFile([f"{place}: more than {ROWS} rows"])
            if any(row[len(head) :]):
                raise BadFile([f"{place}: more cells than the first line has columns"])
            if any(cell.strip() for cell in row):
                yield place, {name: cell for name, cell in zip(head, row, strict=False) if name}
    except csv.Error:
        raise BadFile([f"line {reader.line_num}: quotes that are not closed, or a cell that is too long"]) from None


def _known(head: Sequence[str], needed: Collection[str]) -> None:
    """Raises BadFile where a column is missing that every row needs, or stands twice."""
    missing = [name for name in needed if name not in head]
    if missing:
        raise BadFile([f"line 1: no column {', '.join(missing)}; the first line has to name the columns"])
    twice = next((name for name in head if name and head.count(name) > 1), "")
    if twice:
        raise BadFile([f"line 1: two columns {twice}"])

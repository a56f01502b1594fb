"""Finding what leads to a person in texts and data that are kept: their id, their names, their own words.

Rules: pure; backslashes that guard people's words from Markdown make no difference, nor do case and spaces; a long
text is known by its beginning, because it may have been shortened; short ones count as whole words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

BEGINNING = 40  # characters of a longer text by which it is known
SHORTEST = 3  # characters of a name or a text that leads to somebody


def plain(text: str) -> str:
    """What two ways of writing the same words have in common."""
    return " ".join(text.replace("\\", "").casefold().split())


class Traces:
    """What to look for."""

    def __init__(self, texts: Iterable[str]) -> None:
        wanted = sorted({plain(text)[: BEGINNING + 1] for text in texts if len(plain(text)) >= SHORTEST})
        self._found = re.compile("|".join(map(_pattern, wanted)) or "(?!)")

    def in_text(self, text: str) -> bool:
        """Whether the text carries any of it."""
        return self._found.search(plain(text)) is not None

    def in_data(self, value: Any) -> bool:
        """Whether any string within JSON data does."""
        match value:
            case str():
                return self.in_text(value)
            case dict():
                return any(self.in_data(one) for one in value.values())
            case list():
                return any(self.in_data(one) for one in value)
            case _:
                return False

    def without(self, data: dict[str, Any], kept: tuple[str, ...] = ()) -> dict[str, Any]:
        """The data without those members of its lists that carry any of it; fields in `kept` stay as they are."""
        return {
            name: [one for one in value if not self.in_data(one)] if isinstance(value, list) and name not in kept
            else value
            for name, value in data.items()
        }  # fmt: skip


def _pattern(text: str) -> str:
    if len(text) > BEGINNING:
        return rf"(?<!\w){re.escape(text[:BEGINNING])}"
    return rf"(?<!\w){re.escape(text)}(?!\w)"

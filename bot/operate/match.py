"""`commonground match FILE`: pain points in, pairs and themes out, without a homeserver or a base.

The file is read as a stranger's: each entry is checked, and the first thing wrong is told in one line that
names the entry and the field, never its text. What is printed is what the bot would propose in a room.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from bot.domain.statements import Pair, Statement, Theme
from bot.matching.work import themes_and_pairs

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_REASON_WORDS = 3


class _Entry(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    id: _Text
    organisation: _Text
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
    kind: Literal["pain", "offer"] = "pain"


_ENTRIES = TypeAdapter(Annotated[list[_Entry], Field(max_length=100_000)])


def read(content: bytes) -> list[Statement]:
    """The statements of a JSON list. Raises ValueError, one line that names the entry and field."""
    try:
        entries = _ENTRIES.validate_json(content)
    except ValidationError as error:
        raise ValueError(_told(error)) from error
    twice = [key for key, count in Counter(entry.id for entry in entries).items() if count > 1]
    if twice:
        at = [number for number, entry in enumerate(entries) if entry.id == twice[0]]
        raise ValueError(f"entry {at[1]}, id: {twice[0]!r} is already the id of entry {at[0]}")
    return [Statement(entry.id, entry.organisation, entry.text, entry.kind) for entry in entries]


def _told(error: ValidationError) -> str:
    """The first fault in one line; entries are counted from 0."""
    fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
    where = [str(part) for part in fault["loc"]]
    place = ", ".join([f"entry {where[0]}", *where[1:]]) if where else "the file"
    return f"{place}: {fault['msg']}"


def reason(pair: Pair) -> str:
    """Why the pair is proposed, in one sentence: the words both use, or how close they are (cosine)."""
    words = pair.shared[:_REASON_WORDS]
    if not words:
        return f"Close in meaning ({pair.score:.2f})."
    listed = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
    return f"Both speak of {listed}."


def as_json(themes: list[Theme], pairs: list[Pair]) -> str:
    """The document of operating.md: pairs best first, themes largest first."""
    document = {
        "pairs": [{"a": p.a, "b": p.b, "score": p.score, "reason": reason(p)} for p in pairs],
        "themes": [
            {"id": f"T{number}", "label": theme.label, "members": list(theme.members)}
            for number, theme in enumerate(themes, 1)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_text(themes: list[Theme], pairs: list[Pair]) -> str:
    """The same to read: one line a pair, one line a theme."""
    lines = [f"{len(pairs)} pairs"]
    lines += [f"  {p.score:.2f}  {p.a} – {p.b}  {reason(p)}" for p in pairs]
    lines += [f"{len(themes)} themes"]
    lines += [f"  T{n}  {theme.label}  ({', '.join(theme.members)})" for n, theme in enumerate(themes, 1)]
    return "\n".join(lines)


def main(file: Path, format: str) -> int:
    """Match the statements of `file`, print "json" or "text"; exit status 0, or 1 if it cannot be done."""
    try:
        statements = read(file.read_bytes())
    except OSError as error:
        sys.stderr.write(f"{file}: {error.strerror}\n")
        return 1
    except ValueError as error:
        sys.stderr.write(f"{file}: {error}\n")
        return 1
    themes, pairs = themes_and_pairs("default", statements)
    written = as_json(themes, pairs) if format == "json" else as_text(themes, pairs)
    sys.stdout.write(written + "\n")
    return 0

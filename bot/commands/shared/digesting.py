"""What a digest says of efforts and dates, in words that may be told.

Titles, milestones and closing sentences are people's words: each passes the disclosure check; where it waits, the line
is told without them.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.shared.disclosing import Quote, Released, releasable
from bot.config import Config
from bot.domain.digest_facts import Moved
from bot.domain.efforts import Line, News, Spoken
from bot.domain.marks import NAMED
from bot.domain.needs import UNNAMED
from bot.domain.reading import literal
from bot.store.base import Tx

_KINDS = ("started", "done", "next", "overdue", "ended", "changed", "wanted")  # headings that are kinds
_OUTPUT = "output"


async def moved(tx: Tx, config: Config, room: str, news: News, now: int) -> tuple[tuple[Moved, ...], Released]:
    """The news of a room's efforts, and what telling them brings with it."""
    lines = [(kind, line) for kind in _KINDS for line in getattr(news, kind)]
    lines += [(_OUTPUT, line) for line in news.outputs]
    spoken = _spoken([line for _, line in lines])
    quotes = [Quote(one.source, one.kind, one.organisation, one.person, one.text, _unnamed(one)) for one in spoken]
    released = await releasable(tx, config, room, quotes, now)
    words = {
        one.source: literal(text) for one, text in zip(spoken, released.texts, strict=True) if text is not None
    }  # fmt: skip
    return tuple(_moved(kind, line, words) for kind, line in lines), released


def _spoken(lines: Sequence[Line]) -> list[Spoken]:
    """All words of the lines, each once."""
    found = {one.source: one for line in lines for one in (line.title, line.text) if one is not None and one.text}
    return list(found.values())


def _unnamed(one: Spoken) -> str:
    """A digest puts no name under what it tells."""
    return UNNAMED if one.mark in NAMED else one.mark


def _moved(kind: str, line: Line, words: dict[str, str]) -> Moved:
    text = words.get(line.text.source, "") if line.text is not None else ""
    where = line.text.source if line.text is not None else f"{line.id} {line.kind} {line.day}".strip()
    title = words.get(line.title.source, "")
    return Moved(f"{kind}:{line.id}:{where}", line.id, kind, title, text, line.day, line.kind)

"""`export me`: everything held about somebody, for that person, to read and as JSON.

It goes to the direct chat where it was asked, as messages that any client shows and copies. Rules: the JSON is cut
between records, so that each part is whole by itself; nothing in it leads to anybody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from bot.command import Ask, Command, Topic, Where
from bot.domain.messages import Effect, Message
from bot.domain.reading import literal
from bot.store import forgetting
from bot.store.exporting import export

PART = 9_000  # characters of JSON in one message
SHOWN = 20  # statements that are shown in words; all are in the JSON


async def handle(ask: Ask) -> Sequence[Effect]:
    """First in words, then as JSON."""
    found = await export(ask.tx, ask.person)
    counts = await forgetting.holdings(ask.tx, ask.person)
    parts = list(_parts(found))
    text = ask.words("export-head", parts=len(parts), **counts)
    said = [*_said(ask, found)]
    messages: list[Effect] = [Message(name="export-me", text="\n".join([text, *said]), rtl=ask.words.rtl)]
    for n, part in enumerate(parts, 1):
        whole = {"export": {"person": ask.person, "at": ask.now, "part": n, "parts": len(parts)}} | part
        code = orjson.dumps(whole, option=orjson.OPT_INDENT_2).decode()
        messages.append(Message(name=f"export-me-{n}", text=f"```json\n{code}\n```"))
    return messages


def _said(ask: Ask, found: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """Answers and statements in words."""
    lines = [f"- {row['prompt']}: “{literal(row['text'] or row['choice'])}”" for row in found.get("answer", ())]
    lines += ["- " + ask.words("sealed-export", id=row["prompt"]) for row in found.get("ledger", ())]
    lines += [f"- {row['id']}: “{literal(row['text'])}”" for row in found.get("need", ()) if row["text"]]
    if lines:
        yield ""
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield "- " + ask.words("export-rest", n=len(lines) - SHOWN)


def _parts(found: dict[str, list[dict[str, Any]]]) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """The records in portions of about `PART` characters, each at least one record."""
    part: dict[str, list[dict[str, Any]]] = {}
    size = 0
    for table, rows in found.items():
        for row in rows:
            more = len(orjson.dumps(row, option=orjson.OPT_INDENT_2).decode()) + len(table) + 8 * len(row)
            if part and size + more > PART:
                yield part
                part, size = {}, 0
            part.setdefault(table, []).append(row)
            size += more
    if part:
        yield part


COMMAND = Command(
    verb="export me", handle=handle, example="export me", where=Where.DIRECT, aliases=("exporter moi", "mes données"),
    topic=Topic.SELDOM,
)

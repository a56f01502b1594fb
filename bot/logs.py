"""One line an event, to standard error, as text or JSON. Never a message body, a name or an answer.

Rules: our own lines carry ids and kinds of errors only; libraries that put what people wrote into their log lines
are silenced; of an exception only its type and place are written, because its words may quote a message.
"""

from __future__ import annotations

import logging
import sys
import traceback
from datetime import UTC, datetime

import orjson

_TALKATIVE = ("nio", "peewee", "aiohttp", "apscheduler", "asyncio", "markdown_it", "matplotlib", "vodozemac")


class _Lines(logging.Formatter):
    """A line of text: time, level, part, message."""

    def format(self, record: logging.LogRecord) -> str:
        where = f" {_place(record)}" if record.exc_info else ""
        return f"{_when(record)} {record.levelname.lower():7} {record.name} {record.getMessage()}{where}"


class _Json(logging.Formatter):
    """The same as one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {"at": _when(record), "level": record.levelname.lower(), "part": record.name}
        line["message"] = record.getMessage()
        if record.exc_info:
            line["where"] = _place(record)
        return orjson.dumps(line).decode()


def _when(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _place(record: logging.LogRecord) -> str:
    """The type of an exception and the innermost line of ours that it passed."""
    if not record.exc_info or record.exc_info[1] is None:
        return ""
    error = record.exc_info[1]
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{type(error).__name__} at {last.name}:{last.lineno}" if last else type(error).__name__


def set_up(format: str = "text", level: str = "info") -> None:
    """Logging for a whole process; `format` is text or json."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if format == "json" else _Lines())
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)

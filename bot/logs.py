"""One line an event, to standard error, as text or JSON. Never a message body, a name, an answer or a secret.

Rules: our own lines carry ids, counts and kinds of errors only, and what is put into them is looked at again here: an
exception is written as its type and place, because its words may quote a message, and a text with a space in it is no
id. Of other libraries' lines only who wrote them and where is kept, since they may put anything into theirs. What ends
the program or a thread unforeseen comes through here too, so that no traceback tells more.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from datetime import UTC, datetime

import orjson

OURS = "bot"
WITHHELD = "…"
_PERSON = re.compile(r"@[^:\s]*:")
_ID = re.compile(r"[\x21-\x7e]{0,300}")  # ids, codes and kinds: printable ASCII without a space
_TALKATIVE = ("nio", "peewee", "aiohttp", "apscheduler", "markdown_it", "matplotlib", "vodozemac")


class _Lines(logging.Formatter):
    """A line of text: time, level, part, message."""

    def format(self, record: logging.LogRecord) -> str:
        where = f" {_place(record)}" if record.exc_info else ""
        return f"{_when(record)} {record.levelname.lower():7} {record.name} {message(record)}{where}"


class _Json(logging.Formatter):
    """The same as one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {"at": _when(record), "level": record.levelname.lower(), "part": record.name}
        line["message"] = message(record)
        if record.exc_info:
            line["where"] = _place(record)
        return orjson.dumps(line).decode()


def message(record: logging.LogRecord) -> str:
    """What a line says, with only such values as are ids, numbers or kinds."""
    if record.name.partition(".")[0] != OURS:
        return f"{record.funcName}:{record.lineno}"
    if not record.args:
        return str(record.msg)
    if isinstance(record.args, dict):
        return str(record.msg) % {name: _value(value) for name, value in record.args.items()}
    return str(record.msg) % tuple(_value(value) for value in record.args)


def _value(value: object) -> object:
    if isinstance(value, int | float):
        return value
    if isinstance(value, BaseException):
        return type(value).__name__
    if not isinstance(value, str) or not _ID.fullmatch(value):
        return WITHHELD
    return _PERSON.sub(f"@{WITHHELD}:", value)


def _when(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _place(record: logging.LogRecord) -> str:
    """The type of an exception and the innermost place that it passed, never its words."""
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


def guard() -> None:
    """From now on what nobody foresaw (in the program, in a thread, in a destructor) and warnings are log lines too."""
    sys.excepthook = lambda _kind, error, _trace: _unforeseen(error)
    threading.excepthook = lambda hook: _unforeseen(hook.exc_value)
    sys.unraisablehook = lambda hook: _unforeseen(hook.exc_value)
    logging.captureWarnings(True)


def _unforeseen(error: BaseException | None) -> None:
    """One line for the exception and one for each that led to it."""
    while error is not None:
        logging.getLogger(OURS).critical("not foreseen", exc_info=(type(error), error, error.__traceback__))
        error = error.__cause__ or error.__context__

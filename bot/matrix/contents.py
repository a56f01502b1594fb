"""One event's content to a value: messages, edits, reactions, redactions, votes. Pure.

Rules: nothing that anybody can send raises, whatever is malformed gives None; texts come out without invisible
marks and cut to size. Formats are those of the Matrix client-server API; polls are MSC3381, in its unstable and
its stable form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeGuard

import orjson

from bot.domain.events import Edited, Event, Reacted, Said, Sealed, Voted, Withdrawn

BODY_LIMIT, KEY_LIMIT, ID_LIMIT, LIST_LIMIT = 10_000, 100, 255, 100
LATEST = (1 << 53) - 1  # the largest time that Matrix's JSON can say
_POLL_KEYS = ("org.matrix.msc3381.poll.response", "m.poll.response")
_MARKS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_FALLBACK = re.compile(r"> (?:\* )?<@[^\n]*(?:\n>[^\n]*)*\n*")

Raw = dict[str, Any]


def clean(text: str, limit: int) -> str:
    """The text without invisible marks (control, bidirectional, zero-width space), at most `limit` characters.
    The joiners of emoji and of Persian stay."""
    return _MARKS.sub("", text[: 2 * limit])[:limit].strip()


def is_id(value: object) -> TypeGuard[str]:
    return type(value) is str and 0 < len(value) <= ID_LIMIT and value.isprintable()


def json_text(value: Raw) -> str | None:
    try:
        return orjson.dumps(value).decode()
    except orjson.JSONEncodeError:  # half a surrogate pair, a number beyond 64 bits
        return None


def _said(_raw: Raw, id: str, room: str, sender: str, at: int, content: Raw) -> Said | Edited | None:
    body, relates, thread, reply_to = content.get("body"), content.get("m.relates_to"), None, None
    if content.get("msgtype") not in ("m.text", "m.emote") or type(body) is not str:
        return None
    if type(relates) is dict:
        kind, target, reply = relates.get("rel_type"), relates.get("event_id"), relates.get("m.in_reply_to")
        if kind == "m.replace":
            return _edited(id, room, sender, at, target, content)
        thread = target if kind == "m.thread" and is_id(target) else None
        if type(reply) is dict and is_id(reply.get("event_id")):
            body = _FALLBACK.sub("", body, count=1) if body.startswith("> ") else body
            if thread is None or relates.get("is_falling_back") is not True:
                reply_to = reply["event_id"]
    body = clean(body, BODY_LIMIT)
    if not body:
        return None
    return Said(id, room, sender, at, body, thread, reply_to, _mentions(content))


def _edited(id: str, room: str, sender: str, at: int, target: object, content: Raw) -> Edited | None:
    new = content.get("m.new_content")
    if not is_id(target) or type(new) is not dict or new.get("msgtype") not in ("m.text", "m.emote"):
        return None
    body = new.get("body")
    body = clean(body, BODY_LIMIT) if type(body) is str else ""
    return Edited(id, room, sender, at, str(target), body, _mentions(new)) if body else None


def _mentions(content: Raw) -> tuple[str, ...]:
    mentions = content.get("m.mentions")
    users = mentions.get("user_ids") if type(mentions) is dict else None
    if type(users) is not list or not users:
        return ()
    return tuple(dict.fromkeys(user for user in users[:LIST_LIMIT] if is_id(user)))


def _reacted(_raw: Raw, id: str, room: str, sender: str, at: int, content: Raw) -> Reacted | None:
    relates = content.get("m.relates_to")
    if type(relates) is not dict or relates.get("rel_type") != "m.annotation":
        return None
    target, key = relates.get("event_id"), relates.get("key")
    key = clean(key, KEY_LIMIT) if type(key) is str else ""
    return Reacted(id, room, sender, at, target, key) if key and is_id(target) else None


def _withdrawn(raw: Raw, id: str, room: str, sender: str, at: int, content: Raw) -> Withdrawn | None:
    target = content.get("redacts", raw.get("redacts"))  # inside the content since room version 11
    return Withdrawn(id, room, sender, at, target) if is_id(target) else None


def _voted(_raw: Raw, id: str, room: str, sender: str, at: int, content: Raw) -> Voted | None:
    relates, answers = content.get("m.relates_to"), content.get("m.selections")
    for key in _POLL_KEYS:
        if type(part := content.get(key)) is dict:
            answers = part.get("answers", answers)
    if type(relates) is not dict or relates.get("rel_type") != "m.reference" or type(answers) is not list:
        return None
    target = relates.get("event_id")
    choices = tuple(dict.fromkeys(answer for answer in answers[:LIST_LIMIT] if is_id(answer)))
    return Voted(id, room, sender, at, target, choices) if is_id(target) else None


def _sealed(raw: Raw, id: str, room: str, sender: str, at: int, content: Raw) -> Sealed | None:
    if type(content.get("ciphertext")) is not str:
        return None
    kept = {key: raw[key] for key in ("type", "event_id", "sender", "origin_server_ts", "content")}
    text = json_text(kept | {"room_id": room})
    return Sealed(id, room, sender, at, text) if text else None


READERS: dict[str, Callable[[Raw, str, str, str, int, Raw], Event | None]] = {
    "m.room.message": _said,
    "m.reaction": _reacted,
    "m.room.redaction": _withdrawn,
    "m.room.encrypted": _sealed,
    **dict.fromkeys(_POLL_KEYS, _voted),
}

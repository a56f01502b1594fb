"""From effects to Matrix events: type and content. Pure.

Rules: every event carries its transaction id (an echo that is never forgotten) and says whom it mentions, even
nobody; m.text only where something is needed of somebody, else m.notice; HTML is made from Markdown by a library
and cut down to what Matrix suggests; nothing is too big to be sent; numbers that Matrix's canonical JSON has no
place for become text. Polls are MSC3381 in the unstable form, the one that clients understand.
"""

from __future__ import annotations

import re
from typing import Any

import orjson

from bot.domain.messages import Correction, Effect, File, Image, Message, PollEnd, PollStart, Reaction
from bot.markup import formatted, plain
from bot.matrix.contents import Raw
from bot.matrix.translate import DATA_KEY, TXN_KEY

SIZE_LIMIT = 60_000  # bytes of content; the event around it may have 65,536
SEALED_LIMIT = 44_000  # the same once encrypted: base64 makes four bytes of three
SHORTENED = "\n\n[…]"
QUESTION_LIMIT, LABEL_LIMIT = 1000, 300  # characters
MOST_OPTIONS = 20  # MSC3381
_POLL = "org.matrix.msc3381.poll."
_TEXT = "org.matrix.msc1767.text"
_SAFE_INTEGER = (1 << 53) - 1
_AT_ROOM = re.compile("@(?=room)", re.IGNORECASE)

Info = dict[str, int | str]


def render(
    effect: Effect,
    txn: str,
    *,
    media: str = "",
    info: Info | None = None,
    at_room: bool = False,
    limit: int = SIZE_LIMIT,
) -> tuple[str, Raw]:
    """The event that an effect becomes: its type and its content, at most `limit` bytes as JSON.

    `media` is the mxc address of an Image or a File, `info` what is known of it (w, h, size); `at_room` whether the
    bot may say @room here. Targets are event ids: a `ref` has been resolved before. Raises TypeError for an effect
    that is not an event (rooms, erasing).
    """
    kind, content = _event(effect, media, info, at_room)
    content[TXN_KEY] = txn
    while (size := len(orjson.dumps(content))) > limit and _shorten(content, size - limit):
        pass
    return kind, content


def _event(effect: Effect, media: str, info: Info | None, at_room: bool) -> tuple[str, Raw]:
    match effect:
        case Message():
            return "m.room.message", _message(effect, at_room and effect.at_room)
        case Correction():
            return "m.room.message", _correction(effect)
        case Reaction():
            relates = {"rel_type": "m.annotation", "event_id": effect.target, "key": effect.key}
            return "m.reaction", {"m.relates_to": relates}
        case PollStart():
            return f"{_POLL}start", _poll_start(effect)
        case PollEnd():
            relates = {"rel_type": "m.reference", "event_id": effect.target}
            text = calm(effect.text)
            return f"{_POLL}end", {
                "m.relates_to": relates, f"{_POLL}end": {}, _TEXT: text, "body": text, "m.mentions": {},
            }  # fmt: skip
        case Image() | File():
            return "m.room.message", _media(effect, media, info)
    raise TypeError(type(effect).__name__)


def _message(message: Message, at_room: bool) -> Raw:
    content = _words(message.text, message.mentions, message.rtl, at_room)
    content["msgtype"] = "m.text" if message.mentions or at_room else "m.notice"
    content["m.mentions"] = _mentions(message.mentions, at_room)
    if relates := _relation(message.thread, message.reply_to):
        content["m.relates_to"] = relates
    return content | _data(message.data)


def _correction(correction: Correction) -> Raw:
    new = _words(correction.text, (), correction.rtl, False) | {"msgtype": "m.notice", "m.mentions": {}}
    new |= _data(correction.data)
    relates = {"rel_type": "m.replace", "event_id": correction.target}
    fallback = {"msgtype": "m.notice", "body": f"* {new['body']}", "m.mentions": {}}
    return fallback | {"m.new_content": new, "m.relates_to": relates}


def _poll_start(poll: PollStart) -> Raw:
    question = calm(poll.question)[:QUESTION_LIMIT]
    options = [(key, calm(label)[:LABEL_LIMIT]) for key, label in poll.options[:MOST_OPTIONS]]
    lines = [question, *(f"{n}. {label}" for n, (_, label) in enumerate(options, 1))]
    start = {
        "question": {_TEXT: question, "body": question, "msgtype": "m.text"},
        "kind": f"{_POLL}disclosed",
        "max_selections": max(1, min(poll.most, len(options))),
        "answers": [{"id": key, _TEXT: label} for key, label in options],
    }
    content: Raw = {f"{_POLL}start": start, _TEXT: "\n".join(lines), "m.mentions": {}}
    if relates := _relation(poll.thread, None):
        content["m.relates_to"] = relates
    return content


def _media(one: Image | File, media: str, info: Info | None) -> Raw:
    kind, mimetype = ("m.file", one.mimetype) if isinstance(one, File) else ("m.image", "image/png")
    content: Raw = {
        "msgtype": kind,
        "body": calm(one.alt or one.filename),
        "filename": calm(one.filename),
        "url": media,
        "info": {"mimetype": mimetype} | (info or {}),
        "m.mentions": {},
    }
    if relates := _relation(one.thread, None):
        content["m.relates_to"] = relates
    return content


def _relation(thread: str | None, reply_to: str | None) -> Raw | None:
    if thread is None:
        return {"m.in_reply_to": {"event_id": reply_to}} if reply_to else None
    answered = {"event_id": reply_to or thread}
    return {"rel_type": "m.thread", "event_id": thread, "is_falling_back": not reply_to, "m.in_reply_to": answered}


def _mentions(people: tuple[str, ...], at_room: bool) -> Raw:
    mentions: Raw = {"user_ids": list(people)} if people else {}
    return mentions | ({"room": True} if at_room else {})


def _data(data: Raw | None) -> Raw:
    return {DATA_KEY: canonical(data)} if data is not None else {}


def _words(text: str, mentions: tuple[str, ...], rtl: bool, at_room: bool) -> Raw:
    """`body`, and `formatted_body` where it says more."""
    if len(text) > SIZE_LIMIT:
        text = text[:SIZE_LIMIT] + SHORTENED
    text = text if at_room else calm(text)
    words: Raw = {"body": plain(text)}
    html = formatted(text, mentions, rtl)
    return words | ({"format": "org.matrix.custom.html", "formatted_body": html} if html else {})


def calm(text: str) -> str:
    """The text with an @room that calls nobody: a word joiner stands inside."""
    return _AT_ROOM.sub("@\u2060", text)


def canonical(value: Any) -> Any:
    """JSON as Matrix has it: no fractions and no integers beyond 53 bits, which become text."""
    if isinstance(value, dict):
        return {str(key): canonical(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [canonical(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > _SAFE_INTEGER):
        return str(value)
    return value


def _shorten(content: Raw, excess: int) -> bool:
    """Makes the content smaller, by `excess` bytes where it can; false where nothing is left to give up.

    First the formatting goes, then data that is most of the size (half a result is worse than none), then the end
    of the words.
    """
    inner = content.get("m.new_content", content)
    if inner.pop("formatted_body", None):
        del inner["format"]
        return True
    words = inner.get("body") or inner.get(_TEXT) or ""
    if DATA_KEY in inner and len(orjson.dumps(inner[DATA_KEY])) > len(words.encode()):
        del inner[DATA_KEY]
        return True
    parts = [content] if inner is content else [content, inner]
    places = [(part, key) for part in parts for key in ("body", _TEXT) if key in part]
    size, closing = len(words.encode()), SHORTENED.encode()
    if size <= len(closing) + 1:
        return False
    share = 1 - excess / len(places) / len(orjson.dumps(words))  # of the bytes as JSON, where some count twice
    kept = max(0, int(size * share) - 2 * len(closing) - 1)
    for part, key in places:
        part[key] = words.encode()[:kept].decode(errors="ignore") + SHORTENED
    return True

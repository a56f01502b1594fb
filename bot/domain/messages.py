"""What the bot can do to the world, as values.

Handlers return these; the outbox keeps them as JSON; the Matrix edge renders them when they are sent. Rules:
every effect has a `name`, unique within its cause, because its transaction id is made from cause and name
(see `transaction`), so an effect is the same effect again after a crash or a restored backup. Where an effect
needs the event or room that an earlier effect will make, it says `ref(txn)`, resolved at sending.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
from dataclasses import dataclass
from typing import Any

URGENT, REPLY, NOTICE, ACKNOWLEDGEMENT = 0, 1, 2, 3  # ranks: a lower one is sent first
LETTER = 4  # what leaves by mail, which waits for nothing else and nothing for it
_REF = "txn:"


def transaction(cause: str, name: str) -> str:
    """The transaction id of the effect `name` of `cause`: 16 URL-safe characters (96 bits of BLAKE2b)."""
    digest = hashlib.blake2b(f"{cause}\0{name}".encode("utf-8", "surrogatepass"), digest_size=12).digest()
    return base64.urlsafe_b64encode(digest).decode("ascii")


def ref(txn: str) -> str:
    """Stands for the event (or room) that the effect `txn` makes, until it is known."""
    return _REF + txn


def referred(value: str | None) -> str | None:
    """The transaction id behind a `ref`, or None for a plain id."""
    return value[len(_REF) :] if value and value.startswith(_REF) else None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement that an effect repeats: its kind (as in store/held), where it is kept, how it was marked, its words
    ('' where it is only counted or named by its id). At the moment of sending it is looked up again: what may not leave
    as it was repeated does not."""

    kind: str
    source: str
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """A text in Markdown, to a room (default: where the cause was said) or to a person's direct chat.

    `mentions` are the people of whom something is needed: with any, it goes out as m.text, else as m.notice.
    `subject` is the id (P3, M4, …) that an answer to this message is about. `data` is what programs read.
    `at_room` asks for @room; the edge adds it only when the bot may. `quotes` is what it repeats of people's words,
    and `said` texts whose names may stand in it: both are for the gate and not kept with the effect.
    """

    name: str
    text: str
    room: str = ""
    person: str = ""
    thread: str | None = None
    reply_to: str | None = None
    mentions: tuple[str, ...] = ()
    subject: str = ""
    rank: int = REPLY
    data: dict[str, Any] | None = None
    rtl: bool = False
    at_room: bool = False
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """New words for an earlier message of the bot, `target` (an event id or a `ref`)."""

    name: str
    target: str
    text: str
    room: str = ""
    person: str = ""
    subject: str = ""
    rank: int = REPLY
    data: dict[str, Any] | None = None
    rtl: bool = False
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reaction:
    """An emoji under somebody's message: the quiet way to say that it was heard."""

    name: str
    target: str
    key: str
    room: str = ""
    subject: str = ""
    rank: int = ACKNOWLEDGEMENT


@dataclass(frozen=True, slots=True)
class PollStart:
    """A native poll beside its text twin. `options` are pairs of id and label."""

    name: str
    question: str
    options: tuple[tuple[str, str], ...]
    room: str = ""
    thread: str | None = None
    subject: str = ""
    most: int = 1
    rank: int = REPLY
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PollEnd:
    """The end of the native poll that began with `target`; `text` is the result in words."""

    name: str
    target: str
    text: str
    room: str = ""
    subject: str = ""
    rank: int = NOTICE
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its recipe (drawn just before the upload) and the words that say the same."""

    name: str
    recipe: dict[str, Any]
    alt: str
    filename: str
    room: str = ""
    person: str = ""
    thread: str | None = None
    subject: str = ""
    rank: int = NOTICE
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A calendar file: its recipe (written just before the upload) and the words that say what is in it."""

    name: str
    recipe: dict[str, Any]
    alt: str
    filename: str
    mimetype: str = "text/calendar"
    room: str = ""
    person: str = ""
    thread: str | None = None
    subject: str = ""
    rank: int = NOTICE
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """A new room. Its alias is made from its transaction id, so that a repeated attempt finds the same room."""

    name: str
    title: str
    topic: str
    invite: tuple[str, ...]
    direct: bool = False
    encrypted: bool = False
    subject: str = ""
    rank: int = REPLY
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnterRoom:
    """Go into a room: an accepted invitation, or the successor of an upgraded room."""

    name: str
    room: str
    via: str = ""
    subject: str = ""
    rank: int = REPLY


@dataclass(frozen=True, slots=True)
class LeaveRoom:
    """Go out of a room, or decline its invitation."""

    name: str
    room: str
    subject: str = ""
    rank: int = REPLY


@dataclass(frozen=True, slots=True)
class Erase:
    """Take back an earlier message or poll of the bot."""

    name: str
    target: str
    room: str = ""
    subject: str = ""
    rank: int = NOTICE


@dataclass(frozen=True, slots=True)
class Pin:
    """Pins an earlier message of the bot in its room, or (not `on`) unpins it; what others pinned stays. Where it is so
    already, or where the bot may not, nothing happens."""

    name: str
    target: str
    on: bool = True
    room: str = ""
    subject: str = ""
    rank: int = NOTICE


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter to a person's own address, which is looked up when it is sent: `to` is the message that gave it.

    `about` is the room whose words it carries, '' for none. `beside` is the name of the effect of the same cause that
    it repeats: where that is out before the letter is decided, the letter went out before a backup was restored.
    """

    name: str
    title: str
    text: str
    person: str = ""
    to: str = ""
    about: str = ""
    beside: str = ""
    zone: str = "UTC"
    language: str = "en"
    rtl: bool = False
    subject: str = ""
    rank: int = LETTER
    quotes: tuple[Quoted, ...] = ()
    said: tuple[str, ...] = ()


Effect = (
    Message
    | Correction
    | Reaction
    | PollStart
    | PollEnd
    | Image
    | File
    | OpenRoom
    | EnterRoom
    | LeaveRoom
    | Erase
    | Pin
    | Mail
)
_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Message, Correction, Reaction, PollStart, PollEnd, Image, File, OpenRoom, EnterRoom, LeaveRoom, Erase, Pin,
        Mail,
    )
}  # fmt: skip
_FOR_THE_GATE = ("quotes", "said")
_FIELDS = {
    name: tuple((f.name, f.default) for f in dataclasses.fields(kind) if f.name not in _FOR_THE_GATE)
    for name, kind in _KINDS.items()
}


def content_of(effect: Effect) -> dict[str, Any]:
    """The effect's fields without those at their defaults and those for the gate only, ready for JSON."""
    fields = _FIELDS[type(effect).__name__]
    return {name: value for name, default in fields if (value := getattr(effect, name)) != default}


def effect_from(kind: str, content: dict[str, Any]) -> Effect:
    """The effect again, from what the outbox kept. Raises KeyError for an unknown kind."""
    for name in ("mentions", "invite"):
        if name in content:
            content[name] = tuple(content[name])
    if "options" in content:
        content["options"] = tuple((key, label) for key, label in content["options"])
    effect: Effect = _KINDS[kind](**content)
    return effect


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row of the outbox: an effect with its transaction id and the room it goes to (maybe a `ref`)."""

    txn: str
    seq: int
    rank: int
    room: str
    effect: Effect
    at: int

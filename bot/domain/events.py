"""What the bot can hear, as values.

The Matrix edge translates what a homeserver sends into these; the inbox keeps them as JSON until they are
thought. Rules: a value holds only what a decision needs, times are milliseconds UTC as the sender's server
stated them (capped by the listener at the time of hearing), and nothing here knows Matrix's own field names.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote a message. `thread` and `reply_to` are the events it stands under, where it does."""

    id: str
    room: str
    sender: str
    at: int
    body: str
    thread: str | None = None
    reply_to: str | None = None
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody replaced the words of an earlier message of their own."""

    id: str
    room: str
    sender: str
    at: int
    target: str
    body: str
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A message, reaction or vote was deleted (by its author or by a moderator)."""

    id: str
    room: str
    sender: str
    at: int
    target: str


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody put a reaction under a message."""

    id: str
    room: str
    sender: str
    at: int
    target: str
    key: str


@dataclass(frozen=True, slots=True)
class Voted:
    """Somebody answered a native poll; `choices` are the poll's own answer ids, best first."""

    id: str
    room: str
    sender: str
    at: int
    target: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody invited the bot; `direct` when they meant a direct chat."""

    id: str
    room: str
    sender: str
    at: int
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Entered:
    """The bot itself came into a room."""

    id: str
    room: str
    sender: str
    at: int


@dataclass(frozen=True, slots=True)
class Removed:
    """The bot itself is no longer in a room: it left, was kicked or was banned (`sender` did it)."""

    id: str
    room: str
    sender: str
    at: int


@dataclass(frozen=True, slots=True)
class Departed:
    """A person left a room the bot is in, by themselves or made to by `sender`."""

    id: str
    room: str
    sender: str
    at: int
    person: str


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The room was replaced by a newer one, `successor`."""

    id: str
    room: str
    sender: str
    at: int
    successor: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """An encrypted event whose key is not here yet; `raw` is the event's JSON text, to try again later."""

    id: str
    room: str
    sender: str
    at: int
    raw: str


Event = Said | Edited | Withdrawn | Reacted | Voted | Invited | Entered | Removed | Departed | Upgraded | Sealed
KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Said, Edited, Withdrawn, Reacted, Voted, Invited, Entered, Removed, Departed, Upgraded, Sealed,
    )
}  # fmt: skip
_LISTS = ("mentions", "choices")
_COMMON = ("id", "room", "sender", "at")
_OWN = {name: tuple(f.name for f in dataclasses.fields(kind) if f.name not in _COMMON) for name, kind in KINDS.items()}


def own_fields(event: Event) -> dict[str, Any]:
    """The fields that only this kind has, as the inbox keeps them beside id, room, sender and time."""
    return {name: getattr(event, name) for name in _OWN[type(event).__name__]}


def revive(kind: str, id: str, room: str, sender: str, at: int, fields: dict[str, Any]) -> Event:
    """The event again, from what the inbox kept. Raises KeyError for a kind this version does not know."""
    for name in _LISTS:
        if name in fields:
            fields[name] = tuple(fields[name])
    event: Event = KINDS[kind](id, room, sender, at, **fields)
    return event


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What a room's state says now; `None` means that this page does not say."""

    name: str | None = None
    version: str | None = None
    creators: tuple[str, ...] | None = None
    levels: str | None = None  # the power levels' content, as JSON text
    encrypted: bool | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A person came into a room or left it."""

    person: str
    joined: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class RoomNews:
    """One room's part of what was heard, in order. `echoes` are pairs of transaction id and event id of the
    bot's own messages. `gap` is the token before which events are missing, when the homeserver cut some off."""

    room: str
    events: tuple[Event, ...] = ()
    echoes: tuple[tuple[str, str], ...] = ()
    facts: RoomFacts = RoomFacts()
    members: tuple[Member, ...] = ()
    gap: str | None = None
    entered: bool = False  # the bot's own join is among these events or this is the first news of the room


@dataclass(frozen=True, slots=True)
class News:
    """One answer of the homeserver: what happened in every room, and the token to go on from. `keys` says that
    new decryption keys came, so that sealed events are worth another try."""

    token: str
    rooms: tuple[RoomNews, ...] = ()
    keys: bool = False

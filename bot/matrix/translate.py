"""From the homeserver's JSON to values: pure, so that every oddity of the wire can be tested without a server.

Rules: nothing that anybody can send raises here, whatever is malformed is skipped; what does not concern the bot
is dropped, so that it is never stored; the bot's own events give echoes and nothing else. It reads plain
dictionaries because a client library's parser costs ten times as much (see ARCHITECTURE.md).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.domain.events import (
    Departed,
    Entered,
    Event,
    Invited,
    Member,
    Removed,
    RoomFacts,
    RoomNews,
    Said,
    Upgraded,
)
from bot.matrix.contents import ID_LIMIT, LATEST, LIST_LIMIT, READERS, Raw, clean, is_id, json_text

DATA_KEY = "org.commonground.v1"  # what programs read in the bot's messages
TXN_KEY = "org.commonground.txn"  # the transaction id inside what the bot sends: an echo that is never forgotten


@dataclass(frozen=True, slots=True)
class Concern:
    """What makes a message in a room the bot's business: its id, its prefix and the names it answers to."""

    user_id: str
    prefix: str
    names: tuple[str, ...] = ()
    opening: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "opening", _opening(self.user_id, self.prefix, self.names))


def _opening(user_id: str, prefix: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """Matches a body that is addressed to the bot: prefix, name, the id of a thing (P3), or a floor token."""
    called = "|".join(re.escape(name) for name in (user_id, user_id[1:].partition(":")[0], *names) if name)
    command = re.escape(prefix.strip()) + (r"(?!\S)" if prefix != prefix.rstrip() else "")
    thing = r"[PNTMERAID][0-9]{1,6}(?:\.[0-9]{1,4})?(?!\w)"
    return re.compile(
        rf"\A(?:{command}|@?(?:{called})(?!\w)|{thing})|^[ \t]*(?:q[+?-]|present\+)", re.IGNORECASE | re.MULTILINE
    )


class RoomReader:
    """Reads one room's raw events, slice by slice, and gives its RoomNews at the end."""

    def __init__(self, room: str, concern: Concern, direct: bool) -> None:
        self._room = room
        self._concern = concern
        self._me = concern.user_id
        self._direct = direct
        self._events: list[Event] = []
        self._echoes: list[tuple[str, str]] = []
        self._members: list[Member] = []
        self._facts: Raw = {}
        self.entered = False
        self.was_in = False  # the bot was a member and went or was kicked: it may still read what it missed
        self.arrived = 0  # when the bot came (or was invited), as its membership in the state says
        self.whole = False  # the bot's invitation, or its coming without one, is among these events
        self._called: int | None = None  # how many events there were when the bot was invited
        self.created = False  # the room's whole state came: the bot is new here

    def state(self, raws: object) -> None:
        """The state at the beginning of the timeline: facts and members, no events."""
        self._each(raws, self._read_state)

    def timeline(self, raws: object, events: bool = True) -> None:
        """What happened, in order. With `events` false only facts, members and echoes are taken."""
        kept = len(self._events)
        self._each(raws, self._read)
        if not events:
            del self._events[kept:]

    def left(self, since: str | None, now: int) -> None:
        """The bot is out of this room: makes sure that the news says so, even if the event is not shown."""
        if not any(isinstance(event, Removed) for event in self._events):
            made = _made_id("removed", self._room, since or "")
            self._events.append(Removed(made, self._room, "", now))

    def drop_before(self, arrived: int) -> None:
        """Forgets the events from before the bot came."""
        self._events = [event for event in self._events if event.at >= arrived]

    def news(self, gap: str | None = None, entered: bool = False) -> RoomNews:
        """What was read. The facts of a gap's page are older than those already told: see `client.gap`."""
        return RoomNews(
            self._room,
            tuple(self._events),
            tuple(self._echoes),
            RoomFacts(**self._facts),
            tuple(self._members),
            gap,
            entered or self.entered,
        )

    def _each(self, raws: object, read: Callable[[Raw, str, str, str, int, Raw], None]) -> None:
        if not isinstance(raws, list):
            return
        for raw in raws:
            if type(raw) is not dict:
                continue
            kind, event_id, sender = raw.get("type"), raw.get("event_id"), raw.get("sender")
            at, content = raw.get("origin_server_ts"), raw.get("content")
            if type(content) is not dict or type(at) is not int or type(kind) is not str:
                continue
            if is_id(event_id) and is_id(sender):
                read(raw, kind, event_id, sender, min(max(at, 0), LATEST), content)

    def _read(self, raw: Raw, kind: str, id: str, sender: str, at: int, content: Raw) -> None:
        if "state_key" in raw:
            self._change(raw, kind, id, sender, at, content)
            return
        unsigned = raw.get("unsigned")
        if type(unsigned) is not dict:
            unsigned = {}
        if sender == self._me:
            self._echo(id, unsigned.get("transaction_id"), content.get(TXN_KEY))
            self._fold(content.get(DATA_KEY))
        elif "redacted_because" not in unsigned and (reader := READERS.get(kind)):
            event = reader(raw, id, self._room, sender, at, content)
            if event and (type(event) is not Said or self._concerns(event)):
                self._events.append(event)

    def _concerns(self, said: Said) -> bool:
        return (
            self._direct
            or said.thread is not None
            or said.reply_to is not None
            or self._me in said.mentions
            or self._concern.opening.search(said.body) is not None
        )

    def _echo(self, id: str, *txns: object) -> None:
        for txn in txns:
            if is_id(txn) and (txn, id) not in self._echoes[-1:]:
                self._echoes.append((txn, id))

    def _fold(self, data: object) -> None:
        """A line for many acknowledgements says which: they are out, with no event of their own."""
        folded = data.get("folded") if type(data) is dict else None
        self._echoes += [(txn, "") for txn in folded if is_id(txn)] if type(folded) is list else []

    def _change(self, raw: Raw, kind: str, id: str, sender: str, at: int, content: Raw) -> None:
        if kind == "m.room.member":
            self._membership(raw, id, sender, at, content)
            return
        self._read_state(raw, kind, id, sender, at, content)
        successor = content.get("replacement_room")
        if kind == "m.room.tombstone" and raw["state_key"] == "" and is_id(successor):
            self._events.append(Upgraded(id, self._room, sender, at, successor))

    def _membership(self, raw: Raw, id: str, sender: str, at: int, content: Raw) -> None:
        person, now, before = raw["state_key"], content.get("membership"), _membership_before(raw)
        if person == self._me:
            if now == "join" and before != "join":
                self._enter(Entered(id, self._room, sender, at))
            elif now == "invite":
                self._called, self.whole = len(self._events), True
            elif now in ("leave", "ban"):
                self._called = None
                self._events.append(Removed(id, self._room, sender, at))
                self.was_in = (before, now) == ("join", "leave")
        elif is_id(person):
            self._member(person, now, content)
            if now in ("leave", "ban") and before in (None, "join"):
                self._events.append(Departed(id, self._room, sender, at, person))

    def _enter(self, entered: Entered) -> None:
        """The bot hears what was said since it was invited: people write before it is in. What was said before that,
        or since its removal, it does not hear."""
        kept = len(self._events) if self._called is None else self._called
        early = self._events[kept:]
        while self._events and not isinstance(self._events[-1], Removed):
            self._events.pop()
        self._events += [entered, *early]
        self.entered = True
        self.whole = self.whole or self._called is None

    def _member(self, person: str, membership: object, content: Raw) -> None:
        name = content.get("displayname")
        if membership == "join":
            name = clean(name, ID_LIMIT) if isinstance(name, str) else ""
            self._members.append(Member(person, True, name))
        elif membership in ("leave", "ban"):
            self._members.append(Member(person, False))

    def _read_state(self, raw: Raw, kind: str, _id: str, sender: str, at: int, content: Raw) -> None:
        key = raw.get("state_key")
        if kind == "m.room.member" and is_id(key):
            if key == self._me:
                self.arrived = at
                self._called = 0 if content.get("membership") == "invite" else self._called
            else:
                self._member(key, content.get("membership"), content)
        elif key != "":
            return
        elif kind == "m.room.create":
            self.created = True
            version, others = content.get("room_version"), content.get("additional_creators")
            others = others if isinstance(others, list) else []
            self._facts["version"] = version if is_id(version) else "1"
            self._facts["creators"] = (sender, *(other for other in others[:LIST_LIMIT] if is_id(other)))
        elif kind == "m.room.encryption":
            self._facts["encrypted"] = True
        elif kind == "m.room.power_levels" and (levels := json_text(content)):
            self._facts["levels"] = levels
        elif kind == "m.room.name":
            name = content.get("name")
            self._facts["name"] = clean(name, ID_LIMIT) if isinstance(name, str) else ""
        elif kind == "m.room.tombstone" and is_id(content.get("replacement_room")):
            self._facts["successor"] = content["replacement_room"]


def read_event(room: str, raw: object, concern: Concern, direct: bool) -> Event | None:
    """One event by itself, such as one that has just been decrypted. None where it does not concern the bot."""
    reader = RoomReader(room, concern, direct)
    reader.timeline([raw])
    events = reader.news().events
    return events[0] if events else None


def read_invitation(room: str, raws: object, user_id: str, now: int) -> RoomNews | None:
    """The invitation among a room's stripped state. Stripped events may lack an id and a time: the id is then
    made from the content, so that the same invitation has the same id, and the time is `now`."""
    for raw in raws if isinstance(raws, list) else ():
        if not isinstance(raw, dict) or raw.get("type") != "m.room.member" or raw.get("state_key") != user_id:
            continue
        content, sender, event_id, at = map(raw.get, ("content", "sender", "event_id", "origin_server_ts"))
        if not isinstance(content, dict) or content.get("membership") != "invite" or not is_id(sender):
            continue
        if not is_id(event_id):
            event_id = _made_id("invited", room, sender, json_text(content) or "")
        at = min(max(at, 0), LATEST) if type(at) is int else now
        return RoomNews(room, (Invited(event_id, room, sender, at, content.get("is_direct") is True),))
    return None


def without_facts(news: RoomNews) -> RoomNews:
    """The news of a page of the past: what it says about the room's state has been told already, and newer."""
    return replace(news, facts=RoomFacts())


def _membership_before(raw: Raw) -> object:
    unsigned = raw.get("unsigned")
    before = unsigned.get("prev_content") if type(unsigned) is dict else None
    return before.get("membership") if type(before) is dict else None


def _made_id(*parts: str) -> str:
    digest = hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return f"made:{digest}"

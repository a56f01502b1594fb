"""A homeserver in memory that dedupes, forgets, cuts timelines and echoes like the real one.

It keeps to `bot.matrix.port.Homeserver`, and tests/server/test_contract.py asks the same of it and of a real Synapse.
It exists because a crash, a lost answer or a flood can be made here at any point: `fault` is called before and
after everything the bot does, and may raise.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.domain.events import (
    Departed,
    Edited,
    Entered,
    Event,
    Invited,
    Member,
    News,
    Reacted,
    Removed,
    RoomFacts,
    RoomNews,
    Said,
    Upgraded,
    Voted,
    Withdrawn,
)
from bot.domain.messages import (
    Correction,
    Effect,
    EnterRoom,
    Erase,
    LeaveRoom,
    OpenRoom,
    Outgoing,
    Pin,
    PollEnd,
    Reaction,
)
from bot.domain.rights import level, needed_for
from bot.matrix.port import Declined, GapPage

BOT = "@commonground:test"
LOOK = 250  # milliseconds between two looks for news while a sync waits
Fault = Callable[[str], Awaitable[None]]


async def no_fault(_where: str) -> None:
    """Nothing goes wrong."""


@dataclass
class Line:
    """One event of a room. `event` is set for people's, `effect` for the bot's."""

    place: int
    id: str
    room: str
    sender: str
    event: Event | None = None
    effect: Effect | None = None
    txn: str = ""
    member: Member | None = None


@dataclass
class Room:
    """A room: who is in it, who may what, and all that happened, in order."""

    id: str
    name: str = ""
    levels: str = "{}"
    creator: str = BOT
    direct: bool = False
    alias: str = ""
    members: dict[str, int] = field(default_factory=dict)  # person → place of the join
    invited: set[str] = field(default_factory=set)
    called: int = 0  # place of the bot's last invitation, from which on it hears
    called_at: int = 0  # when that was
    entered_at: int = 0  # when the bot came in
    lines: list[Line] = field(default_factory=list)
    changed: int = 0  # place of the last change of name, levels or successor
    successor: str = ""
    pinned: list[str] = field(default_factory=list)


class Server:
    """The homeserver itself: rooms, people and the one timeline of places. `clock` gives milliseconds."""

    def __init__(self, clock: Callable[[], int], most: int = 10) -> None:
        self.clock = clock
        self.most = most  # events of a room in one answer; the rest is a gap
        self.rooms: dict[str, Room] = {}
        self.place = 0
        self.sent: dict[str, str] = {}  # what transaction ids are remembered
        self.uploads: list[bytes] = []
        self.welcome = True  # people accept the bot's invitations at once

    def step(self) -> int:
        """The next place on the timeline."""
        self.place += 1
        return self.place

    def room(self, name: str, creator: str, *people: str, direct: bool = False) -> Room:
        """A new room made by a person, with other people in it."""
        room = Room(f"!{name}", "" if direct else name, creator=creator, direct=direct, changed=self.step())
        self.rooms[room.id] = room
        for person in (creator, *people):
            self.join(room.id, person)
        return room

    def join(self, room: str, person: str) -> None:
        """A person comes in."""
        place = self.step()
        self.rooms[room].members[person] = place
        if person == BOT:
            self.rooms[room].entered_at = self.clock()
        self.rooms[room].invited.discard(person)
        self._line(room, person, member=Member(person, True, person), place=place)

    def leave(self, room: str, person: str, by: str = "") -> None:
        """A person goes, or is made to go."""
        self.rooms[room].members.pop(person, None)
        id = f"$leave{self.place + 1}"
        event: Event = Departed(id, room, by or person, self.clock(), person)
        if person == BOT:
            event = Removed(id, room, by or person, self.clock())
        self._line(room, by or person, event=event, member=Member(person, False))

    def invite(self, room: str, person: str = BOT) -> None:
        """Somebody invites the bot (or another) into the room."""
        self.rooms[room].changed = self.step()
        self.rooms[room].invited.add(person)
        if person == BOT:
            self.rooms[room].called, self.rooms[room].called_at = self.place, self.clock()

    def upgrade(self, room: str, person: str) -> Room:
        """The room is replaced by a newer one, with the same people but the bot."""
        old = self.rooms[room]
        new = self.room(f"{room[1:]}-new", person, *(m for m in old.members if m not in (person, BOT)))
        new.invited.add(BOT)
        old.successor = new.id
        self._line(room, person, event=Upgraded(f"$up{self.place + 1}", room, person, self.clock(), new.id))
        return new

    def say(self, room: str, person: str, body: str, *, thread: str | None = None, reply_to: str | None = None,
            at: int | None = None) -> str:  # fmt: skip
        """A person writes."""
        id = f"$s{self.place + 1}"
        when = self.clock() if at is None else at
        return self._line(room, person, event=Said(id, room, person, when, body, thread, reply_to))

    def edit(self, room: str, person: str, target: str, body: str) -> str:
        """A person replaces the words of a message."""
        return self._line(
            room, person, event=Edited(f"$e{self.place + 1}", room, person, self.clock(), target, body)
        )

    def redact(self, room: str, person: str, target: str) -> str:
        """A message is deleted."""
        return self._line(
            room, person, event=Withdrawn(f"$w{self.place + 1}", room, person, self.clock(), target)
        )

    def react(self, room: str, person: str, target: str, key: str) -> str:
        """A person reacts."""
        return self._line(
            room, person, event=Reacted(f"$r{self.place + 1}", room, person, self.clock(), target, key)
        )

    def vote(self, room: str, person: str, target: str, *choices: str) -> str:
        """A person answers a native poll."""
        return self._line(
            room, person, event=Voted(f"$v{self.place + 1}", room, person, self.clock(), target, choices)
        )

    def _line(self, room: str, sender: str, *, event: Event | None = None, effect: Effect | None = None,
              txn: str = "", member: Member | None = None, place: int = 0) -> str:  # fmt: skip
        place = place or self.step()
        id = event.id if event else f"$b{place}"
        self.rooms[room].lines.append(Line(place, id, room, sender, event, effect, txn, member))
        return id

    def forget_transactions(self) -> None:
        """What the real one does after a day: a repeated transaction id makes a second event."""
        self.sent.clear()

    def effects(self, kind: type[Effect] | None = None, room: str | None = None) -> list[Line]:
        """What the bot made, in order."""
        lines = [one for r in self.rooms.values() if room in (None, r.id) for one in r.lines if one.effect]
        return sorted(
            (one for one in lines if kind is None or isinstance(one.effect, kind)), key=lambda one: one.place
        )


class FakeHomeserver:
    """The bot's account at a `Server`: implements `bot.matrix.port.Homeserver`."""

    def __init__(self, server: Server, fault: Fault = no_fault) -> None:
        self.server = server
        self.fault = fault
        self.user_id = BOT

    async def sync(self, since: str | None, timeout: int) -> News:
        await self.fault("sync")
        news, left = self._now(since), timeout
        while left > 0 and not news.rooms:
            await asyncio.sleep(LOOK / 1000)
            news, left = self._now(since), left - LOOK
        await self.fault("sync answered")
        return news

    def _now(self, since: str | None) -> News:
        start, token = int(since) if since else 0, str(self.server.place)
        found = [self._news(room, start, since is None) for room in self.server.rooms.values()]
        return News(token, tuple(one for one in found if one is not None))

    def _news(self, room: Room, start: int, first: bool) -> RoomNews | None:
        if BOT in room.invited and room.changed > start:
            inviter = room.creator
            id = f"invite:{room.id}:{room.changed}"
            return RoomNews(room.id, (Invited(id, room.id, inviter, room.called_at, room.direct),))
        joined = room.members.get(BOT)
        new = [line for line in room.lines if line.place > start]
        if joined is None:
            gone = [line.event for line in new if isinstance(line.event, Removed)]
            return RoomNews(room.id, tuple(gone)) if gone else None
        entered = joined > start
        lines = [line for line in room.lines if line.place > (room.called or joined)] if entered else new
        if not (lines or entered or room.changed > start):
            return None
        cut, shown = (lines[: -self.server.most], lines[-self.server.most :]) if self.server.most else ([], lines)
        gap = str(shown[0].place - 1) if cut and not first else None
        news = self._told(room, [] if first else shown)
        if entered and not first:
            event = Entered(f"$in{joined}", room.id, BOT, room.entered_at)
            news = replace(news, events=(event, *news.events))
        return replace(news, gap=gap, entered=entered, facts=self._facts(room))

    def _facts(self, room: Room) -> RoomFacts:
        return RoomFacts(room.name, "12", (room.creator,), room.levels, False, room.successor or None)

    def _told(self, room: Room, lines: list[Line]) -> RoomNews:
        events = tuple(line.event for line in lines if line.event is not None and line.sender != BOT)
        members = tuple(line.member for line in lines if line.member is not None)
        echoes = []
        for line in lines:
            if line.txn and not isinstance(line.effect, Pin):  # the bot does not listen to what is pinned
                echoes.append((line.txn, line.id))
                data = getattr(line.effect, "data", None) or {}
                echoes += [(txn, "") for txn in data.get("folded", ())]
        return RoomNews(room.id, events, tuple(echoes), RoomFacts(), members)

    async def gap(self, room: str, start: str, end: str) -> GapPage:
        await self.fault("gap")
        inside = self.server.rooms[room]
        first = max(int(start), inside.called or inside.members.get(BOT, 0))
        lines = [line for line in inside.lines if first < line.place <= int(end)]
        page = lines[: max(1, self.server.most)]
        after = str(page[-1].place) if len(lines) > len(page) else None
        await self.fault("gap answered")
        return GapPage(self._told(inside, page), after)

    async def members(self, room: str) -> tuple[Member, ...]:
        await self.fault("members")
        return tuple(Member(person, True, person) for person in self.server.rooms[room].members)

    async def unseal(self, raw: str) -> Event | None:
        return None

    async def relogin(self) -> None:
        await self.fault("relogin")

    async def upload(self, data: bytes, filename: str, mimetype: str = "image/png") -> str:
        await self.fault("upload")
        self.server.uploads.append(data)
        return f"mxc://test/{len(self.server.uploads)}"

    async def send(self, outgoing: Outgoing, media: str | None = None) -> str:
        await self.fault("send")
        made = self.server.sent.get(outgoing.txn)
        if made is None or isinstance(outgoing.effect, Pin):  # a state, set without a transaction id
            made = self._do(outgoing)
            self.server.sent[outgoing.txn] = made
        await self.fault("sent")
        return made

    def _do(self, outgoing: Outgoing) -> str:
        effect, server = outgoing.effect, self.server
        if isinstance(effect, OpenRoom):
            return self._open(effect, outgoing.txn)
        room = server.rooms.get(effect.room if isinstance(effect, EnterRoom | LeaveRoom) else outgoing.room)
        if room is None:
            raise Declined("M_NOT_FOUND")
        if isinstance(effect, EnterRoom):
            if BOT not in room.members:
                if BOT not in room.invited:
                    raise Declined("M_FORBIDDEN")
                server.join(room.id, BOT)
            return room.id
        if isinstance(effect, LeaveRoom):
            room.invited.discard(BOT)
            if BOT in room.members:
                server.leave(room.id, BOT)
            return room.id
        if BOT not in room.members:
            raise Declined("M_FORBIDDEN")
        self._check(room, effect)
        if isinstance(effect, Pin) and not self._pin(room, effect):
            return ""
        return server._line(room.id, BOT, effect=effect, txn=outgoing.txn)

    def _check(self, room: Room, effect: Effect) -> None:
        known = {line.id for line in room.lines}
        if isinstance(effect, Correction | Reaction | PollEnd | Erase) and effect.target not in known:
            raise Declined("M_NOT_FOUND")
        same = [line.effect for line in room.lines if isinstance(line.effect, Reaction)]
        if isinstance(effect, Reaction) and any((s.target, s.key) == (effect.target, effect.key) for s in same):
            raise Declined("M_DUPLICATE_ANNOTATION")

    def _pin(self, room: Room, effect: Pin) -> bool:
        """Whether the bot changed what is pinned."""
        may = level(BOT, room.levels, (room.creator,), "12") >= needed_for(room.levels, "m.room.pinned_events", True)
        if not may or (effect.target in room.pinned) == effect.on:
            return False
        room.pinned = [*(event for event in room.pinned if event != effect.target), *[effect.target] * effect.on]
        return True

    def _open(self, effect: OpenRoom, txn: str) -> str:
        server = self.server
        for room in server.rooms.values():
            if room.alias == txn:
                return room.id
        made = server.room(f"made{server.place}", BOT, direct=effect.direct)
        made.alias, made.name = txn, effect.title
        for person in effect.invite:
            made.invited.add(person)
            if server.welcome:
                server.join(made.id, person)
        return made.id

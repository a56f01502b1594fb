"""The two sides of the contract: people and a homeserver in memory, and the same on a real Synapse."""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import dataclass, field
from typing import Protocol

import pytest

from bot.domain.events import (
    Entered,
    Event,
    RoomNews,
)
from bot.domain.messages import (
    Effect,
    EnterRoom,
    Outgoing,
)
from bot.matrix.client import Client
from bot.matrix.port import Homeserver
from tests.fake import BOT, FakeHomeserver, Server
from tests.people import MatrixError, Person

pytestmark = pytest.mark.server

_numbers = itertools.count()
MANY = 130  # events, more than any answer of a homeserver holds


class People(Protocol):
    """What ana and ben do, whichever homeserver they are on. Rooms are ana's, with ben in them."""

    homeserver: Homeserver

    async def room(self) -> str: ...
    async def invite(self, room: str) -> None: ...
    async def direct(self) -> str: ...
    async def say(self, room: str, body: str) -> str: ...
    async def reply(self, room: str, to: str, body: str) -> str: ...
    async def edit(self, room: str, target: str, body: str) -> str: ...
    async def redact(self, room: str, target: str) -> str: ...
    async def react(self, room: str, target: str, key: str) -> str: ...
    async def vote(self, room: str, poll: str, *choices: str) -> str: ...
    async def kick(self, room: str) -> None: ...
    async def ben_leaves(self, room: str) -> None: ...
    async def upgrade(self, room: str) -> str: ...
    async def let_pin(self, room: str) -> None: ...
    async def pin(self, room: str, event: str) -> None: ...
    async def pinned(self, room: str) -> list[str]: ...
    def name(self, who: str) -> str: ...


class InMemory:
    """People on the fake."""

    def __init__(self) -> None:
        self.server = Server(lambda: time.time_ns() // 1_000_000)
        self.homeserver: Homeserver = FakeHomeserver(self.server)

    async def room(self) -> str:
        return self.server.room(f"room{next(_numbers)}", self.name("ana"), self.name("ben")).id

    async def invite(self, room: str) -> None:
        self.server.invite(room)

    async def direct(self) -> str:
        room = self.server.room(f"direct{next(_numbers)}", self.name("ana"), direct=True).id
        self.server.invite(room)
        return room

    async def say(self, room: str, body: str) -> str:
        return self.server.say(room, self.name("ana"), body)

    async def reply(self, room: str, to: str, body: str) -> str:
        return self.server.say(room, self.name("ana"), body, reply_to=to)

    async def edit(self, room: str, target: str, body: str) -> str:
        return self.server.edit(room, self.name("ana"), target, body)

    async def redact(self, room: str, target: str) -> str:
        return self.server.redact(room, self.name("ana"), target)

    async def react(self, room: str, target: str, key: str) -> str:
        return self.server.react(room, self.name("ana"), target, key)

    async def vote(self, room: str, poll: str, *choices: str) -> str:
        return self.server.vote(room, self.name("ana"), poll, *choices)

    async def kick(self, room: str) -> None:
        self.server.leave(room, BOT, by=self.name("ana"))

    async def ben_leaves(self, room: str) -> None:
        self.server.leave(room, self.name("ben"))

    async def upgrade(self, room: str) -> str:
        return self.server.upgrade(room, self.name("ana")).id

    async def let_pin(self, room: str) -> None:
        self.server.rooms[room].levels = f'{{"users": {{"{BOT}": 50}}}}'

    async def pin(self, room: str, event: str) -> None:
        self.server.rooms[room].pinned.append(event)

    async def pinned(self, room: str) -> list[str]:
        return self.server.rooms[room].pinned

    def name(self, who: str) -> str:
        return f"@{who}:test"


class OnSynapse:
    """People on the real homeserver, with plain clients."""

    def __init__(self, client: Client, ana: Person, ben: Person) -> None:
        self.homeserver: Homeserver = client
        self._people = {"ana": ana, "ben": ben}
        self.ana, self.ben = ana, ben

    async def room(self) -> str:
        room = await self.ana.create_room("Session", invite=[self.ben.user_id])
        return await self.ben.join(room)

    async def invite(self, room: str) -> None:
        await self.ana.invite(room, self.homeserver.user_id)

    async def direct(self) -> str:
        return await self.ana.create_room(invite=[self.homeserver.user_id], direct=True)

    async def say(self, room: str, body: str) -> str:
        return await self.ana.send(room, body)

    async def reply(self, room: str, to: str, body: str) -> str:
        return await self.ana.send(room, body, reply_to=to)

    async def edit(self, room: str, target: str, body: str) -> str:
        return await self.ana.edit(room, target, body)

    async def redact(self, room: str, target: str) -> str:
        return await self.ana.redact(room, target)

    async def react(self, room: str, target: str, key: str) -> str:
        return await self.ana.react(room, target, key)

    async def vote(self, room: str, poll: str, *choices: str) -> str:
        return await self.ana.vote(room, poll, *choices)

    async def kick(self, room: str) -> None:
        await self.ana.kick(room, self.homeserver.user_id)

    async def ben_leaves(self, room: str) -> None:
        await self.ben.leave(room)

    async def upgrade(self, room: str) -> str:
        return await self.ana.upgrade_room(room, "12")

    async def let_pin(self, room: str) -> None:
        await self.ana.set_power(room, self.homeserver.user_id, 50)

    async def pin(self, room: str, event: str) -> None:
        await self.ana.set_state(room, "m.room.pinned_events", {"pinned": [event]})

    async def pinned(self, room: str) -> list[str]:
        try:
            pinned: list[str] = (await self.ana.state(room, "m.room.pinned_events"))["pinned"]
        except MatrixError as error:
            assert error.status == 404  # nobody ever pinned anything
            return []
        return pinned

    def name(self, who: str) -> str:
        return self._people[who].user_id


@dataclass
class Ears:
    """Listens as the loops do, and keeps everything."""

    people: People
    since: str | None = None
    news: list[RoomNews] = field(default_factory=list)
    gaps: int = 0

    async def hear(self) -> list[RoomNews]:
        """What is new, gaps filled first, until nothing is."""
        self.news = []
        while True:
            answer = await self.people.homeserver.sync(self.since, 0)
            for room in answer.rooms:
                self.news += [*await self._fill(room), room]
            self.since = answer.token
            if not answer.rooms:
                return self.news

    async def events(self, room: str) -> list[Event]:
        """What is new in `room`, waiting a little for a homeserver that takes its time."""
        async with asyncio.timeout(10):
            while True:
                if found := [event for news in await self.hear() if news.room == room for event in news.events]:
                    return found
                await asyncio.sleep(0.05)

    async def _fill(self, room: RoomNews) -> list[RoomNews]:
        pages, start = [], self.since
        while room.gap is not None and start is not None:
            page = await self.people.homeserver.gap(room.room, start, room.gap)
            pages.append(page.news)
            start = page.next
            self.gaps += 1
        return pages

    async def do(self, effect: Effect, room: str = "", txn: str = "") -> str:
        """The bot does something, under a transaction id of its own unless one is given."""
        return await self.people.homeserver.send(Outgoing(txn or f"t{next(_numbers)}", 0, 0, room, effect, 0))

    async def inside(self) -> str:
        """A room that the bot has entered, everything heard."""
        room = await self.people.room()
        await self.people.invite(room)
        await self.do(EnterRoom("enter", room))
        assert Entered in [type(event) for event in await self.events(room)]
        return room

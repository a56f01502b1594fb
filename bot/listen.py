"""homeserver → inbox.

What was heard and the token to go on from are written in one transaction, so that a crash at any moment hears it
all again or not at all. When the homeserver left events out, the gap is filled forward, page by page, each page
and how far it reached in one transaction, and only then is the token moved: being away for long costs time, not
memory. Events already written are not written twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from bot.domain.events import (
    Edited,
    Entered,
    Event,
    Reacted,
    Removed,
    RoomNews,
    Said,
    Sealed,
    Upgraded,
    Voted,
    Withdrawn,
)
from bot.domain.limits import Place, Queue, Shares
from bot.matrix.port import Declined, Homeserver
from bot.store import inbox, outbox, people, place, rooms
from bot.store.base import Base, Tx

log = logging.getLogger(__name__)
SLICE = 500  # events written between two looks at the rest of the world
LATELY = 10_000  # events that a new start looks back on to know who writes how fast
SPOKEN = (Said, Edited, Reacted, Voted, Sealed)
UNCOUNTED = (Entered, Removed, Upgraded)  # the bot's own coming and going is never put back


class Listener:
    """Hears one account. `ready` is set once the first answer is written down: then `sent` knows every echo.
    `direct` are the rooms known to be direct chats, as of the last question to the homeserver."""

    def __init__(
        self,
        base: Base,
        homeserver: Homeserver,
        clock: Callable[[], int],
        heard: asyncio.Event,
        shares: Shares,
    ) -> None:
        self._base = base
        self._homeserver = homeserver
        self._clock = clock
        self._heard = heard
        self._shares = shares
        self._turns: dict[str, int] = {}
        self._queue: Queue | None = None  # None: take up again what the inbox holds
        self._since: str | None = None
        self._seq = 0  # the number of the next event
        self._begun = False
        self.ready = asyncio.Event()
        self.direct: frozenset[str] = frozenset()

    async def hear(self, timeout: int) -> None:
        """One answer of the homeserver, from its first gap to its token."""
        try:
            await self._hear(timeout)
        except BaseException:
            self._queue, self._begun = None, False  # it may know of events whose writing failed
            raise

    async def _hear(self, timeout: int) -> None:
        if not self._begun:
            await self._begin()
        since = self._since
        news = await self._homeserver.sync(since, timeout)
        for room in news.rooms:
            if room.gap is not None and since is not None:
                await self._fill(room.room, since, room.gap)
        news = replace(news, rooms=tuple([await self._with_members(room) for room in news.rooms]))
        async with self._base.begin() as tx:
            for room in news.rooms:
                await self._write(tx, room)
            place.forget_gaps(tx)
            place.put(tx, place.TOKEN, news.token)
            self.direct = await rooms.direct(tx)
        self._since = news.token
        if news.keys or not self.ready.is_set():
            await self._unseal()
        self.ready.set()
        if news.rooms:
            self._heard.set()

    async def _begin(self) -> None:
        """Where the last process stood. From then on only this one moves the token, so it need not be read again."""
        async with self._base.begin() as tx:
            self._since = await place.get(tx, place.TOKEN)
            self.direct = await rooms.direct(tx)
            await self._queued(tx)
            self._seq = await inbox.next_seq(tx)
        self._begun = True

    async def _fill(self, room: str, since: str, end: str) -> None:
        """Hears what the homeserver left out in a room, from where an earlier attempt stopped."""
        key = place.GAP + room
        async with self._base.begin() as tx:
            start: str | None = await place.get(tx, key) or since
        while start is not None:
            try:
                page = await self._homeserver.gap(room, start, end)
            except Declined as why:
                log.warning("gap declined room=%s code=%s", room, why.code)
                return
            heard = await self._with_members(page.news)
            async with self._base.begin() as tx:
                await self._write(tx, heard)
                place.put(tx, key, page.next or end)
            start = page.next

    async def _with_members(self, room: RoomNews) -> RoomNews:
        """The news with everybody who is in a room that the bot is new to, or with those who spoke and are in it though
        they were forgotten. Who spoke and left again stays away."""
        strangers = () if room.entered else await self._strangers(room)
        if not room.entered and not strangers:
            return room
        try:
            inside = await self._homeserver.members(room.room)
        except Declined as why:
            log.warning("members declined room=%s code=%s", room.room, why.code)
            return room
        back = tuple(one for one in inside if one.person in strangers)
        return replace(room, members=inside if room.entered else (*back, *room.members))

    async def _strangers(self, room: RoomNews) -> Collection[str]:
        """Who spoke in the room without being known to be in it."""
        told = {member.person for member in room.members}
        spoke = {event.sender for event in room.events if isinstance(event, SPOKEN)} - told
        if not spoke:
            return ()
        async with self._base.begin() as tx:
            return spoke - await people.present(tx, room.room, sorted(spoke))

    async def _write(self, tx: Tx, room: RoomNews) -> None:
        """One room's news, in the open transaction."""
        for txn, event in room.echoes:
            outbox.mark_sent(tx, txn, event, self._clock())
        if room.entered or room.facts != _NO_FACTS:
            rooms.learn(tx, room.room, room.facts)
        rooms.note_members(tx, room.room, room.members)
        for start in range(0, len(room.events), SLICE):
            await self._add(tx, room.events[start : start + SLICE])
            await asyncio.sleep(0)

    async def _queued(self, tx: Tx) -> Queue:
        """The order of thinking, taken up from the inbox where it is not known."""
        if self._queue is None:
            self._turns = await inbox.last_turns(tx)
            self._queue = Queue(self._shares)
            self._queue.recall(await inbox.lately(tx, LATELY), await inbox.put_back(tx))
        return self._queue

    async def _place(self, tx: Tx, queue: Queue, event: Event, now: int) -> Place:
        own = self._turns[event.room] = max(min(event.at, now), self._turns.get(event.room, 0))
        if isinstance(event, UNCOUNTED):
            return Place(own)
        after = await inbox.turn_of(tx, event.target) if isinstance(event, Withdrawn) and queue.puts_back(own) else 0
        return queue.place(event.sender, event.room, own, after)

    async def _add(self, tx: Tx, events: Sequence[Event]) -> None:
        queue, now = await self._queued(tx), self._clock()
        for event in events:
            if isinstance(event, Sealed):
                inbox.seal(tx, event.id, event.room, event.sender, event.at, event.raw)
                continue
            inbox.add(tx, event, self._seq, await self._place(tx, queue, event, now), now)
            self._seq += 1

    async def _unseal(self) -> None:
        """Tries again what could not be read, now that keys have come."""
        async with self._base.begin() as tx:
            waiting = await inbox.sealed(tx, SLICE)
        for sealed, raw in waiting:
            event = await self._homeserver.unseal(raw)
            if isinstance(event, Sealed):
                continue
            async with self._base.begin() as tx:
                inbox.unseal(tx, sealed)
                await self._add(tx, [event] if event else [])
            self._heard.set()


_NO_FACTS = RoomNews("").facts

"""A bot's client that listens as the loops will: pages, gaps, and the place where it is."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.demo.synapse import Synapse
from bot.domain.events import Event, RoomNews
from bot.domain.messages import Effect, EnterRoom, Outgoing, transaction
from bot.matrix.account import MatrixSettings
from bot.matrix.client import Client
from bot.matrix.port import Homeserver
from tests.people import Person
from tests.server.conftest import MakeUser

MakeBot = Callable[..., Awaitable["Listening"]]


class Listening:
    """A client and the place where it is: what it hears until there is no more."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._homeserver: Homeserver = client  # what the loops will use of it
        self.since: str | None = None

    async def hear(self, timeout: int = 0) -> list[RoomNews]:
        """All news, gaps filled and before what came after them, until a sync has none."""
        heard: list[RoomNews] = []
        while True:
            news = await self._homeserver.sync(self.since, timeout)
            for room in news.rooms:
                heard += [*await self._gap(room), room]
            self.since, timeout = news.token, 0
            if not news.rooms:
                return heard

    async def events(self, room: str, timeout: int = 0) -> list[Event]:
        """What was heard in `room`."""
        return [event for news in await self.hear(timeout) if news.room == room for event in news.events]

    async def next(self, room: str, timeout: float = 10.0) -> list[Event]:
        """What was heard in `room`, waiting until there is something."""
        async with asyncio.timeout(timeout):
            while not (heard := await self.events(room, 1000)):
                pass
        return heard

    async def enter(self, room: str) -> None:
        """Goes into `room` and hears of it."""
        await self.send(EnterRoom("enter", room))
        await self.hear()

    async def send(self, effect: Effect, room: str = "", txn: str = "", media: str | None = None) -> str:
        txn = txn or transaction("test", f"{room} {effect}")
        return await self._homeserver.send(Outgoing(txn, 0, 0, room, effect, 0), media)

    async def _gap(self, room: RoomNews) -> list[RoomNews]:
        pages, start = [], self.since
        while room.gap and start:
            page = await self._homeserver.gap(room.room, start, room.gap)
            pages.append(page.news)
            start = page.next
        return pages


@asynccontextmanager
async def bots(synapse: Synapse, make_user: MakeUser, folder: Path) -> AsyncIterator[MakeBot]:
    """`await make_bot()` registers a bot (or takes `user`), opens its client and hears the first page."""
    opened: list[Client] = []

    async def make(user: Person | None = None, **more: Any) -> Listening:
        user_id = (user or await make_user("bot")).user_id
        bot = Listening(Client(MatrixSettings(synapse.url, user_id, folder / "keys", password="password", **more)))
        opened.append(bot.client)
        await bot.client.open()
        await bot.hear()
        return bot

    yield make
    for client in opened:
        await client.close()


async def together(make_user: MakeUser, make_bot: MakeBot, **room: Any) -> tuple[Person, Listening, str]:
    """Ana, the bot, and a room both are in with a third person, so that it is no direct chat."""
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    where = await ana.create_room("Session", invite=[ben.user_id, bot.client.user_id], **room)
    await ben.join(where)
    await bot.hear()
    await bot.enter(where)
    return ana, bot, where

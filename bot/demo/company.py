"""Everything the play needs, running: a homeserver, the bot in this process, and people with their rooms.

Rules: whatever is started here ends with the `async with`; the bot is the ordinary program with an ordinary
configuration, only its clock can be moved on; everybody but the bot is an ordinary client.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from bot.config import Config
from bot.demo.people import Ear, Event, Person, Stalled
from bot.demo.programme import MODERATOR, Programme
from bot.demo.synapse import Synapse
from bot.run import Bot, now, serve

MINUTE, DAY = 60_000, 86_400_000  # milliseconds
DATA = "org.commonground.v1"
BOT, MODERATOR_NAME = "commonground", "Moderator"
T = TypeVar("T")
_AT_ONCE = 8  # people who do something at the same moment
_READY_SECONDS = 60.0


class Calendar:
    """The bot's clock, milliseconds UTC: the real one, and how far it was moved `ahead`."""

    def __init__(self) -> None:
        self.ahead = 0

    def __call__(self) -> int:
        return now() + self.ahead


@dataclass
class Company:
    """The people by their keys in the programme, the session's room, and who listens where."""

    programme: Programme
    server: Synapse
    bot: Bot
    calendar: Calendar
    bot_id: str
    people: dict[str, Person]
    names: dict[str, str]
    password: str
    room: str
    ear: Ear
    direct: dict[str, Ear] = field(default_factory=dict)

    @property
    def moderator(self) -> Person:
        """Who leads the session."""
        return self.people[MODERATOR]

    def data(self, event: Event, kind: str) -> dict[str, Any] | None:
        """The data of type `kind` that a message of the bot carries, or None."""
        data = (event.get("content") or {}).get(DATA)
        mine = event["sender"] == self.bot_id and isinstance(data, dict) and data.get("type") == kind
        return data if mine else None

    def answers(self, event: Event, said: str) -> bool:
        """Whether an event of the bot answers `said`: as a reply, in its thread, or by a reaction."""
        relation = (event.get("content") or {}).get("m.relates_to") or {}
        replied = (relation.get("m.in_reply_to") or {}).get("event_id")
        return event["sender"] == self.bot_id and said in (relation.get("event_id"), replied)

    async def open_direct_chats(self) -> None:
        """Everybody opens a direct chat with the bot and waits until it is there."""
        await at_once(self._open_direct_chat, self.people)

    async def _open_direct_chat(self, key: str) -> None:
        person = self.people[key]
        room = await person.create_room(direct=True, invite=[self.bot_id])
        self.direct[key] = Ear(person, room)
        await self.direct[key].until(self.comes_in, "the bot in a direct chat")

    def comes_in(self, event: Event) -> bool:
        """Whether the bot comes into a room."""
        joined = event["type"] == "m.room.member" and event["content"].get("membership") == "join"
        return joined and event.get("state_key") == self.bot_id

    def go_ahead(self, milliseconds: int) -> None:
        """The bot's clock is so far ahead of the real one from now on, and its bell rings as every minute."""
        self.calendar.ahead = milliseconds
        self.bot.bell.set()


async def at_once(work: Callable[[T], Awaitable[None]], items: Iterable[T]) -> None:
    """Does the work for all items, a few at a time. The first failure ends the others."""
    turns = asyncio.Semaphore(_AT_ONCE)

    async def one(item: T) -> None:
        async with turns:
            await work(item)

    tasks = [asyncio.create_task(one(item)) for item in items]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def company(programme: Programme, folder: Path) -> AsyncIterator[Company]:
    """All of it, started; the session's room has everybody in it. `folder` is empty and private."""
    async with Synapse(folder / "synapse", load=True) as server:
        password = secrets.token_urlsafe(12)
        await server.register(BOT, password)
        calendar = Calendar()
        async with (
            aiohttp.ClientSession(server.url, connector=aiohttp.TCPConnector(limit=0)) as http,
            _serving(_config(server, password), folder, calendar) as bot,
        ):
            people = await _people(programme, server, http, password)
            yield await _gathered(programme, server, bot, calendar, people, password)


def _config(server: Synapse, password: str) -> Config:
    account = {"homeserver": server.url, "user_id": f"@{BOT}:{server.name}", "password": password}
    limits = dict.fromkeys(("person", "room", "server", "commands"), 10_000)  # two hours are played in a minute
    return Config.model_validate({"matrix": account, "rooms": {"invite_from": [f"*:{server.name}"]}, "limits": limits})


@asynccontextmanager
async def _serving(config: Config, folder: Path, calendar: Calendar) -> AsyncIterator[Bot]:
    """The bot, hearing and speaking. Raises Stalled when it ends by itself; the body is cancelled then."""
    stop, ready = asyncio.Event(), asyncio.get_running_loop().create_future()
    program = asyncio.create_task(serve(config, folder, stop, clock=calendar, ready=ready.set_result))
    body = asyncio.current_task()

    def ended(_: object) -> None:
        if body and not stop.is_set():
            body.cancel("the bot ended")

    try:
        await asyncio.wait((program, ready), timeout=_READY_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if not ready.done():
            raise Stalled(f"the bot was not ready within {_READY_SECONDS:.0f} s")
        program.add_done_callback(ended)
        yield ready.result()
    finally:
        stop.set()
        await asyncio.wait((program,))
        if (failure := program.exception()) is not None:
            raise Stalled(f"the bot ended: {type(failure).__name__}") from failure


async def _people(
    programme: Programme, server: Synapse, http: aiohttp.ClientSession, password: str
) -> dict[str, Person]:
    """Everybody with an account and a name that tells a role and no more; the moderator is the last."""
    people: dict[str, Person] = {}

    async def arrive(who: tuple[str, str, str]) -> None:
        key, localpart, name = who
        token = await server.register(localpart, password)
        people[key] = Person(http, key, f"@{localpart}:{server.name}", token)
        await people[key].call_oneself(name)

    named = [(key, f"participant-{n}", f"Participant {n}") for n, key in enumerate(programme.voters, 1)]
    await at_once(arrive, [*named, (MODERATOR, MODERATOR_NAME.casefold(), MODERATOR_NAME)])
    return {key: people[key] for key in (*programme.voters, MODERATOR)}


async def _gathered(
    programme: Programme, server: Synapse, bot: Bot, calendar: Calendar, people: dict[str, Person], password: str
) -> Company:
    """Everybody in the session's room."""
    moderator = people[MODERATOR]
    guests = [person for person in people.values() if person is not moderator]
    bot_id = bot.homeserver.user_id
    room = await moderator.create_room(programme.room, invite=[bot_id, *(guest.user_id for guest in guests)])
    await at_once(lambda guest: guest.join(room), guests)
    names = {person.user_id: f"Participant {n}" for n, person in enumerate(guests, 1)}
    names |= {moderator.user_id: MODERATOR_NAME, bot_id: "Common Ground"}
    made = Company(programme, server, bot, calendar, bot_id, people, names, password, room, Ear(moderator, room))
    await made.ear.until(made.comes_in, "the bot in the session's room")
    return made

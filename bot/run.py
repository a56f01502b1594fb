"""The program: open the base, take the one place at it, run the loops, stop cleanly.

Rules: one process per account (a second one waits as a standby and takes over); the loops share nothing but the
database and events that say "look again"; a revoked token is renewed on the same device; anything that is not
foreseen ends the process with a line in the log, and the next start goes on where the database stands.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import rights
from bot.accounts import account_of, post_of
from bot.clock import Clock
from bot.config import BadConfig, Config, programme
from bot.domain.limits import Shares
from bot.feeds import Publisher
from bot.forgetter import Forgetter, Requests
from bot.listen import Listener
from bot.mail import Mailer, Smtp
from bot.matrix.client import Client
from bot.matrix.port import Homeserver, Slow, Unauthorised, Unreachable
from bot.postman import Postman
from bot.readiness import prepare
from bot.speak import Speaker
from bot.store import knowledge
from bot.store.base import Base, migrate, open_base
from bot.think import PAGE, Thinker
from bot.workshop import Workshop

log = logging.getLogger(__name__)
SYNC = 30_000  # milliseconds that one question to the homeserver stays open
PACE = 0.02  # seconds between two looks at the outbox: a busy page decides a hundred times, one look serves them all
LOOK = 1.0  # seconds after which a loop looks again without being told
STANDBY = 2.0
STOP = 4.0  # seconds that what is on its way may take at the end


def now() -> int:
    """The time, as milliseconds UTC."""
    return time.time_ns() // 1_000_000


class Logins:
    """New logins, counted, so that two loops refused at the same time log in once."""

    def __init__(self) -> None:
        self.count = 0
        self._turn = asyncio.Lock()

    async def renew(self, homeserver: Homeserver, seen: int) -> None:
        """Logs in again unless another loop has done so since the login `seen`."""
        async with self._turn:
            if self.count == seen:
                await homeserver.relogin()
                self.count += 1


@dataclass(frozen=True)
class Bot:
    """The parts, joined. `bell` rings the clock; it is `stirred` when something was thought, sent or rung."""

    base: Base
    config: Config
    homeserver: Homeserver
    workshop: Workshop
    listener: Listener
    thinker: Thinker
    speaker: Speaker
    clock: Clock
    heard: asyncio.Event
    decided: asyncio.Event
    bell: asyncio.Event
    stirred: asyncio.Event
    logins: Logins
    publisher: Publisher
    postman: Postman
    forgetter: Forgetter | None = None


def assemble(
    base: Base,
    config: Config,
    homeserver: Homeserver,
    clock: Callable[[], int] = now,
    workshop: Workshop | None = None,
    folder: Path | None = None,
    mailer: Mailer | None = None,
) -> Bot:
    """The loops around one base and one homeserver, not yet running. `folder` is what relative paths are meant from."""
    heard, decided, bell = asyncio.Event(), asyncio.Event(), asyncio.Event()
    workshop = workshop or Workshop(config.matching.model)
    feeds = (folder or Path()) / config.digest.feed_dir if config.digest.feed_dir else None
    return Bot(
        base=base, config=config, homeserver=homeserver, workshop=workshop, heard=heard, decided=decided, bell=bell,
        stirred=asyncio.Event(), logins=Logins(),
        listener=Listener(base, homeserver, clock, heard, shares_of(config)),
        thinker=Thinker(base, config, workshop, homeserver.user_id, clock),
        speaker=Speaker(base, config, homeserver, workshop.draw, workshop.write, clock, decided),
        clock=Clock(base, config, workshop, clock, decided),
        publisher=Publisher(base, config, feeds, clock),
        postman=Postman(base, config, mailer, clock),
    )  # fmt: skip


def shares_of(config: Config) -> Shares:
    """How much of a minute a person, a room and a server may have, as configured."""
    return Shares(config.limits.person, config.limits.room, config.limits.server)


def store_url(config: Config, folder: Path) -> str:
    """The database's address, with a relative SQLite path meant from `folder`."""
    url = config.store.url
    if url.startswith("sqlite:///") and not url.startswith("sqlite:////"):
        return f"sqlite:///{folder.absolute() / url.removeprefix('sqlite:///')}"
    return url


def open_to_others(config: Config, folder: Path) -> list[Path]:
    """What holds keys, logins or people's words and can be read by others than its owner, of what is there."""
    keys = folder / config.store.keys
    private = [keys, Requests.beside(keys).file, *(sorted(keys.iterdir()) if keys.is_dir() else ())]
    url = store_url(config, folder)
    if url.startswith("sqlite:///"):
        private += [Path(url.removeprefix("sqlite:///") + ending) for ending in ("", "-wal", "-shm")]
    return [path for path in private if path.exists() and path.stat().st_mode & 0o077]


async def open_store(url: str, stop: asyncio.Event) -> Base | None:
    """The base at `url`, brought to this version, once no other process serves it; None if stopped before."""
    base = await open_base(url)
    told = False
    while not await base.engine.claim():
        if not told:
            log.info("standby: another process serves this database; waiting for it to end")
            told = True
        await _wait(stop, STANDBY)
        if stop.is_set():
            await base.close()
            return None
    await migrate(base)
    return base


async def serve(
    config: Config,
    folder: Path,
    stop: asyncio.Event,
    *,
    clock: Callable[[], int] = now,
    ready: Callable[[Bot], None] = lambda _bot: None,
) -> None:
    """The whole program for a configuration whose relative paths are meant from `folder`, until `stop` is set.
    `ready` is called once the bot hears and speaks. Raises BadConfig, NewerDatabase, Unauthorised."""
    settings, post = account_of(config, folder), post_of(config, folder)
    programme(config)
    if others := open_to_others(config, folder):
        raise BadConfig(f"others can read {others[0]}; run: chmod go= {others[0]}")
    base = await open_store(store_url(config, folder), stop)
    if base is None:
        return
    client = Client(settings)
    try:
        await client.open()

        def drop(person: str, rooms: Sequence[str]) -> None:
            client.forget(person, rooms)
            rights.forget()
            knowledge.forget()
            base.forget()

        bot = assemble(base, config, client, clock, folder=folder, mailer=Smtp(post) if post else None)
        forgetter = Forgetter(base, settings.keys_folder, clock, drop)
        await forgetter.replay()
        bot = replace(bot, forgetter=forgetter)
        client.direct = lambda room: room in bot.listener.direct
        telling = asyncio.create_task(_tell(bot, ready))
        try:
            await run(bot, stop)
        finally:
            telling.cancel()
            bot.workshop.close()
    finally:
        await client.close()
        await base.close()


async def _tell(bot: Bot, ready: Callable[[Bot], None]) -> None:
    await bot.listener.ready.wait()
    log.info("ready")
    ready(bot)


async def run(bot: Bot, stop: asyncio.Event) -> None:
    """Runs the loops and rings their bell every minute, until `stop` is set."""
    scheduler = ringing(bot.bell)
    scheduler.start()
    try:
        await prepare(bot.base, bot.homeserver.user_id)
        await loops(bot, stop)
    finally:
        gc.unfreeze()
        scheduler.shutdown(wait=False)


def ringing(bell: asyncio.Event) -> AsyncIOScheduler:
    """A scheduler, not yet started, that rings the bell every minute. It calls what is no coroutine in a thread, where
    an event of the loop must not be set: whoever waits might not be woken."""

    async def ring() -> None:
        bell.set()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(ring, "cron", minute="*", coalesce=True, misfire_grace_time=None, max_instances=1)
    return scheduler


async def loops(bot: Bot, stop: asyncio.Event) -> None:
    """Runs the loops until `stop` is set. What a loop does not foresee is raised."""
    bot.bell.set()
    tasks = [asyncio.create_task(loop(bot)) for loop in (_listen, _think, _speak, _ring, _look, _publish, _mail)]
    ended = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([*tasks, ended], return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (*tasks, ended):
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        async with asyncio.timeout(STOP):
            await bot.speaker.stop()
    for result in results:
        if isinstance(result, Exception):
            raise result


async def _listen(bot: Bot) -> None:
    async def hear() -> None:
        await bot.listener.hear(SYNC if bot.listener.ready.is_set() else 0)

    while True:
        await _persist(bot, hear)


async def _think(bot: Bot) -> None:
    await bot.listener.ready.wait()  # after a restored backup the echoes tell what was decided before
    while True:
        bot.heard.clear()
        thought = await bot.thinker.page()
        if thought:
            bot.decided.set()
            bot.stirred.set()
        if thought < PAGE:
            await _wait(bot.heard)


async def _speak(bot: Bot) -> None:
    await bot.listener.ready.wait()

    async def send() -> None:
        if not await bot.speaker.round():
            await asyncio.sleep(PACE)
            await _wait(bot.decided, bot.speaker.pause or LOOK)
        else:
            bot.stirred.set()

    while True:
        await _persist(bot, send)


async def _ring(bot: Bot) -> None:
    await bot.listener.ready.wait()
    while True:
        await bot.bell.wait()
        if await bot.clock.ring():
            bot.bell.clear()
            bot.stirred.set()
            if bot.forgetter is not None and await bot.forgetter.tidy():
                log.info("requests to be forgotten are carried out")
        else:
            await asyncio.sleep(LOOK / 10)


async def _look(bot: Bot) -> None:
    """Does what is done often: when something stirred, but not more often than open questions are told of."""
    await bot.listener.ready.wait()
    while True:
        await bot.stirred.wait()
        bot.stirred.clear()
        await bot.clock.look()
        await asyncio.sleep(bot.config.rooms.live_seconds)


async def _publish(bot: Bot) -> None:
    await bot.listener.ready.wait()
    await bot.publisher.keep()


async def _mail(bot: Bot) -> None:
    await bot.listener.ready.wait()  # after a restored backup the echoes tell which letters went out before
    await bot.postman.keep()


async def _wait(event: asyncio.Event, longest: float = LOOK) -> None:
    """Waits for the event, but not longer. Not by wait_for: Python 3.11's loses a cancellation that comes together
    with the event, and the program would not stop."""
    with suppress(TimeoutError):
        async with asyncio.timeout(longest):
            await event.wait()


async def _persist(bot: Bot, work: Callable[[], Awaitable[None]]) -> None:
    """Does `work` until it succeeds once, however long the homeserver or the network is away."""
    pause = 0.5
    refused = -1
    while True:
        login = bot.logins.count
        try:
            if refused == login:
                await bot.logins.renew(bot.homeserver, login)
            await work()
        except Slow as slow:
            await asyncio.sleep(slow.after / 1000)
        except Unreachable:
            log.warning("homeserver does not answer; trying again in %.1f s", pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 60.0)
        except Unauthorised:
            if refused == login:
                raise
            log.warning("access token refused; logging in again")
            refused = login
        else:
            return

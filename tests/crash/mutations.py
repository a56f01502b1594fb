"""Three deliberate mistakes, each breaking one law of the design, to show that the crash test would see them.

Each takes a bot that was just put together and spoils it; a bot of the next life is spoilt again.
"""

from __future__ import annotations

from dataclasses import replace

from bot.command import Bell, Job
from bot.domain.events import News
from bot.matrix.port import GapPage
from bot.run import Bot
from bot.store import outbox, place


def echo_ignored(bot: Bot) -> None:
    """What the bot itself said is not read from the homeserver's answers."""
    home = bot.homeserver
    sync, gap = home.sync, home.gap

    async def deaf_sync(since: str | None, timeout: int) -> News:
        news = await sync(since, timeout)
        return replace(news, rooms=tuple(replace(room, echoes=()) for room in news.rooms))

    async def deaf_gap(room: str, start: str, end: str) -> GapPage:
        page = await gap(room, start, end)
        return replace(page, news=replace(page.news, echoes=()))

    home.sync, home.gap = deaf_sync, deaf_gap  # type: ignore[method-assign]


def token_first(bot: Bot) -> None:
    """The place to go on from is kept before the events up to it are."""
    sync = bot.homeserver.sync

    async def hasty_sync(since: str | None, timeout: int) -> News:
        news = await sync(since, timeout)
        async with bot.base.begin() as tx:
            place.put(tx, place.TOKEN, news.token)
        return news

    bot.homeserver.sync = hasty_sync  # type: ignore[method-assign]


def slot_forgotten(bot: Bot) -> None:
    """A slot of time that was worked is not remembered: each ring of the bell is a new one."""
    clock = bot.clock

    async def tick(job: Job, slot: str) -> None:
        now = clock._clock()
        cause = f"job:{job.name}:{slot}:{now}"
        async with bot.base.begin() as tx:
            bell = Bell(tx=tx, config=bot.config, matcher=bot.workshop, now=now, cause=cause)
            await outbox.put(tx, cause, await job.work(bell, slot), now)

    clock.tick = tick  # type: ignore[method-assign]

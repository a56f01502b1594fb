"""What takes long to make and stays, made before anybody waits for it."""

from __future__ import annotations

import asyncio
import gc

from bot import regions, texts
from bot.command import commands, jobs, sources
from bot.store.base import Base
from bot.store.knowledge import known


async def prepare(base: Base, account: str) -> None:
    """Reads the words, the regions and all commands, and learns by what everybody can be recognised: seconds in a large
    store. account: the bot's own user id, whose name names nobody."""
    for make in (texts.prepare, regions.known, commands, jobs, sources):
        await asyncio.to_thread(make)
    async with base.begin() as tx:
        await known(tx, (account,))
    gc.collect()
    gc.freeze()  # to walk all this again and again would hold the loop for 40 ms each time

"""Work beside a bot that serves the same database gives way: the bot's transaction never fails or waits for long."""

from __future__ import annotations

import asyncio

from bot.store import ids
from bot.store.base import Base, Tx, open_base


async def test_two_that_want_the_same_in_another_order_both_come_to_their_end(base: Base, base_url: str) -> None:
    other = await open_base(base_url)
    tried = []
    begun = asyncio.Event()

    async def imports(tx: Tx) -> list[str]:
        tried.append(1)
        await ids.take(tx, "O")
        begun.set()
        await asyncio.sleep(0.1)
        return await ids.take_many(tx, "N", 3)

    async def bot() -> str:
        await begun.wait()
        async with base.begin() as tx:
            first = await ids.take(tx, "N")
            await asyncio.sleep(0.6)
            await ids.take(tx, "O")
        return first

    taken, own = await asyncio.gather(other.beside(imports), bot())
    await other.close()
    if base.engine.name == "postgresql":  # the other order of locks is a deadlock there, were it not to give way
        assert (own, taken, len(tried) > 1) == ("N1", ["N2", "N3", "N4"], True)
    else:
        assert (own, taken, len(tried)) == ("N4", ["N1", "N2", "N3"], 1)

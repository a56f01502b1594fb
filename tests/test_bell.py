"""The bell that the clock hears: rung by a scheduler, in the loop's own thread."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.run import ringing


async def test_the_bell_wakes_who_waits_for_it_also_where_the_loop_checks_its_threads() -> None:
    loop, bell = asyncio.get_running_loop(), asyncio.Event()
    before = loop.get_debug()
    loop.set_debug(True)
    scheduler = ringing(bell)
    scheduler.start()
    try:
        (job,) = scheduler.get_jobs()
        job.modify(next_run_time=datetime.now(UTC))
        async with asyncio.timeout(5):
            await bell.wait()
    finally:
        scheduler.shutdown(wait=False)
        loop.set_debug(before)

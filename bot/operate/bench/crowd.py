"""A full hall: everybody answers one one-word question within a minute, then it is closed.

Pages of /sync come as they would in life, evenly over the time; the homeserver takes everything at once. What is
measured is what the hall sees: that every answer counts, how often the count is told anew, and how long the result and
its picture take after the close. Memory is the bot's, and apart from it that of the helper that compares and draws.
"""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import time
from pathlib import Path
from typing import Any

from bot.operate.bench.figures import Figures, resident, rounded, watching
from bot.operate.bench.pages import CHAIR, SERVER, WORDS, Raw, event_id, message, sync
from bot.operate.bench.pipeline import PAGE, Stage, counted, settled, stage
from bot.operate.bench.replay import Timed
from bot.run import now

CLOSE_WAIT = 30.0  # seconds
"""How long the picture is waited for."""


class Hall(Timed):
    """Tells each page when its time has come."""

    def __init__(self) -> None:
        super().__init__()
        self.pace = 0.0  # seconds between two pages
        self._last = 0.0

    async def _next(self) -> bytes:
        page = await super()._next()
        await asyncio.sleep(max(0.0, self._last + self.pace - time.perf_counter()))
        self._last = time.perf_counter()
        return page

    async def call(self, method: str, where: str, body: Any = None, *more: Any, **named: Any) -> Any:
        """The recorded answer; pictures are taken too."""
        if where == "/upload":
            return {"content_uri": f"mxc://{SERVER}/picture"}
        return await super().call(method, where, body, *more, **named)


async def measure(folder: Path, people: int, seconds: float) -> Figures:
    """The figures for so many people who answer within so many seconds."""
    hall = Hall()
    async with stage(folder, hall, prompts=1) as on:
        (word,) = on.words
        pages = _answers(on, people)
        hall.pace = seconds / len(pages)
        with watching() as watch:
            hall.play(pages)
            await settled(on.bot, hall, on.running)
        kept = await counted(on.bot, [word])
        hall.pace = 0.0
        closed = time.perf_counter()
        hall.play([sync("close", [message(CHAIR, f"!close {word}", now(), event_id("close"))])])
        result = await _seen(hall, lambda content: _data(content).get("type") == "result" and _data(content)["closed"])
        picture = await _seen(hall, lambda content: content.get("msgtype") == "m.image")
        memory, helper = resident(), _helpers()
        told = [at for at, content in hall.at if _live(content, word)]
    gaps = [after - before for before, after in itertools.pairwise(told)]
    return {
        "people": people,
        "answers_kept": kept,
        "wall_seconds": round(watch.seconds, 1),
        "count_told_times": len(told),
        "shortest_between_two_tellings_seconds": round(min(gaps), 2) if gaps else None,
        "result_after_close_seconds": round(result - closed, 2),
        "picture_after_close_seconds": round(picture - closed, 2),
        "memory_mb": rounded(memory, 1),
        "helper_memory_mb": rounded(helper, 1),
        "memory_rise_mb": rounded(watch.rise, 1),
        "longest_block_ms": round(watch.longest_ms, 1),
        "longest_block_cpu_ms": round(watch.longest_cpu_ms, 1),
    }


def _answers(on: Stage, people: int) -> list[bytes]:
    """One answer of each, in the question's thread, as pages."""
    (root,) = on.words.values()
    senders = [f"@delegate-{n}:{SERVER}" for n in range(people)]
    said = [
        message(sender, WORDS[n * 7919 % len(WORDS)], now(), event_id("hall", n), thread=root)
        for n, sender in enumerate(senders)
    ]
    size = max(1, min(PAGE, people // 100))
    return [sync(f"h{first}", said[first : first + size], people=people + 2) for first in range(0, people, size)]


def _data(content: Raw) -> Raw:
    data: Raw = content.get("m.new_content", content).get("org.commonground.v1", {})
    return data


def _live(content: Raw, prompt: str) -> bool:
    """Whether it tells how the open question stands."""
    data = _data(content)
    return data.get("type") == "result" and data["id"] == prompt and not data["closed"]


async def _seen(hall: Hall, wanted: Any) -> float:
    """When something was sent that is wanted. Raises TimeoutError."""
    async with asyncio.timeout(CLOSE_WAIT):
        while True:
            if (at := next((at for at, content in hall.at if wanted(content)), None)) is not None:
                return at
            await asyncio.sleep(0.01)


def _helpers() -> float | None:
    """The resident memory of the processes that compare and draw, in MB."""
    found = [resident(child.pid) for child in multiprocessing.active_children() if child.pid]
    return None if None in found else sum(one for one in found if one is not None)

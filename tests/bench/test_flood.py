"""5,000 messages of one person within a minute, through the whole pipeline: bytes of /sync in, events out."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.domain.messages import transaction
from bot.operate.bench.figures import watching
from bot.operate.bench.pages import CHAIR, SERVER, event_id, message, sync
from bot.operate.bench.pipeline import PAGE, beside, counted, settled
from bot.operate.bench.replay import Timed
from bot.run import now

FLOOD, OTHERS = 5000, 50
EVE = f"@eve:{SERVER}"


def acknowledges(content: dict[str, Any], event: str) -> bool:
    """Whether it is a reaction to an event, or a line that stands for the reaction to it."""
    folded = content.get("org.commonground.v1", {}).get("folded", ())
    return content.get("m.relates_to", {}).get("event_id") == event or transaction(event, "heard") in folded


async def test_a_flood_of_5000_within_a_minute_is_kept_and_nobody_else_waits_for_it(tmp_path: Path) -> None:
    replay = Timed()
    async with beside(replay, tmp_path) as (bot, running):
        replay.play([sync("s1", [message(CHAIR, "!word What first?", now(), event_id("word"))])])
        await settled(bot, replay, running)
        root = next(event for event, content in replay.sent.items() if "P1" in content.get("body", ""))
        start, step, others, said = now() - 60_000, FLOOD // OTHERS, {}, []
        for n in range(FLOOD):
            said.append(message(EVE, f"word{n}", start + n * 10, event_id("flood", n), thread=root))
            if n % step == step // 2:
                others[event_id("other", n)] = 0.0
                said.append(message(f"@p{n}:{SERVER}", "trust", start + n * 10, event_id("other", n), thread=root))

        def pages() -> Iterator[bytes]:
            for first in range(0, len(said), PAGE):
                page = said[first : first + PAGE]
                others.update({one["event_id"]: time.perf_counter() for one in page if one["event_id"] in others})
                yield sync(f"f{first}", page)

        began = time.perf_counter()
        with watching() as watch:
            replay.play(pages())
            await settled(bot, replay, running)
        took = time.perf_counter() - began
        waited = [
            min(at for at, content in replay.at if acknowledges(content, event)) - heard
            for event, heard in others.items()
        ]
        assert await counted(bot, ["P1"]) == FLOOD + OTHERS
        told = [content for _, content in replay.at if "faster than I can take" in content.get("body", "")]
    assert (len(waited), len(told)) == (OTHERS, 1)
    assert max(waited) < took / 2  # a second of eight, alone on two cores
    assert watch.rise is None or watch.rise < 40

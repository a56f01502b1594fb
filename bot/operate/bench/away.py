"""Coming back after being away: a gap of many events, filled page by page, then thought and answered.

Rules it holds the bot to: memory does not grow with the gap, and the loop is never held long. The pages of the gap
lie in a file, so that their size is not counted as the bot's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import orjson

from bot.matrix.client import GAP_PAGE
from bot.operate.bench.figures import Figures, rounded, watching
from bot.operate.bench.pages import Crowd, sync
from bot.operate.bench.pipeline import counted, settled, stage
from bot.run import now

LAST = 100  # events that the homeserver tells at once; the rest is the gap


async def measure(folder: Path, events: int, people: int) -> Figures:
    """The figures for an absence of `events` events."""
    async with stage(folder) as on:
        crowd = Crowd(people, list(on.polls.values()), list(on.words.values()), now(), commands=0)
        tape = folder / "gap"
        with tape.open("wb") as file:
            file.writelines(_gap(crowd, max(0, events - LAST)))
        last = list(crowd.events(min(events, LAST)))
        answer = sync("s-back", last, crowd.newcomers(last), before="t-gap", people=people + 2)
        with watching() as watch, tape.open("rb") as pages:
            on.replay.play([answer], gap=pages)
            await settled(on.bot, on.replay, on.running)
        kept = await counted(on.bot, [*on.polls, *on.words])
    return {
        "events": events,
        "answers": crowd.answers,
        "answers_kept": kept,
        "wall_seconds": rounded(watch.seconds, 2),
        "cpu_seconds": rounded(watch.processor, 2),
        "memory_rise_mb": rounded(watch.rise, 1),
        "longest_block_ms": rounded(watch.longest_ms, 1),
        "longest_block_cpu_ms": rounded(watch.longest_cpu_ms, 1),
    }


def _gap(crowd: Crowd, events: int) -> Iterator[bytes]:
    """Answers to /messages, oldest first, one a line; the last has no token to go on from."""
    said = crowd.events(events)
    here = list(islice(said, GAP_PAGE))
    number = 0
    while True:
        number += 1
        following = list(islice(said, GAP_PAGE))
        page = {"chunk": here, "start": f"t{number}", "state": crowd.newcomers(here)}
        yield orjson.dumps(page | ({"end": f"t{number + 1}"} if following else {})) + b"\n"
        if not following:
            return
        here = following

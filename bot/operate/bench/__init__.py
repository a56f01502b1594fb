"""`commonground bench`: how fast the bot is on this machine.

Everything is measured in one run, on loopback only, with what it is compared to beside it, so that ratios hold on
other machines. What was published about other bots stands under `published`: it was measured elsewhere, on the same
work (500 answers in a burst), and says so.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from bot.operate.bench import away, crowd, live, matching, pipeline
from bot.operate.bench.figures import as_text, tell

# Events per CPU second, stored on disk, each bot as its authors ship it, once on a machine of 2 cores.
PUBLISHED = {
    "nio-bot": 579, "simplematrixbotlib": 769, "matrix-nio": 776, "matrix-bot-sdk": 1354, "maubot": 1942,
    "bare loop": 57000,
}  # fmt: skip
LIVE = live.Sizes(rooms=20, idle=30.0, answers=50, behind=1_000)
UNITS = {
    "_per_cpu_second": "events per second of processor time of all threads",
    "_seconds": "seconds",
    "_ms": "milliseconds",
    "_mb": "MB (10^6 bytes)",
    "_percent_of_a_core": "per cent of one core",
    "published": "measured elsewhere on the same work (500 answers in a burst), for orientation only",
    "share_of_bare_loop": "the rate as a share of the bare loop's in the same run",
}


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured; `hall` is in seconds. Without `live` no homeserver is started."""

    events: int = 20_000
    people: int = 2_000
    away: int = 100_000
    hall: float = 60.0
    pain_points: tuple[int, ...] = (1_000, 10_000)
    newcomer: int = 100_000
    live: live.Sizes | None = LIVE


async def measure(sizes: Sizes) -> dict[str, Any]:
    """All figures, by what they are about. What memory is measured of comes first, while the process is small."""
    start = time.perf_counter()
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="commonground-bench-") as name:
        folder = Path(name)
        tell("coming back after being away …")
        found["away"] = await away.measure(_new(folder, "away"), sizes.away, sizes.people)
        tell("a full hall …")
        found["crowd"] = await crowd.measure(_new(folder, "crowd"), sizes.people, sizes.hall)
        tell("the pipeline …")
        found["pipeline"] = await pipeline.measure(_new(folder, "pipeline"), sizes.events, sizes.people)
        for n in sizes.pain_points:
            tell(f"matching {n} pain points …")
            found[f"matching_{n}"] = await matching.measure(n)
        if sizes.newcomer:
            tell(f"one new pain point among {sizes.newcomer} …")
            found["newcomer"] = await matching.newcomer(sizes.newcomer)
        if sizes.live is not None:
            tell("a real homeserver …")
            found["live"] = await live.measure(_new(folder, "live"), sizes.live)
    found["published_events_per_cpu_second"] = PUBLISHED
    found["units"] = UNITS
    found["bench_seconds"] = round(time.perf_counter() - start, 1)
    return found


def _new(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


async def main(as_json: bool) -> int:
    """Measures and prints, as one JSON object or as lines; exit status 0."""
    found = await measure(Sizes())
    sys.stdout.write(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode() + "\n" if as_json else as_text(found))
    return 0

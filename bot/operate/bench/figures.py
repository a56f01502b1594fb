"""What is measured with: processor time, memory, and how long the event loop was held.

Memory and another process's processor time are read from /proc; where there is none they are None.
"""

from __future__ import annotations

import asyncio
import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

MB = 1_000_000
TICK = 0.005  # seconds between two looks at the clock
LOOKS = 20  # of which one looks at memory too, which costs more
_PAGE = resource.getpagesize()
_HERTZ = os.sysconf("SC_CLK_TCK")

Figure = float | int | None
Figures = dict[str, Figure]


def resident(pid: int | str = "self") -> float | None:
    """The resident memory of a process in MB."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / MB
    except OSError:
        return None


def processor_seconds(pid: int) -> float | None:
    """The processor time that a process has used so far, in all its threads."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / _HERTZ  # utime, stime: proc(5)


class Watch:
    """What happened while it was open: wall and processor seconds, the longest hold of the loop in milliseconds (by
    the clock, and in processor time of the loop's thread, which other programs do not lengthen), and by how many MB
    resident memory rose at most (looked at ten times a second)."""

    def __init__(self) -> None:
        self.seconds = self.processor = self.longest_ms = self.longest_cpu_ms = 0.0
        self.rise: float | None = None

    async def _look(self) -> None:
        before, looks = resident(), 0
        while True:
            last, used = time.perf_counter(), time.thread_time()
            await asyncio.sleep(TICK)
            self.longest_ms = max(self.longest_ms, (time.perf_counter() - last - TICK) * 1000)
            self.longest_cpu_ms = max(self.longest_cpu_ms, (time.thread_time() - used) * 1000)
            looks += 1
            if looks % LOOKS == 0 and before is not None and (here := resident()) is not None:
                self.rise = max(self.rise or 0.0, here - before)


@contextmanager
def watching() -> Iterator[Watch]:
    """Watches what the running event loop does inside the block."""
    watch = Watch()
    looking = asyncio.get_running_loop().create_task(watch._look())
    wall, processor = time.perf_counter(), time.process_time()
    try:
        yield watch
    finally:
        watch.seconds, watch.processor = time.perf_counter() - wall, time.process_time() - processor
        looking.cancel()


def rounded(value: float | None, digits: int) -> float | None:
    """The value to so many digits; None stays None."""
    return None if value is None else round(value, digits)


def tell(line: str) -> None:
    """A line for a person who waits."""
    with suppress(BrokenPipeError):
        sys.stderr.write(line + "\n")


def as_text(found: dict[str, Any]) -> str:
    """The figures as lines, in the order in which they were measured."""
    lines = []
    for part, figures in found.items():
        if isinstance(figures, dict) and part != "units":
            lines.append(part.replace("_", " "))
            lines += _lines(figures)
    return "\n".join(lines) + "\n"


def _lines(figures: Figures) -> list[str]:
    shown = {name.replace("_", " "): "–" if value is None else f"{value:,}" for name, value in figures.items()}
    return [f"  {name:40} {value:>12}" for name, value in shown.items()]

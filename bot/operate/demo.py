"""`commonground demo`: plays the 2017 session on a homeserver of its own and says where what it made lies.

Progress goes to standard error; standard output carries the paths, or with --json one object and nothing else.
Everything that was started ends with it, also when it is interrupted.
"""

import asyncio
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bot.config import BadConfig
from bot.demo.company import MODERATOR_NAME, Company, company
from bot.demo.keep import keep, write_summary
from bot.demo.people import MatrixError, Stalled
from bot.demo.play import ACTS, Play
from bot.demo.programme import read_programme
from bot.demo.progress import Progress
from bot.demo.synapse import SynapseError, ensure_synapse
from bot.places import config_path

_LONGEST = 600.0  # seconds for the whole play but the pauses of --pace


async def main(out: Path, pace: float, as_json: bool, stay: bool) -> int:
    """Plays the session. 0 when everything expected came about, 1 with one line that says what did not."""
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        with tempfile.TemporaryDirectory(prefix="commonground-") as folder:
            wrong = await _perform(Path(folder), out, pace, as_json, stay)
    except (SynapseError, Stalled, MatrixError, BadConfig, OSError) as error:
        return _failed(f"the demo could not go on: {error}")
    except asyncio.CancelledError:
        return _failed("the demo was stopped")
    return _failed(f"not as expected: {'; '.join(wrong)}") if wrong else 0


def _failed(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 1


async def _perform(folder: Path, out: Path, pace: float, as_json: bool, stay: bool) -> list[str]:
    """The whole of it; what was not as expected."""
    programme = read_programme(config_path("programme-2017.toml"))
    seconds: dict[str, float] = {}
    with Progress(len(ACTS) + 1, sys.stderr) as progress:
        progress.act("A homeserver, the bot and the people")
        start = time.monotonic()
        await ensure_synapse(say=progress.note)
        seconds["install"] = round(time.monotonic() - start, 1)
        async with company(programme, folder) as everybody:
            play = Play(everybody, progress, pace)
            await _within(play, _LONGEST + pace * len(ACTS))
            summary = await keep(play, out)
            seconds["all"] = round(time.monotonic() - start, 1)
            progress.end()
            _report(summary | {"seconds": seconds}, as_json)
            if stay:
                await _stay(everybody)
    return list(summary["wrong"])


async def _within(play: Play, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await play.perform()
    except TimeoutError:
        raise Stalled(f"the play was not over after {seconds:.0f} s") from None


def _report(summary: dict[str, Any], as_json: bool) -> None:
    text = write_summary(summary)
    sys.stdout.write(f"{text}\n" if as_json else _paths(summary["files"]))
    sys.stdout.flush()


def _paths(files: dict[str, Any]) -> str:
    """Where everything lies, a line for each file."""
    pictures = [("picture", path) for path in files["pictures"]]
    named = [(name, files[name]) for name in ("transcript", "summary")]
    digests = [("digest", path) for path in files["digests"]]
    return "".join(f"{name:12}{path}\n" for name, path in (*named, *digests, *pictures))


async def _stay(everybody: Company) -> None:
    """Leaves it running until it is interrupted."""
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    user, address = everybody.moderator.user_id, everybody.server.url
    sys.stderr.write(f"The homeserver answers at {address} until you press Ctrl-C.\n")
    sys.stderr.write(f"Log in with any client as {user} ({MODERATOR_NAME}), password {everybody.password}\n")
    await ended.wait()

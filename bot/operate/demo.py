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
from bot.demo.play import Play
from bot.demo.programme import read_programme
from bot.demo.progress import Progress
from bot.demo.synapse import SynapseError, ensure_synapse
from bot.places import config_path

_LONGEST = 900.0  # seconds for everything but the pauses of --pace
_ACTS = 12


async def main(out: Path, pace: float, as_json: bool, stay: bool) -> int:
    """Plays the session. 0 when everything expected came about, 1 with one line that says what did not."""
    task = asyncio.current_task()
    if task:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        with tempfile.TemporaryDirectory(prefix="commonground-") as folder:
            summary = await _perform(Path(folder), out, pace, as_json, stay)
    except (SynapseError, Stalled, MatrixError, BadConfig, OSError) as error:
        sys.stderr.write(f"the demo could not go on: {error}\n")
        return 1
    if summary["wrong"]:
        sys.stderr.write(f"not as expected: {'; '.join(summary['wrong'])}\n")
        return 1
    return 0


async def _perform(folder: Path, out: Path, pace: float, as_json: bool, stay: bool) -> dict[str, Any]:
    programme = read_programme(config_path("programme-2017.toml"))
    start = time.monotonic()
    with Progress(_ACTS + 1, sys.stderr) as progress:
        progress.act("A homeserver, the bot and the people")
        await ensure_synapse(say=progress.note)
        installed = time.monotonic()
        async with company(programme, folder) as everybody:
            play = Play(everybody, progress, pace)
            ready = time.monotonic()
            async with asyncio.timeout(_LONGEST + pace * _ACTS):
                await play.perform()
            summary = await keep(play, out)
            ended = time.monotonic()
            summary["seconds"] = {
                "install": round(installed - start, 1), "start": round(ready - installed, 1),
                "play": round(ended - ready, 1),
            }  # fmt: skip
            _report(summary, as_json)
            if stay:
                await _stay(everybody)
    return summary


def _report(summary: dict[str, Any], as_json: bool) -> None:
    text = write_summary(summary)
    if as_json:
        sys.stdout.write(text + "\n")
        return
    files = summary["files"]
    paths = (files["transcript"], files["digest"], files["summary"], *files["pictures"])
    sys.stdout.writelines(f"{path}\n" for path in paths)


async def _stay(everybody: Company) -> None:
    """Leaves it running until interrupted."""
    user, address = everybody.moderator.user_id, everybody.server.url
    sys.stderr.write(f"Running at {address} until you press Ctrl-C.\n")
    sys.stderr.write(f"Log in with any client as {user} ({MODERATOR_NAME}), password {everybody.password}\n")
    await asyncio.Event().wait()

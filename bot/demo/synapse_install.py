"""Makes Synapse's own virtual environment on first use and finds it again ever after.

Synapse is a separate program under another licence and pins much, so it is never imported here and never
shares an environment with the bot. `config/synapse.txt` names every package with its version and hashes; the
environment lies in the user's cache, in a folder named after that list, so a changed list makes a new one. An
environment cannot be moved once made, so it is built in place: a file `complete`, written last, marks it as
whole, one without it is built anew, and a file lock lets only one process build.
"""

import asyncio
import fcntl
import hashlib
import os
import re
import sys
import sysconfig
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.places import config_path

_LOCK_POLL_SECONDS = 0.2


class SynapseError(RuntimeError):
    """Synapse could not be installed or did not start; the message ends with the last lines it printed."""


def cache_folder() -> Path:
    """`$COMMONGROUND_CACHE`, or `commonground` in `$XDG_CACHE_HOME`, or `~/.cache/commonground`."""
    if own := os.environ.get("COMMONGROUND_CACHE"):
        return Path(own).absolute()
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base).absolute() if base else Path.home() / ".cache") / "commonground"


async def ensure_synapse(cache: Path | None = None, say: Callable[[str], None] = lambda _: None) -> Path:
    """The interpreter of an environment that holds Synapse, made first if need be (about half a minute).

    `say` hears a short line when building begins. Raises SynapseError with pip's last lines when that fails.
    """
    home = (cache or cache_folder()) / _environment_name()
    python, complete = home / "bin" / "python", home / "complete"
    if complete.exists() and python.exists():
        return python
    home.parent.mkdir(parents=True, exist_ok=True)
    async with locked(home.with_name(home.name + ".lock")):
        if not (complete.exists() and python.exists()):
            say(f"Installing {home.name.rpartition('-')[0]} into {home}")
            await _build(home, python)
            complete.touch()
    return python


def _environment_name() -> str:
    """`synapse-<version>-<digest>`; the digest covers the package list, the Python version, the platform."""
    wanted = config_path("synapse.txt").read_bytes()
    pinned = re.search(rb"^matrix-synapse==([^\s\\]+)", wanted, re.MULTILINE)
    if pinned is None:
        raise SynapseError("config/synapse.txt does not pin matrix-synapse")
    machine = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}".encode()
    digest = hashlib.blake2b(wanted + machine, digest_size=6).hexdigest()
    return f"synapse-{pinned[1].decode()}-{digest}"


async def _build(home: Path, python: Path) -> None:
    """Isolated (-I): packages on a PYTHONPATH would count as installed, and then be missing at the start."""
    (home / "complete").unlink(missing_ok=True)
    await _run(sys.executable, "-I", "-m", "venv", "--clear", str(home))
    pip = (str(python), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
    exact = ("--no-deps", "--require-hashes", "--only-binary", ":all:")
    await _run(*pip, *exact, "--requirement", str(config_path("synapse.txt")))


async def _run(*command: str) -> None:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=asyncio.subprocess.STDOUT)
    try:
        printed, _ = await process.communicate()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    if process.returncode:
        output = last_lines(printed.decode(errors="replace"))
        raise SynapseError(f"{' '.join(command[1:5])} failed:\n{output}")


def last_lines(text: str, count: int = 20) -> str:
    """The end of a program's output, for an error message."""
    return "\n".join(text.rstrip().splitlines()[-count:])


@asynccontextmanager
async def locked(path: Path) -> AsyncIterator[None]:
    """Holds an exclusive lock on a file; waits without blocking the loop; the system lets go at a crash."""
    with path.open("w") as file:
        while not _try_lock(file.fileno()):  # noqa: ASYNC110 - another process holds it: there is no event
            await asyncio.sleep(_LOCK_POLL_SECONDS)
        yield


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

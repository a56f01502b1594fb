"""Synapse's environment is whole or built anew, by one builder at a time, and a server dies with its owner."""

import asyncio
import os
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest

from bot.demo.synapse import ensure_synapse
from bot.places import config_path

pytestmark = pytest.mark.server

OWNER = """
import asyncio, sys
from pathlib import Path
from bot.demo.synapse import Synapse
async def main():
    async with Synapse(Path(sys.argv[1])) as server:
        print(server.pid, flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""


def test_the_package_list_pins_every_package_by_hash_and_names_no_index() -> None:
    lines = [line.strip() for line in config_path("synapse.txt").read_text().splitlines()]
    pins = [line for line in lines if "==" in line and not line.startswith("#")]
    hashes = [line for line in lines if line.startswith("--hash=sha256:")]
    assert len(pins) >= 1
    assert len(pins) + len(hashes) == sum(not line.startswith("#") for line in lines)
    assert not any("://" in line or "index" in line for line in lines if not line.startswith("#"))


async def test_an_environment_that_is_there_is_used_as_it_is() -> None:
    said: list[str] = []
    python = await ensure_synapse()
    assert (await ensure_synapse(say=said.append), said) == (python, [])


@pytest.mark.slow
async def test_a_half_made_environment_is_built_anew_only_once_and_of_its_own_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", sysconfig.get_path("purelib"))  # pip would count these as installed
    name = (await ensure_synapse()).parent.parent.name
    (tmp_path / name / "bin").mkdir(parents=True)
    (tmp_path / name / "bin" / "python").touch()
    said: list[str] = []
    first, second = await asyncio.gather(*(ensure_synapse(tmp_path, said.append) for _ in range(2)))
    assert (first, len(said)) == (second, 1)
    program = await asyncio.create_subprocess_exec(first, "-I", "-c", "import synapse.app.homeserver")
    assert await program.wait() == 0


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_the_server_ends_when_its_owner_does(tmp_path: Path, end: signal.Signals) -> None:
    command = (sys.executable, "-c", OWNER, str(tmp_path / "synapse"))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        pid = int(owner.stdout.readline())
        assert runs(pid)
        owner.send_signal(end)
    deadline = time.monotonic() + 15
    while runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not runs(pid)


def runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True

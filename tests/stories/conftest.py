"""Every story is played twice: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.config import Config
from tests.mail.server import Office, serving
from tests.mail.story import Mailed, configured
from tests.stories.harness import HELPER, Story

CONFIG = Config.model_validate(
    {
        "matrix": {"homeserver": "http://test", "user_id": "@commonground:test"},
        "rooms": {"invite_from": ["*:test"]},
    }
)


@pytest.fixture(scope="session", autouse=True)
def helper() -> Iterator[None]:
    """Ends the helper process of the stories after the last of them."""
    yield
    HELPER.close()


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """A story that has just begun: ana facilitates, ben, cy and dee are in the room."""
    story = Story(base_url, CONFIG)
    await story.begin()
    yield story
    await story.stop()


@pytest.fixture
async def post(base_url: str) -> AsyncIterator[Mailed]:
    """A story with mail, and its server."""
    office = Office()
    async with serving(office) as way:
        story = Story(base_url, configured(CONFIG))
        await story.begin()
        yield Mailed(story, office, way)
        await story.stop()

"""Every story is played twice: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.config import Config
from tests.stories.harness import Story

CONFIG = Config.model_validate(
    {
        "matrix": {"homeserver": "http://test", "user_id": "@commonground:test"},
        "rooms": {"invite_from": ["*:test"]},
    }
)


@pytest.fixture(params=["sqlite", "postgresql"])
def base_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/story.db"
    url: str = request.getfixturevalue("postgres_url")
    return url


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """A story that has just begun: ana facilitates, ben, cy and dee are in the room."""
    story = Story(base_url, CONFIG)
    await story.begin()
    yield story
    await story.stop()

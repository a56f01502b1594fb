"""Every story is played twice: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.config import Config
from tests.stories.harness import Story

CONFIG = Config.model_validate(
    {
        "matrix": {"homeserver": "http://test", "user_id": "@commonground:test"},
        "rooms": {"invite_from": ["*:test"]},
    }
)


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """A story that has just begun: ana facilitates, ben, cy and dee are in the room."""
    story = Story(base_url, CONFIG)
    await story.begin()
    yield story
    await story.stop()

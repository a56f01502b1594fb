"""The first session that README.md shows to facilitators goes as it says."""

from __future__ import annotations

import re
from pathlib import Path

from bot.domain.messages import Message
from tests.stories.harness import Story

README = Path(__file__).parents[2] / "README.md"


async def test_the_first_session_of_the_readme_goes_as_it_says(story: Story) -> None:
    shown = README.read_text(encoding="utf-8").partition("## For facilitators\n")[2].partition("## ")[0]
    for line in re.findall(r"^    (!.*)", shown, re.MULTILINE):
        story._act("ana", "", line)
        story.now += 1000
        await story.settle()
    told = [line.effect for line in story.server.effects(Message) if line.place > story.shown]
    assert [(one.name, one.subject) for one in told if isinstance(one, Message)] == [
        ("session", ""),
        ("question", "P1"),
        ("question", "P2"),
        ("result", "P2"),
        ("digest", ""),
        ("session", ""),
    ]

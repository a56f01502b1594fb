"""What somebody meets first: wrong words, silence, a direct chat."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_a_wrong_command_gets_one_line_and_chatter_gets_none(story: Story) -> None:
    await story.play("""
        ben: good morning all
        ben: !frobnicate the agenda
          bot: I read “frobnicate” and do not know that command. `help` lists what you can do now.
        """)

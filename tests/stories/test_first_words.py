"""What somebody meets first: wrong words, silence, a direct chat."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_a_wrong_command_gets_one_line_and_chatter_gets_none(story: Story) -> None:
    await story.play("""
        ben: good morning all
        ben: !frobnicate the agenda
          bot: I read “frobnicate” and do not know that command. `help` lists what you can do now.
        """)


async def test_what_is_written_before_the_bot_has_come_in_is_heard(story: Story) -> None:
    await story.play("""
        ben (direct): help me
          bot (direct ben): `me`: `me` shows what I keep about you. Each part can be changed: `me group …`, `me country …`, `me sector …`, `me capacity personal`, `me languages …`, `me delegate`, `me language fr`, `me zone Africa/Nairobi`, `me quiet 22-07`, `me digest friday 08:00`, `me mail you@example.org`. For example: `me language fr`
        """)

"""Words of a one-word question that facilitators join and part, as the room sees it."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_words_are_joined_and_parted_before_the_close_after_it_and_after_a_restart(story: Story) -> None:
    await story.act("ana: !word What do you need?\nben: P1 trust\ncy: P1 confidence\ndee: P1 banana")
    await story.play("""
        ana: !merge P1 trust banana
          bot ✅ ana
        -- restart
        ana: !close
          bot: **P1 closed · What do you need?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **trust** 3 (banana 1, confidence 1)
          bot picture: P1.png
        ana: !split P1 banana
          bot corrects: **P1 closed · What do you need?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **trust** 2 (confidence 1)
            | - **banana** 1
            |
            | Corrected: a facilitator took words apart that do not mean the same.
          bot erases
          bot picture: P1.png
          bot ✅ ana
        ana: !undo
          bot corrects: **P1 closed · What do you need?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **trust** 3 (banana 1, confidence 1)
            |
            | Corrected: what a facilitator had changed in its words was taken back.
          bot: Taken back: `split` (P1).
          bot erases
          bot picture: P1.png
        -- 11m
        ana (direct): split P1 banana confidence
          bot (direct ana): The words are counted by themselves in P1. Take it back with `undo`.
          bot corrects: **P1 closed · What do you need?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **banana** 1
            | - **confidence** 1
            | - **trust** 1
            |
            | Corrected: a facilitator took words apart that do not mean the same.
          bot erases
          bot picture: P1.png
        -- restart
        ana: !results
          bot: **P1 closed · What do you need?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **banana** 1
            | - **confidence** 1
            | - **trust** 1
        """)


async def test_joining_says_what_it_needs(story: Story) -> None:
    await story.play("""
        ana: !merge trust banana
          bot: No one-word question was put here yet.
        """)
    await story.act("ana: !word What do you need?\nben: P1 trust\ncy: P1 common ground\nana: !poll Go on?")
    await story.play("""
        ana: !merge P1 common ground trust
          bot: Say which words belong together, for example: `!merge P1 trust confidence`. Put a bar between phrases: `!merge P1 common ground | trust`
        ana: !close P1
          bot: **P1 closed · What do you need?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **common ground** 1
            | - **trust** 1
          bot picture: P1.png
        ana: !merge trust money
          bot: I find no “money” among the words of P1. `results P1` shows them.
        ana: !split P1 trust
          bot: P1 counts that by itself already.
        ana: !merge P1 common ground trust
          bot corrects: **P1 closed · What do you need?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **common ground** 2 (trust 1)
            |
            | Corrected: a facilitator joined words that mean the same.
          bot erases
          bot picture: P1.png
          bot ✅ ana
        ana: !merge P1 trust | common ground
          bot: P1 counts these together already.
        ana: !split P1
          bot: Say which word is to stand by itself, for example: `!split P1 confidence`
        ana: !merge P2 yes no
          bot: `merge` is for the words of a one-word question, for example: `!merge P3 trust confidence`
        ana: !split N7
          bot: N7 is in no shared problem together with others, so it cannot leave one. `themes` lists them.
        ben: !merge P1 trust common
          bot: `merge` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
        """)


async def test_words_of_a_sealed_question_are_joined_before_its_close_only(story: Story) -> None:
    await story.act("ana: !word What do you need? --sealed")
    await story.act("ana: !merge P1 trust banana\nana (direct): money\nben (direct): trust\ncy (direct): banana")
    await story.act("dee (direct): trust\nana: !close")
    assert "    | - **trust** 3\n    | - other words: 1" in "\n".join(story.seen)
    await story.play("""
        ana: !split P1 banana
          bot: P1 was sealed and is counted for good. Words of a sealed question can be joined or parted before its close.
        """)

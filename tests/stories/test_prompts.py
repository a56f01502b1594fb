
"""Questions from their opening to their result, as the room sees them."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_one_word_is_asked_answered_from_everywhere_and_told_with_its_spellings(story: Story) -> None:
    await story.play(r"""
        ana: !word What do you *need*?
          bot: **P1 · What do you \*need\*?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben (thread P1): trust
          bot ✅ ben
        cy: P1 Trust!
          bot ✅ cy
        dee (reply P1): we would need to talk about this for much longer
          bot: Kept as a comment on P1. Which one word stands for it? Send the word too and both count.
          bot ✅ dee
        ana: !results
          bot: P1 is still open. So far: 3 of 4 answered.
        ana: !close
          bot: **P1 closed · What do you \*need\*?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **trust** 2 (Trust! 1)
            |
            | Comments:
            |
            | - we would need to talk about this for much longer
          bot picture: P1.png
        """)


async def test_a_poll_takes_votes_reactions_and_words_and_closes_by_itself(story: Story) -> None:
    await story.play("""
        ana: !poll Shall we go on? --until 15m
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:15 UTC.
          bot poll: yes | no | abstain
        ben (vote P1): yes
        cy (react P1): 👎
        cy (react P1): 🎉
        dee (reply P1): yes, if there is money
          bot ✅ dee
        dee: P1 perhaps
          bot: I read “perhaps”, which is none of the answers to P1. For example: `P1 yes`
        -- 16m
          bot: **P1 closed · Shall we go on?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | - **yes** 2
            | - **no** 1
            |
            | What was added:
            |
            | - yes: if there is money
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_answers_given_while_the_bot_was_away_count_and_a_deleted_one_does_not(story: Story) -> None:
    await story.play("""
        ana: !word Say one --until 15m
          bot: **P1 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:15 UTC.
        -- away
        ben: P1 trust
        cy: P1 care
        dee: P1 money
        dee (delete): P1
        -- 20m
        -- back
          bot: **P1 closed · Say one**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **care** 1
            | - **trust** 1
          bot picture: P1.png
          bot ✅ ben
          bot ✅ cy
          bot ✅ dee
        ana: !results P1
          bot: **P1 closed · Say one**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **care** 1
            | - **trust** 1
        """)


async def test_a_facilitator_changes_their_mind(story: Story) -> None:
    await story.play("""
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
        ana: !word Say one
          bot: **P1 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ana: !extend P1 1d
          bot: P1 now stays open until 2027-01-16 08:00 UTC.
          bot corrects: **P1 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-16 08:00 UTC.
        ana: !undo
          bot corrects: P1 was to stay open for longer; that was taken back.
          bot corrects: **P1 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot: Taken back: `extend` (P1).
        ana: !session close
          bot: **Session closed: Towards a plan.** One question was put. Thank you.
            | One question is still open and takes answers:
            |
            | - P1 · Say one – until a facilitator closes it
        ana: !undo
          bot corrects: Towards a plan goes on: its closing was taken back.
          bot: Taken back: `session` (S1).
        ana: !session
          bot: **Towards a plan** is open since 2027-01-15 08:00 UTC. `!session close` ends it.
            | Rule of this room: **non-attributed**. Nothing is told with a name that its author did not put on the record.
            | One question is still open and takes answers:
            |
            | - P1 · Say one – until a facilitator closes it
        """)


async def test_somebody_who_came_later_catches_up(story: Story) -> None:
    await story.play(r"""
        ana: !word Say one
          bot: **P1 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben: P1 trust
          bot ✅ ben
        ana: !close
          bot: **P1 closed · Say one**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | - **trust** 1
          bot picture: P1.png
        ana: !ask What should change *first*? --until 1d
          bot: **P2 · What should change \*first\*?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-16 08:00 UTC.
        cy: !catchup
          bot: **2 questions** are open or were asked since 2027-01-14 08:00 UTC:
            |
            | - **P2 is open** · What should change \*first\*? – until 2027-01-16 08:00 UTC
            | - P1 closed · Say one: trust 1 — 1 of 4 answered · 3 did not answer
        cy: !catchup since the flood
          bot: I cannot read “the flood” as a time that is past. For example: `catchup 2h` or `catchup since lunch`
        """)

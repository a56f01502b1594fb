"""Questions that are put ahead of a session: they belong to it when it opens."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_what_is_asked_ahead_belongs_to_the_session_that_opens_and_stays_open(story: Story) -> None:
    await story.play("""
        ana: !poll Shall we go on? --early --until 1d
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | **Ahead of the session:** answers count from now on, and until the close.
            |
            | Open until 2027-01-16 08:00 UTC.
          bot poll: yes | no | abstain
        ana: !word Which word? --early
          bot: **P2 · Which word?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | **Ahead of the session:** answers count from now on, and until the close.
            |
            | Open until a facilitator closes it.
        ana: !ask Already over? --early --until 5m
          bot: **P3 · Already over?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | **Ahead of the session:** answers count from now on, and until the close.
            |
            | Open until 2027-01-15 08:05 UTC.
        ben: P1 yes
          bot ✅ ben
        cy (direct): P1 no
          bot (direct cy): Noted for P1: “no”. Send another answer to change it.
        dee: P1 pass
          bot ✅ dee
        ben (direct): P2 trust
          bot (direct ben): Noted for P2: “trust”. Send another answer to change it.
        -- 1h
          bot: **P3 closed · Already over?**
            |
            | 0 of 4 answered · 4 did not answer
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
            |
            | 3 questions were put ahead and belong to this session:
            |
            | - P1 · Shall we go on? – fewer than 3 answers so far, open until 2027-01-16 08:00 UTC
            | - P2 · Which word? – fewer than 3 answers so far, still open
            | - P3 · Already over? – closed; `!results P3`
        ana: P1 yes
          bot ✅ ana
        ana: !poll More? --early
          bot: **P4 · More?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P4` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain
          bot: A session is open already, so P4 belongs to it at once and is put like any other question.
        ana: !session close
          bot: **Session closed: Towards a plan.** 4 questions were put. Thank you.
            | 3 questions are still open and take answers:
            |
            | - P1 · Shall we go on? – until 2027-01-16 08:00 UTC
            | - P2 · Which word? – until a facilitator closes it
            | - P4 · More? – until a facilitator closes it
        """)


async def test_taking_back_an_opening_leaves_what_was_asked_ahead_for_the_next_one(story: Story) -> None:
    await story.play("""
        ana: !word Which word? --early
          bot: **P1 · Which word?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | **Ahead of the session:** answers count from now on, and until the close.
            |
            | Open until a facilitator closes it.
        ana: !session open Tomards a plan
          bot: **Session open: Tomards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
            |
            | One question was put ahead and belongs to this session:
            |
            | - P1 · Which word? – fewer than 3 answers so far, still open
        ana (delete): !session
          bot corrects: The opening of Tomards a plan was taken back.
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
            |
            | One question was put ahead and belongs to this session:
            |
            | - P1 · Which word? – fewer than 3 answers so far, still open
        """)

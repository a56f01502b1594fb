"""What facilitators see of a digest before it goes out, and what they can do to it."""

from __future__ import annotations

from tests.stories.harness import Story

ASKED = """
ana: !session open Day 0
ana: !word Which word? --until 9d
ana: !ask What should change first?
"""


async def begun(story: Story) -> None:
    """A session with two open questions, on a Friday; the digest is planned for Monday 09:00."""
    await story.act(ASKED.strip())


async def test_the_preview_comes_a_day_before_and_the_digest_without_anybody_doing_anything(story: Story) -> None:
    await begun(story)
    await story.play("""
        -- 48h
        -- 61m
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-10 to 2027-01-17
            |
            | **Needs you** · about one minute in all
            | - 1 · **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - 2 · **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        -- 23h
        -- 1h
          bot (direct ana) → ana: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P2** What should change first? → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
          bot: **Digest of room** · 2027-01-11 to 2027-01-18
            |
            | **Needs you** · about one minute in all
            | - **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-25 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
    """)


async def test_a_line_is_left_out_a_sentence_added_and_neither_is_told_later(story: Story) -> None:
    await begun(story)
    await story.play("""
        -- 49h
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-10 to 2027-01-17
            |
            | **Needs you** · about one minute in all
            | - 1 · **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - 2 · **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        ana (direct): digest drop 1
          bot (direct ana): Left out of the digest of room (2027-01-18 09:00 UTC), also of later ones: 1. Delete your message to take that back.
        ana (direct): digest note We meet again on Friday.
          bot (direct ana): Added to the digest of room (2027-01-18 09:00 UTC): “We meet again on Friday.” Delete your message to take that back.
        ana (direct): digest drop 7
          bot (direct ana): I read “7”, and the lines have the numbers 1 to 2. For example: `digest drop 1`
        ana (direct): digest drop
          bot (direct ana): I read “…”, and the lines have the numbers 1 to 2. For example: `digest drop 1`
        ana (direct): digest note
          bot (direct ana): What shall I add? For example: `digest note We meet again on Friday.`
        ben (direct): digest drop 1
          bot (direct ben): There is no digest ahead that you could change. `!digest every monday 09:00` in a room plans one.
        -- 24h
          bot (direct ana) → ana: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P2** What should change first? → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
          bot (direct ben) → ben: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P2** What should change first? → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
          bot: **Digest of room** · 2027-01-11 to 2027-01-18
            |
            | *Your facilitators add:* We meet again on Friday.
            |
            | **Needs you** · about one minute in all
            | - **P2** What should change first?
            | - To answer: `!P2 your answer` here, or `P2 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-25 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        ana: !digest now
          bot: Nothing is new since the last digest (2027-01-18 09:00 UTC), so there is nothing to send.
    """)


async def test_a_digest_that_was_stopped_does_not_go_out_and_comes_with_the_next(story: Story) -> None:
    await begun(story)
    await story.play("""
        -- 49h
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-10 to 2027-01-17
            |
            | **Needs you** · about one minute in all
            | - 1 · **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - 2 · **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        ana (direct): digest hold
          bot (direct ana): The digest of room that was planned for 2027-01-18 09:00 UTC does not go out. What it would have told comes with the next one. Delete your message to take that back.
        -- 24h
          bot (direct ana) → ana: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P2** What should change first? → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
        -- 6d
          bot: **P1 closed · Which word?**
            |
            | 0 of 4 answered · 4 did not answer
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-25 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-15 to 2027-01-24
            |
            | **Needs you** · about one minute in all
            | - 1 · **P2** What should change first?
            | - To answer: `!P2 your answer` here, or `P2 your answer` in a direct chat with me.
            |
            | **Answered**
            | - 2 · **P1** Which word? 0 of 4 answered.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-25 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        -- 24h
          bot: **Digest of room** · 2027-01-15 to 2027-01-25
            |
            | **Needs you** · about one minute in all
            | - **P2** What should change first?
            | - To answer: `!P2 your answer` here, or `P2 your answer` in a direct chat with me.
            |
            | **Answered**
            | - **P1** Which word? 0 of 4 answered.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-02-01 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
    """)


async def test_a_change_is_taken_back_by_deleting_or_editing_its_message(story: Story) -> None:
    await begun(story)
    await story.play("""
        -- 49h
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-10 to 2027-01-17
            |
            | **Needs you** · about one minute in all
            | - 1 · **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - 2 · **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        ana (direct): digest hold
          bot (direct ana): The digest of room that was planned for 2027-01-18 09:00 UTC does not go out. What it would have told comes with the next one. Delete your message to take that back.
        ana (delete): .
          bot (direct ana): That change is taken back.
        ana (direct): digest drop 1
          bot (direct ana): Left out of the digest of room (2027-01-18 09:00 UTC), also of later ones: 1. Delete your message to take that back.
        ana (edit direct): digest drop 2
          bot (direct ana): Left out of the digest of room (2027-01-18 09:00 UTC), also of later ones: 2. Delete your message to take that back.
        -- 24h
          bot (direct ana) → ana: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P2** What should change first? → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
          bot: **Digest of room** · 2027-01-11 to 2027-01-18
            |
            | **Needs you** · about one minute in all
            | - **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-25 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
    """)


async def test_the_bot_down_at_either_moment_shows_once_and_sends_once(story: Story) -> None:
    await begun(story)
    await story.play("""
        -- away
        -- 58h
        -- back
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-10 to 2027-01-17
            |
            | **Needs you** · about one minute in all
            | - 1 · **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - 2 · **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        -- restart
        -- away
        -- 20h
        -- back
          bot (direct ana) → ana: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P2** What should change first? → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
          bot: **Digest of room** · 2027-01-11 to 2027-01-18
            |
            | **Needs you** · about one minute in all
            | - **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-25 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        -- restart
    """)


async def test_what_is_closed_between_preview_and_sending_is_told_as_it_is_then(story: Story) -> None:
    await begun(story)
    await story.play("""
        -- 49h
          bot (direct ana) → ana: **Preview for room.** It goes out 2027-01-18 09:00 UTC, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
            |
            | **Digest of room** · 2027-01-10 to 2027-01-17
            |
            | **Needs you** · about one minute in all
            | - 1 · **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - 2 · **P2** What should change first?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
        ben: !P2 money
          bot ✅ ben
        ana: !close P2
          bot: **P2 closed · What should change first?**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | In their own words:
            |
            | - money
        ana: !word Another?
          bot: **P3 · Another?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        -- 24h
          bot (direct ana) → ana: **Your week** · 2 things need you, about one minute. Write here, as shown:
            | - **P1** Which word? – until 2027-01-24 08:00 UTC → `P1 your answer` or `pass P1`
            | - **P3** Another? → `P3 your answer` or `pass P3`
            |
            | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
          bot: **Digest of room** · 2027-01-11 to 2027-01-18
            |
            | **Needs you** · about one minute in all
            | - **P1** Which word? Until 2027-01-24 08:00 UTC.
            | - **P3** Another?
            | - To answer: `!P1 your answer` here, or `P1 your answer` in a direct chat with me.
            |
            | **Answered**
            | - **P2** What should change first? 1 of 4 answered. They answered in their own words.
            |
            | **Sessions**
            | - Opened: Day 0
            |
            | Next digest: 2027-01-25 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
    """)

"""Time: when questions end, and what a session hears of their last minutes."""

from __future__ import annotations

from bot.domain.messages import Message
from bot.domain.when import MINUTE
from tests.stories.harness import Story, person


async def test_an_end_is_said_in_words_and_what_can_mean_two_moments_is_asked_back(story: Story) -> None:
    await story.play("""
        ana: !word Say one --until 03/04
          bot: “03/04” can mean two moments (UTC). Say which one: `2027-03-04T23:59` or `2027-04-03T23:59`?
        ana: !word Say one --until friday
          bot: “friday” can mean two moments (UTC). Say which one: `2027-01-15T23:59` or `2027-01-22T23:59`?
        ana: !word Say one --until soon
          bot: I cannot read “soon” as a time. For example: `15m`, `2h`, `1d`, `18:30`, `tomorrow 09:00`, `friday` or `2026-12-01T12:00` (UTC).
        ana: !me zone Europe/Amsterdam
          bot ✅ ana
        ana: !poll Where next? --until tomorrow at 9 am | Geneva | Nairobi
          bot: **P1 · Where next?**
            |
            | - **A** Geneva
            | - **B** Nairobi
            |
            | **Choose one** by its letter, such as `A`. You can add a few words after it.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-16 08:00 UTC.
          bot poll: Geneva | Nairobi
        ana: !extend monday
          bot: P1 now stays open until 2027-01-18 22:59 UTC.
          bot corrects: **P1 · Where next?**
            |
            | - **A** Geneva
            | - **B** Nairobi
            |
            | **Choose one** by its letter, such as `A`. You can add a few words after it.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-18 22:59 UTC.
        ana: !extend next friday
          bot: “next friday” can mean two moments (Europe/Amsterdam). Say which one: `2027-01-22T23:59` or `2027-01-29T23:59`?
        """)


async def test_a_question_ends_at_its_moment_also_when_the_bot_was_away(story: Story) -> None:
    await story.play("""
        ana: !word Say one --until 10m
          bot: **P1 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:10 UTC.
        ben: P1 trust
          bot ✅ ben
        -- away
        -- 9m
        cy: P1 Trust
        -- 2m
        dee: P1 money
        ana: !extend P1 1d
        -- 2h
        -- back
          bot: P1 was closed at 2027-01-15 08:10 UTC. `results P1` shows what came of it.
          bot: P1 was closed at 2027-01-15 08:10 UTC. `results P1` shows what came of it.
          bot: **P1 closed · Say one**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **Trust** 2 (trust 1)
          bot picture: P1.png
          bot ✅ cy
        """)


async def test_a_room_in_session_hears_how_many_minutes_are_left_once_for_each_end(story: Story) -> None:
    await story.play("""
        ana: !word Before --until 30m
          bot: **P1 · Before**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:30 UTC.
        -- 16m
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
          bot: **14 minutes left** for P1. Not answered yet? Write your answer in this thread.
        ana: !word Say one --until 30m
          bot: **P2 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:46 UTC.
        -- 13m
        -- 2m
          bot: **P1 closed · Before**
            |
            | 0 of 4 answered · 4 did not answer
          bot: **15 minutes left** for P2. Not answered yet? Write your answer in this thread.
        -- 2m
        ana: !extend P2 1h
          bot: P2 now stays open until 2027-01-15 09:46 UTC.
          bot corrects: **P2 · Say one**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 09:46 UTC.
        -- 50m
        -- 8m
          bot: **15 minutes left** for P2. Not answered yet? Write your answer in this thread.
          bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P2** Say one – until 2027-01-15 09:46 UTC → `P2 your answer` or `pass P2`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        """)


async def test_late_bells_say_the_true_number_and_nothing_in_the_last_five_minutes(story: Story) -> None:
    await story.play("""
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
        ana: !word One --until 30m
          bot: **P1 · One**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:30 UTC.
        ana: !word Two --until 40m
          bot: **P2 · Two**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:40 UTC.
        ana: !word Three --until 10m
          bot: **P3 · Three**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:10 UTC.
        -- 8m
          bot: **2 minutes left** for P3. Not answered yet? Write your answer in this thread.
        -- away
        -- 18m
        -- back
          bot: **P3 closed · Three**
            |
            | 0 of 4 answered · 4 did not answer
          bot: **14 minutes left** for P2. Not answered yet? Write your answer in this thread.
        -- 8m
          bot: **P1 closed · One**
            |
            | 0 of 4 answered · 4 did not answer
        """)


async def test_the_last_two_minutes_of_a_short_question_are_told_and_answers_in_the_thread_count(story: Story) -> None:
    await story.play("""
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
        ana: !poll Shall we go on? --until 6m
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:06 UTC.
          bot poll: yes | no | abstain
        ana: !word Quick --until 5m
          bot: **P2 · Quick**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:05 UTC.
        -- 3m
        -- 1m
          bot: **2 minutes left** for P1. Not answered yet? Write your answer in this thread.
        ben (thread P1): yes
          bot ✅ ben
        -- 3m
          bot: **P2 closed · Quick**
            |
            | 0 of 4 answered · 4 did not answer
          bot: **P1 closed · Shall we go on?**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | - **yes** 1
            | - **no** 0
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_a_sealed_question_says_where_to_answer_in_its_last_minutes(story: Story) -> None:
    await story.play("""
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
        ana: !poll Shall we go on? --sealed --until 30m
          bot: **P1 · Shall we go on?**
            |
            | **`yes`, `no`, `abstain`** – one of them, in words.
            |
            | **Sealed.** Answer me in a direct chat, for example `P1 yes`; here in the room it does not count. Only your choice is kept, nothing you write beside it, and you can change it until the close. Until then I tell nobody more than roughly how many have answered. At the close I count the ballots and destroy them.
            |
            | What this does not hide: while it is open, whoever runs me could look. Whoever runs a homeserver sees that you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me, until you delete it, best after the close. More: write me `help sealed`.
            |
            | Open until 2027-01-15 08:30 UTC.
        -- 15m
          bot: **15 minutes left** for P1. Not answered yet? Write me in a direct chat; the ballots are secret.
        """)


async def test_what_is_said_of_the_minutes_stands_in_the_thread_of_the_question(story: Story) -> None:
    for text in ("!session open Towards a plan", "!word Which word? --until 30m"):
        story.server.say("!room", person("ana"), text)
        await story.settle()
    story.now += 15 * MINUTE
    await story.settle()
    question, said = story.server.effects(Message)[-2:]
    assert isinstance(said.effect, Message)
    assert (said.effect.name, said.effect.thread) == ("minutes-left", question.id)

"""The talk about who somebody is: one question at a time, in plain words, from any client."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_a_talk_from_its_first_question_to_its_last_across_a_restart(story: Story) -> None:
    await story.play("""
        ben (direct): profile
          bot (direct ben) → ben: Which organisation do you speak for? Its name, or `myself`.
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): Posts of Kenya, gov
          bot (direct ben) → ben: You now speak for **Posts of Kenya** (Government). Next: `pain` and your worst problem in one sentence.
            | Which country is Posts of Kenya in?
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): Brazli
          bot (direct ben): I know no country “Brazli”. Near it are: Brazil. For example: `me country Brazil`
        -- restart
        ben (direct): Kenya
          bot (direct ben) → ben: Posts of Kenya is in Kenya.
            | In which field does Posts of Kenya work, in a few words? For example: insurance
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): skip
          bot (direct ben) → ben: Do you take part for your `organisation`, in a `personal` capacity, or as an `observer` who only listens?
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): organisation
          bot (direct ben) → ben: You speak for Posts of Kenya.
            | Which languages do you read, the best first? For example: English, French
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): English
          bot (direct ben) → ben: You read: English.
            | Which time zone are you in? For example: Africa/Nairobi
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): africa/nairobi
          bot (direct ben): For you it is now 2027-01-15 11:00 Africa/Nairobi (08:00 UTC).
            | I have no more questions. `me` shows what I keep about you, and how to change it.
        ben (direct): profile
          bot (direct ben) → ben: In which field does Posts of Kenya work, in a few words? For example: insurance
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): stop
          bot (direct ben): Noted, no more questions. To go on some time: `profile`
        """)


async def test_an_answer_is_changed_and_taken_back_by_its_message_and_the_talk_stays(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya\nben (direct): profile\nben (direct): gov\nben (direct): Kenya")
    await story.play("""
        ben (edit direct): Uganda
          bot (direct ben): Posts of Kenya is in Uganda.
        ben (delete): it
        ben (direct): parcel insurance
          bot (direct ben) → ben: Posts of Kenya works in: parcel insurance. Where few do, the word is held back when you use it unnamed.
            | Which country is Posts of Kenya in?
            | (`skip` leaves this out, `stop` ends the questions.)
        """)


async def test_plain_words_answer_what_was_asked_last(story: Story) -> None:
    await story.act("ben (direct): i am myself\nben (direct): profile\nben (direct): skip")
    await story.act("ana: !word What must come first?\nana: !remind P1")
    await story.play("""
        ben (direct): trust
          bot (direct ben): Noted for P1: “trust”. Send another answer to change it.
        ben (direct): profile
          bot (direct ben) → ben: Do you take part for your `organisation`, in a `personal` capacity, or as an `observer` who only listens?
            | (`skip` leaves this out, `stop` ends the questions.)
        ben (direct): P1 care
          bot (direct ben): Noted for P1: “care”. Send another answer to change it.
        ben (direct): personal
          bot (direct ben) → ben: You take part personally: what you say counts as yours, and not as your organisation’s.
            | Which languages do you read, the best first? For example: English, French
            | (`skip` leaves this out, `stop` ends the questions.)
        """)


async def test_the_talk_is_offered_once_to_whoever_leaves_something_out(story: Story) -> None:
    await story.play("""
        ben (direct): i am Posts of Kenya, gov
          bot (direct ben): You now speak for **Posts of Kenya** (Government). Next: `pain` and your worst problem in one sentence.
            | Some things about it I do not know yet. To be asked, one at a time: `profile`
        ben (direct): i am Zanzibar Beekeepers
          bot (direct ben): You now speak for **Zanzibar Beekeepers**. Next: `pain` and your worst problem in one sentence.
        """)


async def test_of_names_that_are_near_one_is_chosen_within_the_talk(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya\ncy (direct): profile")
    await story.play("""
        cy (direct): Posts of Kenia
          bot (direct cy): I know no organisation of exactly that name. Did you mean one of these?
            | - **Posts of Kenya** (Government, Kenya): write `i am O1`
            | If yours is another one: `i am new`. Until then nothing has changed.
        cy (direct): O1
          bot (direct cy) → cy: You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
            | In which field does Posts of Kenya work, in a few words? For example: insurance
            | (`skip` leaves this out, `stop` ends the questions.)
        cy: !profile
          bot: `profile` is between you and me. Write `profile` to me in a direct chat.
        """)

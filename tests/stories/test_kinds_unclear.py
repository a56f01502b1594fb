"""What happens when a question is unclear, an answer cannot be read, or the delegates of one organisation differ."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_who_asked_is_told_that_a_question_is_unclear_and_better_words_are_asked_of_all(story: Story) -> None:
    await story.play("""
        ana: !poll Is this potentially a threat? --hedges
          bot: **P1 · Is this potentially a threat?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`, 🤔 `only “potentially”`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain | only “potentially”
        ben (thread P1): unclear
          bot ✅ ben
          bot (direct ana): Somebody finds P1 unclear (Is this potentially a threat?): it can be understood in more than one way. `reword P1 …` puts it in better words; answers to the old words are kept apart, and people are asked again.
        -- restart
        cy (direct): P1 unclear
          bot (direct cy): Noted for P1: “unclear”. Send another answer to change it.
          bot (direct ana): 2 find P1 unclear (Is this potentially a threat?): it can be understood in more than one way. `reword P1 …` puts it in better words; answers to the old words are kept apart, and people are asked again.
        dee (direct): P1 only potentially
          bot (direct dee): Noted for P1: “only potentially”. Send another answer to change it.
        ana (direct): P1 yes
          bot (direct ana): Noted for P1: “yes”. Send another answer to change it.
        ana: !reword P1 Is this perhaps a threat to the Internet?
          bot corrects: P1 is asked in new words below. Please answer that one.
          bot (direct cy): P1 is now asked in other words: **Is this perhaps a threat to the Internet?** Your answer to the earlier words is kept apart, so please answer once more, for example: `P1 yes`
          bot (direct dee): P1 is now asked in other words: **Is this perhaps a threat to the Internet?** Your answer to the earlier words is kept apart, so please answer once more, for example: `P1 yes`
          bot: **P1 · Is this perhaps a threat to the Internet?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`, 🤔 `only “perhaps”`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain | only “perhaps”
          bot erases
        dee: P1 perhaps
          bot ✅ dee
        ben (thread P1): unclear
          bot (direct ana): Somebody finds P1 unclear (Is this perhaps a threat to the Internet?): it can be understood in more than one way. `reword P1 …` puts it in better words; answers to the old words are kept apart, and people are asked again.
          bot ✅ ben
        ana: !reword P1 Is this a threat to the Internet?
          bot corrects: P1 is asked in new words below. Please answer that one.
          bot (direct cy): P1 is now asked in other words: **Is this a threat to the Internet?** Your answer to the earlier words is kept apart, so please answer once more, for example: `P1 yes`
          bot (direct dee): P1 is now asked in other words: **Is this a threat to the Internet?** Your answer to the earlier words is kept apart, so please answer once more, for example: `P1 yes`
          bot: **P1 · Is this a threat to the Internet?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain
          bot erases
        -- 1s
        ana: !undo
          bot corrects: P1 is asked in new words below. Please answer that one.
          bot (direct cy): P1 is asked in its earlier words again: **Is this perhaps a threat to the Internet?** If you answered those, your answer counts again; if not, for example: `P1 yes`
          bot (direct dee): P1 is asked in its earlier words again: **Is this perhaps a threat to the Internet?** If you answered those, your answer counts again; if not, for example: `P1 yes`
          bot: **P1 · Is this perhaps a threat to the Internet?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`, 🤔 `only “perhaps”`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain | only “perhaps”
          bot: Taken back: `reword` (P1).
          bot erases
        ben: P1 🤔
          bot ✅ ben
        ana: !close
          bot: **P1 closed · Is this perhaps a threat to the Internet?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **yes** 0
            | - **no** 0
            | - **only “perhaps”** 2
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_what_cannot_be_asked_or_answered_is_said_in_one_line(story: Story) -> None:
    await story.play("""
        ana: !poll Where? | Geneva | geneva
          bot: Two of the answers are the same. Each must differ, for example: `poll Where next? | Geneva | Nairobi`
        ana: !poll Where? | B | Geneva
          bot: One of the answers is a letter that stands for another one (they are answered as A, B, C …). Please put it in other words.
        ana: !poll Where? | Geneva | Nairobi --max 5
          bot: `--max` needs a number from 2 to 2, for example: `--max 2`
        ana: !poll Where? --max 2
          bot: A poll needs at least two answers to choose from. For example: `poll Where next? | Geneva | Nairobi`
        ana: !word Where? --rank
          bot: `--rank` is for polls, which have answers to choose from. For example: `poll Where next? | Geneva | Nairobi | Lima --rank`
        ana: !hum Where? --hedges
          bot: `--hedges` is for polls, which have answers to choose from. For example: `poll Where next? | Geneva | Nairobi | Lima --hedges`
        ana: !poll Where? --hedges
          bot: I find no word in the question that hedges it, such as “potentially” or “perhaps”. Leave out `--hedges`, or name the answers yourself: `!poll Is it a threat? | yes | no | only partly`
        ana: !poll Where? | Geneva | Nairobi | Lima --rank --max 2
          bot: `--max` and `--rank` do not go together: choose several answers, or put them in order.
        ana: !poll Where? | Geneva | Nairobi | Lima --seats 3
          bot: `--seats` needs a number from 1 to 2, for example: `--seats 1`
        ana: !poll Where? | B | A
          bot: **P1 · Where?**
            |
            | - **B**
            | - **A**
            |
            | **Choose one** by its letter, such as `B`. You can add a few words after it.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: B | A
        ben: P1 b, a
          bot: I read more than one answer, and P1 takes one. For example: `P1 b`
        ben: P1 z
          bot: I read “z”, which is none of the answers to P1. For example: `P1 b`
        ben (react P1): 🇦
        ana: !close
          bot: **P1 closed · Where?**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | - **B** 0
            | - **A** 1
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_an_organisation_hears_when_its_delegates_choose_differently(story: Story) -> None:
    await story.play("""
        ben: !i am Example Fund, civil society, Kenya
          bot ✅ ben
        cy: !i am Example Fund, civil society, Kenya
          bot ✅ cy
        ana: !poll Where? | Geneva | Nairobi | Lima --max 2 --by organisation
          bot: **P1 · Where?**
            |
            | - **A** Geneva
            | - **B** Nairobi
            | - **C** Lima
            |
            | **Choose up to 2** by their letters, such as `A C`; reactions such as 🇦 add up. You can say why after them.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot poll: Geneva | Nairobi | Lima
        ben (thread P1): a b
          bot ✅ ben
        cy (thread P1): b a
          bot ✅ cy
        cy (thread P1): b c
          bot ✅ cy
          bot (direct ben): The delegates of your organisation have answered P1 (Where?) differently. The last answer counts; you may want to agree on one. The room is not told.
          bot (direct cy): The delegates of your organisation have answered P1 (Where?) differently. The last answer counts; you may want to agree on one. The room is not told.
        ana: !close
          bot: **P1 closed · Where?**
            |
            | 1 of 1 organisation answered
            |
            | Each could choose up to 2:
            |
            | - **Geneva** 0 of 1
            | - **Nairobi** 1 of 1
            | - **Lima** 1 of 1
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)

"""Who is reminded of a question, when, and in which words."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_who_has_not_answered_is_reminded_once_but_nobody_who_never_spoke_with_the_bot(story: Story) -> None:
    await story.play(r"""
        ana: !ask What should change first? --until 4h
          bot: **P1 · What should change first?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 12:00 UTC.
        ben (direct): P1 money
          bot (direct ben): Noted for P1: “money”. Send another answer to change it.
        cy (direct): me language fr
          bot (direct cy): Désormais, je vous écris en français.
        -- 3h
          bot (direct cy) → cy: **Une chose vous attend encore** (environ une minute). Écrivez votre réponse ici, comme indiqué :
            | - **P1** What should change first? – jusqu’au 2027-01-15 12:00 UTC → `P1 votre réponse`, une phrase ou deux, ou `pass P1`
            |
            | Je vous envoie au plus un rappel par jour et 3 par semaine. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
          bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** What should change first? – until 2027-01-15 12:00 UTC → `P1 your answer`, a sentence or two, or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        -- 10m
        cy (direct): P1 le *temps*
          bot (direct cy): Noté pour P1 : « le \*temps\* ». Envoyez une autre réponse pour la changer.
        -- 1h
          bot: **P1 closed · What should change first?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - le \*temps\*
            | - money
        """)


async def test_of_an_organisation_nobody_is_reminded_once_one_has_answered_for_it(story: Story) -> None:
    await story.play("""
        ben: !i am Example Foundation, civil society, Kenya
          bot ✅ ben
        cy: !i am Example Foundation
          bot ✅ cy
        dee: !i am Posts of Kenya, gov, Kenya
          bot ✅ dee
        ana: !poll Do you agree? --by organisation --until 2h
          bot: **P1 · Do you agree?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until 2027-01-15 10:00 UTC.
          bot poll: yes | no | abstain
        cy: P1 yes
          bot ✅ cy
        -- 100m
          bot (direct dee) → dee: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Do you agree? – until 2027-01-15 10:00 UTC → `P1 yes` or `pass P1` – one answer for your organisation; nobody has given it yet
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        """)


async def test_a_later_end_plans_another_reminder_on_another_day(story: Story) -> None:
    await story.play("""
        ana: !poll Shall we go on? --until 1d
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-16 08:00 UTC.
          bot poll: yes | no | abstain
        -- 19h
          bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Shall we go on? – until 2027-01-16 08:00 UTC → `P1 yes` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        ana: !extend P1 1d
          bot: P1 now stays open until 2027-01-17 08:00 UTC.
          bot corrects: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-17 08:00 UTC.
        -- 19h
        -- 9h
          bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Shall we go on? – until 2027-01-17 08:00 UTC → `P1 yes` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        """)


async def test_reminders_wait_for_the_end_of_quiet_hours_and_say_times_where_the_reader_is(story: Story) -> None:
    await story.play("""
        dee: !me zone Pacific/Auckland
          bot ✅ dee
        dee: !me quiet 21:00-7
          bot ✅ dee
        ana: !poll Shall we go on? --until 20h
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-16 04:00 UTC.
          bot poll: yes | no | abstain
        ana: P1 yes
          bot ✅ ana
        -- 16h
          bot (direct dee) → dee: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Shall we go on? – until 2027-01-16 17:00 Pacific/Auckland (04:00 UTC) → `P1 yes` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        -- 2h
        -- 1h
        """)


async def test_what_waits_for_somebody_comes_in_one_message_a_day(story: Story) -> None:
    await story.play("""
        dee: !me zone Africa/Nairobi
          bot ✅ dee
        ana: !poll Shall we go on? --until 2d
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-17 08:00 UTC.
          bot poll: yes | no | abstain
        ana: !ask Why? --until 50h
          bot: **P2 · Why?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-17 10:00 UTC.
        ana: !word Which word? --until 9d
          bot: **P3 · Which word?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-24 08:00 UTC.
        ben: P1 yes
          bot ✅ ben
        cy (direct): P2 because
          bot (direct cy): Noted for P2: “because”. Send another answer to change it.
        -- 37h
          bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P1** Shall we go on? – until 2027-01-17 08:00 UTC → `P1 yes` or `pass P1`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct ana) → ana: **2 things still wait for you** (about one minute in all). Write your answers here, as shown:
            | - **P1** Shall we go on? – until 2027-01-17 08:00 UTC → `P1 yes` or `pass P1`
            | - **P2** Why? – until 2027-01-17 10:00 UTC → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct dee) → dee: **2 things still wait for you** (about one minute in all). Write your answers here, as shown:
            | - **P1** Shall we go on? – until 2027-01-17 11:00 Africa/Nairobi (08:00 UTC) → `P1 yes` or `pass P1`
            | - **P2** Why? – until 2027-01-17 13:00 Africa/Nairobi (10:00 UTC) → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        -- 9h
          bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P2** Why? – until 2027-01-17 10:00 UTC → `P2 your answer`, a sentence or two, or `pass P2`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        -- 4d
          bot: **P1 closed · Shall we go on?**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | - **yes** 1
            | - **no** 0
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot: **P2 closed · Why?**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | In their own words:
            |
            | - because
          bot picture: P1.png
          bot ends the poll
        -- 1d
          bot (direct ana) → ana: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P3** Which word? – until 2027-01-24 08:00 UTC → `P3 your answer` or `pass P3`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P3** Which word? – until 2027-01-24 08:00 UTC → `P3 your answer` or `pass P3`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct cy) → cy: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P3** Which word? – until 2027-01-24 08:00 UTC → `P3 your answer` or `pass P3`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
          bot (direct dee) → dee: **One thing still waits for you** (about one minute). Write your answer here, as shown:
            | - **P3** Which word? – until 2027-01-24 11:00 Africa/Nairobi (08:00 UTC) → `P3 your answer` or `pass P3`
            |
            | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
        """)

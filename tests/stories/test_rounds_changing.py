"""A run around the table whose answers, question or rule change while it goes on."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_answers_that_are_withdrawn_and_questions_that_change_call_again(story: Story) -> None:
    await story.play(r"""
        ben (direct): i am Beta Institute, civil society, Kenya
          bot (direct ben): You now speak for **Beta Institute** (Civil Society, Kenya). Next: `pain` and your worst problem in one sentence.
        cy (direct): i am Alpha Registry, technical community, France
          bot (direct cy): You now speak for **Alpha Registry** (Technical Community, France). Next: `pain` and your worst problem in one sentence.
        ana: !round Shall we?
          bot: **P1 · Shall we?**
            |
            | **Around the table, one turn each: 👍 `yes`, 👎 `no`, ⚖️ `mixed`.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot (direct cy) → cy: **You are next on P1** (Shall we?). To think about, or to answer at once, with your reason: `P1 yes`, or `pass P1`.
          bot: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
            |
            | Then: Alpha Registry.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
          bot → dee: Here for an organisation and not called? Say which one, and it gets a turn at the end: `!i am Example Foundation, civil society, Kenya`
        ben: P1 yes
          bot corrects: **Around the table · P1:** 1 answered
            |
            | Now: **Alpha Registry**, since 2027-01-15 08:00 UTC.
          bot → cy: **Alpha Registry**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
          bot ✅ ben
        cy: P1 no
          bot corrects: **Around the table · P1:** 2 answered
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 2 answered. `!close P1` tells the result.
          bot ✅ cy
        ben (delete): x
          bot corrects: **Around the table · P1:** 1 answered
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
        ben: P1 yes
          bot corrects: **Around the table · P1:** 2 answered
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 2 answered. `!close P1` tells the result.
          bot ✅ ben
        ana: !close
          bot: **P1 closed · Shall we?**
            |
            | 2 of 2 organisations answered
            |
            | - **yes** 1
            | - **no** 1
            | - **mixed** 0
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot corrects: **Around the table · P1:** 2 answered
          bot picture: P1.png
        ana: !undo
          bot corrects: P1 is open again: the close was taken back. Answers so far still count.
          bot corrects: **Around the table · P1:** 2 answered
            |
            | Everybody has had a turn. Answers count until the close.
          bot: Taken back: `close` (P1).
          bot erases
        ana: !reword P1 Shall we meet again? --until 1h
          bot corrects: P1 is asked in new words below. Please answer that one.
          bot (direct cy) → cy: **You are next on P1** (Shall we meet again?). To think about, or to answer at once, with your reason: `P1 yes`, or `pass P1`.
          bot: **P1 · Shall we meet again?**
            |
            | **Around the table, one turn each: 👍 `yes`, 👎 `no`, ⚖️ `mixed`.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until 2027-01-15 09:00 UTC.
          bot: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
            |
            | Then: Alpha Registry.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
        ana: !undo
          bot corrects: P1 is asked in new words below. Please answer that one.
          bot: **P1 · Shall we?**
            |
            | **Around the table, one turn each: 👍 `yes`, 👎 `no`, ⚖️ `mixed`.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot corrects: **Around the table · P1:** 2 answered
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 2 answered. `!close P1` tells the result.
          bot: Taken back: `reword` (P1).
        ana: !undo
          bot corrects: P1 was taken back. It needs no answer.
          bot corrects: P1 was taken back. It needs no answer.
          bot: Taken back: `round` (P1).
        """)


async def test_under_the_chatham_house_rule_nobody_is_named_and_turns_are_told_privately(story: Story) -> None:
    await story.play(r"""
        ana: !session rule chatham house
          bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
        ben (direct): i am Beta Institute, civil society, Kenya
          bot (direct ben): You now speak for **Beta Institute** (Civil Society, Kenya). Next: `pain` and your worst problem in one sentence.
        ben (direct): me language fr
          bot (direct ben): Désormais, je vous écris en français.
        cy (direct): i am Alpha Registry, technical community, France
          bot (direct cy): You now speak for **Alpha Registry** (Technical Community, France). Next: `pain` and your worst problem in one sentence.
        ana: !round Would you take part?
          bot: **P1 · Would you take part?**
            |
            | **Around the table, one turn each: 👍 `yes`, 👎 `no`, ⚖️ `mixed`.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot (direct ben) → ben: **C’est votre tour pour P1** (Would you take part?). Répondez ici avec votre raison, ou dans son fil : `P1 yes`, ou `pass P1`. Prenez votre temps.
          bot (direct cy) → cy: **You are next on P1** (Would you take part?). To think about, or to answer at once, with your reason: `P1 yes`, or `pass P1`.
          bot: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Somebody has the turn, since 2027-01-15 08:00 UTC, and was told privately.
          bot: Here for an organisation and not called? Tell me which one in a direct chat, and it gets a turn at the end: `i am Example Foundation, civil society, Kenya`
        ben (thread P1): pass
          bot corrects: **Around the table · P1:** 0 answered · 1 passed
            |
            | Somebody has the turn, since 2027-01-15 08:00 UTC, and was told privately.
          bot (direct cy) → cy: **It is your turn on P1** (Would you take part?). Answer here with your reason, or in its thread: `P1 yes`, or `pass P1`. No hurry.
          bot ✅ ben
        cy (direct): yes
          bot (direct cy): Noted for P1: “yes”. Send another answer to change it.
          bot corrects: **Around the table · P1:** 1 answered · 1 passed
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 1 answered · 1 passed. `!close P1` tells the result.
        """)


async def test_a_stricter_rule_takes_names_off_what_was_told_of_turns(story: Story) -> None:
    await story.play(r"""
        ben (direct): i am Beta Institute, civil society, Kenya
          bot (direct ben): You now speak for **Beta Institute** (Civil Society, Kenya). Next: `pain` and your worst problem in one sentence.
        cy (direct): i am Alpha Registry, technical community, France
          bot (direct cy): You now speak for **Alpha Registry** (Technical Community, France). Next: `pain` and your worst problem in one sentence.
        ana: !round Would you take part?
          bot: **P1 · Would you take part?**
            |
            | **Around the table, one turn each: 👍 `yes`, 👎 `no`, ⚖️ `mixed`.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot (direct cy) → cy: **You are next on P1** (Would you take part?). To think about, or to answer at once, with your reason: `P1 yes`, or `pass P1`.
          bot: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
            |
            | Then: Alpha Registry.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
          bot → dee: Here for an organisation and not called? Say which one, and it gets a turn at the end: `!i am Example Foundation, civil society, Kenya`
        ana: !session rule chatham house
          bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
          bot (direct ben) → ben: **It is your turn on P1** (Would you take part?). Answer here with your reason, or in its thread: `P1 yes`, or `pass P1`. No hurry.
          bot corrects: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Somebody has the turn, since 2027-01-15 08:00 UTC, and was told privately.
          bot erases
        ana: !close
          bot: **P1 closed · Would you take part?**
            |
            | 0 of 2 organisations answered · 2 did not answer
            |
            | - **yes** 0
            | - **no** 0
            | - **mixed** 0
          bot corrects: **Around the table · P1:** 0 answered · 2 did not answer
        """)

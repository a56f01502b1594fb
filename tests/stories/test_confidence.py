
"""What the room learns of people's words when they would tell who said them, and what people can do about it."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_words_that_name_their_author_wait_until_the_author_releases_them(story: Story) -> None:
    await story.play("""
        ben: !i am Posts of Kenya, gov, Kenya
          bot ✅ ben
        ana: !ask What holds you back?
          bot: **P1 · What holds you back?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben: P1 we at Posts of Kenya have no budget
          bot ✅ ben
        cy: P1 too many forums
          bot ✅ cy
        ana: !close
          bot: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - too many forums
            |
            | One text is held back until it is reworded or released.
          bot (direct ana) → ana: **H1** (P1) is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “we at ⟦Posts of Kenya⟧ have no budget”
            | Neutral words, if they fit: `reword H1 we at an organisation have no budget`
            | Or your own: `reword H1 TEXT`. Or leave it out: `drop H1`. Its author can release it as it is.
          bot (direct ben) → ben: **H1**: your words are not shown yet, because those in ⟦ ⟧ name somebody or could tell who you are: “we at ⟦Posts of Kenya⟧ have no budget”
            | Show them all the same: `release H1`. Say it otherwise: `reword H1 TEXT`. Leave it out: `drop H1`. A facilitator may reword it neutrally or leave it out, without learning that it is yours; I remember that for 7 days at most.
        ana (direct): held
          bot (direct ana): **One text waits:**
            |
            | **H1** (P1) is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “we at ⟦Posts of Kenya⟧ have no budget”
            | Neutral words, if they fit: `reword H1 we at an organisation have no budget`
            | Or your own: `reword H1 TEXT`. Or leave it out: `drop H1`. Its author can release it as it is.
        ana (direct): release H1
          bot (direct ana): Only who said it can release H1. You can reword it (`reword H1 TEXT`) or leave it out (`drop H1`).
        dee (direct): release H1
          bot (direct dee): I know nothing under H1 that waits for you. `held` lists what does.
        ben (direct): release H1
          bot (direct ben): H1 is released: your words are shown as they are.
          bot corrects: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - too many forums
            | - we at Posts of Kenya have no budget
            |
            | Corrected: what was held back is settled.
        ana: !results P1
          bot: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - too many forums
            | - we at Posts of Kenya have no budget
        """)


async def test_a_facilitator_rewords_what_is_held_back_without_learning_whose_it_is(story: Story) -> None:
    await story.play("""
        ben: !i am Posts of Kenya, gov, Kenya
          bot ✅ ben
        ana: !word What do you need?
          bot: **P1 · What do you need?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        cy: P1 trust
          bot ✅ cy
        ben: P1 Posts of Kenya
          bot ✅ ben
        ana: !close
          bot: **P1 closed · What do you need?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **trust** 1
            |
            | One text is held back until it is reworded or released.
          bot (direct ana) → ana: **H1** (P1) is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “⟦Posts of Kenya⟧”
            | Neutral words, if they fit: `reword H1 An organisation`
            | Or your own: `reword H1 TEXT`. Or leave it out: `drop H1`. Its author can release it as it is.
          bot (direct ben) → ben: **H1**: your words are not shown yet, because those in ⟦ ⟧ name somebody or could tell who you are: “⟦Posts of Kenya⟧”
            | Show them all the same: `release H1`. Say it otherwise: `reword H1 TEXT`. Leave it out: `drop H1`. A facilitator may reword it neutrally or leave it out, without learning that it is yours; I remember that for 7 days at most.
          bot picture: P1.png
        ana (direct): reword H1 the Posts of Kenya people
          bot (direct ana): These words could still tell who said it: “the ⟦Posts of Kenya⟧ people”. Say it without those in ⟦ ⟧, for example: `reword H1 An organisation people`
        ana (direct): reword H1 postal services
          bot (direct ana): H1 is shown in these words: “postal services”
          bot corrects: **P1 closed · What do you need?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **postal services** 1
            | - **trust** 1
            |
            | Corrected: what was held back is settled.
          bot erases
          bot picture: P1.png
        ben (direct): release H1
          bot (direct ben): I know nothing under H1 that waits for you. `held` lists what does.
        -- 20m
        ana: !results P1
          bot: **P1 closed · What do you need?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **postal services** 1
            | - **trust** 1
        """)


async def test_marks_are_said_in_the_answer_and_changed_after_the_close(story: Story) -> None:
    await story.play("""
        ben: !i am Posts of Kenya, gov, Kenya
          bot ✅ ben
        cy: !je suis Réseau Libre, ONG, Sénégal
          bot ✅ cy
        ana: !ask What holds you back?
          bot: **P1 · What holds you back?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben: P1 no budget (on the record)
          bot ✅ ben
        cy: P1 salon seulement : nos bailleurs hésitent
          bot ✅ cy
        dee: P1 too many forums
          bot ✅ dee
        dee: P1 room only
          bot ✅ dee
        ana: !close
          bot: **P1 closed · What holds you back?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | In their own words:
            |
            | - no budget — Posts of Kenya
            |
            | For this room only:
            |
            | - nos bailleurs hésitent
            | - too many forums
        cy (direct): results P1
          bot (direct cy): **P1 closed · What holds you back?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | In their own words:
            |
            | - no budget — Posts of Kenya
        -- 20m
        ben (direct): P1 unnamed
          bot (direct ben): Your answer to P1 may be used without your name or your organisation’s.
          bot corrects: **P1 closed · What holds you back?**
            |
            | 3 of 4 answered · 1 did not answer
            |
            | In their own words:
            |
            | - no budget
            |
            | For this room only:
            |
            | - nos bailleurs hésitent
            | - too many forums
            |
            | Corrected: somebody changed how their answer may be used.
        dee (direct): P1 on the record
          bot (direct dee): I know no answer of yours to P1. Before the close, answer and mark in one go, for example: `P1 trust (on the record)`. Ten minutes after it, answers are cut from names, and only what is on the record can still be changed.
        ben (direct): P1 on the record
          bot (direct ben): I know no answer of yours to P1. Before the close, answer and mark in one go, for example: `P1 trust (on the record)`. Ten minutes after it, answers are cut from names, and only what is on the record can still be changed.
        """)


async def test_under_the_chatham_house_rule_no_name_stands_anywhere(story: Story) -> None:
    await story.play("""
        ben: !i am Posts of Kenya, gov, Kenya
          bot ✅ ben
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
        ana: !poll Shall we go on?
          bot: **P1 · Shall we go on?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain
        ben: P1 yes
          bot ✅ ben
        ben: P1 on the record
          bot ✅ ben
        cy: P1 no, as Posts of Kenya said
          bot ✅ cy
        ana: !close
          bot: **P1 closed · Shall we go on?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **yes** 1
            | - **no** 1
            |
            | On the record:
            |
            | - yes — Posts of Kenya
            |
            | One text is held back until it is reworded or released.
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot (direct ana) → ana: **H1** (P1) is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “as ⟦Posts of Kenya⟧ said”
            | Neutral words, if they fit: `reword H1 as an organisation said`
            | Or your own: `reword H1 TEXT`. Or leave it out: `drop H1`. Its author can release it as it is.
          bot (direct cy) → cy: **H1**: your words are not shown yet, because those in ⟦ ⟧ name somebody or could tell who you are: “as ⟦Posts of Kenya⟧ said”
            | Show them all the same: `release H1`. Say it otherwise: `reword H1 TEXT`. Leave it out: `drop H1`. A facilitator may reword it neutrally or leave it out, without learning that it is yours; I remember that for 7 days at most.
          bot picture: P1.png
          bot ends the poll
        ben: !session rule Chatham House
          bot: `session rule` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
        ana: !session rule Chatham House
          bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
          bot corrects: **P1 closed · Shall we go on?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | - **yes** 1
            | - **no** 1
            |
            | One text is held back until it is reworded or released.
            |
            | Indicative: it shows what those who answered think and decides nothing.
            |
            | Corrected: this room now follows the Chatham House Rule.
          bot erases
          bot picture: P1.png
        ana: !session rule non-attributed
          bot: The Chatham House Rule holds until the session ends: people spoke under it. After `!session close` the rule can be changed.
        ana: !session
          bot: **Towards a plan** is open since 2027-01-15 08:00 UTC. `!session close` ends it.
            | Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations.
        """)


async def test_a_statement_that_names_somebody_is_told_in_no_list_until_it_is_settled(story: Story) -> None:
    await story.play("""
        cy: !i am Réseau Libre, ONG, Sénégal
          bot ✅ cy
        ben: !i am Posts of Kenya, gov, Kenya
          bot ✅ ben
        ben: !pain travel cost keeps the practitioners of Posts of Kenya away
          bot ✅ ben
        cy: !pain practitioners cannot pay for travel and hotels
          bot ✅ cy
        ana: !themes
          bot: **One shared problem**, as the machine reads the statements:
            | - One more is held back until its words are settled.
            |
            | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
          bot (direct ana) → ana: **H1** is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “travel cost keeps the practitioners of ⟦Posts of Kenya⟧ away”
            | Neutral words, if they fit: `reword H1 travel cost keeps the practitioners of an organisation away`
            | Or your own: `reword H1 TEXT`. Or leave it out: `drop H1`. Its author can release it as it is.
          bot (direct ben) → ben: **H1**: your words are not shown yet, because those in ⟦ ⟧ name somebody or could tell who you are: “travel cost keeps the practitioners of ⟦Posts of Kenya⟧ away”
            | Show them all the same: `release H1`. Say it otherwise: `reword H1 TEXT`. Leave it out: `drop H1`. A facilitator may reword it neutrally or leave it out, without learning that it is yours; I remember that for 7 days at most.
        ana: !matches
          bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
            | One more is held back until its words are settled.
            | Introductions: 0 asked, 0 agreed.
        cy (direct): matches
          bot (direct cy): Nothing new lies close to what you have said. More of it helps: `pain TEXT`, `offer TEXT`.
            | One more is held back until its words are settled.
        ana: !introduce N1 N2
          bot: N1 waits until its words are reworded or released, because they could tell who said it. `matches` lists other pairs.
        ana (direct): reword H1 travel cost keeps our practitioners away
          bot (direct ana): H1 is shown in these words: “travel cost keeps our practitioners away”
        ana: !themes
          bot: **One shared problem**, as the machine reads the statements:
            | - T1 travel cost keeps our practitioners away — fewer than 3 organisations
            |
            | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
        ana: !matches
          bot: **One pair of statements** of different organisations may belong together. The machine proposes, people decide:
            | - **N1–N2**: “travel cost keeps our practitioners away” / “practitioners cannot pay for travel and hotels” — close in words, not confirmed; both say: travel, practitioners
            |
            | To ask both sides, privately: `!introduce N1 N2`
            | Introductions: 0 asked, 0 agreed.
        """)

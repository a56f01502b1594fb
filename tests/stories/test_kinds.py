"""The kinds of questions with several answers, an order or a scale, as the room sees them."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_several_answers_add_up_by_reaction_and_are_replaced_by_words_and_votes(story: Story) -> None:
    await story.play("""
        ana: !poll Where next? | Geneva, old town | Nairobi | Lima --max 2
          bot: **P1 · Where next?**
            |
            | - **A** Geneva, old town
            | - **B** Nairobi
            | - **C** Lima
            |
            | **Choose up to 2** by their letters, such as `A C`; reactions such as 🇦 add up. You can say why after them.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: Geneva, old town | Nairobi | Lima
        ben (thread P1): Geneva, old town and Lima, because they are near
          bot ✅ ben
        ben (react P1): 🇧
        cy (react P1): 🇧
        cy (react P1): 🇨
        cy (react P1): 🇦
        dee (vote P1): a, b, c
        dee (direct): P1 a b c
          bot (direct dee): I read more answers than the 2 that P1 takes. For example: `P1 a c`
        dee (direct): P1 3 2
          bot (direct dee): Noted for P1: “Nairobi + Lima”. Send another answer to change it.
        ana: P1 abstain
          bot ✅ ana
        ana: !results
          bot: P1 is still open. So far: 3 of 4 answered · 1 abstained. Interim: Geneva, old town 1, Nairobi 2, Lima 3.
        cy (delete): the last
        ana: !close
          bot: **P1 closed · Where next?**
            |
            | 3 of 4 answered · 1 abstained
            |
            | Each could choose up to 2:
            |
            | - **Geneva, old town** 1 of 3
            | - **Nairobi** 2 of 3
            | - **Lima** 3 of 3
            |
            | What was added:
            |
            | - Geneva, old town + Lima: because they are near
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_a_reaction_that_is_taken_back_takes_its_answer_with_it(story: Story) -> None:
    await story.play("""
        ana: !poll Where next? | Geneva | Nairobi | Lima --max 2
          bot: **P1 · Where next?**
            |
            | - **A** Geneva
            | - **B** Nairobi
            | - **C** Lima
            |
            | **Choose up to 2** by their letters, such as `A C`; reactions such as 🇦 add up. You can say why after them.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: Geneva | Nairobi | Lima
        ben (react P1): 🇦
        ben (react P1): 🇧
        ben (delete): Nairobi
        -- restart
        cy (thread P1): A
          bot ✅ cy
        cy (react P1): 🇨
        dee (react P1): 🎉
        ana: !close
          bot: **P1 closed · Where next?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | Each could choose up to 2:
            |
            | - **Geneva** 2 of 2
            | - **Nairobi** 0 of 2
            | - **Lima** 1 of 2
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_an_order_for_one_seat_is_counted_by_instant_run_off(story: Story) -> None:
    await story.play(r"""
        ana: !poll Where next? | Geneva | Nairobi | Lima --rank
          bot: **P1 · Where next?**
            |
            | - **A** Geneva
            | - **B** Nairobi
            | - **C** Lima
            |
            | **Put them in order**, best first, by their letters, such as `B A C`. Leave out those you would not choose. One wins, by instant run-off.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben (thread P1): b a c
          bot ✅ ben
        cy (direct): P1 Lima > Nairobi, because C is warm
          bot (direct cy): Noted for P1: “Lima \> Nairobi: because C is warm”. Send another answer to change it.
        cy (react P1): 🇧
        dee: P1 A B A
          bot: I read an answer twice, and in the order of P1 each stands once. For example: `P1 b a c`
        dee: P1 a
          bot ✅ dee
        ana: P1 C > A
          bot ✅ ana
        ana: !results
          bot: P1 is still open. So far: 4 of 4 answered.
        ana: !close
          bot: **P1 closed · Where next?**
            |
            | 4 of 4 answered
            |
            | **Lima** wins.
            |
            | - Round 1: Lima 2, Geneva 1, Nairobi 1 – Nairobi goes out (equal with Geneva; later in the list)
            | - Round 2: Geneva 2, Lima 2 – Geneva goes out (equal with Lima; fewer in an earlier round)
            | - Round 3: Lima 3 – **Lima** is elected – 1 ballot ranks nobody who was left
            |
            | Instant run-off: in each round every ballot counts for its best option still in; more than half wins, else the last goes out.
            |
            | What was added:
            |
            | - Lima \> Nairobi: because C is warm
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
        """)


async def test_an_order_for_two_seats_is_counted_by_the_single_transferable_vote(story: Story) -> None:
    await story.play("""
        ana: !poll Who speaks for us? | Amina | Bo | Chen --rank --seats 2
          bot: **P1 · Who speaks for us?**
            |
            | - **A** Amina
            | - **B** Bo
            | - **C** Chen
            |
            | **Put them in order**, best first, by their letters, such as `B A C`. Leave out those you would not choose. 2 are elected, by the single transferable vote.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ana: P1 a c
          bot ✅ ana
        ben (thread P1): Amina, Chen, Bo
          bot ✅ ben
        cy: P1 A > B
          bot ✅ cy
        dee (direct): P1 2
          bot (direct dee): Noted for P1: “Bo”. Send another answer to change it.
        ana: !close
          bot: **P1 closed · Who speaks for us?**
            |
            | 4 of 4 answered
            |
            | **Amina, Bo** are elected.
            |
            | - Round 1: Amina 3, Bo 1, Chen 0 – **Amina** is elected
            | - Round 2: Bo 1.33, Chen 0.67 – Chen goes out
            | - Round 3: Bo 1.67 – **Bo** is elected – 0.33 ballots rank nobody who was left
            |
            | Single transferable vote for 2 seats: with 2 votes an answer is elected, and what it has above that passes on in equal parts; else the last goes out.
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
        ana: !catchup
          bot: **One question** is open or was asked since 2027-01-14 08:00 UTC:
            |
            | - P1 closed · Who speaks for us?: Amina, Bo are elected — 4 of 4 answered
        """)


async def test_a_scale_shows_how_answers_spread_and_where_their_middle_is(story: Story) -> None:
    await story.play("""
        ana: !hum Shall we meet every month?
          bot: **P1 · Shall we meet every month?**
            |
            | - 1 · strongly against
            | - 2 · against
            | - 3 · neutral
            | - 4 · for
            | - 5 · strongly for
            |
            | **How strongly?** Answer by number, such as `4`, by a reaction such as 4️⃣, or in these words. You can say why after it.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot poll: 1 · strongly against | 2 · against | 3 · neutral | 4 · for | 5 · strongly for
        ben (thread P1): strongly for, if it is short
          bot ✅ ben
        cy (react P1): 4️⃣
        dee (direct): P1 2
          bot (direct dee): Noted for P1: “2 · against”. Send another answer to change it.
        ana (vote P1): 3
        ana: P1 6
          bot: I read “6”, which is none of the answers to P1. For example: `P1 4`
        ana: !results
          bot: P1 is still open. So far: 4 of 4 answered. Interim: 1 · strongly against 0, 2 · against 1, 3 · neutral 1, 4 · for 1, 5 · strongly for 1.
        ana: !close
          bot: **P1 closed · Shall we meet every month?**
            |
            | 4 of 4 answered
            |
            | - **1 · strongly against** 0
            | - **2 · against** 1
            | - **3 · neutral** 1
            | - **4 · for** 1
            | - **5 · strongly for** 1
            |
            | Median: **between 3 · neutral and 4 · for**
            |
            | What was added:
            |
            | - 5 · strongly for: if it is short
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        ana: !catchup
          bot: **One question** is open or was asked since 2027-01-14 08:00 UTC:
            |
            | - P1 closed · Shall we meet every month?: median between 3 · neutral and 4 · for — 4 of 4 answered
        """)

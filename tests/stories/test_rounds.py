"""A run around the table, as the room and each delegate see it."""

from __future__ import annotations

from pathlib import Path

from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person


async def test_organisations_have_their_turn_one_after_the_other_and_who_joins_later_sits_at_the_end(story: Story) -> None:
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
        cy (thread P1): yes, if there is money
          bot corrects: **Around the table · P1:** 1 answered
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
          bot ✅ cy
        ben (direct): pass P1
          bot (direct ben): Noted for P1: “pass”. Send another answer to change it.
          bot corrects: **Around the table · P1:** 1 answered · 1 passed
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 1 answered · 1 passed. `!close P1` tells the result.
        dee: !i am Gamma Ministry, government, Japan
          bot corrects: **Around the table · P1:** 1 answered · 1 passed
            |
            | Now: **Gamma Ministry**, since 2027-01-15 08:00 UTC.
          bot → dee: **Gamma Ministry**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
          bot ✅ dee
        dee (thread P1): mixed
          bot corrects: **Around the table · P1:** 2 answered · 1 passed
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 2 answered · 1 passed. `!close P1` tells the result.
          bot ✅ dee
        ana: !results P1
          bot: P1 is still open. So far: 2 of 3 organisations answered · 1 passed.
        ana: !close
          bot: **P1 closed · Would you take part?**
            |
            | 2 of 3 organisations answered · 1 passed
            |
            | - **yes** 1
            | - **no** 0
            | - **mixed** 1
            |
            | What was added:
            |
            | - yes: if there is money
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot corrects: **Around the table · P1:** 2 answered · 1 passed
          bot picture: P1.png
        """)


async def test_who_is_passed_over_gets_another_chance_and_the_close_comes_by_itself(story: Story) -> None:
    await story.play(r"""
        ben (direct): i am Beta Institute, civil society, Kenya
          bot (direct ben): You now speak for **Beta Institute** (Civil Society, Kenya). Next: `pain` and your worst problem in one sentence.
        cy (direct): i am Alpha Registry, technical community, France
          bot (direct cy): You now speak for **Alpha Registry** (Technical Community, France). Next: `pain` and your worst problem in one sentence.
        ana: !round Where next? | Geneva | Nairobi --until 2h
          bot: **P1 · Where next?**
            |
            | - **A** Geneva
            | - **B** Nairobi
            |
            | **Around the table, one turn each: choose by letter**, such as `A`, and add your reason in a few words; `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until 2027-01-15 10:00 UTC.
          bot (direct cy) → cy: **You are next on P1** (Where next?). To think about, or to answer at once, with your reason: `P1 a`, or `pass P1`.
          bot: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
            |
            | Then: Alpha Registry.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 a` or `pass P1`. No hurry.
          bot → dee: Here for an organisation and not called? Say which one, and it gets a turn at the end: `!i am Example Foundation, civil society, Kenya`
        ana: !next
          bot corrects: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Now: **Alpha Registry**, since 2027-01-15 08:00 UTC.
            |
            | Then: Beta Institute.
          bot (direct ben) → ben: **You are next on P1** (Where next?). To think about, or to answer at once, with your reason: `P1 a`, or `pass P1`.
          bot → cy: **Alpha Registry**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 a` or `pass P1`. No hurry.
          bot: P1 goes on around the table. Who was passed over gets another chance at the end.
        -- 7m
        ana: !session
          bot: No session is open. A facilitator opens one with `!session open TITLE`.
            | Rule of this room: **non-attributed**. Nothing is told with a name that its author did not put on the record.
            | One question is still open and takes answers:
            |
            | - P1 · Where next? – until 2027-01-15 10:00 UTC
            |
            | **Around the table · P1:** 0 answered · 1 waiting – the present turn has lasted 7 minutes; `!next` passes it over.
        ana: !undo
          bot corrects: **Around the table · P1:** 0 answered · 1 waiting
            |
            | Now: **Beta Institute**, since 2027-01-15 08:07 UTC.
            |
            | Then: Alpha Registry.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 a` or `pass P1`. No hurry.
          bot: Taken back: `next` (P1).
        ben (thread P1): b, because it is near
          bot corrects: **Around the table · P1:** 1 answered
            |
            | Now: **Alpha Registry**, since 2027-01-15 08:07 UTC.
          bot → cy: **Alpha Registry**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 a` or `pass P1`. No hurry.
          bot ✅ ben
        ana: !next
          bot corrects: **Around the table · P1:** 1 answered
            |
            | Now: **Alpha Registry**, since 2027-01-15 08:07 UTC.
          bot → cy: **Alpha Registry**, P1 comes round to you once more: answer here with your reason, or say `pass`. In a direct chat with me: `P1 a` or `pass P1`.
          bot: P1 goes on around the table. Who was passed over gets another chance at the end.
        ana: !next
          bot corrects: **Around the table · P1:** 1 answered · 1 waiting
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 1 answered · 1 waiting. It closes at 2027-01-15 10:00 UTC; `!close P1` tells the result now.
          bot: That was the last turn on P1. Answers still count until the close.
        ana: !next
          bot: Nothing comes next: nobody has the turn in a run around the table, and no prepared session is open. `!session open --with` lists those there are.
        ana: !next P1
          bot: Nobody has the turn in P1. `!next` alone goes on with what is prepared; `!close P1` tells the result.
        -- 3h
          bot: **P1 closed · Where next?**
            |
            | 1 of 2 organisations answered · 1 did not answer
            |
            | - **Geneva** 0
            | - **Nairobi** 1
            |
            | What was added:
            |
            | - Nairobi: because it is near
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot corrects: **Around the table · P1:** 1 answered · 1 did not answer
          bot picture: P1.png
        """)


async def test_nobody_is_called_who_answered_while_the_bot_was_away(story: Story) -> None:
    await story.play(r"""
        ben (direct): i am Beta Institute, civil society, Kenya
          bot (direct ben): You now speak for **Beta Institute** (Civil Society, Kenya). Next: `pain` and your worst problem in one sentence.
        cy (direct): i am Alpha Registry, technical community, France
          bot (direct cy): You now speak for **Alpha Registry** (Technical Community, France). Next: `pain` and your worst problem in one sentence.
        dee (direct): i am Gamma Ministry, government, Japan
          bot (direct dee): You now speak for **Gamma Ministry** (Government, Japan). Next: `pain` and your worst problem in one sentence.
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
          bot (direct dee) → dee: **You are next on P1** (Would you take part?). To think about, or to answer at once, with your reason: `P1 yes`, or `pass P1`.
          bot: **Around the table · P1:** 0 answered · 2 waiting
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
            |
            | Then: Gamma Ministry, Alpha Registry.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
        -- away
        ben (thread P1): yes
        dee: P1 no
        -- 10m
        -- back
          bot corrects: **Around the table · P1:** 2 answered
            |
            | Now: **Alpha Registry**, since 2027-01-15 08:10 UTC.
          bot → cy: **Alpha Registry**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
          bot ✅ ben
          bot ✅ dee
        -- restart
        -- 2m
        cy (direct): pass
          bot (direct cy): Noted for P1: “pass”. Send another answer to change it.
          bot corrects: **Around the table · P1:** 2 answered · 1 passed
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P1:** 2 answered · 1 passed. `!close P1` tells the result.
        """)


async def test_a_round_of_persons_goes_by_their_names(story: Story) -> None:
    await story.play(r"""
        ana: !round Which way? | Left | Right --by person
          bot: **P1 · Which way?**
            |
            | - **A** Left
            | - **B** Right
            |
            | **Around the table, one turn each: choose by letter**, such as `A`, and add your reason in a few words; `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot: **Around the table · P1:** 0 answered · 3 waiting
            |
            | Now: **@ana:test**, since 2027-01-15 08:00 UTC.
            |
            | Then: @ben:test, @cy:test, @dee:test.
          bot (direct ben) → ben: **You are next on P1** (Which way?). To think about, or to answer at once, with your reason: `P1 a`, or `pass P1`.
          bot → ana: **@ana:test**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 a` or `pass P1`. No hurry.
        ben: P1 a
          bot corrects: **Around the table · P1:** 1 answered · 2 waiting
            |
            | Now: **@ana:test**, since 2027-01-15 08:00 UTC.
            |
            | Then: @cy:test, @dee:test.
          bot (direct cy) → cy: **You are next on P1** (Which way?). To think about, or to answer at once, with your reason: `P1 a`, or `pass P1`.
          bot ✅ ben
        cy: P1 a
          bot corrects: **Around the table · P1:** 2 answered · 1 waiting
            |
            | Now: **@ana:test**, since 2027-01-15 08:00 UTC.
            |
            | Then: @dee:test.
          bot (direct dee) → dee: **You are next on P1** (Which way?). To think about, or to answer at once, with your reason: `P1 a`, or `pass P1`.
          bot ✅ cy
        dee: P1 pass
          bot corrects: **Around the table · P1:** 2 answered · 1 passed
            |
            | Now: **@ana:test**, since 2027-01-15 08:00 UTC.
          bot ✅ dee
        """)


async def test_the_turn_goes_on_when_its_only_delegate_has_to_leave_and_comes_again_with_them(story: Story) -> None:
    await story.act(
        "ben (direct): i am Beta Institute, civil society, Kenya\n"
        "cy (direct): i am Alpha Registry, technical community, France\n"
        "ana: !round Shall we?"
    )
    story.server.leave("!room", person("ben"), by=person("ana"))
    await story.play("""
        -- 1s
          bot corrects: **Around the table · P1:** 0 answered
            |
            | Now: **Alpha Registry**, since 2027-01-15 08:00 UTC.
          bot → cy: **Alpha Registry**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
        """)
    story.server.join("!room", person("ben"))
    await story.play("""
        cy: P1 yes
          bot corrects: **Around the table · P1:** 1 answered
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
          bot → ben: **Beta Institute**, it is your turn on P1: answer here with your reason, or say `pass`. In a direct chat with me: `P1 yes` or `pass P1`. No hurry.
          bot ✅ cy
        """)


PEOPLE = ("ana", "ben", "cy", "dee")
COURSE = """ben (direct): i am Beta Institute, civil society, Kenya
cy (direct): i am Alpha Registry, technical community, France
ana: !round Shall we?
dee: !i am Gamma Ministry, government, Japan
dee (thread P1): no
ana: !next
cy (direct): pass
cy (edit direct): P1 yes
ana: !next
ben (thread P1): mixed
dee (delete): x
dee: P1 mixed
ana: !close""".splitlines()


async def test_a_bot_that_is_started_anew_after_every_word_says_the_same_and_says_it_once(tmp_path: Path) -> None:
    async def told(name: str, lines: list[str]) -> list[str]:
        story = Story(f"sqlite:///{tmp_path}/{name}.db", CONFIG, PEOPLE)
        await story.begin()
        await story.act("\n".join(lines))
        await story.stop()
        return [line for line in story.seen if not line.startswith("-- ")]

    anew = [one for line in COURSE for one in (line, "-- restart")]
    assert await told("anew", anew) == await told("once", COURSE)

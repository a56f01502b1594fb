"""Opinions that oppose, and the round that is proposed instead of an introduction."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

SAID = """
ben (direct): i am Posts of Kenya, gov, Kenya
cy (direct): i am Free Net, civil society, Senegal
dee (direct): i am Net Lab, private sector, Chile
ana (direct): i am Net Union, civil society, Chile
"""


SIX = f"""{SAID}
eve (direct): i am Bank Union, private sector, France
fay (direct): i am Byte Forum, technical community, Japan
"""
TWO = CONFIG.model_copy(update={"confidence": CONFIG.confidence.model_copy(update={"floor": 2})})


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """Four organisations, two of which make a group that may be told of."""
    story = Story(base_url, TWO)
    await story.begin()
    yield story
    await story.stop()


@pytest.fixture
async def six(base_url: str) -> AsyncIterator[Story]:
    """The same with six organisations."""
    story = Story(base_url, TWO, ("ana", "ben", "cy", "dee", "eve", "fay"))
    await story.begin()
    yield story
    await story.stop()


ANSWERED = """
ana: !poll Should reports be public? --by organisation
ana (direct): P1 yes
ben (direct): P1 yes
cy (direct): P1 no
dee (direct): P1 no
ana: !hum Would a common fund help? --by organisation
ana (direct): P2 5
ben (direct): P2 4
cy (direct): P2 1
dee (direct): P2 2
ana: !poll Shall we meet in June? --by organisation
ana (direct): P3 yes
ben (direct): P3 yes
cy (direct): P3 yes
dee (direct): P3 no
ana: !poll Is the draft good enough? --by organisation --sealed
ana (direct): P4 yes
ben (direct): P4 yes
cy (direct): P4 no
dee (direct): P4 no
"""
NONE = """
        ana: !matches
          bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
            | Introductions: 0 asked, 0 agreed.
""".strip("\n")
P1 = "**P1** “Should reports be public?”: 2 yes, 2 no. `!round P1: do we all mean the same by this question? Say what it means to you.` Or never again: `!matches drop P1`"
P2 = "**P2** “Would a common fund help?”: 2 for, 2 against. `!round P2: do we all mean the same by this question? Say what it means to you.` Or never again: `!matches drop P2`"
P4 = "**P4** “Is the draft good enough?”: 2 yes, 2 no. `!round P4: do we all mean the same by this question? Say what it means to you.` Or never again: `!matches drop P4`"




def proposed(*lines: str) -> str:
    """What the facilitator is shown where these topics divide."""
    shown = "".join(f"\n            | - {line}" for line in lines)
    return f"""
        ana: !matches
          bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
            |
            | Where opinions differ, a round can clear up what each side means:{shown}
            |
            | Introductions: 0 asked, 0 agreed.
""".strip("\n")


async def test_questions_that_divide_the_room_are_proposed_for_a_round_by_what_their_results_told(story: Story) -> None:
    await story.act(SAID)
    await story.act(ANSWERED.strip())
    await story.play(NONE)  # nothing is told of what is open
    await story.act("ana: !close P1\nana: !close P2\nana: !close P3\nana: !close P4")
    await story.play(proposed(P4, P2, P1))


async def test_what_a_facilitator_dropped_and_what_there_was_a_round_about_does_not_come_again(story: Story) -> None:
    await story.act(SAID)
    await story.act(ANSWERED.strip())
    await story.act("ana: !close P1\nana: !close P2")
    await story.play(f"""
        ben: !matches drop P1
          bot: `matches drop` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
        ana (direct): matches drop P1
          bot (direct ana): `matches drop` belongs in a room, where everybody sees it. Write it there as `!matches drop`.
        ana: !matches drop P4
          bot: No round is proposed on that. `!matches` shows where opinions differ; then for example: `!matches drop P3`
        ana: !matches drop p1
          bot ✅ ana
        -- restart
{proposed(P2)}
        ana: !undo
          bot: Taken back: `matches` (P1).
{proposed(P2, P1)}
""")
    await story.act("ana: !round P1: do we all mean the same by this question? Say what it means to you.")
    await story.play(proposed(P2))
    await story.act("ana: !undo")
    await story.play(proposed(P2, P1))
    await story.act("ana: !round P1 and P2: are these one question?\nana: !close P5\nana: !close P6")
    await story.play(NONE)


async def test_a_room_that_speaks_french_is_told_in_french(story: Story) -> None:
    await story.stop()
    story.config = TWO.model_copy(update={"rooms": TWO.rooms.model_copy(update={"language": "fr"})})
    await story.start()
    await story.act(SAID)
    await story.act(ANSWERED.strip())
    await story.act("ana: !close P1\nana: !close P2")
    await story.play("""
        ana: !matches
          bot: Aucune nouvelle paire d’énoncés n’est proche. D’autres énoncés aideront : `pain TEXTE`, `offer TEXTE`.
            |
            | Là où les avis divergent, un tour de table peut éclaircir ce que chaque côté veut dire :
            | - **P2** « Would a common fund help? » : 2 pour, 2 contre. `!round P2 : entendons-nous tous la même chose par cette question ? Dites ce qu’elle signifie pour vous.` Ou plus jamais : `!matches drop P2`
            | - **P1** « Should reports be public? » : 2 oui, 2 non. `!round P1 : entendons-nous tous la même chose par cette question ? Dites ce qu’elle signifie pour vous.` Ou plus jamais : `!matches drop P1`
            |
            | Mises en relation : 0 proposées, 0 acceptées.
        ana: !matches drop P9
          bot: Aucun tour de table n’est proposé là-dessus. `!matches` montre où les avis divergent ; puis par exemple : `!matches drop P3`
    """)


STATED = """
ben (direct): pain travel cost keeps practitioners away
cy (direct): pain practitioners cannot pay for travel and hotels
ben (direct): N2 skip
cy (direct): N1 skip
ana (direct): N1 yes
ana (direct): N2 no
dee (direct): N1 yes
dee (direct): N2 no
eve (direct): N2 yes
eve (direct): N1 no
fay (direct): N2 yes
"""
PAIR = "**N1–N2**: “travel cost keeps practitioners away” / “practitioners cannot pay for travel and hotels”, near in words, yet to 2 or more organisations on each side the other is not theirs. `!round N1 and N2: are these two problems? Say what sets them apart.` Or never again: `!matches drop N1 N2`"


async def test_statements_that_answers_hold_to_be_two_are_proposed_for_a_round_and_introduced_by_nobody(six: Story) -> None:
    await six.act(SIX)
    await six.act(STATED.strip())
    await six.play("""
        ana: !matches
          bot: **One pair of statements** of different organisations may belong together. The machine proposes, people decide:
            | - **N1–N2**: “travel cost keeps practitioners away” / “practitioners cannot pay for travel and hotels” — close in words, not confirmed; both say: travel, practitioners
            |
            | To ask both sides, privately: `!introduce N1 N2`
            | Introductions: 0 asked, 0 agreed.
        fay (direct): N1 no
          bot (direct fay): Thank you. I do not bring N1 up with you again.
""")
    await six.play(proposed(PAIR))
    await six.act("-- 6d\n-- 1d\n-- 7d")
    assert "may I introduce you?" not in "\n".join(six.seen)
    await six.play(f"""
        ana: !matches drop N2
          bot: No round is proposed on that. `!matches` shows where opinions differ; then for example: `!matches drop P3`
        ana: !matches drop N2 N1
          bot ✅ ana
{NONE}
        ana: !undo
          bot: Taken back: `matches` (N1 N2).
{proposed(PAIR)}
""")
    await six.act("ana: !round N1 and N2: are these two problems? Say what sets them apart.")
    await six.play(NONE)


async def test_the_same_statements_are_introduced_where_one_answer_fewer_holds_them_to_be_two(six: Story) -> None:
    await six.act(SIX)
    await six.act(STATED.strip())
    await six.act("-- 6d\n-- 1d")
    assert "**M1: may I introduce you?**" in "\n".join(six.seen)

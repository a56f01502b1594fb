"""What a result tells beside its counts: groups and regions, what changed, and agreement."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.domain.messages import Correction, Message
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

GOVERNMENT = {"gil": "Kenya", "gus": "Kenya", "gwen": "Kenya", "gala": "Brasil"}
CIVIL = {"cal": "kenya", "cleo": "Brazil", "cara": "Brazil", "cosmo": "Brazil", "clio": "Chile", "cody": "Chili"}


@pytest.fixture
async def assembly(base_url: str) -> AsyncIterator[Story]:
    """A story of ana, four governments and six organisations of civil society."""
    story = Story(base_url, CONFIG, people=("ana", *GOVERNMENT, *CIVIL))
    await story.begin()
    joined = [f"{name} (direct): i am House of {name}, government, {land}" for name, land in GOVERNMENT.items()]
    joined += [f"{name} (direct): i am House of {name}, civil society, {land}" for name, land in CIVIL.items()]
    await story.act("\n".join(joined))
    yield story
    await story.stop()


def results(story: Story, id: str) -> list[str]:
    """All that was told of the result of a prompt, first and last."""
    lines = [line.effect for line in story.server.effects() if line.effect is not None]
    told = [one for one in lines if isinstance(one, Message | Correction) and one.subject == id]
    return [one.text for one in told if one.name in ("result", "corrected")]


async def vote(story: Story, id: str, **choices: str) -> None:
    """Everybody named answers, by name."""
    await story.act("\n".join(f"{name}: {id} {choice}" for name, choice in choices.items()))


ALL = {**dict.fromkeys([*GOVERNMENT, "cal", "cleo", "cosmo"], "yes"), **dict.fromkeys(["cara", "clio", "cody"], "no")}


async def test_a_closed_poll_is_told_by_group_and_by_region_where_no_small_group_can_be_made_out(
    assembly: Story,
) -> None:
    await assembly.act("ana: !poll Shall we go on?")
    await vote(assembly, "P1", **ALL)
    await assembly.play("""
        ana: !results P1 by group
          bot: Groups and regions are told at the close, and only where no small group can be made out.
        ana: !close
          bot: **P1 closed · Shall we go on?**
            |
            | 10 of 11 answered · 1 did not answer
            |
            | - **yes** 7
            | - **no** 3
            |
            | By stakeholder group:
            |
            | - **Civil Society** (6 organisations): yes 3, no 3
            | - **Government** (4 organisations): yes 4
            |
            | By UN regional group, after the organisation’s country:
            |
            | - **Latin America and the Caribbean** (6 organisations): yes 3, no 3
            | - **Africa** (4 organisations): yes 4
            |
            | Each line is what those who answered said, not what a community thinks. Groups and answers with too few organisations behind them are counted together.
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        ana: !results P1 by region
          bot: **P1 closed · Shall we go on?**
            |
            | 10 of 11 answered · 1 did not answer
            |
            | By UN regional group, after the organisation’s country:
            |
            | - **Latin America and the Caribbean** (6 organisations): yes 3, no 3
            | - **Africa** (4 organisations): yes 4
            |
            | Each line is what those who answered said, not what a community thinks. Groups and answers with too few organisations behind them are counted together.
          bot picture: P1-region.png
        ana: !results by colour
          bot: I read “by colour”. A result can be shown `by group` or `by region`, for example: `results P1 by group`
        ana: !session rule Chatham House
          bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
        ana: !results by group
          bot: This room follows the Chatham House Rule, so nothing is told by group or region.
        ana: !results
          bot: **P1 closed · Shall we go on?**
            |
            | 10 of 11 answered · 1 did not answer
            |
            | - **yes** 7
            | - **no** 3
            |
            | Indicative: it shows what those who answered think and decides nothing.
        """)


async def test_a_small_group_is_counted_with_others_and_what_they_answered_is_not_told_of_so_few(
    assembly: Story,
) -> None:
    await assembly.act("ana: !poll Shall we go on?")
    await vote(assembly, "P1", ana="yes", **{**ALL, "gil": "no"})
    await assembly.play("""
        ana: !close
          bot: **P1 closed · Shall we go on?**
            |
            | 11 of 11 answered
            |
            | - **yes** 7
            | - **no** 4
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        ana: !results P1 by group
          bot: **P1 closed · Shall we go on?**
            |
            | 11 of 11 answered
            |
            | By stakeholder group:
            |
            | - **Civil Society** (6 organisations): 6 answers
            | - **Government + group not said** (5 organisations or people alone): 5 answers
            |
            | Only how many answered is told here: what they answered could show whose it was.
        cal (direct): me language fr
          bot (direct cal): Désormais, je vous écris en français.
        cal (direct): results P1 par groupe
          bot (direct cal): **P1 close · Shall we go on?**
            |
            | 11 réponses sur 11
            |
            | Par groupe de parties prenantes :
            |
            | - **Société civile** (6 organisations) : 6 réponses
            | - **Gouvernement + groupe non indiqué** (5 organisations ou personnes seules) : 5 réponses
            |
            | Seul le nombre de réponses est donné ici : ce qui a été répondu pourrait montrer de qui cela vient.
        """)


async def test_one_late_answer_cannot_be_told_from_a_second_table(assembly: Story) -> None:
    await assembly.act("ana: !poll Shall we go on?")
    await vote(assembly, "P1", **ALL)
    await assembly.act("ana: !close\nana: !undo\nana: P1 no\nana: !close")
    await assembly.act("ana: !results P1")
    assert results(assembly, "P1")[-1].split("\n\n")[2:5] == [
        "- **yes** 7\n- **no** 4",
        "By stakeholder group:",
        "- **Civil Society** (6 organisations): yes 3, no 3\n- **Government** (4 organisations): yes 4",
    ]
    assert results(assembly, "P1")[-1].split("\n\n")[5] == (
        "As first counted, with 10 answers; too little has changed since to tell it anew."
    )
    await assembly.act("-- 11m\nana: !results P1 by group")
    assert "\n".join(assembly.seen).count("As first counted, with 10 answers") == 1


async def test_a_sealed_poll_knows_no_group(assembly: Story) -> None:
    await assembly.act("ana: !poll Shall we go on? --sealed")
    await assembly.act("\n".join(f"{name} (direct): {choice}" for name, choice in ALL.items()))
    await assembly.act("ana: !close")
    assert [text for text in results(assembly, "P1") if "group" in text] == []
    await assembly.play("""
        ana: !results P1 by group
          bot: P1 was sealed: its ballots know no group and no region.
        """)


async def test_an_answer_on_the_record_leaves_no_small_rest_of_its_group(assembly: Story) -> None:
    await assembly.act("ana: !poll Shall we go on?")
    await vote(assembly, "P1", **{**ALL, "gil": "yes (on the record)", "gus": "yes (on the record)"})
    await assembly.act("ana: !close\nana: !results by group")
    assert "Groups are not told here" in assembly.seen[-1]


async def test_what_changed_since_the_same_was_asked_is_told_where_it_is_more_than_a_few(assembly: Story) -> None:
    await assembly.act("ana: !poll Shall we go on?")
    await vote(assembly, "P1", **dict.fromkeys(CIVIL, "yes"))
    await assembly.act("ana: !close")
    await assembly.act("ana: !poll shall we go on")
    assert "At the close it is compared with P1." in "\n".join(assembly.seen)
    await vote(assembly, "P2", **dict.fromkeys(ALL, "yes"), ana="no")
    await assembly.play("""
        ana: !close
          bot: **P2 closed · shall we go on**
            |
            | 11 of 11 answered
            |
            | - **yes** 10
            | - **no** 1
            |
            | Broad agreement among those who answered (11 of 11): **yes** 10.
            |
            | Since P1 (6 of 11 answered then):
            |
            | - **yes** 6 of 6 (100%) → 10 of 11 (91%)
            |
            | The rest is much as it was.
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P2.png
          bot picture: P2-trend.png
          bot ends the poll
        """)


async def test_words_are_compared_with_a_named_question_of_the_same_kind(assembly: Story) -> None:
    await assembly.act("ana: !word What do you need?")
    await vote(assembly, "P1", **dict.fromkeys(GOVERNMENT, "trust"), **dict.fromkeys(("cal", "cleo", "cara"), "money"))
    await assembly.act("ana: !close P1\nana: !poll Go on?")
    await assembly.play("""
        ana: !word What is needed? --baseline P2
          bot: P2 is another kind of question, so their answers cannot be compared. Put both with the same command, for example: `!poll`
        ana: !poll Go on now? --baseline P2
          bot: P2 is still open; a question can be compared with one that is closed. Close it first: `!close P2`
        ana: !word What is needed? --baseline
          bot: I read `--baseline …`. It takes the id of an earlier question of this room, for example: `--baseline P3`
        ana: !word What is needed? --baseline P9
          bot: I read P9, but I know no question with that id in a room you are in. `help` lists what is open.
        ana: !word What is needed? --baseline P1
          bot: **P3 · What is needed?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | At the close it is compared with P1.
            |
            | Open until a facilitator closes it.
        """)
    await vote(assembly, "P3", **dict.fromkeys((*GOVERNMENT, "cal", "cleo", "cara"), "Trust"))
    await assembly.play("""
        ana: !close P3
          bot: **P3 closed · What is needed?**
            |
            | 7 of 11 answered · 4 did not answer
            |
            | - **Trust** 7
            |
            | P1 asked: What do you need?
            |
            | Since P1 (7 of 11 answered then):
            |
            | - **Trust** 4 → 7 of 7
            | - **money** 3 → 0 of 7
          bot picture: P3.png
          bot picture: P3-trend.png
        """)

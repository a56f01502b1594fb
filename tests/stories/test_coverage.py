"""Coverage as a facilitator sees it: groups here and missing, beside the forum's meetings and the last session."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.domain.messages import Image
from bot.store import coverage
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

HERE = {
    "ab": "Ministry A, government, Kenya", "ac": "Ministry C, government, Peru", "ad": "Ministry D, government, France",
    "bb": "Civil A, civil society, Kenya", "bc": "Civil B, civil society, Nigeria", "bd": "Civil C, civil society, Ghana",
    "be": "Civil D, civil society, Mali", "cb": "Press A, press, France", "cc": "Tech A, technical community, Germany",
    "cd": "Tech B, technical community, Norway",
}  # fmt: skip
LATER = ("db", "dc", "dd")


@pytest.fixture
async def crowd(base_url: str) -> AsyncIterator[Story]:
    """A room in which ten organisations have said who they are, and a session has ended."""
    story = Story(base_url, CONFIG, people=("ana", *HERE, *LATER))
    await story.begin()
    said = [f"{name} (direct): i am {organisation}" for name, organisation in HERE.items()]
    await story.act("\n".join([*said, "ana: !session open Day 0", "ana: !session close"]))
    yield story
    await story.stop()


async def test_groups_that_are_here_and_missing_stand_beside_those_of_the_forums_last_meeting(crowd: Story) -> None:
    await crowd.play(
        """
    ana: !coverage
      bot: **Who is here**, by stakeholder group (10 organisations)
        | - Civil Society: 4 (40 %) · IGF 2025: 34 %
        | - Government: 3 (30 %) · IGF 2025: 35 %
        | - Press/Media + Intergovernmental Organization + Technical Community + group not said: 3 (30 %) · IGF 2025: 17 %
        | - **Nobody yet from:** Private Sector (IGF 2025: 14 %)
        |
        | Regions are not told apart: a small group could be worked out.
        |
        | As it was told at 2027-01-15 08:00 UTC. What moved by fewer than 3 since is not told.
        |
        | IGF 2025 (Lillestrøm, Norway) counts participants, this room organisations; shares lean towards the host’s region. Source: https://media.intgovforum.org/en/content/igf-2025-participation-and-programme-statistics
        |
        | Whom do we miss? `!wanted police and judges` · Who asks them? `!outreach` · A page to forward: `!brief`
      bot picture: coverage-stakeholder.png
    ab: !coverage
      bot: `coverage` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
    ana: !coverage 1999
      bot: I have no figures for “1999”. There are: 2025, 2022. For example: `!coverage`
    """
    )


async def test_a_newcomer_is_told_only_with_enough_others(crowd: Story) -> None:
    await crowd.act(
        """
-- 1h
db (direct): i am Firm A, private sector, Japan
"""
    )
    await crowd.play(
        """
    ana: !coverage
      bot: **Who is here**, by stakeholder group (10 organisations)
        | - Civil Society: 4 (40 %) · IGF 2025: 34 %
        | - Government: 3 (30 %) · IGF 2025: 35 %
        | - Press/Media + Intergovernmental Organization + Technical Community + group not said: 3 (30 %) · IGF 2025: 17 %
        | - **Nobody yet from:** Private Sector (IGF 2025: 14 %)
        |
        | Regions are not told apart: a small group could be worked out.
        |
        | As it was told at 2027-01-15 08:00 UTC. What moved by fewer than 3 since is not told.
        |
        | IGF 2025 (Lillestrøm, Norway) counts participants, this room organisations; shares lean towards the host’s region. Source: https://media.intgovforum.org/en/content/igf-2025-participation-and-programme-statistics
        |
        | Whom do we miss? `!wanted police and judges` · Who asks them? `!outreach` · A page to forward: `!brief`
      bot picture: coverage-stakeholder.png
    """
    )
    await crowd.act(
        """
dc (direct): i am Firm B, private sector, India
dd (direct): i am Firm C, private sector, Fiji
"""
    )
    await crowd.play(
        """
    ana: !coverage 2022
      bot: **Who is here**, by stakeholder group (13 organisations)
        | - Civil Society: 4 (31 %) · IGF 2022: 32 %
        | - Government: 3 (23 %) · IGF 2022: 29 %
        | - Private Sector: 3 (23 %) · IGF 2022: 16 % · 0 at the end of the last session
        | - Press/Media + Intergovernmental Organization + Technical Community + group not said: 3 (23 %) · IGF 2022: 23 %
        |
        | Regions are not told apart: a small group could be worked out.
        |
        | IGF 2022 (Addis Ababa, Ethiopia) counts participants, this room organisations; shares lean towards the host’s region. Source: https://intgovforum.org/en/content/igf-2022-participation-and-programme-statistics
        |
        | Whom do we miss? `!wanted police and judges` · Who asks them? `!outreach` · A page to forward: `!brief`
      bot picture: coverage-stakeholder.png
    """
    )


async def test_wanted_groups_and_answers_from_afar_stand_below(crowd: Story) -> None:
    await crowd.act(
        """
ana: !poll Go? | yes | no
ab: P1 yes
ac: P1 yes
ad: P1 yes
bb (direct): P1 no
bc (direct): P1 no
bd (direct): P1 no
ana: !close P1
-- 11m
"""
    )
    await crowd.play(
        """
    ana: !wanted police
      bot: Noted, without your name: **W1** police. How often each was named is told from 3 on. Would you ask them? `!W1 mine` A page to forward: `!brief`
    ana: !coverage
      bot: **Who is here**, by stakeholder group (10 organisations)
        | - Civil Society: 4 (40 %) · IGF 2025: 34 %
        | - Government: 3 (30 %) · IGF 2025: 35 %
        | - Press/Media + Intergovernmental Organization + Technical Community + group not said: 3 (30 %) · IGF 2025: 17 %
        | - **Nobody yet from:** Private Sector (IGF 2025: 14 %)
        |
        | Regions are not told apart: a small group could be worked out.
        |
        | As it was told at 2027-01-15 08:00 UTC. What moved by fewer than 3 since is not told.
        |
        | IGF 2025 (Lillestrøm, Norway) counts participants, this room organisations; shares lean towards the host’s region. Source: https://media.intgovforum.org/en/content/igf-2025-participation-and-programme-statistics
        |
        | **Who should be heard here and is not**, as participants named them
        | - **W1** police: named by fewer than 3, not asked yet
        |
        | 50 % of the answers to closed questions came from direct chats.
        |
        | Whom do we miss? `!wanted police and judges` · Who asks them? `!outreach` · A page to forward: `!brief`
      bot picture: coverage-stakeholder.png
    """
    )


async def test_a_digest_tells_how_many_answers_came_from_afar_where_nobody_can_be_worked_out(crowd: Story) -> None:
    here, afar, few = ("ab", "ac", "ad"), ("bb", "bc", "bd", "be", "cb", "cc"), ("cd",)
    asked = ["ana: !poll Go? | yes | no", *(f"{one}: P1 yes" for one in here), *(f"{one} (direct): P1 no" for one in afar)]
    await crowd.act("\n".join([*asked, "ana: !close P1", "-- 11m"]))
    told = await digest(crowd)
    assert "67 % of the answers to closed questions came from direct chats." in told
    asked = ["ana: !poll Stop? | yes | no", *(f"{one}: P2 yes" for one in here), *(f"{one} (direct): P2 no" for one in few)]
    await crowd.act("\n".join([*asked, "ana: !close P2", "-- 11m"]))
    assert "67 % of the answers" in await digest(crowd)  # one alone from afar counts in no number
    await crowd.act("ana: !pain a third thing\nana: !session open Day 1")
    assert "of the answers" not in await digest(crowd)  # it stands under results only


async def digest(crowd: Story) -> str:
    """The room's digest, in plain text."""
    await crowd.act("ana: !digest now")
    return "\n".join(crowd.seen)


async def test_under_the_chatham_house_rule_nothing_is_told(crowd: Story) -> None:
    await crowd.play(
        """
    ana: !session rule Chatham House
      bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
    ana: !coverage
      bot: Under the Chatham House Rule it is not told who is here, not even by groups.
    """
    )


async def test_who_only_listens_is_counted_apart(crowd: Story) -> None:
    assert crowd.bot is not None
    async with crowd.bot.base.begin() as tx:
        for name in ("bb", "bc", "bd"):
            tx.write("UPDATE person SET capacity = 'observer' WHERE id = $1", f"@{name}:test")
    await crowd.act("ana: !coverage")
    shown = "\n".join(crowd.seen)
    assert "3 people only listen, and are counted in none of these." in shown
    assert "(7 organisations)" in shown
    async with crowd.bot.base.begin() as tx:
        present = await coverage.present(tx, "!room", "@commonground:test")
    assert present.total() == 7


async def test_the_picture_says_the_same_in_words(crowd: Story) -> None:
    await crowd.act("ana: !coverage")
    [image] = [line.effect for line in crowd.server.effects(Image)]
    assert isinstance(image, Image)
    assert image.alt == (
        "Stakeholder groups: IGF 2025 and this room: from IGF 2025 to this room · Civil Society 34% → 40% · Government"
        " 35% → 30% · Press/Media + Intergovernmental Organization + Technical Community + group not said 17% → 30%. Shares"
        " of participants there, of organisations here. What is too small to stand alone is counted together."
    )

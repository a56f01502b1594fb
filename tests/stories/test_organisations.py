"""Organisations as facilitators list, confirm and join them, and what their people see of it."""

from __future__ import annotations

import pytest

from bot.config import Confidence
from bot.store import ballots, people, verdicts
from tests.stories.harness import Story
from tests.stories.outlets import played

TWO = "ben (direct): i am Posts of Kenya, gov, Kenya\ncy (direct): i am Posts of Kenia, gov\ncy (direct): i am new"


async def test_a_facilitator_lists_confirms_and_joins_and_takes_it_back(story: Story) -> None:
    await story.act(TWO)
    await story.play("""
        ana: !organisations
          bot ✉️ ana
          bot (direct ana): **2 organisations of your rooms**, 0 confirmed by a facilitator
            | - O2 **Posts of Kenia** (Government)
            | - O1 **Posts of Kenya** (Government, Kenya)
            | O2 and O1 may be one. If they are: `same O2 O1`
        ana (direct): confirm o1
          bot (direct ana): **Posts of Kenya** (Government, Kenya) is confirmed.
        ana: !same O2 O1
          bot (direct ana): **Posts of Kenia** (Government) is now part of **Posts of Kenya** (Government, Kenya): names, people, statements and answers count as one. Part them again: `undo` within ten minutes, or delete your message.
          bot (direct cy): A facilitator found that your organisation is **Posts of Kenya** (Government, Kenya), so you speak for it together with those who already do. If that is wrong, tell the facilitator.
          bot ✉️ ana
        -- restart
        dee (direct): i am posts of kenia
          bot (direct dee): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
        ana (direct): organisations
          bot (direct ana): **One organisation of your rooms**, 1 confirmed by a facilitator
            | - O1 **Posts of Kenya** (Government, Kenya) · confirmed
        dee (direct): i am myself
          bot (direct dee): You now speak for yourself only. To speak for an organisation: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`.
        ana: !undo
          bot (direct cy): That was taken back: you speak for **Posts of Kenia** (Government) again.
          bot: Taken back: `same` (O1).
        ana (direct): organisations kenia
          bot (direct ana): **One organisation of your rooms**, 0 confirmed by a facilitator
            | - O2 **Posts of Kenia** (Government)
        ana (direct): confirm O1 no
          bot (direct ana): **Posts of Kenya** (Government, Kenya) is not confirmed any more.
        """)


async def test_what_both_said_counts_as_one_and_they_are_not_introduced_to_each_other(story: Story) -> None:
    await story.act(TWO)
    await played(
        story,
        """
        ana: !poll Shall we meet? --by organisation
        ben (direct): P1 yes
        cy (direct): P1 no
        ben (direct): pain parcels get lost on the way to the islands
        cy (direct): pain our parcels are lost on the way to islands
        ben (direct): yes N2
        ana: !introduce N1 N2
        """,
    )
    await story.act("ana: !same O2 O1")
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await tx.rows("SELECT DISTINCT organisation FROM need") == [{"organisation": "O1"}]
        assert await verdicts.sharing(tx, ["N1", "N2"]) == []
        assert await tx.rows("SELECT state FROM introduction") == [{"state": "expired"}]
    await story.play("""
        ana: !introduce N1 N2
          bot: N1 and N2 come from one organisation, which needs no introduction to itself. `matches` lists pairs of different ones.
        ana: !close
          bot: **P1 closed · Shall we meet?**
            |
            | 1 of 1 organisation answered
            |
            | - **yes** 0
            | - **no** 1
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
        """)


async def test_what_is_parted_goes_back_where_it_came_from_and_what_came_since_stays(story: Story) -> None:
    await story.act(TWO)
    await played(
        story, "ana: !ask Why? --by organisation\ncy (direct): P1 because of the distance\ncy (direct): pain parcels"
    )
    await played(story, "ana (direct): same O2 O1\ncy (direct): pain stamps are dear\nana (delete): it")
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await tx.rows("SELECT text, organisation FROM need ORDER BY id") == [
            {"text": "parcels", "organisation": "O2"}, {"text": "stamps are dear", "organisation": "O1"},
        ]  # fmt: skip
        assert await tx.rows("SELECT organisation FROM answer") == [{"organisation": "O2"}]
        assert [await people.delegate(tx, id) for id in ("O1", "O2")] == ["@ben:test", "@cy:test"]
        assert await tx.rows("SELECT name FROM alias") == []
        assert await tx.rows("SELECT source FROM merged") == []


async def test_of_two_sealed_ballots_of_one_organisation_one_is_left(story: Story) -> None:
    await story.act(TWO)
    await played(story, "ana: !poll Shall we? --sealed --by organisation\nben (direct): yes\ncy (direct): no")
    await played(story, "ana: !same O2 O1")
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await tx.rows("SELECT voice FROM ledger") == [{"voice": "O1"}]
        assert "P1" not in str(await tx.rows("SELECT facts FROM merged"))
        assert len(await ballots.counted(tx, "P1", "poll")) == 1


@pytest.mark.parametrize("command", ["organisations", "confirm O1", "same O1 O2"])
async def test_only_facilitators_see_organisations_and_none_of_chatham_house(story: Story, command: str) -> None:
    await story.act(TWO)
    await story.act(f"ben (direct): {command}")
    verb = command.split(maxsplit=1)[0]
    assert story.seen[1].startswith(f"  bot (direct ben): `{verb}` is for the facilitators of this room")
    await story.act("ana: !session rule chatham house")
    await story.act(f"ana: !{command}")
    assert story.seen[1:] == [
        "  bot: Under the Chatham House Rule I list no organisations: being here is confidential."
    ]
    await story.act(f"ana (direct): {command}")
    assert "Posts" not in "".join(story.seen)


async def test_where_only_facilitators_confirm_an_organisation_counts_from_then_on(story: Story) -> None:
    story.config = story.config.model_copy(update={"confidence": Confidence(confirmed_by="facilitator")})
    await story.stop()
    await story.start()
    await story.act(TWO)
    await story.play("""
        ana (direct): organisations kenya
          bot (direct ana): **One organisation of your rooms**, 0 confirmed; only these count where small groups are guarded. Confirm one: `confirm O1`
            | - O1 **Posts of Kenya** (Government, Kenya)
        ana (direct): confirm
          bot (direct ana): Which organisation? For example: `confirm O3`. `organisations` lists them.
        ana (direct): confirm O7
          bot (direct ana): I know no O7 in your rooms. `organisations` lists those that I do.
        ana (direct): confirm O1
          bot (direct ana): **Posts of Kenya** (Government, Kenya) is confirmed.
        """)
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await people.confirmed(tx, {"O1", "O2"}, strict=True) == {"O1"}

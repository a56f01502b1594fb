"""Names that are nearly an organisation's: the person is asked, alone, and nothing is joined until they say."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_who_types_nearly_a_name_is_asked_and_joins_by_one_word_that_can_be_taken_back(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya\ncy (direct): pain parcels get lost")
    await story.play("""
        cy: !i am Posts of Kenia
          bot (direct cy): I know no organisation of exactly that name. Did you mean one of these?
            | - **Posts of Kenya** (Government, Kenya): write `i am O1`
            | If yours is another one: `i am new`. Until then nothing has changed.
          bot ✉️ cy
        dee (direct): i am O1
          bot (direct dee): I have not offered you O1. Write the name, for example: `i am Internet Society Kenya, Technical Community, Kenya`
        -- restart
        cy (direct): i am o1
          bot (direct cy): You now speak for **Posts of Kenya** (Government, Kenya). What you said before is now its own. Next: `pain` and your worst problem in one sentence.
        dee (direct): I am posts of kenia
          bot (direct dee): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
        cy (delete): it
        dee (delete): it
        dee (direct): i am Posts of Kenia
          bot (direct dee): I know no organisation of exactly that name. Did you mean one of these?
            | - **Posts of Kenya** (Government, Kenya): write `i am O1`
            | If yours is another one: `i am new`. Until then nothing has changed.
        """)
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await tx.value("SELECT organisation FROM need") == "person:@cy:test"


async def test_whose_organisation_is_another_one_says_new_and_keeps_group_and_country(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov")
    await story.act("cy (direct): i am Posts of Kenia, press, Chile")
    await story.play("""
        cy (direct): i am new
          bot (direct cy): You now speak for **Posts of Kenia** (Press/Media, Chile). Next: `pain` and your worst problem in one sentence.
        dee (direct): i am new America, NGO, United States
          bot (direct dee): You now speak for **new America** (Civil Society, United States). Next: `pain` and your worst problem in one sentence.
        """)


async def test_who_puts_a_mistyped_name_of_their_own_right_is_not_asked(story: Story) -> None:
    await story.play("""
        ben (direct): i am Posts of Kenia, gov, Kenya
          bot (direct ben): You now speak for **Posts of Kenia** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
        ben (direct): i am Posts of Kenya, gov, Kenya
          bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
        cy (direct): i am Posts of Kenia
          bot (direct cy): I know no organisation of exactly that name. Did you mean one of these?
            | - **Posts of Kenya** (Government, Kenya): write `i am O2`
            | If yours is another one: `i am new`. Until then nothing has changed.
        """)


async def test_an_edit_that_is_nearly_a_name_asks_as_well_and_takes_the_old_name_back(story: Story) -> None:
    await story.act("ben (direct): i am Posts of Kenya, gov, Kenya\ncy (direct): i am Zanzibar Beekeepers, NGO")
    await story.play("""
        cy (edit direct): i am Post of Kenya
          bot (direct cy): I know no organisation of exactly that name. Did you mean one of these?
            | - **Posts of Kenya** (Government, Kenya): write `i am O1`
            | If yours is another one: `i am new`. Until then nothing has changed.
        cy (direct): i am new Post of Kenya, Press
          bot (direct cy): You now speak for **Post of Kenya** (Press/Media). Next: `pain` and your worst problem in one sentence.
        """)

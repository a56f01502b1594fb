"""Sealed questions that are answered per organisation."""

from __future__ import annotations

from tests.stories.harness import Story
from tests.stories.outlets import played
from tests.stories.test_sealed import NOTED, answers_to, box


async def test_an_organisation_has_one_ballot_and_no_split_is_told(story: Story) -> None:
    await played(
        story,
        """
        ana: !poll Shall we go on? --sealed --by organisation
        ben (direct): i am Quuxworks, NGO, Kenya
        cy (direct): i am Quuxworks, NGO, Kenya
        """,
    )
    (without,) = await answers_to(story, "dee (direct): no")
    assert without.startswith("P1 is answered per organisation, so I kept nothing yet.")
    assert await answers_to(story, "ben (direct): yes\ncy (direct): no") == [NOTED, NOTED]
    assert await box(story) == ["no"]
    assert "you have answered P1" in (await answers_to(story, "ben (direct): mine"))[0]


async def test_who_changes_their_organisation_has_one_ballot_all_the_same(story: Story) -> None:
    await played(
        story,
        """
        ana: !poll Shall we go on? --sealed --by organisation
        ben (direct): i am Quuxworks, NGO, Kenya
        cy (direct): i am Quuxworks, NGO, Kenya
        """,
    )
    assert await answers_to(story, "cy (direct): no\nben (direct): yes") == [NOTED, NOTED]
    await played(story, "ben (direct): i am Zygote Fund, NGO, Kenya")
    assert await answers_to(story, "ben (direct): no") == [NOTED]
    assert await box(story) == ["no"]
    assert await answers_to(story, "cy (direct): yes") == [NOTED]
    assert await box(story) == ["no", "yes"]

"""Beside a result stands a picture of it, with words that say the same."""

from __future__ import annotations

from bot.domain.messages import Erase, Image
from tests.stories.harness import Story, person


def pictures(story: Story) -> dict[str, Image]:
    """The pictures in the room, by their files; a later one takes the place of an earlier one."""
    images = (one.effect for one in story.server.effects(Image))
    return {one.filename: one for one in images if isinstance(one, Image)}


async def answered(story: Story, question: str, *answers: str, minutes: int = 1440) -> None:
    """A question, its answers by ben, cy, dee and ana, and its close so many minutes later."""
    story.server.say("!room", person("ana"), question)
    await story.settle()
    for name, answer in zip(("ben", "cy", "dee", "ana"), answers, strict=False):
        story.server.say("!room", person(name), answer)
    await story.settle()
    story.now += minutes * 60_000
    story.server.say("!room", person("ana"), "!close")
    await story.settle()


async def test_an_order_is_drawn_round_by_round(story: Story) -> None:
    question = "!poll Where next? | Geneva | Nairobi | Lima --rank"
    await answered(story, question, "P1 a b c", "P1 b a", "P1 b c a", "P1 c a")
    picture = pictures(story)["P1.png"]
    assert picture.recipe["rows"] == [
        ["Nairobi", [2, 2, 3], 3], ["Geneva", [1, 2, None], 0], ["Lima", [1, None, None], 0],
    ]  # fmt: skip
    assert (picture.recipe["kind"], picture.recipe["rest"]) == ("ranked", [0, 0, 1])
    assert picture.alt == (
        "P1, Where next?: Nairobi 2 → 2 → 3 (elected in round 3) · Geneva 1 → 2 (out) · Lima 1 (out). 4 of 4 answered."
    )


async def test_a_scale_is_drawn_with_its_middle(story: Story) -> None:
    await answered(story, "!hum Shall we go on?", "P1 4", "P1 2", "P1 5", "P1 5")
    picture = pictures(story)["P1.png"]
    assert [n for _, n in picture.recipe["steps"]] == [0, 1, 0, 1, 2]
    assert (picture.recipe["kind"], picture.recipe["median"]) == ("scale", 4.5)
    assert picture.alt == (
        "P1, Shall we go on?: 1 · strongly against 0, 2 · against 1, 3 · neutral 0, 4 · for 1, 5 · strongly for 2,"
        " median 4.5. 4 of 4 answered."
    )


async def test_shares_of_several_answers_are_of_those_who_answered(story: Story) -> None:
    await answered(story, "!poll Where next? | Geneva | Nairobi | Lima --max 2", "P1 a b", "P1 b", "P1 b c")
    recipe = pictures(story)["P1.png"].recipe
    assert (recipe["pairs"], recipe["of"]) == ([["Geneva", 1], ["Nairobi", 3], ["Lima", 1]], 3)


async def test_what_was_asked_before_is_drawn_over_its_dates(story: Story) -> None:
    await answered(story, "!word What do we lack?", "P1 time", "P1 time", "P1 money")
    await answered(story, "!word What do we lack? --baseline P1", "P2 money", "P2 time", "P2 money", "P2 trust")
    await answered(story, "!word What do we lack? --baseline P2", "P3 money", "P3 money", "P3 money")
    trend = pictures(story)["P3-trend.png"]
    assert trend.recipe["askings"] == [["2027-01-16", 3], ["2027-01-17", 4], ["2027-01-18", 3]]
    assert trend.recipe["series"] == [["money", [1, 2, 3]]]
    assert trend.alt == (
        "P3, What do we lack?, asked again and again: from 2027-01-16 to 2027-01-18 · money 33% → 50% → 100%."
        " 3 of 4 answered · 1 did not answer."
    )
    assert "P1-trend.png" not in pictures(story)


async def test_two_askings_on_one_day_are_told_apart_by_the_time(story: Story) -> None:
    await answered(story, "!poll Shall we?", "P1 yes", "P1 no", "P1 yes")
    await answered(story, "!poll Shall we? --baseline P1", "P2 yes", "P2 yes", "P2 yes", minutes=6)
    assert pictures(story)["P2-trend.png"].recipe["askings"] == [["2027-01-16 08:00", 3], ["2027-01-16 08:06", 3]]


async def test_a_close_that_is_taken_back_takes_both_pictures_with_it(story: Story) -> None:
    await answered(story, "!poll Shall we?", "P1 yes", "P1 no", "P1 yes")
    await answered(story, "!poll Shall we? --baseline P1", "P2 yes", "P2 yes", "P2 yes")
    before = len(story.server.effects(Erase))
    story.server.say("!room", person("ana"), "!undo")
    await story.settle()
    assert len(story.server.effects(Erase)) - before == 2


async def test_words_beside_pictures_are_in_the_language_of_the_room(story: Story) -> None:
    rooms = story.config.rooms.model_copy(update={"language": "fr"})
    story.config = story.config.model_copy(update={"rooms": rooms})
    await story.stop()
    await story.start()
    question = "!poll Où aller ? | Genève | Nairobi | Lima --rank --seats 2"
    await answered(story, question, "P1 a b c", "P1 a b", "P1 a c", "P1 b c")
    picture = pictures(story)["P1.png"]
    assert (picture.recipe["head"], picture.recipe["point"]) == ("Tour", ",")
    assert "Genève 3 (l’emporte au tour 1)" in picture.alt

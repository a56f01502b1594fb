"""While a question is open the room sees how it stands, and finds it pinned."""

from __future__ import annotations

from typing import TypeVar

import pytest

from bot.domain.messages import Correction, Message, Pin
from tests.fake import BOT
from tests.stories.harness import Story, person

HOW = (
    "Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it"
    " until the close; the result gives no names."
)


@pytest.fixture
async def story(story: Story) -> Story:
    """The bot may pin, and does what it does often."""
    story.looks = True
    story.server.rooms["!room"].levels = f'{{"users": {{"{person("ana")}": 100, "{BOT}": 50}}}}'
    return story


Made = TypeVar("Made", Message, Correction, Pin)


def made(story: Story, kind: type[Made], name: str) -> dict[str, Made]:
    """What the bot made of a kind under a name, by its event, in order."""
    lines = ((one.id, one.effect) for one in story.server.effects(kind))
    return {id: one for id, one in lines if isinstance(one, kind) and one.name == name}


def told(story: Story) -> list[str]:
    """What was told of how a question stands, in order."""
    first, changes = made(story, Message, "live"), made(story, Correction, "live")
    return [*(one.text for one in first.values()), *(one.text for one in changes.values())]


async def test_a_poll_shows_its_count_from_the_third_answer_on_and_is_pinned_until_the_close(story: Story) -> None:
    await story.play(
        f"""
        ana: !poll Shall we meet again?
          bot: **P1 · Shall we meet again?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | {HOW}
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain
          bot pins P1
        ben (thread P1): yes
          bot ✅ ben
        cy (react P1): 👎
        dee (vote P1): yes
          bot: **P1 so far** · 3 of 4 answered
            |
            | - **yes** 2
            | - **no** 1
        cy (react P1): 🤷
        -- 5s
          bot corrects: **P1 so far** · 2 of 4 answered · 1 abstained
            |
            | - **yes** 2
            | - **no** 0
        -- 1h
        ana: !close P1
          bot: **P1 closed · Shall we meet again?**
            |
            | 2 of 4 answered · 1 abstained · 1 did not answer
            |
            | - **yes** 2
            | - **no** 0
            |
            | Indicative: it shows what those who answered think and decides nothing.
          bot picture: P1.png
          bot ends the poll
          bot unpins P1
          bot corrects: **P1** is closed. The result is below.
        """
    )


async def test_of_words_only_the_turnout_is_told_and_a_question_put_anew_has_its_own(story: Story) -> None:
    await story.play(
        f"""
        ana: !word What do you need?
          bot: **P1 · What do you need?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | {HOW}
            |
            | Open until a facilitator closes it.
          bot pins P1
        ben (thread P1): trust
          bot ✅ ben
        cy (thread P1): time
          bot ✅ cy
        dee (thread P1): money
          bot ✅ dee
          bot: **P1 so far** · 3 of 4 answered
        ana: !reword P1 What do you need most?
          bot corrects: P1 is asked in new words below. Please answer that one.
          bot: **P1 · What do you need most?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | {HOW}
            |
            | Open until a facilitator closes it.
          bot pins P1
          bot unpins P1
          bot corrects: **P1** is asked anew in other words, further down.
        """
    )
    for name in ("ben", "cy", "dee"):
        story.server.say("!room", person(name), "P1 trust")
    await story.settle()
    assert told(story) == ["**P1 so far** · 3 of 4 answered"] * 2
    assert story.server.rooms["!room"].pinned == list(made(story, Message, "question"))[-1:]


async def test_a_question_that_is_taken_back_is_unpinned_and_its_count_says_so(story: Story) -> None:
    asked = story.server.say("!room", person("ana"), "!ask What now?")
    await story.settle()
    for name in ("ben", "cy", "dee"):
        story.server.say("!room", person(name), "P1 more time")
    await story.settle()
    story.server.redact("!room", person("ana"), asked)
    await story.settle()
    over = [one.text for one in made(story, Correction, "over").values()]
    assert (over, story.server.rooms["!room"].pinned) == (["**P1** was taken back."], [])


async def test_what_changes_within_five_seconds_is_told_once_with_the_last_count(story: Story) -> None:
    story.server.say("!room", person("ana"), "!word What do you need?")
    await story.settle()
    for name in ("ana", "ben", "cy"):
        story.server.say("!room", person(name), "P1 trust")
    await story.settle()
    for answer in ("time", "pass", "money", "unclear", "pass", "data", "pass", "unclear"):
        story.now += 1_000
        story.server.say("!room", person("dee"), f"P1 {answer}")
        await story.settle()
    story.now += 5_000
    await story.settle()
    head = "**P1 so far** · 3 of 4 answered"
    assert told(story) == [head, f"{head} · 1 passed", f"{head} · 1 found it unclear"]


async def test_a_count_that_could_not_be_sent_yet_is_overtaken_and_not_followed(story: Story) -> None:
    for text in ("!poll Shall we?", *["P1 yes"] * 3):
        await story.settle()
        story.server.say("!room", person("ana"), text)
    for name in ("ben", "cy"):
        story.server.say("!room", person(name), "P1 yes")
    await story.settle()
    bot = story.bot
    assert bot is not None
    for choice in ("no", "yes", "no"):
        story.server.say("!room", person("dee"), f"P1 {choice}")
        story.now += 60_000
        await bot.listener.hear(0)
        await bot.thinker.page()
        await bot.clock.look()  # nothing is sent in between
    await story.settle()
    story.now += 60_000
    await story.settle()
    assert [text.splitlines()[-2:] for text in told(story)] == [
        ["- **yes** 3", "- **no** 0"], ["- **yes** 3", "- **no** 1"],
    ]  # fmt: skip


async def test_what_others_pinned_stays_and_a_bot_that_may_not_pin_goes_on_without(story: Story) -> None:
    room = story.server.rooms["!room"]
    room.pinned = ["$agenda"]
    story.server.say("!room", person("ana"), "!ask What now?")
    await story.settle()
    (question,) = made(story, Message, "question")
    assert room.pinned == ["$agenda", question]
    room.levels = "{}"
    story.server.say("!room", person("ana"), "!close P1")
    await story.settle()
    assert room.pinned == ["$agenda", question]
    assert made(story, Pin, "unpin") == {}


async def test_a_close_that_is_taken_back_pins_again_and_goes_on_counting_in_the_same_message(story: Story) -> None:
    for text in ("!poll Shall we?", "P1 yes"):
        story.server.say("!room", person("ana"), text)
        await story.settle()
    for name in ("ben", "cy"):
        story.server.say("!room", person(name), "P1 yes")
    await story.settle()
    for text in ("!close P1", "!undo"):
        story.now += 10_000
        story.server.say("!room", person("ana"), text)
        await story.settle()
    story.server.say("!room", person("dee"), "P1 no")
    await story.settle()
    story.now += 5_000
    await story.settle()
    assert [text.splitlines()[-1] for text in told(story)] == ["- **no** 0", "- **no** 0", "- **no** 1"]
    assert len(made(story, Message, "live")) == 1
    assert len(story.server.rooms["!room"].pinned) == 1

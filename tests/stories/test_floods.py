"""Floods: everything is kept, others are thought and acknowledged first, and the one who floods is told once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from bot.domain.messages import Message
from bot.store import answers, inbox, prompts
from bot.texts import words
from bot.think import PAGE
from tests.fake import BOT
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person

FLOOD = 1_000  # in a test; tests/server measures 5,000


@pytest.fixture
async def wide(base_url: str) -> AsyncIterator[Story]:
    """A story whose homeserver cuts nothing off, in which P1 is open."""
    story = Story(base_url, CONFIG)
    await story.begin()
    story.server.most = 0
    story.server.say("!room", person("ana"), "!word What must come first?")
    await story.settle()
    yield story
    await story.stop()


def texts(story: Story, key: str) -> list[str]:
    """What the bot said as messages of one name."""
    return [one.effect.text for one in story.server.effects(Message) if one.effect and one.effect.name == key]  # type: ignore[union-attr]


async def counted(story: Story, prompt: str) -> dict[str, str]:
    """Who answered what, by name."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        found = await prompts.get(tx, prompt)
        assert found is not None
        return {str(one.person): one.text for one in await answers.counted(tx, prompt, found.wording, "person")}


def flood(story: Story, name: str, say: Callable[[int], str], n: int = FLOOD) -> list[str]:
    """Somebody writes `n` messages within half a minute."""
    start = story.now
    sent = []
    for number in range(n):
        story.now = start + number * 30_000 // n
        sent.append(story.server.say("!room", person(name), say(number)))
    return sent


async def hear_and_think(story: Story, pages: int) -> None:
    """Hears everything, thinks so many pages of it, and sends what was decided."""
    bot = story.bot
    assert bot is not None
    await bot.listener.hear(0)
    for _ in range(pages):
        await bot.thinker.page()
    while await bot.speaker.round():
        pass


async def test_others_are_thought_and_acknowledged_before_the_rest_of_a_flood(wide: Story) -> None:
    flood(wide, "ben", lambda n: f"P1 word{n}", FLOOD // 2)
    wide.server.say("!room", person("cy"), "P1 trust")
    flood(wide, "ben", lambda n: f"P1 again{n}", FLOOD // 2)
    wide.server.say("!room", person("dee"), "P1 time")
    await hear_and_think(wide, pages=1)  # 200 events: the share of ben and everybody else, then more of ben
    assert wide.bot is not None
    async with wide.bot.base.begin() as tx:
        assert (await inbox.is_waiting(tx), await inbox.is_behind(tx)) == (True, False)
    assert {name: word for name, word in (await counted(wide, "P1")).items() if name != person("ben")} == {
        person("cy"): "trust", person("dee"): "time",
    }  # fmt: skip
    assert texts(wide, "folded") == ["62 answers heard (P1). All of them count."]
    await wide.settle()
    assert (await counted(wide, "P1"))[person("ben")] == f"again{FLOOD // 2 - 1}"
    assert await kept(wide, "ben") == FLOOD
    assert len(texts(wide, "folded")) == len(texts(wide, "flood")) == 1


async def kept(story: Story, name: str) -> int:
    """How many answers of a person are kept, those that were changed later too."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        return int(await tx.value("SELECT COUNT(*) FROM answer WHERE person = $1", person(name)))


async def test_a_flood_in_a_direct_chat_is_answered_up_to_its_share_and_then_by_one_line(wide: Story) -> None:
    where = wide._direct(person("ben"))
    await wide.settle()
    before = wide.server.place
    for n in range(100):
        wide.server.say(where, person("ben"), f"P1 word{n}")
    await wide.settle()
    said = [one for one in wide.server.effects() if one.place > before]
    names = [one.effect.name for one in said if one.effect]
    assert names == ["answer-noted"] * 59 + ["flood"]  # of his share of 60, one was the invitation
    assert await kept(wide, "ben") == 100
    wide.now += 2 * 60_000
    wide.server.say(where, person("ben"), "P1 calm")
    await wide.settle()
    assert len([one for one in wide.server.effects() if one.place > before]) == 61


async def test_who_floods_is_told_in_their_language(wide: Story) -> None:
    where = wide._direct(person("ben"))
    wide.server.say(where, person("ben"), "me language fr")
    await wide.settle()
    flood(wide, "ben", lambda n: f"P1 mot{n}", 70)
    await wide.settle()
    assert texts(wide, "flood") == [words("fr")("refusal-flood")]


async def test_commands_beyond_a_minutes_share_are_refused_in_one_line_and_taken_again_after_it(wide: Story) -> None:
    before = len(texts(wide, "help"))
    for _ in range(50):
        wide.now += 100
        wide.server.say("!room", person("cy"), "!help")
    wide.server.say("!room", person("dee"), "!help")
    await wide.settle()
    assert (len(texts(wide, "help")) - before, len(texts(wide, "too-many-commands"))) == (31, 1)
    wide.now += 60_000
    wide.server.say("!room", person("cy"), "!help")
    await wide.settle()
    assert (len(texts(wide, "help")) - before, len(texts(wide, "too-many-commands"))) == (32, 1)


async def test_what_cannot_be_read_in_a_flood_is_not_answered_line_by_line(wide: Story) -> None:
    flood(wide, "ben", lambda n: f"!nonsense{n}", 300)
    await wide.settle()
    assert (len(texts(wide, "refusal")), len(texts(wide, "flood"))) == (60, 1)


async def test_a_moderators_deletion_of_a_flooders_last_words_comes_after_them(wide: Story) -> None:
    sent = flood(wide, "ben", lambda n: f"P1 word{n}", 400)
    wide.server.edit("!room", person("ben"), sent[-2], "P1 corrected")
    wide.server.redact("!room", person("ana"), sent[-1])
    await hear_and_think(wide, pages=1)
    assert (await counted(wide, "P1"))[person("ben")] != "corrected"
    await wide.settle()
    assert (await counted(wide, "P1"))[person("ben")] == "corrected"


async def test_a_flood_is_the_same_flood_to_a_bot_that_was_stopped_in_the_middle_of_it(wide: Story) -> None:
    flood(wide, "ben", lambda n: f"P1 word{n}", 100)
    await hear_and_think(wide, pages=0)
    await wide.stop()
    await wide.start()
    flood(wide, "ben", lambda n: f"P1 again{n}", 100)
    wide.server.say("!room", person("cy"), "P1 trust")
    await wide.settle()
    assert len(texts(wide, "flood")) == 1
    assert (await counted(wide, "P1"), await kept(wide, "ben")) == (
        {person("ben"): "again99", person("cy"): "trust"}, 200,
    )  # fmt: skip
    assert wide.bot is not None
    async with wide.bot.base.begin() as tx:
        put_back = await tx.value("SELECT COUNT(*) FROM inbox WHERE sender = $1 AND late > 0", person("ben"))
    assert put_back == 140


async def test_what_is_asked_behind_a_roomful_of_answers_is_answered_before_they_are_acknowledged(wide: Story) -> None:
    crowd = wide.config.limits.room + 100
    for n in range(crowd):
        wide.server.say("!room", person(f"guest{n}"), "P1 trust")
    wide.server.say("!room", person("ana"), "!results P1")
    before = wide.server.place
    await hear_and_think(wide, pages=wide.config.limits.room // PAGE)  # all that was not put back
    assert [one for one in wide.server.effects() if one.place > before] == []
    await wide.settle()
    said = [one.effect.name for one in wide.server.effects(Message) if one.place > before and one.effect]
    assert said == ["results", "folded"]


async def test_uninvited_invitations_are_declined_behind_what_people_wait_for(wide: Story) -> None:
    for n in range(40):
        wide.server.room(f"spam{n}", "@eve:elsewhere")
        wide.server.invite(f"!spam{n}")
    wide.server.say("!room", person("cy"), "!help")
    await hear_and_think(wide, pages=1)
    await wide.settle()
    assert [room.id for room in wide.server.rooms.values() if BOT in room.members] == ["!room"]
    assert [one for one in wide.server.rooms.values() if BOT in one.invited] == []

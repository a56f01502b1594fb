"""What random crashes once found, each as the shortest story that shows it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot import run
from bot.domain.messages import Correction, Effect, Message, OpenRoom, Reaction, ref, transaction
from bot.matrix.port import Unreachable
from bot.run import Bot
from bot.speak import FOLD
from bot.store import inbox, outbox, place
from bot.store.base import Base, migrate, open_base
from tests.crash.engine import copy
from tests.crash.world import CONFIG, data_of
from tests.fake import FakeHomeserver
from tests.stories.harness import START, Story, person

MINUTE = 60_000  # milliseconds


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    """Ana facilitates; ben, cy and dee are in the room; the bot is there."""
    story = Story(f"sqlite:///{tmp_path}/story.db", CONFIG)
    await story.begin()
    yield story
    await story.stop()


@pytest.fixture
async def base(tmp_path: Path) -> AsyncIterator[Base]:
    """An empty database."""
    base = await open_base(f"sqlite:///{tmp_path}/base.db")
    await migrate(base)
    yield base
    await base.close()


async def backup(story: Story, path: Path) -> None:
    """A copy of the story's database as it is now."""
    await story.stop()
    copy(path / "story.db", path / "backup.db")
    await story.start()


async def restore(story: Story, path: Path) -> None:
    """The bot starts again on the copy."""
    await story.stop()
    copy(path / "backup.db", path / "story.db")
    await story.start()
    await story.settle()


def running(story: Story) -> Bot:
    assert story.bot is not None
    return story.bot


async def say(story: Story, name: str, text: str, **under: str) -> str:
    """Somebody says something and everything follows."""
    story.now += 1_000
    event = story.server.say("!room", person(name), text, **under)  # type: ignore[arg-type]  # thread or reply_to
    await story.settle()
    return event


def texts(story: Story, name: str) -> list[str]:
    """The first lines of the bot's messages and corrections of this name."""
    effects = [line.effect for line in story.server.effects()]
    return [one.text.split("\n")[0] for one in effects if isinstance(one, Message | Correction) and name in one.name]


async def test_a_stop_that_comes_together_with_news_is_not_lost() -> None:
    news = asyncio.Event()
    waiting = asyncio.create_task(run._wait(news, 60))
    await asyncio.sleep(0.01)
    news.set()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_what_an_earlier_event_noted_wrongly_is_not_put_on_a_later_one(base: Base) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        async with base.begin() as tx:
            async with tx.step():
                tx.write("INSERT INTO place (key, value) VALUES ($1, $2)", "bad", None)
            with pytest.raises(sqlite3.IntegrityError):
                async with tx.step():
                    place.put(tx, "good", "1")
                    await place.get(tx, "good")
    async with base.begin() as tx:
        assert await place.get(tx, "good") is None


async def test_what_an_event_notes_wrongly_after_it_read_is_undone_with_all_of_it(base: Base) -> None:
    async with base.begin() as tx:
        with pytest.raises(sqlite3.IntegrityError):
            async with tx.step():
                place.put(tx, "half", "1")
                await place.get(tx, "half")
                tx.write("INSERT INTO place (key, value) VALUES ($1, $2)", "bad", None)
        async with tx.step():
            place.put(tx, "good", "1")
    async with base.begin() as tx:
        assert (await place.get(tx, "half"), await place.get(tx, "good")) == (None, "1")


async def test_after_a_restore_answers_count_though_their_question_is_thought_on_the_same_page(
    story: Story, tmp_path: Path
) -> None:
    await backup(story, tmp_path)
    await say(story, "ana", "!ask What next?")
    question = story.server.effects(Message)[-1].id
    await say(story, "ben", "less paper", thread=question)
    await restore(story, tmp_path)
    await say(story, "ana", "!close P1")
    assert texts(story, "question") == ["**P1 · What next?**"]
    (result,) = [line.effect for line in story.server.effects(Message) if "closed" in getattr(line.effect, "text", "")]
    assert isinstance(result, Message)
    assert (result.data or {})["n"] == 1
    assert len(story.server.effects(Reaction)) == 1


async def test_a_command_that_was_carried_out_in_time_is_so_again_long_after_a_restore(
    story: Story, tmp_path: Path
) -> None:
    await backup(story, tmp_path)
    await say(story, "ana", "!ask What next?")
    story.now += 10 * MINUTE
    await restore(story, tmp_path)
    question = story.server.effects(Message)[-1].id
    await say(story, "ben", "less paper", thread=question)
    assert texts(story, "refusal") == []
    assert len(story.server.effects(Reaction)) == 1


async def test_a_result_told_before_a_restore_is_put_right_by_what_is_known_after_it(
    story: Story, tmp_path: Path
) -> None:
    await backup(story, tmp_path)
    await say(story, "ana", "!ask What next? --until 1m")
    question, sent = story.server.effects(Message)[-1].id, story.now + 1_000
    story.now += 2 * MINUTE
    await story.settle()
    await story.stop()
    story.server.say("!room", person("ben"), "less paper", thread=question, at=sent)
    await restore(story, tmp_path)
    last = story.server.effects(Correction)[-1].effect
    assert isinstance(last, Correction)
    assert (last.data or {})["n"] == 1
    assert len(texts(story, "result")) == 2


async def test_an_acknowledgement_that_may_be_out_is_not_folded_with_others(story: Story) -> None:
    lost, bot = iter((True,)), running(story)

    async def lose_one(where: str) -> None:
        if where == "sent" and next(lost, False):
            raise Unreachable

    assert isinstance(bot.homeserver, FakeHomeserver)
    bot.homeserver.fault = lose_one
    said = [story.server.say("!room", person("ben"), f"idea {n}") for n in range(FOLD + 1)]
    heard = [Reaction("heard", event, "✅", "!room") for event in said]
    await decide(bot, heard[:1], said[:1])
    await bot.speaker.round()
    await decide(bot, heard[1:], said[1:])
    story.now += MINUTE
    while await bot.speaker.round():
        pass
    folded = [txn for line in story.server.effects(Message) for txn in data_of(line).get("folded", ())]
    assert [line.txn for line in story.server.effects(Reaction)] == [transaction(said[0], "heard")]
    assert folded == [transaction(event, "heard") for event in said[1:]]


async def decide(bot: Bot, effects: Sequence[Effect], causes: Sequence[str]) -> None:
    """Puts effects into the outbox, each for a cause of its own."""
    async with bot.base.begin() as tx:
        for effect, cause in zip(effects, causes, strict=True):
            await outbox.put(tx, cause, [effect], START)


async def test_what_refers_to_something_never_decided_holds_nothing_up(story: Story) -> None:
    never = [Correction(f"c{n}", ref("never"), "new words", "!room") for n in range(5)]
    await decide(running(story), [*never, Message("after", "all is well", "!room")], ["a", "b", "c", "d", "e", "f"])
    for _ in range(3):  # a look finds three in a room
        await story.settle()
    assert texts(story, "after") == ["all is well"]
    assert story.server.effects(Correction) == []


async def test_a_gap_of_a_room_that_is_gone_does_not_stop_the_thinking(story: Story) -> None:
    async with running(story).base.begin() as tx:
        place.put(tx, f"{place.GAP}!gone", "12")
    await say(story, "ben", "!frobnicate")
    assert len(texts(story, "refusal")) == 1


async def test_the_bot_does_not_greet_the_rooms_it_makes(story: Story) -> None:
    opening = OpenRoom("open", "You two", "", (person("ben"), person("cy")))
    await decide(running(story), [opening], ["M1"])
    await story.settle()
    await story.settle()
    assert len(texts(story, "hello")) == 1  # in the session's room, at the beginning


async def test_nothing_is_thought_before_the_first_answer_of_the_homeserver(story: Story) -> None:
    await story.stop()
    story.server.say("!room", person("ben"), "!frobnicate")
    await story.start()
    bot = running(story)
    await bot.listener.hear(0)
    bot.listener.ready.clear()
    thinking = asyncio.create_task(run._think(bot))
    await asyncio.sleep(0.05)
    async with bot.base.begin() as tx:
        assert await inbox.is_waiting(tx)
    bot.listener.ready.set()
    await asyncio.wait_for(bot.decided.wait(), 5)
    thinking.cancel()


async def test_a_result_whose_answer_was_lost_is_not_told_twice_when_its_words_are_taken_back(story: Story) -> None:
    await say(story, "ana", "!ask What holds you back?")
    answer = await say(story, "ben", "P1 no budget")
    homeserver = running(story).homeserver
    assert isinstance(homeserver, FakeHomeserver)

    async def lost(where: str) -> None:
        if where == "sent":
            raise Unreachable

    homeserver.fault = lost
    await say(story, "ana", "!close")
    await story.stop()
    story.server.redact("!room", person("ben"), answer)
    await story.start()
    await story.settle()
    for _ in range(3):
        story.now += MINUTE
        running(story).bell.set()
        await story.settle()
    told = [line.effect for line in story.server.effects(Message)]
    results = [one for one in told if one is not None and one.name == "result"]
    [*_, last] = [one.effect for one in story.server.effects() if isinstance(one.effect, Correction)]
    assert len(results) == 1
    assert "no budget" not in last.text

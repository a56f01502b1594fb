"""A room's digests as a feed: who turns it on, what stands in it, what goes from it, and when it ends."""

from __future__ import annotations

import calendar
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest

from bot.config import Digest
from tests.fake import FakeHomeserver
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person


@pytest.fixture
async def story(base_url: str, tmp_path: Path) -> AsyncIterator[Story]:
    """A story with a place for feeds."""
    digest = Digest(preview_hours=0, feed_dir=str(tmp_path / "feeds"), feed_url="https://example.org/feeds/")
    story = Story(base_url, CONFIG.model_copy(update={"digest": digest}))
    await story.begin()
    yield story
    await story.stop()


async def look(story: Story) -> None:
    """Lets a minute pass and the bot look after its feeds."""
    story.now += 61_000
    assert story.bot is not None
    assert await story.bot.publisher.look()


def files(story: Story) -> list[Path]:
    return sorted(Path(story.config.digest.feed_dir).iterdir())


def read(story: Story) -> Any:
    """The one feed there is, as another reader sees it."""
    (file,) = files(story)
    found = feedparser.parse(file.read_bytes())
    assert not found.bozo
    return found


async def turned_on(story: Story) -> None:
    await story.act("ana: !digest feed on")
    (address,) = re.findall(r"https://example\.org/feeds/(\S+)", "\n".join(story.seen))
    await look(story)
    assert [file.name for file in files(story)] == [address]


async def test_a_digest_stands_in_the_feed_as_harmless_html_under_an_id_that_stays(story: Story) -> None:
    await turned_on(story)
    assert read(story).entries == []
    await story.act("ana: !session open Day <b>0</b>\nana: !word Which *word*?\n-- 3d\n-- 2h")
    await look(story)
    found = read(story)
    (entry,) = found.entries
    assert (found.feed.title, entry.title) == ("room", "Digest, 2027-01-11 to 2027-01-18")
    html = entry.content[0].value
    assert "<strong>P1</strong> Which <em>word</em>?" in html
    assert "Opened: Day &lt;b&gt;0&lt;/b&gt;" in html
    assert "Next digest" not in html
    assert calendar.timegm(entry.published_parsed) == calendar.timegm(entry.updated_parsed)
    before = [file.read_bytes() for file in files(story)]
    await story.act("-- restart\n-- 7d")
    await look(story)
    assert [file.read_bytes() for file in files(story)] == before


async def test_what_is_taken_back_goes_from_the_feed_and_the_entry_says_since_when(story: Story) -> None:
    await turned_on(story)
    await story.act("ana: !session open Day 0\nana: !word Which word?\nana: !digest now")
    await look(story)
    (before,) = read(story).entries
    assert "Which word?" in before.content[0].value
    await story.act("ana: !undo")  # the digest cannot be undone; the question was the last act
    await look(story)
    (after,) = read(story).entries
    assert "Which word?" not in after.content[0].value
    assert "Day 0" in after.content[0].value
    assert after.id == before.id
    assert after.published == before.published
    assert calendar.timegm(after.updated_parsed) * 1000 == story.now // 1000 * 1000


async def test_no_name_stands_in_it_also_where_a_question_has_one(story: Story) -> None:
    await story.act("ben (direct): i am Riverbank Trust, civil society, Kenya")
    await turned_on(story)
    await story.act("ana: !session open Riverbank Trust presents\nana: !digest now")
    await look(story)
    html = read(story).entries[0].content[0].value
    assert "Riverbank" not in html
    assert "… presents" in html


async def test_what_went_out_before_it_was_turned_on_does_not_stand_in_it(story: Story) -> None:
    await story.act("ana: !session open Before\nana: !digest now\n-- 1m")
    await turned_on(story)
    assert read(story).entries == []


async def test_it_ends_at_once_and_a_new_one_has_another_address(story: Story) -> None:
    await turned_on(story)
    (first,) = files(story)
    (first.parent / "index.html").write_text("the operator's own")
    (first.parent / f"{first.name}.part").write_text("half")
    await story.act("ana: !digest feed off")
    await look(story)
    assert [file.name for file in files(story)] == ["index.html"]
    (first.parent / "index.html").unlink()
    await turned_on(story)
    assert files(story) != [first]


async def test_turning_it_on_can_be_taken_back(story: Story) -> None:
    await turned_on(story)
    (first,) = files(story)
    await story.act("ana: !digest feed off\nana (delete): x")
    await look(story)
    assert files(story) == [first]


async def test_a_room_under_the_chatham_house_rule_has_none(story: Story) -> None:
    await turned_on(story)
    await story.act("ana: !session rule Chatham House")
    await look(story)
    assert files(story) == []
    await story.play("""
        ana: !digest feed on
          bot: Everybody who has a feed’s address can read it, so there is none of an encrypted room or of one under the Chatham House Rule.
    """)


async def test_an_encrypted_room_has_none(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    await turned_on(story)
    facts = FakeHomeserver._facts
    monkeypatch.setattr(FakeHomeserver, "_facts", lambda self, room: replace(facts(self, room), encrypted=True))
    await story.act("ana: !session open Day 0\nana: !digest now")
    await look(story)
    assert files(story) == []


async def test_what_no_xml_can_hold_does_not_break_it(story: Story) -> None:
    await turned_on(story)
    await story.act("ana: !session open Day\ufffe \uffff\x08\x1b0 ]]> & <\nana: !digest now")
    await look(story)
    assert "Opened: Day 0 ]]&gt; &amp; &lt;" in read(story).entries[0].content[0].value


async def test_only_facilitators_turn_it_on_and_bad_words_get_an_example(story: Story) -> None:
    await story.act("ben: !digest feed on\nana: !digest feed maybe")
    assert "A feed is turned `on` or `off`. For example: `!digest feed on`" in "\n".join(story.seen)
    await look(story)
    assert not Path(story.config.digest.feed_dir).exists()


async def test_without_a_place_for_feeds_there_are_none(base_url: str) -> None:
    story = Story(base_url, CONFIG)
    await story.begin()
    await story.play("""
        ana: !digest feed on
          bot: There is no place for feeds here yet. The operator sets `digest.feed_dir` and `digest.feed_url`.
    """)
    story.now += 61_000
    assert story.bot is not None
    assert not await story.bot.publisher.look()
    await story.stop()


async def test_what_is_written_again_is_the_same_to_the_byte(story: Story) -> None:
    await turned_on(story)
    await story.act("ana: !session open Day 0\nana: !digest now")
    await look(story)
    before = [file.read_bytes() for file in files(story)]
    await story.act("-- restart\n-- 2h")
    await look(story)
    assert [file.read_bytes() for file in files(story)] == before
    assert person("ana") not in before[0].decode()

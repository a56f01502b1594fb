"""Two weeks of questions, with a bot that is away a third of the time: nobody is reminded once too often.

What people do is drawn at random from a seed; what they saw is looked at from their side, by their own clocks: the
server's messages, not what the bot keeps.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.messages import Message
from bot.domain.quiet import quiet_until
from bot.domain.when import DAY, HOUR, MINUTE
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person

ZONES = {"ana": "UTC", "ben": "Europe/Amsterdam", "cy": "America/New_York", "dee": "Pacific/Auckland"}
QUIET = {"ben": "22:00-07:00", "dee": "02:30-06:00"}
STEP = 20 * MINUTE
SPRING, AUTUMN = "2027-03-12", "2027-10-29"  # in the weeks from then clocks are set in two or three of the zones
_NAMED = re.compile(r"\*\*(P\d+)\*\* (?:.*) – until (\d{4}-\d\d-\d\d \d\d:\d\d)")


def local(name: str, at: int) -> datetime:
    """What calendar and clock show where somebody is."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(ZONES[name]))


@dataclass
class Weeks:
    """A room over weeks, and what its people did. `told` are the reminders by person and own date, `named` the
    questions with their ends that people were reminded of by the clock."""

    story: Story
    rng: random.Random
    told: list[tuple[str, date]] = field(default_factory=list)
    named: set[tuple[str, str, str]] = field(default_factory=set)
    answered: set[tuple[str, str]] = field(default_factory=set)
    muted: bool = False  # whether cy wants no reminders
    asked: str = ""  # the question of which a facilitator reminds right now
    put: int = 0
    looked: int = 0

    async def begin(self, day: str) -> None:
        """Everybody says where they are and when they sleep."""
        self.story.now = int(datetime.fromisoformat(f"{day}T08:00+00:00").timestamp() * 1000)
        for name, zone in ZONES.items():
            await self.say(name, f"!me zone {zone}")
        for name, hours in QUIET.items():
            await self.say(name, f"!me quiet {hours}")

    async def say(self, name: str, text: str) -> None:
        """Somebody writes in the room."""
        self.story.now += 1000
        self.story.server.say("!room", person(name), text)
        await self.settle()

    async def settle(self) -> None:
        """The bot works, if it is there; new reminders are looked at."""
        await self.story.settle()
        for line in self.story.server.effects(Message):
            if line.place > self.looked and isinstance(line.effect, Message) and line.effect.name.startswith("remind"):
                there = self.story.server.rooms[line.room].members
                for name in [one for one in ZONES if person(one) in there and line.room != "!room"]:
                    self.look(name, _NAMED.findall(line.effect.text), weekly="Your week" in line.effect.text)
        self.looked = self.story.server.place

    def look(self, name: str, questions: list[tuple[str, str]], *, weekly: bool) -> None:
        """What is true of every reminder. The week's own message is one of the three, and has what is not due yet."""
        now = self.story.now
        self.told.append((name, local(name, now).date()))
        assert quiet_until(QUIET.get(name, ""), ZONES[name], now) is None
        assert not (name == "cy" and self.muted)
        assert questions
        for id, end in questions:
            assert f"{local(name, now):%Y-%m-%d %H:%M}" < end
            assert (name, id) not in self.answered
            if id != self.asked and not weekly:
                assert (name, id, end) not in self.named
                self.named.add((name, id, end))

    async def pass_by(self, until: int) -> None:
        """Time passes; a third of it the bot is away."""
        while self.story.now < until:
            self.story.now += STEP
            if self.story.bot is None and self.rng.random() < 0.2:
                await self.story.start()
            elif self.story.bot is not None and self.rng.random() < 0.1:
                await self.story.stop()
            if self.rng.random() < 0.3:
                await self.act(self.rng.choice(sorted(ZONES)))
            await self.settle()

    async def act(self, name: str) -> None:
        """Somebody does something; what changes what they wish or whether they are asked, while the bot hears it."""
        id = f"P{self.rng.randint(max(1, self.put - 4), max(1, self.put))}"
        heard = self.story.bot is not None
        match self.rng.choice(("ask", "answer", "answer", "extend", "remind", "mute", "mute off")):
            case "ask" if heard:
                self.put += 1
                length = self.rng.choice(("30m", "90m", "7h", "1d", "tomorrow 12:00", "3d"))
                await self.say("ana", f"!poll Number {self.put}? --until {length}")
            case "answer" if heard and self.put:
                self.answered.add((name, id))
                await self.say(name, f"{id} yes")
            case "extend" if self.put:
                await self.say("ana", f"!extend {id} 1d")
            case "remind" if self.put:
                self.asked = id if heard else ""
                await self.say("ana", f"!remind {id}")
                self.asked = ""
            case "mute" | "mute off" as text if heard:
                self.muted = text == "mute"
                await self.say("cy", f"!{text}")
            case _:
                pass


async def played(story: Story, day: str, seed: int, days: int) -> Weeks:
    """Days of a room that begin on `day`; what was seen of each reminder is looked at on the way."""
    weeks = Weeks(story, random.Random(seed))
    await weeks.begin(day)
    await weeks.pass_by(story.now + days * DAY)
    return weeks


def most_in_a_week(weeks: Weeks) -> int:
    """The most reminders that anybody got in seven days of their own."""
    return max(
        sum(1 for who, other in weeks.told if who == name and 0 <= (day - other).days < 7) for name, day in weeks.told
    )


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Story]:
    """A story whose database is the file `story.db`."""
    story = Story(f"sqlite:///{tmp_path}/story.db", CONFIG)
    await story.begin()
    yield story
    await story.stop()


@pytest.mark.slow
@pytest.mark.parametrize(("day", "seed"), [(SPRING, 1), (AUTUMN, 2), (SPRING, 3), (AUTUMN, 4)])
async def test_over_two_weeks_nobody_is_reminded_twice_a_day_in_their_sleep_or_of_what_they_answered(
    kept: Story, day: str, seed: int
) -> None:
    weeks = await played(kept, day, seed, 14)
    assert len(weeks.told) == len(set(weeks.told))
    assert most_in_a_week(weeks) == 3
    assert len(weeks.told) >= 12


async def test_two_days_in_which_clocks_are_set_are_the_same_on_both_databases(story: Story) -> None:
    weeks = await played(story, "2027-03-27", 5, 2)
    assert len(weeks.told) == len(set(weeks.told))
    assert len(weeks.told) >= 3


@pytest.mark.parametrize("away", ["1m", "5h", "26h"])
async def test_a_restored_backup_that_knows_of_no_reminder_sends_none_twice(
    kept: Story, tmp_path: Path, away: str
) -> None:
    story, weeks = kept, Weeks(kept, random.Random(0))
    await weeks.begin(SPRING)
    await weeks.say("ana", "!poll Which? --until 8d")
    story.now += 6 * DAY - MINUTE
    await weeks.settle()
    await story.stop()
    shutil.copyfile(tmp_path / "story.db", tmp_path / "old.db")
    await story.start()
    story.now += 4 * HOUR  # nobody sleeps
    await weeks.settle()
    before = sorted(weeks.told)
    await story.stop()
    shutil.copyfile(tmp_path / "old.db", tmp_path / "story.db")
    story.now += {"1m": MINUTE, "5h": 5 * HOUR, "26h": 26 * HOUR}[away]
    await story.start()
    await weeks.settle()
    assert (len(before), sorted(weeks.told)) == (4, before)

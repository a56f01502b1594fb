"""A year of three rooms in three zones, over both changes of the clocks, with a bot that is away a third of the time.

The clock is driven by the test: from one moment at which anything can happen to the next. What is looked at is what
people saw, by their own clocks, not what the bot keeps.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.messages import Message
from bot.domain.when import DAY, HOUR
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person

ZONES = {"!ams": "Europe/Amsterdam", "!nyc": "America/New_York", "!akl": "Pacific/Auckland"}
HOURS = {"!ams": ("monday", "09:00"), "!nyc": ("friday", "02:30"), "!akl": ("sunday", "02:30")}  # two in the gaps
BEGINS = int(datetime.fromisoformat("2027-01-04T00:00+00:00").timestamp() * 1000)
STEP, LATE, WEEKS = 6 * HOUR, 3 * DAY, 52
_TOLD = re.compile(r"\*\*(P\d+)\*\*")
_SINCE = re.compile(r"(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)")


@dataclass
class Year:
    """The story, and what was seen: digests by room, moments and texts; messages to people by name and moment."""

    story: Story
    rng: random.Random
    asked: dict[str, str] = field(default_factory=dict)  # room of each question
    digests: list[tuple[str, int, str]] = field(default_factory=list)
    private: list[tuple[str, int, str]] = field(default_factory=list)
    up: list[int] = field(default_factory=list)  # moments at which the bot was looking
    looked: int = 0

    async def begin(self) -> None:
        """Three rooms of the same people, each with its own weekly hour."""
        story = self.story
        story.now = BEGINS
        for room, zone in ZONES.items():
            story.server.room(room[1:], person("ana"), person("ben"), person("cy")).levels = (
                f'{{"users": {{"{person("ana")}": 100}}}}'
            )
            story.server.invite(room)
            await story.settle()
            story.server.say(room, person("ana"), "!session open Year")
            story.server.say(room, person("ana"), f"!digest every {' '.join(HOURS[room])} {zone}")
        for name, zone in zip(("ana", "ben", "cy"), ZONES.values(), strict=True):
            story.server.say("!room", person(name), f"!me zone {zone}")
        await self.settle()

    async def settle(self) -> None:
        """The bot works, if it is there."""
        story = self.story
        if story.bot is not None:
            self.up.append(story.now)
        await story.settle()
        for line in story.server.effects(Message):
            if line.place > self.looked and isinstance(line.effect, Message):
                if line.effect.text.startswith("**Digest of") and line.room in ZONES:
                    self.digests.append((line.room, story.now, line.effect.text))
                if line.effect.name.startswith("reminder-"):
                    self.private.append((line.effect.mentions[0], story.now, line.effect.text))
        self.looked = story.server.place

    async def pass_by(self) -> None:
        """Fifty-two weeks."""
        end, n = BEGINS + WEEKS * 7 * DAY, 0
        while self.story.now < end:
            self.story.now += STEP
            if self.story.bot is None and self.rng.random() < 0.3:
                await self.story.start()
            elif self.story.bot is not None and self.rng.random() < 0.15:
                await self.story.stop()
            if self.story.bot is not None and self.rng.random() < 0.1:
                n += 1
                room = self.rng.choice(sorted(ZONES))
                self.asked[f"P{n}"] = room
                self.story.server.say(room, person("ana"), f"!poll Number {n}? --until {self.rng.choice((1, 3, 9))}d")
            await self.settle()
        if self.story.bot is None:
            await self.story.start()


async def test_over_a_year_each_digest_comes_once_at_its_hour_and_nothing_is_told_twice_or_missing(
    tmp_path: Path,
) -> None:
    story = Story(f"sqlite:///{tmp_path}/year.db", CONFIG)
    await story.begin()
    year = Year(story, random.Random(7))
    await year.begin()
    await year.pass_by()
    # each once: no two on one local day of a room
    days = Counter((room, local(room, at).date()) for room, at, _ in year.digests)
    assert set(days.values()) == {1}
    assert len(days) >= 60
    # right hour: at the first moment the bot looked after the room's own, and less than three days late
    for room, at, _ in year.digests:
        due = latest(room, at)
        assert [one for one in year.up if due <= one < at] == []
        assert at - due < LATE
    # nothing twice: a question is named in full once while it is open, and once when it is closed
    named = Counter(
        (room, section, id)
        for room, _, text in year.digests
        for section, body in re.findall(r"\*\*(Needs you|Answered)\*\*.*?\n((?:- .*\n?)+)", text)
        for id in re.findall(r"^- \*\*(P\d+)\*\*", body, re.MULTILINE)
    )
    assert [one for one, n in named.items() if n > 1] == []
    # none missing: whatever was asked is in a digest of its room, but for what the last weeks have not told yet
    told = {(room, id) for room, _, text in year.digests for id in re.findall(r"P\d+", text)}
    recent = {id for id in year.asked if int(id[1:]) > len(year.asked) - 8}
    assert [(id, room) for id, room in year.asked.items() if (room, id) not in told and id not in recent] == []
    # budget kept: one message a day and three in any seven days of the reader's own
    for name in {who for who, _, _ in year.private}:
        zone = ZoneInfo(dict(zip(map(person, ("ana", "ben", "cy")), ZONES.values(), strict=True))[name])
        mine = sorted(datetime.fromtimestamp(at / 1000, zone).date() for who, at, _ in year.private if who == name)
        assert len(mine) == len(set(mine))
        assert max(sum(1 for day in mine if 0 <= (day - first).days < 7) for first in mine) <= 3
    assert len(year.private) >= 30
    await story.stop()


def local(room: str, at: int) -> datetime:
    """What calendar and clock show in a room."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(ZONES[room]))


def latest(room: str, at: int) -> int:
    """The room's last weekly moment not after `at`, found by walking the clocks back minute by minute in steps of the
    quarter hour: by another way than the program's. A moment that clocks skip is the first after it."""
    day, clock = HOURS[room]
    moment = at - at % (15 * 60_000)
    while True:
        here, before = local(room, moment), local(room, moment - 15 * 60_000)
        wanted = f"{here:%Y-%m-%d} {clock}"
        if here.strftime("%A").lower() == day and f"{before:%Y-%m-%d %H:%M}" < wanted <= f"{here:%Y-%m-%d %H:%M}":
            return moment
        moment -= 15 * 60_000

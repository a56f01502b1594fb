"""A random session of people, and a bot that dies in the middle of it, again and again.

Everything comes from one seed: what people do and when, when the bot dies, what the homeserver answers late, twice or
not at all, and which backup stands after a death. `World.run` plays it to a quiet end; `verdict.py` judges.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.config import Config
from bot.domain.messages import Message, PollStart
from bot.matrix.port import Slow, Unreachable
from bot.run import Bot, assemble, loops
from bot.store.base import Base, migrate
from tests.crash.engine import Dead, SteppedSqlite, copy, rows
from tests.crash.loop import Loop
from tests.crash.workshop import Here
from tests.fake import BOT, FakeHomeserver, Line, Server

START = 1_800_000_000.0  # Friday 2027-01-15 08:00:00 UTC, in seconds
ROOMS = ("!hall", "!yard")
PEOPLE = tuple(f"@{name}:test" for name in ("ana", "ben", "cy", "dee", "eve", "fay"))
ANA = PEOPLE[0]
TEXTS = {
    "word": ("trust", "time", "money", "people", "data"),
    "poll": ("yes", "no", "abstain"),
    "ask": ("less paper", "more time"),
}
PAINS = ("slow permits", "no shared maps", "late payment")
SILENCE = 70  # seconds, more than a minute's bell
AWAY = 320  # seconds, more than a live command's five minutes, less than the ten after which answers are cut
STUCK = 10_000  # seconds without a step, or without an end
BACKUPS = 4  # how many old copies are kept
CONFIG = Config.model_validate(
    {
        "matrix": {"homeserver": "http://test", "user_id": BOT},
        "rooms": {"invite_from": ["*:test"]},
        "digest": {"day": "friday", "at": "08:04"},
    }
)


@dataclass
class Counts:
    """What happened to the bot."""

    crashes: int = 0
    restores: int = 0
    stops: int = 0
    lost_answers: int = 0

    def add(self, other: Counts) -> None:
        """Sums up."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


@dataclass(frozen=True)
class Answered:
    """Something a person said to a prompt: the event and what a deletion or an edit of it needs."""

    room: str
    person: str
    event: str
    prompt: str
    kind: str


class World:
    """One seed's story. `actions` is how many things people do in it; `assembled` may spoil each new bot."""

    def __init__(
        self,
        seed: int,
        folder: Path,
        assembled: Callable[[Bot], None] = lambda _bot: None,
        actions: int = 70,
        restores: float = 0.1,
    ) -> None:
        self.random = random.Random(seed)
        self.now = START
        self.counts = Counts()
        self.server = Server(lambda: int(self.now * 1000), most=self.random.choice((2, 5, 10, 50)))
        self.folder = folder
        self.database = folder / "bot.db"
        self._backups: list[Path] = []
        self._restores = restores
        self._assembled = assembled
        self._left = actions
        self._next = START + 5
        self._burst = 0
        self._answers: list[Answered] = []
        self._trouble, self._away, self.restless = True, False, False
        self._place, self._silent_since = 0, START
        for room in ROOMS:
            made = self.server.room(room[1:], ANA, *PEOPLE[1:])
            made.levels = f'{{"users": {{"{ANA}": 100, "{BOT}": {50 if room == ROOMS[0] else 0}}}}}'  # to pin
            self.server.invite(room)
        for person in PEOPLE[:4]:
            self.server.invite(self.server.room(f"dm-{person[1:-5]}", person, direct=True).id)

    # The bot's lives

    def run(self) -> None:
        """Plays the story to its quiet end."""
        random.seed(self.random.random())  # the pauses after failures
        while self._left:
            self._live(int(10 ** self.random.uniform(0, 3.3)))
            self._between()
        self._trouble = False
        self._live(None)

    async def _process(self, base: Base, homeserver: FakeHomeserver, stop: asyncio.Event) -> None:
        await migrate(base)
        bot = assemble(base, CONFIG, homeserver, lambda: int(self.now * 1000), Here())
        self._assembled(bot)
        bells = asyncio.create_task(_ring_every_minute(bot.bell))
        await loops(bot, stop)
        bells.cancel()
        await base.close()

    def _live(self, steps: int | None) -> None:
        """One life: so many steps until it ends, or (None) until everything is quiet."""
        with Loop(self.now) as loop:
            engine = SteppedSqlite(self.database)
            stop = asyncio.Event()
            homeserver = FakeHomeserver(self.server, lambda where: self._fault(loop, where))
            main = loop.create_task(self._process(Base(engine), homeserver, stop))
            if steps is None:
                self._pump(loop, main, self._is_quiet)
            else:
                self._pump(loop, main, lambda: loop.steps >= steps or not self._left)
            if steps is None or self.random.random() < 0.1:
                stop.set()
                self.counts.stops += 1
                self._pump(loop, main, main.done)
            else:
                self.counts.crashes += 1
            engine.cut()
        if loop.troubles:
            raise AssertionError(f"left unseen: {loop.troubles}")

    @property
    def _quiet(self) -> float:
        return self._next + 200

    def _is_quiet(self) -> bool:
        """Whether people have been silent for long, and everybody for a while; or the bot will not be silent."""
        self.restless = self.now > self._quiet + STUCK
        if self.server.place != self._place:
            self._place, self._silent_since = self.server.place, self.now
        silent = self.now > max(self._quiet, self._silent_since + SILENCE)
        return self.restless or (silent and (self._all_said() or self.now > self._quiet + STUCK / 2))

    def _pump(self, loop: Loop, main: asyncio.Task[None], ended: Callable[[], bool]) -> None:
        while not ended():
            until = self._next if self._left else max(self._quiet, self.now) + 1
            moved = loop.step(until)
            self.now = loop.now
            if not moved and self.now > self._quiet + STUCK:
                raise AssertionError(f"hangs: {loop.unfinished()}")
            if main.done():
                main.result()
                return
            if self._left and self.now >= self._next:
                self._act()

    async def _fault(self, loop: Loop, where: str) -> None:
        """Everything the bot asks takes time; in troubled times it may be refused, or its answer may be lost."""
        if loop.dead:
            raise Dead
        await asyncio.sleep(self.random.uniform(0.001, 0.2))
        if not self._trouble:
            return
        chance = self.random.random()
        if chance < 0.02:
            raise Unreachable
        if where in ("sent", "sync answered", "gap answered") and chance < 0.06:
            self.counts.lost_answers += 1
            raise Unreachable
        if where == "send" and chance < 0.06:
            raise Slow(int(self.random.uniform(100, 4_000)))

    def _all_said(self) -> bool:
        waiting = (
            "SELECT 1 FROM outbox WHERE txn NOT IN (SELECT txn FROM sent) UNION"
            " SELECT 1 FROM inbox WHERE thought IS NULL"
        )
        heard = f"SELECT 1 FROM place WHERE key = 'sync' AND value = '{self.server.place}'"
        return self._is_in and bool(rows(self.database, heard)) and not rows(self.database, waiting)

    @property
    def _is_in(self) -> bool:
        return all(BOT in room.members for room in self.server.rooms.values())

    def _between(self) -> None:
        """What goes on while there is no bot. It is away for longer than commands stay fresh only when all it decided
        was said: a backup older than words that nobody saw would give their ids to others."""
        if not self._away and self.random.random() < 0.1 and self._all_said():
            self._away = True
            self.now += AWAY
            self._next += AWAY
        if self._is_in and self.random.random() < 0.3:
            copied = self.folder / f"backup-{self.counts.crashes}.db"
            copy(self.database, copied)
            self._backups = [*self._backups, copied][-BACKUPS:]
        if self._backups and self.random.random() < self._restores:
            copy(self.random.choice(self._backups), self.database)
            self.counts.restores += 1
        if self.random.random() < 0.2:
            self.server.forget_transactions()
        end = self.now + self.random.choice((0.1, 1.0, 5.0, 20.0))
        while self._left and self._next <= end:
            self.now = self._next
            self._act()
        self.now = max(self.now, end)

    # What people do

    def _act(self) -> None:
        """The next thing somebody does, and when the one after it comes. People wait until the bot is there."""
        if not self._is_in:
            self._next = self.now + 5
            return
        self._left -= 1
        if self._burst:
            self._burst -= 1
            self._answer()
        else:
            self._anything()
        pause = 0.001 if self._burst else self.random.expovariate(1 / 3)
        self._next = self.now + max(0.002, pause)

    def _anything(self) -> None:
        kinds = {
            self._put: 8, self._answer: 40, self._begin_burst: 3, self._edit: 6, self._delete: 5, self._close: 5,
            self._results: 3, self._pain: 4, self._chatter: 3, self._session: 2, self._nonsense: 2,
        }  # fmt: skip
        self.random.choices(list(kinds), list(kinds.values()))[0]()

    def _put(self) -> None:
        verb = self.random.choice(("word What do we need?", "ask What should change?", "poll Shall we go on?"))
        until = self.random.choice(("", "", " --until 1m", " --until 2m"))
        self.server.say(self.random.choice(ROOMS), ANA, f"!{verb}{until}")

    def _questions(self) -> list[Line]:
        found = self.server.effects(Message)
        return [one for one in found if data_of(one).get("type") == "prompt"]

    def _begin_burst(self) -> None:
        if self._questions():
            self._burst = self.random.randrange(10, 30)

    def _answer(self) -> None:
        questions = self._questions()
        if not questions:
            self._put()
            return
        line = self.random.choice(questions[-4:])
        data = data_of(line)
        kind, prompt, person = data["kind"], data["id"], self.random.choice(PEOPLE)
        text = self.random.choice(TEXTS[kind])
        way = self.random.randrange(7)
        room = line.room
        if way <= 1 or self._burst:
            event = self.server.say(room, person, text, thread=line.id)
        elif way == 2:
            event = self.server.say(room, person, text, reply_to=line.id)
        elif way == 3:
            event = self.server.say(room, person, f"{prompt} {text}")
        elif way == 4 and person in PEOPLE[:4]:
            room = f"!dm-{person[1:-5]}"
            event = self.server.say(room, person, f"{prompt} {text}")
        elif way == 5 and kind == "poll":
            event = self.server.react(room, person, line.id, self.random.choice(("👍", "👎", "🤷")))
        elif polls := [poll for poll in self.server.effects(PollStart) if subject_of(poll) == prompt]:
            event = self.server.vote(room, person, polls[-1].id, text)
        else:
            event = self.server.say(room, person, text, thread=line.id)
        self._answers.append(Answered(room, person, event, prompt, kind))

    def _edit(self) -> None:
        said = [one for one in self._answers if one.event.startswith("$s")]
        if said:
            one = self.random.choice(said[-10:])
            text = self.random.choice(TEXTS[one.kind])
            self.server.edit(one.room, one.person, one.event, f"{one.prompt} {text}")

    def _delete(self) -> None:
        if self._answers:
            one = self.random.choice(self._answers[-10:])
            self._answers.remove(one)
            self.server.redact(one.room, one.person, one.event)

    def _close(self) -> None:
        if questions := self._questions():
            line = self.random.choice(questions[-4:])
            self.server.say(line.room, ANA, f"!close {data_of(line)['id']}")

    def _results(self) -> None:
        if questions := self._questions():
            line = self.random.choice(questions)
            self.server.say(line.room, self.random.choice(PEOPLE), f"!results {data_of(line)['id']}")

    def _pain(self) -> None:
        person = self.random.choice(PEOPLE)
        if self.random.random() < 0.5:
            self.server.say(ROOMS[0], person, f"!i am {person[1:-5].title()} Works, Government, Kenya")
        else:
            self.server.say(ROOMS[0], person, f"!pain {self.random.choice(PAINS)}")

    def _session(self) -> None:
        self.server.say(self.random.choice(ROOMS), ANA, self.random.choice(("!session open Monthly", "!session close")))

    def _chatter(self) -> None:
        self.server.say(self.random.choice(ROOMS), self.random.choice(PEOPLE), "good morning all")

    def _nonsense(self) -> None:
        self.server.say(self.random.choice(ROOMS), self.random.choice(PEOPLE), "!frobnicate")


def data_of(line: Line) -> dict[str, Any]:
    """What programs read in a message of the bot; nothing in anything else."""
    return getattr(line.effect, "data", None) or {}


def subject_of(line: Line) -> str:
    """The id that something the bot said is about."""
    return str(getattr(line.effect, "subject", ""))


async def _ring_every_minute(bell: asyncio.Event) -> None:
    while True:
        await asyncio.sleep(60)
        bell.set()

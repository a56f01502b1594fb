"""A room, direct chats and a real database, without Matrix: what is said is thought, what is decided is sent at once.

Matching is the real one, in this process. Times start at `START` and stand still until a test moves `now`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.command import Bell, Job
from bot.config import Config, Matrix
from bot.domain.events import Edited, Event, Member, Reacted, RoomFacts, Said, Withdrawn
from bot.domain.limits import Place
from bot.domain.messages import Correction, Effect, Message, OpenRoom, Reaction
from bot.domain.statements import Bond, Pair, Question, Statement, Theme, Verdict, WordTheme
from bot.matching import work
from bot.store import inbox, outbox, rooms
from bot.store.base import Base, migrate, open_base
from bot.think import Thinker

START = 1_800_000_000_000  # 2027-01-15 08:00 UTC
BOT, FACILITATOR, ROOM = "@bot:here", "@fay:here", "!room:here"
DAY = 86_400_000


class Matching:
    """The real matching, in this process."""

    async def vectors(self, texts: Sequence[str]) -> tuple[str, str, bytes]:
        """See `bot.command.Matcher`."""
        return work.embed_texts("default", texts)

    async def themes_and_pairs(
        self, statements: Sequence[Statement], vectors: bytes, bonds: Sequence[Bond] = ()
    ) -> tuple[list[Theme], list[Pair]]:
        """See `bot.command.Matcher`."""
        return work.themes_and_pairs("default", statements, vectors, bonds)

    async def questions(
        self,
        statements: Sequence[Statement],
        vectors: bytes,
        verdicts: Sequence[Verdict],
        shown: Collection[tuple[str, str]],
        most: int,
    ) -> list[Question]:
        """See `bot.command.Matcher`."""
        return work.questions("default", statements, vectors, verdicts, shown, most)

    async def nearest(self, queries: bytes, rows: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
        """See `bot.command.Matcher`."""
        return work.nearest("default", queries, rows, most, least)

    async def group_words(self, answers: Sequence[str]) -> list[WordTheme]:
        """See `bot.command.Matcher`."""
        return work.group_words("default", answers)

    def warm(self) -> None:
        """See `bot.command.Matcher`."""


@dataclass
class Table:
    """Where the people of a test sit."""

    base: Base
    config: Config
    now: int = START
    matcher: Matching = field(default_factory=Matching)
    count: int = 0
    seen: int = 0

    def __post_init__(self) -> None:
        self.thinker = Thinker(self.base, self.config, self.matcher, BOT, lambda: self.now)

    async def write(self, person: str, text: str, reply_to: str | None = None) -> list[Effect]:
        """A direct message to the bot, and everything the bot decided on it."""
        return await self.hear(Said(self._id(), f"!{person}", f"@{person}:here", self.now, text, reply_to=reply_to))

    async def say(self, person: str, text: str) -> list[Effect]:
        """A message in the room."""
        return await self.hear(Said(self._id(), ROOM, f"@{person}:here", self.now, text))

    async def edit(self, person: str, target: str, text: str, room: str = "") -> list[Effect]:
        """New words for an earlier message."""
        return await self.hear(Edited(self._id(), room or f"!{person}", f"@{person}:here", self.now, target, text))

    async def delete(self, person: str, target: str) -> list[Effect]:
        """An earlier message or reaction, deleted."""
        return await self.hear(Withdrawn(self._id(), f"!{person}", f"@{person}:here", self.now, target))

    async def react(self, person: str, target: str, key: str) -> list[Effect]:
        """A reaction to a message of the bot in the direct chat."""
        return await self.hear(Reacted(self._id(), f"!{person}", f"@{person}:here", self.now, target, key))

    async def hear(self, event: Event) -> list[Effect]:
        """Thinks one event; everything decided on it, sent."""
        async with self.base.begin() as tx:
            if event.room != ROOM:
                rooms.set_direct(tx, event.room)
                outbox.set_direct(tx, event.sender, event.room)
            inbox.add(tx, event, self.count, Place(self.count), self.now)
        await self.thinker.page()
        return await self._sent()

    async def ring(self, job: Job) -> list[Effect]:
        """Does everything of a job that is due now."""
        async with self.base.begin() as tx:
            slots = await job.slots(tx, self.config, self.now)
        for slot in slots:
            async with self.base.begin() as tx:
                cause = f"job:{job.name}:{slot}"
                bell = Bell(tx=tx, config=self.config, matcher=self.matcher, now=self.now, cause=cause)
                await outbox.put(tx, cause, await job.work(bell, slot), self.now)
        return await self._sent()

    @property
    def last(self) -> str:
        """The id of the last thing somebody said."""
        return f"$e{self.count}"

    def _id(self) -> str:
        self.count += 1
        return self.last

    async def _sent(self) -> list[Effect]:
        async with self.base.begin() as tx:
            found = await tx.rows("SELECT txn, seq FROM outbox WHERE seq > $1 ORDER BY seq", self.seen)
            effects = []
            for row in found:
                outgoing = await outbox.get(tx, row["txn"])
                assert outgoing is not None
                outbox.mark_sent(tx, outgoing.txn, f"${outgoing.txn}", self.now)
                effects.append(outgoing.effect)
                self.seen = outgoing.seq
        return effects


def told(effects: Sequence[Effect]) -> list[str]:
    """What effects come to, each as one line: words as they are, reactions as their sign, rooms as their title."""
    return [_line(effect) for effect in effects]


def _line(effect: Effect) -> str:
    match effect:
        case Message(person=person, text=text):
            return f"{person}: {text}" if person else text
        case Correction(text=text):
            return f"(edited) {text}"
        case Reaction(key=key):
            return key
        case OpenRoom(title=title, invite=invite):
            return f"[{title}: {' '.join(invite)}]"
    return type(effect).__name__


@asynccontextmanager
async def table(url: str) -> AsyncIterator[Table]:
    """An empty database at `url` with one room that `FACILITATOR` facilitates."""
    base = await open_base(url)
    try:
        await migrate(base)
        config = Config(matrix=Matrix(homeserver="http://localhost", user_id=BOT))
        async with base.begin() as tx:
            levels = '{"users": {"' + FACILITATOR + '": 50}}'
            rooms.learn(tx, ROOM, RoomFacts(name="Room", levels=levels))
            rooms.note_members(tx, ROOM, [Member(person, True) for person in (BOT, FACILITATOR)])
        yield Table(base, config)
    finally:
        await base.close()

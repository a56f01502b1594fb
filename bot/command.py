"""What a command is, and how all of them are found.

A command is one file in `bot/commands` with one value, `COMMAND` (or `COMMANDS` where two verbs are one thought).
Its handler gets one small value, `Ask`, and returns effects; it raises `Refusal` for what cannot be done. That is
all it has, so that is all a test must give. A scheduled job is likewise one file in `bot/jobs` with one value, `JOB`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol

from bot.config import Config
from bot.domain.messages import (
    Correction,
    Effect,
    EnterRoom,
    Erase,
    File,
    Image,
    LeaveRoom,
    Message,
    OpenRoom,
    Pin,
    PollEnd,
    PollStart,
    Quoted,
    Reaction,
)
from bot.domain.statements import Bond, Pair, Question, Statement, Theme, Verdict, WordTheme
from bot.store.base import Base, Row, Tx
from bot.texts import Words, words

HEARD = "✅"  # the quiet acknowledgement


class Role(Enum):
    """Who may use a command."""

    EVERYBODY = "everybody"
    FACILITATOR = "facilitator"


class Topic(Enum):
    """Where the help lists a command: answering and following the room, one's own affairs, facilitating, (with the
    help of `effort`) common work, or (with `help more`) what is seldom needed or is offered when it is."""

    FOLLOW = "follow"
    OWN = "own"
    FACILITATE = "facilitate"
    WORK = "work"
    SELDOM = "seldom"


class Where(Enum):
    """Where a command makes sense."""

    ANYWHERE = "anywhere"
    ROOM = "room"
    DIRECT = "direct"


class Matcher(Protocol):
    """Compares texts, away from the event loop."""

    async def vectors(self, texts: Sequence[str]) -> tuple[str, str, bytes]:
        """Model, version and the vectors of `texts` as rows of 32-bit floats."""

    async def themes_and_pairs(
        self, statements: Sequence[Statement], vectors: bytes, bonds: Sequence[Bond] = ()
    ) -> tuple[list[Theme], list[Pair]]:
        """The themes of the statements and the pairs that lie near one another; `bonds` are never undone."""

    async def questions(
        self,
        statements: Sequence[Statement],
        vectors: bytes,
        verdicts: Sequence[Verdict],
        shown: Collection[tuple[str, str]],
        most: int,
    ) -> list[Question]:
        """What each organisation with a statement is to be shown next, at most `most` each, the best first.

        Only other organisations' statements, none that is in `shown` (organisation, statement id) or `verdicts`.
        """

    async def nearest(self, queries: bytes, rows: bytes, most: int, least: float) -> list[list[tuple[int, float]]]:
        """For each query at most `most` rows with a centred cosine of `least` or more: number and cosine, nearest
        first. Both are what `vectors` gives; whoever asks again and again keeps the one `rows` object."""

    async def group_words(self, answers: Sequence[str]) -> list[WordTheme]:
        """One-word answers, with spellings and translations of one word together."""

    def warm(self) -> None:
        """Says that one-word answers are to be compared soon; returns at once."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Everything a handler has: who asked, where, in which words, when, and the open transaction.

    `rest` is what stands after the verb. `subject` is the id that the message answers to (by thread, reply or a
    leading id), '' if none. `at` is when it was sent and `now` when it is thought, milliseconds UTC.
    """

    tx: Tx
    config: Config
    matcher: Matcher
    words: Words
    person: str
    room: Row
    facilitator: bool
    event: str
    seq: int
    at: int
    now: int
    verb: str = ""
    rest: str = ""
    subject: str = ""
    thread: str | None = None
    reply_to: str | None = None
    edits: str = ""  # the source of the facts that this edit changes; '' for a fresh message

    @property
    def direct(self) -> bool:
        """Whether it was said in a direct chat."""
        return bool(self.room["direct"])

    @property
    def source(self) -> str:
        """The event that facts made from this are found by."""
        return self.edits or self.event

    def say(self, key: str, **values: str | int) -> Message:
        """An answer where the question was asked, in the asker's words, under the name of its key."""
        return Message(name=key, text=self.words(key, **values), rtl=self.words.rtl)

    def room_words(self) -> Words:
        """The words of the room: its own language and zone, else the configured ones."""
        return words(self.room["language"] or self.config.rooms.language, self.room["zone"] or self.config.rooms.zone)

    def acknowledge(self, key: str, **values: str | int) -> Effect:
        """That it was heard: a reaction in a room, one line (`key`) in a direct chat."""
        if self.direct:
            return self.say(key, **values)
        return Reaction(name="heard", target=self.event, key=HEARD, room=self.room["id"], subject=self.subject)


Handler = Callable[[Ask], Awaitable[Sequence[Effect]]]
Undo = Callable[[Ask, Row], Awaitable[Sequence[Effect]]]


@dataclass(frozen=True, slots=True)
class Command:
    """A verb and what it does. `help-VERB` in the texts explains it; `example` is what the help and errors show
    (never translated: it is what is typed). `undo` takes back an act it recorded; `edit` follows when the
    message that was the act is edited (`rest` is then the new text after the verb). `ids` are the kinds of id whose
    threads and replies it reads without its verb. A `whole` command's edit follows with the whole new text, as its
    messages need no verb. A `live` command is not carried out when it is heard late."""

    verb: str
    handle: Handler
    example: str
    role: Role = Role.EVERYBODY
    topic: Topic = Topic.FOLLOW
    where: Where = Where.ANYWHERE
    aliases: tuple[str, ...] = ()
    undo: Undo | None = None
    edit: Undo | None = None
    ids: str = ""
    live: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Bell:
    """Everything a job has: the moment, the slot it is rung for, and the open transaction."""

    tx: Tx
    config: Config
    matcher: Matcher
    now: int
    cause: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """Work that the clock does. `slots` names what is due now (each done once, for ever); `work` does one slot. What is
    done `often` does not wait for the bell, but is looked at soon after anything was thought or sent. What takes long
    is made ready `ahead`, outside any transaction; `work` comes to the same without it, only later."""

    name: str
    slots: Callable[[Tx, Config, int], Awaitable[Sequence[str]]]
    work: Callable[[Bell, str], Awaitable[Sequence[Effect]]]
    order: int = field(default=5)
    often: bool = False
    ahead: Callable[[Base, Matcher], Awaitable[None]] | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing that waits for one person: a line of their reminder, their digest, their help.

    `subject` is the id that an answer is about. `line` says what it is and how to answer it, in the person's words, as
    Markdown on one line. `minutes` is what reading and answering it takes. `until` is when it is over, milliseconds
    UTC, None for never. `quotes` are people's words in the line, for the gate.
    """

    subject: str
    line: str
    minutes: float
    until: int | None = None
    quotes: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """That a person is to be reminded of `subject` now. Each `mark` of a subject is told a person once: it differs when
    it is to be told anew (another end, another round). What `joins` goes along where something else is told, and is not
    worth a message of its own. `since` is when it came due, where that is known (milliseconds UTC, else 0): a message
    that went out before and is unknown since a backup was restored did not tell it."""

    person: str
    subject: str
    mark: str = ""
    joins: bool = False
    since: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of thing that waits for people: one file in `bot/commands/waiting` with one value, `SOURCE`.

    `waits` gives all that waits for a person now, the most urgent first. `due` names whom to remind of what now, as if
    there were no limits: budget, quiet hours, pauses and what was told already are looked after by
    `commands/shared/reminding.py`, which puts all of a person's into one message a day.
    """

    name: str
    waits: Callable[[Tx, Config, str, Words, int], Awaitable[Sequence[Wait]]]
    due: Callable[[Tx, Config, int], Awaitable[Sequence[Due]]]
    order: int = 5


def _values(package: str, single: str, plural: str) -> list[Any]:
    found: list[Any] = []
    folder = importlib.import_module(package)
    for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda m: m.name):
        loaded = importlib.import_module(f"{package}.{module.name}")
        found += [getattr(loaded, single)] if hasattr(loaded, single) else getattr(loaded, plural, ())
    return found


@lru_cache(maxsize=1)
def commands() -> dict[str, Command]:
    """All commands by verb and alias. Raises ValueError if two claim the same word."""
    found: dict[str, Command] = {}
    for command in _values("bot.commands", "COMMAND", "COMMANDS"):
        for verb in (command.verb, *command.aliases):
            if verb in found:
                raise ValueError(f"two commands are called {verb}")
            found[verb] = command
    return found


@lru_cache(maxsize=1)
def jobs() -> tuple[Job, ...]:
    """All jobs, in the order they are to be done in when several are due."""
    return tuple(sorted(_values("bot.jobs", "JOB", "JOBS"), key=lambda job: (job.order, job.name)))


@lru_cache(maxsize=1)
def sources() -> tuple[Source, ...]:
    """All kinds of things that wait for people, in the order in which they are told."""
    return tuple(sorted(_values("bot.commands.waiting", "SOURCE", "SOURCES"), key=lambda one: (one.order, one.name)))


def placed(effects: Iterable[Effect], room: str, thread: str | None, reply_to: str | None) -> list[Effect]:
    """Effects that say no place of their own, put where their cause was said."""
    return [_place(effect, room, thread, reply_to) for effect in effects]


def _place(effect: Effect, room: str, thread: str | None, reply_to: str | None) -> Effect:
    match effect:
        case OpenRoom() | EnterRoom() | LeaveRoom():
            return effect
        case Message(room="", person=""):
            under = effect.thread or thread
            return replace(effect, room=room, thread=under, reply_to=effect.reply_to or reply_to)
        case Image(room="", person="") | File(room="", person="") | PollStart(room=""):
            return replace(effect, room=room, thread=effect.thread or thread)
        case Correction(room="", person="") | Reaction(room="") | PollEnd(room="") | Erase(room="") | Pin(room=""):
            return replace(effect, room=room)
        case _:
            return effect

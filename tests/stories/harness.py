"""Plays a conversation through the four loops and writes down what everybody saw.

A story is a text. Lines that begin with a name are said by that person; indented lines are what the bot did. The
whole text is played and what happened is compared with the text itself, so a story shows exactly what a room sees:

    ana: !word What do you need?
      bot: **P1** What do you need? …
    ben (thread P1): trust
      bot ✅ ben

What may stand in the brackets after a name: `direct` · `thread P1` · `reply P1` · `react P1` · `vote P1` · `edit` ·
`edit direct` · `delete` (the person's last message). A line `-- 15m` lets time pass; `-- restart` stops the bot
and starts it again; `-- away` keeps it stopped until the next `-- back`. `ana` has power level 100 in the room.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.config import Config
from bot.domain.data import ADAPTER
from bot.domain.messages import (
    Correction,
    Effect,
    EnterRoom,
    Erase,
    File,
    Image,
    LeaveRoom,
    Mail,
    Message,
    OpenRoom,
    Pin,
    PollEnd,
    PollStart,
    Reaction,
)
from bot.run import Bot, assemble
from bot.store.base import Base, migrate, open_base
from bot.workshop import Workshop
from tests.fake import BOT, FakeHomeserver, Line, Server

HELPER = Workshop("default")  # one process for all stories of a run: each would read the model anew
START = 1_800_000_000_000  # Friday 2027-01-15 08:00:00 UTC
_SAID = re.compile(r"^(\w+)(?: \(([^)]*)\))?: (.*)$")
_PAUSE = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000}


def person(name: str) -> str:
    """The Matrix id of a person in a story."""
    return f"@{name}:test"


def _name(person: str) -> str:
    return person[1:].partition(":")[0]


@dataclass
class Story:
    """A server, a bot, a session room `!room`, and what was seen so far."""

    url: str
    config: Config
    people: Sequence[str] = ("ana", "ben", "cy", "dee")
    now: int = START
    seen: list[str] = field(default_factory=list)
    shown: int = 0
    last: dict[str, tuple[str, str]] = field(default_factory=dict)
    bot: Bot | None = None
    looks: bool = False  # whether the bot also does what it does often (see Clock.look)
    server: Server = field(init=False)

    async def begin(self) -> None:
        """Makes the room, brings the bot in, and forgets its greeting."""
        self.server = Server(lambda: self.now)
        room = self.server.room("room", person("ana"), *(person(name) for name in self.people if name != "ana"))
        room.levels = f'{{"users": {{"{person("ana")}": 100}}}}'
        await self.start()
        self.server.invite("!room")
        await self.settle()
        self.shown = self.server.place

    async def start(self) -> None:
        """Starts the bot on the story's database."""
        base: Base = await open_base(self.url)
        await migrate(base)
        self.bot = assemble(base, self.config, FakeHomeserver(self.server), lambda: self.now, HELPER)

    async def stop(self) -> None:
        """Stops the bot; what it has not written down is lost."""
        if self.bot is not None:
            await self.bot.speaker.stop()
            await self.bot.base.close()
        self.bot = None

    async def settle(self) -> None:
        """Lets the loops work until nothing changes any more."""
        if self.bot is None:
            return
        before = -1
        while before != self.server.place:
            before = self.server.place
            await self.bot.listener.hear(0)
            while await self.bot.thinker.page():
                pass
            await self.bot.clock.ring()
            if self.looks:
                await self.bot.clock.look()
            while await self.bot.speaker.round():
                pass

    async def play(self, text: str) -> None:
        """Plays the story and compares it with what happened."""
        told = textwrap.dedent(text).strip("\n")
        await self.act(told)
        assert "\n".join(self.seen) == told

    async def act(self, told: str) -> None:
        """Does what the lines say; what was seen meanwhile is in `seen`."""
        self.seen.clear()
        for line in told.splitlines():
            if line.startswith("-- "):
                self.seen.append(line)
                await self._pass(line.removeprefix("-- "))
            elif (said := _SAID.match(line)) is not None:
                self.seen.append(line)
                self.now += 1000
                self._act(said[1], said[2] or "", said[3].replace("⏎", "\n"))
            else:
                continue
            await self.settle()
            self._see()

    async def _pass(self, what: str) -> None:
        if what == "restart":
            await self.stop()
            await self.start()
        elif what == "away":
            await self.stop()
        elif what == "back":
            await self.start()
        else:
            self.now += int(what[:-1]) * _PAUSE[what[-1]]

    def _act(self, name: str, how: str, text: str) -> None:
        who, words = person(name), how.split()
        room = self._direct(who) if "direct" in words else "!room"
        match words:
            case ["edit", *_]:
                room, target = self.last[name]
                self.server.edit(room, who, target, text)
            case ["delete", *_]:
                room, target = self.last[name]
                self.server.redact(room, who, target)
            case ["react" | "vote" as kind, id, *_]:
                target = self._message(id, PollStart if kind == "vote" else Message, room)
                keys = [key.strip() for key in text.split(",") if key.strip()]
                act = self.server.react if kind == "react" else self.server.vote
                self.last[name] = (room, act(room, who, target, *keys))
            case ["thread" | "reply" as kind, id, *_]:
                root = self._message(id, Message, room)
                under = {"thread": root} if kind == "thread" else {"reply_to": root}
                self.last[name] = (room, self.server.say(room, who, text, **under))  # type: ignore[arg-type]
            case _:
                self.last[name] = (room, self.server.say(room, who, text))

    def _direct(self, who: str) -> str:
        """The direct chat of a person with the bot, made by the person if there is none."""
        for room in self.server.rooms.values():
            if room.direct and who in room.members:
                return room.id
        made = self.server.room(f"dm-{_name(who)}", who, direct=True)
        made.members[BOT] = self.server.step()
        made.changed = self.server.place
        self.server.invite(made.id)
        del made.members[BOT]
        return made.id

    def _message(self, id: str, kind: type[Effect], room: str) -> str:
        """The bot's first message about `id` in the room, or anywhere."""
        lines = [one for one in self.server.effects(kind) if one.effect and one.effect.subject == id]
        if not lines:
            raise AssertionError(f"the bot said nothing about {id}")
        return next((one.id for one in lines if one.room == room), lines[0].id)

    def _see(self) -> None:
        for line in self.server.effects():
            if line.place > self.shown:
                self.seen += self._shown(line)
        self.shown = self.server.place

    def _where(self, line: Line) -> str:
        room = self.server.rooms[line.room]
        if line.room == "!room":
            return ""
        others = sorted(_name(name) for name in {*room.members, *room.invited} - {BOT})
        return f" ({'direct ' if room.direct else 'room '}{' '.join(others)})"

    def _shown(self, line: Line) -> list[str]:
        effect, where = line.effect, self._where(line)
        if (read_by_programs := getattr(effect, "data", None)) is not None:
            ADAPTER.validate_python(read_by_programs, strict=False)
        match effect:
            case Message():
                needs = f" → {' '.join(_name(p) for p in effect.mentions)}" if effect.mentions else ""
                return self._block(f"  bot{where}{needs}: ", effect.text)
            case Correction():
                return self._block(f"  bot{where} corrects: ", effect.text)
            case Reaction():
                whose = self._sender(effect.target)
                return [f"  bot{where} {effect.key} {whose}"]
            case PollStart():
                return [f"  bot{where} poll: {' | '.join(label for _, label in effect.options)}"]
            case PollEnd():
                return [f"  bot{where} ends the poll"]
            case Image():
                return [f"  bot{where} picture: {effect.filename}"]
            case File():
                return [f"  bot{where} file: {effect.filename}"]
            case Erase():
                return [f"  bot{where} erases"]
            case Pin():
                return [f"  bot{where} {'pins' if effect.on else 'unpins'} {effect.subject}"]
            case OpenRoom() | EnterRoom() | LeaveRoom() | Mail() | None:
                return []

    def _sender(self, target: str) -> str:
        for room in self.server.rooms.values():
            for line in room.lines:
                if line.id == target:
                    return _name(line.sender)
        return "?"

    def _block(self, head: str, text: str) -> list[str]:
        first, *rest = text.split("\n")
        return [f"{head}{first}".rstrip(), *(f"    | {line}".rstrip() for line in rest)]

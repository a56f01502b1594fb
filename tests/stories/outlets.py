"""Everything that left the bot, by who can read it: what a test of confidence searches.

Effects are taken whole: every string and number in their fields that go out (texts, data, recipes, alternative texts,
names of files and rooms, labels of polls), so that a field added later is searched too. Log lines are taken as they are
written.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.aliases import own_names, parts, spellings
from bot.domain.messages import content_of
from bot.logs import message
from tests.fake import BOT, Line, Room, Server
from tests.stories.harness import _SAID, Story

ROOM, LOG, PRINTED = "room", "log", "printed"  # readers beside people: everybody in the room, the operator
_ADDRESS = ("name", "room", "person", "target", "subject", "rank")  # where an effect goes and what it is called inside


@dataclass(frozen=True, slots=True)
class Leaf:
    """One thing that somebody can read. `reader` is `ROOM`, `LOG`, `PRINTED` or the user id of whose direct chat it
    is; `subject` what it is about."""

    reader: str
    kind: str
    subject: str
    text: str


async def played(story: Story, text: str) -> None:
    """Plays a conversation in the notation of the stories, whatever the bot answers."""
    for line in filter(None, map(str.strip, text.splitlines())):
        said = _SAID.match(line)
        story.now += 1000
        if said is None:
            await story._pass(line.removeprefix("-- "))
        else:
            story._act(said[1], said[2] or "", said[3])
        await story.settle()


def sent(server: Server) -> list[Leaf]:
    """What the bot did in every room."""
    return [_leaf(server.rooms[line.room], line) for line in server.effects()] + [
        Leaf(ROOM, "room", "", room.name) for room in server.rooms.values() if room.creator == BOT
    ]


def _leaf(room: Room, line: Line) -> Leaf:
    assert line.effect is not None
    content = {name: value for name, value in content_of(line.effect).items() if name not in _ADDRESS}
    people = sorted({*room.members, *room.invited} - {BOT})
    reader = people[0] if room.direct and people else ROOM
    return Leaf(reader, type(line.effect).__name__, line.effect.subject, "\n".join(_strings(content)))


def _strings(value: Any) -> Iterator[str]:
    """Everything in the data as text, names of fields included, with what Markdown escapes as it is read."""
    match value:
        case dict():
            yield from (one for item in value.items() for part in item for one in _strings(part))
        case list() | tuple():
            yield from (one for part in value for one in _strings(part))
        case _:
            yield str(value).replace("\\", "")


def logged(records: Iterable[logging.LogRecord]) -> list[Leaf]:
    """What was written to the log, as its formatter writes it."""
    return [Leaf(LOG, "log", "", message(record)) for record in records]


def read_by_others(leaves: Sequence[Leaf], author: str) -> list[Leaf]:
    """What others than the author can read."""
    return [one for one in leaves if one.reader != author]


def names_of(names: Iterable[str], people: Iterable[str], accounts: Iterable[str]) -> set[str]:
    """Every spelling by which an organisation and its people are named outright."""
    found = {spelling for name in names for spelling in spellings(name)} | {*accounts}
    for person in people:
        found |= {own for name in own_names(person) for own in (name, *parts(name))}
    return found


def says(text: str, word: str) -> bool:
    """Whether the word stands in the text by itself or in the plural, in whatever case; FIRST, which is an
    ordinary word too, in its capitals only."""
    flags = re.NOFLAG if word == "FIRST" else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", text, flags) is not None


def saying(leaves: Iterable[Leaf], word: str) -> list[Leaf]:
    """The leaves that say the word."""
    return [one for one in leaves if says(one.text, word)]

"""Which effort is meant, who may see it and who may change it, and how a change is noted so that it can be taken back.

Rules: an effort is seen by its members (who opened it, leads it, committed or said something in it; of an introduction,
those it brought together), in the room it belongs to and in the room where it is published; to everybody else it is as
unknown as one that does not exist. It is changed by members and by the facilitators of those rooms; what anybody who
sees it may do is to answer a question, to commit and to take something on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

import orjson

from bot.command import Ask
from bot.domain.effort_words import leading_day, read_day
from bot.domain.efforts import LONGEST, State, step
from bot.domain.marks import marked_text
from bot.domain.needs import UNNAMED, one_line
from bot.domain.refusal import Refusal
from bot.domain.when import Ambiguous
from bot.rights import facilitates
from bot.store import acts, efforts, rooms
from bot.store.base import Row, Tx, Value

_NAMED = re.compile(r"^\s*([EA])(\d{1,9})(?:\.(\d{1,4}))?(?![\w.])[\s:,–—-]*", re.IGNORECASE)
_COLUMNS = ("state", "lead", "deputy", "led", "started", "settled", "ends", "place", "outcome", "other", "shown")
_ENTRY = ("kind", "text", "link", "day", "owner", "mark", "at", "done", "withdrawn")


NOTHING: Mapping[str, Any] = MappingProxyType({})
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """What a message is about: an effort's id, the number of a milestone or a question ('' if none), or an action, and
    the words that follow."""

    id: str
    part: str
    rest: str

    @property
    def whole(self) -> str:
        """The id with its part."""
        return f"{self.id}.{self.part}" if self.part else self.id


def named(ask: Ask, letter: str = "E") -> Named:
    """What was typed after the verb, else what the message stands under; without an id if neither names one."""
    found = _NAMED.match(ask.rest)
    if found and found[1].upper() == letter:
        part = str(int(found[3])) if found[3] else ""
        return Named(f"{letter}{int(found[2])}", part, ask.rest[found.end() :].strip())
    if ask.subject[:1] == letter:
        id, _, part = ask.subject.partition(".")
        return Named(id, part, ask.rest.strip())
    return Named("", "", ask.rest.strip())


async def visible(ask: Ask, id: str) -> Row:
    """The effort, if the asker may see it where they write. Raises Refusal, the same for unknown and for others'."""
    effort = await efforts.get(ask.tx, id)
    place = ask.room["id"]
    if effort is None or (not ask.direct and place not in (effort["room"], effort["shown"])):
        raise Refusal("effort-unknown", id=id)
    if ask.direct and not await may_see(ask.tx, effort, ask.person):
        raise Refusal("effort-unknown", id=id)
    return effort


async def may_see(tx: Tx, effort: Row, person: str) -> bool:
    """Whether somebody is a member, or in a room where it is seen."""
    if person in await efforts.members(tx, effort):
        return True
    places = [place for place in (effort["room"], effort["shown"]) if place]
    return any([await rooms.is_member(tx, place, person) for place in places])


async def may_change(ask: Ask, effort: Row) -> bool:
    """Whether the asker is a member, or facilitates where the effort is."""
    if ask.person in await efforts.members(ask.tx, effort):
        return True
    places = [await rooms.get(ask.tx, place) for place in (effort["room"], effort["shown"]) if place]
    return any(facilitates(ask.config, place, ask.person) for place in places)


async def workable(ask: Ask, id: str, event: str, *, anybody: bool = False) -> Row:
    """The effort, if `event` can happen to it now and the asker may bring it about. Raises Refusal."""
    if not id:
        raise Refusal("effort-which", example=ask.verb or "effort")
    effort = await visible(ask, id)
    if not anybody and not await may_change(ask, effort):
        raise Refusal("effort-members", id=id)
    if step(State(effort["state"]), event) is None:
        raise Refusal("effort-state", id=id, state=effort["state"])
    return effort


async def change(
    ask: Ask, effort: Row, verb: str, columns: Mapping[str, Value], act: Mapping[str, Any] = NOTHING
) -> None:
    """Sets columns of an effort and notes how they were, with what else the act did."""
    before = {name: effort[name] for name in columns}
    efforts.change(ask.tx, effort["id"], **columns)
    state = {"made": columns["state"]} if "state" in columns else {}
    note(ask, verb, effort["id"], {**before, **state, **act})


def note(ask: Ask, verb: str, subject: str, before: dict[str, Any]) -> None:
    """Notes an act and how things were before it. `entry` in it is what the act wrote down, `of` an entry it changed
    (with the columns as they were), `back` entries that it took the place of."""
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject=subject,
        at=ask.at, before=before,
    )  # fmt: skip


async def take_back(ask: Ask, act: Row) -> None:
    """Things are as they were before the act. Raises Refusal where the effort has gone on since."""
    before = orjson.loads(act["before"])
    id = named_effort(act["subject"]) or (await efforts.entry(ask.tx, act["subject"]) or {"effort": ""})["effort"]
    effort = await efforts.get(ask.tx, id)
    if effort is None or ("made" in before and effort["state"] != before["made"]):
        raise Refusal("undo-too-late", id=act["subject"])
    columns = {name: before[name] for name in _COLUMNS if name in before}
    if columns:
        efforts.change(ask.tx, id, **columns)
    if "entry" in before:
        efforts.change_entry(ask.tx, before["entry"], withdrawn=ask.now)
    if "of" in before:
        efforts.change_entry(ask.tx, before["of"], **{name: before[name] for name in _ENTRY if name in before})
    for entry in before.get("back", ()):
        efforts.change_entry(ask.tx, entry, withdrawn=None)


def named_effort(subject: str) -> str:
    """The effort of an id such as E5.2, '' for an action's."""
    return subject.partition(".")[0] if subject.startswith("E") else ""


async def keep(ask: Ask, effort: Row, part: str, verb: str, subject: str = "", **said: str) -> str:
    """Writes something down that the asker said of an effort, so that an edit changes it and a deletion takes it back;
    gives its id. Words may carry a mark: `(on the record)`."""
    text, mark = words(said.pop("text", ""))
    id = await efforts.say(
        ask.tx, effort=effort["id"], part=part, person=ask.person, room=ask.room["id"], at=ask.at, source=ask.source,
        text=text, mark=mark, **said,
    )  # fmt: skip
    note(ask, verb, subject or id, {"entry": id})
    return id


def entry_of(act: Row) -> str:
    """The id of what an act wrote down, '' if that was nothing."""
    return str(orjson.loads(act["before"]).get("entry", ""))


def words(text: str) -> tuple[str, str]:
    """What is said, on one line, and how it may be used. Raises Refusal where it is too long."""
    said, mark = marked_text(text)
    line = one_line(said)
    if len(line) > LONGEST:
        raise Refusal("need-long", n=len(line), most=LONGEST)
    return line, mark or UNNAMED


async def follow(ask: Ask, act: Row, **columns: str | None) -> None:
    """The edited message gives what it said its new words. Raises Refusal where that was no words."""
    entry = entry_of(act)
    if not entry or not columns:
        raise Refusal("edit-too-late", prefix=ask.config.rooms.prefix)
    if "text" in columns:
        columns["text"], columns["mark"] = words(columns["text"] or "")
    efforts.change_entry(ask.tx, entry, **columns)


def day_of(ask: Ask, text: str) -> str:
    """The day that was typed, as ISO, by the asker's calendar. Raises Refusal."""
    return _read(text, lambda: read_day(text, ask.at, ask.words.zone))


def day_before(ask: Ask, text: str) -> tuple[str, str]:
    """The day at the beginning of a text, and the rest. Raises Refusal."""
    return _read(text, lambda: leading_day(text, ask.at, ask.words.zone))


def _read(text: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except Ambiguous as two:
        raise Refusal("effort-day-two", text=text[:40], one=two.one[:10], other=two.other[:10]) from two
    except ValueError as error:
        raise Refusal(f"effort-day-{error}", text=text[:40] or "…") from error

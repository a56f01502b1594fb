"""Themes by hand: `!merge T2 T5`, `!split N7`, `!rename T2 NAME`, and taking them back.

Rules: what a facilitator decides holds in every run of matching until it is taken back, whatever is said meanwhile; of
two themes the first that is named goes on; a name passes the disclosure check. Themes belong to all rooms: whoever
facilitates one of them may do it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import orjson

from bot.command import Ask
from bot.commands.shared.disclosing import plain
from bot.commands.shared.nearness import labels, refresh
from bot.domain.bonds import MERGE, SPLIT
from bot.domain.messages import Effect, Message
from bot.domain.reading import leading_id, literal, tidy
from bot.domain.refusal import Refusal
from bot.domain.themes import LABEL
from bot.rights import facilitates
from bot.store import acts, rooms, theme_acts, themes
from bot.store.base import Row

RENAME = "rename"
SHORTEST = 3  # characters of a name


def is_meant(ask: Ask) -> bool:
    """Whether a theme or a statement is named, and not a question."""
    return (leading_id(ask.rest)[0] or ask.subject)[:1] in ("T", "N")


async def merge(ask: Ask) -> Sequence[Effect]:
    """The second theme goes into the first, from now on."""
    named = [id for word in re.split(r"[\s,+&]+", tidy(ask.rest)) if (id := leading_id(word)[0]).startswith("T")]
    wanted = list(dict.fromkeys([*([ask.subject] if ask.subject.startswith("T") and len(named) == 1 else []), *named]))
    if len(wanted) != 2:
        raise Refusal("theme-merge", prefix=_prefix(ask))
    await _may(ask)
    theme, other = wanted
    kept, moved = [await _members(ask, id) for id in wanted]
    number = await theme_acts.add(ask.tx, MERGE, theme, other, kept, moved, ask.at)
    themes.move(ask.tx, moved, other, theme)
    _record(ask, theme, number=number, other=other, moved=moved)
    await refresh(ask.tx, ask.matcher, ask.now)
    return await _told(ask, "theme-merged", theme, other=other)


async def split(ask: Ask) -> Sequence[Effect]:
    """The statement leaves its theme and stays out of it."""
    need = leading_id(ask.rest)[0] or ask.subject
    if not need.startswith("N"):
        raise Refusal("theme-split", prefix=_prefix(ask))
    await _may(ask)
    theme = await themes.of_need(ask.tx, need)
    others = [one for one in await themes.members_of(ask.tx, theme) if one != need] if theme else []
    if not others:
        raise Refusal("theme-split-alone", id=need)
    number = await theme_acts.add(ask.tx, SPLIT, theme, "", others, [need], ask.at)
    themes.move(ask.tx, [need], theme, "")
    _record(ask, need, number=number, theme=theme)
    await refresh(ask.tx, ask.matcher, ask.now)
    return [_said(ask, "theme-split", id=need, theme=theme, prefix=_prefix(ask))]


async def rename(ask: Ask) -> Sequence[Effect]:
    """A name instead of the words of a statement; none gives it those words back."""
    id, name = leading_id(ask.rest)
    id, name = (id, name) if id else (ask.subject, ask.rest)
    name = " ".join(tidy(name).strip("\"“”«»").split())
    if not id.startswith("T") or (name and len(name) < SHORTEST):
        raise Refusal("theme-rename", prefix=_prefix(ask))
    if len(name) > LABEL:
        raise Refusal("theme-name-long", n=len(name), most=LABEL)
    await _may(ask)
    await _members(ask, id)
    if name and not await plain(ask.tx, ask.config, name):
        raise Refusal("theme-name-tells", id=id, prefix=_prefix(ask))
    before = await themes.rename(ask.tx, id, name)
    _record(ask, id, name=before)
    return await _told(ask, "theme-renamed" if name else "theme-unnamed", id)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before, as far as it is there still."""
    before, id = orjson.loads(act["before"]), act["subject"]
    if act["verb"] == RENAME:
        await themes.rename(ask.tx, id, before["name"])
        return ()
    theme_acts.drop(ask.tx, before["number"])
    if act["verb"] == MERGE:
        themes.move(ask.tx, before["moved"], id, before["other"])
    else:
        themes.move(ask.tx, [id], "", before["theme"])
    await refresh(ask.tx, ask.matcher, ask.now)
    return ()


async def _may(ask: Ask) -> None:
    """Raises Refusal unless the asker facilitates here, or (in a direct chat) some room."""
    places = [await rooms.get(ask.tx, room) for room in await rooms.of_person(ask.tx, ask.person)] if ask.direct else []
    if not ask.facilitator and not any(facilitates(ask.config, place, ask.person) for place in places):
        raise Refusal("facilitators-only", verb=ask.verb)


async def _members(ask: Ask, theme: str) -> list[str]:
    found = await themes.members_of(ask.tx, theme)
    if not found:
        raise Refusal("theme-unknown", id=theme)
    return found


def _record(ask: Ask, subject: str, **before: object) -> None:
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=ask.verb, subject=subject,
        at=ask.at, before=before,
    )  # fmt: skip


async def _told(ask: Ask, key: str, theme: str, **values: str) -> list[Effect]:
    """What became of a theme, with its name as it may be shown."""
    room = "" if ask.direct else ask.room["id"]
    named = await labels(ask.tx, ask.config, room, await themes.named(ask.tx, theme), ask.now)
    label = literal(named.shown[theme]) if theme in named.shown else ask.words("theme-held")
    said = _said(ask, key, id=theme, label=label, prefix=_prefix(ask), **values)
    message = Message(key, said.text, rtl=said.rtl, quotes=named.released.quoted, said=named.released.said)
    return [message, *named.released.effects]


def _said(ask: Ask, key: str, **values: str) -> Message:
    words = ask.words if ask.direct else ask.room_words()
    return Message(key, words(key, **values), rtl=words.rtl)


def _prefix(ask: Ask) -> str:
    return "" if ask.direct else ask.config.rooms.prefix

"""`mine`: what one's own organisation has said, with ids and marks, and what it is being asked and says of others'.

For the asker's eyes only: from a room the answer goes to the direct chat. Of an introduction and of a sealed question
it says only whether an answer was given, never which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.command import Ask, Command, Topic
from bot.commands.i_am import called
from bot.commands.shared import asking
from bot.commands.shared.told import beyond
from bot.commands.shared.voice import privately, voice_of
from bot.domain.messages import Effect
from bot.domain.needs import OFFER, PAIN, ROOM_ONLY
from bot.domain.reading import literal
from bot.store import ballots, introductions, needs, people, rooms
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Tells the asker what their organisation has said and is being asked."""
    voice = await voice_of(ask.tx, ask.person)
    organisation = await people.organisation(ask.tx, voice)
    said = [need for need in await needs.of_voice(ask.tx, voice) if await _may_see(ask, need)]
    who = called(organisation, ask.words) if organisation else ""
    lines = [ask.words("mine-head", who=who) if who else ask.words("mine-head-myself")]
    for kind in (PAIN, OFFER):
        lines += _listed(ask, kind, [need for need in said if need["kind"] == kind])
    asked = [_open(ask, row) for row in await introductions.open_of(ask.tx, voice)]
    lines += ["", ask.words("mine-introductions", n=len(asked)), *asked] if asked else []
    also, quotes = await asking.said(ask.tx, ask.config, voice, ask.words, ask.now)
    lines += ["", *also] if also else []
    voted = await ballots.voted_by(ask.tx, ask.person)
    lines += ["", ask.words("sealed-mine", ids=ask.words.listed(voted))] if voted else []
    lines += ["", " ".join(_how(ask, said)) if said else ask.words("mine-nothing")]
    told, *heard = privately(ask, "mine", "\n".join(lines))
    return [replace(told, quotes=quotes), *heard]


def _how(ask: Ask, said: Sequence[Row]) -> list[str]:
    """What can be done; the order, where there is one."""
    seconds = [b for a, b in pairwise(sorted(said, key=lambda one: str(one["kind"]))) if a["kind"] == b["kind"]]
    order = [ask.words("mine-order", id=seconds[0]["id"])] if seconds else []
    return [ask.words("mine-how", id=said[0]["id"]), *order]


async def _may_see(ask: Ask, need: Row) -> bool:
    """What a colleague said for a room only stays with those who are in that room."""
    if need["mark"] != ROOM_ONLY or need["person"] == ask.person:
        return True
    return await rooms.is_member(ask.tx, need["room"], ask.person)


def _listed(ask: Ask, kind: str, found: Sequence[Row]) -> list[str]:
    if not found:
        return []
    head = ask.words(f"mine-{kind}", n=len(found))
    return ["", head, *(f"- {need['id']} {literal(need['text'])} — {_kept(ask, need)}" for need in found)]


def _kept(ask: Ask, need: Row) -> str:
    """How it may be used, and what was said of it beyond its words."""
    mark = ask.words("mark-" + need["mark"].replace(" ", "-"))
    return ask.words.listed([mark, *beyond(need, ask.words, ask.now)])


def _open(ask: Ask, row: Row) -> str:
    key = "mine-answered" if row["answer"] else "mine-waiting"
    return "- " + ask.words(key, id=row["id"], need=row["need"], until=ask.words.time(row["expires"]))


COMMAND = Command(verb="mine", handle=handle, example="mine", aliases=("mes points",), topic=Topic.OWN)

"""One part of what is known of a person or of their organisation: read, set, and put back.

Rules: whoever speaks for an organisation may say its group, country and field; as what somebody takes part decides
whether they speak for it: who speaks personally or only observes belongs to it without speaking for it; the first in
the row of those who speak is the delegate.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from bot import regions
from bot.command import Ask
from bot.commands.i_am import back, carry
from bot.commands.shared.voice import voice_of, words_of
from bot.domain.messages import Effect, Message
from bot.domain.needs import alone
from bot.domain.organisations import GROUPS, SECTOR_AT_MOST, read_capacity, read_group
from bot.domain.reading import literal, tidy
from bot.domain.refusal import Refusal
from bot.reports import tongues
from bot.store import acts, people
from bot.store.base import Row

ORGANISATION, PERSONAL, OBSERVER = "organisation", "personal", "observer"
OF_ORGANISATION = ("stakeholder", "country", "sector")


def read(ask: Ask, part: str, text: str) -> str:
    """What is to be kept for what was typed. Raises Refusal."""
    text = " ".join(tidy(text).split())
    return {"stakeholder": _group, "country": _country, "sector": _sector, "capacity": _capacity,
            "languages": _languages}[part](ask, text)  # fmt: skip


def _group(ask: Ask, text: str) -> str:
    group = read_group(text)
    if not group:
        groups = "; ".join(ask.words(f"group-{one}") for one in GROUPS)
        raise Refusal("me-group", read=text[:40] or "…", groups=groups)
    return group


def _country(ask: Ask, text: str) -> str:
    if regions.country(text):
        return text
    near = [regions.called(code, ask.words.language) for code in regions.near(text)]
    if not near:
        raise Refusal("me-country", read=text[:40] or "…")
    raise Refusal("me-country-near", read=text[:40], near=", ".join(near), first=near[0])


def _sector(_ask: Ask, text: str) -> str:
    if not text or len(text) > SECTOR_AT_MOST:
        raise Refusal("me-sector", most=SECTOR_AT_MOST)
    return text


def _capacity(_ask: Ask, text: str) -> str:
    capacity = read_capacity(text)
    if not capacity:
        raise Refusal("me-capacity", read=text[:40] or "…")
    return capacity


def _languages(_ask: Ask, text: str) -> str:
    codes, unread = tongues.read(text)
    if unread or not codes:
        raise Refusal("me-languages", read=(unread or text)[:40] or "…")
    return " ".join(codes)


async def put(ask: Ask, part: str, value: str, verb: str = "me") -> None:
    """Keeps it, with how it was before. Raises Refusal where there is no organisation to say it of."""
    who = await people.get(ask.tx, ask.person)
    before: dict[str, Any] = {"part": part, "was": who.get(part, "")}
    if part in OF_ORGANISATION:
        organisation = await people.organisation(ask.tx, who["organisation"])
        if organisation is None:
            raise Refusal("me-no-organisation")
        before |= {"of": organisation["id"], "was": organisation[part]}
        people.describe(ask.tx, organisation["id"], part, value)
    elif part == "capacity":
        before |= await _take_part(ask, who, value)
    else:
        people.choose(ask.tx, ask.person, part, value, ask.source)
    _record(ask, before, verb)


async def _take_part(ask: Ask, who: Row, capacity: str) -> dict[str, Any]:
    """Speaks for the organisation, or belongs to it only; how it was."""
    before = await voice_of(ask.tx, ask.person)
    own = who["organisation"] or who["belongs"] or None
    speaks = own if capacity == ORGANISATION else None
    chosen = {"organisation": speaks, "belongs": "" if speaks else own or "", "capacity": capacity, "place": ask.seq}
    was = {column: who[column] for column in chosen}
    if speaks == who["organisation"]:
        del chosen["place"]
    for column, value in chosen.items():
        people.choose(ask.tx, ask.person, column, value, ask.source)
    moved = await carry(ask, before, speaks or alone(ask.person))
    return {"voice": before, "moved": moved, "columns": was}


async def stand(ask: Ask, first: bool) -> list[Effect]:
    """Becomes the delegate (`first`) or an alternate of the organisation; who was the delegate is told. Raises Refusal
    where there is no organisation, or nobody else to be the delegate."""
    who = await people.get(ask.tx, ask.person)
    if not who["organisation"]:
        raise Refusal("me-no-organisation")
    others = [one for one in await people.row(ask.tx, who["organisation"]) if one["id"] != ask.person]
    if not others and not first:
        raise Refusal("me-alternate-alone")
    before = await people.delegate(ask.tx, who["organisation"])
    places = [one["place"] for one in others] or [who["place"] + 1]
    people.choose(ask.tx, ask.person, "place", min(places) - 1 if first else max(places) + 1, ask.source)
    _record(ask, {"part": "place", "was": who["place"]})
    after = await people.delegate(ask.tx, who["organisation"])
    return [] if before == after else await _told(ask, [one for one in (before, after) if one and one != ask.person])


async def _told(ask: Ask, persons: Sequence[str]) -> list[Effect]:
    """To a colleague: that they are the delegate now, or no longer."""
    told: list[Effect] = []
    for person in persons:
        speak = await words_of(ask.tx, ask.config, person)
        organisation = await people.organisation(ask.tx, (await people.get(ask.tx, person))["organisation"])
        key = "me-now-delegate" if await is_delegate(ask, person) else "me-now-alternate"
        text = speak(key, organisation=literal(organisation["name"]) if organisation else "")
        told.append(Message(name=f"stands-{person}", text=text, person=person, rtl=speak.rtl))
    return told


async def is_delegate(ask: Ask, person: str) -> bool:
    """Whether somebody is the delegate of the organisation they speak for."""
    who = await people.get(ask.tx, person)
    return bool(who["organisation"]) and await people.delegate(ask.tx, who["organisation"]) == person


def _record(ask: Ask, before: dict[str, Any], verb: str = "me") -> None:
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=verb, subject="",
        at=ask.at, before=before,
    )  # fmt: skip


async def put_back(ask: Ask, act: Row) -> None:
    """As it was before."""
    before = orjson.loads(act["before"])
    if "of" in before:
        people.describe(ask.tx, before["of"], before["part"], before["was"])
    elif "columns" in before:
        await back(ask, act)
        for column, value in before["columns"].items():
            people.choose(ask.tx, act["person"], column, value, act["source"])
    else:
        people.choose(ask.tx, act["person"], before["part"], before["was"], act["source"])

"""`!date 2027-06-14 NAME | PLACE | LINK`: a date elsewhere; `!date D9 …` changes it, `!date D9 off` calls it off.

Rules: what is not said anew stays; the message that told it first is corrected, and a change or an end is told in the
room too, mentioning nobody, because who will be there is their own business; calendars know both by a higher number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson

from bot.command import Ask, Command, Role, Where
from bot.commands.shared import dating
from bot.domain.dates import Occasion, When
from bot.domain.dating import LINK, NAME, read_about
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.reading import fold, leading_id
from bot.domain.refusal import Refusal
from bot.reports.dates import line
from bot.store import acts, dates, ids
from bot.store.base import Row
from bot.texts import Words

VERB = "date"
_OFF = ("off", "cancel", "cancelled", "canceled", "called off", "annuler", "annule", "annulee")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes a new date down, or changes one."""
    id, rest = leading_id(ask.rest)
    if id.startswith("D"):
        return await _change(ask, await dating.visible(ask, id), rest)
    if not ask.rest:
        raise Refusal("date-how", prefix=ask.config.rooms.prefix)
    id = await ids.take(ask.tx, "D")
    one = _read(ask, Occasion(id, transaction(ask.source, "calendar"), ask.room["id"], "", "", "", When("", "")))
    dates.write(ask.tx, one, ask.source)
    _record(ask, id, {"what": "new"})
    return [_told(ask, one, VERB, "date-new")]


def _read(ask: Ask, before: Occasion) -> Occasion:
    """The date as typed. Raises Refusal."""
    when, rest = dating.when(ask, ask.rest)
    return replace(_about(ask, before, rest), when=when, changed=ask.now)


def _about(ask: Ask, before: Occasion, rest: str) -> Occasion:
    """Name, place and link as typed; what is left out of a date that has them stays."""
    if not rest and before.name:
        return before
    bare = rest.startswith("|")  # between the time and the place, where a name could stand
    try:
        name, place, link = read_about(f"{before.name}{rest}" if bare and before.name else rest.lstrip("| "))
    except ValueError as error:
        raise Refusal(f"date-{error}", most=NAME, link=LINK, prefix=ask.config.rooms.prefix) from error
    return replace(before, name=name, place=place or before.place, link=link or before.link)


async def _change(ask: Ask, before: Occasion, rest: str) -> Sequence[Effect]:
    if not rest:
        raise Refusal("date-change-how", id=before.id, prefix=ask.config.rooms.prefix)
    what = "off" if fold(rest) in _OFF else "change"
    if what == "off":
        now = replace(before, withdrawn=True, changed=ask.now)
    elif rest.startswith("|"):
        now = replace(_about(ask, before, rest), withdrawn=False, changed=ask.now)
    else:
        now = replace(_read(replace(ask, rest=rest), before), withdrawn=False)
    first = await dates.source_of(ask.tx, before.id)
    _keep(ask, now, before)
    _record(ask, before.id, {"what": what, "was": _kept(before)})
    return [_told(ask, now, f"date-{what}", f"date-{what}"), *_corrected(ask, now, first)]


def _keep(ask: Ask, now: Occasion, before: Occasion) -> None:
    dates.write(ask.tx, replace(now, sequence=before.sequence + 1), ask.source)


def _record(ask: Ask, id: str, before: dict[str, Any]) -> None:
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=id,
        at=ask.at, before=before,
    )  # fmt: skip


def _kept(one: Occasion) -> dict[str, Any]:
    """How a date was, to be put back."""
    when = one.when
    return {
        "name": one.name, "place": one.place, "link": one.link, "when": [when.first, when.last, when.zone],
        "withdrawn": one.withdrawn,
    }  # fmt: skip


def _text(ask: Ask, one: Occasion, say: Words, key: str) -> str:
    return say(key, line=line(one, say), id=one.id, prefix=ask.config.rooms.prefix, floor=ask.config.confidence.floor)


def _told(ask: Ask, one: Occasion, name: str, key: str) -> Effect:
    say = ask.room_words()
    return Message(
        name=name, text=_text(ask, one, say, key), room=one.room, subject=one.id, data=dating.content(one),
        rtl=say.rtl, said=dating.said(one),
    )  # fmt: skip


def _corrected(ask: Ask, one: Occasion, source: str) -> list[Effect]:
    """The message that told the date first, with what is true now."""
    say = ask.room_words()
    key = "date-off" if one.withdrawn else "date-new"
    if not source:
        return []
    return [
        Correction(
            "date-corrected", ref(transaction(source, VERB)), _text(ask, one, say, key), one.room, subject=one.id,
            data=dating.content(one), rtl=say.rtl, said=dating.said(one),
        )
    ]  # fmt: skip


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """A date that was told is called off; a change is taken back."""
    before = await dates.get(ask.tx, act["subject"])
    if before is None:
        raise Refusal("undo-too-late", id=act["subject"])
    was = orjson.loads(act["before"])
    now = replace(before, withdrawn=True, changed=ask.now)
    if was["what"] != "new":
        then = was["was"]
        now = replace(
            before, name=then["name"], place=then["place"], link=then["link"], when=When(*then["when"]),
            withdrawn=then["withdrawn"], changed=ask.now,
        )  # fmt: skip
    _keep(ask, now, before)
    said = _said_again(ask, now, act, "date-back") if was["what"] != "new" else []
    return [*_corrected(ask, now, await dates.source_of(ask.tx, before.id)), *said]


def _said_again(ask: Ask, one: Occasion, act: Row, key: str) -> list[Effect]:
    """The message that told a change, with what is true now."""
    say = ask.room_words()
    target = ref(transaction(act["source"], f"date-{orjson.loads(act['before'])['what']}"))
    text = _text(ask, one, say, key)
    return [Correction("date-said", target, text, one.room, subject=one.id, rtl=say.rtl, said=dating.said(one))]


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message says the date anew."""
    before, what = await dates.get(ask.tx, act["subject"]), orjson.loads(act["before"])["what"]
    if before is None or what == "off":
        raise Refusal("edit-too-late", prefix=ask.config.rooms.prefix)
    id, rest = leading_id(ask.rest)
    now = replace(_read(replace(ask, rest=rest if id else ask.rest), before), withdrawn=False)
    _keep(ask, now, before)
    said = _said_again(ask, now, act, "date-change") if what == "change" else []
    return [*_corrected(ask, now, await dates.source_of(ask.tx, before.id)), *said]


COMMAND = Command(
    verb=VERB, handle=handle, example="date 2027-06-14..16 Annual meeting | Strasbourg | https://example.org",
    role=Role.FACILITATOR, where=Where.ROOM, undo=undo, edit=edit,
)  # fmt: skip

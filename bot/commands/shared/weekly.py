"""The weekly digest as commands, the job and the operator make it: when it goes out, what it says, what it told.

Rules: it is worded in the room's language and zone; what it told is written down in the transaction that sends it, so
that nothing is told twice; a preview writes no item down as told; a theme whose label would tell who said it waits.
What facilitators left out, added or stopped at the preview (see `previewing`) is kept to. An earlier digest is shown
again with what may be told of it now.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import orjson

from bot.commands.shared import letters
from bot.commands.shared.bridges import remember, theme_figure, unpublish
from bot.commands.shared.bridges import told as told_bridges
from bot.commands.shared.covering import covered
from bot.commands.shared.digesting import moved
from bot.commands.shared.disclosing import Released
from bot.commands.shared.nearness import labels
from bot.config import Config
from bot.domain import cells, data
from bot.domain.coverage import remote_share
from bot.domain.digest import LEFT_OUT, Digest, as_told, compose, left_out, theme_number
from bot.domain.digest_facts import NOBODY_MISSING, Absent, Facts, Shared
from bot.domain.messages import NOTICE, Effect, Image, Message
from bot.domain.slots import latest_date, local_date, next_slot
from bot.reports.digest import Written, fitting
from bot.store import counted, coverage, digests, done, effort_news, knowledge
from bot.store.base import Row, Tx
from bot.texts import Words, words

JOB_NAME = "digest"
WEEK = 7 * 86_400_000


@dataclass(frozen=True, slots=True)
class Plan:
    """When a room's digest goes out. Only moments after `since` count."""

    day: str
    clock: str
    zone: str
    since: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A digest that could go out: in words, and what is to be remembered when it does."""

    written: Written
    since: int
    until: int
    items: tuple[str, ...]
    released: Released
    themes: tuple[Shared, ...]
    absent: Absent


@dataclass(frozen=True, slots=True)
class Choices:
    """What facilitators chose for a digest before it goes out."""

    dropped: frozenset[str] = frozenset()
    note: str = ""
    held: bool = False


AS_IT_IS = Choices()


async def _told_number(tx: Tx, config: Config, theme: Shared) -> int:
    """The number of organisations, or the last one that was told (in whatever room) while it has moved by so little
    that the difference would be a small group."""
    before = await knowledge.last_published(tx, theme_figure(theme.id))
    return theme.n if before is None or cells.may_follow(before, theme.n, config.confidence.floor) else before


def room_words(config: Config, room: Row) -> Words:
    """The words of a room: its own language and zone, else the configured ones."""
    return words(room["language"] or config.rooms.language, room["zone"] or config.rooms.zone)


async def plan(tx: Tx, config: Config, room: Row) -> Plan | None:
    """When the room's digest goes out: as a facilitator chose, else as configured; None for never."""
    chosen = await digests.schedule(tx, room["id"])
    if chosen is not None:
        if chosen["day"] == digests.OFF:
            return None
        return Plan(chosen["day"], chosen["clock"], chosen["zone"], chosen["since"])
    first = await digests.first_session(tx, room["id"])
    if first is None:
        return None
    return Plan(config.digest.day, config.digest.at, room["zone"] or config.rooms.zone, first)


def slot_name(room: str, day: date) -> str:
    """The slot of a room's digest on a local date."""
    return f"{room}@{day.isoformat()}"


async def upcoming(tx: Tx, room: str, planned: Plan | None, now: int) -> int | None:
    """When the room's next digest goes out, milliseconds UTC."""
    if planned is None:
        return None
    at = next_slot(planned.day, planned.clock, planned.zone, now)
    day = latest_date(planned.day, planned.clock, planned.zone, at)
    if await done.is_done(tx, JOB_NAME, slot_name(room, day)):
        return next_slot(planned.day, planned.clock, planned.zone, at)
    return at


async def coming(tx: Tx, config: Config, room: Row, now: int) -> tuple[str, int] | None:
    """The slot of the room's next digest and its moment; None when none is planned."""
    return await coming_as(tx, room["id"], await plan(tx, config, room), now)


async def coming_as(tx: Tx, room: str, planned: Plan | None, now: int) -> tuple[str, int] | None:
    """The same where it is known how the room's digests are planned."""
    at = await upcoming(tx, room, planned, now)
    if planned is None or at is None:
        return None
    return slot_name(room, latest_date(planned.day, planned.clock, planned.zone, at)), at


async def choices(tx: Tx, room: str, slot: str) -> Choices:
    """What facilitators chose for the digest of a slot."""
    found = await digests.edits(tx, room, slot)
    dropped = frozenset(item for one in found if one.kind == digests.DROP for item in one.items)
    note = " ".join(one.text for one in found if one.kind == digests.NOTE)
    return Choices(dropped, note, any(one.kind == digests.HOLD for one in found))


async def post(tx: Tx, config: Config, room: Row, now: int, slot: str, chosen: Choices = AS_IT_IS) -> list[Effect]:
    """The digest of everything not told yet, as effects, remembered under `slot`; nothing if nothing is new. What was
    left out is not told later either."""
    prepared = await prepare(tx, config, room, now, room_words(config, room), chosen=chosen)
    if prepared is None:
        if chosen.dropped:
            digests.record(tx, room["id"], slot, now, now, left_out(chosen.dropped))
        return []
    digests.record(tx, room["id"], slot, prepared.since, prepared.until, prepared.items, chosen.note)
    await _remember(tx, config, prepared)
    await remember_absent(tx, config, room, prepared, now)
    speak = room_words(config, room)
    found = effects(prepared, slot, room=room["id"], rtl=speak.rtl)
    return [*found, *await letters.of_room(tx, config, room, found, speak)]


async def _remember(tx: Tx, config: Config, prepared: Prepared) -> None:
    """The numbers of the themes are told from now on."""
    await remember(tx, config.confidence.floor, {theme.id: theme.n for theme in prepared.themes}, prepared.until)
    for theme in prepared.themes:
        knowledge.published(tx, theme_figure(theme.id), theme.n, prepared.until)


async def remember_absent(tx: Tx, config: Config, room: Row, prepared: Prepared, now: int) -> None:
    """Who is absent is told from now on, where a digest, a preview or an earlier digest tells of it."""
    if prepared.absent != NOBODY_MISSING:
        await covered(tx, config, room["id"], now)


async def again(
    tx: Tx, config: Config, room: Row, slot: str, now: int, speak: Words, *, anew: bool = False
) -> Prepared | None:
    """An earlier digest in whatever words and zone: what it told, as far as it may be told now; None if there is
    nothing of it to tell, or if there was none. `anew`, for one that did not go out: with the numbers of now."""
    before = await digests.of_slot(tx, room["id"], slot)
    if before is None:
        return None
    window = (before["since"], before["until"])
    gathered = await _gather(tx, config, room, now, (window[0] - WEEK, window[1]))
    made, voices = await effort_news.commitments(tx, room["id"], *window)
    facts = as_told(gathered.facts, orjson.loads(before["items"]), anew=anew)
    facts = replace(facts, commitments=made, committed=voices)
    chosen = Choices(note=before["note"])
    return await _written(tx, config, room, now, speak, replace(gathered, facts=facts), frozenset(), chosen, window)


async def post_again(tx: Tx, config: Config, room: Row, now: int, slot: str) -> list[Effect]:
    """The digest of a slot, which did not go out as it stood, as the same days are told now; nothing if there is
    nothing to tell any more. What it does not tell after all was not told, and its numbers neither."""
    before = await digests.of_slot(tx, room["id"], slot)
    if before is None:
        return []
    items: list[str] = orjson.loads(before["items"])
    for theme, _ in filter(all, map(theme_number, items)):
        unpublish(tx, theme, before["until"])
    speak = room_words(config, room)
    prepared = await again(tx, config, room, slot, now, speak, anew=True)
    kept = [item for item in items if item.startswith(LEFT_OUT)]
    digests.record_anew(tx, room["id"], slot, [*(prepared.items if prepared else ()), *kept])
    if prepared is None:
        return []
    await _remember(tx, config, prepared)
    await remember_absent(tx, config, room, prepared, now)
    return effects(prepared, slot, room=room["id"], rtl=speak.rtl)


async def prepare(
    tx: Tx, config: Config, room: Row, now: int, speak: Words, window: tuple[int, int] | None = None,
    chosen: Choices = AS_IT_IS, numbered: bool = False,
) -> Prepared | None:  # fmt: skip
    """The digest since the last one, or of a `window`; None if it has nothing to tell."""
    before = await digests.last(tx, room["id"])
    since, until = window or (before["until"] if before else await _beginning(tx, room, now), now)
    # What was sent before the last digest but came late (a slow server) was not told: look a week further back.
    reach = since if window or before is None else since - WEEK
    told = frozenset[str]() if window else await digests.told(tx, room["id"])
    gathered = await _gather(tx, config, room, now, (reach, until))
    if reach < since:
        made, voices = await effort_news.commitments(tx, room["id"], since, until)
        facts = replace(gathered.facts, commitments=made, committed=voices)
        gathered = replace(gathered, facts=facts)
    return await _written(tx, config, room, now, speak, gathered, told, chosen, (since, until), numbered)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Facts with words that may be told, and what telling them brings with it."""

    facts: Facts
    released: Released


async def _gather(tx: Tx, config: Config, room: Row, now: int, window: tuple[int, int]) -> _Gathered:
    """Everything of a stretch of time, checked."""
    facts = await digests.facts(tx, room["id"], *window)
    pairs = [(theme.id, theme.label) for theme in facts.themes if theme.n >= config.confidence.floor]
    named = await labels(tx, config, room["id"], pairs, now)
    counts = {one.id: one.n for one in facts.themes}
    bridges = await told_bridges(tx, config.confidence.floor, counts, [room["id"]])
    themes = [
        replace(one, label=named.shown[one.id], n=await _told_number(tx, config, one), bridge=one.id in bridges)
        for one in facts.themes
        if one.id in named.shown
    ]
    news = await effort_news.news(tx, room["id"], *window)
    moving, released = await moved(tx, config, room["id"], news, now)
    absent, remote = await _absent(tx, config, room["id"], now)
    facts = replace(
        facts, themes=tuple(themes), moving=moving, commitments=news.commitments, committed=news.voices,
        absent=absent, remote=remote,
    )  # fmt: skip
    return _Gathered(facts, _together(named.released, released, facts))


async def _absent(tx: Tx, config: Config, room: str, now: int) -> tuple[Absent, int | None]:
    """Who is not in the room, as it may be told; of the wanted groups those that have not joined. And how many of a
    hundred answers came from direct chats, None for none and where it may not be told."""
    found = await covered(tx, config, room, now, tells=False)
    if found is None:
        return NOBODY_MISSING, None
    wanted = tuple(one.name for one in found.wanted if one.n is not None and one.state != "joined")
    remote = remote_share(*await coverage.afar(tx, room), config.confidence.floor)
    return Absent(found.groups_missing, found.regions_missing, wanted), remote or None


def _together(one: Released, other: Released, facts: Facts) -> Released:
    """What the digest brings with it: beside themes and efforts, the one-word answers of the results it tells."""
    said = (label for result in facts.closed for label, _ in result.counts)
    return Released(
        (), one.held + other.held, (*one.effects, *other.effects), (*one.quoted, *other.quoted),
        (*one.said, *other.said, *said),
    )  # fmt: skip


async def _written(
    tx: Tx, config: Config, room: Row, now: int, speak: Words, gathered: _Gathered, told: frozenset[str],
    chosen: Choices, window: tuple[int, int], numbered: bool = False,
) -> Prepared | None:  # fmt: skip
    """What was not told of it, in words, as much as fits."""
    since, until = window
    title = speak(
        "digest-title", room=room["name"], named="yes" if room["name"] else "no",
        since=local_date(since, speak.zone).isoformat(), until=local_date(until, speak.zone).isoformat(),
    )  # fmt: skip
    after = await upcoming(tx, room["id"], await plan(tx, config, room), now)

    def make(most: int) -> Digest | None:
        digest = compose(gathered.facts, told, config.confidence.floor, until, chosen.dropped, most)
        return digest and replace(digest, note=chosen.note)

    found = fitting(make, speak, title=title, upcoming=after, prefix=config.rooms.prefix, numbered=numbered)
    if found is None:
        return None
    digest, written = found
    stands = await counted.behind(
        tx, room["id"], digest.items, digest.still_open, since, until, commitments=bool(digest.commitments)
    )
    released = replace(gathered.released, quoted=(*gathered.released.quoted, *stands))
    return Prepared(written, since, until, digest.items, released, digest.themes, digest.absent)


async def _beginning(tx: Tx, room: Row, now: int) -> int:
    """From when a first digest tells: the room's first session, or a week ago where that is earlier."""
    first = await digests.first_session(tx, room["id"])
    return now - WEEK if first is None else min(now - WEEK, first - 1)


def effects(prepared: Prepared, slot: str, *, room: str = "", person: str = "", rtl: bool = False) -> list[Effect]:
    """The digest as a message, and its picture where it has one."""
    content = data.content(
        data.Digest(slot=slot, since=prepared.since, until=prepared.until, items=prepared.written.items)
    )
    found: list[Effect] = [
        Message(
            name="digest", text=prepared.written.text, room=room, person=person, rank=NOTICE, data=content, rtl=rtl,
            quotes=prepared.released.quoted, said=prepared.released.said,
        )
    ]  # fmt: skip
    if prepared.written.picture is not None:
        found.append(
            Image(
                name="digest picture", recipe=prepared.written.picture.to_json(), alt=prepared.written.alt,
                filename="digest.png", room=room, person=person,
                quotes=prepared.released.quoted, said=prepared.released.said,
            )
        )  # fmt: skip
    return [*found, *prepared.released.effects]

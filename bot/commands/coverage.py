"""`!coverage`: which stakeholder groups and regions are here and which are not, beside the forum's annual meetings.

`!coverage 2022` compares with that year's meeting instead of the latest. Rules: organisations are counted, whatever
they have said; no small group is told or can be worked out; it is compared with the end of the last session, and what
has moved by less than the floor since it was last told is told as it was then.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role, Where
from bot.commands.shared.covering import covered
from bot.domain.breakdown import Table
from bot.domain.coverage import REGIONS, Coverage, remote_share
from bot.domain.messages import Effect, Image, Message
from bot.domain.organisations import GROUPS
from bot.domain.refusal import Refusal
from bot.reports import charts
from bot.reports.coverage import picture, section, wanted_line
from bot.reports.participation import Meeting, meetings, of_year
from bot.store import coverage
from bot.texts import Words

WANTED = 6  # groups named by participants that are shown


async def handle(ask: Ask) -> Sequence[Effect]:
    """The room's coverage, and a picture of each table."""
    meeting = of_year(ask.rest.strip().upper().removeprefix("IGF").strip())
    if meeting is None:
        years = ask.words.listed([str(one.year) for one in meetings()])
        raise Refusal("coverage-year", text=ask.rest[:40], years=years, prefix=ask.config.rooms.prefix)
    found = await covered(ask.tx, ask.config, ask.room["id"], ask.now)
    if found is None:
        raise Refusal("coverage-chatham")
    say = ask.room_words()
    parts = [*await _tables(ask, found, meeting, say), *await _more(ask, found, say)]
    words = tuple(one.name for one in found.wanted)
    message = Message("coverage", "\n\n".join(parts), rtl=say.rtl, said=words)
    return [message, *_pictures(ask, found, meeting, say)]


def _sides(found: Coverage, meeting: Meeting) -> list[tuple[str, Table | None, tuple[str, ...], dict[str, int]]]:
    regions = tuple(one for one in REGIONS if one not in ("apart", "intergovernmental"))
    return [
        ("stakeholder", found.tables.stakeholder, tuple(GROUPS), meeting.groups),
        ("region", found.tables.region, regions, meeting.regions),
    ]


async def _tables(ask: Ask, found: Coverage, meeting: Meeting, say: Words) -> list[str]:
    last = await coverage.last_session(ask.tx, ask.room["id"])
    before = await coverage.at_end(ask.tx, ask.room["id"], last["id"]) if last else None
    then = (before.stakeholder, before.region) if before else (None, None)
    parts = [
        section(table, by, among, shares, meeting.name, earlier, say)
        for (by, table, among, shares), earlier in zip(_sides(found, meeting), then, strict=True)
        if table is not None
    ]
    if not parts:
        return [say("coverage-few", floor=ask.config.confidence.floor, prefix=ask.config.rooms.prefix)]
    if len(parts) == 1:
        parts.append(say("coverage-one", by="region" if found.tables.stakeholder else "stakeholder"))
    if found.at < ask.now:
        parts.append(say("coverage-as-of", time=say.time(found.at), floor=ask.config.confidence.floor))
    return [*parts, say("coverage-source", meeting=meeting.name, place=meeting.place, source=meeting.source)]


async def _more(ask: Ask, found: Coverage, say: Words) -> list[str]:
    """What is wanted, who only listens, and how much came from afar."""
    floor, room = ask.config.confidence.floor, ask.room["id"]
    parts = []
    if found.wanted:
        lines = [f"- {wanted_line(one, say, floor)}" for one in found.wanted[:WANTED]]
        parts.append("\n".join([say("wanted-head"), *lines]))
    listening = await coverage.observers(ask.tx, room)
    remote = remote_share(*await coverage.afar(ask.tx, room), floor)
    lines = [say("coverage-observers", n=listening)] if listening >= floor else []
    lines += [say("coverage-remote", share=remote)] if remote is not None else []
    how = say("coverage-how", prefix=ask.config.rooms.prefix)
    return [*parts, *(["\n".join(lines)] if lines else []), how]


def _pictures(ask: Ask, found: Coverage, meeting: Meeting, say: Words) -> list[Effect]:
    """A picture says more than words where there are groups to compare."""
    effects: list[Effect] = []
    for by, table, _, shares in _sides(found, meeting):
        drawn = picture(table, by, shares, meeting, say("coverage-here"), say) if table else None
        if drawn is not None:
            alt = f"{drawn.title}: {charts.in_words(drawn, say)}. {drawn.footer}"
            effects.append(Image(f"coverage-{by}", drawn.to_json(), alt, f"coverage-{by}.png"))
    return effects


COMMAND = Command(
    verb="coverage", handle=handle, example="coverage", role=Role.FACILITATOR, where=Where.ROOM,
    aliases=("couverture",),
)  # fmt: skip

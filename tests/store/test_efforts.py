"""What the store tells of efforts: only what is published, and each thing once in its time."""

from __future__ import annotations

from typing import Any

from bot.domain.efforts import Line, News, State
from bot.store import effort_news, efforts, people, themes
from bot.store.base import Base, Tx

ANA, BEN, ROOM = "@ana:here", "@ben:here", "!room:here"
DAY = 86_400_000
MARCH = 1_803_859_200_000  # 2027-03-01 00:00 UTC


async def made(tx: Tx, id: str, **columns: Any) -> None:
    """An effort that was started on the second day of March, unless said otherwise."""
    efforts.add(tx, id=id, room=ROOM, shown="", origin="", state=State.STARTED, opener=ANA, at=MARCH, source=f"${id}")
    efforts.change(tx, id, **{"shown": ROOM, "started": MARCH + DAY, "ends": "2027-12-01", **columns})


async def said(tx: Tx, effort: str, part: str, at: int = MARCH + DAY, person: str = ANA, **more: str) -> str:
    """Something said of it."""
    return await efforts.say(tx, effort=effort, part=part, person=person, room=ROOM, at=at, source=f"${at}", **more)


def told(lines: tuple[Line, ...]) -> list[tuple[str, str, str]]:
    """Id, words and kind of each."""
    return [(line.id, line.text.text if line.text else "", line.kind) for line in lines]


async def test_news_are_of_what_is_published_in_the_room_and_of_that_time_only(base: Base) -> None:
    async with base.begin() as tx:
        await made(tx, "E1")
        await made(tx, "E2", shown="")
        await made(tx, "E3", shown="!other:here")
        await said(tx, "E1", "title", text="Travel costs")
        assert await effort_news.news(tx, ROOM, MARCH + DAY, MARCH + 8 * DAY) == News()
        news = await effort_news.news(tx, ROOM, MARCH, MARCH + DAY)
    assert [(line.effort, line.title.text, line.day) for line in news.started] == [("E1", "Travel costs", "2027-12-01")]
    assert news == News(started=news.started)


async def test_milestones_are_done_next_or_overdue(base: Base) -> None:
    async with base.begin() as tx:
        await made(tx, "E1")
        for day in ("2027-03-02", "2027-03-05", "2027-04-01", "2027-05-01"):
            await said(tx, "E1", "milestone", text=f"by {day}", day=day)
        efforts.change_entry(tx, "E1.1", done=MARCH + 2 * DAY)
        news = await effort_news.news(tx, ROOM, MARCH + DAY, MARCH + 8 * DAY)
        later = await effort_news.news(tx, ROOM, MARCH + 8 * DAY, MARCH + 15 * DAY)
    assert told(news.done) == [("E1.1", "by 2027-03-02", "")]
    assert told(news.overdue) == [("E1.2", "by 2027-03-05", "")]
    assert told(news.next) == [("E1.3", "by 2027-04-01", "")]
    assert (later.done, told(later.overdue)) == ((), [("E1.2", "by 2027-03-05", "")])


async def test_the_day_of_a_milestone_ends_where_the_room_is(base: Base) -> None:
    async with base.begin() as tx:
        tx.write("INSERT INTO room (id, zone) VALUES ($1, $2)", ROOM, "Pacific/Kiritimati")
        await made(tx, "E1")
        await said(tx, "E1", "milestone", text="first", day="2027-03-01")
        early = await effort_news.news(tx, ROOM, 0, MARCH + 9 * 3_600_000)
        late = await effort_news.news(tx, ROOM, 0, MARCH + 11 * 3_600_000)
    assert (len(early.overdue), len(late.overdue)) == (0, 1)


async def test_what_ended_is_told_with_its_outcome_and_its_sentence(base: Base) -> None:
    async with base.begin() as tx:
        await made(tx, "E1", state="finished", settled=MARCH + 3 * DAY, outcome="partly")
        await made(tx, "E2", state="affiliated", settled=MARCH + 3 * DAY, other="I3")
        await said(tx, "E1", "outcome", text="two of three rooms opened")
        await said(tx, "E2", "outcome", text="they do it already")
        await said(tx, "E1", "changed", kind="none", at=MARCH + 4 * DAY)
        news = await effort_news.news(tx, ROOM, MARCH + 2 * DAY, MARCH + 8 * DAY)
    assert told(news.ended) == [
        ("E1", "two of three rooms opened", "partly"), ("E2", "they do it already", "affiliated"),
    ]  # fmt: skip
    assert told(news.changed) == [("E1", "", "none")]


async def test_people_are_wanted_for_open_actions_and_roles_of_groups_that_nobody_speaks_for(base: Base) -> None:
    async with base.begin() as tx:
        people.found(tx, "O1", "Ministry", "government", "", "$o")
        people.choose(tx, BEN, "organisation", "O1", "$b")
        await made(tx, "E1")
        await said(tx, "E1", "action", id="A1", text="write a draft")
        await said(tx, "E1", "action", id="A2", text="read it", owner=BEN)
        await said(tx, "E1", "role", text="host it", kind="government")
        await said(tx, "E1", "role", text="test it", kind="civil-society")
        await said(tx, "E1", "commitment", text="4 hours", kind="hours", person=BEN)
        await said(tx, "E1", "commitment", text="a room", kind="host", person=BEN)
        news = await effort_news.news(tx, ROOM, MARCH, MARCH + 8 * DAY)
    assert told(news.wanted) == [("A1", "write a draft", ""), ("E1", "test it", "civil-society")]
    assert (news.commitments, news.voices) == (2, 1)


async def test_what_an_effort_took_from_a_pain_point_goes_when_that_is_withdrawn(base: Base) -> None:
    async with base.begin() as tx:
        need = "INSERT INTO need (id, kind, person, organisation, text, room, stated, changed, source)"
        tx.write(f"{need} VALUES ('N1', 'pain', $1, 'O1', 'fares', '!r', 1, 1, '$n')", BEN)
        efforts.add(tx, id="E1", room="", shown="", origin="N1", state=State.DRAFT, opener=BEN, at=1, source="$e")
        effort = await efforts.get(tx, "E1")
        assert effort is not None
        before = await efforts.title(tx, effort, [])
        tx.write("UPDATE need SET withdrawn = 2")
        after = await efforts.title(tx, effort, [])
    assert (before.kind, before.source, before.text, after.text) == ("need", "N1", "fares", "")


async def test_what_an_effort_took_from_a_shortened_theme_is_the_whole_statement_while_it_may_be_told(
    base: Base,
) -> None:
    text, label = "Fares keep practitioners  away, and nobody pays for them.", "Fares keep practitioners away, and…"
    told = "Fares keep practitioners away, and nobody pays for them."
    async with base.begin() as tx:
        need = "INSERT INTO need (id, kind, person, organisation, text, room, stated, changed, source)"
        tx.write(f"{need} VALUES ('N1', 'pain', $1, 'O1', $2, '!r', 1, 1, '$n')", BEN, text)
        await themes.replace(tx, [("T1", label, ["N1"]), ("T2", "Fares", ["N1"])], 1)
        found = [await efforts.origin(tx, "T1"), await efforts.origin(tx, "T2")]
        assert [one and (one.kind, one.source, one.text) for one in found] == [
            ("theme", "T1", told), ("theme", "T2", "Fares"),
        ]  # fmt: skip
        for change in ("mark = 'room only'", "mark = 'unnamed', withdrawn = 2"):
            tx.write(f"UPDATE need SET {change}")
            one = await efforts.origin(tx, "T1")
            assert one is not None
            assert one.text == label

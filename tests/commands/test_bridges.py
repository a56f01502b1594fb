"""When it may be told that several groups share a problem: never so that it shows who came last."""

from __future__ import annotations

import pytest

from bot.commands.shared import bridges
from bot.domain.efforts import State
from bot.store import efforts, ids, knowledge, needs, people, themes, verdicts
from bot.store.base import Base, Tx

FLOOR = 3


async def share(tx: Tx, *groups: str) -> None:
    """Organisations of these groups that share the theme T1, each with a person who speaks for it."""
    for group in groups:
        id = await ids.take(tx, "O")
        people.found(tx, id, f"Organisation {id}", group, "", "$o")
        people.choose(tx, f"@{id}", "organisation", id, "$o")
        if id == "O1":
            needs.state(
                tx, id="N1", kind="pain", person="@O1", voice="O1", text="travel", room="!r", at=1, now=1, source="$n"
            )
            await themes.replace(tx, [("T1", "travel", ["N1"])], 1)
        else:
            verdicts.give(tx, source=id, need="N1", voice=id, person=f"@{id}", own="", said="yes", at=1, seq=1)


async def tell(tx: Tx) -> bool:
    """Tells the theme and its number as far as it may be told; whether as a bridge."""
    [theme] = await themes.shared(tx)
    counts = {"T1": theme["n"]}
    told = await bridges.told(tx, FLOOR, counts, ["!r"])
    await bridges.remember(tx, FLOOR, counts, 1)
    if theme["n"] >= FLOOR and bridges.may_be_told(await knowledge.last_published(tx, "theme T1"), theme["n"], FLOOR):
        knowledge.published(tx, "theme T1", theme["n"], 1)
    return "T1" in told


async def test_three_groups_are_told_when_the_number_is(base: Base) -> None:
    async with base.begin() as tx:
        await share(tx, "government", "civil-society")
        assert not await tell(tx)
        await share(tx, "press")
        assert await tell(tx)


async def test_the_first_of_a_small_third_group_is_not_told_apart(base: Base) -> None:
    async with base.begin() as tx:
        await share(tx, "government", "civil-society", "government")
        assert not await tell(tx)
        await share(tx, "press")
        assert not await tell(tx)
        await share(tx, "press", "press")
        assert await tell(tx)


async def test_of_large_groups_it_is_told_at_once(base: Base) -> None:
    async with base.begin() as tx:
        await share(tx, "government", "civil-society", "government", "civil-society", "government", "civil-society")
        assert not await tell(tx)
        for n in range(2):
            people.found(tx, f"O9{n}", f"Press {n}", "press", "", "$o")
            people.choose(tx, f"@p{n}", "organisation", f"O9{n}", "$o")
        await share(tx, "press")
        assert await tell(tx)


async def test_what_an_initiative_works_on_is_no_bridge_any_more(base: Base) -> None:
    async with base.begin() as tx:
        await share(tx, "government", "civil-society", "press")
        assert await tell(tx)
        await themes.cover(tx, {"T1"})
        assert not await tell(tx)


@pytest.mark.parametrize("origin", ["T1", "N1"])
async def test_what_an_effort_works_on_is_no_bridge_where_it_is_seen(base: Base, origin: str) -> None:
    async with base.begin() as tx:
        await share(tx, "government", "civil-society", "press")
        efforts.add(
            tx, id="E1", room="!r", shown="!r", origin=origin, state=State.DRAFT, opener="@O1", at=1, source="$e"
        )
        assert await tell(tx)
        efforts.change(tx, "E1", state=State.STARTED)
        assert not await tell(tx)
        assert await bridges.told(tx, FLOOR, {"T1": 3}, ["!other"]) == {"T1"}
        efforts.change(tx, "E1", state=State.FINISHED)
        assert await tell(tx)

"""What waits for people about initiatives, and by what their organisations are recognised."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands.shared.already import alike
from bot.commands.waiting.initiatives import SOURCE
from bot.store import knowledge
from bot.texts import words
from tests.needs_base import BOT, DAY, FACILITATOR, Table, table, told


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Table]:
    async with table(f"sqlite:///{tmp_path}/test.db") as made:
        yield made


async def waits(here: Table, person: str) -> list[str]:
    async with here.base.begin() as tx:
        return [one.line for one in await SOURCE.waits(tx, here.config, person, words("en"), here.now)]


ENTERED = "initiative Village Mail | villages have no affordable connection | mail.example"


async def test_what_a_member_entered_waits_for_facilitators_until_one_has_confirmed_it(here: Table) -> None:
    await here.write("ana", ENTERED)
    new = (
        "**I1** “Village Mail” (https://mail.example) was entered by a member: `I1 confirm` confirms it, "
        "`withdraw I1` takes it out."
    )
    assert (await waits(here, FACILITATOR), await waits(here, "@ana:here")) == ([new], [])
    assert told(await here.write("ben", "I1 confirm")) == [
        "I1 was entered by somebody else; they or a facilitator can change it. `initiatives` lists all."
    ]
    assert told(await here.write("ana", "I1 confirm")) == [
        "`I1 confirm` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists "
        "what you can do."
    ]
    await here.say("fay", "!I1 confirm")
    assert (await waits(here, FACILITATOR), await waits(here, "@ana:here")) == ([], [])


async def test_only_what_is_confirmed_running_and_fresh_is_shown_to_whoever_starts_something(here: Table) -> None:
    await here.say("fay", "!" + ENTERED)
    await here.write("ana", "initiative Rural Radio | villages cannot pay for a connection | radio.example")
    await here.say("fay", "!initiative Old Wires | no affordable connection in villages | wires.example")
    await here.say("fay", "!I3 ended")

    async def found() -> list[str]:
        async with here.base.begin() as tx:
            near = await alike(tx, here.matcher, "there is no affordable connection in our villages", here.now)
        return [one["id"] for one in near]

    assert await found() == ["I1"]
    await here.say("fay", "!I2 confirm")
    assert sorted(await found()) == ["I1", "I2"]
    here.now += 731 * DAY
    assert await found() == []


async def test_an_organisation_is_recognised_by_the_name_of_its_initiative(here: Table) -> None:
    await here.write("ana", "i am Posts of Kenya, gov, Kenya")
    await here.write("ana", ENTERED)

    async def phrases() -> dict[str, tuple[str, ...]]:
        async with here.base.begin() as tx:
            return {one.organisation: one.phrases for one in await knowledge.known(tx, (BOT,))}

    assert "Village Mail" in (await phrases())["O1"]
    await here.write("ana", "withdraw I1")
    assert "Village Mail" not in (await phrases())["O1"]


async def test_a_member_who_changes_what_was_confirmed_makes_it_wait_again(here: Table) -> None:
    await here.write("ana", ENTERED)
    await here.say("fay", "!I1 confirm")
    await here.write("ana", "I1 contact project office")
    assert len(await waits(here, FACILITATOR)) == 1
    assert "unconfirmed" in told(await here.write("ben", "I1"))[0]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I1 purple", "I read “purple” after I1."), ("I9 ended", "I know no initiative I9."), ("I9", "I know no ini"),
        ("I1 link nowhere", "I cannot read “nowhere” as an address"),
        ("I1 contact ana@mail.example", "I read “ana@mail.example” as the contact; it has to be a role"),
        ("I1 A | B | C", "I read “A” as the name; it can have 3 to 120 characters."),
        ("initiative Mail Two | x y z | two.example | office | Nobody Knows Them", "I know no organisation “Nobody"),
    ],
)  # fmt: skip
async def test_what_cannot_be_read_is_told_in_one_line(here: Table, said: str, answer: str) -> None:
    await here.write("ana", ENTERED)
    [line] = told(await here.write("ana", said))
    assert line.startswith(answer)
    assert "\n" not in line

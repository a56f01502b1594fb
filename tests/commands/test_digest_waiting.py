"""A digest that waits to be sent counts and names only what stands at that moment; what nobody was told is not written
down as told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.config import read_config
from bot.domain.events import Member, RoomFacts
from bot.domain.messages import Effect, Message
from bot.domain.needs import ROOM_ONLY
from bot.jobs.anew import JOBS
from bot.jobs.digest import JOB as DIGEST
from bot.jobs.digest_preview import JOB as PREVIEW
from bot.operate import digest
from bot.store import coverage, held, knowledge, outbox, rooms, themes
from bot.store.base import Base, Tx, migrate, open_base
from tests.needs_base import BOT, DAY, FACILITATOR, ROOM, Table

ANEW, _ = JOBS
PEOPLE = ("ana", "ben", "cy", "dee", "eve")
POINT = "The fees for a licence are too high"


@pytest.fixture
async def here(tmp_path: Path, base_url: str) -> AsyncIterator[Table]:
    """Five organisations of a room, each with a pain point told in its direct chat, that are one theme."""
    (tmp_path / "bot.toml").write_text(
        f'[matrix]\nhomeserver = "http://test"\nuser_id = "{BOT}"\n[store]\nurl = "{base_url}"\nkeys = "keys"\n'
    )
    base: Base = await open_base(base_url)
    await migrate(base)
    made = Table(base, read_config(tmp_path / "bot.toml"))
    async with base.begin() as tx:
        rooms.learn(tx, ROOM, RoomFacts(name="Room", levels='{"users": {"' + FACILITATOR + '": 50}}'))
        everybody = (BOT, FACILITATOR, *(f"@{name}:here" for name in PEOPLE))
        rooms.note_members(tx, ROOM, [Member(one, True) for one in everybody])
    await made.say("fay", "!session open Day 0")
    for name in PEOPLE:
        await made.write(name, f"i am House of {name.title()}, gov, Kenya")
        await made.write(name, f"pain {POINT}")
    async with base.begin() as tx:
        await themes.replace(tx, [("T1", POINT, [f"N{n}" for n in range(1, 6)])], made.now)
    yield made
    await base.close()


async def waits(here: Table, name: str = "digest", person: str = "") -> str:
    """The transaction id of the last message of that name, which is taken back into the outbox: it was not sent."""
    async with here.base.begin() as tx:
        found = await tx.rows("SELECT txn FROM outbox WHERE kind = 'Message' ORDER BY seq DESC")
        for row in found:
            one = await outbox.get(tx, row["txn"])
            assert one is not None
            effect = one.effect
            if isinstance(effect, Message) and effect.name == name and effect.person == person:
                tx.write("DELETE FROM sent WHERE txn = $1", one.txn)
                return one.txn
    raise AssertionError(name)


async def sent_now(here: Table, txn: str) -> str:
    """What goes out of what waits, as `speak` and the job for other words do it; '' for nothing."""
    async with here.base.begin() as tx:
        fits = await held.may_go(tx, txn) is not False
        if not fits:
            held.decline(tx, txn, here.now)
    if not fits:
        await here.ring(ANEW)
    async with here.base.begin() as tx:
        assert await held.may_go(tx, txn) is not False
        gone = await outbox.event_of(tx, txn) == ""
        found = await outbox.get(tx, txn)
    assert found is not None
    assert isinstance(found.effect, Message)
    return "" if gone else found.effect.text


async def digest_now(here: Table) -> str:
    await here.say("fay", "!digest now")
    return await waits(here)


async def test_a_need_withdrawn_while_the_digest_waits_is_not_counted_in_it_nor_in_its_theme(here: Table) -> None:
    txn = await digest_now(here)
    before = await sent_now(here, txn)
    assert "5 new pain points and offers from 5 organisations" in before
    assert "**T1** The fees for a licence are too high: 5" in before
    await here.write("eve", "withdraw N5")
    after = await sent_now(here, txn)
    assert "4 new pain points and offers from 4 organisations" in after
    assert "**T1** The fees for a licence are too high: 4" in after


@pytest.mark.parametrize("how", ["deleted", "room only", "forgotten"])
async def test_so_is_one_that_is_deleted_kept_to_its_room_or_of_somebody_forgotten(here: Table, how: str) -> None:
    txn, last = await digest_now(here), ""
    async with here.base.begin() as tx:
        last = await tx.value("SELECT source FROM need WHERE id = 'N5'")
    match how:
        case "deleted":
            await here.delete("eve", last)
        case "room only":
            await here.write("eve", f"N5 {ROOM_ONLY}")
        case _:
            await here.write("eve", "really forget me")
    assert "4 new pain points and offers from 4 organisations" in await sent_now(here, txn)


async def test_what_is_too_few_then_is_told_when_there_are_enough_again(here: Table) -> None:
    txn = await digest_now(here)
    for n, name in enumerate(PEOPLE[2:], 3):
        await here.write(name, f"withdraw N{n}")
    after = await sent_now(here, txn)
    assert "pain points" not in after
    assert "T1" not in after
    for name in PEOPLE[2:]:
        await here.write(name, f"pain {POINT}")
    assert "5 new pain points and offers from 5 organisations" in await sent_now(here, await digest_now(here))


async def test_a_number_that_was_told_before_stays_until_it_has_moved_enough(here: Table) -> None:
    async with here.base.begin() as tx:
        knowledge.published(tx, "theme T1", 5, here.now - DAY)  # `!themes` has said it to everybody
    txn = await digest_now(here)
    await here.write("eve", "withdraw N5")
    assert "The fees for a licence are too high: 5" in await sent_now(here, txn)


async def test_a_question_taken_back_meanwhile_is_not_asked_in_the_digest(here: Table) -> None:
    await here.say("fay", "!word Which word?")
    txn = await digest_now(here)
    assert "Which word?" in await sent_now(here, txn)
    here.now += 1000
    await here.say("fay", "!undo")
    await here.say("fay", "!undo")
    assert "Which word?" not in await sent_now(here, txn)


async def test_a_date_taken_back_meanwhile_is_not_told(here: Table) -> None:
    await here.say("fay", "!date 2027-06-14 EuroDIG | Brussels")
    txn = await digest_now(here)
    assert "EuroDIG" in await sent_now(here, txn)
    async with here.base.begin() as tx:
        tx.write("UPDATE forum_date SET withdrawn = $1", here.now)
    assert "EuroDIG" not in await sent_now(here, txn)


async def test_a_preview_and_an_earlier_digest_that_wait_are_looked_at_again_too(here: Table) -> None:
    here.now += 2 * DAY + 3_600_000
    shown = await here.ring(PREVIEW)
    assert any("5 new pain points" in one.text for one in shown if isinstance(one, Message))
    preview = await waits(here, f"preview-{FACILITATOR}", FACILITATOR)
    await here.write("eve", "withdraw N5")
    assert "4 new pain points and offers from 4 organisations" in await sent_now(here, preview)
    await here.say("fay", "!digest now")
    week = "2027-W02"
    await here.say("ben", f"!digest {week}")
    again = await waits(here, "archive-0")
    await here.write("dee", "withdraw N4")
    assert "new pain points" not in await sent_now(here, again)


async def test_what_was_left_out_is_not_in_the_digest_that_is_shown_again(here: Table) -> None:
    await here.say("fay", "!word Which word?")
    here.now += 2 * DAY + 3_600_000
    [shown] = [one for one in await here.ring(PREVIEW) if isinstance(one, Message)]
    line = next(line for line in shown.text.splitlines() if "Which word?" in line)
    await here.write("fay", f"digest drop {line.split()[1]}")
    here.now += DAY
    sent = await here.ring(DIGEST)
    assert all("Which word?" not in text for text in texts(sent))
    assert all("Which word?" not in text for text in texts(await here.say("ben", "!digest 2027-W03")))
    assert "nothing to send" in " ".join(texts(await here.say("fay", "!digest now")))


def texts(effects: list[Effect]) -> list[str]:
    return [one.text for one in effects if isinstance(one, Message)]


async def everything(tx: Tx) -> list[object]:
    """What telling writes down."""
    tables = ("held", "published", "coverage", "counter", "digest")
    return [[tuple(row.values()) for row in await tx.rows(f"SELECT * FROM {name}")] for name in tables]


async def test_the_program_that_shows_a_digest_writes_nothing_down(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with here.base.begin() as tx:
        tx.write("UPDATE theme SET label = 'House of Ana has no money'")
        before = await everything(tx)
    assert await digest.main(tmp_path / "bot.toml", ROOM) == 0
    assert "5 new pain points and offers from 5 organisations" in capsys.readouterr().out
    async with here.base.begin() as tx:
        assert await everything(tx) == before


async def test_who_is_absent_counts_as_told_where_it_is_told_and_only_there(
    here: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with here.base.begin() as tx:
        rooms.note_members(tx, ROOM, [Member(f"@{name}:here", True) for name in ("fin", "gus", "hal")])
    for name in ("fin", "gus", "hal"):
        await here.write(name, f"i am League of {name.title()}, civil society, Kenya")
    assert await digest.main(tmp_path / "bot.toml", ROOM) == 0
    assert "Who is not here yet" in capsys.readouterr().out
    async with here.base.begin() as tx:
        assert await coverage.told(tx, ROOM) == []
    here.now += 2 * DAY + 3_600_000
    shown = texts(await here.ring(PREVIEW))
    assert any("Who is not here yet" in text for text in shown)
    async with here.base.begin() as tx:
        [(_, at)] = await coverage.told(tx, ROOM)
    assert at == here.now

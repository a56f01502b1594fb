"""Transactions, steps, migrations and the one place at the database."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.config import Config
from bot.run import open_store, store_url
from bot.store import done, ids, place
from bot.store.base import Base, NewerDatabase, Tx, migrate, migrations, open_base


async def values(base: Base) -> dict[str, str]:
    async with base.begin() as tx:
        return {row["key"]: row["value"] for row in await tx.rows("SELECT key, value FROM place ORDER BY key")}


async def test_what_is_noted_is_kept_when_the_block_ends_well(base: Base) -> None:
    async with base.begin() as tx:
        place.put(tx, "a", "1")
        place.put(tx, "a", "2")
    assert await values(base) == {"a": "2"}


async def test_nothing_is_kept_when_the_block_fails(base: Base) -> None:
    with pytest.raises(RuntimeError):
        async with base.begin() as tx:
            place.put(tx, "a", "1")
            await place.get(tx, "a")
            raise RuntimeError
    assert await values(base) == {}


async def test_a_read_sees_what_was_noted_before_it(base: Base) -> None:
    async with base.begin() as tx:
        place.put(tx, "a", "1")
        assert await place.get(tx, "a") == "1"
        place.forget(tx, "a")
        assert await place.get(tx, "a") is None


@pytest.mark.parametrize("reads", [False, True])
async def test_a_failed_step_takes_nothing_with_it_but_itself(base: Base, reads: bool) -> None:
    async def step(tx: Tx, key: str, fails: bool) -> None:
        async with tx.step():
            place.put(tx, key, "before")
            if reads:
                assert await place.get(tx, key) == "before"
            place.put(tx, key, "after")
            if fails:
                raise KeyError

    async with base.begin() as tx:
        place.put(tx, "outside", "1")
        await step(tx, "first", fails=False)
        with pytest.raises(KeyError):
            await step(tx, "second", fails=True)
        await step(tx, "third", fails=False)
        place.put(tx, "end", "1")
    assert await values(base) == {"end": "1", "first": "after", "outside": "1", "third": "after"}


async def test_a_step_that_the_database_refuses_does_not_spoil_the_page(base: Base) -> None:
    async with base.begin() as tx:
        async with tx.step():
            place.put(tx, "first", "1")
        with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
            async with tx.step():
                tx.write("INSERT INTO place (key, value) VALUES ($1, $2)", "first", "2")
                await place.get(tx, "first")
        async with tx.step():
            place.put(tx, "third", "1")
    assert await values(base) == {"first": "1", "third": "1"}


async def test_a_failed_step_forgets_what_it_looked_up(base: Base) -> None:
    async with base.begin() as tx:
        with pytest.raises(KeyError):
            async with tx.step():
                tx.memo["seen"] = 1
                raise KeyError
        assert tx.memo == {}


async def test_two_transactions_never_overlap(base: Base) -> None:
    async def count() -> None:
        async with base.begin() as tx:
            seen = int(await place.get(tx, "n") or 0)
            await asyncio.sleep(0)
            place.put(tx, "n", str(seen + 1))

    await asyncio.gather(*(count() for _ in range(20)))
    assert await values(base) == {"n": "20"}


async def test_a_cancelled_transaction_leaves_the_base_usable(base: Base) -> None:
    async def slow() -> None:
        async with base.begin() as tx:
            place.put(tx, "a", "1")
            await place.get(tx, "a")
            await asyncio.sleep(60)

    for turns in range(6):
        task = asyncio.create_task(slow())
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    async with base.begin() as tx:
        place.put(tx, "b", "1")
    assert await values(base) == {"b": "1"}


async def test_ids_count_up_and_are_spoken_easily(base: Base) -> None:
    async with base.begin() as tx:
        assert [await ids.take(tx, kind) for kind in ("P", "P", "N", "P")] == ["P1", "P2", "N1", "P3"]


async def test_a_slot_is_taken_once_for_ever(base: Base) -> None:
    async with base.begin() as tx:
        assert await done.claim(tx, "digest", "week 1", 1) is True
    async with base.begin() as tx:
        assert await done.claim(tx, "digest", "week 1", 2) is False
        assert await done.claim(tx, "digest", "week 2", 2) is True


async def test_migrating_twice_changes_nothing(base: Base) -> None:
    async with base.begin() as tx:
        place.put(tx, "a", "1")
    await migrate(base)
    assert await values(base) == {"a": "1"}


async def test_a_newer_database_is_refused(base: Base) -> None:
    async with base.begin() as tx:
        tx.write("INSERT INTO migration (number) VALUES ($1)", migrations()[-1][0] + 1)
    with pytest.raises(NewerDatabase):
        await migrate(base)


async def test_one_process_serves_and_the_standby_takes_over(base_url: str, tmp_path: Path) -> None:
    matrix = {"homeserver": "http://test", "user_id": "@commonground:test"}
    config = Config.model_validate({"matrix": matrix, "store": {"url": base_url}})
    stop = asyncio.Event()
    first = await open_store(store_url(config, tmp_path), stop)
    second = asyncio.create_task(open_store(store_url(config, tmp_path), stop))
    await asyncio.sleep(0.3)
    assert first is not None
    assert not second.done()
    await first.close()
    taken = await asyncio.wait_for(second, 20)
    assert taken is not None
    await taken.close()


async def test_a_standby_that_is_stopped_ends(base_url: str) -> None:
    stop = asyncio.Event()
    first = await open_store(base_url, stop)
    second = asyncio.create_task(open_store(base_url, stop))
    await asyncio.sleep(0.2)
    stop.set()
    assert await asyncio.wait_for(second, 20) is None
    assert first is not None
    await first.close()


async def test_an_unknown_kind_of_database_is_named_in_one_line() -> None:
    with pytest.raises(ValueError, match="sqlite:/// or postgresql://"):
        await open_base("mysql://localhost/x")

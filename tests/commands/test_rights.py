"""What goes by itself, day by day, and that nothing is done twice because of it."""

from __future__ import annotations

from bot.domain.events import Said
from bot.domain.limits import Place
from bot.domain.messages import Message
from bot.jobs.retention import DAY, JOB
from bot.store import inbox, outbox
from bot.store.base import Base, Tx
from tests.needs_base import START, Table, table
from tests.store.test_forgetting import ZOE, fill


async def left(tx: Tx, sql: str) -> list[tuple[object, ...]]:
    """Rows as tuples."""
    return [tuple(row.values()) for row in await tx.rows(sql)]


async def test_after_their_days_words_and_people_go_and_ids_stay(base_url: str) -> None:
    async with table(base_url) as at:
        async with at.base.begin() as tx:
            fill(tx)
            tx.write("UPDATE need SET withdrawn = 5 WHERE id = 'N1'")
        await at.ring(JOB)
        async with at.base.begin() as tx:
            heard = await left(tx, "SELECT id, sender, room, thought IS NULL FROM inbox ORDER BY id")
            sent = await left(tx, "SELECT o.txn, o.blanked FROM outbox o JOIN sent s ON s.txn = o.txn ORDER BY o.txn")
            counts = [
                await tx.value(f"SELECT COUNT(*) FROM {name}") for name in ("sealed", "act", "inbox", "outbox", "sent")
            ]
            needs = await left(tx, "SELECT id, text FROM need ORDER BY id")
            consents = await left(tx, "SELECT person FROM consent ORDER BY need")
    assert [(id, sender, room, bool(waits)) for id, sender, room, waits in heard] == [
        ("$e0", "", "", False), ("$e1", ZOE, "!r", True),
    ]  # fmt: skip
    assert (sent, counts) == ([("t1", 1), ("t2", 1), ("t3", 0)], [0, 0, 2, 3, 3])
    assert (needs, consents) == ([("N1", ""), ("N2", "fares")], [("",), ("",)])


async def test_what_was_let_go_is_neither_heard_nor_decided_nor_sent_again(base_url: str) -> None:
    async with table(base_url) as at:
        said = await at.say("ben", "!pain travel cost keeps practitioners away")
        before = await everything(at)
        at.now = START + 400 * DAY
        await at.ring(JOB)
        async with at.base.begin() as tx:
            repeated = Said("$e1", "!room:here", "@ben:here", START, "!pain travel cost keeps practitioners away")
            inbox.add(tx, repeated, 9, Place(9), START)
            await outbox.put(tx, "$e1", [Message(name="need-who", text="again", person="@ben:here")], at.now)
        assert await at.thinker.page() == 0
        assert (len(said) > 0, await everything(at)) == (True, before)


async def everything(at: Table) -> list[tuple[object, ...]]:
    """Which effects were decided, and which needs there are."""
    async with at.base.begin() as tx:
        return [*await left(tx, "SELECT txn FROM outbox ORDER BY seq"), *await left(tx, "SELECT id FROM need")]


async def test_one_slot_a_day(base: Base) -> None:
    async with table("sqlite:///:memory:") as at, base.begin() as tx:
        days = [list(await JOB.slots(tx, at.config, now)) for now in (START, START + DAY - 1, START + DAY)]
    assert days == [[str(START // DAY)], [str((START + DAY - 1) // DAY)], [str(START // DAY + 1)]]

"""The last line of defence: what names somebody is masked, what may not leave any more is not sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.messages import Message, Quoted
from bot.domain.needs import ON_RECORD, ROOM_ONLY, UNNAMED
from bot.jobs.anew import JOBS
from bot.store import answers, forgetting, held, needs, outbox, prompts
from bot.store.base import migrate, open_base
from bot.store.held import NEED
from tests.needs_base import BOT, ROOM, Table, table

ANEW, _ = JOBS
MARKS = (UNNAMED, ON_RECORD, ROOM_ONLY)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Table]:
    async with table(f"sqlite:///{tmp_path}/test.db") as made:
        await made.write("ana", "i am Posts of Kenya, gov, Kenya")
        yield made


async def test_an_effect_that_brought_a_name_unasked_reaches_the_room_masked(
    here: Table, caplog: pytest.LogCaptureFixture
) -> None:
    async with here.base.begin() as tx:
        effects = [Message("slip", "Posts of Kenya said so", room=ROOM, data={"type": "x", "who": "Posts of Kenya"})]
        [txn] = await outbox.put(tx, "job:slip", effects, here.now, account=BOT)
        outgoing = await outbox.get(tx, txn)
    assert outgoing is not None
    assert outgoing.effect == Message("slip", "… said so", room=ROOM, data={"type": "x", "who": "…"})
    assert [one.getMessage() for one in caplog.records] == [f"masked txn={txn} kind=Message n=2"]


async def test_a_facilitators_own_question_and_title_are_not_mangled(here: Table) -> None:
    opened = await here.say("fay", "!session open What Posts of Kenya needs")
    asked = await here.say("fay", "!ask What should Posts of Kenya do?")
    later = await here.say("ben", "!catchup")
    for one in (*opened, *asked, *later):
        assert isinstance(one, Message)
        assert "Posts of Kenya" in one.text


async def test_what_waits_is_withheld_once_a_mark_is_stricter_or_the_words_are_gone(here: Table) -> None:
    await here.say("ana", "!pain no budget")
    used = {mark: Quoted(NEED, "N1", mark, "no budget") for mark in (UNNAMED, ON_RECORD)}
    async with here.base.begin() as tx:
        for mark, one in used.items():
            held.quote(tx, mark, [one])
        assert [await held.may_go(tx, txn) for txn in (*used, "other")] == [True, False, None]
        needs.mark(tx, "N1", ROOM_ONLY, here.now)
        assert await held.may_go(tx, UNNAMED) is False
        needs.mark(tx, "N1", ON_RECORD, here.now)
        assert [await held.may_go(tx, txn) for txn in used] == [True, True]
        needs.reword(tx, "N1", "other words", here.now)
        assert await held.may_go(tx, UNNAMED) is False
        held.sent(tx, UNNAMED)
        assert await held.may_go(tx, UNNAMED) is None


async def test_a_result_that_was_withheld_gets_other_words_in_its_place(here: Table) -> None:
    await here.say("fay", "!ask What holds you back?")
    await here.say("ana", "P1 no budget")
    await here.say("ben", "P1 no time")
    await here.say("fay", "!close")
    async with here.base.begin() as tx:
        said = await prompts.said(tx, "P1", "Message", "result")
        assert said is not None
        before = await outbox.get(tx, said[0])
        tx.write("DELETE FROM sent WHERE txn = $1", said[0])  # it waits
        answers.withdraw_all(tx, "P1", "@ana:here", here.now)
        assert await held.may_go(tx, said[0]) is False
        held.decline(tx, said[0], here.now)
    assert await here.ring(ANEW) == []
    async with here.base.begin() as tx:
        after = await outbox.get(tx, said[0])
        assert before is not None
        assert after is not None
        assert (after.txn, after.seq) == (before.txn, before.seq)
        assert isinstance(after.effect, Message)
        assert ("no time" in after.effect.text, "no budget" in after.effect.text) == (True, False)
        assert await held.may_go(tx, said[0]) is True
        assert await held.declined(tx) == []


STEPS = st.lists(
    st.one_of(
        st.sampled_from(["publish", "send", "withdraw", "restore", "forget"]),
        st.sampled_from(MARKS).map(lambda mark: f"mark {mark}"),
        st.sampled_from(["words one", "words two"]).map(lambda text: f"say {text}"),
    ),
    max_size=25,
)


@given(STEPS)
@example(["publish", "forget", "send"])
@settings(max_examples=60)
def test_nothing_is_sent_that_may_not_leave_at_that_moment(steps: list[str]) -> None:
    asyncio.run(_play(steps))


async def _play(steps: list[str]) -> None:
    """Plays the steps on one need; compares what goes out with a plain account of what may."""
    base = await open_base("sqlite:///:memory:")
    await migrate(base)
    forgotten = False
    text, mark, gone, waiting, count = "words one", UNNAMED, False, list[tuple[str, str, str]](), 0
    async with base.begin() as tx:
        needs.state(tx, id="N1", kind="pain", person="@a:b", voice="O1", text=text, room=ROOM, at=0, now=0, source="$n")
        for step in steps:
            what, _, rest = step.partition(" ")
            match what:
                case "publish" if not gone and mark != ROOM_ONLY:
                    count += 1
                    quoted = Quoted(NEED, "N1", mark, text)
                    [txn] = await outbox.put(tx, f"c{count}", [Message("m", text, room=ROOM, quotes=(quoted,))], 0)
                    waiting.append((txn, mark, text))
                case "send":
                    for txn, used, said in waiting:
                        order = (UNNAMED, ON_RECORD)
                        stricter = mark == ROOM_ONLY or order.index(mark) < order.index(used)
                        may = not gone and said == text and not stricter
                        outgoing = await outbox.get(tx, txn)
                        words = outgoing is not None and said in str(outgoing.effect)
                        assert (words and await held.may_go(tx, txn)) is may
                        held.sent(tx, txn)
                    waiting = []
                case "mark":
                    mark = rest
                    needs.mark(tx, "N1", rest, 0)
                case "say":
                    text = rest
                    needs.reword(tx, "N1", rest, 0)
                case "withdraw" | "restore" if not forgotten:
                    gone = what == "withdraw"
                    (needs.withdraw if gone else needs.restore)(tx, "N1", 0)
                case "forget":
                    forgotten = gone = True
                    await forgetting.forget(tx, "@a:b", 0)
                case _:
                    pass
    await base.close()

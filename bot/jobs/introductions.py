"""Asks once more who said "later", and ends what was not agreed in time.

Rules: an end is told to both sides at the moment that was fixed when they were asked, in the same words whether
somebody declined, put it off or said nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.consent import settle
from bot.commands.shared.introducing import ask_side, both_needs, end
from bot.config import Config
from bot.domain.introductions import State, step
from bot.domain.messages import Effect
from bot.store import introductions
from bot.store.base import Row, Tx

END = "end"


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """`M4:N7` for a side that is to be asked once more about its need, `M4:end` for an introduction that is over."""
    again = [f"{row['introduction']}:{row['need']}" for row in await introductions.to_ask_again(tx, now)]
    return again + [f"{id}:{END}" for id in await introductions.to_end(tx, now)]


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Does what the slot names, if it is still to be done."""
    id, _, what = slot.partition(":")
    introduction = await introductions.get(bell.tx, id)
    if introduction is None or introduction["settled"] is not None:
        return ()
    if what == END:
        return await _end(bell, introduction)
    return await _again(bell, introduction, what)


async def _end(bell: Bell, introduction: Row) -> Sequence[Effect]:
    state = step(State(introduction["state"]), "time is up")
    if state is None:
        return ()
    introductions.put_state(bell.tx, introduction["id"], state, bell.now)
    return await end(bell.tx, bell.config, introduction)


async def _again(bell: Bell, introduction: Row, need: str) -> Sequence[Effect]:
    """The question once more, as if it had not been answered."""
    both = await both_needs(bell.tx, introduction)
    for side in await introductions.sides(bell.tx, introduction["id"]):
        if side["need"] == need and both is not None:
            introductions.answer(
                bell.tx, introduction["id"], side["organisation"], person=side["person"], said="", at=None,
                again=side["again"], source="",
            )  # fmt: skip
            await settle(bell.tx, introduction, bell.now)
            own, other = both if both[0]["id"] == need else (both[1], both[0])
            return await ask_side(bell.tx, bell.config, introduction, own, other, bell.now, "introduction-ask-again")
    return ()


JOB = Job(name="introductions", slots=slots, work=work)

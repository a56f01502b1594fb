"""Asks once more who said "later", and ends what was not agreed in time: those who said yes meet, if two did.

Rules: an end comes at the moment that was fixed when the sides were asked; what each side hears of it follows from its
own answer and from whether it meets somebody, whether another declined, put it off or said nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.introducing import ask_side, present, settle
from bot.config import Config
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
        return await settle(bell.tx, bell.config, introduction, bell.cause, bell.now, over=True) or ()
    return await _again(bell, introduction, what)


async def _again(bell: Bell, introduction: Row, need: str) -> Sequence[Effect]:
    """The question once more, as if it had not been answered."""
    there = await present(bell.tx, introduction["id"])
    for side in there:
        if side.said["need"] == need:
            fresh = introductions.unanswered(side.said["person"], side.said["again"])
            introductions.answer(bell.tx, introduction["id"], side.voice, fresh)
            others = [one.need for one in there if one is not side]
            return await ask_side(bell.tx, bell.config, introduction, side.need, others, bell.now, again=True)
    return ()


JOB = Job(name="introductions", slots=slots, work=work)

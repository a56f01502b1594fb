"""`report D9 TEXT`: what came of a date, told in the room's thread to those who were not there, and in the digest.

Anybody of the room may report, also in a direct chat. It stands there without whose it is, unless on the record.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared import bringing, dating
from bot.domain.messages import Effect
from bot.domain.refusal import Refusal
from bot.domain.when import DAY
from bot.store import dates
from bot.store.base import Row

VERB = "report"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes the report down and brings it back into the room."""
    id, rest = dating.named(ask)
    if not id or not rest.strip():
        raise Refusal("report-how", id=id or "D9")
    one = await dating.visible(ask, id)
    if one.begins > ask.at + DAY // 2:
        raise Refusal("report-early", id=id)
    quote = await bringing.keep(ask, one, dates.REPORT, rest, VERB)
    released, effects = await bringing.told(ask, one, quote, "brought-report")
    key = "report-held" if released.held else "report-kept"
    return [ask.say(key, id=id) if released.held else ask.acknowledge(key, id=id), *effects]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The report is taken back, in the room too."""
    return await bringing.take_back(ask, act)


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message is what is reported."""
    _, rest = dating.named(ask)
    return await bringing.follow(ask, act, rest)


COMMAND = Command(
    verb=VERB, handle=handle, example="report D9 We agreed on one list of trainings", aliases=("rapport",), undo=undo,
    edit=edit, topic=Topic.SELDOM,
)  # fmt: skip

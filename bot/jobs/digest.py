"""The weekly digest: once per room and week, whatever happens.

A slot is a room and the local date of its moment, so a room gets at most one scheduled digest a day. Rules: a room
has slots from its first session on, or from when a facilitator chose a time; a digest that the bot missed is sent at
the start if it is less than three days late, and else left out; with nothing new there is no message.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.command import Bell, Job
from bot.commands.shared.weekly import JOB_NAME, choices, plan, post, slot_name
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.slots import latest_date, latest_slot, moment
from bot.store import digests, rooms
from bot.store.base import Tx

LATE = 3 * 86_400_000


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """The latest slot of each room that has one."""
    found = []
    for room in await digests.session_rooms(tx):
        planned = await plan(tx, config, room)
        if planned is not None and latest_slot(planned.day, planned.clock, planned.zone, now) > planned.since:
            found.append(slot_name(room["id"], latest_date(planned.day, planned.clock, planned.zone, now)))
    return found


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """The digest of one slot; nothing if it is too late, stopped by a facilitator, or if nothing is new."""
    id, _, day = slot.rpartition("@")
    room = await rooms.get(bell.tx, id)
    planned = await plan(bell.tx, bell.config, room)
    if planned is None or bell.now - moment(date.fromisoformat(day), planned.clock, planned.zone) >= LATE:
        return ()
    chosen = await choices(bell.tx, room["id"], slot)
    return () if chosen.held else await post(bell.tx, bell.config, room, bell.now, slot, chosen)


JOB = Job(name=JOB_NAME, slots=slots, work=work, order=9)

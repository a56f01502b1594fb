"""Shows facilitators their room's digest some hours before it goes out (`digest.preview_hours`), once.

Rules: a slot is that of the digest; it is due from so many hours before until the digest goes out, also where the bot
was away at its beginning; a digest that was planned later than that has no preview, nor has one with nothing to tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.previewing import to_all
from bot.commands.shared.weekly import coming_as, plan
from bot.config import Config
from bot.domain.messages import Effect
from bot.domain.when import DAY, HOUR
from bot.store import digests, rooms
from bot.store.base import Tx

KEPT = digests.EDITED_DAYS * DAY


async def slots(tx: Tx, config: Config, now: int) -> Sequence[str]:
    """The next slot of each room whose preview is due."""
    hours = config.digest.preview_hours
    found = []
    for room in await digests.session_rooms(tx) if hours else ():
        planned = await plan(tx, config, room)
        due = await coming_as(tx, room["id"], planned, now)
        if planned and due and due[1] - hours * HOUR <= now and planned.since <= due[1] - hours * HOUR:
            found.append(due[0])
    return found


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """The preview, to each facilitator."""
    digests.forget_edits(bell.tx, bell.now - KEPT)
    room = await rooms.get(bell.tx, slot.rpartition("@")[0])
    return await to_all(bell.tx, bell.config, room, bell.now)


JOB = Job(name="digest_preview", slots=slots, work=work, order=8)

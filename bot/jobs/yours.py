"""Asks organisations whether statements of others are theirs too: after they stated a point, and once a week.

Right after a point its author is asked in the same direct chat, if they speak for an organisation and nothing is
waiting for it. On Mondays statements are chosen for all at once, from all that was answered so far; people hear of them
with what else waits for them (see `commands/waiting/yours.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.command import Bell, Job
from bot.commands.shared import asking
from bot.commands.shared.voice import all_speakers, words_of
from bot.config import Config
from bot.domain.messages import Effect, transaction
from bot.domain.slots import local_date
from bot.domain.yours import AFTER_A_POINT, OPEN
from bot.store import needs, outbox, verdicts
from bot.store.base import Tx

AFTER, WEEKLY = "yours", "yours_weekly"
FRESH = 600_000  # milliseconds: whoever stated a point longer ago has turned to other things


async def points(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """Pain points that were just stated in direct chats for organisations."""
    return await verdicts.just_stated(tx, now - FRESH, AFTER)


async def after(bell: Bell, slot: str) -> Sequence[Effect]:
    """One or two statements of others, unless something waits, the week is full or its author does not want it."""
    need = await needs.get(bell.tx, slot)
    if need is None or await verdicts.is_unasked(bell.tx, need["person"]):
        return ()
    voice, person = need["organisation"], need["person"]
    if await asking.open_for(bell.tx, voice, person, bell.now):
        return ()
    if await outbox.event_of(bell.tx, transaction(bell.cause, asking.NAME)) is not None:
        return ()  # asked before a backup was restored: of what is no longer known
    chosen = await asking.choose(bell.tx, bell.config, bell.matcher, bell.now, [voice], AFTER_A_POINT)
    await asking.put(bell.tx, chosen, person, bell.now)
    return [*chosen.effects, *await told(bell, voice, person)]


async def told(bell: Bell, voice: str, person: str) -> list[Effect]:
    """The message with what waits for the person; nothing if nothing may be shown."""
    rows = await asking.open_for(bell.tx, voice, person, bell.now)
    found = await asking.shown(bell.tx, bell.config, rows, bell.now)
    say = await words_of(bell.tx, bell.config, person)
    return [asking.message(rows[0]["asking"], found, person, say)] if found else []


async def monday(_tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot a week."""
    today = local_date(now, "UTC")
    return [(today - timedelta(days=today.weekday())).isoformat()]


async def choose(bell: Bell, _slot: str) -> Sequence[Effect]:
    """Chooses for every organisation that is not waited for."""
    willing = [one for one in await _voices(bell) if one not in await verdicts.waited_for(bell.tx, bell.now - OPEN)]
    chosen = await asking.choose(bell.tx, bell.config, bell.matcher, bell.now, willing)
    await asking.put(bell.tx, chosen, "", bell.now)
    return chosen.effects


async def _voices(bell: Bell) -> list[str]:
    """The voices of which somebody may be asked, sorted."""
    able = await all_speakers(bell.tx, {row["organisation"] for row in await needs.proposable(bell.tx, bell.now)})
    unasked = await verdicts.unasked(bell.tx, {person for some in able.values() for person in some})
    return sorted(voice for voice, some in able.items() if set(some) - unasked)


JOBS = (
    Job(name=AFTER, slots=points, work=after, order=6, often=True),
    Job(name=WEEKLY, slots=monday, work=choose, order=3),
)

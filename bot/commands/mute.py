"""`mute 1w`, `mute`, `mute off`: no reminders for a while, until further notice, or again.

It is told what is muted and what still comes: answers to what the person asks, and what waits for their own word.
What somebody chose is their own business, so from a room the answer goes to the direct chat.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.questions import end
from bot.commands.shared.voice import privately
from bot.domain.messages import Effect
from bot.domain.reading import fold
from bot.store import reminders

_OFF = ("off", "no", "none", "non", "end", "stop")
_ON = ("", "on", "forever", "always", "toujours")
_UNTIL = re.compile(r"^(?:until|till|for|jusqu['’](?:à|au)|pendant)\s+", re.IGNORECASE)


async def handle(ask: Ask) -> Sequence[Effect]:
    """Sets or ends the pause."""
    said, budget = fold(ask.rest), ask.config.reminders
    if said in _OFF:
        reminders.unmute(ask.tx, ask.person)
        return privately(ask, "mute", ask.words("mute-off", day=budget.per_day, week=budget.per_week))
    until = reminders.FOREVER if said in _ON else end(ask, _UNTIL.sub("", ask.rest.strip()))
    reminders.mute(ask.tx, ask.person, until)
    if until == reminders.FOREVER:
        return privately(ask, "mute", ask.words("mute-on"))
    return privately(ask, "mute", ask.words("mute-until", time=ask.words.time(until)))


COMMAND = Command(verb="mute", handle=handle, example="mute 1w", topic=Topic.OWN)

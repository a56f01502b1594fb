"""`!remind P3`: reminds those who have not answered an open question, now.

Rules: the same as for reminders that come by themselves (see `shared/reminding`); the facilitator hears how many are
reminded, from the smallest group that is shown, and never who; of a sealed question no number, as it would tell how
many have not voted.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Role
from bot.commands.shared.finding import steered
from bot.commands.shared.reminding import remind
from bot.commands.waiting.prompts import asked
from bot.domain.messages import Effect
from bot.domain.refusal import Refusal


async def handle(ask: Ask) -> Sequence[Effect]:
    """Reminds, and says how many."""
    prompt, _ = await steered(ask, "repeat")
    if not ask.config.reminders.per_day:
        raise Refusal("remind-off", id=prompt.id, prefix=ask.config.rooms.prefix)
    floor = ask.config.confidence.floor
    n = await remind(ask.tx, ask.config, await asked(ask.tx, ask.config, prompt, ask.at), ask.person, ask.at)
    if prompt.sealed:
        return [ask.say("remind-sealed", id=prompt.id)]
    if n < floor:
        return [ask.say("remind-few", id=prompt.id, floor=floor)]
    return [ask.say("remind-done", id=prompt.id, n=n)]


COMMAND = Command(verb="remind", handle=handle, example="remind P3", role=Role.FACILITATOR, live=True)

"""`!undo`: takes back the facilitator's last act in this place, for ten minutes.

Rules: each command takes back its own acts; what cannot be taken back any more is said; the next `!undo` takes back
the act before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Role, commands
from bot.domain.messages import Effect
from bot.domain.refusal import Refusal
from bot.store import acts

WINDOW = 600_000  # milliseconds


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes the act back and says which it was."""
    act = await acts.last(ask.tx, ask.person, ask.room["id"], ask.at - WINDOW)
    command = commands().get(act["verb"]) if act else None
    if act is None or command is None or command.undo is None:
        raise Refusal("undo-nothing")
    effects = await command.undo(replace(ask, subject=act["subject"]), act)
    acts.undo(ask.tx, act["source"], ask.now)
    return [*effects, ask.say("undo-done", verb=act["verb"], id=act["subject"])]


COMMAND = Command(verb="undo", handle=handle, example="undo", role=Role.FACILITATOR, live=True)

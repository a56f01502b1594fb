"""`stop asking`: an end of “is this yours too?”, for this person and for good; `me asking on` begins it again."""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.voice import privately
from bot.domain.messages import Effect
from bot.store import verdicts

VERB = "stop asking"
ALONE = ("stop", "stop it", "stop asking", "arrête", "arrêtez", "arrêter", "ne plus demander")  # under a question


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes it down and says how to think again."""
    verdicts.stop(ask.tx, ask.person, ask.at)
    return privately(ask, "stop-asking", ask.words("yours-stopped"))


COMMAND = Command(verb=VERB, handle=handle, example=VERB, aliases=("stop questions",), topic=Topic.SELDOM)

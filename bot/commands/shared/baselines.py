"""With which earlier question a new one is compared: the one that asked the same in the room, or the one that is named.

Rules: only a question of the same room that has ended and was answered in the same way; what is named goes before what
is found.
"""

from __future__ import annotations

from bot.command import Ask
from bot.commands.shared.finding import here
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import trends


async def baseline(ask: Ask, kind: str, question: str, named: str | None) -> str:
    """The id of the question to compare with, '' if there is none. named: what stands after `--baseline`, if anything
    does. Raises Refusal."""
    if named is None:
        return await trends.same_question(ask.tx, ask.room["id"], kind, question, ask.at)
    id, rest = leading_id(named)
    if not id.startswith("P") or rest:
        raise Refusal("baseline-id", read=named[:40] or "…")
    prompt = await here(ask, id)
    if prompt.kind != kind:
        raise Refusal("baseline-kind", id=id, kind=prompt.kind, prefix=ask.config.rooms.prefix)
    if not trends.over(prompt, ask.at):
        raise Refusal("baseline-open", id=id, prefix=ask.config.rooms.prefix)
    return prompt.id

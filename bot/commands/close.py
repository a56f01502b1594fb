"""`!close P3`: ends a prompt and tells its result where it was put.

Rules: the close takes effect at the moment it was sent, so what was sent before still counts however late it is
heard; it can be taken back for ten minutes, then the answers are cut from names for good. Of a sealed prompt they are
so at once, and its close cannot be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Role
from bot.commands.shared import drawing, turns
from bot.commands.shared.closing import Counting, close
from bot.commands.shared.finding import spoken, steered
from bot.commands.shared.questions import native
from bot.commands.shared.theme_marks import offered, take_back
from bot.domain.messages import Correction, Effect, ref
from bot.domain.refusal import Refusal
from bot.domain.sessions import PROMPT, step
from bot.store import acts, prompts, rooms
from bot.store.base import Row


async def handle(ask: Ask) -> Sequence[Effect]:
    """Closes the prompt that is meant."""
    prompt, _ = await steered(ask, "close")
    if prompt.closes is not None and ask.at > prompt.closes:  # by the clock alone, else a backup could close it twice
        raise Refusal("prompt-closed", id=prompt.id, time=ask.words.time(prompt.closes))
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="close",
        subject=prompt.id, at=ask.at, before={"closes": prompt.closes},
    )  # fmt: skip
    effects = await close(Counting.of(ask), prompt, max(ask.at, prompt.opened))
    effects = [*effects, *await turns.settle_prompt(ask, prompt.id)]
    if ask.room["id"] != prompt.room:
        return [*effects, ask.say("close-elsewhere", id=prompt.id)]
    return effects


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """Opens the prompt again. Raises Refusal once its answers are cut."""
    prompt = await prompts.get(ask.tx, act["subject"])
    if prompt is not None and prompt.sealed and prompt.closed is not None:
        raise Refusal("sealed-counted", id=prompt.id)
    if prompt is None or step(PROMPT, prompt.state, "undo close") is None:
        raise Refusal("undo-too-late", id=act["subject"])
    closes = orjson.loads(act["before"]).get("closes")
    closes = closes if closes is not None and closes > ask.at else None
    prompts.change(ask.tx, prompt.id, closed=None, closes=closes, result="", tallied="")
    await take_back(ask.tx, prompt)
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    effects: list[Effect] = []
    if (said := await prompts.said(ask.tx, prompt.id, "Message", "result")) is not None:
        text = say("result-taken-back", id=prompt.id)
        effects.append(Correction("reopened", ref(said[0]), text, prompt.room, subject=prompt.id, rtl=say.rtl))
    shown, _ = await offered(ask.tx, ask.config, prompt, ask.now)
    effects += [*await drawing.erase(ask.tx, prompt), *native(shown, say)]
    return [*effects, *await turns.settle_prompt(ask, prompt.id)]


COMMAND = Command(verb="close", handle=handle, example="close P3", role=Role.FACILITATOR, undo=undo)

"""`!extend P3 1d`: leaves a question open for longer.

Rules: a length of time is added to the end that was set (to now, if none was); a moment is taken as it is; the new end
is never earlier than the old one. What was to be told at the old end (that minutes are left, a reminder) is told at the
new one.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Role
from bot.commands.shared.changes import correct_question
from bot.commands.shared.finding import spoken, steered
from bot.commands.shared.questions import end
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.refusal import Refusal
from bot.domain.sessions import PROMPT, step
from bot.domain.when import YEAR, duration
from bot.store import acts, prompts, rooms
from bot.store.base import Row
from bot.store.prompts import Prompt

SAID = "extended"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Sets the later end and says it in the room."""
    prompt, rest = await steered(ask, "extend")
    if prompt.closes is not None and ask.at > prompt.closes:  # by the clock alone, as with a close by hand
        raise Refusal("prompt-closed", id=prompt.id, time=ask.words.time(prompt.closes))
    closes = _later(ask, prompt, rest)
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="extend",
        subject=prompt.id, at=ask.at, before={"closes": prompt.closes},
    )  # fmt: skip
    corrected = await _set(ask, prompt, closes)
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    text = say("extend-said", id=prompt.id, time=say.time(closes))
    return [Message(name=SAID, text=text, room=prompt.room, subject=prompt.id, rtl=say.rtl), *corrected]


def _later(ask: Ask, prompt: Prompt, text: str) -> int:
    length = duration(text)
    start = prompt.closes if prompt.closes is not None else ask.at
    closes = end(ask, text) if length is None else start + length
    if closes > ask.at + YEAR:
        raise Refusal("until-far", text=text[:40], zone=ask.words.zone)
    if closes <= max(start, ask.at):
        raise Refusal("extend-earlier", id=prompt.id, time=ask.words.time(start))
    return closes


async def _set(ask: Ask, prompt: Prompt, closes: int | None) -> list[Effect]:
    prompts.change(ask.tx, prompt.id, closes=closes)
    changed = await prompts.get(ask.tx, prompt.id) or prompt
    return await correct_question(ask, changed, spoken(ask.config, await rooms.get(ask.tx, prompt.room)))


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The earlier end holds again. Raises Refusal once the question is closed."""
    prompt = await prompts.get(ask.tx, act["subject"])
    if prompt is None or step(PROMPT, prompt.state, "extend") is None:
        raise Refusal("undo-too-late", id=act["subject"])
    corrected = await _set(ask, prompt, orjson.loads(act["before"])["closes"])
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    text = say("extend-taken-back", id=prompt.id)
    target = ref(transaction(act["source"], SAID))
    return [Correction("extend-back", target, text, prompt.room, subject=prompt.id, rtl=say.rtl), *corrected]


COMMAND = Command(verb="extend", handle=handle, example="extend P3 1d", role=Role.FACILITATOR, undo=undo)

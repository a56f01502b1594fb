"""Says in the thread of an open question that its time is nearly over, while a session is open in the room.

Rules: once for each end that a question is given, whatever happens; a bell that rings late says the minutes that are
left then; see `domain/reminding` for when nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Bell, Job
from bot.commands.shared.finding import spoken
from bot.config import Config
from bot.domain.messages import Effect, Message, ref
from bot.domain.reminding import minutes_left
from bot.domain.sessions import State
from bot.store import prompts, reminders, rooms, sessions
from bot.store.base import Tx
from bot.store.prompts import Prompt

NAME = "minutes-left"


async def slots(tx: Tx, _config: Config, now: int) -> Sequence[str]:
    """One slot for each prompt and end."""
    found = [one for id in await reminders.ending(tx, now) if (one := await prompts.get(tx, id))]
    return [f"{one.id}@{one.closes}" for one in found if await _minutes(tx, one, now)]


async def _minutes(tx: Tx, prompt: Prompt, now: int) -> int:
    minutes = minutes_left(prompt.opened, prompt.closes, now) if prompt.closes is not None else 0
    return minutes if minutes and await sessions.current(tx, prompt.room) is not None else 0


async def work(bell: Bell, slot: str) -> Sequence[Effect]:
    """Says it, if the prompt is still open until the end of the slot."""
    id, _, closes = slot.partition("@")
    prompt = await prompts.get(bell.tx, id)
    if prompt is None or prompt.state is not State.OPEN or str(prompt.closes) != closes:
        return ()
    say = spoken(bell.config, await rooms.get(bell.tx, prompt.room))
    question = await prompts.said(bell.tx, id, "Message", "question")
    n = await _minutes(bell.tx, prompt, bell.now)
    if not n:
        return ()
    text = say("minutes-left-sealed" if prompt.sealed else "minutes-left", n=n, id=id)
    root = ref(question[0]) if question else None
    return [Message(name=NAME, text=text, room=prompt.room, thread=root, subject=id, rtl=say.rtl)]


JOB = Job(name="minutes_left", slots=slots, work=work)

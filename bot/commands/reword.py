"""`!reword P3 TEXT`: the same question in better words.

Rules: while nobody has answered the question changes in place; after that it is asked anew, answers to the earlier
words are kept apart, and they count again if the change is taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command, Role
from bot.commands import held
from bot.commands.shared.changes import change_in_place, is_answered, put_anew, put_back, told_afar
from bot.commands.shared.finding import steered
from bot.commands.shared.questions import Draft, draft, reworded
from bot.commands.shared.theme_marks import check_options
from bot.domain.messages import Effect
from bot.domain.prompts import Option
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.domain.sessions import PROMPT, step
from bot.store import acts, answers, prompts
from bot.store.base import Row
from bot.store.prompts import options_text


async def handle(ask: Ask) -> Sequence[Effect]:
    """Asks in the new words; of what is held back (H3), gives the new words."""
    id, text = leading_id(ask.rest)
    id, text = (id, text) if id else (ask.subject, ask.rest)
    if id.startswith("H"):
        return await held.reword(ask, id, text)
    prompt, rest = await steered(ask, "reword")
    found = draft(ask, prompt.kind, rest, prompt)
    await check_options(ask.tx, prompt, found.options, found.seats)
    before = {
        "question": prompt.question, "wording": prompt.wording, "options": options_text(prompt.options),
        "closes": prompt.closes, "per": prompt.per, "most": prompt.most, "seats": prompt.seats,
    }  # fmt: skip
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="reword",
        subject=prompt.id, at=ask.at, before=before,
    )  # fmt: skip
    return await (put_anew if await is_answered(ask, prompt) else change_in_place)(ask, prompt, found)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """The earlier words hold again, with their answers, and are put once more so that they are seen."""
    prompt = await prompts.get(ask.tx, act["subject"])
    if prompt is None or step(PROMPT, prompt.state, "reword") is None:
        raise Refusal("undo-too-late", id=act["subject"])
    before = orjson.loads(act["before"])
    options = tuple(Option(key, label) for key, label in orjson.loads(before["options"]))
    most, seats = before.get("most", prompt.most), before.get("seats", prompt.seats)
    earlier = Draft(before["question"], options, before["closes"], before["per"], most, seats)
    prompt = replace(prompt, closes=before["closes"])
    if before["wording"] == prompt.wording:
        return await change_in_place(ask, prompt, earlier)
    answers.withdraw_wording(ask.tx, prompt.id, prompt.wording, ask.now)
    put = await put_back(ask, prompt, earlier, before["wording"])
    return [*put, *await told_afar(ask, reworded(prompt, earlier), back=True)]


COMMAND = Command(
    verb="reword", handle=handle, example="reword P3 What do you need most?", role=Role.FACILITATOR, undo=undo
)

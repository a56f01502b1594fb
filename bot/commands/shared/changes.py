"""Changing a question that was put: in place while nobody has answered, in a new wording after that; taking it back.

Rules: answers to an earlier wording are kept apart and count again if the new one is taken back; people are asked
anew by a new message, and the old one says so; who answered from elsewhere than the room is told so in direct chat,
once for each wording; a native poll cannot be changed, so another takes its place. Sealed ballots are not
kept apart, as two counts could be compared: they are destroyed unopened, and who gave one is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask
from bot.commands.shared import sealing, turns
from bot.commands.shared.finding import example, personal_words, spoken
from bot.commands.shared.questions import (
    QUESTION_LIMIT,
    Draft,
    described,
    draft,
    effects,
    native,
    question_text,
    reworded,
)
from bot.commands.shared.theme_marks import offered
from bot.domain.messages import NOTICE, Correction, Effect, Erase, Message, ref, transaction
from bot.domain.refusal import Refusal
from bot.domain.sessions import PROMPT, step
from bot.reports.results import short
from bot.store import answers, prompts, rooms
from bot.store.base import Row
from bot.store.prompts import Prompt, options_text
from bot.texts import Words


async def take_back(ask: Ask, act: Row) -> Sequence[Effect]:
    """The question was never put. Raises Refusal once it is closed."""
    prompt = await meant(ask, act, "undo ask", "undo-too-late")
    prompts.change(ask.tx, prompt.id, withdrawn=ask.now)
    if prompt.sealed:
        sealing.destroy(ask.tx, prompt)
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    text = say("prompt-taken-back", id=prompt.id)
    return [*await _correct(ask, prompt, say, text, None), *await erase_poll(ask, prompt)]


async def follow(ask: Ask, act: Row) -> Sequence[Effect]:
    """The message that put the question was edited."""
    prompt = await meant(ask, act, "reword", "prompt-closed-edit")
    found = draft(ask, prompt.kind, ask.rest, prompt)
    return await (put_anew if await is_answered(ask, prompt) else change_in_place)(ask, prompt, found)


async def is_answered(ask: Ask, prompt: Prompt) -> bool:
    """Whether other words are a question of their own. Of a sealed one they always are: else it would show whether
    anybody has answered."""
    return bool(prompt.sealed or await answers.counted(ask.tx, prompt.id, prompt.wording, "person"))


async def meant(ask: Ask, act: Row, event: str, refusal: str) -> Prompt:
    """The prompt that an act put, where `event` can still happen to it. Raises Refusal."""
    prompt = await prompts.get(ask.tx, act["subject"])
    if prompt is None or step(PROMPT, prompt.state, event) is None:
        raise Refusal(refusal, id=act["subject"])
    return prompt


def _write(ask: Ask, prompt: Prompt) -> None:
    prompts.change(
        ask.tx, prompt.id, question=prompt.question, wording=prompt.wording, options=options_text(prompt.options),
        closes=prompt.closes, per=prompt.per, asked=prompt.asked, most=prompt.most, seats=prompt.seats, told_unclear=0,
    )  # fmt: skip


async def _offered(ask: Ask, prompt: Prompt) -> Prompt:
    """The prompt with its options as they may be shown now."""
    return (await offered(ask.tx, ask.config, prompt, ask.now))[0]


async def _asked(ask: Ask, prompt: Prompt) -> Prompt:
    account = ask.config.matrix.user_id
    return replace(prompt, asked=await prompts.asked_in(ask.tx, prompt.room, account, prompt.per, prompt.id))


async def change_in_place(ask: Ask, before: Prompt, found: Draft) -> Sequence[Effect]:
    """New words under the same wording number: nobody has answered yet."""
    prompt = await _asked(ask, reworded(before, found))
    _write(ask, prompt)
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    corrected = await correct_question(ask, prompt, say)
    same = (before.question, before.options) == (prompt.question, prompt.options)
    if same:
        return corrected
    return [*corrected, *await erase_poll(ask, prompt), *native(await _offered(ask, prompt), say)]


async def put_anew(ask: Ask, before: Prompt, found: Draft) -> Sequence[Effect]:
    """A new wording, asked anew; the old message points to it."""
    number = max(before.wording, await answers.wordings(ask.tx, before.id)) + 1
    put = await put_back(ask, before, found, number)
    return [*put, *await told_afar(ask, reworded(before, found))]


async def told_afar(ask: Ask, prompt: Prompt, back: bool = False) -> list[Effect]:
    """A line in direct chat to those who answered from elsewhere, that the question has other words, or is `back` in
    earlier ones: they may not look into the room."""
    told: list[Effect] = []
    remote = [one for one in await answers.from_afar(ask.tx, prompt.id) if one != ask.person]
    for number, person in enumerate(remote, 1):
        say = await personal_words(ask, person, prompt.room)
        question = short(prompt.question, QUESTION_LIMIT)
        key = "reworded-back" if back else "reworded-again"
        text = say(key, id=prompt.id, question=question, example=example(prompt))
        told.append(Message(f"again-{number}", text, person=person, rank=NOTICE, subject=prompt.id, rtl=say.rtl))
    return told


async def put_back(ask: Ask, before: Prompt, found: Draft, wording: int) -> Sequence[Effect]:
    """The question of the draft under the number `wording`, asked by a new message."""
    prompt = await _asked(ask, replace(reworded(before, found), wording=wording))
    say = spoken(ask.config, await rooms.get(ask.tx, prompt.room))
    old = await _correct(ask, prompt, say, say("prompt-reworded", id=prompt.id), None)
    unopened = await sealing.unopened(ask, prompt) if prompt.sealed else []
    erased = await erase_poll(ask, prompt)
    _write(ask, prompt)
    run = await turns.settle(ask.tx, ask.config, prompt, ask.now, anew=ref(transaction(ask.event, "question")))
    return [*old, *erased, *effects(await _offered(ask, prompt), say), *run, *unopened]


async def correct_question(ask: Ask, prompt: Prompt, say: Words) -> list[Effect]:
    """The last message that put the question, with what is true now."""
    shown = await _offered(ask, prompt)
    return await _correct(ask, prompt, say, question_text(shown, say), described(shown, say))


async def _correct(ask: Ask, prompt: Prompt, say: Words, text: str, data: dict[str, object] | None) -> list[Effect]:
    said = await prompts.said(ask.tx, prompt.id, "Message", "question")
    if said is None:
        return []
    return [
        Correction(
            name="question-changed", target=ref(said[0]), text=text, room=prompt.room, subject=prompt.id, data=data,
            rtl=say.rtl,
        )
    ]  # fmt: skip


async def erase_poll(ask: Ask, prompt: Prompt) -> list[Effect]:
    """The native poll goes."""
    poll = await prompts.said(ask.tx, prompt.id, "PollStart", "poll")
    return [Erase(name="poll-gone", target=ref(poll[0]), room=prompt.room)] if poll else []

"""Counting a prompt, closing it, and telling the result.

By command or by the clock it is the same. Rules: `asked` is counted anew at the close; the result is kept as the
data that programs read, with the fingerprint of the answers it was made from, so that an answer that was sent in
time and came late corrects the message instead of adding one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.command import Ask, Bell, Matcher
from bot.commands.shared.finding import spoken
from bot.commands.shared.questions import label
from bot.config import Config
from bot.domain.data import Count, Qualification, Result, content
from bot.domain.messages import Correction, Effect, Erase, Image, Message, PollEnd, ref
from bot.domain.prompts import ABSTAIN, POLL, QUALIFIED, WORD, Answer
from bot.domain.reading import fold
from bot.domain.statements import WordTheme
from bot.domain.tallies import Tally, fingerprint, standing, tally
from bot.reports.results import alt, in_short, recipe, result_text
from bot.store import answers, prompts, rooms
from bot.store.base import Tx
from bot.store.prompts import Prompt
from bot.texts import Words


@dataclass(frozen=True, slots=True)
class Counting:
    """What counting needs of an Ask or a Bell."""

    tx: Tx
    config: Config
    matcher: Matcher

    @classmethod
    def of(cls, one: Ask | Bell) -> Counting:
        """The same, from what a handler or a job has."""
        return cls(one.tx, one.config, one.matcher)

    async def words(self, prompt: Prompt) -> Words:
        """The words of the prompt's room."""
        return spoken(self.config, await rooms.get(self.tx, prompt.room))

    async def answers(self, prompt: Prompt) -> list[Answer]:
        """The answers to the present wording that count."""
        return await answers.counted(self.tx, prompt.id, prompt.wording, prompt.per)

    async def interim(self, prompt: Prompt) -> Result:
        """What an open prompt shows: its turnout, and of a poll the numbers."""
        counted = standing(await answers.standing(self.tx, prompt.id, prompt.wording, prompt.per))
        members = await prompts.asked_in(self.tx, prompt.room, self.config.matrix.user_id, prompt.per)
        counts = _options(prompt, counted, await self.words(prompt))
        return _result(prompt, counted, counts, max(members, counted.heard), closed=False)

    async def result(self, prompt: Prompt, given: Sequence[Answer]) -> Result:
        """The result of a closed prompt with these answers."""
        counted = tally(prompt.kind, given)
        account = self.config.matrix.user_id
        members = await prompts.asked_in(self.tx, prompt.room, account, prompt.per)
        themes = await self.matcher.group_words(counted.words) if counted.words else []
        counts = _themes(themes) if prompt.kind == WORD else _options(prompt, counted, await self.words(prompt))
        return _result(prompt, counted, counts, max(members, counted.heard), closed=True)


def _themes(themes: Sequence[WordTheme]) -> list[Count]:
    return [
        Count(key=fold(theme.label) or theme.label, label=theme.label, n=theme.n, spellings=theme.spellings)
        for theme in themes
    ]


def _options(prompt: Prompt, counted: Tally, say: Words) -> list[Count]:
    """Every option in its order, also without a vote; abstentions stand apart."""
    if prompt.kind != POLL:
        return []
    numbers = dict(counted.counts)
    shown = {option.key: label(option, say) for option in prompt.options if option.key != ABSTAIN}
    if numbers.get(QUALIFIED):
        shown.setdefault(QUALIFIED, say("choice-qualified"))
    return [Count(key=key, label=text, n=numbers.get(key, 0)) for key, text in shown.items()]


def _result(prompt: Prompt, counted: Tally, counts: Sequence[Count], asked: int, closed: bool) -> Result:
    return Result.model_validate(
        {
            "id": prompt.id, "kind": prompt.kind, "question": prompt.question, "wording": prompt.wording,
            "per": prompt.per, "closed": closed, "asked": asked, "n": counted.n, "counts": tuple(counts),
            "abstained": counted.abstained, "passed": counted.passed, "unclear": counted.unclear,
            "silent": asked - counted.heard, "comments": counted.comments,
            "qualifications": tuple(Qualification(key=key, text=text) for key, text in counted.qualified),
        }
    )  # fmt: skip


def kept(prompt: Prompt) -> Result:
    """The result of a closed prompt."""
    return Result.model_validate_json(prompt.result)


async def close(counting: Counting, prompt: Prompt, at: int) -> Sequence[Effect]:
    """Closes the prompt at the moment `at` and tells the result where the question was put."""
    result = await _count(counting, replace(prompt, closed=at))
    prompts.change(counting.tx, prompt.id, closed=at)
    return await told(counting, prompt, result)


async def _count(counting: Counting, prompt: Prompt) -> Result:
    """Counts a closed prompt and keeps the result."""
    given = await counting.answers(prompt)
    result = await counting.result(prompt, given)
    prompts.change(
        counting.tx, prompt.id, asked=result.asked, result=result.model_dump_json(), tallied=fingerprint(given)
    )
    return result


async def told(counting: Counting, prompt: Prompt, result: Result) -> Sequence[Effect]:
    """The result's message under the question, its picture, and the end of the native poll."""
    say = await counting.words(prompt)
    question = await prompts.said(counting.tx, prompt.id, "Message", "question")
    message = Message(
        name="result", text=result_text(result, say), room=prompt.room, subject=prompt.id, data=content(result),
        reply_to=ref(question[0]) if question else None, rtl=say.rtl,
    )  # fmt: skip
    return [message, *_picture(prompt, result, say), *await _poll_end(counting.tx, prompt, in_short(result, say))]


def _picture(prompt: Prompt, result: Result, say: Words) -> list[Effect]:
    drawn = recipe(result, say)
    if drawn is None:
        return []
    words = alt(result, drawn, say)
    name = f"{prompt.id}.png"
    return [
        Image(name="picture", recipe=drawn.to_json(), alt=words, filename=name, room=prompt.room, subject=prompt.id)
    ]


async def _poll_end(tx: Tx, prompt: Prompt, text: str) -> list[Effect]:
    poll = await prompts.said(tx, prompt.id, "PollStart", "poll")
    if poll is None:
        return []
    return [PollEnd(name="poll-end", target=ref(poll[0]), text=text, room=prompt.room, subject=prompt.id)]


async def stale(tx: Tx, prompt: Prompt) -> bool:
    """Whether answers came or went since the result was made."""
    return fingerprint(await answers.counted(tx, prompt.id, prompt.wording, prompt.per)) != prompt.tallied


async def correct(counting: Counting, prompt: Prompt) -> Sequence[Effect]:
    """Counts a closed prompt again and corrects its message."""
    result = await _count(counting, prompt)
    said = await prompts.said(counting.tx, prompt.id, "Message", "result")
    if said is None:
        return []
    say = await counting.words(prompt)
    text = f"{result_text(result, say)}\n\n{say('result-corrected')}"
    corrected = Correction(
        name="corrected", target=ref(said[0]), text=text, room=prompt.room, subject=prompt.id, data=content(result),
        rtl=say.rtl,
    )  # fmt: skip
    return [corrected, *await erase_picture(counting.tx, prompt), *_picture(prompt, result, say)]


async def erase_picture(tx: Tx, prompt: Prompt) -> list[Effect]:
    """The picture that shows what is true no longer goes."""
    picture = await prompts.said(tx, prompt.id, "Image", "picture")
    return [Erase(name="picture-gone", target=ref(picture[0]), room=prompt.room)] if picture else []

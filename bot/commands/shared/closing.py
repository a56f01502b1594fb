"""Counting a prompt, closing it, and telling the result.

By command or by the clock it is the same. Rules: `asked` is counted anew at the close; the result is kept as the
data that programs read, with the fingerprint of the answers it was made from, so that an answer that was sent in
time and came late corrects the message instead of adding one; what people said in their own words passes the
disclosure check before it is kept in the result, and what it holds back is told as a number until that is settled.
Sealed ballots are destroyed in the transaction that counts them: their result is final.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.command import Ask, Bell, Matcher
from bot.commands.shared import drawing, sealing
from bot.commands.shared.beside import beside
from bot.commands.shared.disclosing import Quote, Released, releasable, signature
from bot.commands.shared.finding import spoken
from bot.commands.shared.questions import chosen, label
from bot.commands.shared.theme_marks import offered, settle
from bot.config import Config
from bot.domain.data import Count, Qualification, Result, Round, content
from bot.domain.joining import joined
from bot.domain.marks import NAMED
from bot.domain.messages import Correction, Effect, Image, Message, PollEnd, Quoted, ref
from bot.domain.needs import ROOM_ONLY
from bot.domain.prompts import ABSTAIN, CHOOSING, COMMENT, HUM, PASS, QUALIFIED, ROUND, UNCLEAR, WORD, Answer
from bot.domain.ranking import count
from bot.domain.reading import fold
from bot.domain.statements import WordTheme
from bot.domain.tallies import Tally, ballots, fingerprint, latest, middle, standing, tally
from bot.reports.results import in_short, result_text
from bot.store import answers, merges, prompts, rooms
from bot.store.base import Tx
from bot.store.held import ANSWER
from bot.store.prompts import Prompt
from bot.texts import Words


@dataclass(frozen=True, slots=True)
class Counting:
    """What counting needs of an Ask or a Bell."""

    tx: Tx
    config: Config
    matcher: Matcher
    now: int

    @classmethod
    def of(cls, one: Ask | Bell) -> Counting:
        """The same, from what a handler or a job has."""
        return cls(one.tx, one.config, one.matcher, one.now)

    async def words(self, prompt: Prompt) -> Words:
        """The words of the prompt's room."""
        return spoken(self.config, await rooms.get(self.tx, prompt.room))

    async def answers(self, prompt: Prompt) -> list[Answer]:
        """The answers to the present wording that count; of a sealed prompt its ballots, which are nobody's."""
        if prompt.sealed:
            return await sealing.given(self.tx, prompt)
        return await answers.counted(self.tx, prompt.id, prompt.wording, prompt.per)

    async def interim(self, prompt: Prompt, numbers: Mapping[str, int] | None = None) -> Result:
        """What an open prompt shows, nothing in people's own words: its turnout, and of a poll the numbers, but not of
        a run around the table; of a sealed one its turnout in steps. `numbers` is how the answers stand, if known."""
        if numbers is None:
            numbers = await answers.standing(self.tx, prompt.id, prompt.wording, prompt.per)
        counted = standing(prompt.kind, numbers)
        prompt, _ = await offered(self.tx, self.config, prompt, self.now)
        members = await prompts.asked_in(self.tx, prompt.room, self.config.matrix.user_id, prompt.per, prompt.id)
        counts = [] if prompt.seats or prompt.kind == ROUND else _options(prompt, counted, await self.words(prompt))
        result = _result(prompt, counted, counts, max(members, counted.heard), closed=False)
        return await sealing.standing(self.tx, self.config, prompt, result) if prompt.sealed else result

    async def result(self, prompt: Prompt, given: Sequence[Answer]) -> tuple[Result, Released]:
        """The result with these answers as it may be told, and what telling it brings with it. Of ballots that are
        destroyed it is the one that was kept."""
        if prompt.sealed:
            return await self._unsealed(prompt, given), Released(())
        prompt, words = await offered(self.tx, self.config, prompt, self.now)
        shown, released = await self._shown(prompt, given)
        result = await self._result(prompt, shown)
        listed = {"on_record": shown.on_record, "room_only": shown.room_only, "held": released.held}
        names, quoted = (*words.said, *released.said, *shown.named), (*words.quoted, *released.quoted)
        result = await self._beside(prompt, given, result.model_copy(update=listed))
        return result, replace(released, said=names, quoted=quoted)

    async def _unsealed(self, prompt: Prompt, given: Sequence[Answer]) -> Result:
        if prompt.result:
            return kept(prompt)
        result = await sealing.published(self.tx, self.config, prompt, await self._result(prompt, Shown([*given])))
        return await self._beside(prompt, (), result)

    async def _beside(self, prompt: Prompt, given: Sequence[Answer], result: Result) -> Result:
        """The result with what stands beside its counts: groups, regions, the trend, agreement."""
        return await beside(self.tx, self.config, prompt, given, result, await self.words(prompt), self.now)

    async def quoted(self, prompt: Prompt) -> tuple[Quoted, ...]:
        """What a closed prompt's result repeats of people's words."""
        quotes = [_quote(one) for one in _last(await self.answers(prompt)) if _is_quoted(one)]
        _, words = await offered(self.tx, self.config, prompt, self.now)
        return (*words.quoted, *(Quoted(one.kind, one.source, one.mark, one.text) for one in quotes))

    async def _shown(self, prompt: Prompt, given: Sequence[Answer]) -> tuple[Shown, Released]:
        last, say = _last(given), await self.words(prompt)
        told = [one for one in last if _is_quoted(one)]
        released = await releasable(self.tx, self.config, prompt.room, [_quote(one) for one in told], self.now)
        texts = {one.source: text or "" for one, text in zip(told, released.texts, strict=True) if one.text}
        shown = Shown([])
        for one in last:
            name = await signature(self.tx, prompt.room, _quote(one))
            shown.add(prompt, replace(one, text=texts.get(one.source, "")), name, chosen(prompt, one.choice, say))
        return shown, released

    async def _result(self, prompt: Prompt, shown: Shown) -> Result:
        counted = tally(prompt.kind, shown.answers)
        account = self.config.matrix.user_id
        members = await prompts.asked_in(self.tx, prompt.room, account, prompt.per, prompt.id)
        themes = await self._grouped(prompt, counted)
        counts = _themes(themes) if prompt.kind == WORD else _options(prompt, counted, await self.words(prompt))
        result = _result(prompt, counted, counts, max(members, counted.heard), closed=True)
        return result.model_copy(update=_beyond_counts(prompt, shown.answers))

    async def _grouped(self, prompt: Prompt, counted: Tally) -> list[WordTheme]:
        """The words in their themes, as facilitators corrected them."""
        found = await self.matcher.group_words(counted.words) if counted.words else []
        return joined(found, await merges.of(self.tx, prompt.id)) if found else []


@dataclass(slots=True)
class Shown:
    """Answers as a result shows them: those that are counted with their words, those under names, those that stay in
    the room; `named` are the texts with names in them."""

    answers: list[Answer]
    on_record: tuple[str, ...] = ()
    room_only: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def add(self, prompt: Prompt, answer: Answer, name: str, choice: str) -> None:
        """One more answer, its text as it may be shown ('' for not at all)."""
        text = answer.text
        if answer.mark == ROOM_ONLY and text:
            self.room_only = tuple(sorted((*self.room_only, text)))
            text = ""
        elif name and text and prompt.kind != WORD:
            text = f"{text} — {name}"
            self.named += (text,)
        elif name and (text or choice) and answer.choice not in (PASS, UNCLEAR):
            self.on_record = tuple(sorted((*self.on_record, f"{text or choice} — {name}")))
            self.named += (f"{text or choice} — {name}",)
        self.answers.append(replace(answer, text=text))


def _last(given: Sequence[Answer]) -> list[Answer]:
    """What counts of each voice: its last comment and its last other answer."""
    return [
        *latest(one for one in given if one.choice == COMMENT), *latest(one for one in given if one.choice != COMMENT),
    ]  # fmt: skip


def _is_quoted(answer: Answer) -> bool:
    """Whether a result tells more of the answer than a number."""
    return bool(answer.text) or answer.mark in NAMED


def _quote(answer: Answer) -> Quote:
    text = answer.text or answer.choice
    return Quote(answer.source, ANSWER, answer.organisation, answer.person, text, answer.mark)


def _themes(themes: Sequence[WordTheme]) -> list[Count]:
    return [
        Count(key=fold(theme.label) or theme.label, label=theme.label, n=theme.n, spellings=theme.spellings)
        for theme in themes
    ]


def _options(prompt: Prompt, counted: Tally, say: Words) -> list[Count]:
    """Every option in its order, also without a vote; abstentions stand apart."""
    if prompt.kind not in CHOOSING:
        return []
    numbers = dict(counted.counts)
    shown = {option.key: label(option, say) for option in prompt.options if option.key != ABSTAIN}
    if numbers.get(QUALIFIED):
        shown.setdefault(QUALIFIED, say("choice-qualified"))
    return [Count(key=key, label=text, n=numbers.get(key, 0)) for key, text in shown.items()]


def _beyond_counts(prompt: Prompt, given: Sequence[Answer]) -> dict[str, Any]:
    """What a result tells beside the counts: who was elected and how, or the middle of a scale."""
    if prompt.kind == HUM:
        return {"median": middle(tally(prompt.kind, given).counts)}
    if not prompt.seats:
        return {}
    outcome = count(ballots(given), [option.key for option in prompt.options], prompt.seats)
    rounds = tuple(
        Round(
            votes=tuple((key, round(float(n), 4)) for key, n in one.votes), elected=one.elected, out=one.out,
            exhausted=round(float(one.exhausted), 4), tied=one.tied, by=one.by,
        )
        for one in outcome.rounds
    )  # fmt: skip
    return {"rounds": rounds, "winners": outcome.winners, "quota": outcome.quota}


def _result(prompt: Prompt, counted: Tally, counts: Sequence[Count], asked: int, closed: bool) -> Result:
    return Result.model_validate(
        {
            "id": prompt.id, "kind": prompt.kind, "question": prompt.question, "wording": prompt.wording,
            "per": prompt.per, "closed": closed, "asked": asked, "n": counted.n, "counts": tuple(counts),
            "abstained": counted.abstained, "passed": counted.passed, "unclear": counted.unclear,
            "silent": asked - counted.heard, "comments": counted.comments,
            "qualifications": tuple(Qualification(key=key, text=text) for key, text in counted.qualified),
            "most": prompt.most, "seats": prompt.seats,
        }
    )  # fmt: skip


def kept(prompt: Prompt) -> Result:
    """The result of a closed prompt."""
    return Result.model_validate_json(prompt.result)


def shown_texts(result: Result) -> tuple[str, ...]:
    """Everything in a kept result that people said: it passed the disclosure check when it was kept."""
    added = (*(one.text for one in result.qualifications), *(one.label for one in result.changes))
    words = (spelling for count in result.counts for spelling in (count.label, *dict(count.spellings)))
    return (*result.comments, *added, *words, *result.on_record, *result.room_only)


async def close(counting: Counting, prompt: Prompt, at: int) -> Sequence[Effect]:
    """Closes the prompt at the moment `at` and tells the result where the question was put."""
    result, released = await _count(counting, replace(prompt, closed=at))
    prompts.change(counting.tx, prompt.id, closed=at)
    if prompt.sealed:
        sealing.finish(counting.tx, prompt, at)
    return await told(counting, replace(prompt, closed=at), result, released)


async def _count(counting: Counting, prompt: Prompt) -> tuple[Result, Released]:
    """Counts a closed prompt and keeps the result."""
    given = await counting.answers(prompt)
    await settle(counting.tx, prompt, given)
    counting.tx.renew()  # what an organisation is known by is learnt from answers too
    result, released = await counting.result(prompt, given)
    tallied = "" if prompt.sealed else fingerprint(given)  # a trace of ballots, too
    prompts.change(counting.tx, prompt.id, asked=result.asked, result=result.model_dump_json(), tallied=tallied)
    return result, released


async def told(counting: Counting, prompt: Prompt, result: Result, released: Released) -> Sequence[Effect]:
    """The result's message under the question, its picture, and the end of the native poll."""
    say = await counting.words(prompt)
    question = await prompts.said(counting.tx, prompt.id, "Message", "question")
    message = Message(
        name="result", text=result_text(result, say), room=prompt.room, subject=prompt.id, data=content(result),
        reply_to=ref(question[0]) if question else None, rtl=say.rtl, quotes=released.quoted, said=released.said,
    )  # fmt: skip
    ended = await _poll_end(counting.tx, prompt, in_short(result, say))
    drawn = await drawing.pictures(counting.tx, prompt, result, released, say, at=prompt.closed or counting.now)
    return [message, *drawn, *ended, *released.effects]


async def _poll_end(tx: Tx, prompt: Prompt, text: str) -> list[Effect]:
    poll = await prompts.said(tx, prompt.id, "PollStart", "poll")
    if poll is None:
        return []
    return [PollEnd(name="poll-end", target=ref(poll[0]), text=text, room=prompt.room, subject=prompt.id)]


async def stale(tx: Tx, prompt: Prompt) -> bool:
    """Whether answers came or went since the result was made."""
    return fingerprint(await answers.counted(tx, prompt.id, prompt.wording, prompt.per)) != prompt.tallied


async def correct(counting: Counting, prompt: Prompt, why: str = "result-corrected") -> Sequence[Effect]:
    """Counts a closed prompt again and corrects its message."""
    return await _corrected(counting, prompt, *await _count(counting, prompt), why)


async def anew(counting: Counting, prompt: Prompt, before: Effect) -> Sequence[Effect]:
    """What stands for an effect of a closed prompt's result now, and what comes with telling it. The result that is
    kept is left: if it is another by now, it is corrected, as the effect may be out in its old words."""
    counting.tx.renew()
    result, released = await counting.result(prompt, await counting.answers(prompt))
    corrects = isinstance(before, Correction)
    now = await (_corrected if corrects else told)(counting, prompt, result, released)
    fresh = [one for one in now if type(one) is type(before) and one.name == before.name]
    if isinstance(before, Image) and not fresh:  # it may be out with words, and can only be taken back if it goes
        say, at = await counting.words(prompt), prompt.closed or counting.now
        drawn = await drawing.pictures(counting.tx, prompt, result, released, say, at=at, even_empty=True)
        fresh = [one for one in drawn if one.name == before.name]
    return [*fresh, *released.effects]


async def looked_up(counting: Counting, prompt: Prompt, before: Message, direct: bool) -> Sequence[Effect]:
    """What somebody who looked a result up is told now, and what comes with it; in a direct chat without what is for
    the room only."""
    counting.tx.renew()
    result, released = await counting.result(prompt, await counting.answers(prompt))
    quotes = tuple(one for one in released.quoted if not (direct and one.mark == ROOM_ONLY))
    result = result.model_copy(update={"room_only": ()}) if direct else result
    say = await counting.words(prompt)
    text = result_text(result, say)
    now = replace(before, text=text, data=content(result), rtl=say.rtl, quotes=quotes, said=released.said)
    return [now, *released.effects]


async def _corrected(
    counting: Counting, prompt: Prompt, result: Result, released: Released, why: str = "result-corrected"
) -> Sequence[Effect]:
    said = await prompts.said(counting.tx, prompt.id, "Message", "result")
    if said is None:
        return released.effects
    say = await counting.words(prompt)
    text = f"{result_text(result, say)}\n\n{say(why)}"
    corrected = Correction(
        name="corrected", target=ref(said[0]), text=text, room=prompt.room, subject=prompt.id, data=content(result),
        rtl=say.rtl, quotes=released.quoted, said=released.said,
    )  # fmt: skip
    at = prompt.closed or counting.now
    drawn = await drawing.pictures(counting.tx, prompt, result, released, say, at=at)
    return [corrected, *await drawing.erase(counting.tx, prompt), *drawn, *released.effects]

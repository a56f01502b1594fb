"""Sealed questions: taking a ballot, what is told before the count, and what is told of it.

Rules: a ballot is given in a direct chat, in words; what is written or pointed at anywhere else is not recorded and not
repeated, and its author is told in their direct chat. No answer to a ballot repeats it or differs by what it was, so
that nothing the bot keeps of its own words tells a choice. Until the close only the turnout is told, in steps; after
the count nothing is added, changed or taken back, because nothing is left that it could be done to.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask
from bot.commands.shared.disclosing import Quote, findings
from bot.commands.shared.finding import example, personal_words
from bot.config import Config
from bot.domain import sealed
from bot.domain.data import Result
from bot.domain.marks import mark_alone, marked_text
from bot.domain.messages import NOTICE, Correction, Effect, Message, ref, transaction
from bot.domain.needs import UNNAMED
from bot.domain.prompts import WORD, Answer, read_answer, read_choice
from bot.domain.refusal import Refusal
from bot.reports.results import short
from bot.store import ballots, inbox, people, prompts, rooms
from bot.store.base import Tx
from bot.store.held import THEME
from bot.store.prompts import Prompt

NOTED = "sealed-noted"  # the one name under which a ballot is acknowledged, so that an edit can correct it


def may_tell(prompt: Prompt) -> bool:
    """Whether anything but the turnout may be told of the prompt."""
    return not prompt.sealed or prompt.closed is not None


async def take(ask: Ask, prompt: Prompt) -> Sequence[Effect]:
    """Takes a ballot, written to the bot alone. Raises Refusal."""
    _check_open(ask, prompt)
    if not ask.direct:
        return elsewhere(ask, prompt)
    inbox.unmark_command(ask.tx, ask.event)  # else it would show who passed by the verb for that
    choice, voice = _choice(ask, prompt), await _voice(ask, prompt)
    order = (ask.at, ask.seq)
    if not await ballots.leave(ask.tx, prompt.id, voice, ask.person, order):
        return [_noted(ask, prompt)]
    if not await ballots.put(ask.tx, prompt.id, voice, choice, ask.source, order):
        raise Refusal("sealed-fixed", id=prompt.id)
    return [_noted(ask, prompt)]


def elsewhere(ask: Ask, prompt: Prompt) -> Sequence[Effect]:
    """That a ballot given elsewhere or without words is none, to its author alone."""
    key = "sealed-pointed" if ask.direct else "sealed-elsewhere"
    text = ask.words(key, id=prompt.id, example=example(prompt))
    return [
        Message(
            name=key, text=text, person=ask.person, mentions=(ask.person,), subject=prompt.id, rtl=ask.words.rtl,
        )
    ]  # fmt: skip


def _check_open(ask: Ask, prompt: Prompt) -> None:
    end = prompt.closed if prompt.closed is not None else prompt.closes
    if end is not None and ask.at > end:
        raise Refusal("prompt-closed", id=prompt.id, time=ask.words.time(end))
    if prompt.closed is not None:
        raise Refusal("sealed-late", id=prompt.id)


async def check_counted(ask: Ask) -> None:
    """Raises Refusal where plain words, with nothing open, were probably meant for a box that is counted: such words
    are not repeated."""
    for room in await rooms.of_person(ask.tx, ask.person):
        prompt = await prompts.latest_in(ask.tx, room)
        if prompt is not None and prompt.sealed and prompt.closed is not None:
            raise Refusal("sealed-late" if ask.at <= prompt.closed else "sealed-nothing-open", id=prompt.id)


def _choice(ask: Ask, prompt: Prompt) -> str:
    """The choice that the text makes. No refusal repeats the text."""
    shown = example(prompt)
    if mark_alone(ask.rest) and read_choice(prompt.options, ask.rest) is None:
        raise Refusal("sealed-mark", id=prompt.id)
    try:
        given = read_answer(prompt.kind, prompt.options, marked_text(ask.rest)[0], prompt.most, prompt.seats)
    except ValueError as error:
        raise Refusal(f"answer-{error}", id=prompt.id, most=prompt.most, example=shown) from error
    choice = sealed.kept(prompt.kind, prompt.options, given) if given else ""
    if not choice:
        raise Refusal("sealed-word" if prompt.kind == WORD else "sealed-unreadable", id=prompt.id, example=shown)
    return choice


async def _voice(ask: Ask, prompt: Prompt) -> str:
    if prompt.per != "organisation":
        return ask.person
    organisation: str | None = (await people.get(ask.tx, ask.person))["organisation"]
    if not organisation:
        raise Refusal("sealed-needs-organisation", id=prompt.id)
    return organisation


def _noted(ask: Ask, prompt: Prompt) -> Effect:
    text = ask.words(NOTED, id=prompt.id)
    if not ask.edits:
        return Message(name=NOTED, text=text, subject=prompt.id, rtl=ask.words.rtl)
    target = ref(transaction(ask.edits, NOTED))
    return Correction(name=NOTED, target=target, text=text, subject=prompt.id, rtl=ask.words.rtl)


async def given(tx: Tx, prompt: Prompt) -> list[Answer]:
    """The ballots as answers that nobody gave; none once they are counted."""
    return await ballots.counted(tx, prompt.id, prompt.kind)


async def standing(tx: Tx, config: Config, prompt: Prompt, result: Result) -> Result:
    """What the open prompt shows: `result` with the turnout and nothing else."""
    return sealed.standing(result, await ballots.turnout(tx, prompt.id), config.confidence.floor)


async def published(tx: Tx, config: Config, prompt: Prompt, result: Result) -> Result:
    """What is told of counted ballots. A word that would tell of somebody stands among the others: nobody is left who
    could release it."""
    labels = [count.label for count in result.counts] if prompt.kind == WORD else []
    quotes = [Quote("", THEME, None, None, label, UNNAMED) for label in labels]
    telling = [one.text for one in quotes if await findings(tx, config, prompt.room, one)]
    return sealed.published(result, config.confidence.floor, telling)


def finish(tx: Tx, prompt: Prompt, at: int) -> None:
    """The prompt is counted: nothing of its ballots stays, so it can neither be opened nor corrected."""
    destroy(tx, prompt)
    prompts.change(tx, prompt.id, cut=at)


def destroy(tx: Tx, prompt: Prompt) -> None:
    """Nothing of its ballots stays."""
    ballots.destroy(tx, prompt.id)


async def unopened(ask: Ask, prompt: Prompt) -> list[Effect]:
    """The question is put in other words: its ballots are destroyed, and those who gave them are told."""
    voices = await ballots.voted(ask.tx, prompt.id)
    if prompt.per == "organisation":
        voices = {person for voice in voices for person in await people.delegates(ask.tx, voice)}
    destroy(ask.tx, prompt)
    told: list[Effect] = []
    for number, person in enumerate(sorted(voices), 1):
        say = await personal_words(ask, person, prompt.room)
        text = say("sealed-again", id=prompt.id, question=short(prompt.question, 300), example=example(prompt))
        told.append(
            Message(
                f"unopened-{number}", text, person=person, mentions=(person,), rank=NOTICE, subject=prompt.id,
                rtl=say.rtl,
            )
        )  # fmt: skip
    return told

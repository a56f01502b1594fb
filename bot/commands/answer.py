"""What people answer to prompts: in the thread, as a reply, by id, in direct chat, by reaction or native vote.

Rules: an answer counts by when it was sent, early, late or from afar alike; changing it is silent; a sentence given
to a one-word prompt is kept as a comment and the person is offered to send a word; what cannot be read is said where
it was written, but a reaction or a vote that means nothing is passed over; where several options may be chosen, a
vote and a text say all of them and each reaction adds one, which goes when the reaction is taken back; who finds a
question unclear is told to its asker as a number; how an answer may be used is said in it, or by `P3 on the record`
also later. The way of an answer from the prompt's own room reads nothing from the database but the prompt, which a
page of events looks up once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.command import Ask, Command
from bot.commands import yours
from bot.commands.shared import sealing, turns
from bot.commands.shared.answering import as_read, pointed, read
from bot.commands.shared.closing import Counting, correct
from bot.commands.shared.finding import example, listed, named, personal_words, visible
from bot.domain.marks import NAMED, mark_alone, marked_text
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.prompts import CHOOSING, COMMENT, UNCLEAR, Given, read_choice
from bot.domain.refusal import Refusal
from bot.reports.results import short
from bot.store import answers, outbox, people, prompts, rooms
from bot.store.base import Row
from bot.store.prompts import Prompt

NOTED = "answer-noted"  # the one name under which a direct chat is told, so that an edit can correct it
TYPED = "answer"
POINTED = ("Reacted", "Voted")  # said without words


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes the answer down and acknowledges it."""
    if ask.verb in POINTED:
        return await _pointed(ask)
    if ask.direct and not ask.subject and (said := await yours.plain(ask)) is not None:
        return said
    if ask.verb == TYPED and not ask.subject:
        id, rest = named(ask)
        ask = replace(ask, subject=id, rest=rest)
    prompt = await visible(ask, ask.subject) if ask.subject else await _meant(ask)
    if prompt.sealed:
        return await sealing.take(ask, prompt)
    if (chosen := mark_alone(ask.rest)) and read_choice(prompt.options, ask.rest) is None:
        return await _mark(ask, prompt, chosen)
    text, mark = marked_text(ask.rest)
    if not _in_time(prompt, ask.at):
        raise Refusal("prompt-closed", id=prompt.id, time=ask.words.time(_end(prompt) or ask.now))
    return await _take(ask, prompt, read(ask, prompt, text), mark)


async def _mark(ask: Ask, prompt: Prompt, mark: str) -> Sequence[Effect]:
    """How the person's own answer may be used from now on; a result that was told already is corrected."""
    if not await answers.mark(ask.tx, prompt.id, ask.person, mark):
        raise Refusal("answer-mark-none", id=prompt.id)
    if prompt.cut is not None and mark not in NAMED:
        answers.unname(ask.tx, prompt.id, ask.person)
    heard = ask.acknowledge("answer-mark-" + mark.replace(" ", "-"), id=prompt.id)
    if prompt.closed is None:
        return [heard]
    return [heard, *await correct(Counting.of(ask), prompt, "result-marked")]


async def _pointed(ask: Ask) -> Sequence[Effect]:
    """A reaction or a native vote; an empty vote takes the person's answer back, what means nothing is passed over."""
    prompt = await prompts.get(ask.tx, ask.subject)
    if prompt is None or prompt.kind not in CHOOSING or prompt.withdrawn is not None or not _in_time(prompt, ask.at):
        return ()
    if prompt.sealed:
        return sealing.elsewhere(ask, prompt) if pointed(prompt, ask.verb, ask.rest) else ()
    if ask.verb == "Voted" and not ask.rest:
        answers.withdraw_all(ask.tx, prompt.id, ask.person, ask.at)
        return await turns.after(ask, prompt)
    given = pointed(prompt, ask.verb, ask.rest)
    return () if given is None else await _take(ask, prompt, given)


def _end(prompt: Prompt) -> int | None:
    return prompt.closed if prompt.closed is not None else prompt.closes


def _in_time(prompt: Prompt, at: int) -> bool:
    end = _end(prompt)
    return prompt.cut is None and (end is None or at <= end)


async def _take(ask: Ask, prompt: Prompt, given: Given, mark: str = "") -> Sequence[Effect]:
    who = await people.get(ask.tx, ask.person)
    if prompt.per != "organisation":
        _write(ask, prompt, given, who, mark)
        effects = _heard(ask, prompt, given)
    else:
        effects = await _take_for(ask, prompt, given, who, mark)
    return [*effects, *await _found_unclear(ask, prompt, given), *await turns.after(ask, prompt)]


async def _take_for(ask: Ask, prompt: Prompt, given: Given, who: Row, mark: str) -> list[Effect]:
    """The same where it is for an organisation."""
    ours = who["organisation"] if prompt.kind in CHOOSING else None
    before = await answers.by_delegates(ask.tx, prompt.id, prompt.wording, ours) if ours else {}
    _write(ask, prompt, given, who, mark)
    if not who["organisation"]:
        return [_needs_organisation(ask, prompt)]
    return [*_heard(ask, prompt, given), *(await _split(ask, prompt, before, ours) if ours else [])]


def _needs_organisation(ask: Ask, prompt: Prompt) -> Message:
    """How to make the answer count, where it was written; in direct chat, if it was given without words."""
    pointed = ask.verb in POINTED
    prefix = "" if ask.direct or pointed else ask.config.rooms.prefix
    message = ask.say("answer-needs-organisation", id=prompt.id, prefix=prefix)
    return replace(message, person=ask.person) if pointed else message


def _write(ask: Ask, prompt: Prompt, given: Given, who: Row, mark: str) -> None:
    answers.give(
        ask.tx, source=ask.source, prompt=prompt.id, wording=prompt.wording, person=ask.person,
        organisation=who["organisation"], at=ask.at, seq=ask.seq, choice=given.choice, text=given.text,
        remote=ask.room["id"] != prompt.room, mark=mark,
    )  # fmt: skip


def _heard(ask: Ask, prompt: Prompt, given: Given) -> list[Effect]:
    """The acknowledgement: a reaction in a room, a line in direct chat; of an edit only the line is corrected, and
    what was given without words needs none."""
    if ask.verb in POINTED:
        return []
    key = "answer-comment" if prompt.kind == "word" and given.choice == COMMENT else NOTED
    if ask.direct:
        text = ask.words(key, id=prompt.id, answer=short(as_read(ask, prompt, given), 300))
        if not ask.edits:
            return [Message(name=NOTED, text=text, subject=prompt.id, rtl=ask.words.rtl)]
        target = ref(transaction(ask.edits, NOTED))
        return [Correction(name=NOTED, target=target, text=text, subject=prompt.id, rtl=ask.words.rtl)]
    heard = ask.acknowledge(NOTED)
    if key == NOTED or ask.edits:
        return [] if ask.edits else [heard]
    return [heard, _offer(ask, prompt)]


def _offer(ask: Ask, prompt: Prompt) -> Message:
    """Offers, in the thread where the sentence was written, to send a word that stands for it."""
    text = ask.words("answer-comment", id=prompt.id, answer=short(ask.rest, 200))
    return Message(
        name="offer", text=text, thread=ask.thread or ask.event, reply_to=ask.event, subject=prompt.id,
        rtl=ask.words.rtl,
    )  # fmt: skip


async def _found_unclear(ask: Ask, prompt: Prompt, given: Given) -> list[Effect]:
    """Tells the asker, in direct chat and without names, how many find the question unclear: of the first, and
    whenever they are twice as many as were told of."""
    if given.choice != UNCLEAR or ask.person == prompt.asker or prompt.closed is not None:
        return []
    n = (await answers.standing(ask.tx, prompt.id, prompt.wording, prompt.per)).get(UNCLEAR, 0)
    if n < max(1, 2 * prompt.told_unclear) or not await rooms.is_member(ask.tx, prompt.room, prompt.asker):
        return []
    prompts.change(ask.tx, prompt.id, told_unclear=n)
    say = await personal_words(ask, prompt.asker, prompt.room)
    text = say("unclear-told", id=prompt.id, question=short(prompt.question, 200), n=n)
    return [Message(name="unclear", text=text, person=prompt.asker, subject=prompt.id, rtl=say.rtl)]


async def _split(ask: Ask, prompt: Prompt, before: Mapping[str, str], organisation: str) -> list[Effect]:
    """Tells the delegates of an organisation, each in direct chat, when their votes begin to differ."""
    after = await answers.by_delegates(ask.tx, prompt.id, prompt.wording, organisation)
    if len(set(before.values())) > 1 or len(set(after.values())) <= 1:
        return []
    told: list[Effect] = []
    for number, person in enumerate(sorted(after), 1):
        say = await personal_words(ask, person, prompt.room)
        text = say("answer-split", id=prompt.id, question=short(prompt.question, 200))
        told.append(Message(name=f"split-{number}", text=text, person=person, subject=prompt.id, rtl=say.rtl))
    return told


async def _meant(ask: Ask) -> Prompt:
    """What plain words in a direct chat answer: the only open prompt, else the only one not answered yet. Beside a
    sealed one nothing is guessed: words for its box are not to be noted under a name."""
    found = await prompts.open_for(ask.tx, ask.person, ask.at)
    if len(found) > 1 and not any(one.sealed for one in found):
        given = await answers.of_person(ask.tx, ask.person)
        left = [one for one in found if (one.id, one.wording) not in given]
        found = left if len(left) == 1 else found
    if not found:
        await sealing.check_counted(ask)
        several = await outbox.asked_last(ask.tx, ask.person) == ""
        raise Refusal("answer-which-of-several" if several else "answer-nothing-open", text=short(ask.rest, 60) or "…")
    if len(found) > 1:
        raise Refusal("prompt-which", ids=listed(ask.words, found), example=example(found[0]))
    return found[0]


async def undo(ask: Ask, row: Row) -> Sequence[Effect]:
    """The message, reaction or vote was deleted: it no longer counts."""
    answers.withdraw(ask.tx, row["source"], ask.now)
    prompt = await prompts.get(ask.tx, row["prompt"])
    return () if prompt is None else await turns.after(ask, prompt)


COMMAND = Command(verb=TYPED, handle=handle, example="P3 trust", undo=undo, ids="P")

"""Whose turn it is in a run around the table, told to the room and to those who are meant.

Whatever may have changed it (an answer, a withdrawal, somebody who came, left or said for whom they speak, a close, a
restart), the round is worked out anew from what is stored, and only what differs from what was told last is told.
Rules: one message in the question's thread says how far the round has come and is edited, not repeated; names of
voices stand only in it and where one is called, never what or that they answered; under the Chatham House Rule nobody
is named, and who is called is told in direct chat. What is heard late moves no turn by itself: the clock does, when
all is thought, so that nobody is called who has answered meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.command import Ask
from bot.commands.shared.finding import example, spoken, words_for
from bot.config import Config
from bot.domain.messages import Correction, Effect, Erase, Message, ref, transaction
from bot.domain.prompts import ROUND
from bot.domain.reading import literal
from bot.domain.rounds import CHANCES, DONE, PASSED, WAITING, Round, order, settled, skipped, to_notice, unskipped
from bot.reports.results import short
from bot.store import answers, outbox, people, prompts, rooms, rounds
from bot.store.base import Tx
from bot.store.prompts import Prompt
from bot.texts import Words

LATE = 60_000  # milliseconds between sending and thinking
NAMED_AT_MOST = 10  # voices in the status
QUESTION = 200  # characters of the question in a notice


async def begin(ask: Ask, id: str) -> list[Effect]:
    """The first turn of a round that was just put, and how those who speak for nobody can join it."""
    prompt = await _of(ask.tx, id)
    root = ref(transaction(ask.event, "question"))
    none = Round(wording=prompt.wording)
    first = await worked_out(ask.tx, ask.config, prompt, none, ask.now)
    rounds.save(ask.tx, id, none, first)
    return [*await told(ask.tx, ask.config, prompt, none, first, root), *await _join(ask, prompt, root)]


async def after(ask: Ask, prompt: Prompt) -> Sequence[Effect]:
    """Moves the turn, if an answer that was given or taken back just now ends it or opens the round again."""
    if prompt.kind != ROUND or prompt.closed is not None:
        return ()
    before = await rounds.get(ask.tx, prompt.id)
    if before is None or (before.present and before.present != await _voice(ask, prompt)):
        return ()
    now = await worked_out(ask.tx, ask.config, prompt, before, ask.now)
    if now.present == before.present:
        return ()
    effects = await told(ask.tx, ask.config, prompt, before, now)
    if ask.now - ask.at > LATE and not await outbox.is_out(ask.tx, ask.event, effects):
        return ()
    rounds.save(ask.tx, prompt.id, before, now)
    return effects


async def _voice(ask: Ask, prompt: Prompt) -> str:
    return (await people.get(ask.tx, ask.person))["organisation"] if prompt.per == "organisation" else ask.person


async def _of(tx: Tx, id: str) -> Prompt:
    prompt = await prompts.get(tx, id)
    if prompt is None:
        raise LookupError(id)
    return prompt


async def settle(tx: Tx, config: Config, prompt: Prompt, now: int, anew: str = "") -> list[Effect]:
    """Brings what is kept and told of a round to what is true now; nothing for what is no round, or not begun.

    anew: the question's message, where it is put anew at this moment.
    """
    before = await rounds.get(tx, prompt.id) if prompt.kind == ROUND else None
    if before is None:
        return []
    after = await worked_out(tx, config, prompt, before, now)
    if after == before:
        return []
    rounds.save(tx, prompt.id, before, after)
    return await told(tx, config, prompt, before, after, anew)


async def settle_prompt(ask: Ask, id: str) -> list[Effect]:
    """The same after the question itself was changed, closed or opened again."""
    return await settle(ask.tx, ask.config, await _of(ask.tx, id), ask.now)


async def settle_person(ask: Ask) -> list[Effect]:
    """The same for all rounds that the asker could take part in."""
    places = await rooms.of_person(ask.tx, ask.person)
    return [effect for room in places for effect in await settle_room(ask.tx, ask.config, room, ask.now)]


async def settle_room(tx: Tx, config: Config, room: str, now: int) -> list[Effect]:
    """The same for all rounds that are open in a room."""
    effects: list[Effect] = []
    for id in await rounds.running_in(tx, room):
        effects += await settle(tx, config, await _of(tx, id), now)
    return effects


async def skip(ask: Ask, prompt: Prompt) -> tuple[str, str, list[Effect]]:
    """Passes over the present voice: who that was, who has the turn now ('' for nobody), and what is told."""
    before = await rounds.get(ask.tx, prompt.id) or Round()
    after = await worked_out(ask.tx, ask.config, prompt, skipped(before), ask.now)
    rounds.save(ask.tx, prompt.id, before, after)
    return before.present, after.present, await told(ask.tx, ask.config, prompt, before, after)


async def unskip(ask: Ask, prompt: Prompt, voice: str, heir: str) -> list[Effect]:
    """Takes that back: the turn returns, unless the round has gone on."""
    before = await rounds.get(ask.tx, prompt.id) or Round()
    back = unskipped(before, voice, heir, ask.now)
    after = await worked_out(ask.tx, ask.config, prompt, back, ask.now)
    rounds.save(ask.tx, prompt.id, before, after)
    return await told(ask.tx, ask.config, prompt, before, after)


async def present_in(tx: Tx, room: str) -> Prompt | None:
    """The round of a room that was put last among those in which somebody has the turn."""
    for id in await rounds.running_in(tx, room):
        if (round := await rounds.get(tx, id)) is not None and round.present:
            return await _of(tx, id)
    return None


async def is_due(tx: Tx, config: Config, id: str, now: int) -> int:
    """The step at which a round stands if it differs from what was told last, else 0."""
    prompt, before = await prompts.get(tx, id), await rounds.get(tx, id)
    if prompt is None or before is None or await worked_out(tx, config, prompt, before, now) == before:
        return 0
    return before.step


async def worked_out(tx: Tx, config: Config, prompt: Prompt, before: Round, now: int) -> Round:
    """The round as it is now."""
    here = order(await rounds.guests(tx, prompt, config.matrix.user_id))
    heard = await answers.heard_from(tx, prompt.id, prompt.wording, prompt.per)
    states = {voice: PASSED if passed else DONE for voice, passed in heard.items()}
    ended = prompt.closed is not None or prompt.withdrawn is not None
    return settled(before, here, states, prompt.wording, ended, now)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What telling of a round needs. Where voices may not be `named` in the room, `names` is empty; `root` is the
    question's message."""

    tx: Tx
    config: Config
    prompt: Prompt
    say: Words
    named: bool
    names: Mapping[str, str]
    root: str

    def message(self, name: str, text: str, mentions: Sequence[str] = (), said: Sequence[str] = ()) -> Message:
        """A message in the question's thread."""
        return Message(
            name=f"{name} {self.prompt.id}", text=text, room=self.prompt.room, thread=self.root or None,
            mentions=tuple(mentions), subject=self.prompt.id, rtl=self.say.rtl, said=tuple(said),
        )  # fmt: skip


async def told(tx: Tx, config: Config, prompt: Prompt, before: Round, after: Round, root: str = "") -> list[Effect]:
    """What is said when a round comes from `before` to `after`."""
    telling = await _telling(tx, config, prompt, root)
    effects = [await _status(telling, after)]
    if after.ended:
        return effects
    if after.present and (after.present, _skips(after)) != (before.present, _skips(before)):
        effects += await _called(telling, after)
    if voice := to_notice(before, after):
        effects += await _privately(telling, "next", "round-next", voice)
    if after.over and not before.over:
        effects.append(await _over(telling, after))
    return effects


def _skips(round: Round) -> int:
    """How often the present voice was passed over."""
    seat = round.seat(round.present)
    return seat.skips if seat else 0


async def _telling(tx: Tx, config: Config, prompt: Prompt, root: str = "") -> _Telling:
    room = await rooms.get(tx, prompt.room)
    named = room["rule"] != rooms.CHATHAM_HOUSE
    guests = await rounds.guests(tx, prompt, config.matrix.user_id) if named else []
    names = {guest.voice: guest.name or guest.voice for guest in guests}
    if not root and (question := await prompts.said(tx, prompt.id, "Message", "question")) is not None:
        root = ref(question[0])
    return _Telling(tx, config, prompt, spoken(config, room), named, names, root)


async def _status(telling: _Telling, round: Round) -> Effect:
    """How far the round has come: a message under the present wording, or new words for it."""
    prompt, name = telling.prompt, f"status-{round.wording}"
    waiting = sorted((s for s in round.seats if s.state == WAITING), key=lambda one: (one.skips, one.place))
    shown = [telling.names[s.voice] for s in waiting if s.voice in telling.names and not round.ended]
    text = _status_text(telling, round, [s.voice for s in waiting if s.voice != round.present and s.skips < CHANCES])
    before = await prompts.said(telling.tx, prompt.id, "Message", f"{name} {prompt.id}")
    if before is None:
        return telling.message(name, text, said=shown)
    return Correction(
        f"status-now {prompt.id}", ref(before[0]), text, room=prompt.room, subject=prompt.id, rtl=telling.say.rtl,
        said=tuple(shown),
    )  # fmt: skip


def _status_text(telling: _Telling, round: Round, waiting: Sequence[str]) -> str:
    say, prompt = telling.say, telling.prompt
    if prompt.withdrawn is not None:
        return say("prompt-taken-back", id=prompt.id)
    head = say("round-head", id=prompt.id, figures=figures(round, say))
    if round.ended:
        return head
    lines = [head, _now_text(telling, round)]
    if names := [telling.names[voice] for voice in waiting if voice in telling.names and round.present]:
        shown = [literal(name) for name in names[:NAMED_AT_MOST]]
        lines.append(say("round-then", names=say.listed(shown), more=max(0, len(names) - NAMED_AT_MOST)))
    return "\n\n".join(lines)


def figures(round: Round, say: Words) -> str:
    """How many answered, passed and are waited for; those who left without an answer are nowhere in it."""
    waiting = "round-silent" if round.ended else "round-waiting"
    kinds = {DONE: "round-answered", PASSED: "round-passed", WAITING: waiting}
    numbers = {state: round.count(state) for state in kinds}
    return " · ".join(say(kinds[state], n=n) for state, n in numbers.items() if n or state == DONE)


def _now_text(telling: _Telling, round: Round) -> str:
    say = telling.say
    if round.present:
        name, since = telling.names.get(round.present, ""), say.time(round.since)
        return say("round-now", voice=literal(name), since=since) if name else say("round-now-unnamed", since=since)
    return say("round-everybody") if round.seats else say("round-nobody")


async def _called(telling: _Telling, round: Round) -> list[Effect]:
    """That it is the turn of the present voice: in the thread, or privately where nobody is to be named."""
    key = "round-turn-again" if _skips(round) else "round-turn"
    if not telling.named:
        return await _privately(telling, "turn", f"{key}-yours", round.present)
    name = telling.names[round.present]
    delegates = await rounds.delegates(telling.tx, telling.prompt, round.present)
    text = telling.say(key, voice=literal(name), id=telling.prompt.id, example=example(telling.prompt))
    return [telling.message("turn", text, delegates, (name,))]


async def _privately(telling: _Telling, name: str, key: str, voice: str) -> list[Effect]:
    """The same to each who can speak with a voice, in direct chat."""
    prompt = telling.prompt
    effects: list[Effect] = []
    for person in await rounds.delegates(telling.tx, prompt, voice):
        say = await words_for(telling.tx, telling.config, person, prompt.room)
        text = say(key, id=prompt.id, question=short(prompt.question, QUESTION), example=example(prompt))
        effects.append(
            Message(
                name=f"{name} {prompt.id} {person}", text=text, person=person, mentions=(person,), subject=prompt.id,
                rtl=say.rtl,
            )
        )  # fmt: skip
    return effects


async def _over(telling: _Telling, round: Round) -> Message:
    """That everybody has had a turn, to who put the round."""
    prompt, say = telling.prompt, telling.say
    there = await rooms.is_member(telling.tx, prompt.room, prompt.asker)
    until = say.time(prompt.closes) if prompt.closes is not None else ""
    text = say(
        "round-over", id=prompt.id, figures=figures(round, say), prefix=telling.config.rooms.prefix, until=until,
        dated="yes" if until else "no",
    )  # fmt: skip
    return telling.message("over", text, (prompt.asker,) if there else ())


async def _join(ask: Ask, prompt: Prompt, root: str) -> list[Effect]:
    """How to get a turn, once, to those in the room who speak for nobody; who facilitates knows, or is told by help."""
    if prompt.per != "organisation":
        return []
    found = await rounds.without_organisation(ask.tx, prompt.room, ask.config.matrix.user_id)
    meant = [person for person in found if person != ask.person]
    if not meant:
        return []
    telling = await _telling(ask.tx, ask.config, prompt, root)
    if not telling.named:
        return [telling.message("join", telling.say("round-join-quietly"))]
    return [telling.message("join", telling.say("round-join", prefix=ask.config.rooms.prefix), meant)]


async def unname(ask: Ask) -> list[Effect]:
    """Takes the names off what was told of the rounds of a room that is under the Chatham House Rule from now on."""
    effects: list[Effect] = []
    for id in await rounds.of_room(ask.tx, ask.room["id"]):
        prompt, round = await _of(ask.tx, id), await rounds.get(ask.tx, id)
        called = await prompts.all_said(ask.tx, id, f"turn {id}")
        effects += [Erase(f"unnamed-{n} {id}", ref(txn), room=prompt.room) for n, txn in enumerate(called)]
        if round is not None:
            telling = await _telling(ask.tx, ask.config, prompt)
            effects.append(await _status(telling, round))
            effects += await _called(telling, round) if round.present else []
    return effects

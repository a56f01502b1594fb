"""`!next`: goes on, with the turn of a run around the table or else with the next prepared question.

Rules: while somebody has a turn, that one is passed over and gets another chance at the end; else the next question of
the prepared session is put in the room's language; nothing is closed by it; what was done is said, and undone as one.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Role, Where
from bot.commands import round as around
from bot.commands.shared import changes, questions, turns
from bot.commands.shared.finding import here, named
from bot.commands.shared.prepared import Plan, drafted, plan_of
from bot.domain.messages import Effect
from bot.domain.prompts import ROUND
from bot.domain.refusal import Refusal
from bot.domain.rounds import CHANCES
from bot.reports.results import short
from bot.store import acts, prompts, rounds, sessions
from bot.store.base import Row
from bot.store.prompts import Prompt

VERB = "next"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Moves the round that is meant, else puts the next question."""
    id, _ = named(ask)
    prompt = await _round(ask, id) if id else await turns.present_in(ask.tx, ask.room["id"])
    return await _move(ask, prompt) if prompt else await _put(ask)


async def _round(ask: Ask, id: str) -> Prompt | None:
    """The round with this id, if somebody has the turn in it; None where the message only stands under a question."""
    prompt = await here(ask, id)
    round = await rounds.get(ask.tx, prompt.id)
    if round is not None and round.present:
        return prompt
    if ask.rest:
        raise Refusal("next-no-turn", id=prompt.id, prefix=ask.config.rooms.prefix)
    return await turns.present_in(ask.tx, ask.room["id"])


async def _move(ask: Ask, prompt: Prompt) -> Sequence[Effect]:
    before, after, told = await turns.skip(ask, prompt)
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=prompt.id,
        at=ask.at, before={"did": ROUND, "voice": before, "heir": after},
    )  # fmt: skip
    round = await rounds.get(ask.tx, prompt.id)
    seat = round.seat(before) if round else None
    how = "end" if not after else "twice" if seat and seat.skips >= CHANCES else "once"
    return [*told, ask.say("next-turn", id=prompt.id, how=how)]


async def _put(ask: Ask) -> Sequence[Effect]:
    session = await sessions.current(ask.tx, ask.room["id"])
    plan = plan_of(ask, session)
    if session is None or plan is None:
        raise Refusal("next-nothing", prefix=ask.config.rooms.prefix)
    if not plan.left:
        raise Refusal(
            "next-end", title=short(session["title"], 80), n=len(plan.prepared.prompt), prefix=ask.config.rooms.prefix
        )
    return await _put_next(ask, session, plan)


async def _put_next(ask: Ask, session: Row, plan: Plan) -> Sequence[Effect]:
    question = plan.left[0]
    found = drafted(ask, question)
    before = {"did": "prompt", "session": session["id"], "reached": plan.reached}
    if question.kind == ROUND:
        put = await around.begin(ask, found, before)
    else:
        put = await questions.put(ask, question.kind, found, before)
    sessions.reach(ask.tx, session["id"], plan.reached + 1)
    id = next(effect.subject for effect in put if effect.subject)
    said = ask.say(
        "next-put", id=id, n=plan.reached + 1, of=len(plan.prepared.prompt), left=len(plan.left) - 1,
        kind=question.kind, prefix=ask.config.rooms.prefix,
    )  # fmt: skip
    return [*put, said]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """Gives the turn back, or takes the question back and with it the place in the programme. Raises Refusal when the
    question is closed."""
    before = orjson.loads(act["before"])
    prompt = await prompts.get(ask.tx, act["subject"])
    if before["did"] == ROUND:
        if prompt is None or prompt.closed is not None or prompt.withdrawn is not None:
            raise Refusal("undo-too-late", id=act["subject"])
        return await turns.unskip(ask, prompt, before["voice"], before["heir"])
    taken_back = await (around.undo if prompt and prompt.kind == ROUND else changes.take_back)(ask, act)
    session = await sessions.get(ask.tx, before["session"])
    if session is not None and session["reached"] == before["reached"] + 1:
        sessions.reach(ask.tx, session["id"], before["reached"])
    return taken_back


COMMAND = Command(
    verb=VERB, handle=handle, example="next", role=Role.FACILITATOR, where=Where.ROOM, undo=undo, live=True
)

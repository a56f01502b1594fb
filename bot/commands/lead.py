"""`lead E5`, `deputy E5`: somebody takes it on to lead an effort, or to stand in; `lead E5 off` gives it back.

Rules: everybody takes a role for themselves only; a lead is not pushed aside: another takes over when there is none,
when the lead has been silent for the configured weeks (first the deputy, then anybody who sees it), or as a
facilitator; whoever led is told kindly and can come back. Giving back needs no reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import change, named, take_back, workable
from bot.commands.shared.effort_card import Telling
from bot.commands.shared.finding import spoken
from bot.commands.shared.voice import words_of
from bot.domain.effort_times import ALL, DEPUTY, TAKE_OVER, pulse
from bot.domain.efforts import State
from bot.domain.messages import Effect, Message
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.rights import facilitates
from bot.store import efforts, rooms
from bot.store.base import Row, Value

OFF = ("off", "back", "give back", "no", "non", "rendre", "fin")
LEAD = "lead"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes a role on, or gives it back."""
    meant = named(ask)
    effort = await workable(ask, meant.id, "work", anybody=True)
    role = LEAD if ask.verb in (LEAD, "mener") else DEPUTY
    if fold(meant.rest) in OFF:
        return await _give_back(ask, effort, role)
    if effort[role] == ask.person:
        return [ask.acknowledge(f"effort-{role}-already", id=effort["id"])]
    if effort[role] and not await _free(ask, effort, role):
        raise Refusal(f"effort-{role}-taken", id=effort["id"])
    await _take(ask, effort, role)
    return [ask.acknowledge(f"effort-{role}-yours", id=effort["id"]), *await _told(ask, effort, role)]


async def _take(ask: Ask, effort: Row, role: str) -> None:
    columns: dict[str, Value] = {role: ask.person}
    other = DEPUTY if role == LEAD else LEAD
    columns |= {other: ""} if effort[other] == ask.person else {}
    columns |= {"led": ask.at} if LEAD in columns else {}
    await change(ask, effort, role, columns)


async def _give_back(ask: Ask, effort: Row, role: str) -> Sequence[Effect]:
    if effort[role] != ask.person:
        raise Refusal(f"effort-{role}-not-yours", id=effort["id"])
    if role == LEAD:
        await change(ask, effort, LEAD, {"lead": "", "led": ask.at})
    else:
        await change(ask, effort, DEPUTY, {"deputy": ""})
    return [ask.acknowledge(f"effort-{role}-back", id=effort["id"])]


async def _free(ask: Ask, effort: Row, role: str) -> bool:
    """Whether somebody else may take over now."""
    places = [await rooms.get(ask.tx, place) for place in (effort["room"], effort["shown"]) if place]
    if any(facilitates(ask.config, place, ask.person) for place in places):
        return True
    if role == DEPUTY or effort["state"] != State.STARTED:
        return False
    sign = (await efforts.last_signs(ask.tx, [effort]))[effort["id"]]
    now = pulse(sign, ask.at, ask.config.efforts.patience, led=True, deputy=bool(effort["deputy"]))
    return now is not None and now.asks == TAKE_OVER and (now.who == ALL or ask.person == effort["deputy"])


async def _told(ask: Ask, effort: Row, role: str) -> list[Effect]:
    """Who led before is thanked, and the effort's room learns who leads now."""
    effects: list[Effect] = []
    before = effort[role]
    if before:
        say = await words_of(ask.tx, ask.config, before)
        text = say(f"effort-{role}-before", id=effort["id"])
        effects.append(Message(f"{role}-before", text, person=before, rtl=say.rtl))
    if role == LEAD and effort["room"]:
        room = await rooms.get(ask.tx, effort["room"])
        told = Telling(ask.tx, ask.config, room, ask.person, spoken(ask.config, room), ask.now)
        name = await told.called(effort, ask.person)
        title = await told.title(effort)
        text = told.say("effort-lead-new", id=effort["id"], title=title, who=name or "none")
        effects += [told.message("lead-new", text, room=room["id"], subject=effort["id"]), *told.effects]
    return effects


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """Who had the role has it again."""
    await take_back(ask, act)
    return ()


COMMANDS = (
    Command(verb=LEAD, handle=handle, example="lead E5", undo=undo, aliases=("mener",), topic=Topic.WORK),
    Command(verb=DEPUTY, handle=handle, example="deputy E5", undo=undo, aliases=("seconder",), topic=Topic.WORK),
)

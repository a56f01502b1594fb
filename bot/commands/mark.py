"""`N7 on the record`, `N7 first`, `N7 next year`, `N7 with governments`: what is said about a statement of one's own.

Also reads plain words, and a thumb, under what the bot said about a need.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands import withdraw, yours
from bot.commands.shared import saying
from bot.commands.shared.told import beyond
from bot.commands.shared.voice import privately
from bot.commands.withdraw import own_need
from bot.domain.about import about, sign_of
from bot.domain.messages import Effect
from bot.domain.reading import leading_id, literal
from bot.domain.refusal import Refusal
from bot.domain.standing import question
from bot.store import acts
from bot.store.base import Row

VERB = "mark"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes what is said, or without anything shows the need and what is kept of it."""
    if (said := await yours.of_another(ask)) is not None:
        return said
    if ask.verb in ("Reacted", "Voted"):
        return await _sign(ask)
    id, rest = _meant(ask)
    need = await own_need(ask, id)
    if not rest:
        return privately(ask, "mark-shown", _shown(ask, need))
    if about(rest, 0).gone:
        return await withdraw.handle(replace(ask, verb=withdraw.COMMAND.verb, rest=id))
    return await saying.say(ask, VERB, need, rest)


async def _sign(ask: Ask) -> Sequence[Effect]:
    """A thumb up where it was asked whether it is still true. To take away by a tap would be too easy."""
    if sign_of(ask.rest) != "yes":
        return ()
    try:
        need = await own_need(ask, ask.subject)
    except Refusal:
        return ()
    return await saying.say(ask, VERB, need, "still") if question(need["confirmed"], ask.now) else ()


def _shown(ask: Ask, need: Row) -> str:
    mark = ask.words("mark-" + need["mark"].replace(" ", "-"))
    kept = ask.words.listed([mark, *beyond(need, ask.words, ask.now)])
    shown = ask.words("mark-shown", id=need["id"], text=literal(need["text"]), mark=kept)
    example = ask.words("need-example-shown", example=literal(need["example"])) if need["example"] else ""
    return f"{shown}\n{example}" if example else shown


def _meant(ask: Ask) -> tuple[str, str]:
    id, rest = leading_id(ask.rest)
    if id.startswith("N"):
        return id, rest
    if not ask.subject:
        raise Refusal("mark-what")
    return ask.subject, ask.rest


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """What the edited message says counts instead."""
    saying.put_back(ask, act)
    acts.drop(ask.tx, act["source"])
    return await handle(ask)


COMMAND = Command(
    verb=VERB, handle=handle, example="N7 on the record", undo=saying.undo, edit=edit, ids="N", topic=Topic.OWN
)

"""`withdraw N7`: an organisation takes back a pain point or an offer of its own, or (`I4`) an initiative.

An id of somebody else's need is answered as one that nobody has given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared.register import own as own_initiative
from bot.commands.shared.voice import voice_of
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import acts, initiatives, needs
from bot.store.base import Row


async def own_need(ask: Ask, id: str) -> Row:
    """A need of the asker's organisation or of the asker. Raises Refusal, the same for unknown and another's."""
    need = await needs.get(ask.tx, id)
    if need is None or (need["person"] != ask.person and need["organisation"] != await voice_of(ask.tx, ask.person)):
        raise Refusal("need-unknown", id=id[:40])
    return need


async def handle(ask: Ask) -> Sequence[Effect]:
    """Withdraws the need named after the verb, or the one the message answers to."""
    named = [leading_id(word)[0] or word.upper() for word in re.split(r"[\s,]+", ask.rest.strip()) if word]
    wanted = named or ([ask.subject] if ask.subject else [])
    if not wanted:
        raise Refusal("withdraw-what")
    for found in [await _own(ask, id) for id in dict.fromkeys(wanted)]:
        _withdraw(ask, found["id"], ask.now)
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb="withdraw",
        subject=wanted[0], at=ask.at, before={"ids": wanted},
    )  # fmt: skip
    return [ask.acknowledge("withdraw-done", ids=", ".join(wanted), n=len(wanted))]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """They count again."""
    for id in orjson.loads(act["before"])["ids"]:
        _withdraw(ask, id, None)
    return ()


async def _own(ask: Ask, id: str) -> Row:
    return await own_initiative(ask, id) if id.startswith("I") else await own_need(ask, id)


def _withdraw(ask: Ask, id: str, at: int | None) -> None:
    """Takes it away, or (without a moment) gives it back."""
    if id.startswith("I"):
        initiatives.change(ask.tx, id, ask.now, withdrawn=at)
    elif at is None:
        needs.restore(ask.tx, id, ask.now)
    else:
        needs.withdraw(ask.tx, id, at)


COMMAND = Command(
    verb="withdraw", handle=handle, example="withdraw N7", undo=undo, aliases=("retirer",), topic=Topic.OWN
)

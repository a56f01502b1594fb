"""`still N7`: that a statement is still true; `still I4`: that an initiative is still alive."""

from __future__ import annotations

import re
from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared import saying
from bot.commands.shared.register import own as own_initiative
from bot.commands.withdraw import own_need
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import initiatives, needs
from bot.store.base import Row

VERB = "still"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Notes for each that is named, or for the one the message answers to, that it stands as of now."""
    named = [leading_id(word)[0] or word.upper() for word in re.split(r"[\s,;]+", ask.rest.strip()) if word]
    wanted = named or ([ask.subject] if ask.subject else [])
    if not wanted:
        raise Refusal("still-which")
    own = [await _own(ask, id) for id in dict.fromkeys(wanted)]
    saying.record(ask, VERB, wanted[0], {"confirmed": dict(own)})
    for id, _ in own:
        _confirm(ask, id, ask.now)
    return [ask.acknowledge("still-done", ids=ask.words.listed([id for id, _ in own]), n=len(own))]


async def _own(ask: Ask, id: str) -> tuple[str, int]:
    """The id, and when it was last said to be true. Raises Refusal for what is unknown or another's."""
    if id.startswith("I"):
        return id, int((await own_initiative(ask, id))["fresh"])
    return id, int((await own_need(ask, id))["confirmed"])


def _confirm(ask: Ask, id: str, at: int) -> None:
    if id.startswith("I"):
        initiatives.change(ask.tx, id, ask.now, fresh=at)
    else:
        needs.change(ask.tx, id, ask.now, confirmed=at)


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """They were last said to be true when they were before."""
    for id, at in orjson.loads(act["before"])["confirmed"].items():
        _confirm(ask, id, at)
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="still N7", aliases=("still true", "toujours", "encore"), undo=undo,
    topic=Topic.SELDOM,
)  # fmt: skip

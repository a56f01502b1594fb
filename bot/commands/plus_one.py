"""`+1 N12`, `+1 T2`: my organisation has this problem too, said of its own accord under what is listed.

Also 👍 or `+1` as a reply to a message that is about one statement or theme. For a theme it is said of the statement
that names it. It is acknowledged silently; deleting the message takes it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.command import Ask, Command, Topic
from bot.commands import yours
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import themes

VERB = "+1"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Notes a yes to a statement, or to the one that names a theme. Raises Refusal."""
    id, word = leading_id(ask.rest)
    id, word = (id or ask.subject), word or VERB
    if not id.startswith(("N", "T")):
        raise Refusal("plus-one-what", prefix="" if ask.direct else ask.config.rooms.prefix)
    need = await _statement(ask, id) if id.startswith("T") else id
    said = await yours.of_another(replace(ask, subject=need, rest=word))
    if said is not None or ask.verb in yours.POINTED:
        return said or ()
    raise Refusal(await yours.why_not(ask, need), id=id, text=word[:60], n=1, example="")


async def _statement(ask: Ask, theme: str) -> str:
    """The statement that names a theme. Raises Refusal."""
    named = await themes.named_by(ask.tx, {theme})
    if theme not in named:
        raise Refusal("theme-unknown", id=theme)
    return str(named[theme]["id"])


COMMAND = Command(verb=VERB, handle=handle, example="+1 N12", ids="T", topic=Topic.OWN)

"""`release H3`: the author lets words that were held back be shown as they are; `release E5`: one's commitments end.

Only the author may; a facilitator who tries is told what a facilitator can do. In direct chat, because whoever
releases something says by that whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic, Where
from bot.commands.commit import let_go
from bot.commands.held import settled, waiting
from bot.domain.messages import Effect
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import held


async def handle(ask: Ask) -> Sequence[Effect]:
    """The words may be shown wherever they were held back; or what was committed to an effort is free again."""
    effort = leading_id(ask.rest)[0] or ask.subject.partition(".")[0]
    if effort[:1] == "E":
        return await let_go(ask, effort)
    id = leading_id(ask.rest)[0] or (ask.subject if ask.subject[:1] == "H" else "")
    if not id:
        raise Refusal("held-which", verb="release")
    row = await waiting(ask, id)
    if row["person"] != ask.person:
        raise Refusal("release-author", id=id)
    same = [one for one in await held.of_person(ask.tx, ask.person) if one["source"] == row["source"]]
    for one in same:
        held.settle(ask.tx, one["id"], held.RELEASED, "", ask.now)
    return [ask.acknowledge("held-released", id=id), *await settled(ask, row)]


COMMAND = Command(
    verb="release", handle=handle, example="release H3", where=Where.DIRECT, aliases=("autoriser",), topic=Topic.SELDOM
)

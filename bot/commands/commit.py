"""`commit E5 4 hours a month`: what somebody gives to an effort: people, hours, money, a place. `release E5` ends it.

Rules: whoever sees an effort may commit to it, and becomes one of its members by that; a commitment is counted, and
told with the organisation's name only `(on the record)`; to end one needs no reason, and nobody is told who did.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import follow, keep, named, note, take_back, workable
from bot.commands.shared.effort_asking import what_is_missing
from bot.domain.effort_words import commitment_kind
from bot.domain.efforts import COMMITMENT, State
from bot.domain.messages import Effect, Message
from bot.domain.needs import SHORTEST
from bot.domain.refusal import Refusal
from bot.store import efforts, people
from bot.store.base import Row

VERB = "commit"


async def handle(ask: Ask) -> Sequence[Effect]:
    """Takes the commitment down; in a draft, says what is still missing."""
    meant = named(ask)
    effort = await workable(ask, meant.id, "work", anybody=True)
    text = _text(meant.id, meant.rest)
    await keep(ask, effort, COMMITMENT, VERB, text=text, kind=commitment_kind(text))
    said: list[Effect] = [ask.acknowledge("commit-kept", id=meant.id)]
    if not (await people.get(ask.tx, ask.person))["organisation"]:
        said.append(ask.say("commit-who", id=meant.id))
    if ask.direct and effort["state"] == State.DRAFT:
        line = await what_is_missing(ask, effort) or ask.words("effort-ready", id=meant.id)
        said.append(Message("commit-next", line, subject=meant.id, rtl=ask.words.rtl))
    return said


def _text(id: str, text: str) -> str:
    if len(text) < SHORTEST:
        raise Refusal("commit-text", id=id)
    return text


async def let_go(ask: Ask, id: str) -> Sequence[Effect]:
    """`release E5`: the asker's commitments to an effort end."""
    effort = await workable(ask, id, "work", anybody=True)
    own = [
        one["id"] for one in await efforts.entries(ask.tx, id)
        if one["part"] == COMMITMENT and one["person"] == ask.person
    ]  # fmt: skip
    if not own:
        raise Refusal("commit-none", id=id)
    for one in own:
        efforts.change_entry(ask.tx, one, withdrawn=ask.now)
    note(ask, VERB, effort["id"], {"back": own})
    return [ask.say("commit-released", id=id)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before."""
    await take_back(ask, act)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives it other words."""
    text = _text(act["subject"].partition(".")[0], named(ask).rest)
    await follow(ask, act, text=text, kind=commitment_kind(text))
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="commit E5 4 hours a month", undo=undo, edit=edit, aliases=("engager",),
    topic=Topic.WORK,
)  # fmt: skip

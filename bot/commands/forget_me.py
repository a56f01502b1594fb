"""`forget me`: says what would go; `really forget me` lets it go, in one transaction.

Rules: both are between the person and the bot; what went is told once, then the bot leaves the direct chat. Whoever
writes to the bot again is somebody new to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic, Where
from bot.domain.messages import Effect, LeaveRoom, Message
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.store import forgetting

ME = ("me", "moi")


async def handle(ask: Ask) -> Sequence[Effect]:
    """What would go, and how to let it go."""
    return [ask.say("forget-me", **await forgetting.holdings(ask.tx, ask.person))]


async def really(ask: Ask) -> Sequence[Effect]:
    """Does what cannot be undone. Raises Refusal for whatever is not said in full."""
    if fold(ask.rest) not in ME:
        raise Refusal("really-forget-me")
    gone, chats = await forgetting.forget(ask.tx, ask.person, ask.now, ask.room["id"])
    told = Message(name="forgotten", text=ask.words("forgotten", **gone), room=ask.room["id"], rtl=ask.words.rtl)
    return [told, *(LeaveRoom(name=f"leave-{n}", room=room) for n, room in enumerate(chats))]


COMMANDS = (
    Command(
        verb="forget me",
        handle=handle,
        example="forget me",
        where=Where.DIRECT,
        aliases=("oubliez moi",),
        topic=Topic.SELDOM,
    ),
    Command(
        verb="really forget",
        handle=really,
        example="really forget me",
        where=Where.DIRECT,
        aliases=("vraiment oublier",),
        topic=Topic.SELDOM,
    ),
)

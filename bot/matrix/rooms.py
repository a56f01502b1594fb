"""Making, entering and leaving rooms and pinning in them, each so that doing it again does nothing more.

Rules: a new room's alias is made from its transaction id, so that an attempt whose answer was lost is found again;
being in already, or out already, is success; so is a pin that is there, and one that the bot may not set.
"""

from __future__ import annotations

from contextlib import suppress

from bot.domain.messages import OpenRoom, Pin
from bot.matrix.http import Http, Json, path
from bot.matrix.port import Declined

MEGOLM = "m.megolm.v1.aes-sha2"
PINNED = "m.room.pinned_events"


async def open_room(http: Http, server: str, effect: OpenRoom, txn: str) -> str:
    """The room that `effect` asks for: made now, or by an earlier attempt under the same transaction id."""
    local = f"cg-{txn.encode().hex()}"  # an alias knows no upper case on every server
    body: Json = {
        "name": effect.title,
        "topic": effect.topic,
        "room_alias_name": local,
        "preset": "trusted_private_chat" if effect.direct else "private_chat",
        "is_direct": effect.direct,
        "invite": list(effect.invite),
    }
    if effect.encrypted:
        state = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": MEGOLM}}
        body["initial_state"] = [state]
    try:
        return str((await http.call("POST", "/createRoom", body))["room_id"])
    except Declined as refusal:
        if refusal.code != "M_ROOM_IN_USE":
            raise
    room = str((await http.call("GET", path("directory", "room", f"#{local}:{server}")))["room_id"])
    await _invite_missing(http, room, effect)
    return room


async def _invite_missing(http: Http, room: str, effect: OpenRoom) -> None:
    """Invites whom the earlier attempt did not come to; who has left since is left alone."""
    answer = await http.call("GET", path("rooms", room, "members"))
    known = {event.get("state_key") for event in answer.get("chunk", [])}
    for person in effect.invite:
        if person not in known:
            await http.call("POST", path("rooms", room, "invite"), {"user_id": person})


async def enter_room(http: Http, room: str, via: str) -> str:
    """Joins; `via` is a server that knows the room, where the room's id names none."""
    query = {"via": via, "server_name": via} if via else None
    return str((await http.call("POST", path("join", room), {}, query))["room_id"])


async def leave_room(http: Http, room: str) -> str:
    """Leaves, or declines the invitation, and forgets."""
    with suppress(Declined):
        await http.call("POST", path("rooms", room, "leave"), {})
    with suppress(Declined):
        await http.call("POST", path("rooms", room, "forget"), {})
    return room


async def pin(http: Http, room: str, effect: Pin) -> str:
    """Pins or unpins what `effect` says, what others pinned left as it is; gives the id of the new state, '' where
    nothing was to be done or the bot may not. The list is read and written whole, which is all that Matrix offers."""
    where = path("rooms", room, "state", PINNED, "")
    try:
        before = (await http.call("GET", where)).get("pinned")
    except Declined as refusal:
        if refusal.code != "M_NOT_FOUND":
            raise
        before = None
    pinned = before if isinstance(before, list) else []
    if (effect.target in pinned) == effect.on:
        return ""
    kept = [event for event in pinned if event != effect.target]
    try:
        answer = await http.call("PUT", where, {"pinned": [*kept, effect.target] if effect.on else kept})
    except Declined as refusal:
        if refusal.code != "M_FORBIDDEN":
            raise
        return ""
    return str(answer["event_id"])

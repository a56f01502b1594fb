"""One account on one homeserver, over the network: the real implementation of port.Homeserver.

Rules: what is heard is read from plain JSON (translate.py), in slices, so that the loop is never held long; every
send is under the transaction id it was given; whatever fails does so as port.py says; bodies are never logged.
Pictures and calendar files are uploaded in the clear, also for encrypted rooms: they show only what the room's text
twin says, but the homeserver can see them.
"""

from __future__ import annotations

import asyncio
import struct
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import orjson

from bot.domain.events import Event, Member, News, RoomNews, Sealed
from bot.domain.messages import EnterRoom, Erase, File, Image, LeaveRoom, Message, OpenRoom, Outgoing, Pin
from bot.domain.rights import level, needed_for
from bot.matrix.account import Account, MatrixSettings, login, login_again
from bot.matrix.contents import clean, is_id
from bot.matrix.crypto import Vault
from bot.matrix.http import MEDIA, READ_SECONDS, Http, Json, path
from bot.matrix.port import Declined, GapPage, Unreachable
from bot.matrix.render import SEALED_LIMIT, SIZE_LIMIT, Info, render
from bot.matrix.rooms import enter_room, leave_room, open_room, pin
from bot.matrix.translate import TXN_KEY, Concern, RoomReader, read_event, read_invitation, without_facts

PAGE = 100  # events of a room's timeline in one answer; Synapse gives no more
FIRST_PAGE = 20  # after a start, when many rooms have much to say at once: the rest comes in gaps, page by page
GAP_PAGE = 200
SLICE = 200  # events read without a pause, about 2 ms
_STATE = ("create", "member", "power_levels", "name", "encryption", "tombstone")
_HAPPENING = (
    "m.room.message", "m.room.encrypted", "m.room.redaction", "m.reaction", "m.poll.response",
    *(f"org.matrix.msc3381.poll.{part}" for part in ("start", "response", "end")),
)  # fmt: skip
_ROOM_FILTER: Json = {"types": [*(f"m.room.{name}" for name in _STATE), *_HAPPENING], "lazy_load_members": True}


def _filter(limit: int) -> str:
    nothing: Json = {"types": []}
    room = {
        "timeline": _ROOM_FILTER | {"limit": limit},
        "state": {"types": [f"m.room.{name}" for name in _STATE], "lazy_load_members": True},
        "ephemeral": nothing,
        "account_data": nothing,
    }
    return orjson.dumps({"presence": nothing, "account_data": nothing, "room": room}).decode()


class Client:
    """The bot's account. `direct` says of a room what the bot knows about it: whether it is a direct chat (rooms of
    two are taken for direct chats anyway). Set it before the first sync."""

    def __init__(self, settings: MatrixSettings) -> None:
        self.direct: Callable[[str], bool] = lambda _room: False
        self._settings = settings
        self._http = Http(settings.homeserver, settings.proxy)
        self._account = Account(settings.user_id, "", "")
        self._concern: Concern | None = None
        self._vault: Vault | None = None
        self._counts: dict[str, tuple[int, int]] = {}  # people who joined, people who are invited
        self._arrived: dict[str, int] = {}  # when the bot came into rooms whose gap reaches back before that
        self._pictures: dict[str, Info] = {}
        self._starting = True

    @property
    def user_id(self) -> str:
        return self._account.user_id

    async def open(self) -> None:
        """Logs in, or takes up the kept login (without a request: a token that has been revoked shows at the first
        sync), and opens the encryption keys."""
        self._account = await login(self._http, self._settings)
        self._vault = Vault(self._account, self._settings, self._http)

    async def relogin(self) -> None:
        """A new token for the same device, after Unauthorised. Raises Unauthorised where there is no password."""
        self._account = await login_again(self._http, self._settings, self._account.device_id)
        self._keys.announce_again()

    def forget(self, person: str, rooms: Iterable[str]) -> None:
        """Drops a person and their direct chats from memory (see `bot.forgetter`)."""
        for room in rooms:
            self._counts.pop(room, None)
            self._arrived.pop(room, None)
        self._keys.forget(person, rooms)

    async def close(self) -> None:
        """Lets go of the network and of the keys."""
        await self._http.close()
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    # Hearing

    async def sync(self, since: str | None, timeout: int) -> News:
        """What happened after `since`, as in port.py. Without `since`, what rooms said before is not told, but
        invitations are."""
        concern = await self._who()
        query: dict[str, str | int] = {"timeout": timeout, "filter": _filter(FIRST_PAGE if self._starting else PAGE)}
        if since is not None:
            query["since"] = since
        raw = await self._http.call("GET", "/sync", query=query, wait=timeout / 1000 + READ_SECONDS)
        if not is_id(raw.get("next_batch")):
            raise Unreachable("a sync without a token")
        keys = await self._keys.hear(raw)
        rooms, news = _part(raw, "rooms"), []
        for room, part in _parts(rooms, "invite"):
            events = _part(part, "invite_state").get("events")
            news.append(read_invitation(room, events, self.user_id, _now()) or RoomNews(room))
        for room, part in _parts(rooms, "join"):
            news.append(await self._joined(room, part, concern, since))
        for room, part in _parts(rooms, "leave"):
            news.append(await self._left(room, part, concern, since))
        await self._keys.tend()
        self._starting = False
        return News(raw["next_batch"], tuple(one for one in news if one != RoomNews(one.room)), keys)

    async def gap(self, room: str, start: str, end: str) -> GapPage:
        """A page of what a limited timeline left out, oldest first. It tells no facts of the room's state: those
        of the sync that showed the gap are newer. What was said before the bot came is not told."""
        query: dict[str, str | int] = {"dir": "f", "from": start, "to": end, "limit": GAP_PAGE}
        query["filter"] = orjson.dumps(_ROOM_FILTER).decode()
        raw = await self._http.call("GET", path("rooms", room, "messages"), query=query)
        events = _list(raw, "chunk")
        reader = RoomReader(room, await self._who(), await self._is_direct(room, events))
        await self._read(reader, room, events, True)
        reader.drop_before(self._arrived.get(room, 0))
        following = raw.get("end")
        return GapPage(without_facts(reader.news()), following if is_id(following) else None)

    async def members(self, room: str) -> tuple[Member, ...]:
        """Everybody who is in `room` now, but the bot."""
        joined = await self._joined_members(room)
        return tuple(
            Member(person, True, clean(name, 255) if isinstance(name := _name(profile), str) else "")
            for person, profile in joined.items()
            if is_id(person) and person != self.user_id
        )

    async def unseal(self, raw: str) -> Event | None:
        """See port.py."""
        event = orjson.loads(raw)
        opened = self._keys.unseal(event["room_id"], event)
        if opened is None:
            return Sealed(event["event_id"], event["room_id"], event["sender"], event["origin_server_ts"], raw)
        return read_event(
            event["room_id"], opened, await self._who(), await self._is_direct(event["room_id"], [opened])
        )

    # Speaking

    async def send(self, outgoing: Outgoing, media: str | None = None) -> str:
        """Does one effect, as in port.py. References to other effects have been resolved before."""
        effect, room = outgoing.effect, outgoing.room
        match effect:
            case OpenRoom():
                return await open_room(self._http, self.user_id.partition(":")[2], effect, outgoing.txn)
            case EnterRoom():
                return await enter_room(self._http, room or effect.room, effect.via)
            case LeaveRoom():
                return await leave_room(self._http, room or effect.room)
            case Pin():
                return await pin(self._http, room, effect)
            case Erase():
                where = path("rooms", room, "redact", effect.target, outgoing.txn)
                return await self._put(where, {TXN_KEY: outgoing.txn})
        sealed = await self._keys.encrypted(room)
        at_room = isinstance(effect, Message) and effect.at_room and await self._may_call_all(room)
        kind, content = render(
            effect,
            outgoing.txn,
            media=media or "",
            info=self._pictures.get(media or "") if isinstance(effect, Image | File) else None,
            at_room=at_room,
            limit=SEALED_LIMIT if sealed else SIZE_LIMIT,
        )
        if sealed and kind != "m.reaction":  # clients do not read encrypted reactions
            kind, content = await self._keys.seal(room, kind, content)
        return await self._put(path("rooms", room, "send", kind, outgoing.txn), content)

    async def upload(self, data: bytes, filename: str, mimetype: str = "image/png") -> str:
        """Keeps a picture or a file on the homeserver; gives its mxc address."""
        query = {"filename": filename}
        answer = await self._http.call("POST", "/upload", data, query, api=MEDIA, kind=mimetype)
        address = str(answer["content_uri"])
        info: Info = {"size": len(data)}
        if mimetype == "image/png":
            width, height = struct.unpack(">II", data[16:24]) if len(data) >= 24 else (0, 0)  # the PNG header's IHDR
            info |= {"w": width, "h": height}
        self._pictures[address] = info
        return address

    # Inside

    @property
    def _keys(self) -> Vault:
        if self._vault is None:
            raise RuntimeError("the client is not open")
        return self._vault

    async def _who(self) -> Concern:
        """Whom people call when they call the bot; its display name is asked for once."""
        if self._concern is None:
            name = None
            with suppress(Declined):
                name = (await self._http.call("GET", path("profile", self.user_id, "displayname"))).get("displayname")
            names = (*self._settings.names, *([name] if is_id(name) else []))
            self._concern = Concern(self.user_id, self._settings.prefix, names)
        return self._concern

    async def _joined(self, room: str, part: Json, concern: Concern, since: str | None) -> RoomNews:
        timeline, state = _part(part, "timeline"), _list(_part(part, "state"), "events")
        events, first = _list(timeline, "events"), since is None
        self._count(room, _part(part, "summary"))
        reader = RoomReader(room, concern, not first and await self._is_direct(room, events))
        for few in _slices(state):
            self._keys.note(room, few)
            reader.state(few)
            await asyncio.sleep(0)
        await self._read(reader, room, events, not first)
        gap = timeline.get("prev_batch") if timeline.get("limited") is True and not first else None
        if reader.created and reader.whole:
            gap = None  # it lies before the bot was invited
        elif reader.created and gap:
            self._arrived[room] = reader.arrived
        return reader.news(gap if is_id(gap) else None, first or reader.created)

    async def _left(self, room: str, part: Json, concern: Concern, since: str | None) -> RoomNews:
        events = _list(_part(part, "timeline"), "events")
        reader = RoomReader(room, concern, self.direct(room))
        await self._read(reader, room, events, since is not None)
        reader.left(since, _now())
        before = _part(part, "timeline")
        gap = before.get("prev_batch") if before.get("limited") is True and reader.was_in and since else None
        return reader.news(gap if is_id(gap) else None)

    async def _read(self, reader: RoomReader, room: str, events: list[Any], heard: bool) -> None:
        for few in _slices(events):
            self._keys.note(room, few)
            reader.timeline(await self._keys.unsealed(room, few) if heard else few, heard)
            await asyncio.sleep(0)

    def _count(self, room: str, summary: Json) -> None:
        joined, invited = self._counts.get(room, (None, 0))
        joined, invited = summary.get("m.joined_member_count", joined), summary.get("m.invited_member_count", invited)
        if isinstance(joined, int) and isinstance(invited, int):
            self._counts[room] = (joined, invited)

    async def _is_direct(self, room: str, events: list[Any]) -> bool:
        """Whether everything said in the room is said to the bot. Asks how many are in it, once, when it matters."""
        if self.direct(room):
            return True
        if not any(isinstance(event, dict) and "state_key" not in event for event in events):
            return False
        if room not in self._counts:
            try:
                self._counts[room] = (len(await self._joined_members(room)), 0)
            except Declined:
                return False
        return sum(self._counts[room]) <= 2

    async def _joined_members(self, room: str) -> Json:
        return _part(await self._http.call("GET", path("rooms", room, "joined_members")), "joined")

    async def _may_call_all(self, room: str) -> bool:
        create = await self._state(room, "m.room.create")
        levels = orjson.dumps((await self._state(room, "m.room.power_levels")).get("content")).decode()
        content = _part(create, "content")
        creators = (str(create.get("sender")), *map(str, _list(content, "additional_creators")))
        mine = level(self.user_id, levels, creators, str(content.get("room_version", "1")))
        return mine >= needed_for(levels, "notifications.room")

    async def _state(self, room: str, kind: str) -> Json:
        return await self._http.call("GET", path("rooms", room, "state", kind, ""), query={"format": "event"})

    async def _put(self, where: str, content: Json) -> str:
        return str((await self._http.call("PUT", where, content))["event_id"])


def _now() -> int:
    return time.time_ns() // 1_000_000


def _part(value: Json, name: str) -> Json:
    part = value.get(name)
    return part if isinstance(part, dict) else {}


def _parts(rooms: Json, name: str) -> Iterable[tuple[str, Json]]:
    return ((room, part) for room, part in _part(rooms, name).items() if is_id(room) and isinstance(part, dict))


def _list(value: Json, name: str) -> list[Any]:
    part = value.get(name)
    return part if isinstance(part, list) else []


def _name(profile: object) -> object:
    return profile.get("display_name") if isinstance(profile, dict) else None


def _slices(events: list[Any]) -> Iterable[list[Any]]:
    return (events[start : start + SLICE] for start in range(0, len(events), SLICE))

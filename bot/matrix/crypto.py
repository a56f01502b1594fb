"""End-to-end encryption: nio's Olm machine, fed with what it needs and nothing else.

nio's own client is not used, because its parser reads every event of every room and its sends retry for ever; the
machine alone (keys, sessions, their store) is what it does best. Rules: what one sender gets wrong never stops
another's messages; keys are stored before they are used or published; of what was sealed only kinds that need no
server's permission are opened (a sealed redaction or membership would be a forgery); the machine is used from the
event loop's thread only, in small steps. Unverified devices get keys: people speak to the bot from devices that
nobody has verified.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

import orjson
from nio import MegolmEvent, RoomKeyEvent, ToDeviceEvent
from nio.crypto import Olm
from nio.exceptions import EncryptionError
from nio.responses import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, ToDeviceResponse
from nio.store import SqliteStore

from bot.matrix.account import Account, MatrixSettings
from bot.matrix.contents import is_id
from bot.matrix.http import Http, Json, path
from bot.matrix.port import Declined, Slow, Unauthorised, Unreachable
from bot.matrix.rooms import MEGOLM
from bot.matrix.translate import TXN_KEY

OPENED = ("m.room.message", "m.reaction", "m.poll.response", "org.matrix.msc3381.poll.response")
CLAIM_WAIT = 10_000  # milliseconds that the homeserver may wait for other servers' keys
SHARED_AT_ONCE = 5  # devices that get a room key in one step: more would hold the event loop
_ATTEMPTS = 5
_KEPT = ("type", "event_id", "sender", "origin_server_ts", "content")
log = logging.getLogger(__name__)
logging.getLogger("nio").setLevel(logging.CRITICAL)  # its warnings quote what people wrote


class _Store(SqliteStore):  # type: ignore[misc]  # nio has no types
    """Nobody verifies devices with a bot, so trust is not looked up: it would cost 2 ms for every message."""

    def is_device_verified(self, _device: object) -> bool:
        return False

    def is_device_blacklisted(self, _device: object) -> bool:
        return False

    def is_device_ignored(self, _device: object) -> bool:
        return True


class Vault:
    """The device's keys. Opening it reads the store, making a new device's keys where there is none."""

    def __init__(self, account: Account, settings: MatrixSettings, http: Http) -> None:
        # The store's own passphrase is left at a fixed word: it would have to be kept in the same folder.
        self._store = _Store(account.user_id, account.device_id, str(settings.keys_folder), "DEFAULT_KEY", "keys.db")
        self._store.database.execute_sql("PRAGMA journal_mode=wal")
        (settings.keys_folder / "keys.db").chmod(0o600)
        self._olm = Olm(account.user_id, account.device_id, self._store)
        self._olm._maxToDeviceMessagesPerRequest = SHARED_AT_ONCE
        self._http = http
        self._encrypted: set[str] = set(self._store.load_encrypted_rooms())
        self._plain: set[str] = set()  # rooms that were asked whether they are encrypted and are not
        self._members: dict[str, set[str]] = {}
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def close(self) -> None:
        """Closes the store."""
        self._store.database.close()

    def forget(self, person: str, rooms: Iterable[str]) -> None:
        """Drops a person's devices and sessions, and these rooms, from what the machine has in memory. Its store is
        changed by `bot.store.keys`. Rooms they are still in get new keys at the next message."""
        machine = self._olm
        curves = {device.curve25519 for device in machine.device_store.active_user_devices(person)}
        for curve in curves:
            machine.session_store._entries.pop(curve, None)
            for senders in machine.inbound_group_store._entries.values():
                senders.pop(curve, None)
        machine.device_store._entries.pop(person, None)
        machine.tracked_users.discard(person)
        machine.users_for_key_query.discard(person)
        shared = {room for room, members in self._members.items() if person in members}
        for room in {*shared, *rooms}:
            self._members.pop(room, None)
            machine.outbound_group_sessions.pop(room, None)
        for room in rooms:
            machine.inbound_group_store._entries.pop(room, None)
            self._encrypted.discard(room)
            self._plain.discard(room)

    def announce_again(self) -> None:
        """After a new login on the same device: the homeserver may have forgotten the device's keys."""
        self._olm.account.shared = False
        self._olm.save_account()

    # Hearing

    async def hear(self, sync: Json) -> bool:
        """Takes a sync's keys, device changes and key count; whether new room keys came."""
        to_device = sync.get("to_device")
        events = to_device.get("events") if isinstance(to_device, dict) else None
        new = False
        for event in events if isinstance(events, list) else ():
            new = self._take(event) or new
            await asyncio.sleep(0)
        lists = sync.get("device_lists")
        if isinstance(lists, dict):
            self._outdate(lists.get("changed"))
            self._outdate(lists.get("left"))
        counts = sync.get("device_one_time_keys_count")
        count = counts.get("signed_curve25519", 0) if isinstance(counts, dict) else None
        if isinstance(count, int):
            self._olm.uploaded_key_count = count
        return new

    def note(self, room: str, events: list[Any]) -> None:
        """Looks through a room's events for what changes whom its keys are for."""
        for event in events:
            kind = event.get("type") if isinstance(event, dict) and "state_key" in event else None
            if kind == "m.room.encryption" and event["state_key"] == "":
                self._plain.discard(room)
                self._remember_encrypted(room)
            elif kind == "m.room.member":
                self._members.pop(room, None)
                self._olm.outbound_group_sessions.pop(room, None)

    async def unsealed(self, room: str, events: list[Any]) -> list[Any]:
        """The events with those opened whose keys are here. What cannot be opened stays as it is."""
        opened = []
        for event in events:
            if isinstance(event, dict) and event.get("type") == "m.room.encrypted" and "state_key" not in event:
                plain = self.unseal(room, event)
                opened.append(event if plain is None else plain)
                await asyncio.sleep(0)
            else:
                opened.append(event)
        return opened

    def unseal(self, room: str, event: Json) -> Json | None:
        """The event as it was before it was encrypted, or None without its key. What does not decrypt to something
        acceptable becomes an empty event."""
        if event.get("sender") == self._olm.user_id:
            return None
        sealed = {key: event.get(key) for key in _KEPT} | {"room_id": room}
        try:
            parsed = MegolmEvent.from_dict(sealed)
            source = self._olm.decrypt_megolm_event(parsed, room).source if isinstance(parsed, MegolmEvent) else {}
        except EncryptionError:
            return None
        except Exception as error:  # one sender's malformed event must not stop the others
            log.info("an encrypted event in %s could not be read: %s", room, type(error).__name__)
            return {}
        if source.get("type") not in OPENED:
            return {}
        same = {key: event.get(key) for key in ("event_id", "sender", "origin_server_ts", "unsigned")}
        return same | {"type": source["type"], "content": source.get("content")}

    # Speaking

    async def encrypted(self, room: str) -> bool:
        """Whether messages to this room must be sealed. A room that was encrypted once is so for ever."""
        if room in self._encrypted or room in self._plain:
            return room in self._encrypted
        try:
            await self._http.call("GET", path("rooms", room, "state", "m.room.encryption", ""))
        except Declined as refusal:
            if refusal.code != "M_NOT_FOUND":
                raise
            self._plain.add(room)
            return False
        self._remember_encrypted(room)
        return True

    async def seal(self, room: str, kind: str, content: Json) -> tuple[str, Json]:
        """The encrypted event, after everybody's devices have the key. Its relation and its transaction id stay
        readable, so that homeservers can relate it and the bot can know it again."""
        async with self._turns[room]:
            for _ in range(_ATTEMPTS):
                await self._share(room)
                if not self._olm.should_share_group_session(room):  # nobody came or went meanwhile
                    return "m.room.encrypted", self._lock(room, kind, content)
        raise Unreachable("the room's members keep changing")

    async def tend(self) -> None:
        """Does what the machine wants done: publishes keys, repairs sessions. What fails is done next time."""
        try:
            await self._upload()
            await self._query(set(self._olm.users_for_key_query))
            if self._olm.wedged_devices or self._olm.key_request_devices_no_session:
                await self._claim(self._olm.get_users_for_key_claiming())
            for message in list(self._olm.outgoing_to_device_messages):
                await self._to_device(message.type, message.as_dict())
                self._olm.handle_response(ToDeviceResponse(message))
        except (Slow, Unreachable, Declined, Unauthorised) as error:
            log.info("keys wait for the next time: %s", error)

    # Inside

    def _take(self, event: object) -> bool:
        if not isinstance(event, dict) or event.get("type") != "m.room.encrypted":
            return False
        try:
            opened = self._olm.handle_to_device_event(ToDeviceEvent.parse_event(event))
        except Exception as error:  # one sender's malformed event must not stop the others
            log.info("an event to the device could not be read: %s", type(error).__name__)
            return False
        return isinstance(opened, RoomKeyEvent)

    def _outdate(self, users: object) -> None:
        """These people's devices changed: ask again, and make new room keys, before anything is sealed for them."""
        changed = {user for user in users if is_id(user)} if isinstance(users, list) else set()
        self._olm.tracked_users -= changed
        for room, members in self._members.items():
            if members & changed:
                self._olm.outbound_group_sessions.pop(room, None)

    def _remember_encrypted(self, room: str) -> None:
        if room not in self._encrypted:
            self._encrypted.add(room)
            self._store.save_encrypted_rooms([room])

    def _lock(self, room: str, kind: str, content: Json) -> Json:
        # Not by the machine's group_encrypt: it writes every letter beyond ASCII as six bytes, which may not fit.
        session = self._olm.outbound_group_sessions[room]
        return {
            "algorithm": MEGOLM,
            "sender_key": self._olm.account.identity_keys["curve25519"],
            "device_id": self._olm.device_id,
            "session_id": session.id,
            "ciphertext": session.encrypt(orjson.dumps({"type": kind, "content": content, "room_id": room}).decode()),
        } | {key: content[key] for key in ("m.relates_to", TXN_KEY) if key in content}

    async def _share(self, room: str) -> None:
        if not self._olm.should_share_group_session(room):
            return
        members = await self._joined(room)
        await self._query(members - self._olm.tracked_users)
        if missing := self._olm.get_missing_sessions(list(members)):
            await self._claim(missing)
        shares = self._olm.share_group_session_parallel(room, list(members), ignore_unverified_devices=True)
        for devices, body in shares:
            session = self._olm.outbound_group_sessions.get(room)
            await self._to_device("m.room.encrypted", body)
            if session is None or self._olm.outbound_group_sessions.get(room) is not session:
                return
            session.users_shared_with.update(devices)
        if room in self._olm.outbound_group_sessions and members is self._members.get(room):
            self._olm.outbound_group_sessions[room].shared = True

    async def _joined(self, room: str) -> set[str]:
        if room not in self._members:
            answer = await self._http.call("GET", path("rooms", room, "joined_members"))
            joined = answer.get("joined")
            self._members[room] = {user for user in joined if is_id(user)} if isinstance(joined, dict) else set()
        return self._members[room]

    async def _upload(self) -> None:
        if not self._olm.should_upload_keys:
            return
        body = self._olm.share_keys()
        self._olm.save_account()  # before they are public: a key that is used must not be lost in a crash
        self._give(KeysUploadResponse, await self._http.call("POST", "/keys/upload", body))

    async def _query(self, users: set[str]) -> None:
        if not users:
            return
        body = {"device_keys": {user: [] for user in users}, "timeout": CLAIM_WAIT}
        answer = await self._http.call("POST", "/keys/query", body)
        for user, devices in answer.get("device_keys", {}).items():
            self._give(KeysQueryResponse, {"device_keys": {user: devices}, "failures": {}})
            self._olm.tracked_users.add(user)
            await asyncio.sleep(0)
        self._olm.users_for_key_query -= users

    async def _claim(self, devices: dict[str, list[str]]) -> None:
        wanted = {user: dict.fromkeys(ids, "signed_curve25519") for user, ids in devices.items()}
        answer = await self._http.call("POST", "/keys/claim", {"one_time_keys": wanted, "timeout": CLAIM_WAIT})
        for user, keys in answer.get("one_time_keys", {}).items():
            self._give(KeysClaimResponse, {"one_time_keys": {user: keys}, "failures": {}})
            await asyncio.sleep(0)

    def _give(self, kind: Any, answer: Json) -> None:
        """Hands an answer to the machine; one person's malformed keys must not keep others from theirs."""
        try:
            response = kind.from_dict(answer)
            if isinstance(response, kind):
                self._olm.handle_response(response)
        except Exception as error:  # see above
            log.info("%s could not be read: %s", kind.__name__, type(error).__name__)

    async def _to_device(self, kind: str, body: Json) -> None:
        await self._http.call("PUT", path("sendToDevice", kind, uuid4().hex), body)

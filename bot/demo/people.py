"""The people of the demo: ordinary clients with accounts and access tokens of their own, over plain HTTP.

They know Matrix and nothing of the bot, so what they see is what anybody sees. Rules: a person sends without
syncing and syncs only while waiting for something; whoever waits says what for, and a wait that is too long ends
with that sentence instead of hanging.
"""

import asyncio
import itertools
import json
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

import aiohttp
from yarl import URL

PATIENCE = 90.0  # seconds that somebody waits for something to appear
_LONG_POLL = 10.0
_PAGE = 100
_POLL = "org.matrix.msc3381.poll."

Event = dict[str, Any]
Wanted = Callable[[Event], bool]


class MatrixError(Exception):
    """The homeserver said no: HTTP `status` and what it said."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status


class Stalled(Exception):
    """What was waited for did not come; the message says what it was and who waited."""


class Person:
    """One user on one device. `http` is a session whose base URL is the homeserver; people share it.

    `sent` counts what the person sent, by event type.
    """

    def __init__(self, http: aiohttp.ClientSession, key: str, user_id: str, token: str) -> None:
        self.key = key
        self.user_id = user_id
        self.sent: Counter[str] = Counter()
        self._http = http
        self._headers = {"Authorization": f"Bearer {token}"}
        self._txn_ids = (f"{secrets.token_hex(4)}-{n}" for n in itertools.count())
        self._invitations: list[str] = []
        self._invited_until: str | None = None

    async def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None, **query: str | int) -> Any:
        """One request below /_matrix/client/v3/, the parts of `path` quoted already; waits out a 429."""
        url = URL(f"/_matrix/client/v3/{path}", encoded=True)
        while True:
            async with self._http.request(method, url, json=body, params=query, headers=self._headers) as answer:
                value = await answer.json()
            if answer.status == 200:
                return value
            if answer.status != 429:
                raise MatrixError(answer.status, f"{value.get('errcode', '')}: {value.get('error', '')}")
            await asyncio.sleep(value["retry_after_ms"] / 1000)

    async def call_oneself(self, name: str) -> None:
        """Chooses the name that others see."""
        await self.ask("PUT", f"profile/{_quoted(self.user_id)}/displayname", {"displayname": name})

    async def create_room(self, name: str = "", *, invite: Iterable[str] = (), direct: bool = False) -> str:
        """Makes a room for the invited and answers its id."""
        body: dict[str, Any] = {"preset": "private_chat", "is_direct": direct, "invite": list(invite)}
        return str((await self.ask("POST", "createRoom", body | ({"name": name} if name else {})))["room_id"])

    async def join(self, room: str) -> None:
        """Accepts an invitation."""
        await self.ask("POST", f"join/{_quoted(room)}", {})

    async def say(self, room: str, body: str, *, reply_to: str | None = None, thread: str | None = None) -> str:
        """Says something: plainly, as a reply, or in the thread under the event `thread`."""
        content: dict[str, Any] = {"msgtype": "m.text", "body": body}
        if thread:
            content["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread, "is_falling_back": True}
        if answered := reply_to or thread:
            content.setdefault("m.relates_to", {})["m.in_reply_to"] = {"event_id": answered}
        return await self._send(room, "m.room.message", content)

    async def react(self, room: str, event: str, key: str) -> str:
        """Puts an emoji under an event."""
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return await self._send(room, "m.reaction", {"m.relates_to": relation})

    async def vote(self, room: str, poll: str, answer: str) -> str:
        """Chooses an answer, by its id, of a native poll."""
        content = {
            "m.relates_to": {"rel_type": "m.reference", "event_id": poll},
            f"{_POLL}response": {"answers": [answer]},
        }
        return await self._send(room, f"{_POLL}response", content)

    async def download(self, address: str) -> bytes:
        """The bytes behind an mxc:// address."""
        path = f"/_matrix/client/v1/media/download/{address.removeprefix('mxc://')}"
        async with self._http.get(path, headers=self._headers) as answer:
            if answer.status != 200:
                raise MatrixError(answer.status, f"no picture at {address}")
            return await answer.read()

    async def history(self, room: str) -> list[Event]:
        """All events of the room that this person may see, oldest first."""
        events: list[Event] = []
        query: dict[str, str | int] = {"dir": "f", "limit": _PAGE}
        while True:
            page = await self.ask("GET", f"rooms/{_quoted(room)}/messages", None, **query)
            events += page["chunk"]
            if "end" not in page:
                return events
            query["from"] = page["end"]

    async def members(self, room: str) -> set[str]:
        """Who is in the room now."""
        return set((await self.ask("GET", f"rooms/{_quoted(room)}/joined_members"))["joined"])

    async def invitation(self, what: str) -> str:
        """The room of the next invitation that this person gets. Raises Stalled."""
        end = time.monotonic() + PATIENCE
        while not self._invitations:
            left = end - time.monotonic()
            if left <= 0:
                raise Stalled(f"{self.key} waited {PATIENCE:.0f} s for {what}")
            timeout = int(min(left, _LONG_POLL) * 1000) if self._invited_until else 0
            query: dict[str, str | int] = {"timeout": timeout, "filter": _filter(1, ())}
            if self._invited_until:
                query["since"] = self._invited_until
            answer = await self.ask("GET", "sync", None, **query)
            self._invited_until = answer["next_batch"]
            self._invitations += answer.get("rooms", {}).get("invite", {})
        return self._invitations.pop(0)

    async def _send(self, room: str, kind: str, content: Mapping[str, Any]) -> str:
        path = f"rooms/{_quoted(room)}/send/{kind}/{next(self._txn_ids)}"
        event = str((await self.ask("PUT", path, content))["event_id"])
        self.sent[kind] += 1
        return event


class Ear:
    """A person listening in one room. Every event is given by `until` at most once; gaps in a sync are filled."""

    def __init__(self, person: Person, room: str) -> None:
        self.person = person
        self.room = room
        self._since: str | None = None
        self._waiting: list[Event] = []

    async def until(self, wanted: Wanted, what: str, patience: float = PATIENCE) -> Event:
        """The first event not given before that fits. Raises Stalled after `patience` seconds."""
        end = time.monotonic() + patience
        while True:
            for place, event in enumerate(self._waiting):
                if wanted(event):
                    return self._waiting.pop(place)
            left = end - time.monotonic()
            if left <= 0:
                raise Stalled(f"{self.person.key} waited {patience:.0f} s for {what}")
            await self._hear(min(left, _LONG_POLL))

    async def _hear(self, seconds: float) -> None:
        timeout = int(seconds * 1000) if self._since else 0
        query: dict[str, str | int] = {"timeout": timeout, "filter": _filter(_PAGE, (self.room,))}
        if self._since:
            query["since"] = self._since
        answer = await self.person.ask("GET", "sync", None, **query)
        timeline = answer.get("rooms", {}).get("join", {}).get(self.room, {}).get("timeline", {})
        if timeline.get("limited"):
            self._waiting += await self._gap(timeline["prev_batch"])
        self._waiting += timeline.get("events", [])
        self._since = answer["next_batch"]

    async def _gap(self, end: str) -> list[Event]:
        """What the homeserver left out; only a page without `end` is the last."""
        events: list[Event] = []
        query: dict[str, str | int] = {"dir": "f", "to": end, "limit": _PAGE}
        if self._since:
            query["from"] = self._since
        while True:
            page = await self.person.ask("GET", f"rooms/{_quoted(self.room)}/messages", None, **query)
            events += page["chunk"]
            if "end" not in page:
                return events
            query["from"] = page["end"]


def _filter(limit: int, rooms: Iterable[str]) -> str:
    room: dict[str, Any] = {"timeline": {"limit": limit}, "ephemeral": {"types": []}}
    listed = list(rooms)
    return json.dumps({"room": room | ({"rooms": listed} if listed else {}), "presence": {"types": []}})


def _quoted(part: str) -> str:
    return quote(part, safe="")

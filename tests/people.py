"""People with ordinary clients, for tests and benchmarks: plain requests to a real homeserver, no Matrix library.

What a person sees must not depend on the library the bot uses, so nothing here knows it. A person syncs only
while waiting for something; hundreds may send without the homeserver serving as many long polls. Gaps in a sync
are filled, so `wait_for` sees every event of a room.
"""

import asyncio
import itertools
import json
import secrets
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, Self
from urllib.parse import quote

import aiohttp
from yarl import URL

_POLL_RESPONSE = "org.matrix.msc3381.poll.response"

Event = dict[str, Any]
Content = Mapping[str, Any]

PAGE = 100
_FILTER = json.dumps({"room": {"timeline": {"limit": PAGE}}, "presence": {"types": []}})


class MatrixError(Exception):
    """The homeserver said no: HTTP `status` and Matrix `errcode`."""

    def __init__(self, status: int, errcode: str, reason: str) -> None:
        super().__init__(f"{status} {errcode}: {reason}")
        self.status = status
        self.errcode = errcode


class Person:
    """One user on one device. `http` is a session whose base URL is the homeserver; persons may share it."""

    def __init__(self, http: aiohttp.ClientSession, user_id: str, token: str) -> None:
        self.user_id = user_id
        self.token = token
        self._http = http
        self._txn_ids = (f"{secrets.token_hex(4)}-{n}" for n in itertools.count())
        self._since: str | None = None
        self._heard: dict[str, list[Event]] = {}
        self._given: set[str] = set()

    @classmethod
    async def login(cls, http: aiohttp.ClientSession, user_id: str, password: str) -> Self:
        """Logs in with a password, on a new device."""
        who = {"type": "m.id.user", "user": user_id}
        body = {"type": "m.login.password", "identifier": who, "password": password}
        answer = await cls(http, user_id, "").ask("POST", "login", body)
        return cls(http, answer["user_id"], answer["access_token"])

    async def ask(self, method: str, path: str, body: Content | None = None, **query: str | int) -> Any:
        """One request below /_matrix/client/v3/ with the parts of `path` already quoted; waits out a 429."""
        url = URL(f"/_matrix/client/v3/{path}", encoded=True)
        while True:
            async with self._http.request(method, url, json=body, params=query, headers=self._headers) as answer:
                value = await answer.json()
            if answer.status == 200:
                return value
            if answer.status != 429:
                raise MatrixError(answer.status, value.get("errcode", ""), value.get("error", ""))
            await asyncio.sleep(value["retry_after_ms"] / 1000)

    # Rooms

    async def create_room(
        self,
        name: str = "",
        *,
        invite: Iterable[str] = (),
        public: bool = False,
        direct: bool = False,
        alias: str | None = None,
        state: Sequence[Content] = (),
        version: str | None = None,
    ) -> str:
        """Makes a room and answers its id. `alias` is a local part, `state` goes in as initial_state."""
        body: dict[str, Any] = {"preset": "public_chat" if public else "private_chat", "is_direct": direct}
        body |= {"invite": list(invite), "initial_state": list(state)}
        wishes = {"name": name or None, "room_alias_name": alias, "room_version": version}
        body |= {key: value for key, value in wishes.items() if value is not None}
        return str((await self.ask("POST", "createRoom", body))["room_id"])

    async def join(self, room: str) -> str:
        """Joins by id or alias and answers the room's id."""
        return str((await self.ask("POST", f"join/{_quoted(room)}", {}))["room_id"])

    async def leave(self, room: str) -> None:
        """Leaves the room."""
        await self.ask("POST", f"{_at(room)}/leave", {})

    async def invite(self, room: str, user_id: str) -> None:
        """Invites a user."""
        await self.ask("POST", f"{_at(room)}/invite", {"user_id": user_id})

    async def kick(self, room: str, user_id: str) -> None:
        """Removes a user, who may be invited again."""
        await self.ask("POST", f"{_at(room)}/kick", {"user_id": user_id})

    async def ban(self, room: str, user_id: str) -> None:
        """Removes a user for good."""
        await self.ask("POST", f"{_at(room)}/ban", {"user_id": user_id})

    async def upgrade_room(self, room: str, version: str) -> str:
        """Replaces the room by one of another version and answers the new id."""
        answer = await self.ask("POST", f"{_at(room)}/upgrade", {"new_version": version})
        return str(answer["replacement_room"])

    async def resolve(self, alias: str) -> str:
        """The id of the room behind `#alias:server`."""
        return str((await self.ask("GET", f"directory/room/{_quoted(alias)}"))["room_id"])

    async def state(self, room: str, kind: str, key: str = "") -> dict[str, Any]:
        """The content of one state event."""
        content: dict[str, Any] = await self.ask("GET", f"{_at(room)}/state/{_quoted(kind)}/{_quoted(key)}")
        return content

    async def set_state(self, room: str, kind: str, content: Content, key: str = "") -> str:
        """Sets one state event and answers its event id."""
        answer = await self.ask("PUT", f"{_at(room)}/state/{_quoted(kind)}/{_quoted(key)}", content)
        return str(answer["event_id"])

    async def set_power(self, room: str, user_id: str, level: int) -> str:
        """Gives a user a power level. Refused for the creator of a version 12 room, who outranks all."""
        levels = await self.state(room, "m.room.power_levels")
        users = {**levels.get("users", {}), user_id: level}
        return await self.set_state(room, "m.room.power_levels", {**levels, "users": users})

    # Saying

    async def send_event(self, room: str, kind: str, content: Content, txn_id: str | None = None) -> str:
        """Sends any event, under a transaction id of its own unless one is given; answers the event id."""
        txn_id = txn_id or next(self._txn_ids)
        answer = await self.ask("PUT", f"{_at(room)}/send/{_quoted(kind)}/{_quoted(txn_id)}", content)
        return str(answer["event_id"])

    async def send(
        self,
        room: str,
        body: str,
        *,
        reply_to: str | None = None,
        thread: str | None = None,
        msgtype: str = "m.text",
        content_extra: Content | None = None,
        txn_id: str | None = None,
    ) -> str:
        """Says something: plainly, as a reply, or in the thread under the event `thread`."""
        content: dict[str, Any] = {"msgtype": msgtype, "body": body}
        if thread:
            content["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread, "is_falling_back": not reply_to}
        if answered := reply_to or thread:
            content.setdefault("m.relates_to", {})["m.in_reply_to"] = {"event_id": answered}
        return await self.send_event(room, "m.room.message", content | dict(content_extra or {}), txn_id)

    async def edit(self, room: str, event_id: str, body: str) -> str:
        """Replaces the text of an own message."""
        new = {"msgtype": "m.text", "body": body}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        content = {"msgtype": "m.text", "body": f"* {body}", "m.new_content": new, "m.relates_to": relation}
        return await self.send_event(room, "m.room.message", content)

    async def react(self, room: str, event_id: str, key: str) -> str:
        """Reacts to an event; the same reaction twice is refused."""
        relation = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self.send_event(room, "m.reaction", {"m.relates_to": relation})

    async def vote(self, room: str, poll: str, *answers: str) -> str:
        """Votes in a native poll; the last vote of a person counts, none at all takes it back."""
        relation = {"rel_type": "m.reference", "event_id": poll}
        content = {"m.relates_to": relation, _POLL_RESPONSE: {"answers": list(answers)}}
        return await self.send_event(room, _POLL_RESPONSE, content)

    async def redact(self, room: str, event_id: str) -> str:
        """Takes an event back."""
        answer = await self.ask("PUT", f"{_at(room)}/redact/{_quoted(event_id)}/{next(self._txn_ids)}", {})
        return str(answer["event_id"])

    # Files

    async def upload(self, data: bytes, content_type: str, name: str = "file") -> str:
        """Uploads bytes and answers their mxc:// address."""
        headers = {**self._headers, "Content-Type": content_type}
        path, query = "/_matrix/media/v3/upload", {"filename": name}
        async with self._http.post(path, data=data, params=query, headers=headers) as answer:
            answer.raise_for_status()
            return str((await answer.json())["content_uri"])

    async def download(self, address: str) -> bytes:
        """The bytes behind an mxc:// address."""
        path = f"/_matrix/client/v1/media/download/{address.removeprefix('mxc://')}"
        async with self._http.get(path, headers=self._headers) as answer:
            answer.raise_for_status()
            return await answer.read()

    # Reading

    async def messages(self, room: str, limit: int = PAGE) -> list[Event]:
        """The newest `limit` events (at most 1,000) of the room that this person may see, oldest first."""
        answer = await self.ask("GET", f"{_at(room)}/messages", dir="b", limit=limit)
        return list(reversed(answer["chunk"]))

    async def sync(self, timeout: float = 0.0) -> dict[str, Any]:
        """One /sync from where the last one ended, waiting up to `timeout` seconds; remembers what was said."""
        query: dict[str, str | int] = {"timeout": int(timeout * 1000), "filter": _FILTER}
        if self._since is not None:
            query["since"] = self._since
        answer: dict[str, Any] = await self.ask("GET", "sync", None, **query)
        for room, part in answer.get("rooms", {}).get("join", {}).items():
            timeline = part["timeline"]
            gap = await self.gap(room, self._since, timeline["prev_batch"]) if timeline.get("limited") else []
            self._heard.setdefault(room, []).extend([*gap, *timeline["events"]])
        self._since = answer["next_batch"]
        return answer

    async def gap(self, room: str, start: str | None, end: str, limit: int = PAGE) -> list[Event]:
        """The events between two tokens, oldest first; from the room's beginning without `start`.

        Synapse's pages end only where an answer has no `end`: hidden history makes empty pages in between.
        """
        return [event for page in await self.pages(room, "f", start, end, limit) for event in page]

    async def pages(
        self, room: str, direction: Literal["f", "b"], start: str | None, end: str, limit: int
    ) -> list[list[Event]]:
        """The pages of history from one token to another, to the first answer without `end`."""
        pages: list[list[Event]] = []
        query: dict[str, str | int] = {"dir": direction, "to": end, "limit": limit}
        while True:
            here = query if start is None else query | {"from": start}
            answer = await self.ask("GET", f"{_at(room)}/messages", None, **here)
            pages.append(answer["chunk"])
            start = answer.get("end")
            if start is None:
                return pages

    async def wait_for(self, room: str, wanted: Callable[[Event], bool], timeout: float = 10.0) -> Event:
        """The first event of the room that fits and that `wait_for` has not given before.

        Raises TimeoutError after `timeout` seconds, with the types of what was heard.
        """
        end = time.monotonic() + timeout
        looked_at = 0
        while True:
            heard = self._heard.get(room, [])
            for event in heard[looked_at:]:
                if event["event_id"] not in self._given and wanted(event):
                    self._given.add(event["event_id"])
                    return event
            looked_at = len(heard)
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"not heard within {timeout} s; heard: {[event['type'] for event in heard]}")
            await self.sync(left)

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}


def _quoted(part: str) -> str:
    return quote(part, safe="")


def _at(room: str) -> str:
    return f"rooms/{_quoted(room)}"

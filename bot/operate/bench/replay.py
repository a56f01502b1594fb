"""A homeserver that is not there: recorded answers go in, everything that is sent is accepted at once.

It stands in for the HTTP layer alone, so all of the bot's own work is done: the bytes are parsed, translated, kept,
thought, rendered and sent.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from bot.matrix.http import CLIENT, READ_SECONDS, Http, Json, parse
from bot.matrix.port import Declined
from bot.operate.bench.pages import BOT, CHAIR


class Replay(Http):
    """`play` gives pages to the next questions; a /sync beyond the last page stays open. `sent` keeps the content
    of what the bot said, by event id; `over` is set when the last page was taken and the next was asked for."""

    def __init__(self) -> None:
        super().__init__("http://localhost")
        self.sent: dict[str, Json] = {}
        self.over = asyncio.Event()
        self._pages: Iterator[bytes] = iter(())
        self._gap: Iterator[bytes] = iter(())
        self._more = asyncio.Event()

    def play(self, pages: Iterable[bytes], gap: Iterable[bytes] = ()) -> None:
        """The next answers to /sync, and to /messages."""
        self._pages, self._gap = iter(pages), iter(gap)
        self.over.clear()
        self._more.set()

    async def call(
        self,
        method: str,
        where: str,
        body: Json | bytes | None = None,
        query: Mapping[str, str | int] | None = None,
        *,
        api: str = CLIENT,
        kind: str = "application/json",
        wait: float = READ_SECONDS,
    ) -> Json:
        """The recorded answer."""
        if where == "/sync":
            return parse(await self._next())
        if where.endswith("/messages"):
            return parse(next(self._gap))
        if method == "PUT" and "/send/" in where and isinstance(body, dict):
            event = "$" + unquote(where.rpartition("/")[2]).ljust(43, "A")
            self.sent[event] = body
            return {"event_id": event}
        if method == "PUT" and "/state/" in where:
            return {"event_id": "$state".ljust(44, "A")}
        return self._known(where)

    async def _next(self) -> bytes:
        while (page := next(self._pages, None)) is None:
            self._more.clear()
            self.over.set()
            await self._more.wait()
        return page

    def _known(self, where: str) -> Json:
        if where == "/account/whoami":
            return {"user_id": BOT, "device_id": "BENCH"}
        if where.endswith("/displayname"):
            return {"displayname": "Common Ground"}
        if where.endswith("/joined_members"):
            return {"joined": {BOT: {}, CHAIR: {}}}
        if where == "/keys/upload":
            return {"one_time_key_counts": {"signed_curve25519": 50}}
        if where == "/keys/query":
            return {"device_keys": {}, "failures": {}}
        raise Declined("M_NOT_FOUND")


class Timed(Replay):
    """Remembers when (`time.perf_counter`) it was sent what."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[tuple[float, Json]] = []

    async def call(self, method: str, where: str, body: Any = None, *more: Any, **named: Any) -> Json:
        """The recorded answer."""
        answer = await super().call(method, where, body, *more, **named)
        if method == "PUT" and "/send/" in where:
            self.at.append((time.perf_counter(), body))
        return answer

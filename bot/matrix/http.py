"""Requests to the homeserver, and what a failure means.

Rules: every request ends in a value or in one of port.py's four failures; only a Matrix error code makes a refusal,
so that a proxy's error page during maintenance is retried; nothing here retries or sleeps, since only the loops
know what else waits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
import orjson
from aiohttp_socks import ProxyConnector
from yarl import URL

from bot.matrix.port import Declined, Slow, Unauthorised, Unreachable

CONNECT_SECONDS, READ_SECONDS = 15.0, 60.0
DEFAULT_WAIT = 5_000  # milliseconds, where a 429 names none
CLIENT, MEDIA = "/_matrix/client/v3", "/_matrix/media/v3"
_TOKEN_ERRORS = ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")

Json = dict[str, Any]


def path(*parts: str) -> str:
    """A path of parts that may hold any character: path("rooms", room, "leave") → /rooms/%21…/leave."""
    return "".join("/" + quote(part, safe="") for part in parts)


class Http:
    """One connection pool to one homeserver. `token` is the access token, set by whoever logs in."""

    def __init__(self, homeserver: str, proxy: str = "") -> None:
        self._base = homeserver.rstrip("/")
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None
        self.token = ""

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
        """The JSON object that the homeserver answers. `where` is quoted already (`path`), `wait` the seconds in
        which the next byte must come. Raises Slow, Unreachable, Unauthorised or Declined."""
        url = URL(f"{self._base}{api}{where}" + (f"?{urlencode(query)}" if query else ""), encoded=True)
        data = orjson.dumps(body) if isinstance(body, dict) else body
        headers = {"Content-Type": kind} | ({"Authorization": f"Bearer {self.token}"} if self.token else {})
        limits = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=wait)
        try:
            async with self._open().request(method, url, data=data, headers=headers, timeout=limits) as answer:
                text = await answer.read()
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Unreachable(type(error).__name__) from error
        if answer.status == 200:
            return parse(text)
        raise failure(answer.status, answer.headers, text)

    async def close(self) -> None:
        """Closes the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = ProxyConnector.from_url(self._proxy) if self._proxy else aiohttp.TCPConnector()
            self._session = aiohttp.ClientSession(connector=connector)
        return self._session


def parse(text: bytes) -> Json:
    """A JSON object. Half a surrogate pair, which the parser refuses, must not hold up everything else on the
    page: then all escaped pairs become U+FFFD. Raises Unreachable for what is no JSON object."""
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError:
        try:
            value = orjson.loads(_SURROGATE.sub(rb"\\ufffd", text))
        except orjson.JSONDecodeError as error:
            raise Unreachable("not JSON") from error
    if not isinstance(value, dict):
        raise Unreachable("not a JSON object")
    return value


def failure(status: int, headers: Mapping[str, str], text: bytes) -> Slow | Unreachable | Unauthorised | Declined:
    """What an answer other than 200 means."""
    try:
        body = parse(text)
    except Unreachable:
        body = {}
    code = body.get("errcode")
    if status == 429 or code == "M_LIMIT_EXCEEDED":
        return Slow(_wait(body.get("retry_after_ms"), headers.get("Retry-After", "")))
    if code in _TOKEN_ERRORS:
        return Unauthorised(code)
    if status == 413:
        return Declined("M_TOO_LARGE")
    if status >= 500 or not isinstance(code, str):
        return Unreachable(f"HTTP {status}")
    return Declined(code)


def _wait(milliseconds: object, seconds: str) -> int:
    if isinstance(milliseconds, int) and milliseconds >= 0:
        return milliseconds
    return int(seconds) * 1000 if re.fullmatch("[0-9]{1,6}", seconds) else DEFAULT_WAIT

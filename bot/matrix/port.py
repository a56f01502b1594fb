"""What the loops need of a homeserver, and how it can fail.

`client.Client` is the real one; the tests' fake keeps to the same contract and is checked against the real
server by the same tests. Rules: values in and out, no Matrix field names, and each failure says what to do next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.domain.events import Event, Member, News, RoomNews
from bot.domain.messages import Outgoing


class Slow(Exception):
    """The homeserver asks to wait `after` milliseconds (429)."""

    def __init__(self, after: int) -> None:
        super().__init__(f"wait {after} ms")
        self.after = after


class Unreachable(Exception):
    """The network or the homeserver did not answer: the same call may be made again."""


class Unauthorised(Exception):
    """The access token is no longer good: log in again, on the same device where possible."""


class Declined(Exception):
    """The homeserver will never do this (403, 404, 400 …); `code` is its Matrix error code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class GapPage:
    """A page of the events that a limited timeline left out, oldest first; `next` is None when it is filled."""

    news: RoomNews
    next: str | None


class Homeserver(Protocol):
    """One account on one homeserver, as the loops see it. Every call may raise Slow, Unreachable or Unauthorised;
    `send`, `upload`, `gap` and `members` may also raise Declined."""

    @property
    def user_id(self) -> str:
        """The bot's own Matrix id."""

    async def sync(self, since: str | None, timeout: int) -> News:
        """What happened after `since` (None: from now), waiting up to `timeout` milliseconds for news."""

    async def gap(self, room: str, start: str, end: str) -> GapPage:
        """The events of `room` after the token `start` and before the token `end`: one page, oldest first."""

    async def members(self, room: str) -> tuple[Member, ...]:
        """Everybody who is in `room` now."""

    async def unseal(self, raw: str) -> Event | None:
        """What a sealed event says: Sealed again while its key is not here, None if it is of no concern."""

    async def send(self, outgoing: Outgoing, media: str | None = None) -> str:
        """Does one effect under its transaction id; gives the id of the event (or room) that it made.
        `media` is the mxc address of an Image's picture or of a File."""

    async def relogin(self) -> None:
        """Gets a new access token for the same device. Raises Unauthorised when it cannot."""

    async def upload(self, data: bytes, filename: str, mimetype: str = "image/png") -> str:
        """Keeps a picture or a file on the homeserver; gives its mxc address."""

"""A room's digests as an Atom feed (RFC 4287).

Rules: ids are tag: URIs made of what never changes, so that no reader shows a digest twice; times carry the room's
offset of that day; what is written is the same for the same entries, to the byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from feedgenerator import Atom1Feed


@dataclass(frozen=True, slots=True)
class Entry:
    """A digest: its id, title, safe HTML, when it went out and since when it says this (milliseconds UTC)."""

    id: str
    title: str
    html: str
    published: int
    updated: int


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its id, title, the address it is read under, language, zone, and when it began (milliseconds UTC)."""

    id: str
    title: str
    address: str
    language: str
    zone: str
    since: int
    entries: tuple[Entry, ...]


class _Dated(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """A feed without entries is as old as itself; the library would say now."""

    def __init__(self, began: datetime, **values: str) -> None:
        super().__init__(**values)
        self._began = began

    def latest_post_date(self) -> datetime:
        found: datetime = super().latest_post_date() if self.items else self._began
        return found


def tag(authority: str, since: int, specific: str) -> str:
    """A tag: URI (RFC 4151) of a server's name and the day a feed began."""
    host = authority.rpartition(":")[0] if authority.rpartition(":")[2].isdecimal() else authority
    return f"tag:{host},{datetime.fromtimestamp(since / 1000, UTC):%Y-%m-%d}:{specific}"


def atom(feed: Feed) -> bytes:
    """The feed as it is read, the latest first."""
    made = _Dated(
        _moment(feed.since, feed.zone), title=feed.title, link=feed.address, description="", language=feed.language,
        feed_url=feed.address, feed_guid=feed.id, author_name="Common Ground",
    )  # fmt: skip
    for one in _ordered(feed.entries):
        made.add_item(
            one.title, f"{feed.address}#{one.id.rpartition(':')[2]}", None, unique_id=one.id, content=one.html,
            pubdate=_moment(one.published, feed.zone), updateddate=_moment(one.updated, feed.zone),
        )  # fmt: skip
    text: str = made.writeString("utf-8")
    return text.encode()


def _ordered(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda one: (-one.published, one.id))


def _moment(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at // 1000, ZoneInfo(zone))

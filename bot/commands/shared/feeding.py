"""A room's digests as they may stand in its feed, which whoever has its address can read.

Rules: each entry is made anew every time, with what may be told now, so that what was withdrawn or held back meanwhile
is gone; it passes the gate as one that goes beyond the room: no name stands in it, also where the room's own digest
has it, but for the room's. A room under the Chatham House Rule, and an encrypted one, has no feed.
"""

from __future__ import annotations

import hashlib

from bot.commands.shared.weekly import again, room_words
from bot.config import Config
from bot.domain.gate import mask, release
from bot.domain.messages import Effect, Message, transaction
from bot.domain.slots import local_date
from bot.markup import page, plain
from bot.reports.feed import Entry, Feed, tag
from bot.store import digests, feeds, knowledge, outbox, rooms
from bot.store.base import Row, Tx

ENTRIES = 12  # digests in a feed


def may_have_one(room: Row) -> bool:
    """Whether what is said of the room may be read by whoever has an address."""
    return not room["encrypted"] and not room["direct"] and room["rule"] != rooms.CHATHAM_HOUSE


def address(config: Config, name: str) -> str:
    """Where a feed is read."""
    return f"{config.digest.feed_url.rstrip('/')}/{name}"


async def empty(tx: Tx, config: Config, row: Row) -> Feed | None:
    """A room's feed without its entries; None if it may have none now."""
    room = await rooms.get(tx, row["room"])
    if not may_have_one(room):
        return None
    speak = room_words(config, room)
    authority = config.matrix.user_id.partition(":")[2]
    title = _released(Message("feed", room["name"] or speak("feed-title")))
    return Feed(
        tag(authority, row["since"], f"feed-{transaction(row['name'], 'feed')}"), title, address(config, row["name"]),
        speak.language, speak.zone, row["since"], (),
    )  # fmt: skip


async def slots(tx: Tx, row: Row) -> list[str]:
    """The digests that stand in a feed, the latest first; none from before the room was told of it."""
    return [one["slot"] for one in await digests.earlier(tx, row["room"], ENTRIES) if one["until"] >= row["since"]]


async def entry(tx: Tx, config: Config, room_id: str, slot: str, now: int) -> Entry | None:
    """A digest as an entry; None if nothing of it may be told any more."""
    room = await rooms.get(tx, room_id)
    speak = room_words(config, room)
    prepared = await again(tx, config, room, slot, now, speak)
    if prepared is None:
        return None
    await outbox.put(tx, f"feed:{slot}", prepared.released.effects, now, account=config.matrix.user_id)
    body = await _beyond(tx, config, room, Message("feed", prepared.written.body))
    since, until = (local_date(at, speak.zone).isoformat() for at in (prepared.since, prepared.until))
    html = f'<div dir="{"rtl" if speak.rtl else "ltr"}">{page(body)}</div>'
    said = hashlib.blake2b(html.encode(), digest_size=16).hexdigest()
    updated = await feeds.updated(tx, room_id, slot, said, prepared.until, now)
    id = tag(config.matrix.user_id.partition(":")[2], prepared.until, f"digest-{transaction(slot, 'feed')}")
    return Entry(id, plain(speak("feed-entry", since=since, until=until)), html, prepared.until, updated)


async def _beyond(tx: Tx, config: Config, room: Row, message: Message) -> str:
    """The words as they may leave to where everybody reads them."""
    known = await knowledge.known(tx, (config.matrix.user_id,))
    masked, _ = mask(message, known, [room["name"]])
    return _released(masked)


def _released(effect: Effect) -> str:
    released = release(effect)
    return released.text if isinstance(released, Message) else ""

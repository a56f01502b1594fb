"""What a homeserver sends, made from shapes that were recorded: /sync and /messages answers as bytes.

The shapes are those of Synapse 1.163 with the bot's own filter and of Element's messages; ids have the real length,
so that the bytes to be read are as many as in life. The same seed gives the same pages.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

SERVER = "example.org"
BOT = f"@commonground:{SERVER}"
CHAIR = f"@chair:{SERVER}"
ROOM = "!hx-agdTsNYZChN1FsG2R52tlgveIVjLpe_onzFpeFyE"
WORDS = ("trust", "time", "Vertrauen", "money", "la confiance", "openness", "confianza", "clarity", "доверие", "staff")
CHATTER = (
    "good morning everyone, can you hear me?",
    "I would like to come back to what was said about funding before the break",
    "+1 to that",
    "the agenda is on the web page of the session, under documents",
)

Raw = dict[str, Any]


def event_id(*parts: object) -> str:
    """An id of the length that rooms of version 4 and later have."""
    return "$" + hashlib.blake2b(repr(parts).encode(), digest_size=21).hexdigest() + "A"


def event(kind: str, sender: str, content: Raw, at: int, id: str, **more: Any) -> Raw:
    """One event as it stands in a timeline."""
    unsigned = {"age": 202, "membership": "join"}
    return {
        "content": content, "event_id": id, "origin_server_ts": at, "sender": sender, "type": kind,
        "unsigned": unsigned, **more,
    }  # fmt: skip


def message(sender: str, body: str, at: int, id: str, thread: str = "", reply_to: str = "") -> Raw:
    """A text message: plain, in a thread, or a reply."""
    content: Raw = {"body": body, "m.mentions": {}, "msgtype": "m.text"}
    if thread:
        under = {"event_id": thread, "is_falling_back": True, "rel_type": "m.thread"}
        content["m.relates_to"] = under | {"m.in_reply_to": {"event_id": thread}}
    elif reply_to:
        content["m.relates_to"] = {"m.in_reply_to": {"event_id": reply_to}}
    return event("m.room.message", sender, content, at, id)


def reaction(sender: str, key: str, target: str, at: int, id: str) -> Raw:
    """An emoji under an event."""
    relates = {"event_id": target, "key": key, "rel_type": "m.annotation"}
    return event("m.reaction", sender, {"m.relates_to": relates}, at, id)


def member(person: str, at: int) -> Raw:
    """Somebody's coming into the room."""
    content = {"displayname": person[1:].partition(":")[0], "membership": "join"}
    return event("m.room.member", person, content, at, event_id("member", person), state_key=person)


def sync(token: str, events: Sequence[Raw], state: Sequence[Raw] = (), before: str = "", people: int = 2001) -> bytes:
    """An answer to /sync with news of the one room; with `before`, its timeline was cut off there."""
    part = {
        "timeline": {"events": events, "prev_batch": before or token, "limited": bool(before)},
        "state": {"events": state},
        "account_data": {"events": []},
        "ephemeral": {"events": []},
        "unread_notifications": {"notification_count": 0, "highlight_count": 0},
        "summary": {"m.joined_member_count": people, "m.invited_member_count": 0},
    }
    return orjson.dumps(
        {
            "next_batch": token,
            "device_one_time_keys_count": {"signed_curve25519": 50},
            "device_unused_fallback_key_types": ["signed_curve25519"],
            "rooms": {"join": {ROOM: part}},
        }
    )


def first_sync(token: str, at: int) -> bytes:
    """The first answer after a start: the room's state, and the bot and the chair in it."""
    creation = event("m.room.create", CHAIR, {"room_version": "12"}, at, "$" + ROOM[1:], state_key="")
    levels = {"ban": 50, "events_default": 0, "invite": 50, "kick": 50, "redact": 50, "users": {}, "users_default": 0}
    power = event("m.room.power_levels", CHAIR, levels, at, event_id("levels"), state_key="")
    name = event("m.room.name", CHAIR, {"name": "Roadmap"}, at, event_id("name"), state_key="")
    return sync(token, [], [creation, power, name, member(BOT, at), member(CHAIR, at)])


@dataclass
class Crowd:
    """Makes what `people` say about prompts (`polls` and `word_prompts` are the events that asked), in order.

    Of what is said, `chatter` is of no concern to the bot, and `commands` of what concerns it are `!results`.
    `answers`, `asked` and `idle` count what was made: answers, commands, and events of no concern.
    """

    people: int
    polls: Sequence[str]
    word_prompts: Sequence[str]
    start: int
    chatter: float = 0.2
    commands: float = 0.01
    command: Callable[[random.Random], str] = field(default=lambda _: "!results")
    answers: int = 0
    asked: int = 0
    idle: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(20171217)  # noqa: S311 - a workload, not a secret
        self._present: set[str] = set()
        self._answered: list[tuple[str, str]] = []

    def events(self, n: int) -> Iterator[Raw]:
        """The next `n` events."""
        made = self.answers + self.asked + self.idle
        for number in range(made, made + n):
            yield self._one(number)

    def newcomers(self, events: Sequence[Raw]) -> list[Raw]:
        """The membership of those who speak for the first time, as lazy loading tells it once."""
        new = dict.fromkeys(one["sender"] for one in events if one["sender"] not in self._present)
        self._present.update(new)
        return [member(person, self.start) for person in new]

    def _one(self, number: int) -> Raw:
        sender, at, id = f"@delegate-{number * 7919 % self.people}:{SERVER}", self.start + number, event_id(number)
        dice = self._random.random()
        if dice < self.chatter:
            self.idle += 1
            return self._aside(sender, at, id)
        if (dice - self.chatter) / (1 - self.chatter) < self.commands:
            self.asked += 1
            return message(CHAIR, self.command(self._random), at, id)
        self.answers += 1
        return self._answer(sender, at, id)

    def _aside(self, sender: str, at: int, id: str) -> Raw:
        """Most of it plain talk; some under other people's messages."""
        kind = self._random.random()
        if kind < 0.75:
            return message(sender, self._random.choice(CHATTER), at, id)
        other = event_id("other", self._random.randrange(50))
        if kind < 0.9:
            return reaction(sender, "👍", other, at, id)
        return message(sender, self._random.choice(CHATTER), at, id, thread=other)

    def _answer(self, sender: str, at: int, id: str) -> Raw:
        """In a thread or as a reply; a poll also by a reaction."""
        of_poll = self._random.random() < len(self.polls) / (len(self.polls) + len(self.word_prompts))
        prompt = self._random.choice(self.polls if of_poll else self.word_prompts)
        body = self._random.choice(("yes", "no", "abstain") if of_poll else WORDS)
        how = self._random.random()
        if of_poll and how < 0.3:
            return reaction(sender, self._random.choice("👍👎"), prompt, at, id)
        return message(sender, body, at, id, **({"thread": prompt} if how < 0.8 else {"reply_to": prompt}))

"""The session room as a reader of it saw it, as one HTML file that needs nothing else.

Pure: events in, HTML out. Rules: a name is the role a person is given here, never an account; only what was said in
the room is shown; edits are shown as edited, deleted messages are left out; reactions and votes are numbers. What
people wrote is escaped, what the bot formatted is cleaned again.
"""

import base64
import html
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from string import Template
from typing import Any

import nh3

_POLL = "org.matrix.msc3381.poll."
_TEXT = "org.matrix.msc1767.text"
_QUOTE_AT_MOST = 90
_STYLE = Path(__file__).with_name("transcript.css")
_ELSEWHERE = '<p class="elsewhere">In direct chats, which only the two who talk can read.</p>'
_PAGE = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>$title</title>
<style>
$style</style>
</head>
<body>
<header><h1>$title</h1><p>$about</p></header>
<main>
$rows
</main>
</body>
</html>
""")

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Heading:
    """What began at a moment (milliseconds UTC): an act, or a day of the week after. From then on the play's clock
    was `ahead` of the homeserver's by so many milliseconds, and times are shown by the play's."""

    at: int
    text: str
    ahead: int = 0


@dataclass(slots=True)
class _Entry:
    event: Event
    content: Mapping[str, Any]
    ahead: int = 0
    edited: bool = False
    reactions: Counter[str] = field(default_factory=Counter)
    votes: dict[str, str] = field(default_factory=dict)
    thread: list["_Entry"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Room:
    """What is needed to show a room: its events oldest first, the names by account, the bot's account, the pictures
    by their addresses, and the headings in order of time."""

    title: str
    about: str
    events: Sequence[Event]
    names: Mapping[str, str]
    bot: str
    pictures: Mapping[str, bytes]
    headings: Sequence[Heading]
    language: str = "en"


def render(room: Room) -> str:
    """The page."""
    entries = _entries(room.events)
    for entry in entries.values():
        entry.ahead = _ahead(room.headings, entry.event["origin_server_ts"])
    top = [entry for entry in entries.values() if not _into_thread(entry, entries)]
    starts = [*(heading.at for heading in room.headings), math.inf]
    rows = [_row(room, entry, entries) for entry in top if entry.event["origin_server_ts"] < starts[0]]
    for heading, end in zip(room.headings, starts[1:], strict=True):
        within = [entry for entry in top if heading.at <= entry.event["origin_server_ts"] < end]
        rows.append(f"<h2>{html.escape(heading.text)}</h2>")
        rows += [_row(room, entry, entries) for entry in within] or [_ELSEWHERE]
    page = {"title": html.escape(room.title), "about": html.escape(room.about), "rows": "\n".join(rows)}
    page["language"] = room.language
    return _PAGE.substitute(page, style=_STYLE.read_text(encoding="utf-8"))


def _ahead(headings: Sequence[Heading], at: int) -> int:
    return next((heading.ahead for heading in reversed(headings) if heading.at <= at), 0)


def _entries(events: Iterable[Event]) -> dict[str, _Entry]:
    """The messages and polls by event id, with what later events did to them."""
    entries: dict[str, _Entry] = {}
    for event in events:
        content = event.get("content") or {}
        relation = content.get("m.relates_to") or {}
        target = entries.get(relation.get("event_id", ""))
        match event["type"], relation.get("rel_type"):
            case "m.room.message", "m.replace":
                if target and target.event["sender"] == event["sender"]:
                    target.content, target.edited = content["m.new_content"], True
            case "m.room.message", _ if content:
                entries[event["event_id"]] = _Entry(event, content)
            case kind, _ if kind == f"{_POLL}start" and content:
                entries[event["event_id"]] = _Entry(event, content)
            case "m.reaction", _ if target:
                target.reactions[relation["key"]] += 1
            case kind, _ if kind == f"{_POLL}response" and target:
                target.votes[event["sender"]] = next(iter(content[f"{_POLL}response"]["answers"]), "")
    return entries


def _into_thread(entry: _Entry, entries: Mapping[str, _Entry]) -> bool:
    """Puts an entry under the root of its thread, if it has one here."""
    relation = entry.event["content"].get("m.relates_to") or {}
    root = entries.get(relation.get("event_id", "")) if relation.get("rel_type") == "m.thread" else None
    if root:
        root.thread.append(entry)
    return root is not None


def _row(room: Room, entry: _Entry, entries: Mapping[str, _Entry]) -> str:
    sender = entry.event["sender"]
    name = room.names.get(sender, "Somebody")
    bot = sender == room.bot
    at = datetime.fromtimestamp((entry.event["origin_server_ts"] + entry.ahead) / 1000, UTC)
    edited = " · edited" if entry.edited else ""
    reactions = "".join(f"<li>{html.escape(key)} {n}</li>" for key, n in entry.reactions.most_common())
    parts = [
        f'<article class="{"bot" if bot else "person"}" style="--hue:{_hue(name)}">',
        f'<div class="face" aria-hidden="true">{html.escape(_initials(name))}</div>',
        f'<div class="said"><p class="who"><b>{html.escape(name)}</b> <time>{at:%Y-%m-%d %H:%M} UTC{edited}</time></p>',
        _quote(room, entry, entries),
        f'<div class="words">{_words(room, entry)}</div>',
        f'<ul class="reactions">{reactions}</ul>' if reactions else "",
        "</div></article>",
        _thread(room, entry, entries),
    ]
    return "".join(parts)


def _thread(room: Room, entry: _Entry, entries: Mapping[str, _Entry]) -> str:
    if not entry.thread:
        return ""
    inner = "".join(_row(room, one, entries) for one in entry.thread)
    many = f"{len(entry.thread)} in this thread"
    return f'<details class="thread" open><summary>{many}</summary>{inner}</details>'


def _quote(room: Room, entry: _Entry, entries: Mapping[str, _Entry]) -> str:
    """What a reply answers to, in one line; not within a thread, where that is clear."""
    relation = entry.event["content"].get("m.relates_to") or {}
    target = entries.get((relation.get("m.in_reply_to") or {}).get("event_id", ""))
    if target is None or relation.get("rel_type") == "m.thread":
        return ""
    name = room.names.get(target.event["sender"], "Somebody")
    words = " ".join(re.sub(r"[*`_]", "", _plain(target)).split())
    short = words if len(words) <= _QUOTE_AT_MOST else words[: _QUOTE_AT_MOST - 1] + "…"
    return f'<p class="quote">{html.escape(name)}: {html.escape(short)}</p>'


def _plain(entry: _Entry) -> str:
    poll = entry.content.get(f"{_POLL}start")
    return str(poll["question"]["body"]) if poll else str(entry.content.get("body", ""))


def _words(room: Room, entry: _Entry) -> str:
    content = entry.content
    if poll := content.get(f"{_POLL}start"):
        return _poll(poll, entry.votes)
    if content.get("msgtype") == "m.image":
        return _picture(room.pictures.get(content.get("url", "")), str(content.get("body", "")))
    formatted = content.get("formatted_body")
    words = nh3.clean(formatted) if formatted else html.escape(str(content.get("body", ""))).replace("\n", "<br>")
    return _named(words, room.names)


def _named(words: str, names: Mapping[str, str]) -> str:
    """The words with every account replaced by its name, and no links to accounts."""
    words = re.sub(r'<a href="https://matrix\.to/[^"]*"[^>]*>(.*?)</a>', r"<b>\1</b>", words)
    known = "|".join(re.escape(account) for account in sorted(names, key=len, reverse=True))
    return re.sub(known, lambda found: html.escape(names[found[0]]), words) if known else words


def _poll(poll: Mapping[str, Any], votes: Mapping[str, str]) -> str:
    counted = Counter(votes.values())
    most = max(counted.values(), default=1)
    options = "".join(
        f'<li style="--share:{100 * counted[answer["id"]] // most}%">{html.escape(answer[_TEXT])}'
        f"<b>{counted[answer['id']]}</b></li>"
        for answer in poll["answers"]
    )
    return f'<p class="ask">{html.escape(poll["question"]["body"])}</p><ul class="poll">{options}</ul>'


def _picture(png: bytes | None, alt: str) -> str:
    if png is None:
        return html.escape(alt)
    data = base64.b64encode(png).decode()
    return f'<img src="data:image/png;base64,{data}" alt="{html.escape(alt, quote=True)}">'


def _initials(name: str) -> str:
    number = re.search(r"\d+", name)
    return number[0] if number else "".join(word[0] for word in name.split()[:2])


def _hue(name: str) -> int:
    """A colour of the wheel, the same for the same name and far from its neighbours (the golden angle)."""
    number = re.search(r"\d+", name)
    return int((int(number[0]) if number else len(name) * 7) * 137.5) % 360

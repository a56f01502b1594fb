"""What must be true when all is quiet: computed from what the homeserver holds, and compared with the database.

The homeserver's own record is the truth: what people did, and what the bot said under which transaction id. Nothing
of the bot's reading or counting is used to judge it.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from bot.domain.events import Edited, Event, Reacted, Said, Voted, Withdrawn
from bot.domain.messages import Correction, Erase, Image, Message, Pin, Reaction, content_of, transaction
from tests.crash.engine import rows
from tests.crash.world import ROOMS, TEXTS, World, data_of, subject_of
from tests.fake import BOT

ANSWERED = ("heard", "answer-noted", "refusal", "question", "result", "results", "digest-nothing")
NO_EVENT = ("OpenRoom", "EnterRoom", "LeaveRoom", "Pin")
MEANS = {"👍": "yes", "👎": "no", "🤷": "abstain"}


@dataclass
class Asked:
    """A prompt as the homeserver's record tells it; `end` is None while it is open."""

    id: str
    room: str
    kind: str
    closes: int | None
    end: int | None = None


def verdict(world: World) -> list[str]:
    """Everything that is wrong, in words; nothing if every effect came exactly once and every count is right."""
    restless = ["goes on and on"] if world.restless else []
    return [*restless, *once(world), *_agreed(world), *_heard(world), *_counted(world), *_showing(world)]


def _folded(world: World) -> Counter[str]:
    """How often each transaction id stands in a line for many."""
    return Counter(txn for line in world.server.effects() for txn in data_of(line).get("folded", ()))


def once(world: World, withheld: Collection[str] = ()) -> list[str]:
    """Nothing is out twice, alone or in a line for many; nothing that was decided and not withheld is missing. A pin
    that is set once more than needed is no second one: how it ends counts (see `_showing`)."""
    out = Counter(line.txn for line in world.server.effects() if not isinstance(line.effect, Pin)) + _folded(world)
    effects = [line.effect for line in world.server.effects()]
    reactions = Counter((effect.target, effect.key) for effect in effects if isinstance(effect, Reaction))
    direct = Counter(
        person
        for room in world.server.rooms.values()
        if room.alias and room.direct
        for person in room.members
        if person != BOT
    )
    decided = {row["txn"]: row for row in rows(world.database, "SELECT txn, kind, cause FROM outbox")}
    waiting = rows(world.database, "SELECT o.txn FROM outbox o LEFT JOIN sent s ON s.txn = o.txn WHERE s.txn IS NULL")
    return [
        *(f"out {n} times: {txn} {decided.get(txn)}" for txn, n in out.items() if n > 1),
        *(f"reacted {n} times: {what}" for what, n in reactions.items() if n > 1),
        *(f"{n} direct chats with {person}" for person, n in direct.items() if n > 1),
        *(f"never sent: {row}" for row in waiting),
        *(
            f"not out: {row}"
            for txn, row in decided.items()
            if txn not in out and txn not in withheld and row["kind"] not in NO_EVENT
        ),
    ]


def _agreed(world: World) -> list[str]:
    """What is out is what the database says was decided. A backup may forget lines for many, pins and corrections (with
    their pictures), which depend on when they were made, what a person's own digest told, the words of a result, which
    is corrected (see `_counted`), and that somebody who asked for one was asked to ask again (see jobs/anew)."""
    decided = {row["txn"]: row for row in rows(world.database, "SELECT txn, kind, subject, content, cause FROM outbox")}
    told = [line for line in world.server.effects(Message) if line.effect is not None and line.effect.name == "result"]
    results = Counter(subject_of(line) for line in told)
    wrong = [f"{n} results of {prompt}" for prompt, n in results.items() if n > 1]
    for line in world.server.effects():
        row, effect = decided.get(line.txn), line.effect
        if row is None:
            forgotten = getattr(effect, "name", "").startswith(("folded", "reminder-"))
            if not isinstance(effect, Correction | Image | Erase | Pin) and not forgotten:
                wrong.append(f"out but not decided: {line}")
        elif effect is None or (effect.name == "results" and not data_of(line)):
            continue
        elif _meaning(content_of(effect)) != _meaning(json.loads(row["content"])):
            wrong.append(f"said otherwise than decided: {effect} | {row}")
    return wrong


def _meaning(content: dict[str, Any]) -> tuple[Any, ...]:
    data = content.get("data") or {}
    return (content["name"], content.get("subject"), data.get("type"), data.get("id"), data.get("question"))


def _heard(world: World) -> list[str]:
    """Every event is thought without trouble, and everything that asks for an answer has exactly one kind of it."""
    heard = {row["id"]: row for row in rows(world.database, "SELECT id, thought, trouble FROM inbox")}
    out = {line.txn for line in world.server.effects()} | set(_folded(world))
    wrong = [f"trouble: {row}" for row in heard.values() if row["trouble"] is not None]
    for event in people(world):
        row = heard.get(event.id)
        if row is None and _before_it_came(world, event):
            continue
        if row is None or row["thought"] is None:
            wrong.append(f"lost: {event}")
        elif isinstance(event, Said) and _asks(world, event):
            found = [name for name in ANSWERED if transaction(event.id, name) in out]
            if len(found) != 1:
                wrong.append(f"answered by {found}: {event}")
    return wrong


def _before_it_came(world: World, event: Event) -> bool:
    """Whether it was said between the invitation and the entrance: that may be heard, and may not."""
    room = world.server.rooms[event.room]
    place = next(line.place for line in room.lines if line.id == event.id)
    return BOT not in room.members or place < room.members[BOT]


def _asks(world: World, event: Said) -> bool:
    if event.body.startswith(("!i am", "!pain", "!session")) or event.body == "good morning all":
        return False
    return event.body.startswith("!") or _named(world, event) != ""


def people(world: World) -> list[Event]:
    """What people did while the bot was there, in order."""
    lines = [
        line for room in world.server.rooms.values() for line in room.lines
        if line.event is not None and line.sender != BOT and line.place > room.called
    ]  # fmt: skip
    return [line.event for line in sorted(lines, key=lambda one: one.place) if line.event is not None]


def _subjects(world: World) -> dict[str, str]:
    return {line.id: subject_of(line) for line in world.server.effects()}


def _named(world: World, event: Said) -> str:
    """The prompt that a message answers: by its root, or by its first word."""
    subjects = _subjects(world)
    for root in (event.reply_to, event.thread):
        if root and subjects.get(root, "").startswith("P"):
            return subjects[root]
    first = event.body.split()[0]
    return first if first[0] == "P" and first[1:].isdigit() else ""


def _prompts(world: World) -> dict[str, Asked]:
    """All prompts, from the questions and the closes that stand in the rooms."""
    said = {event.id: event for event in people(world) if isinstance(event, Said)}
    found: dict[str, Asked] = {}
    for line in world.server.effects(Message):
        data = data_of(line)
        cause = next((e for e in said.values() if transaction(e.id, "question") == line.txn), None)
        if data.get("type") != "prompt" or cause is None:
            continue
        closes = None
        if "--until" in cause.body:
            closes = cause.at + 60_000 * int(cause.body[-2])
        found[data["id"]] = Asked(data["id"], line.room, data["kind"], closes)
    for event in said.values():
        if event.body.startswith("!close ") and (one := found.get(event.body.split()[1])) is not None:
            before = one.end if one.end is not None else one.closes
            if before is None or event.at <= before:
                one.end = event.at
    for one in found.values():
        one.end = one.end if one.end is not None else one.closes
    return found


def _counted(world: World) -> list[str]:
    """Each closed prompt's result, in the room and in the database, is what people said."""
    asked, given = _prompts(world), _given(world)
    posted: dict[str, dict[str, Any]] = {}
    for line in world.server.effects():
        data = data_of(line)
        if data.get("type") == "result" and data["closed"] and getattr(line.effect, "name", "") != "results":
            posted[data["id"]] = data
    stored = {row["id"]: row for row in rows(world.database, "SELECT id, closed, result FROM prompt")}
    wrong = []
    if set(stored) != set(asked):
        wrong.append(f"prompts stored {sorted(stored)}, asked {sorted(asked)}")
    for id, prompt in asked.items():
        if prompt.end is None or prompt.end > world.now * 1000 - 70_000 or id not in stored:
            continue
        right = _tally(prompt, given[id])
        for where, told in (("room", posted.get(id)), ("base", json.loads(stored[id]["result"] or "null"))):
            if told is None or _shown(told) != right:
                wrong.append(f"{id} in the {where}: {told and _shown(told)}, but people said {right}")
    return wrong


def _showing(world: World) -> list[str]:
    """What rooms see of questions: pinned are those that are open; under one that is closed nothing says "so far"."""
    is_open = {row["id"]: row["closed"] is None for row in rows(world.database, "SELECT id, closed FROM prompt")}
    asked = [line for line in world.server.effects(Message) if data_of(line).get("type") == "prompt"]
    wrong = []
    for room in world.server.rooms.values():
        pinned = [line.id for line in asked if line.room == room.id == ROOMS[0] and is_open.get(subject_of(line))]
        if sorted(room.pinned) != sorted(pinned):
            wrong.append(f"pinned in {room.id}: {room.pinned}, open: {pinned}")
    for line in world.server.effects(Message):
        if line.effect is not None and line.effect.name == "live":
            changes = [one.effect for one in world.server.effects(Correction)]
            texts = [one.text for one in changes if isinstance(one, Correction) and one.target == line.id]
            if is_open.get(subject_of(line)) == bool(texts and texts[-1].endswith(" is closed. The result is below.")):
                wrong.append(f"under {subject_of(line)} stands {texts[-1:]}")
    return wrong


Given = dict[str, tuple[int, str, str]]  # source event → when, who, what


def _given(world: World) -> defaultdict[str, Given]:
    """What was said to each prompt, edits and deletions followed, by the event that said it."""
    asked, subjects = _prompts(world), _subjects(world)
    given: defaultdict[str, Given] = defaultdict(dict)
    of: dict[str, str] = {}
    for event in people(world):
        match event:
            case Said():
                id, text = _named(world, event), event.body
                text = text.removeprefix(id).strip() if text.startswith(id) else text
            case Reacted():
                id, text = subjects.get(event.target, ""), MEANS.get(event.key, "")
            case Voted():
                id, text = subjects.get(event.target, ""), event.choices[0]
            case Edited():
                _edit(asked, given, of, event)
                continue
            case Withdrawn():
                given[of.get(event.target, "")].pop(event.target, None)
                continue
            case _:
                continue
        if id in asked and _reads(asked[id], text) and _in_time(asked[id], event.at):
            given[id][event.id] = (event.at, event.sender, text)
            of[event.id] = id
    return given


def _edit(asked: dict[str, Asked], given: defaultdict[str, Given], of: dict[str, str], event: Edited) -> None:
    id, text = event.body.split(maxsplit=1)
    source = of.get(event.target)
    if source is None or event.target not in given[source]:
        if id in asked and _reads(asked[id], text) and _in_time(asked[id], event.at):
            given[id][event.id] = (event.at, event.sender, text)
            of[event.id] = id
    elif _in_time(asked[source], event.at) and _reads(asked[source], text):
        at, who, _ = given[source][event.target]
        given[source][event.target] = (at, who, text)


def _reads(prompt: Asked, text: str) -> bool:
    return text in TEXTS["poll"] if prompt.kind == "poll" else bool(text)


def _in_time(prompt: Asked, at: int) -> bool:
    return prompt.end is None or at <= prompt.end


def _tally(prompt: Asked, given: Given) -> dict[str, Any]:
    last = {who: text for _, who, text in sorted(given.values())}
    counts = Counter(last.values())
    if prompt.kind == "poll":
        yes, no = counts["yes"], counts["no"]
        return {"n": yes + no, "abstained": counts["abstain"], "yes": yes, "no": no}
    if prompt.kind == "word":
        return {"n": counts.total(), "words": counts}
    return {"n": counts.total(), "comments": sorted(last.values())}


def _shown(data: dict[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = {"n": data["n"]}
    if data["kind"] == "poll":
        shown |= {"abstained": data["abstained"]} | {count["key"]: count["n"] for count in data["counts"]}
    elif data["kind"] == "word":
        shown["words"] = Counter({word: n for count in data["counts"] for word, n in count["spellings"]})
    else:
        shown["comments"] = sorted(data["comments"])
    return shown

"""`!session open TITLE`, `close`, `rule Chatham House`, or alone: a named stretch of work in a room.

Rules: one session is open in a room at a time; questions that are open when it closes stay open, and the message says
which and until when; everybody may ask how things stand; the room's rule of confidence can be made stricter at any
time, and looser only when no session is open, because people speak in a session under the rule they were told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command, Where
from bot.commands.shared.closing import Counting, correct
from bot.domain import data
from bot.domain.marks import NAMED
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.reading import fold
from bot.domain.refusal import Refusal
from bot.domain.sessions import SESSION, State, step
from bot.reports.results import short
from bot.store import acts, ids, prompts, rooms, sessions
from bot.store.base import Row
from bot.store.prompts import Prompt
from bot.texts import Words

TITLE_LIMIT = 200  # characters
VERB = "session"
RULES = {
    "non attributed": rooms.NON_ATTRIBUTED, "sans attribution": rooms.NON_ATTRIBUTED,
    "chatham house": rooms.CHATHAM_HOUSE, "chatham house rule": rooms.CHATHAM_HOUSE, "chatham": rooms.CHATHAM_HOUSE,
}  # fmt: skip


async def handle(ask: Ask) -> Sequence[Effect]:
    """Opens, closes or describes the session."""
    what, _, title = ask.rest.partition(" ")
    match what.casefold():
        case "":
            return await _state(ask)
        case "open" | "close" | "rule" if not ask.facilitator:
            raise Refusal("facilitators-only", verb=f"{VERB} {what.casefold()}")
        case "open":
            return await _open(ask, " ".join(title.split()))
        case "close":
            return await _close(ask)
        case "rule":
            return await _rule(ask, title)
        case _:
            raise Refusal("session-unknown", text=short(what, 40), prefix=ask.config.rooms.prefix)


async def _open(ask: Ask, title: str) -> Sequence[Effect]:
    if not title or len(title) > TITLE_LIMIT:
        raise Refusal("session-title", prefix=ask.config.rooms.prefix, most=TITLE_LIMIT)
    if (current := await sessions.current(ask.tx, ask.room["id"])) is not None:
        raise Refusal("session-open", title=short(current["title"], 80), prefix=ask.config.rooms.prefix)
    id = await ids.take(ask.tx, "S")
    sessions.open_session(ask.tx, id, ask.room["id"], title, ask.at, ask.event)
    _record(ask, id, "open")
    text = ask.room_words()("session-opened", title=short(title, TITLE_LIMIT), prefix=ask.config.rooms.prefix)
    return [_message(ask, id, title, text, is_open=True)]


async def _close(ask: Ask) -> Sequence[Effect]:
    current = await sessions.current(ask.tx, ask.room["id"])
    if current is None:
        raise Refusal("session-none", prefix=ask.config.rooms.prefix)
    sessions.close(ask.tx, current["id"], ask.at)
    _record(ask, current["id"], "close")
    say = ask.room_words()
    put = len(await prompts.of_session(ask.tx, current["id"]))
    lines = [
        say("session-closed", title=short(current["title"], TITLE_LIMIT), n=put),
        *_open_lines(say, await prompts.open_in(ask.tx, ask.room["id"])),
    ]
    return [_message(ask, current["id"], current["title"], "\n".join(lines), is_open=False)]


async def _rule(ask: Ask, text: str) -> Sequence[Effect]:
    """Sets the room's rule, and takes names off the results that stand there already."""
    rule = RULES.get(fold(text))
    if rule is None:
        raise Refusal("session-rule", text=short(text, 40) or "…", prefix=ask.config.rooms.prefix)
    looser = ask.room["rule"] == rooms.CHATHAM_HOUSE and rule != rooms.CHATHAM_HOUSE
    if looser and await sessions.current(ask.tx, ask.room["id"]) is not None:
        raise Refusal("session-rule-looser", prefix=ask.config.rooms.prefix)
    rooms.set_rule(ask.tx, ask.room["id"], rule)
    say = ask.room_words()
    told = Message(name="rule", text=say("rule-set", rule=rule_key(rule)), rtl=say.rtl)
    return [told, *(await _take_names_off(ask) if rule == rooms.CHATHAM_HOUSE else ())]


async def _take_names_off(ask: Ask) -> list[Effect]:
    counting, effects = Counting.of(ask), list[Effect]()
    for prompt in await prompts.of_room(ask.tx, ask.room["id"]):
        if prompt.closed is not None and any(one.mark in NAMED for one in await counting.answers(prompt)):
            corrected = await correct(counting, prompt, "result-rule")
            effects += [replace(one, name=f"{one.name} {prompt.id}") for one in corrected]
    return effects


def rule_key(rule: str) -> str:
    """The rule as the texts choose by it."""
    return rule.casefold().replace(" ", "-")


def _record(ask: Ask, id: str, what: str) -> None:
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=id,
        at=ask.at, before={"what": what},
    )  # fmt: skip


def _message(ask: Ask, id: str, title: str, text: str, is_open: bool) -> Message:
    described = data.content(data.Session(id=id, title=title, open=is_open, at=ask.at))
    return Message(name=VERB, text=text, room=ask.room["id"], data=described, rtl=ask.room_words().rtl)


def _open_lines(say: Words, found: Sequence[Prompt]) -> list[str]:
    """A heading and one line for each question that is open."""
    lines = [say("session-still-open", n=len(found)), ""] if found else []
    for prompt in found:
        until = say.time(prompt.closes) if prompt.closes is not None else ""
        dated = "yes" if until else "no"
        question = short(prompt.question, 120)
        lines.append("- " + say("session-prompt", id=prompt.id, question=question, until=until, dated=dated))
    return lines


async def _state(ask: Ask) -> Sequence[Effect]:
    current = await sessions.current(ask.tx, ask.room["id"])
    found = await prompts.open_in(ask.tx, ask.room["id"])
    prefix = ask.config.rooms.prefix
    if current is None:
        head = ask.words("session-state-none", prefix=prefix)
    else:
        since = ask.words.time(current["opened"])
        head = ask.words("session-state", title=short(current["title"], TITLE_LIMIT), since=since, prefix=prefix)
    rule = ask.words("rule-short", rule=rule_key(ask.room["rule"]))
    text = "\n".join([head, rule, *_open_lines(ask.words, found)])
    return [Message(name=VERB, text=text, rtl=ask.words.rtl)]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """Takes the opening or the closing back. Raises Refusal when the session has gone on since."""
    session = await sessions.get(ask.tx, act["subject"])
    what = orjson.loads(act["before"])["what"]
    state = State.NONE if session is None else State.OPEN if session["closed"] is None else State.CLOSED
    if session is None or step(SESSION, state, f"undo {what}") is None:
        raise Refusal("undo-too-late", id=act["subject"])
    if what == "open":
        sessions.drop(ask.tx, session["id"])
    elif await sessions.current(ask.tx, session["room"]) is not None:
        raise Refusal("undo-too-late", id=act["subject"])
    else:
        sessions.close(ask.tx, session["id"], None)
    say = ask.room_words()
    text = say(f"session-{what}-taken-back", title=short(session["title"], TITLE_LIMIT))
    target = ref(transaction(act["source"], VERB))
    said = (session["title"],)  # an opening that was taken back is not kept, but the room has read its title
    return [Correction("session-back", target, text, room=session["room"], rtl=say.rtl, said=said)]


COMMAND = Command(verb=VERB, handle=handle, example="session open Towards a plan", where=Where.ROOM, undo=undo)

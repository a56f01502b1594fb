"""`!session open TITLE`, `open --with NAME`, `close`, `rule Chatham House`, or alone: a stretch of work in a room.

Rules: one session is open in a room at a time; questions that are open when it closes stay open, and the message says
which and until when; everybody may ask how things stand; the room's rule of confidence can be made stricter at any
time, and looser only when no session is open, because people speak in a session under the rule they were told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import orjson

from bot.command import Ask, Command, Where
from bot.commands.shared import early, prepared, turns
from bot.commands.shared.closing import Counting, correct
from bot.commands.shared.prepared import Plan, questions_of
from bot.config import programme
from bot.domain import data
from bot.domain.marks import NAMED
from bot.domain.messages import Correction, Effect, Message, ref, transaction
from bot.domain.programme import in_language
from bot.domain.reading import fold, options
from bot.domain.refusal import Refusal
from bot.domain.sessions import SESSION, State, step
from bot.reports.results import short
from bot.store import acts, ids, prompts, rooms, rounds, sessions
from bot.store.base import Row
from bot.store.prompts import Prompt
from bot.texts import Words

TITLE_LIMIT = 200  # characters
VERB, WITH = "session", "with"
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


async def _open(ask: Ask, text: str) -> Sequence[Effect]:
    """Opens a session, with what is prepared under a name where one is given; the name alone missing, lists them."""
    plain, given, unknown = options(text, (WITH,))
    if WITH in given and unknown:
        raise Refusal("option-unknown", option=f"--{unknown}", known=f"--{WITH}")
    if WITH in given and not given[WITH]:
        return [_names(ask)]
    plan = _plan(ask, given[WITH]) if WITH in given else None
    say = ask.room_words()
    title = (plain or in_language(plan.prepared.title, say.language)) if plan else text
    if not title or len(title) > TITLE_LIMIT:
        raise Refusal("session-title", prefix=ask.config.rooms.prefix, most=TITLE_LIMIT)
    if (current := await sessions.current(ask.tx, ask.room["id"])) is not None:
        raise Refusal("session-open", title=short(current["title"], 80), prefix=ask.config.rooms.prefix)
    id = await ids.take(ask.tx, "S")
    sessions.open_session(ask.tx, id, ask.room["id"], title, ask.at, ask.event, plan.name if plan else "")
    _record(ask, id, "open")
    opened = say("session-opened", title=short(title, TITLE_LIMIT), prefix=ask.config.rooms.prefix)
    text = "\n".join([opened, *await early.join(ask, id)])
    if plan is None:
        return [_message(ask, id, title, text, is_open=True)]
    text = "\n".join([text, "", *_left_lines(ask, say, plan)])
    return [replace(_message(ask, id, title, text, is_open=True), said=questions_of(plan, say))]


def _plan(ask: Ask, name: str) -> Plan:
    known = programme(ask.config).session
    if (found := known.get(name.casefold())) is None:
        raise Refusal("programme-unknown", text=short(name, 40), names=ask.words.listed(sorted(known)) or "–")
    return Plan(name.casefold(), found, 0)


def _names(ask: Ask) -> Message:
    """The prepared sessions by name."""
    found, say = programme(ask.config).session, ask.words
    titles = {name: in_language(one.title, say.language) for name, one in sorted(found.items())}
    lines = [
        "- " + say("programme-name", code=name, title=short(title, 80), n=len(found[name].prompt))
        for name, title in titles.items()
    ]
    first = next(iter(titles), "")
    head = say("programme-names", n=len(lines), first=first, prefix=ask.config.rooms.prefix)
    return Message(name="programme", text="\n".join([head, *(["", *lines] if lines else [])]), rtl=say.rtl,
                   said=tuple(titles.values()))  # fmt: skip


def _left_lines(ask: Ask, say: Words, plan: Plan | None) -> list[str]:
    """What is prepared and was not put yet."""
    if plan is None:
        return []
    head = say(
        "programme-left", n=len(plan.left), reached=plan.reached, of=len(plan.prepared.prompt),
        prefix=ask.config.rooms.prefix,
    )  # fmt: skip
    return [head, *(["", *prepared.lines(plan, say)] if plan.left else [])]


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
    return [told, *([*await _take_names_off(ask), *await turns.unname(ask)] if rule == rooms.CHATHAM_HOUSE else [])]


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
    plan = prepared.plan_of(ask, current)
    parts = [[head, rule, *_open_lines(ask.words, found)], await _turns(ask, found), _left_lines(ask, ask.words, plan)]
    text = "\n\n".join("\n".join(lines) for lines in parts if lines)
    return [Message(name=VERB, text=text, rtl=ask.words.rtl, said=questions_of(plan, ask.words) if plan else ())]


async def _turns(ask: Ask, found: Sequence[Prompt]) -> list[str]:
    """Of each run around the table how far it is; to facilitators also how long the present turn lasts."""
    told = []
    for prompt in found:
        if (round := await rounds.get(ask.tx, prompt.id)) is None:
            continue
        line = ask.words("round-head", id=prompt.id, figures=turns.figures(round, ask.words))
        if ask.facilitator and round.present:
            minutes = (ask.now - round.since) // 60_000
            line += " – " + ask.words("round-lasts", n=minutes, prefix=ask.config.rooms.prefix)
        told.append(line)
    return told


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

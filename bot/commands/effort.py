"""`effort M4 TITLE`: opens a draft from a match, a theme or a pain point; `effort E5` shows it and goes on asking.

Words about an effort (`E5 …`, or a reply) answer the question that was asked; `E5 success: …` answers one by its name;
`E5 start`, `E5 affiliate I3 REASON`, `E5 merge E7 REASON` and `E5 not now REASON` say what becomes of it; while it
runs they say how it goes, and after it what changed. Rules: talk in a question's thread is no answer once there is
one; in a room, only words that say how it goes are taken for that.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared import effort_ending
from bot.commands.shared.effort_access import (
    Named,
    entry_of,
    follow,
    keep,
    named,
    take_back,
    visible,
    workable,
)
from bot.commands.shared.effort_asking import PARTS, VERB, alike, answer, ask_next, read_answer, skip, telling
from bot.commands.shared.effort_card import Telling, card
from bot.commands.shared.effort_opening import open_draft
from bot.commands.shared.finding import spoken
from bot.domain.effort_words import (
    AGAIN,
    ENDS,
    FINISH,
    HELP,
    LATE,
    NOTHING,
    SKIP,
    START,
    START_ANYWAY,
    TRACKS,
    WORDS,
    leading,
    named_part,
)
from bot.domain.efforts import (
    ALREADY,
    CHANGED,
    CHECK_IN,
    END,
    MILESTONE,
    NOTE,
    OTHERS,
    OUTCOME,
    PROBLEM,
    QUESTIONS,
    TITLE,
    State,
    next_question,
)
from bot.domain.messages import Effect
from bot.domain.needs import SHORTEST
from bot.domain.prompts import YES
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import efforts, rooms
from bot.store.base import Row

ORIGINS = "MTN"
SIGNS = ("👍", "✅", "☑", "✔", "💯")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Opens, shows, asks, or takes an answer."""
    if ask.verb in ("Reacted", "Voted"):
        return await _sign(ask)
    origin, title = _origin(ask)
    if origin:
        return await open_draft(ask, origin, title)
    meant = named(ask)
    if not meant.id:
        raise Refusal("effort-which", example=VERB)
    if not meant.rest:
        return await _show(ask, meant.id)
    return await _said(ask, meant)


def _origin(ask: Ask) -> tuple[str, str]:
    """What an effort is opened from, typed or replied to, and its title; ('', …) where one is spoken of."""
    id, title = leading_id(ask.rest)
    if id[:1] in ORIGINS and id and ask.subject[:1] != "E":
        return id, title
    return (ask.subject, ask.rest) if not id and ask.subject and ask.subject[0] in ORIGINS else ("", "")


async def _sign(ask: Ask) -> Sequence[Effect]:
    """A thumb under the question for the problem says that it is the problem."""
    id, _, part = ask.subject.partition(".")
    if part != PROBLEM or not ask.rest.startswith(SIGNS):
        return ()
    return await answer(ask, await workable(ask, id, "answer", anybody=True), PROBLEM, YES)


async def _show(ask: Ask, id: str) -> Sequence[Effect]:
    effort = await visible(ask, id)
    shown = await card(telling(ask), effort)
    return [*shown, *(await ask_next(ask, effort) if effort["state"] == State.DRAFT else [])]


async def _said(ask: Ask, meant: Named) -> Sequence[Effect]:
    """Words about an effort, by where it stands."""
    effort = await visible(ask, meant.id)
    part, text = named_part(meant.rest)
    if part:
        return await answer(ask, await workable(ask, meant.id, "answer", anybody=True), part, text)
    if meant.part == FINISH:
        return await effort_ending.finish(ask, meant.id, meant.rest)
    word, rest = leading(meant.rest, WORDS)
    match State(effort["state"]):
        case State.DRAFT:
            return await _in_draft(ask, effort, meant)
        case State.POSTPONED if word == AGAIN:
            return await effort_ending.again(ask, meant.id)
        case State.STARTED if word in ("affiliate", "merge"):
            return await effort_ending.end(ask, meant.id, word, rest)
        case State.STARTED | State.STANDING if word == FINISH and (not rest or leading(rest, ENDS)[0]):
            return await effort_ending.finish(ask, meant.id, rest)
        case State.STARTED:
            return await _check_in(ask, meant)
        case State.STANDING | State.FINISHED as state:
            return await _look_back(ask, meant, NOTE if state is State.STANDING else CHANGED)
    raise Refusal("effort-state", id=meant.id, state=effort["state"])


async def _in_draft(ask: Ask, effort: Row, meant: Named) -> Sequence[Effect]:
    id, asked = effort["id"], meant.part if meant.part in QUESTIONS else ""
    word, rest = leading(meant.rest, WORDS)
    other = leading_id(rest)[0]
    if word in (START, START_ANYWAY) and not rest:
        return await effort_ending.start(ask, id, word)
    if word == "not now" or (word == "merge" and (other or not asked)):
        return await effort_ending.end(ask, id, word, rest)
    if word == "affiliate" and (other or asked in ("", ALREADY, OTHERS)):
        return await effort_ending.end(ask, id, word, rest)
    entries = await efforts.entries(ask.tx, id)
    answered = {one["part"] for one in entries}
    if asked in answered and not ask.direct and ask.thread and not ask.reply_to:
        return ()  # people talk about an answer in the question's thread
    question = asked or next_question(answered, bool(await alike(ask, effort, entries)))
    await workable(ask, id, "answer", anybody=True)
    if not question:
        raise Refusal("effort-unread", id=id)
    if word == SKIP and not rest:
        return await skip(ask, effort, question)
    return await answer(ask, effort, question, meant.rest)


def _in_passing(ask: Ask) -> bool:
    """Whether it may be talk: a reply in a room, without any word that says what it is."""
    return not ask.direct and bool(ask.reply_to or ask.thread)


async def _check_in(ask: Ask, meant: Named) -> Sequence[Effect]:
    """How it goes: a word, a sentence, or both."""
    kind, text = leading(meant.rest, TRACKS)
    if not kind and _in_passing(ask):
        return ()
    effort = await workable(ask, meant.id, "check in")
    await keep(ask, effort, CHECK_IN, VERB, kind=kind, text=text)
    entries = await efforts.entries(ask.tx, meant.id)
    ahead = [one["id"] for one in entries if one["part"] == MILESTONE and one["done"] is None]
    heard = [_thanks(ask, meant.id, kind, ahead[0] if ahead else "none")]
    return [*heard, *await _call_for_help(ask, effort, text)] if kind == HELP else heard


def _thanks(ask: Ask, id: str, kind: str, milestone: str) -> Effect:
    if kind == LATE:
        return ask.acknowledge("effort-thanks-late", id=id, milestone=milestone)
    return ask.acknowledge(f"effort-thanks-{(kind or NOTE).replace(' ', '-')}", id=id)


async def _call_for_help(ask: Ask, effort: Row, text: str) -> list[Effect]:
    """Those who share an effort hear that it needs help."""
    if not effort["room"] or effort["room"] == ask.room["id"]:
        return []
    room = await rooms.get(ask.tx, effort["room"])
    told = Telling(ask.tx, ask.config, room, ask.person, spoken(ask.config, room), ask.now)
    entry = (await efforts.entries(ask.tx, effort["id"]))[-1:]
    shown = await told.passed([await efforts.spoken(ask.tx, one) for one in entry if text])
    line = told.say(
        "effort-asks-help", id=effort["id"], title=await told.title(effort), text=next(iter(shown.values()), "none")
    )
    return [told.message("effort-help", line, room=room["id"], subject=effort["id"]), *told.effects]


async def _look_back(ask: Ask, meant: Named, part: str) -> Sequence[Effect]:
    """A standing topic's yearly note, or what changed since an effort ended."""
    kind, text = leading(meant.rest, NOTHING) if part == CHANGED else ("", meant.rest)
    if not kind and meant.part != part and _in_passing(ask):
        return ()
    text = text if kind else _without_label(meant.rest)
    if not kind and len(text) < SHORTEST:
        raise Refusal("effort-unread", id=meant.id)
    effort = await workable(ask, meant.id, "note" if part == NOTE else "tell")
    await keep(ask, effort, part, VERB, kind=kind, text=text)
    return [ask.acknowledge(f"effort-thanks-{part}", id=meant.id)]


def _without_label(text: str) -> str:
    """`changed: …` and `note: …` without what stands before the colon."""
    return leading(text, {NOTE: ("note:", "bilan:"), CHANGED: ("changed:", "changé:", "effet:")})[1]


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before."""
    await take_back(ask, act)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives its answer, title or sentence other words."""
    entry = await efforts.entry(ask.tx, entry_of(act))
    effort = await efforts.get(ask.tx, entry["effort"]) if entry else None
    if entry is None or effort is None:
        raise Refusal("edit-too-late", prefix=ask.config.rooms.prefix)
    text = _origin(ask)[1] or named(ask).rest
    if entry["part"] in PARTS:
        text = named_part(text)[1]
        columns = {"text": text} if entry["part"] == TITLE else await read_answer(ask, effort, entry["part"], text)
        await follow(ask, act, **columns)
        if entry["part"] == END:
            efforts.change(ask.tx, effort["id"], ends=columns["day"])
        return ()
    forms = {CHECK_IN: TRACKS, OUTCOME: {**WORDS, **ENDS}, CHANGED: NOTHING}.get(entry["part"], {})
    if entry["part"] == OUTCOME:
        text = leading(text, {FINISH: WORDS[FINISH]})[1]
    kind, said = leading(text, forms)
    said = leading_id(said)[1] or said if entry["part"] == OUTCOME else _without_label(said)
    await follow(ask, act, text=said, **({} if entry["part"] == OUTCOME else {"kind": kind}))
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="effort T2 Cheaper travel to trainings", ids="E", undo=undo, edit=edit,
    aliases=("chantier",), topic=Topic.OWN,
)  # fmt: skip

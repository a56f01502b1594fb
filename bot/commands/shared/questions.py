"""Putting a question: reading how it is asked, writing it down, and its message.

A question is put as a text that everybody can answer, and a poll also as a native poll beside it. Rules: the message
says how to answer and until when; it mentions nobody; the question in its own words stands in the data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.command import Ask
from bot.domain import data
from bot.domain.messages import Effect, Message, PollStart
from bot.domain.prompts import AROUND, LETTERS, POLL, QUALIFIED, ROUND, Option, is_usual, make_options, parts
from bot.domain.reading import options as read_options
from bot.domain.refusal import Refusal
from bot.domain.when import Ambiguous, reach, until
from bot.reports.results import short
from bot.store import acts, ids, prompts, sessions
from bot.store.prompts import Prompt
from bot.texts import Words

KNOWN = ("until", "by", "max", "seats")
FLAGS = ("sealed", "rank", "early", "hedges")
CHOOSING = (POLL, ROUND)  # kinds with answers to choose from
SEATS_AT_MOST = 10
PER = ("person", "organisation")
QUESTION_LIMIT = 1_000  # characters; as long as a native poll's question may be


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as asked. `closes` is None where no end was given, `per` '' where nothing was said of it; `most`,
    `seats`, `sealed` and `early` as in `Prompt`; `hedges` asks to offer the question's hedges as an answer."""

    question: str
    options: tuple[Option, ...] = ()
    closes: int | None = None
    per: str = ""
    most: int = 1
    seats: int = 0
    sealed: bool = False
    early: bool = False
    hedges: bool = False


def draft(ask: Ask, kind: str, text: str) -> Draft:
    """Reads `QUESTION | A | B --until TIME --by person`. Raises Refusal."""
    plain, given, unknown = read_options(text, KNOWN, FLAGS, {"until": reach})
    if unknown:
        known = ", ".join(f"--{name}" for name in (*KNOWN, *FLAGS))
        raise Refusal("option-unknown", option=f"--{unknown}", known=known)
    first, *labels = [part.strip() for part in plain.split("|")] if kind in CHOOSING else [plain]
    question = " ".join(first.split()) if kind in CHOOSING else plain
    if not question:
        raise Refusal("question-missing", verb=ask.verb, prefix=ask.config.rooms.prefix)
    if len(question) > QUESTION_LIMIT:
        raise Refusal("question-long", n=len(question), most=QUESTION_LIMIT)
    closes = end(ask, given["until"]) if "until" in given else None
    options = _options(labels or (AROUND if kind == ROUND else ())) if kind in CHOOSING else ()
    return Draft(question, options, closes, _per(given.get("by")), **_way(kind, options, given))


def _way(kind: str, options: Sequence[Option], given: Mapping[str, str]) -> dict[str, Any]:
    """How the question is answered, as its options say. Raises Refusal."""
    most = _number("max", given.get("max"), 2, max(2, len(options))) if "max" in given else 1
    seats = _number("seats", given.get("seats", "1"), 1, SEATS_AT_MOST) if "rank" in given or "seats" in given else 0
    if (most > 1 or seats) and kind != POLL:
        raise Refusal("option-poll-only", option="--max" if most > 1 else "--rank")
    if most > 1 and seats:
        raise Refusal("option-either", one="--max", other="--rank")
    return {"most": most, "seats": seats} | {flag: flag in given for flag in ("sealed", "early", "hedges")}


def _number(name: str, text: str | None, least: int, most: int) -> int:
    if not text or not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise Refusal("option-number", option=f"--{name}", least=least, most=most)
    return int(text)


def _options(labels: Sequence[str]) -> tuple[Option, ...]:
    try:
        return make_options([label for label in labels if label])
    except ValueError as error:
        raise Refusal(f"options-{error}", most=len(LETTERS)) from error


def _per(given: str | None) -> str:
    found = "organisation" if given == "organization" else given
    if found is not None and found not in PER:
        raise Refusal("by-unknown", by=found[:40] or "…")
    return found or ""


def end(ask: Ask, text: str) -> int:
    """When a question ends, as typed in the asker's zone. Raises Refusal."""
    try:
        return until(text, ask.at, ask.words.zone)
    except Ambiguous as two:
        raise Refusal("until-ambiguous", text=text[:40], zone=ask.words.zone, one=two.one, other=two.other) from two
    except ValueError as error:
        raise Refusal(f"until-{error}", text=text[:40] or "…", zone=ask.words.zone) from error


async def put(ask: Ask, kind: str, found: Draft | None = None) -> Sequence[Effect]:
    """Opens a prompt of `kind` with what was said after the verb, or as drafted."""
    found = found or draft(ask, kind, ask.rest)
    session = await sessions.current(ask.tx, ask.room["id"])
    per = found.per or PER[kind == ROUND]
    number = await prompts.asked_in(ask.tx, ask.room["id"], ask.config.matrix.user_id, per)
    prompt = Prompt(
        id=await ids.take(ask.tx, "P"), room=ask.room["id"], session=session["id"] if session else None, kind=kind,
        question=found.question, wording=1, options=found.options, per=per, asker=ask.person, opened=ask.at,
        closes=found.closes, closed=None, withdrawn=None, cut=None, asked=number,
        result="", tallied="", source=ask.event, most=found.most, seats=found.seats, sealed=int(found.sealed),
        early=int(found.early and session is None),
    )  # fmt: skip
    prompts.add(ask.tx, prompt)
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=ask.verb,
        subject=prompt.id, at=ask.at,
    )  # fmt: skip
    joins = [ask.say("early-joins", id=prompt.id)] if found.early and session else []
    return [*effects(prompt, ask.room_words()), *joins]


def effects(prompt: Prompt, say: Words) -> list[Effect]:
    """The question's message and, for a poll, its native twin."""
    return [message(prompt, say), *native(prompt, say)]


def message(prompt: Prompt, say: Words, name: str = "question") -> Message:
    """The question as everybody can answer it."""
    return Message(
        name=name, text=question_text(prompt, say), room=prompt.room, subject=prompt.id, data=described(prompt, say),
        rtl=say.rtl,
    )  # fmt: skip


def native(prompt: Prompt, say: Words) -> list[Effect]:
    """The native poll, for clients that show them: of open polls only, and not where options are put in order."""
    if prompt.kind != POLL or prompt.sealed or prompt.seats:
        return []
    options = tuple((option.key, label(option, say)) for option in prompt.options)
    question = f"{prompt.id} · {prompt.question}"
    poll = PollStart(name="poll", question=question, options=options, room=prompt.room, subject=prompt.id)
    return [replace(poll, most=prompt.most)]


def label(option: Option, say: Words) -> str:
    """How an option is shown: as typed, or the usual ones in the room's language."""
    usual = f"choice-{option.key}"
    return say(usual) if option.label == option.key and say.has(usual) else option.label


def chosen(prompt: Prompt, choice: str, say: Words) -> str:
    """A choice in words: an option's label, the labels of several, or of an order from the best; '' for no option."""
    labels = {option.key: label(option, say) for option in prompt.options}
    labels |= {QUALIFIED: say("choice-qualified")} if is_usual(prompt.options) else {}
    named = [labels[key] for key in parts(choice) if key in labels]
    return " > ".join(named) if prompt.seats else say.listed(named)


def question_text(prompt: Prompt, say: Words) -> str:
    """The question, how to answer it and until when."""
    usual = is_usual(prompt.options)
    chosen = ("round-" if prompt.kind == ROUND else "") + ("usual" if usual else "options")
    how = f"prompt-how-{chosen if prompt.kind in CHOOSING else prompt.kind}"
    first = prompt.options[0].key.upper() if prompt.options and not usual else ""
    lines = [
        say("prompt-head", id=prompt.id, question=short(prompt.question, QUESTION_LIMIT)),
        *([] if usual or prompt.kind not in CHOOSING else ["\n".join(_choices(prompt, say))]),
        say(how, id=prompt.id, first=first, choices=say.listed(_signs(prompt, say))),
        say("prompt-where", id=prompt.id),
        *([say("prompt-by-organisation")] if prompt.per == PER[1] else []),
        *([say("prompt-early")] if prompt.early else []),
        say("prompt-until", time=say.time(prompt.closes)) if prompt.closes is not None else say("prompt-open"),
    ]
    return "\n\n".join(lines)


def _choices(prompt: Prompt, say: Words) -> list[str]:
    return [f"- **{option.key.upper()}** {short(label(option, say), 200)}" for option in prompt.options]


_SIGNS = {"yes": "👍", "no": "👎", "abstain": "🤷"}


def _signs(prompt: Prompt, say: Words) -> list[str]:
    if not is_usual(prompt.options):
        return []
    return [f"{_SIGNS.get(o.key, '')} `{label(o, say)}`".strip() for o in prompt.options]


def described(prompt: Prompt, say: Words) -> dict[str, object]:
    """The question for programs."""
    choices = tuple(data.Choice(key=option.key, label=label(option, say)) for option in prompt.options)
    return data.content(
        data.Prompt.model_validate(
            {
                "id": prompt.id, "kind": prompt.kind, "question": prompt.question, "wording": prompt.wording,
                "options": choices, "per": prompt.per, "closes": prompt.closes, "asked": prompt.asked or 0,
                "most": prompt.most, "seats": prompt.seats, "sealed": bool(prompt.sealed), "early": bool(prompt.early),
                "before": prompt.before,
            }
        )
    )  # fmt: skip


def reworded(prompt: Prompt, found: Draft) -> Prompt:
    """The prompt in the words of the draft; what the draft says nothing of stays."""
    return replace(
        prompt,
        question=found.question,
        options=found.options or prompt.options,
        closes=prompt.closes if found.closes is None else found.closes,
        per=found.per or prompt.per,
        most=found.most,
        seats=found.seats,
    )

"""Putting a question: reading how it is asked, writing it down, and its message.

A question is put as a text that everybody can answer, and a poll also as a native poll beside it. Rules: the message
says how to answer and until when; it mentions nobody; the question in its own words stands in the data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.command import Ask
from bot.commands.shared.baselines import baseline
from bot.commands.shared.finding import example, in_order
from bot.domain import data
from bot.domain.hedges import hedges
from bot.domain.messages import Effect, Message, PollStart
from bot.domain.prompts import (
    AROUND,
    HEDGE,
    HUM,
    LETTERS,
    POLL,
    QUALIFIED,
    ROUND,
    SCALE,
    WORD,
    Option,
    is_usual,
    make_options,
    parts,
)
from bot.domain.reading import options as read_options
from bot.domain.refusal import Refusal
from bot.domain.sealed import SEALABLE
from bot.domain.when import Ambiguous, reach, until
from bot.reports.results import short
from bot.store import acts, ids, prompts, sessions
from bot.store.prompts import Prompt
from bot.texts import Words

KNOWN = ("until", "by", "max", "seats", "baseline")
FLAGS = ("sealed", "rank", "early", "hedges")
LISTED = (POLL, ROUND)  # kinds that may come with a list of answers
SEATS_AT_MOST = 10
PER = ("person", "organisation")
QUESTION_LIMIT = 1_000  # characters; as long as a native poll's question may be


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as asked. `closes` is None where no end was given, `per` '' where nothing was said of it; `most`,
    `seats`, `sealed` and `early` as in `Prompt`; `hedges` asks to offer the question's hedges as an answer; `baseline`
    is the id of a question to compare with, as typed."""

    question: str
    options: tuple[Option, ...] = ()
    closes: int | None = None
    per: str = ""
    most: int = 1
    seats: int = 0
    sealed: bool = False
    early: bool = False
    hedges: bool = False
    baseline: str | None = None


def draft(ask: Ask, kind: str, text: str, before: Prompt | None = None) -> Draft:
    """Reads `QUESTION | A | B --until TIME --by person`. Of a question that is put in other words, the way to answer
    stays as it was `before` where nothing is said of it. Raises Refusal."""
    plain, given, unknown = read_options(text, KNOWN, FLAGS, {"until": reach})
    if unknown:
        known = ", ".join(f"--{name}" for name in (*KNOWN, *FLAGS))
        raise Refusal("option-unknown", option=f"--{unknown}", known=known)
    question, *labels = [part.strip() for part in plain.split("|")] if kind in LISTED else [plain]
    return composed(ask, kind, question, labels, given, before)


def composed(
    ask: Ask, kind: str, text: str, labels: Sequence[str], given: Mapping[str, str], before: Prompt | None = None
) -> Draft:
    """The same of its parts: the question, its answers, and the options by name. Raises Refusal."""
    question = " ".join(text.split()) if kind in LISTED else text
    if not question:
        raise Refusal("question-missing", verb=ask.verb, prefix=ask.config.rooms.prefix)
    if len(question) > QUESTION_LIMIT:
        raise Refusal("question-long", n=len(question), most=QUESTION_LIMIT)
    closes = end(ask, given["until"]) if "until" in given else None
    most, seats = _way(kind, given, before)
    options = _options(kind, [label for label in labels if label], most > 1 or seats > 0, before)
    options = _hedged(ask, options, question, "hedges" in given)
    _check(most, seats, len(options))
    flags = {flag: flag in given for flag in ("sealed", "early", "hedges")}
    if flags["sealed"]:
        _sealable(ask, kind, before)
    return Draft(question, options, closes, _per(given.get("by")), most, seats, **flags, baseline=given.get("baseline"))


def _sealable(ask: Ask, kind: str, before: Prompt | None) -> None:
    """Raises Refusal where ballots cannot be secret, or cannot become so any more."""
    if kind not in SEALABLE or (before and not before.sealed):
        why = "later" if kind in SEALABLE else kind
        raise Refusal(f"sealed-{why}", prefix=ask.config.rooms.prefix)


def _way(kind: str, given: Mapping[str, str], before: Prompt | None) -> tuple[int, int]:
    """How many options may be chosen, and for how many seats they are put in order. Raises Refusal."""
    ranked, several = "rank" in given or "seats" in given, "max" in given
    if kind != POLL and (ranked or several):
        raise Refusal("option-poll-only", option="--max 2" if several else "--rank")
    if kind not in LISTED and "hedges" in given:
        raise Refusal("option-poll-only", option="--hedges")
    if ranked and (several or "hedges" in given):
        raise Refusal("option-either", one="--max" if several else "--hedges", other="--rank")
    if ranked:
        return 1, _number("seats", given.get("seats", "1"), 1, SEATS_AT_MOST)
    if several:
        return _number("max", given["max"], 2, len(LETTERS)), 0
    return (before.most, before.seats) if before else (1, 0)


def _check(most: int, seats: int, options: int) -> None:
    """Raises Refusal where more may be chosen, or elected, than there is a choice for."""
    if most > 1 and most > options:
        raise Refusal("option-number", option="--max", least=2, most=options)
    if seats and seats >= options:
        raise Refusal("option-number", option="--seats", least=1, most=options - 1)


def _number(name: str, text: str | None, least: int, most: int) -> int:
    if not text or not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise Refusal("option-number", option=f"--{name}", least=least, most=most)
    return int(text)


_OFFERED = {ROUND: AROUND, HUM: SCALE}  # where no answers are named


def _options(kind: str, labels: Sequence[str], lettered: bool, before: Prompt | None) -> tuple[Option, ...]:
    """The answers to choose from: those named, else those there were before, else the kind's own. Raises Refusal."""
    if kind == HUM:
        return tuple(Option(key, key) for key in SCALE)
    if kind not in LISTED:
        return ()
    if before and not labels and not (lettered and is_usual(before.options)):
        return before.options
    return _made(labels or _OFFERED.get(kind, ()), lettered)


def _made(labels: Sequence[str], lettered: bool) -> tuple[Option, ...]:
    try:
        return make_options(labels, lettered)
    except ValueError as error:
        raise Refusal(f"options-{error}", most=len(LETTERS)) from error


def _hedged(ask: Ask, options: Sequence[Option], question: str, wanted: bool) -> tuple[Option, ...]:
    """The options and, where that is `wanted` or was so before, the hedges of the question as one more. Raises Refusal
    where they are asked for and it has none."""
    others = tuple(option for option in options if option.key != HEDGE)
    found = hedges(question) if wanted or len(others) < len(options) else ()
    if wanted and not found:
        raise Refusal("hedges-none", prefix=ask.config.rooms.prefix)
    if not found:
        return others
    say = ask.room_words()
    hedged = say("choice-hedge", words=say.listed(list(found)))
    if is_usual(others):
        return (*others, Option(HEDGE, hedged))
    return _made([*(option.label for option in others), hedged], lettered=True)


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


async def put(
    ask: Ask, kind: str, found: Draft | None = None, before: dict[str, Any] | None = None
) -> Sequence[Effect]:
    """Opens a prompt of `kind` with what was said after the verb, or as drafted. `before` is how things were, for
    taking it back."""
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
        before=await baseline(ask, kind, found.question, found.baseline),
    )  # fmt: skip
    prompts.add(ask.tx, prompt)
    acts.record(
        ask.tx, source=ask.event, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=ask.verb,
        subject=prompt.id, at=ask.at, before=before,
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
    if prompt.kind not in (POLL, HUM) or prompt.sealed or prompt.seats:
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
    return (" > " if prompt.seats else " + ").join(named)


def question_text(prompt: Prompt, say: Words) -> str:
    """The question, how to answer it and until when."""
    lines = [
        say("prompt-head", id=prompt.id, question=short(prompt.question, QUESTION_LIMIT)),
        *(["\n".join(listed)] if (listed := _choices(prompt, say)) else []),
        _how(prompt, say),
        *(_sealed(prompt, say) if prompt.sealed else [say("prompt-where", id=prompt.id)]),
        *([say("prompt-by-organisation")] if prompt.per == PER[1] else []),
        *([say("prompt-early")] if prompt.early else []),
        *([say("prompt-before", id=prompt.before)] if prompt.before else []),
        say("prompt-until", time=say.time(prompt.closes)) if prompt.closes is not None else say("prompt-open"),
    ]
    return "\n\n".join(lines)


def _how(prompt: Prompt, say: Words) -> str:
    """How to answer."""
    keys = [option.key.upper() for option in prompt.options]
    if prompt.seats:
        return say("prompt-how-ranked", example=" ".join(in_order(keys)), seats=prompt.seats)
    if prompt.sealed:
        return _sealed_how(prompt, say, keys)
    if prompt.most > 1:
        return say("prompt-how-several", most=prompt.most, example=f"{keys[0]} {keys[-1]}")
    if prompt.kind not in LISTED:
        return say(f"prompt-how-{prompt.kind}")
    way = ("round-" if prompt.kind == ROUND else "") + ("usual" if is_usual(prompt.options) else "options")
    return say(f"prompt-how-{way}", first=keys[0], choices=say.listed(_signs(prompt, say)))


def _sealed_how(prompt: Prompt, say: Words, keys: Sequence[str]) -> str:
    """How to answer where nothing is kept beside the choice."""
    if prompt.kind not in LISTED:
        return say("prompt-how-word" if prompt.kind == WORD else "sealed-how-hum")
    if prompt.most > 1:
        return say("sealed-how-several", most=prompt.most, example=f"{keys[0]} {keys[-1]}")
    if is_usual(prompt.options):
        return say("sealed-how-usual", choices=say.listed([f"`{label(one, say)}`" for one in prompt.options]))
    return say("sealed-how-options", first=keys[0])


def _sealed(prompt: Prompt, say: Words) -> list[str]:
    """Where to answer a sealed question, what is kept, and what that does not hide."""
    return [say("sealed-where", example=example(prompt)), say("sealed-limits")]


def _choices(prompt: Prompt, say: Words) -> list[str]:
    """The options with the letters they are answered by; those of the scale have their number in their words."""
    if prompt.kind == HUM:
        return [f"- {label(option, say)}" for option in prompt.options]
    if is_usual(prompt.options):
        return []
    named = [(option.key.upper(), short(label(option, say), 200)) for option in prompt.options]
    return [f"- **{key}** {text if text.upper() != key else ''}".rstrip() for key, text in named]


_SIGNS = {"yes": "👍", "no": "👎", "abstain": "🤷", "mixed": "⚖️", HEDGE: "🤔"}


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
    """The prompt in the words of the draft; of what the draft says nothing of, the end and whose answer it is stay."""
    return replace(
        prompt,
        question=found.question,
        options=found.options,
        closes=prompt.closes if found.closes is None else found.closes,
        per=found.per or prompt.per,
        most=found.most,
        seats=found.seats,
    )

"""The questions before an effort starts, one at a time, and what is still missing.

Rules: each is answered in a word or a sentence, can be skipped, and waits as long as it takes: `effort E5` goes on
where it stopped. An answer takes the place of an earlier one to the same question. Whether somebody does it already is
asked first, and whenever the problem is said in other words. A question that is open is not asked again when another
is answered.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask
from bot.commands.shared import already
from bot.commands.shared.effort_access import day_of, note, words
from bot.commands.shared.effort_card import Telling
from bot.domain.effort_words import fit, kinds_of_value
from bot.domain.efforts import (
    ALREADY,
    COMMITMENT,
    END,
    FIT,
    PROBLEM,
    QUESTIONS,
    SKIPPED,
    TITLE,
    VALUE,
    Readiness,
    missing,
    next_question,
)
from bot.domain.messages import Effect
from bot.domain.needs import SHORTEST
from bot.domain.prompts import YES
from bot.domain.reading import fold, literal
from bot.domain.refusal import Refusal
from bot.store import efforts
from bot.store.base import Row

VERB = "effort"
ORIGIN = "origin"  # the kind of an answer that says: as it stands in what the effort came from
_YES = ("yes", "y", "oui", "that is it", "c'est ça", "c’est ça")
PARTS = (TITLE, *QUESTIONS)


def telling(ask: Ask) -> Telling:
    """What is told where the asker writes."""
    return Telling(ask.tx, ask.config, ask.room, ask.person, ask.words, ask.now)


async def alike(ask: Ask, effort: Row, entries: Sequence[Row]) -> list[Row]:
    """The initiatives that seem to address the same problem, the nearest first."""
    problem = await efforts.problem(ask.tx, effort, entries)
    if problem is None or not problem.text:
        return []
    key = ("alike", problem.text)
    if key not in ask.tx.memo:
        ask.tx.memo[key] = await already.alike(ask.tx, ask.matcher, problem.text, ask.now)
    found: list[Row] = ask.tx.memo[key]
    return found


async def readiness(ask: Ask, effort: Row) -> Readiness:
    """What is known of the effort."""
    entries = await efforts.entries(ask.tx, effort["id"])
    committed = await efforts.committed(ask.tx, effort["id"])
    return Readiness(
        answered=frozenset(one["part"] for one in entries if one["kind"] != SKIPPED),
        alike=bool(await alike(ask, effort, entries)), lead=bool(effort["lead"]),
        commitments=len([one for one in entries if one["part"] == COMMITMENT]),
        groups=len({row["stakeholder"] for row in committed} - {""}), needed=ask.config.efforts.groups,
    )  # fmt: skip


async def what_is_missing(ask: Ask, effort: Row) -> str:
    """One line: what is missing and what to type for it; '' when nothing is."""
    known = await readiness(ask, effort)
    wanted = [
        ask.words(f"effort-need-{one}", id=effort["id"], n=known.groups, needed=known.needed) for one in missing(known)
    ]
    return ask.words("effort-missing", id=effort["id"], wanted="; ".join(wanted)) if wanted else ""


async def ask_next(ask: Ask, effort: Row, first: str = "") -> list[Effect]:
    """The next question after the line `first`; when none is left, what is missing or that it can start."""
    question = await _open(ask, effort)
    if question:
        return await _question(ask, effort, question, first)
    line = await what_is_missing(ask, effort) or ask.words("effort-ready", id=effort["id"])
    text = "\n".join(filter(None, [first, line]))
    return [telling(ask).message("effort-next", text, subject=effort["id"])]


async def _open(ask: Ask, effort: Row) -> str:
    """The question that is to be answered next, '' when none is left."""
    entries = await efforts.entries(ask.tx, effort["id"])
    return next_question({one["part"] for one in entries}, bool(await alike(ask, effort, entries)))


async def _question(ask: Ask, effort: Row, question: str, first: str) -> list[Effect]:
    told, entries = telling(ask), await efforts.entries(ask.tx, effort["id"])
    found = await alike(ask, effort, entries)
    values: dict[str, str] = {"id": effort["id"], "given": "no", "text": ""}
    problem = await efforts.problem(ask.tx, effort, entries) if question == PROBLEM else None
    if problem and (text := (await told.passed([problem])).get(problem.source)):
        values |= {"given": "yes", "text": text}
    if question == ALREADY:
        values["text"] = ask.words.listed([f"{one['id']} {literal(one['name'])}" for one in found])
        told.said += [one["name"] for one in found]
    asked = [one for one in QUESTIONS if one != ALREADY or found]
    head = ask.words("effort-question", id=effort["id"], n=asked.index(question) + 1, most=len(asked))
    line = f"{head} {ask.words(f'effort-ask-{question}', **values)}"
    text = "\n".join(filter(None, [first, line]))
    message = told.message("effort-question", text, subject=f"{effort['id']}.{question}", mentions=(ask.person,))
    return [message, *told.effects]


async def answer(ask: Ask, effort: Row, part: str, text: str) -> list[Effect]:
    """Takes an answer and asks what is next. Raises Refusal for what cannot be read."""
    columns = await read_answer(ask, effort, part, text)
    open_before = await _open(ask, effort)
    before = await _replaced(ask, effort, part)
    said = {name: value for name, value in columns.items() if name not in ("ends",)}
    id = await efforts.say(
        ask.tx, effort=effort["id"], part=part, person=ask.person, room=ask.room["id"], at=ask.at, source=ask.source,
        **said,
    )  # fmt: skip
    if part == END:
        before["ends"] = effort["ends"]
        efforts.change(ask.tx, effort["id"], ends=columns["day"])
    note(ask, VERB, f"{effort['id']}.{part}", {**before, "entry": id})
    return await _after(ask, effort["id"], open_before)


async def skip(ask: Ask, effort: Row, part: str) -> list[Effect]:
    """Leaves a question out."""
    open_before = await _open(ask, effort)
    before = await _replaced(ask, effort, part)
    id = await efforts.say(
        ask.tx, effort=effort["id"], part=part, person=ask.person, room=ask.room["id"], at=ask.at, source=ask.source,
        kind=SKIPPED,
    )  # fmt: skip
    note(ask, VERB, f"{effort['id']}.{part}", {**before, "entry": id})
    return await _after(ask, effort["id"], open_before)


async def _after(ask: Ask, id: str, open_before: str) -> list[Effect]:
    effort = await efforts.get(ask.tx, id)
    if effort is None or effort["state"] != "draft" or (open_before and await _open(ask, effort) == open_before):
        return [ask.acknowledge("effort-noted", id=id)]
    heard = [] if ask.direct else [ask.acknowledge("effort-noted", id=id)]
    return [*heard, *await ask_next(ask, effort, ask.words("effort-noted", id=id) if ask.direct else "")]


async def _replaced(ask: Ask, effort: Row, part: str) -> dict[str, object]:
    """Earlier answers to the same question count no longer; a problem in other words asks anew who does it already."""
    entries = await efforts.entries(ask.tx, effort["id"])
    gone = (part, ALREADY) if part == PROBLEM else (part,)
    back = [one["id"] for one in entries if one["part"] in gone]
    for id in back:
        efforts.change_entry(ask.tx, id, withdrawn=ask.now)
    return {"back": back} if back else {}


async def read_answer(ask: Ask, effort: Row, part: str, text: str) -> dict[str, str]:
    """An answer as it is kept: kind, text, day, mark. Raises Refusal."""
    if part == END:
        return {"day": day_of(ask, text)}
    if part == FIT:
        if not (found := fit(text)):
            raise Refusal("effort-fit", id=effort["id"])
        return {"kind": found}
    said, mark = words(text)
    plainly = fold(said) in [fold(form) for form in _YES]
    if part == PROBLEM and plainly and await efforts.origin(ask.tx, effort["origin"]):
        return {"kind": ORIGIN}
    if part == ALREADY and plainly:
        raise Refusal("effort-join-whom", id=effort["id"])
    if len(said) < SHORTEST:
        raise Refusal("effort-short", id=effort["id"], part=part, example=f"{effort['id']} {part}: {YES}, …")
    return {"text": said, "mark": mark, "kind": kinds_of_value(said) if part == VALUE else ""}

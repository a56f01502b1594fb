"""What becomes of an effort: it starts, joins others, waits, or ends and is judged; each with its reason.

Rules: nothing starts while something is missing, which is said in one line with what to type; a room that has many
efforts running is warned once more; whoever ends one says why, in a sentence. Who reads the effort elsewhere is told.
"""

from __future__ import annotations

from dataclasses import replace

from bot.command import Ask
from bot.commands.shared.effort_access import change, words, workable
from bot.commands.shared.effort_asking import ask_next, telling, what_is_missing
from bot.commands.shared.effort_card import Telling, card
from bot.commands.shared.finding import spoken
from bot.commands.shared.register import shown_to
from bot.domain.effort_words import ENDS, FINISH, START_ANYWAY, leading
from bot.domain.efforts import OUTCOME, OUTCOMES, State
from bot.domain.initiatives import OVER
from bot.domain.messages import Effect, Message
from bot.domain.needs import SHORTEST
from bot.domain.reading import leading_id
from bot.domain.refusal import Refusal
from bot.store import efforts, initiatives, rooms
from bot.store.base import Row


async def start(ask: Ask, id: str, word: str) -> list[Effect]:
    """Starts a draft, or says what keeps it from starting."""
    effort = await workable(ask, id, "start")
    data = {"type": "refusal", "reason": "effort-missing"}
    if line := await what_is_missing(ask, effort):
        return [telling(ask).message("effort-missing", line, subject=id, data=data)]
    running = await _running(ask, effort)
    if word != START_ANYWAY and len(running) >= ask.config.efforts.open:
        return [replace(ask.say("effort-many", id=id, n=len(running)), subject=id)]
    await change(ask, effort, "effort", {"state": State.STARTED.value, "started": ask.at, "led": ask.at})
    return await told(ask, id, "effort-started")


async def _running(ask: Ask, effort: Row) -> list[Row]:
    places = [place for place in dict.fromkeys((effort["shown"], effort["room"])) if place]
    found = {row["id"]: row for place in places for row in await efforts.in_room(ask.tx, place)}
    return [row for row in found.values() if row["state"] == State.STARTED]


async def end(ask: Ask, id: str, word: str, rest: str) -> list[Effect]:
    """It joins an initiative or another effort, or waits: `affiliate`, `merge` or `not now`, and why."""
    effort = await workable(ask, id, word)
    other, why = leading_id(rest)
    if word == "merge" and (other[:1] != "E" or other == id or not await _seen(ask, other)):
        raise Refusal("effort-merge-which", id=id)
    if word == "affiliate" and other and not await _exists(ask, other):
        raise Refusal("effort-affiliate-which", id=id, other=other)
    return await _settle(ask, effort, word, OUTCOMES[word], why if other else rest, other=other)


async def _exists(ask: Ask, id: str) -> bool:
    """Whether it is an initiative that goes on, and may be told of here."""
    found = await initiatives.get(ask.tx, id)
    return found is not None and found["state"] != OVER and await shown_to(ask, found)


async def _seen(ask: Ask, id: str) -> bool:
    await workable(ask, id, "work", anybody=True)
    return True


async def finish(ask: Ask, id: str, rest: str) -> list[Effect]:
    """It is over: reached, partly or not, and a sentence; without them the closing question is asked."""
    effort = await workable(ask, id, FINISH)
    kind, why = leading(rest, ENDS)
    if not kind:
        return await closing_question(ask, effort)
    return await _settle(ask, effort, FINISH, State.FINISHED, why, outcome=kind)


async def closing_question(ask: Ask, effort: Row) -> list[Effect]:
    """Was it reached, partly, or not? With what was said would be a success."""
    told = telling(ask)
    entries = await efforts.entries(ask.tx, effort["id"])
    found = [await efforts.spoken(ask.tx, one) for one in entries if one["part"] == "success" and one["text"]]
    test = (await told.passed(found[-1:])).get(found[-1].source, "") if found else ""
    text = ask.words("effort-closing", id=effort["id"], test=test or "none")
    message = told.message("effort-closing", text, subject=f"{effort['id']}.{FINISH}", mentions=(ask.person,))
    return [message, *told.effects]


async def _settle(
    ask: Ask, effort: Row, word: str, state: State, why: str, *, other: str = "", outcome: str = ""
) -> list[Effect]:
    said, mark = words(why)
    if len(said) < SHORTEST:
        raise Refusal("effort-reason", id=effort["id"], example=_example(effort["id"], word, outcome, other))
    entry = await efforts.say(
        ask.tx, effort=effort["id"], part=OUTCOME, person=ask.person, room=ask.room["id"], at=ask.at,
        source=ask.source, kind=outcome or state.value, text=said, mark=mark,
    )  # fmt: skip
    columns = {"state": state.value, "settled": ask.at, "other": other, "outcome": outcome, "place": ""}
    await change(ask, effort, "effort", columns, {"entry": entry})
    return await told(ask, effort["id"], f"effort-{state.value}")


def _example(id: str, word: str, outcome: str, other: str) -> str:
    if word == FINISH:
        return f"finish {id} {outcome} …"
    return " ".join(filter(None, [id, word, other, "…"]))


async def told(ask: Ask, id: str, key: str) -> list[Effect]:
    """The card where it was said, and in the rooms that follow the effort."""
    effort = await efforts.get(ask.tx, id)
    if effort is None:
        raise LookupError(id)
    effects = await card(telling(ask), effort, ask.words(key, id=id, other=effort["other"] or "none"))
    for number, place in enumerate(dict.fromkeys((effort["room"], effort["shown"]))):
        if place and place != ask.room["id"]:
            room = await rooms.get(ask.tx, place)
            say = spoken(ask.config, room)
            elsewhere = Telling(ask.tx, ask.config, room, ask.person, say, ask.now)
            shown = await card(elsewhere, effort, say(key, id=id, other=effort["other"] or "none"))
            effects += [
                replace(one, name=f"{one.name}-{number}", room=place) if isinstance(one, Message) and not one.person
                else one for one in shown
            ]  # fmt: skip
    return effects


async def again(ask: Ask, id: str) -> list[Effect]:
    """What waited is a draft once more."""
    effort = await workable(ask, id, "open again")
    await change(ask, effort, "effort", {"state": State.DRAFT.value, "settled": None})
    fresh = await efforts.get(ask.tx, id)
    return await ask_next(ask, fresh) if fresh else []

"""`action E5 TEXT | OWNER | DAY`: something somebody does; `A6 done`, `A6 take`, `A6 give back`, `A6 2027-03-01`.

Without an owner it is open, and shown as such. Whom others name is asked whether they take it; nobody has anything that
they did not take, and giving back needs no reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.command import Ask, Command, Topic
from bot.commands.shared.effort_access import (
    day_of,
    follow,
    keep,
    may_change,
    named,
    note,
    take_back,
    visible,
    workable,
)
from bot.commands.shared.effort_card import Telling
from bot.commands.shared.voice import words_of
from bot.domain.effort_words import leading
from bot.domain.efforts import ACTION
from bot.domain.messages import Effect
from bot.domain.needs import SHORTEST
from bot.domain.reading import fold, leading_id
from bot.domain.refusal import Refusal
from bot.store import efforts, ids, rooms
from bot.store.base import Row

ASKED = "asked"  # the kind of an action whose owner was named by somebody else and has not said yes
DONE, TAKE, BACK = "done", "take", "give back"
WORDS = {
    DONE: ("done", "finished", "fait", "terminé"),
    TAKE: ("take", "yes", "mine", "i take it", "prendre", "je prends", "oui"),
    BACK: ("give back", "free", "no", "rendre", "je rends", "non"),
}
_ME = ("me", "i", "myself", "moi", "je")
_NOBODY = ("", "nobody", "open", "personne", "libre")


async def handle(ask: Ask) -> Sequence[Effect]:
    """Writes an action down; of one that is there, says what becomes of it."""
    if ask.verb in ("Reacted", "Voted"):
        return ()
    action = named(ask, "A")
    if action.id:
        return await _of_one(ask, action.id, action.rest)
    meant = named(ask)
    effort = await workable(ask, meant.id, "work", anybody=True)
    text, owner, day = await _parts(ask, effort, meant.rest)
    id = await ids.take(ask.tx, "A")
    kind = ASKED if owner and owner != ask.person else ""
    await keep(ask, effort, ACTION, ACTION, id=id, text=text, owner=owner, day=day, kind=kind)
    whose = "none" if not owner else "asked" if kind else "you"
    told = Telling(ask.tx, ask.config, ask.room, ask.person, ask.words, ask.now)
    kept = told.message("action-kept", ask.words("action-kept", id=id, whose=whose, day=day or "none"), subject=id)
    return [kept, *(await _ask_owner(ask, effort, id, owner) if kind else [])]


async def _parts(ask: Ask, effort: Row, rest: str) -> tuple[str, str, str]:
    """Its words, whose it is ('' for nobody's) and its day ('' for none). Raises Refusal."""
    text, *more = [part.strip() for part in rest.split("|")]
    if len(text) < SHORTEST:
        raise Refusal("action-text", id=effort["id"])
    owner, day = [*more, "", ""][:2]
    return text, await _owner(ask, effort, owner), day_of(ask, day) if day else ""


async def _owner(ask: Ask, effort: Row, said: str) -> str:
    """The person that is named: oneself, a Matrix id, or what somebody is called where the effort is."""
    if fold(said) in _NOBODY:
        return ""
    if fold(said) in _ME:
        return ask.person
    known = {one: one for one in await efforts.members(ask.tx, effort)}
    for place in {effort["room"], effort["shown"]} - {""}:
        for one in await rooms.members(ask.tx, place):
            known[one] = await rooms.name_of(ask.tx, one, place)
    known.pop(ask.config.matrix.user_id, None)
    names = [one for one, name in known.items() if fold(said) in (fold(one), fold(name), fold(one[1:].split(":")[0]))]
    if len(names) != 1:
        raise Refusal("action-owner", read=said[:40], id=effort["id"])
    return names[0]


async def _ask_owner(ask: Ask, effort: Row, id: str, owner: str) -> list[Effect]:
    """Asks whoever was named."""
    say = await words_of(ask.tx, ask.config, owner)
    chat = {**rooms.NOWHERE, "direct": 1}
    told = Telling(ask.tx, ask.config, chat, owner, say, ask.now)
    entry = await efforts.entry(ask.tx, id)
    text = (await told.passed([await efforts.spoken(ask.tx, entry)])).get(id, "") if entry else ""
    line = say("action-asked", id=id, effort=effort["id"], title=await told.title(effort), text=text)
    return [told.message("action-asked", line, person=owner, mentions=(owner,), subject=id), *told.effects]


async def _action(ask: Ask, id: str) -> tuple[Row, Row]:
    """An action that is not done, and its effort. Raises Refusal."""
    action = await efforts.entry(ask.tx, id)
    if action is None or action["part"] != ACTION or action["withdrawn"] is not None:
        raise Refusal("action-unknown", id=id)
    effort = await visible(ask, action["effort"])
    return action, effort


async def _of_one(ask: Ask, id: str, rest: str) -> Sequence[Effect]:
    word, more = leading(rest, WORDS)
    action, effort = await _action(ask, id)
    if word == DONE and not more:
        return await finish(ask, id, ACTION)
    if word == TAKE and not more:
        return await _give(ask, action, ask.person, "action-taken", "action-has-owner")
    if word == BACK and not more:
        if action["owner"] != ask.person:
            raise Refusal("action-not-yours", id=id)
        return await _give(ask, action, "", "action-back", "")
    if not rest:
        told = Telling(ask.tx, ask.config, ask.room, ask.person, ask.words, ask.now)
        text = (await told.passed([await efforts.spoken(ask.tx, action)])).get(id, "")
        whose = "none" if not action["owner"] else "you" if action["owner"] == ask.person else "other"
        day = action["day"] or "none"
        line = ask.words("action-shown", id=id, text=text, whose=whose, effort=effort["id"], day=day)
        return [told.message("action-shown", line, subject=id), *told.effects]
    await _mine(ask, action, effort)
    day = day_of(ask, rest)
    _change(ask, action, day=day)
    return [ask.acknowledge("action-moved", id=id, day=day)]


async def _give(ask: Ask, action: Row, owner: str, key: str, taken: str) -> Sequence[Effect]:
    if taken and action["owner"] not in ("", ask.person):
        raise Refusal(taken, id=action["id"])
    _change(ask, action, owner=owner, kind="")
    return [ask.acknowledge(key, id=action["id"])]


async def finish(ask: Ask, id: str, verb: str) -> Sequence[Effect]:
    """The action is done, say its owner, a member or a facilitator."""
    action, effort = await _action(ask, id)
    await _mine(ask, action, effort)
    if action["done"] is None:
        _change(ask, action, verb, done=ask.at)
    return [ask.acknowledge("action-done", id=id)]


async def _mine(ask: Ask, action: Row, effort: Row) -> None:
    if ask.person not in (action["owner"], action["person"]) and not await may_change(ask, effort):
        raise Refusal("action-not-yours", id=action["id"])


def _change(ask: Ask, action: Row, verb: str = ACTION, **columns: str | int) -> None:
    efforts.change_entry(ask.tx, action["id"], **columns)
    note(ask, verb, action["id"], {"of": action["id"], **{name: action[name] for name in columns}})


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """It is gone, or as it was before."""
    await take_back(ask, act)
    return ()


async def edit(ask: Ask, act: Row) -> Sequence[Effect]:
    """The edited message gives it other words, another owner and another day."""
    action, effort = await _action(ask, act["subject"])
    rest = leading_id(ask.rest)[1] if leading_id(ask.rest)[0].startswith("E") else ask.rest
    text, owner, day = await _parts(ask, effort, rest)
    asks = owner not in ("", ask.person, action["owner"])
    kept = action["kind"] if owner == action["owner"] else ""
    await follow(ask, act, text=text, owner=owner, day=day, kind=ASKED if asks else kept)
    return await _ask_owner(ask, effort, action["id"], owner) if asks else ()


COMMAND = Command(
    verb=ACTION, handle=handle, example="action E5 write to the regional office | me | 2027-02-01", ids="A", undo=undo,
    edit=edit, topic=Topic.WORK,
)  # fmt: skip

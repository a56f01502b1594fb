"""`outreach`: whom the room wants to hear, and how far asking them has come.

`!outreach + WHO | OWNER` puts a group on the list and makes asking it somebody's part (facilitators; without an owner,
their own); `W3 mine` takes it over, `W3 asked`, `joined`, `declined` or `no answer` with a reason says how it went.
Owners are told in their direct chat and named nowhere; a reason that would point to somebody here is refused.
"""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from bot.command import Ask, Command, Topic
from bot.commands.shared.covering import named
from bot.commands.shared.disclosing import plain
from bot.commands.shared.naming import found, only_room
from bot.commands.shared.voice import words_of
from bot.domain.messages import Effect, Message
from bot.domain.naming import MINE, NOT_MINE, names, read_state
from bot.domain.needs import one_line
from bot.domain.reading import fold, leading_id, literal
from bot.domain.refusal import Refusal
from bot.reports.coverage import wanted_line
from bot.rights import facilitates
from bot.store import acts, rooms, wanted
from bot.store.base import Row

VERB, REASON = "outreach", 200


async def handle(ask: Ask) -> Sequence[Effect]:
    """Lists, adds, or says how it went with one."""
    if ask.verb in ("Reacted", "Voted"):
        return ()
    id, rest = leading_id(ask.rest)
    id = id if id.startswith("W") else ask.subject if ask.subject.startswith("W") else ""
    if id:
        return await _about(ask, await _visible(ask, id), rest)
    if not ask.rest.strip():
        return await listing(ask)
    if not ask.rest.startswith("+"):
        raise Refusal("outreach-how", prefix=ask.config.rooms.prefix)
    return await _add(ask, ask.rest[1:])


async def listing(ask: Ask) -> Sequence[Effect]:
    """The wanted groups of this room, in a direct chat of all the reader's rooms."""
    places = await rooms.of_person(ask.tx, ask.person) if ask.direct else [ask.room["id"]]
    floor, lines, said = ask.config.confidence.floor, list[str](), list[str]()
    for place in places:
        own = {row["id"]: row for row in await wanted.of_room(ask.tx, place)}
        for one in await named(ask.tx, ask.config, place, ask.now):
            reason = str(own[one.id]["reason"])
            safe = reason if reason and await plain(ask.tx, ask.config, reason) else ""
            parts = [wanted_line(one, ask.words, floor), *([literal(safe)] if safe else []), *_part(ask, own[one.id])]
            lines.append("- " + " – ".join(parts))
            said += [one.name, safe]
    prefix = "" if ask.direct else ask.config.rooms.prefix
    if not lines:
        return [ask.say("outreach-none", prefix=prefix)]
    text = "\n".join([ask.words("wanted-head"), "", *lines, "", ask.words("outreach-list-how", prefix=prefix)])
    return [Message(VERB, text, rtl=ask.words.rtl, said=tuple(filter(None, said)))]


def _part(ask: Ask, row: Row) -> list[str]:
    """Whose part it is to ask them, without a name; nothing once that is settled."""
    if row["state"] not in ("", wanted.ASKED):
        return []
    yours = ask.direct and row["owner"] == ask.person
    mark = "yours" if yours else "owned" if row["owner"] else "free"
    return [ask.words(f"outreach-{mark}", id=row["id"])]


async def _visible(ask: Ask, id: str) -> Row:
    """The wanted group, if the person is in its room. Raises Refusal."""
    row = await wanted.get(ask.tx, id)
    if row is None or not await rooms.is_member(ask.tx, row["room"], ask.person):
        raise Refusal("wanted-unknown", id=id[:40])
    if not ask.direct and row["room"] != ask.room["id"]:
        raise Refusal("wanted-unknown", id=id[:40])
    return row


async def _add(ask: Ask, text: str) -> Sequence[Effect]:
    """Puts a group on the list as somebody's part. Raises Refusal."""
    room = await only_room(ask)
    if not room or not facilitates(ask.config, await rooms.get(ask.tx, room), ask.person):
        raise Refusal("facilitators-only", verb="outreach +")
    who, _, owner = text.partition("|")
    try:
        said = names(who)
    except ValueError as error:
        raise Refusal("outreach-how", prefix=ask.config.rooms.prefix) from error
    person = await _person(ask, room, owner.strip())
    if len(said) > 1:
        raise Refusal("outreach-one", prefix=ask.config.rooms.prefix)
    if not await plain(ask.tx, ask.config, said[0]):
        raise Refusal("wanted-points", text=said[0][:40])
    id = await found(ask, room, said[0])
    row = await wanted.get(ask.tx, id)
    _record(ask, id, {"what": "owner", "person": row["owner"] if row else ""})
    wanted.owned(ask.tx, id, person, ask.now)
    yours = [await _yours(ask, id, said[0], person)] if person != ask.person else []
    return [ask.say("outreach-added", id=id, owner="you" if person == ask.person else "other"), *yours]


async def _person(ask: Ask, room: str, named_as: str) -> str:
    """Who is meant by a name or an id: somebody of the room, the asker where nothing is said. Raises Refusal."""
    if not named_as:
        return ask.person
    wanted_name = fold(named_as.lstrip("@"))
    inside = [one for one in await rooms.members(ask.tx, room) if one != ask.config.matrix.user_id]
    called = [one for one in inside if named_as in (one, one[1:]) or wanted_name == fold(one[1:].partition(":")[0])]
    called = called or [one for one in inside if fold(await rooms.name_of(ask.tx, one, room)) == wanted_name]
    if len(called) != 1:
        raise Refusal("outreach-owner", text=named_as[:40], prefix=ask.config.rooms.prefix)
    return called[0]


async def _yours(ask: Ask, id: str, name: str, person: str) -> Effect:
    say = await words_of(ask.tx, ask.config, person)
    text = say("outreach-yours-now", id=id, group=literal(name))
    return Message(f"outreach-{id}", text, person=person, mentions=(person,), subject=id, rtl=say.rtl)


async def _about(ask: Ask, row: Row, text: str) -> Sequence[Effect]:
    """What is said of one wanted group. Raises Refusal."""
    said, owner = fold(text), row["owner"] == ask.person
    if said in MINE or (said in NOT_MINE and owner):
        _record(ask, row["id"], {"what": "owner", "person": row["owner"]})
        wanted.owned(ask.tx, row["id"], ask.person if said in MINE else "", ask.now)
        return [ask.acknowledge("outreach-mine" if said in MINE else "outreach-not-mine", id=row["id"])]
    if not said:
        return await listing(ask)
    state = read_state(one_line(text))
    if state is None:
        raise Refusal("outreach-state", id=row["id"], text=text[:40])
    if not owner and not facilitates(ask.config, await rooms.get(ask.tx, row["room"]), ask.person):
        raise Refusal("outreach-not-yours", id=row["id"])
    if len(state[1]) > REASON:
        raise Refusal("need-long", n=len(state[1]), most=REASON)
    if state[1] and not await plain(ask.tx, ask.config, state[1]):
        raise Refusal("wanted-points", text=state[1][:40])
    _record(ask, row["id"], {"what": "state", "state": row["state"], "reason": row["reason"]})
    wanted.put_state(ask.tx, row["id"], state[0], state[1], ask.now)
    return [ask.acknowledge("outreach-noted", id=row["id"], state=state[0])]


def _record(ask: Ask, id: str, before: dict[str, str]) -> None:
    acts.record(
        ask.tx, source=ask.source, seq=ask.seq, person=ask.person, room=ask.room["id"], verb=VERB, subject=id,
        at=ask.at, before=before,
    )  # fmt: skip


async def undo(ask: Ask, act: Row) -> Sequence[Effect]:
    """As it was before."""
    before = orjson.loads(act["before"])
    if before["what"] == "state":
        wanted.put_state(ask.tx, act["subject"], before["state"], before["reason"], ask.now)
    else:
        wanted.owned(ask.tx, act["subject"], before["person"], ask.now)
        if not before["person"] and not await wanted.is_named(ask.tx, act["subject"]):
            wanted.drop(ask.tx, act["subject"])
    return ()


COMMAND = Command(
    verb=VERB, handle=handle, example="outreach", ids="W", undo=undo, topic=Topic.SELDOM,
)  # fmt: skip

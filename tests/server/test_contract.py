"""What the loops rely on, asked of the homeserver in memory and of a real Synapse through the real client.

The same questions, the same answers: where the fake differs from Synapse, the fake is wrong.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from bot.domain.events import (
    Departed,
    Edited,
    Entered,
    Invited,
    Reacted,
    Removed,
    Said,
    Upgraded,
    Voted,
    Withdrawn,
)
from bot.domain.messages import (
    Correction,
    EnterRoom,
    Erase,
    LeaveRoom,
    Message,
    OpenRoom,
    Pin,
    PollEnd,
    PollStart,
    Reaction,
)
from bot.matrix.account import MatrixSettings
from bot.matrix.client import Client
from bot.matrix.port import Declined
from tests.server.conftest import MakeUser
from tests.server.sides import Ears, InMemory, OnSynapse

pytestmark = pytest.mark.server

_numbers = itertools.count()
MANY = 130  # events, more than any answer of a homeserver holds


@pytest.fixture(params=["memory", "synapse"])
async def ears(
    request: pytest.FixtureRequest, synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> AsyncIterator[Ears]:
    """Ears that have heard the first answer."""
    if request.param == "memory":
        ears = Ears(InMemory())
        await ears.hear()
        yield ears
        return
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_user("bot")
    client = Client(MatrixSettings(synapse.url, bot.user_id, tmp_path / "keys", password="password"))
    await client.open()
    ears = Ears(OnSynapse(client, ana, ben))
    await ears.hear()
    yield ears
    await client.close()


async def test_the_first_answer_tells_nothing_old(ears: Ears) -> None:
    room = await ears.inside()
    await ears.people.say(room, "!help")
    first = Ears(ears.people)
    assert [event for news in await first.hear() for event in news.events] == []
    said = await ears.people.say(room, "!mine")
    assert [event.id for event in await first.events(room)] == [said]


async def test_a_gap_gives_exactly_what_was_left_out_oldest_first(ears: Ears) -> None:
    room = await ears.inside()
    said = [await ears.people.say(room, f"!help {n}") for n in range(MANY)]
    assert [event.id for event in await ears.events(room)] == said
    assert ears.gaps > 0
    assert await ears.hear() == []


async def test_a_gap_goes_on_from_where_an_earlier_one_ended(ears: Ears) -> None:
    room = await ears.inside()
    before, homeserver = ears.since, ears.people.homeserver
    said = [await ears.people.say(room, f"!help {n}") for n in range(MANY)]
    (first,) = (await homeserver.sync(before, 0)).rooms
    assert before is not None
    assert first.gap is not None
    heard = [event.id for page in await Ears(ears.people, before)._fill(first) for event in page.events]
    said += [await ears.people.say(room, f"!help {n}") for n in range(MANY)]
    (second,) = (await homeserver.sync(before, 1)).rooms  # with a timeout of 0 Synapse would repeat its answer
    assert second.gap is not None
    page = await Ears(ears.people, first.gap)._fill(second)
    heard += [event.id for one in page for event in one.events] + [event.id for event in second.events]
    assert heard == said


async def test_everything_people_do_is_heard_as_it_is(ears: Ears) -> None:
    room, people = await ears.inside(), ears.people
    poll = await ears.do(PollStart("p", "What?", (("yes", "yes"), ("no", "no"))), room)
    said = await people.say(room, "!pain slow permits")
    ids = [
        said, await people.reply(room, poll, "yes"), await people.edit(room, said, "!pain slow customs"),
        await people.react(room, poll, "👍"), await people.vote(room, poll, "yes"), await people.redact(room, said),
    ]  # fmt: skip
    heard = await ears.events(room)
    kinds = [Said, Said, Edited, Reacted, Voted, Withdrawn]
    deleted_is_gone = [Said, Edited, Reacted, Voted, Withdrawn]  # Synapse no longer shows what was deleted
    assert [type(event) for event in heard] in (kinds, deleted_is_gone)
    assert [event.id for event in heard] == ids[len(ids) - len(heard) :]
    assert {event.sender for event in heard} == {people.name("ana")}


async def test_what_the_bot_says_is_echoed_and_not_heard(ears: Ears) -> None:
    room = await ears.inside()
    asked = await ears.people.say(room, "!help")
    made = {txn: f"{txn}-{next(_numbers)}" for txn in ("message", "reaction", "poll", "end", "correction", "erase")}
    message = await ears.do(Message("m", "hello"), room, made["message"])
    poll = await ears.do(PollStart("p", "What?", (("yes", "yes"), ("no", "no"))), room, made["poll"])
    sent = {
        made["message"]: message,
        made["poll"]: poll,
        made["reaction"]: await ears.do(Reaction("r", asked, "✅"), room, made["reaction"]),
        made["end"]: await ears.do(PollEnd("e", poll, "yes 1"), room, made["end"]),
        made["correction"]: await ears.do(Correction("c", message, "goodbye"), room, made["correction"]),
        made["erase"]: await ears.do(Erase("x", message), room, made["erase"]),
    }
    assert [event.id for event in await ears.events(room)] == [asked]
    assert {echo for news in ears.news for echo in news.echoes} == set(sent.items())


async def test_a_line_for_many_echoes_each_of_them(ears: Ears) -> None:
    room = await ears.inside()
    line = Message("m", "2 answers heard", data={"type": "heard", "n": 2, "folded": ["one", "two"]})
    event = await ears.do(line, room, txn := f"line-{next(_numbers)}")
    await ears.people.say(room, "!help")
    await ears.events(room)
    assert {echo for news in ears.news for echo in news.echoes} == {(txn, event), ("one", ""), ("two", "")}


async def test_the_same_transaction_is_done_once(ears: Ears) -> None:
    room, txn = await ears.inside(), f"same-{next(_numbers)}"
    event = await ears.do(Message("m", "once"), room, txn)
    assert await ears.do(Message("m", "once"), room, txn) == event


async def test_the_same_new_room_is_made_once(ears: Ears) -> None:
    txn, opening = f"open-{next(_numbers)}", OpenRoom("o", "Talk", "", (ears.people.name("ana"),), direct=True)
    room = await ears.do(opening, "", txn)
    assert await ears.do(opening, "", txn) == room
    heard = await ears.events(room)
    assert [type(event) for event in heard] == [Entered]
    creators = [news.facts.creators for news in ears.news if news.room == room and news.facts.creators]
    assert [who[0] for who in creators] == [ears.people.homeserver.user_id]


async def test_a_second_identical_reaction_is_declined(ears: Ears) -> None:
    room = await ears.inside()
    said = await ears.people.say(room, "!help")
    await ears.do(Reaction("r", said, "✅"), room)
    with pytest.raises(Declined) as refusal:
        await ears.do(Reaction("r", said, "✅"), room)
    assert refusal.value.code == "M_DUPLICATE_ANNOTATION"


async def test_an_invitation_says_who_and_whether_it_is_direct(ears: Ears) -> None:
    room, direct = await ears.people.room(), await ears.people.direct()
    await ears.people.invite(room)
    heard = [event for news in await ears.hear() for event in news.events]
    invited = {event.room: (event.sender, event.direct) for event in heard if isinstance(event, Invited)}
    assert invited == {room: (ears.people.name("ana"), False), direct: (ears.people.name("ana"), True)}


async def test_entering_and_leaving_twice_is_no_error(ears: Ears) -> None:
    room = await ears.inside()
    assert await ears.do(EnterRoom("e", room)) == room
    assert await ears.do(LeaveRoom("l", room)) == room
    assert await ears.do(LeaveRoom("l", room)) == room


async def test_a_room_that_nobody_invited_to_is_declined(ears: Ears) -> None:
    room = await ears.people.room()
    with pytest.raises(Declined) as refusal:
        await ears.do(EnterRoom("e", room))
    assert refusal.value.code == "M_FORBIDDEN"


async def test_being_kicked_is_heard_and_then_nothing_can_be_said(ears: Ears) -> None:
    room = await ears.inside()
    await ears.people.kick(room)
    (removed,) = await ears.events(room)
    assert isinstance(removed, Removed)
    assert removed.sender == ears.people.name("ana")
    with pytest.raises(Declined) as refusal:
        await ears.do(Message("m", "hello?"), room)
    assert refusal.value.code == "M_FORBIDDEN"


async def test_members_come_and_go(ears: Ears) -> None:
    room, people = await ears.inside(), ears.people
    found = {member.person for member in await people.homeserver.members(room)}
    assert found - {people.homeserver.user_id} == {people.name("ana"), people.name("ben")}
    await people.ben_leaves(room)
    (left,) = await ears.events(room)
    assert isinstance(left, Departed)
    assert left.person == people.name("ben")
    members = {(member.person, member.joined) for news in ears.news for member in news.members}
    assert members == {(people.name("ben"), False)}


async def test_an_upgrade_names_the_successor_and_invites_nobody_twice(ears: Ears) -> None:
    room = await ears.inside()
    successor = await ears.people.upgrade(room)
    upgraded = [event for event in await ears.events(room) if isinstance(event, Upgraded)]
    assert [event.successor for event in upgraded] == [successor]
    assert [news.facts.successor for news in ears.news if news.room == room][-1] == successor


async def test_a_pin_is_set_and_taken_away_once_and_leaves_what_others_pinned(ears: Ears) -> None:
    room, people = await ears.inside(), ears.people
    first, second = await ears.do(Message("m", "one"), room), await ears.do(Message("m", "two"), room)
    await people.let_pin(room)
    await people.pin(room, agenda := await people.say(room, "the agenda"))
    changed = [await ears.do(Pin("p", target), room) for target in (first, first, second)]
    assert [bool(event) for event in changed] == [True, False, True]
    assert await people.pinned(room) == [agenda, first, second]
    changed = [await ears.do(Pin("p", first, on=False), room) for _ in range(2)]
    assert [bool(event) for event in changed] == [True, False]
    assert await people.pinned(room) == [agenda, second]


async def test_a_bot_that_may_not_pin_does_without(ears: Ears) -> None:
    room = await ears.inside()
    message = await ears.do(Message("m", "one"), room)
    assert await ears.do(Pin("p", message), room) == ""
    assert await ears.people.pinned(room) == []

"""The people that tests are played by do what people with ordinary clients do."""

from collections.abc import Callable

import pytest

from tests.people import Event, MatrixError
from tests.server.conftest import MakeUser

pytestmark = pytest.mark.server


def body(event: Event) -> object:
    return event["content"].get("body")


def says(text: str) -> Callable[[Event], bool]:
    return lambda event: body(event) == text


async def test_waiting_hears_what_came_before_and_after_and_gives_each_event_once(make_user: MakeUser) -> None:
    ana, ben = await make_user("ana"), await make_user("ben")
    room = await ana.create_room(invite=[ben.user_id])
    await ben.join(room)
    first = await ana.send(room, "tick")
    assert (await ben.wait_for(room, says("tick")))["event_id"] == first
    second = await ana.send(room, "tick")
    assert (await ben.wait_for(room, says("tick")))["event_id"] == second


async def test_waiting_hears_every_event_of_a_long_gap(make_user: MakeUser) -> None:
    ana, ben = await make_user("ana"), await make_user("ben")
    room = await ana.create_room(invite=[ben.user_id])
    await ben.join(room)
    await ben.sync()
    for n in range(130):
        await ana.send(room, f"message {n}")
    heard = [await ben.wait_for(room, says(f"message {n}")) for n in (129, 0, 60)]
    assert [body(event) for event in heard] == ["message 129", "message 0", "message 60"]


async def test_waiting_in_vain_ends_with_what_was_heard(make_user: MakeUser) -> None:
    ana = await make_user("ana")
    room = await ana.create_room()
    with pytest.raises(TimeoutError, match=r"heard: \['m.room.create', 'm.room.member'"):
        await ana.wait_for(room, says("never said"), timeout=0.2)


async def test_replies_threads_edits_reactions_votes_and_redactions_relate_as_clients_do(
    make_user: MakeUser,
) -> None:
    ana = await make_user("ana")
    room = await ana.create_room()
    root = await ana.send(room, "root")
    await ana.send(room, "reply", reply_to=root)
    await ana.send(room, "in thread", thread=root, msgtype="m.notice")
    await ana.edit(room, root, "new root")
    await ana.react(room, root, "👍")
    await ana.vote(room, root, "a", "b")
    reply, threaded, edited, reaction, vote = (event["content"] for event in await ana.messages(room, 5))
    assert reply["m.relates_to"] == {"m.in_reply_to": {"event_id": root}}
    assert threaded == {
        "msgtype": "m.notice",
        "body": "in thread",
        "m.relates_to": {
            "rel_type": "m.thread",
            "event_id": root,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": root},
        },
    }
    assert edited["m.new_content"] == {"msgtype": "m.text", "body": "new root"}
    assert reaction["m.relates_to"] == {"rel_type": "m.annotation", "event_id": root, "key": "👍"}
    assert vote["org.matrix.msc3381.poll.response"] == {"answers": ["a", "b"]}
    await ana.redact(room, root)
    assert (await ana.messages(room, 1))[0]["type"] == "m.room.redaction"


async def test_a_file_comes_back_as_it_went_up(make_user: MakeUser) -> None:
    ana = await make_user("ana")
    assert await ana.download(await ana.upload(b"\x89PNG", "image/png")) == b"\x89PNG"


async def test_power_lets_a_person_kick_and_ban(make_user: MakeUser) -> None:
    ana, ben, eve = await make_user("ana"), await make_user("ben"), await make_user("eve")
    room = await ana.create_room(public=True)
    for person in (ben, eve):
        await person.join(room)
    with pytest.raises(MatrixError, match="M_FORBIDDEN"):
        await ben.kick(room, eve.user_id)
    await ana.set_power(room, ben.user_id, 50)
    await ben.kick(room, eve.user_id)
    await eve.join(room)
    await ben.ban(room, eve.user_id)
    with pytest.raises(MatrixError, match="banned"):
        await eve.join(room)


async def test_an_upgraded_room_leads_to_its_successor(make_user: MakeUser) -> None:
    ana = await make_user("ana")
    room = await ana.create_room(version="11")
    successor = await ana.upgrade_room(room, "12")
    assert (await ana.state(room, "m.room.tombstone"))["replacement_room"] == successor

"""The bot's client against a real homeserver: what people do is heard as values, what it sends is seen by people."""

import itertools
import json
import stat
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.demo.synapse import Synapse
from bot.domain.events import (
    Departed,
    Edited,
    Entered,
    Invited,
    Member,
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
    Image,
    LeaveRoom,
    Message,
    OpenRoom,
    Outgoing,
    PollEnd,
    PollStart,
    Reaction,
    transaction,
)
from bot.domain.rights import CREATOR, level
from bot.matrix.account import MatrixSettings
from bot.matrix.client import Client
from bot.matrix.port import Declined, Slow, Unauthorised, Unreachable
from tests.people import MatrixError, Person
from tests.server.conftest import MakeUser
from tests.server.listening import Listening, MakeBot, bots, together

pytestmark = pytest.mark.server


@pytest.fixture
async def make_bot(synapse: Synapse, make_user: MakeUser, tmp_path: Path) -> AsyncIterator[MakeBot]:
    async with bots(synapse, make_user, tmp_path) as make:
        yield make


async def test_an_invitation_and_an_entrance_are_heard(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot = await make_user("ana"), await make_bot()
    room = await ana.create_room("Session", invite=[bot.client.user_id])
    (invited,) = await bot.next(room)
    assert isinstance(invited, Invited)
    assert (invited.sender, invited.direct) == (ana.user_id, False)
    assert await bot.send(EnterRoom("enter", room)) == room
    assert await bot.send(EnterRoom("enter", room)) == room
    (news,) = await bot.hear()
    assert [type(event) for event in news.events] == [Entered]
    assert (news.entered, news.gap, news.facts.name, news.facts.version) == (True, None, "Session", "12")
    assert news.facts.encrypted is None
    assert await bot.client.members(room) == (Member(ana.user_id, True, ana.user_id[1:].partition(":")[0]),)


async def test_a_direct_invitation_says_so(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot = await make_user("ana"), await make_bot()
    room = await ana.create_room(invite=[bot.client.user_id], direct=True)
    (invited,) = await bot.next(room)
    assert isinstance(invited, Invited)
    assert invited.direct


async def test_an_invitation_from_before_the_first_start_is_heard_and_old_messages_are_not(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, user = await make_user("ana"), await make_user("bot")
    old = await ana.create_room("Old", invite=[user.user_id])
    await user.join(old)
    await ana.send(old, "!word What?")
    asked = await ana.create_room("Asked", invite=[user.user_id])
    bot = await make_bot(user=user)
    again = Listening(bot.client)
    assert [(news.room, type(event)) for news in await again.hear() for event in news.events] == [(asked, Invited)]


async def test_in_a_room_only_what_is_said_to_the_bot_is_heard(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    me = bot.client.user_id
    await ana.send(room, "good morning")
    command = await ana.send(room, "!word What?")
    reply = await ana.send(room, "> <@x:y> What?\n\ntrust", reply_to=command)
    thread = await ana.send(room, "honesty", thread=command)
    both = await ana.send(room, "openness", thread=command, reply_to=thread)
    called = await ana.send(room, "help please", content_extra={"m.mentions": {"user_ids": [me]}})
    await ana.send(room, "!help", msgtype="m.notice")
    heard = [replace(event, at=0) for event in await bot.next(room)]
    assert heard == [
        Said(command, room, ana.user_id, 0, "!word What?"),
        Said(reply, room, ana.user_id, 0, "trust", None, command),
        Said(thread, room, ana.user_id, 0, "honesty", command),
        Said(both, room, ana.user_id, 0, "openness", command, thread),
        Said(called, room, ana.user_id, 0, "help please", mentions=(me,)),
    ]


async def test_in_a_room_of_two_everything_is_heard_also_after_a_restart(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, user = await make_user("ana"), await make_user("bot")
    room = await ana.create_room(invite=[user.user_id])
    bot = await make_bot(user=user)
    await bot.enter(room)
    await ana.send(room, "trust")
    assert [event.body for event in await bot.next(room) if isinstance(event, Said)] == ["trust"]
    await bot.client.close()
    again = await make_bot(user=user)
    again.since = bot.since
    await ana.send(room, "honesty")
    assert [event.body for event in await again.next(room) if isinstance(event, Said)] == ["honesty"]


async def test_edits_reactions_votes_and_redactions_are_heard(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    said = await ana.send(room, "!pain slow permits")
    edited = await ana.edit(room, said, "!pain slow customs")
    reacted = await ana.react(room, said, "👍")
    poll = await ana.send_event(room, "org.matrix.msc3381.poll.start", {"org.matrix.msc3381.poll.start": {}})
    voted = await ana.vote(room, poll, "yes", "no")
    relates = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll}}
    stable = await ana.send_event(room, "m.poll.response", relates | {"m.selections": ["no"]})
    redacted = await ana.redact(room, reacted)
    who = ana.user_id
    assert [replace(event, at=0) for event in await bot.next(room)] == [
        Said(said, room, who, 0, "!pain slow permits"),
        Edited(edited, room, who, 0, said, "!pain slow customs"),
        Voted(voted, room, who, 0, poll, ("yes", "no")),
        Voted(stable, room, who, 0, poll, ("no",)),
        Withdrawn(redacted, room, who, 0, reacted),
    ]


async def test_malformed_events_are_skipped_and_the_next_command_is_heard(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, bot, room = await together(make_user, make_bot)
    accepted, numbers = 0, itertools.count()
    while accepted < 60:
        with suppress(MatrixError):  # what the homeserver itself refuses cannot reach the bot
            await ana.send_event(room, *malformed(next(numbers)))
            accepted += 1
    command = await ana.send(room, "!help")
    heard = [event for event in await bot.next(room) if isinstance(event, Said) and event.body == "!help"]
    assert [event.id for event in heard] == [command]


def malformed(n: int) -> tuple[str, Any]:
    """The `n`th of 60 different events that no client should send; some of them the homeserver refuses."""
    bad: Any = ("x" * 59_000, 7, None, [], {"a": {"b": []}}, "\u0000\u202e\u2068", 1 << 40, True, ["x"], "")[n % 10]
    return (
        ("m.room.message", {"msgtype": bad, "body": "!help"}),
        ("m.room.message", {"msgtype": "m.text", "body": bad, "m.relates_to": bad, "m.mentions": bad}),
        ("m.room.message", {"msgtype": "m.text", "body": "* x", "m.new_content": bad,
                            "m.relates_to": {"rel_type": "m.replace", "event_id": "$other"}}),
        ("m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": bad, "key": bad}}),
        ("org.matrix.msc3381.poll.response", {"org.matrix.msc3381.poll.response": bad, "m.relates_to": bad}),
        ("m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": bad, "session_id": bad}),
    )[n // 10 % 6]  # fmt: skip


async def test_a_gap_is_filled_oldest_first(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    sent = [await ana.send(room, f"!word {n}") for n in range(330)]
    assert [event.id for event in await bot.events(room)] == sent


async def test_what_was_said_before_the_bot_came_is_not_heard_even_across_a_gap(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    room = await ana.create_room(invite=[ben.user_id, bot.client.user_id])
    await ben.join(room)
    await bot.hear()
    for n in range(30):
        await ana.send(room, f"!word before {n}")
    await bot.send(EnterRoom("enter", room))
    sent = [await ana.send(room, f"!word {n}") for n in range(130)]
    heard = [event for event in await bot.events(room) if isinstance(event, Said)]
    assert [event.id for event in heard] == sent


async def test_people_who_come_and_go_are_noted(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    eve = await make_user("eve")
    await ana.invite(room, eve.user_id)
    await eve.join(room)
    await ana.kick(room, eve.user_id)
    news = [part for part in await bot.hear() if part.room == room]
    name = eve.user_id[1:].partition(":")[0]
    members = [member for part in news for member in part.members if member.person == eve.user_id]
    assert members == [Member(eve.user_id, True, name), Member(eve.user_id, False)]
    (departed,) = [event for part in news for event in part.events]
    assert isinstance(departed, Departed)
    assert (departed.person, departed.sender) == (eve.user_id, ana.user_id)


@pytest.mark.parametrize(("act", "count"), [("kick", 120), ("ban", 5)])  # who is banned may not page back
async def test_a_removal_is_heard_after_what_was_said_before_it(
    make_user: MakeUser, make_bot: MakeBot, act: str, count: int
) -> None:
    ana, bot, room = await together(make_user, make_bot)
    said = [await ana.send(room, f"!word {n}") for n in range(count)]
    await getattr(ana, act)(room, bot.client.user_id)
    *before, removed = await bot.next(room)
    assert [event.id for event in before] == said
    assert isinstance(removed, Removed)
    assert removed.sender == ana.user_id
    with pytest.raises(Declined):
        await bot.send(Message("a", "x"), room)
    assert await bot.send(LeaveRoom("leave", room)) == room


async def test_a_departure_of_the_bots_own_is_heard(make_user: MakeUser, make_bot: MakeBot) -> None:
    _, bot, room = await together(make_user, make_bot)
    assert await bot.send(LeaveRoom("leave", room)) == room
    assert await bot.send(LeaveRoom("leave", room)) == room
    assert [type(event) for event in await bot.next(room)] == [Removed]


async def test_an_upgraded_room_names_its_successor_and_the_bot_can_go_there(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, bot, room = await together(make_user, make_bot, version="11")
    successor = await ana.upgrade_room(room, "12")
    upgraded = [event for event in await bot.next(room) if isinstance(event, Upgraded)]
    assert [(event.sender, event.successor) for event in upgraded] == [(ana.user_id, successor)]
    with pytest.raises(Declined):
        await bot.send(EnterRoom("follow", successor))  # nobody has invited the bot yet
    await ana.invite(successor, bot.client.user_id)
    assert await bot.send(EnterRoom("follow", successor)) == successor


async def test_the_creator_of_a_version_12_room_outranks_all(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    room = await ana.create_room(invite=[bot.client.user_id], version="12")
    await ana.set_power(room, ben.user_id, 50)
    await bot.hear()
    await bot.send(EnterRoom("enter", room))
    facts = next(news.facts for news in await bot.hear() if news.room == room)
    assert facts.creators == (ana.user_id,)
    levels = [level(person.user_id, facts.levels, facts.creators, facts.version) for person in (ana, ben)]
    assert [*levels, level(bot.client.user_id, facts.levels, facts.creators, facts.version)] == [CREATOR, 50, 0]


async def test_every_kind_of_event_is_sent_and_its_echo_is_heard(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    asked = await ana.send(room, "!word What?")
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x03"
    address = await bot.client.upload(png, "P1.png")
    sent = {}
    message = await bot.send(Message("m", "**P1** What?", thread=asked, mentions=(ana.user_id,)), room, "t-m")
    sent["t-m"] = message
    sent["t-c"] = await bot.send(Correction("c", message, "**P1** Why?", data={"share": 0.5}), room, "t-c")
    sent["t-r"] = await bot.send(Reaction("r", asked, "✅"), room, "t-r")
    sent["t-p"] = poll = await bot.send(PollStart("p", "What?", (("y", "yes"), ("n", "no"))), room, "t-p")
    sent["t-e"] = await bot.send(PollEnd("e", poll, "yes 1"), room, "t-e")
    sent["t-i"] = await bot.send(Image("i", {}, "A cloud", "P1.png"), room, "t-i", address)
    sent["t-x"] = await bot.send(Erase("x", message), room, "t-x")
    echoes = [echo for news in await bot.hear() for echo in news.echoes]
    assert sorted(set(echoes)) == sorted(sent.items())
    seen = {event["event_id"]: event for event in await ana.messages(room)}
    assert [seen[event]["type"] for event in sent.values()] == [
        "m.room.message", "m.room.message", "m.reaction", "org.matrix.msc3381.poll.start",
        "org.matrix.msc3381.poll.end", "m.room.message", "m.room.redaction",
    ]  # fmt: skip
    assert seen[message]["content"] == {}
    assert seen[sent["t-i"]]["content"]["info"] == {"mimetype": "image/png", "w": 4, "h": 3, "size": len(png)}
    assert await ana.download(address) == png


async def test_one_transaction_id_makes_one_event(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    first = await bot.send(Message("a", "once"), room, "same")
    assert await bot.send(Message("a", "once"), room, "same") == first
    bodies = [event["content"].get("body") for event in await ana.messages(room)]
    assert bodies.count("once") == 1


async def test_at_room_is_said_only_by_a_bot_that_may(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot, room = await together(make_user, make_bot)
    message = Message("a", "@room the session begins", at_room=True)
    await bot.send(message, room, "before")
    await ana.set_power(room, bot.client.user_id, 50)
    await bot.send(message, room, "after")
    mentions = [event["content"].get("m.mentions") for event in await ana.messages(room)]
    assert mentions[-3] == {}
    assert mentions[-1] == {"room": True}


async def test_a_message_of_any_size_is_accepted(make_user: MakeUser, make_bot: MakeBot) -> None:
    _, bot, room = await together(make_user, make_bot)
    assert (await bot.send(Message("a", "**é** " * 40_000), room)).startswith("$")


async def test_a_new_room_is_made_once_and_its_invitations_are_completed(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    effect = OpenRoom("talk", "You two", "From M4", (ana.user_id,), direct=True)
    txn = transaction(ana.user_id, "talk")
    room = await bot.send(effect, txn=txn)
    await ana.join(room)
    assert await bot.send(replace(effect, invite=(ana.user_id, ben.user_id)), txn=txn) == room
    assert await ben.join(room) == room
    assert (await ana.state(room, "m.room.name"))["name"] == "You two"
    assert (await ana.state(room, "m.room.power_levels"))["users_default"] == 0


async def test_a_revoked_token_is_told_and_a_new_login_keeps_the_device(
    synapse: Synapse, http: aiohttp.ClientSession, make_user: MakeUser, make_bot: MakeBot, tmp_path: Path
) -> None:
    ana, bot, room = await together(make_user, make_bot)
    file = tmp_path / "keys" / "account.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = kept(file)
    await Person(http, bot.client.user_id, before["access_token"]).ask("POST", "logout", {})
    with pytest.raises(Unauthorised):
        await bot.hear()
    with pytest.raises(Unauthorised):
        await bot.send(Message("a", "x"), room)
    await bot.client.relogin()
    await ana.send(room, "!help")
    assert [event.body for event in await bot.next(room) if isinstance(event, Said)] == ["!help"]
    assert kept(file)["device_id"] == before["device_id"]
    assert kept(file)["access_token"] != before["access_token"]


async def test_a_login_with_a_wrong_password_is_not_authorised(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> None:
    user = await make_user("bot")
    client = Client(MatrixSettings(synapse.url, user.user_id, tmp_path / "keys", "wrong", user.token))
    await client.open()
    with pytest.raises(Unauthorised):
        await client.relogin()
    await client.close()


def kept(file: Path) -> dict[str, str]:
    account: dict[str, str] = json.loads(file.read_text())
    return account


async def test_a_token_in_the_settings_is_enough_until_it_is_revoked(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> None:
    user = await make_user("bot")
    client = Client(MatrixSettings(synapse.url, user.user_id, tmp_path / "keys", access_token=user.token))
    await client.open()
    assert (await client.sync(None, 0)).rooms == ()
    await user.ask("POST", "logout", {})
    with pytest.raises(Unauthorised):
        await client.sync(None, 0)
    with pytest.raises(Unauthorised):
        await client.relogin()
    await client.close()


async def test_a_revoked_token_in_the_settings_gives_way_to_the_login_by_password(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> None:
    user = await make_user("bot")
    settings = MatrixSettings(synapse.url, user.user_id, tmp_path / "keys", "password", user.token)
    await user.ask("POST", "logout", {})
    for _ in range(2):
        client = Client(settings)
        await client.open()
        assert (await client.sync(None, 0)).rooms == ()
        await client.close()


async def test_refusals_have_their_code(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, bot = await make_user("ana"), await make_bot()
    room = await ana.create_room()
    for attempt in (bot.client.members(room), bot.send(EnterRoom("a", room)), bot.client.gap(room, "s1", "s2")):
        with pytest.raises(Declined) as refusal:
            await attempt
        assert refusal.value.code == "M_FORBIDDEN"


async def test_a_homeserver_that_is_away_is_unreachable(synapse: Synapse, make_user: MakeUser, tmp_path: Path) -> None:
    user = await make_user("bot")
    client = Client(MatrixSettings("http://127.0.0.1:9", user.user_id, tmp_path, access_token=user.token))
    with pytest.raises(Unreachable):
        await client.open()
    await client.close()


async def test_stock_limits_make_the_bot_wait_as_long_as_the_server_says(tmp_path: Path) -> None:
    async with Synapse(tmp_path / "server", limits="stock") as server:
        await server.register("bot", "password")
        client = Client(MatrixSettings(server.url, f"@bot:{server.name}", tmp_path / "keys", password="password"))
        await client.open()
        room = await client.send(Outgoing("t", 0, 0, "", OpenRoom("a", "Room", "", ()), 0))
        with pytest.raises(Slow) as slow:
            for n in range(40):
                await client.send(Outgoing(f"t{n}", 0, 0, room, Message("a", f"{n}"), 0))
        assert 0 < slow.value.after <= 10_000
        await client.close()

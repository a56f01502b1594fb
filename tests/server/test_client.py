"""The bot's client speaking to a real homeserver: what it sends is seen by people, and how it can fail."""

import json
import stat
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.demo.synapse import Synapse
from bot.domain.events import (
    Said,
)
from bot.domain.messages import (
    Correction,
    EnterRoom,
    Erase,
    File,
    Image,
    Message,
    OpenRoom,
    Outgoing,
    PollEnd,
    PollStart,
    Reaction,
    transaction,
)
from bot.matrix.account import MatrixSettings
from bot.matrix.client import Client
from bot.matrix.port import Declined, Slow, Unauthorised, Unreachable
from tests.people import Person
from tests.server.conftest import MakeUser
from tests.server.listening import MakeBot, bots, together

pytestmark = pytest.mark.server


@pytest.fixture
async def make_bot(synapse: Synapse, make_user: MakeUser, tmp_path: Path) -> AsyncIterator[MakeBot]:
    async with bots(synapse, make_user, tmp_path) as make:
        yield make


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
    calendar = await bot.client.upload(b"BEGIN:VCALENDAR\r\n", "D1.ics", "text/calendar")
    sent["t-f"] = await bot.send(File("f", {}, "One entry", "D1.ics"), room, "t-f", calendar)
    sent["t-x"] = await bot.send(Erase("x", message), room, "t-x")
    echoes = [echo for news in await bot.hear() for echo in news.echoes]
    assert sorted(set(echoes)) == sorted(sent.items())
    seen = {event["event_id"]: event for event in await ana.messages(room)}
    assert [seen[event]["type"] for event in sent.values()] == [
        "m.room.message", "m.room.message", "m.reaction", "org.matrix.msc3381.poll.start",
        "org.matrix.msc3381.poll.end", "m.room.message", "m.room.message", "m.room.redaction",
    ]  # fmt: skip
    assert seen[message]["content"] == {}
    assert seen[sent["t-i"]]["content"]["info"] == {"mimetype": "image/png", "w": 4, "h": 3, "size": len(png)}
    assert await ana.download(address) == png
    assert seen[sent["t-f"]]["content"]["info"] == {"mimetype": "text/calendar", "size": 17}
    assert await ana.download(calendar) == b"BEGIN:VCALENDAR\r\n"


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

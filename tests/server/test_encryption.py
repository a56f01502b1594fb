"""Encrypted rooms: the bot against another implementation of a client, on a real homeserver."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
import pytest
from nio import AsyncClient, AsyncClientConfig, RoomSendResponse

from bot.demo.synapse import Synapse
from bot.domain.events import Edited, Reacted, Said, Sealed, Voted, Withdrawn
from bot.domain.messages import Correction, Erase, Message, OpenRoom, PollStart, Reaction
from tests.people import Person
from tests.server.conftest import MakeUser
from tests.server.listening import Listening, MakeBot, bots

pytestmark = pytest.mark.server

ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
MakeReader = Callable[[Person], Awaitable["Reader"]]


class Reader:
    """A person's second, encrypting client; the person's plain one makes rooms and sees what the server sees."""

    def __init__(self, client: AsyncClient) -> None:
        self.client = client
        self.read: dict[str, dict[str, Any]] = {}
        client.add_event_callback(self._keep, object)

    async def sync(self) -> None:
        """One sync and whatever the client's keys want after it."""
        await self.client.sync(timeout=0, full_state=not self.client.next_batch)
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        if self.client.should_query_keys:
            await self.client.keys_query()
        await self.client.send_to_device_messages()

    async def send(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """Sends sealed; answers the event id."""
        await self.sync()
        answer = await self.client.room_send(room, kind, content, ignore_unverified_devices=True)
        assert isinstance(answer, RoomSendResponse)
        return str(answer.event_id)

    async def say(self, room: str, body: str, **more: Any) -> str:
        return await self.send(room, "m.room.message", {"msgtype": "m.text", "body": body} | more)

    async def _keep(self, _room: object, event: Any) -> None:
        self.read[event.event_id] = event.source


@pytest.fixture
async def make_bot(synapse: Synapse, make_user: MakeUser, tmp_path: Path) -> AsyncIterator[MakeBot]:
    async with bots(synapse, make_user, tmp_path) as make:
        yield make


@pytest.fixture
async def make_reader(synapse: Synapse, tmp_path: Path) -> AsyncIterator[MakeReader]:
    opened: list[AsyncClient] = []

    async def make(person: Person) -> Reader:
        folder = tmp_path / f"reader-{len(opened)}"
        folder.mkdir()
        config = AsyncClientConfig(store_sync_tokens=False, encryption_enabled=True)
        client = AsyncClient(synapse.url, person.user_id, store_path=str(folder), config=config)
        opened.append(client)
        await client.login("password")
        reader = Reader(client)
        await reader.sync()
        return reader

    yield make
    for client in opened:
        await client.close()
        client.store.database.close()


async def sealed_room(ana: Person, bot: Listening, *others: Person) -> str:
    """An encrypted room with the bot, two people at least, so that it is no direct chat."""
    people = [bot.client.user_id, *(person.user_id for person in others)]
    room = await ana.create_room("Session", invite=people, state=[ENCRYPTION])
    for person in others:
        await person.join(room)
    await bot.hear()
    await bot.enter(room)
    return room


async def test_sealed_messages_are_read_both_ways(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    room = await sealed_room(ana, bot, ben)
    asked = await reader.say(room, "!word What?")
    await reader.say(room, "not for the bot")
    assert [replace(event, at=0) for event in await bot.next(room)] == [
        Said(asked, room, ana.user_id, 0, "!word What?")
    ]
    answer = await bot.send(Message("a", "**P1** What?", thread=asked), room, "t1")
    again = await bot.send(Message("a", "**P1** What?", thread=asked), room, "t1")
    correction = await bot.send(Correction("c", answer, "**P1** Why?"), room, "t2")
    assert answer == again
    await reader.sync()
    assert reader.read[answer]["content"]["body"] == "**P1** What?"
    assert reader.read[answer]["content"]["m.relates_to"]["event_id"] == asked
    assert reader.read[correction]["content"]["m.new_content"]["body"] == "**P1** Why?"
    seen = {event["event_id"]: event for event in await ana.messages(room)}
    assert [seen[event]["type"] for event in (answer, correction)] == ["m.room.encrypted"] * 2
    assert sum(event["type"] == "m.room.encrypted" for event in seen.values()) == 4
    echoes = {echo for news in await bot.hear() for echo in news.echoes}
    assert echoes == {("t1", answer), ("t2", correction)}


async def test_everything_that_can_be_said_openly_can_be_said_sealed(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    room = await sealed_room(ana, bot, ben)
    bens = await ben.send(room, "in the clear")
    poll = await bot.send(PollStart("p", "Lunch?", (("y", "yes"), ("n", "no"))), room)
    said = await reader.say(room, "!pain slow permits")
    new = {"msgtype": "m.text", "body": "!pain slow customs"}
    replaces = {"rel_type": "m.replace", "event_id": said}
    edited = await reader.say(room, "* x", **{"m.new_content": new, "m.relates_to": replaces})
    kind = "org.matrix.msc3381.poll.response"
    vote = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll}, kind: {"answers": ["y"]}}
    voted = await reader.send(room, kind, vote)
    relates = {"rel_type": "m.annotation", "event_id": said, "key": "👍"}
    reacted = await reader.send(room, "m.reaction", {"m.relates_to": relates})
    redacted = await ana.redact(room, bens)
    who = ana.user_id
    assert [replace(event, at=0) for event in await bot.next(room)] == [
        Said(said, room, who, 0, "!pain slow permits"),
        Edited(edited, room, who, 0, said, "!pain slow customs"),
        Voted(voted, room, who, 0, poll, ("y",)),
        Reacted(reacted, room, who, 0, said, "👍"),
        Withdrawn(redacted, room, who, 0, bens),
    ]
    reaction = await bot.send(Reaction("r", said, "✅"), room)
    await bot.send(Erase("x", poll), room)
    await reader.sync()
    assert reader.read[reaction]["content"]["m.relates_to"]["key"] == "✅"


async def test_a_sealed_redaction_or_membership_is_a_forgery(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    room = await sealed_room(ana, bot, ben)
    await reader.send(room, "m.room.redaction", {"redacts": "$somebody-elses"})
    await reader.send(room, "m.room.member", {"membership": "leave"})
    last = await reader.say(room, "!help")
    assert [event.id for event in await bot.next(room)] == [last]


async def test_malformed_keys_and_sealed_events_stop_nobody_elses_and_are_not_quoted_in_the_log(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    room = await sealed_room(ana, bot, ben)
    olm, megolm = "m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"
    for content in ({}, {"algorithm": olm, "sender_key": "x", "ciphertext": {}}, {"algorithm": [], "ciphertext": 7}):
        await ben.ask(
            "PUT", f"sendToDevice/m.room.encrypted/{uuid4().hex}", {"messages": {bot.client.user_id: {"*": content}}}
        )
    keys = {"algorithm": megolm, "sender_key": "x", "session_id": "x", "device_id": "x"}
    for sealed in ({}, {"algorithm": megolm}, keys | {"ciphertext": 7, "x": "telltale"}, keys | {"ciphertext": "x"}):
        await ben.send_event(room, "m.room.encrypted", sealed)
    said = await reader.say(room, "!help")
    heard = await bot.next(room)
    assert [type(event) for event in heard] == [Sealed, Said]
    assert heard[-1].id == said
    assert "telltale" not in caplog.text


async def test_a_message_of_any_size_can_be_sealed(make_user: MakeUser, make_bot: MakeBot) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    room = await sealed_room(ana, bot, ben)
    first = await bot.send(Message("a", "**é** " * 40_000), room)
    assert (await bot.send(Correction("b", first, '"\n' * 40_000), room)).startswith("$")


async def test_what_came_while_the_bot_was_away_is_read_after_it_comes_back(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, user = await make_user("ana"), await make_user("ben"), await make_user("bot")
    reader, bot = await make_reader(ana), await make_bot(user)
    room = await sealed_room(ana, bot, ben)
    await bot.send(Message("a", "hello"), room)
    await bot.client.close()
    asked = await reader.say(room, "!word What?")
    again = await make_bot(user)
    again.since = bot.since
    assert [event.id for event in await again.next(room)] == [asked]
    answer = await again.send(Message("a", "P1"), room)
    await reader.sync()
    assert reader.read[answer]["content"]["body"] == "P1"


async def test_a_message_whose_key_comes_late_is_kept_and_read_then(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    room = await sealed_room(ana, bot, ben)
    await reader.sync()
    olm, users = reader.client.olm, [ana.user_id, bot.client.user_id]
    await reader.client.keys_claim(olm.get_missing_sessions(users))
    kept_back = [body for _, body in olm.share_group_session_parallel(room, users, ignore_unverified_devices=True)]
    olm.outbound_group_sessions[room].shared = True
    asked = await reader.say(room, "!word What?")
    (sealed,) = await bot.next(room)
    assert isinstance(sealed, Sealed)
    assert (sealed.id, sealed.sender) == (asked, ana.user_id)
    assert await bot.client.unseal(sealed.raw) == sealed
    for body in kept_back:
        await ana.ask("PUT", f"sendToDevice/m.room.encrypted/{uuid4().hex}", body)
    news = await bot.client.sync(bot.since, 1000)
    assert news.keys
    opened = await bot.client.unseal(sealed.raw)
    assert opened == Said(asked, room, ana.user_id, sealed.at, "!word What?")


async def test_a_newcomer_and_a_new_device_can_read_what_is_said_from_then_on(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    room = await sealed_room(ana, bot, ben)
    await bot.send(Message("a", "before"), room)
    cleo = await make_user("cleo")
    late, second = await make_reader(cleo), await make_reader(ana)
    await ana.invite(room, cleo.user_id)
    await cleo.join(room)
    await bot.hear(1000)
    said = await bot.send(Message("b", "after"), room)
    for reader in (late, second):
        await reader.sync()
        assert reader.read[said]["content"]["body"] == "after"


async def test_who_has_left_cannot_read_on(make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    room = await sealed_room(ana, bot, ben)
    first = await bot.send(Message("a", "before"), room)
    await ana.kick(room, ben.user_id)
    await bot.hear(1000)
    second = await bot.send(Message("b", "after"), room)
    sessions = {
        event["event_id"]: event["content"]["session_id"]
        for event in await ana.messages(room)
        if event["type"] == "m.room.encrypted"
    }
    assert sessions[first] != sessions[second]


async def test_an_encrypted_room_can_be_opened_for_two(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, bot = await make_user("ana"), await make_bot()
    reader = await make_reader(ana)
    room = await bot.send(OpenRoom("talk", "Talk", "", (ana.user_id,), direct=True, encrypted=True))
    await ana.join(room)
    await bot.hear()
    said = await bot.send(Message("a", "hello"), room)
    await reader.sync()
    assert reader.read[said]["content"]["body"] == "hello"
    answer = await reader.say(room, "trust")
    assert [(event.id, event.body) for event in await bot.next(room) if isinstance(event, Said)] == [(answer, "trust")]


async def test_after_a_revoked_token_the_same_device_reads_on(
    http: aiohttp.ClientSession, make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader, tmp_path: Path
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    room = await sealed_room(ana, bot, ben)
    token = json.loads((tmp_path / "keys" / "account.json").read_text())["access_token"]
    await Person(http, bot.client.user_id, token).ask("POST", "logout", {})
    await bot.client.relogin()
    await bot.hear()
    asked = await reader.say(room, "!help")
    assert [event.id for event in await bot.next(room)] == [asked]


async def test_several_messages_at_once_go_out_sealed(
    make_user: MakeUser, make_bot: MakeBot, make_reader: MakeReader
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    reader = await make_reader(ana)
    rooms = [await sealed_room(ana, bot, ben) for _ in range(3)]
    sends = [bot.send(Message("a", f"{n}"), room) for n in range(4) for room in rooms]
    said = await asyncio.gather(*sends)
    await reader.sync()
    assert [reader.read[event]["content"]["body"] for event in said] == [f"{n}" for n in range(4) for _ in rooms]

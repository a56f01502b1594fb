"""What the bot takes for granted of a homeserver, seen on a real Synapse; if one of these falls, so does a rule."""

import asyncio
import json
import os
import stat
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.demo.synapse import Synapse, SynapseError
from tests.people import Event, MatrixError, Person
from tests.server.conftest import MakeUser

pytestmark = pytest.mark.server


def ids(events: list[Event]) -> list[str]:
    return [event["event_id"] for event in events]


async def limited_sync(person: Person, since: str, limit: int) -> dict[str, Any]:
    """The answer to /sync with a timeline of at most `limit` events for each room."""
    wanted = json.dumps({"room": {"timeline": {"limit": limit}}})
    answer: dict[str, Any] = await person.ask("GET", "sync", since=since, filter=wanted, timeout=0)
    return answer


async def busy(person: Person, room: str, count: int) -> list[str]:
    """Says `count` things, with a new topic after every 50th and a redaction after every 70th; all event ids."""
    sent: list[str] = []
    for n in range(count):
        sent.append(await person.send(room, f"message {n}"))
        if n % 50 == 7:
            sent.append(await person.set_state(room, "m.room.topic", {"topic": f"topic {n}"}))
        if n % 70 == 9:
            sent.append(await person.redact(room, sent[-3]))
    return sent


async def two_in_a_room(make_user: MakeUser, *, public: bool = False) -> tuple[Person, Person, str]:
    ana, bot = await make_user("ana"), await make_user("bot")
    room = await ana.create_room(invite=[bot.user_id], public=public)
    await bot.join(room)
    return ana, bot, room


async def test_what_is_sent_is_read_back_in_order(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    sent = [await ana.send(room, "one"), await bot.send(room, "two")]
    assert ids(await bot.messages(room, 2)) == sent


async def test_tokens_rooms_and_address_outlive_a_restart(make_user: MakeUser, synapse: Synapse) -> None:
    ana, _, room = await two_in_a_room(make_user)
    url = synapse.url
    await synapse.stop()
    await synapse.start()
    sent = await ana.send(room, "still here")
    assert (synapse.url, ids(await ana.messages(room, 1))) == (url, [sent])


async def test_a_stopped_server_leaves_no_process(synapse: Synapse) -> None:
    pid = synapse.pid
    assert pid is not None
    await synapse.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    await synapse.start()


async def test_settings_with_secrets_are_for_the_owner_only(synapse: Synapse) -> None:
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in synapse.folder.glob("*.json")}
    assert modes == {"homeserver.json": 0o600, "service.json": 0o600, "log.json": 0o600}


async def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "homeserver.db").mkdir()
    with pytest.raises(SynapseError, match="unable to open database file"):
        async with Synapse(tmp_path):
            pass


async def test_a_person_logs_in_with_a_password(make_user: MakeUser, http: aiohttp.ClientSession) -> None:
    ana = await make_user("ana")
    again = await Person.login(http, ana.user_id, "password")
    assert (again.user_id, again.token != ana.token) == (ana.user_id, True)


async def test_the_application_service_acts_for_any_user_at_any_time(
    make_user: MakeUser, synapse: Synapse, http: aiohttp.ClientSession
) -> None:
    ana, _, room = await two_in_a_room(make_user)
    service = Person(http, "", synapse.service_token)
    path = f"rooms/{room}/send/m.room.message/recorded".replace("!", "%21")
    body = {"msgtype": "m.text", "body": "as in 2017"}
    await service.ask("PUT", path, body, user_id=ana.user_id, ts=1_510_000_000_000)
    [event] = await ana.messages(room, 1)
    assert (event["sender"], event["origin_server_ts"]) == (ana.user_id, 1_510_000_000_000)


async def test_a_new_room_has_version_12(make_user: MakeUser) -> None:
    ana = await make_user("ana")
    room = await ana.create_room()
    assert (await ana.state(room, "m.room.create"))["room_version"] == "12"
    assert ":" not in room


async def test_the_creator_of_a_version_12_room_may_not_be_given_a_level(make_user: MakeUser) -> None:
    ana = await make_user("ana")
    room = await ana.create_room()
    assert ana.user_id not in (await ana.state(room, "m.room.power_levels"))["users"]
    with pytest.raises(MatrixError, match=r"must not appear in content\.users"):
        await ana.set_power(room, ana.user_id, 100)


async def test_a_repeated_transaction_id_gives_the_same_event_also_after_a_restart(
    make_user: MakeUser, synapse: Synapse
) -> None:
    ana, _, room = await two_in_a_room(make_user)
    first = await ana.send(room, "once", txn_id="fixed")
    again = await ana.send(room, "once", txn_id="fixed")
    other_words = await ana.send(room, "silently dropped", txn_id="fixed")
    await synapse.stop()
    await synapse.start()
    restarted = await ana.send(room, "once", txn_id="fixed")
    assert [again, other_words, restarted] == [first] * 3
    assert [event["content"]["body"] for event in await ana.messages(room, 1)] == ["once"]


async def test_another_device_repeats_the_message(make_user: MakeUser, http: aiohttp.ClientSession) -> None:
    ana, _, room = await two_in_a_room(make_user)
    first = await ana.send(room, "once", txn_id="fixed")
    other_device = await Person.login(http, ana.user_id, "password")
    assert await other_device.send(room, "once", txn_id="fixed") != first


async def test_a_sync_filter_gives_at_most_100_events_and_says_that_it_is_limited(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    sent = [await ana.send(room, f"message {n}") for n in range(105)]
    timeline = (await limited_sync(bot, since, 1_000))["rooms"]["join"][room]["timeline"]
    assert (timeline["limited"], ids(timeline["events"])) == (True, sent[-100:])


async def test_without_a_filter_a_sync_gives_ten_events(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    sent = [await ana.send(room, f"message {n}") for n in range(12)]
    timeline = (await bot.ask("GET", "sync", since=since))["rooms"]["join"][room]["timeline"]
    assert (timeline["limited"], ids(timeline["events"])) == (True, sent[-10:])


@pytest.mark.slow
async def test_a_gap_paged_forward_is_exactly_what_was_missed_in_order(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    other = await ana.create_room(invite=[bot.user_id])
    await bot.join(other)
    since = (await bot.sync())["next_batch"]
    sent = await asyncio.gather(busy(ana, room, 600), busy(ana, other, 150))
    rooms = (await limited_sync(bot, since, 100))["rooms"]["join"]
    for where, said in zip((room, other), sent, strict=True):
        timeline = rooms[where]["timeline"]
        gap = await bot.gap(where, since, timeline["prev_batch"])
        assert ids(gap) + ids(timeline["events"]) == said


@pytest.mark.parametrize("limit", [7, 10, 30, 100])
async def test_a_gap_of_concurrent_senders_is_whole_forward_and_backward(make_user: MakeUser, limit: int) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    sent = await asyncio.gather(*(ana.send(room, f"message {n}") for n in range(40)))
    timeline = (await limited_sync(bot, since, 10))["rooms"]["join"][room]["timeline"]
    forward = ids(await bot.gap(room, since, timeline["prev_batch"], limit))
    backward = await bot.pages(room, "b", timeline["prev_batch"], since, limit)
    assert sorted(forward + ids(timeline["events"])) == sorted(sent)
    assert [event["event_id"] for page in backward for event in page][::-1] == forward


async def test_the_last_page_of_a_gap_is_the_empty_one_without_an_end(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    for n in range(30):
        await ana.send(room, f"message {n}")
    timeline = (await limited_sync(bot, since, 10))["rooms"]["join"][room]["timeline"]
    end = timeline["prev_batch"]
    sizes = [list(map(len, await bot.pages(room, "f", since, end, limit))) for limit in (100, 10, 15)]
    assert sizes == [[20, 0], [10, 10, 0], [15, 5, 0]]
    assert await bot.pages(room, "f", end, end, 10) == [[]]


async def test_an_empty_page_is_not_the_end_where_history_is_hidden(make_user: MakeUser) -> None:
    ana, bot = await make_user("ana"), await make_user("bot")
    hidden = {"type": "m.room.history_visibility", "content": {"history_visibility": "joined"}, "state_key": ""}
    room = await ana.create_room(public=True, state=[hidden])
    since = (await bot.sync())["next_batch"]
    for n in range(30):
        await ana.send(room, f"before {n}")
    await bot.join(room)
    after = [await ana.send(room, f"after {n}") for n in range(15)]
    timeline = (await limited_sync(bot, since, 10))["rooms"]["join"][room]["timeline"]
    pages = await bot.pages(room, "f", since, timeline["prev_batch"], 10)
    joined, *gap = [event for page in pages for event in page]
    assert (pages[0], joined["state_key"]) == ([], bot.user_id)
    assert ids(gap) + ids(timeline["events"]) == after


async def test_a_gap_tells_what_was_said_before_the_bot_joined(make_user: MakeUser) -> None:
    ana, bot = await make_user("ana"), await make_user("bot")
    room = await ana.create_room(public=True)
    since = (await bot.sync())["next_batch"]
    before = [await ana.send(room, f"before {n}") for n in range(15)]
    await bot.join(room)
    for n in range(10):
        await ana.send(room, f"after {n}")
    timeline = (await limited_sync(bot, since, 10))["rooms"]["join"][room]["timeline"]
    gap = await bot.gap(room, since, timeline["prev_batch"])
    assert ids(gap)[:-1] == before
    assert (gap[-1]["type"], gap[-1]["state_key"]) == ("m.room.member", bot.user_id)


async def test_the_gap_of_a_room_the_bot_was_kicked_from_can_still_be_read(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    sent = [await ana.send(room, f"message {n}") for n in range(20)]
    await ana.kick(room, bot.user_id)
    timeline = (await limited_sync(bot, since, 10))["rooms"]["leave"][room]["timeline"]
    gap = await bot.gap(room, since, timeline["prev_batch"])
    assert (timeline["limited"], ids(gap) + ids(timeline["events"])[:-1]) == (True, sent)


async def test_an_identical_sync_is_answered_from_the_cache(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    await ana.send(room, "one")
    first = await limited_sync(bot, since, 10)
    await ana.send(room, "two")
    again = await limited_sync(bot, since, 10)
    timelines = [answer["rooms"]["join"][room]["timeline"]["events"] for answer in (first, again)]
    assert (again["next_batch"], ids(timelines[1])) == (first["next_batch"], ids(timelines[0]))


async def test_a_taken_alias_is_refused_and_leads_to_the_first_room(make_user: MakeUser) -> None:
    ana = await make_user("ana")
    alias = ana.user_id[1:].partition(":")[0]
    first = await ana.create_room(alias=alias)
    with pytest.raises(MatrixError, match="M_ROOM_IN_USE"):
        await ana.create_room(alias=alias)
    assert await ana.resolve(f"#{alias}:localhost") == first


async def test_an_own_echo_carries_its_transaction_id_in_sync_and_in_history(make_user: MakeUser) -> None:
    ana, bot, room = await two_in_a_room(make_user)
    since = (await bot.sync())["next_batch"]
    await bot.send(room, "echo", txn_id="fixed")
    answer = await limited_sync(bot, since, 10)
    [synced] = answer["rooms"]["join"][room]["timeline"]["events"]
    [backward] = await bot.messages(room, 1)
    [forward] = await bot.gap(room, since, answer["next_batch"])
    assert [event["unsigned"]["transaction_id"] for event in (synced, backward, forward)] == ["fixed"] * 3
    [seen_by_ana] = await ana.messages(room, 1)
    assert "transaction_id" not in seen_by_ana["unsigned"]


async def test_a_second_identical_reaction_is_refused(make_user: MakeUser) -> None:
    ana, _, room = await two_in_a_room(make_user)
    event = await ana.send(room, "well?")
    await ana.react(room, event, "👍")
    with pytest.raises(MatrixError, match="M_DUPLICATE_ANNOTATION"):
        await ana.react(room, event, "👍")


async def test_stock_limits_stop_a_burst_until_an_operator_lifts_them(tmp_path: Path) -> None:
    async with Synapse(tmp_path, limits="stock", load=True) as server, aiohttp.ClientSession(server.url) as http:
        ana = Person(http, "@ana:localhost", await server.register("ana", "password"))
        room = await ana.create_room()
        assert await burst(http, ana, room, "first", 20) < 20
        await server.lift_limits(ana.user_id)
        assert await burst(http, ana, room, "second", 20) == 20


async def burst(http: aiohttp.ClientSession, person: Person, room: str, name: str, count: int) -> int:
    """Sends without waiting for the limit, and answers how many messages came through."""
    headers = {"Authorization": f"Bearer {person.token}"}
    body = {"msgtype": "m.text", "body": name}
    through = 0
    for n in range(count):
        path = f"/_matrix/client/v3/rooms/{room}/send/m.room.message/{name}-{n}"
        async with http.put(path, json=body, headers=headers) as answer:
            through += answer.status == 200
    return through

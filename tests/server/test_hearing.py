"""The bot's client listening to a real homeserver: what people do is heard as values, once and in order."""

import itertools
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

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
    EnterRoom,
    LeaveRoom,
    Message,
)
from bot.domain.rights import CREATOR, level
from bot.matrix.port import Declined
from tests.people import MatrixError
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


@pytest.mark.parametrize(("waiting", "more"), [(3, 3), (0, 130)])
async def test_the_bot_hears_what_was_said_since_its_invitation_and_nothing_older(
    make_user: MakeUser, make_bot: MakeBot, waiting: int, more: int
) -> None:
    ana, ben, bot = await make_user("ana"), await make_user("ben"), await make_bot()
    room = await ana.create_room(invite=[ben.user_id])
    await ben.join(room)
    for n in range(30):
        await ana.send(room, f"!word before {n}")
    await ana.invite(room, bot.client.user_id)
    sent = [await ana.send(room, f"!word waiting {n}") for n in range(waiting)]
    await bot.hear()
    await bot.send(EnterRoom("enter", room))
    sent += [await ana.send(room, f"!word {n}") for n in range(more)]
    heard = [event for event in await bot.events(room) if isinstance(event, Said)]
    assert [event.id for event in heard] == sent


async def test_the_first_words_in_a_direct_chat_are_heard_though_the_bot_was_not_in_yet(
    make_user: MakeUser, make_bot: MakeBot
) -> None:
    ana, bot = await make_user("ana"), await make_bot()
    await bot.hear()
    room = await ana.create_room(invite=[bot.client.user_id], direct=True)
    sent = await ana.send(room, "help")
    await bot.hear()
    await bot.send(EnterRoom("enter", room))
    assert [event.id for event in await bot.events(room) if isinstance(event, Said)] == [sent]


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

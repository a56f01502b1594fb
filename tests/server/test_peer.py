"""A poll as another client sees it: matrix-js-sdk shows it, votes in it, and counts what the bot counts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.synapse import Synapse
from tests.people import Person
from tests.server.conftest import MakeUser
from tests.server.peer import peer
from tests.server.test_endurance import Process, Scene

pytestmark = pytest.mark.server


@pytest.fixture
async def scene(synapse: Synapse, make_user: MakeUser, tmp_path: Path) -> AsyncIterator[Scene]:
    """Ana facilitates in a room with the bot, which runs."""
    ana, bot = await make_user("ana"), await make_user("bot")
    room = await ana.create_room("Session", invite=[bot.user_id], public=True)
    process = Process(tmp_path, synapse, bot.user_id)
    await process.start()
    try:
        await ana.wait_for(room, lambda event: event["sender"] == bot.user_id)
        yield Scene(ana, bot.user_id, room, process)
    finally:
        await process.kill()


async def _join(scene: Scene, make_user: MakeUser, *names: str) -> list[Person]:
    people = [await make_user(name) for name in names]
    for one in people:
        await one.join(scene.room)
    return people


async def test_another_client_shows_the_poll_votes_in_it_and_counts_as_the_bot_does(
    scene: Scene, synapse: Synapse, make_user: MakeUser
) -> None:
    jo, ben, cy, dee = await _join(scene, make_user, "jo", "ben", "cy", "dee")
    await scene.ask("!poll Where next? | Geneva | Nairobi | Lima", "prompt")
    async with peer(synapse.url, jo) as client:
        seen = await client.ask(poll=scene.room)
        assert seen["answers"] == [["a", "Geneva"], ["b", "Nairobi"], ["c", "Lima"]]
        assert (seen["question"], seen["most"]) == ("P1 · Where next?", 1)
        await ben.vote(scene.room, seen["id"], "a")
        await cy.vote(scene.room, seen["id"], "b")
        await dee.vote(scene.room, seen["id"], "c")
        await client.ask(vote=seen["id"], answers=["a"])
        await client.ask(vote=seen["id"], answers=["b"])  # changed her mind
        await dee.vote(scene.room, seen["id"])  # took it back
        _, result = await scene.ask("!close P1", "result")
        counted = await client.ask(tally=seen["id"])
    assert counted["counts"] == {"a": 1, "b": 2, "c": 0} == {one["key"]: one["n"] for one in result["counts"]}
    assert counted["voters"] == result["n"] == 3
    assert "Nairobi 2" in counted["said"]


async def test_several_answers_chosen_in_another_client_count_each(
    scene: Scene, synapse: Synapse, make_user: MakeUser
) -> None:
    jo, ben = await _join(scene, make_user, "jo", "ben")
    await scene.ask("!poll Which of these? | Time | Money | Trust --max 2", "prompt")
    async with peer(synapse.url, jo) as client:
        seen = await client.ask(poll=scene.room)
        assert seen["most"] == 2
        await client.ask(vote=seen["id"], answers=["a", "c"])
        await ben.vote(scene.room, seen["id"], "c")
        _, result = await scene.ask("!close P1", "result")
        counted = await client.ask(tally=seen["id"])
    assert counted["counts"] == {"a": 1, "b": 0, "c": 2} == {one["key"]: one["n"] for one in result["counts"]}
    assert counted["voters"] == result["n"] == 2

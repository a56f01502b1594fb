"""An organisation whose people are on another homeserver takes part in everything, over two real servers."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.people import Event, MatrixError, Person
from tests.server.federated import Federated, two_servers

pytestmark = pytest.mark.server

PASSWORD = "password"
STOP = 15.0  # seconds that the bot may take to end
PATIENCE = 90.0  # seconds for anything to come over, on a machine that has much else to do


@asynccontextmanager
async def running(server: Federated, folder: Path, others: Federated) -> AsyncIterator[str]:
    """The bot as operators run it, on one server, open to both; who it is."""
    await server.register("commonground", PASSWORD)
    user, file = f"@commonground:{server.name}", folder / "bot.toml"
    file.write_text(
        f'[matrix]\nhomeserver = "{server.url}"\nuser_id = "{user}"\n[rooms]\n'
        f'invite_from = ["*:{server.name}", "*:{others.name}"]\n[store]\nurl = "sqlite:///bot.db"\nkeys = "keys"\n'
    )
    environment = os.environ | {"COMMONGROUND_MATRIX__PASSWORD": PASSWORD}
    with (folder / "written").open("wb") as written:
        command = (sys.executable, "-m", "bot", "run", "--config", str(file))
        process = await asyncio.create_subprocess_exec(*command, env=environment, stdout=written, stderr=written)
    try:
        yield user
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP)
        except TimeoutError:
            process.kill()
            await process.wait()


class Guest:
    """A person and what they wait for from the bot."""

    def __init__(self, person: Person, bot: str) -> None:
        self.person = person
        self.bot = bot

    async def told(self, room: str, words: str) -> Event:
        """The bot's message with these words, as this person's own server shows it."""
        return await self.person.wait_for(
            room, lambda event: event["sender"] == self.bot and words in str(event["content"].get("body", "")), PATIENCE
        )

    async def reads(self, room: str, words: str) -> str:
        """The bot's message with these words, also if it was said before they came."""
        for _ in range(int(PATIENCE)):
            for event in await self.person.messages(room):
                if event["sender"] == self.bot and words in (body := str(event["content"].get("body", ""))):
                    return body
            await asyncio.sleep(1)
        raise AssertionError(f"not read: {words}")

    async def acknowledged(self, room: str, answer: str) -> Event:
        """The bot's reaction to something they sent."""
        return await self.person.wait_for(
            room,
            lambda event: event["sender"] == self.bot and event["type"] == "m.reaction"
            and event["content"]["m.relates_to"]["event_id"] == answer,
            PATIENCE,
        )  # fmt: skip

    async def native(self, room: str, kind: str) -> Event:
        """An event of the bot of some kind."""
        return await self.person.wait_for(
            room, lambda event: event["sender"] == self.bot and event["type"] == kind, PATIENCE
        )

    async def direct(self) -> str:
        """Their direct chat, opened by them; the bot is in it."""
        room = await self.person.create_room(invite=[self.bot], direct=True)
        await self.person.wait_for(
            room, lambda event: event["type"] == "m.room.member" and event["state_key"] == self.bot
            and event["content"]["membership"] == "join", PATIENCE,
        )  # fmt: skip
        return room

    async def invited(self, but: set[str]) -> str:
        """The next room they are invited to; they go there. Their server knows of an invitation a moment before the
        other has written it down, and is sent away until then."""
        found = ""
        for _ in range(int(PATIENCE * 5)):
            seen: dict[str, Any] = await self.person.sync(0.0 if found else 0.2)
            found = next(iter(set(seen.get("rooms", {}).get("invite", {})) - but), found)
            if found:
                with suppress(MatrixError):
                    return await self.person.join(found)
                await asyncio.sleep(0.2)
        raise AssertionError("nobody let them in")


async def guest(server: Federated, http: aiohttp.ClientSession, name: str, bot: str) -> Guest:
    return Guest(Person(http, f"@{name}:{server.name}", await server.register(name, PASSWORD)), bot)


async def test_an_organisation_on_another_server_takes_part_in_everything(tmp_path: Path) -> None:
    async with (
        two_servers(tmp_path) as (here, there),
        aiohttp.ClientSession(here.url) as near,
        aiohttp.ClientSession(there.url) as far,
        running(here, tmp_path, there) as bot,
    ):
        chair, ben = await guest(here, near, "chair", bot), await guest(here, near, "ben", bot)
        zoe = await guest(there, far, "zoe", bot)
        invited = [bot, ben.person.user_id, zoe.person.user_id]
        room = await chair.person.create_room("Roadmap", invite=invited)
        await ben.person.join(room)
        await zoe.person.join(room)
        await chair.told(room, "Hello")

        await chair.person.send(room, "!word What must come first?")
        question = await zoe.told(room, "What must come first?")
        answer = await zoe.person.send(room, "Trust", thread=question["event_id"])
        await zoe.acknowledged(room, answer)
        await chair.person.send(room, "!poll Shall we go on?")
        asked = await zoe.told(room, "Shall we go on?")
        poll = await zoe.native(room, "org.matrix.msc3381.poll.start")
        choice = poll["content"]["org.matrix.msc3381.poll.start"]["answers"][0]["id"]
        await zoe.person.vote(room, poll["event_id"], choice)
        answer = await ben.person.send(room, "yes", thread=asked["event_id"])
        await ben.acknowledged(room, answer)
        await asyncio.sleep(1)
        await chair.person.send(room, "!close P2")
        assert "2" in (await zoe.told(room, "P2 closed"))["content"]["body"]

        inside, outside = await ben.direct(), await zoe.direct()
        for one, chat, organisation, pain in (
            (ben, inside, "Posts of Kenya, Government, Kenya", "travel cost keeps practitioners away"),
            (zoe, outside, "Réseau Libre, Civil Society, France", "practitioners cannot pay for travel and hotels"),
        ):
            await one.person.send(chat, f"i am {organisation}")
            await one.told(chat, "You now speak for")
            await one.person.send(chat, f"pain {pain}")
            await one.told(chat, "is kept")
        await zoe.person.send(outside, "yours")
        await zoe.told(outside, "Is this yours too?")
        await zoe.person.send(outside, "N1 yes")
        await zoe.told(outside, "N1 is yours too")
        await ben.person.send(inside, "introduce N1 N2")
        await ben.told(inside, "your yes is noted")
        assert "travel cost keeps practitioners away" in (await zoe.told(outside, "may I introduce"))["content"]["body"]
        await zoe.person.send(outside, "yes M1")
        await zoe.told(outside, "look for my invitation")
        shared = await zoe.invited({room, outside})
        await ben.invited({room, inside})  # what was said while her server was joining comes with what is said next
        assert "Posts of Kenya" in await zoe.reads(shared, "everybody here said yes")

        await zoe.person.send(shared, "!effort M1 Cheaper travel")
        await ben.told(shared, "is a draft about")
        await zoe.person.send(outside, "commit E1 4 hours a month")
        await zoe.told(outside, "Noted for E1")
        ahead = datetime.now(UTC).date() + timedelta(days=100)
        await chair.person.send(room, f"!date {ahead} Annual meeting | Strasbourg | https://example.org")
        await zoe.told(room, "Will you be there?")
        await zoe.person.send(outside, "going D1")
        await zoe.told(outside, "Noted for D1")

        await chair.person.send(room, "!digest now")
        digest = (await zoe.told(room, "Digest of Roadmap"))["content"]["body"]
        assert "Shall we go on?" in digest

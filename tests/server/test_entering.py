"""A bot beside a real homeserver: what it does not obey, and that nothing it logs tells words, names or secrets.

The bot runs in a process of its own at the level of debugging, with one command that fails and quotes what it was
given; everything it writes is searched for what was planted.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import psutil
import pytest

from bot.demo.synapse import Synapse
from bot.domain.messages import transaction
from tests.people import Event, Person
from tests.server.conftest import MakeUser

pytestmark = pytest.mark.server

RUN = """
import asyncio, sys
from pathlib import Path
from bot import __main__ as program, logs
from bot.command import Command, commands
async def fail(ask):
    raise ValueError(f"{ask.person} said {ask.rest}")
commands()["fail"] = Command(verb="fail", handle=fail, example="fail x")
logs.set_up(sys.argv[2], "debug")
logs.guard()
sys.exit(asyncio.run(program._run(Path(sys.argv[1]))))
"""
PASSWORD = "password"
FLOOD = 1000  # as fast as a small homeserver takes them; tests/bench has 5,000 within a minute


@dataclass
class Running:
    """A bot, who it is, and where what it wrote stands."""

    user: Person
    folder: Path
    process: asyncio.subprocess.Process

    @property
    def written(self) -> str:
        """All that it wrote so far, to standard output and standard error."""
        return (self.folder / "written").read_text(encoding="utf-8")


@asynccontextmanager
async def running(synapse: Synapse, make_user: MakeUser, folder: Path, format: str = "text") -> AsyncIterator[Running]:
    user = await make_user("bot")
    file = folder / "bot.toml"
    file.write_text(
        f'[matrix]\nhomeserver = "{synapse.url}"\nuser_id = "{user.user_id}"\n'
        f'[rooms]\ninvite_from = ["@ana*:{synapse.name}"]\n[store]\nurl = "sqlite:///bot.db"\nkeys = "keys"\n'
    )
    environment = os.environ | {"COMMONGROUND_MATRIX__PASSWORD": PASSWORD}
    with (folder / "written").open("wb") as written:
        command = (sys.executable, "-X", "dev", "-c", RUN, str(file), format)
        process = await asyncio.create_subprocess_exec(*command, env=environment, stdout=written, stderr=written)
    try:
        yield Running(user, folder, process)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(15):
                await process.wait()
        finally:
            if process.returncode is None:
                process.kill()


def of(bot: Running, **wanted: Any) -> Any:
    """Whether an event is the bot's, with such content."""

    def fits(event: Event) -> bool:
        content = event["content"]
        return event["sender"] == bot.user.user_id and all(wanted[key] in str(content.get(key)) for key in wanted)

    return fits


async def test_nothing_that_is_logged_tells_words_names_or_secrets(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> None:
    ana, ben = await make_user("ana"), await make_user("ben")
    for person, name in ((ana, "Zanzibara-Name"), (ben, "Quibblen-Name")):
        await person.ask("PUT", f"profile/{person.user_id}/displayname", {"displayname": name})
    async with running(synapse, make_user, tmp_path) as bot:
        room = await ana.create_room("Planted-Room-Name", invite=[bot.user.user_id, ben.user_id])
        await ben.join(room)
        await ana.wait_for(room, of(bot, body="Hello"), 30)
        said = [
            "!session open Planted-Title", "!word Planted-Question?", "!i am Planted-Organisation, academia, Kenya",
            "!pain Planted-Pain that keeps us awake", "!plantedverb x", "!fail Planted-Failure in words", "!results P9",
        ]  # fmt: skip
        for body in said:
            await ana.send(room, body)
        question = await ana.wait_for(room, of(bot, body="Planted-Question"), 30)
        answer = await ben.send(room, "Planted-Answer", thread=question["event_id"])
        await ben.send(room, "!fail Planted-Failure again")
        await ana.wait_for(room, lambda event: event["content"].get("m.relates_to", {}).get("event_id") == answer, 30)
        await ana.wait_for(room, of(bot, body="Sorry"), 30)
        await ben.edit(room, answer, "Planted-Edit")
        await ben.redact(room, answer)
        secret = await ana.create_room(
            invite=[bot.user.user_id], direct=True,
            state=[{"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}],
        )  # fmt: skip
        await ana.send_event(
            secret, "m.room.encrypted",
            {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "Planted-Cipher", "session_id": "s", "sender_key": "k"},
        )  # fmt: skip
        await ana.send(room, "!close P1")
        await ana.wait_for(room, of(bot, body="P1 closed"), 30)
        await synapse.stop()
        await asyncio.sleep(1)
        await synapse.start()
        await ana.send(room, "!help")
        await ana.wait_for(room, of(bot, body="!help"), 60)
        token = (bot.folder / "keys" / "account.json").read_text().split('"access_token": "')[1].split('"')[0]
    written, people = bot.written, [person.user_id[1:].partition(":")[0] for person in (ana, ben)]
    secrets = ["planted", "zanzibara", "quibblen", PASSWORD, token.casefold(), bot.user.token.casefold(), *people]
    assert [word for word in secrets if word in written.casefold()] == []
    assert written.count(" ValueError") + written.count("error=ValueError") == 2
    assert bot.process.returncode == 0
    assert " debug " in written


async def test_notices_quotes_and_edits_of_others_are_not_obeyed(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> None:
    ana, ben = await make_user("ana"), await make_user("ben")
    async with running(synapse, make_user, tmp_path) as bot:
        room = await ana.create_room("Room", invite=[bot.user.user_id, ben.user_id])
        await ben.join(room)
        await ana.wait_for(room, of(bot, body="Hello"), 30)
        first = await ana.send(room, "good morning")
        await ana.send(room, "!word Noticed?", msgtype="m.notice")
        await ana.send(room, f"> <{ben.user_id}> !word Quoted?\n\nI agree", reply_to=first)
        await ana.send(room, "> !word Forwarded?\n\nwhat about this")
        await ben.edit(room, first, "!word Edited by another?")
        await ana.send_event(room, "m.room.message", _edit_to_notice(first))
        await ana.send(room, "!word Meant?")
        asked = await ana.wait_for(room, of(bot, body="P1"), 30)
        assert "P1 · Meant?" in asked["content"]["body"]
        no = await ben.create_room(invite=[bot.user.user_id])
        me = bot.user.user_id
        await ben.wait_for(
            no, lambda event: (event.get("state_key"), event["content"]) == (me, {"membership": "leave"})
        )
        assert [event for event in await ben.messages(no) if of(bot)(event) and event["type"] == "m.room.message"] == []


def _edit_to_notice(target: str) -> dict[str, Any]:
    new = {"msgtype": "m.notice", "body": "!word Noticed by edit?"}
    relation = {"rel_type": "m.replace", "event_id": target}
    return {"msgtype": "m.text", "body": "* !word x?", "m.new_content": new, "m.relates_to": relation}


@pytest.mark.slow
async def test_a_flood_is_kept_whole_and_nobody_else_waits_for_its_end(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path
) -> None:
    figures = await flood(synapse, make_user, tmp_path, FLOOD)
    logging.getLogger(__name__).info("%s", figures)
    assert (figures["flood_kept"], figures["others_kept"]) == (FLOOD, figures["others"])
    assert figures["slowest_seconds"] < figures["flood_seconds"] / 4  # alone on two cores a thirtieth
    assert figures["told"] == 1


async def flood(synapse: Synapse, make_user: MakeUser, folder: Path, n: int) -> dict[str, float]:
    """One person sends `n` answers as fast as the homeserver takes them, while five others answer one at a time."""
    ana, ben = await make_user("ana"), await make_user("ben")
    others = [await make_user(f"p{number}") for number in range(5)]
    async with running(synapse, make_user, folder) as bot:
        room = await ana.create_room("R", invite=[bot.user.user_id, *(one.user_id for one in (ben, *others))])
        for person in (ben, *others):
            await person.join(room)
        await ana.wait_for(room, of(bot, body="Hello"), 30)
        await ana.send(room, "!word What first?")
        question = (await ana.wait_for(room, of(bot, body="What first"), 30))["event_id"]
        start, before, seconds = time.perf_counter(), psutil.Process(bot.process.pid).memory_info().rss, []
        most = before
        flooding = asyncio.create_task(_send(ben, room, question, n))
        number = 0
        while not flooding.done():
            person = others[number % len(others)]
            number += 1
            answer, at = await person.send(room, f"word{number}", thread=question), time.perf_counter()
            await ana.wait_for(room, partial(_reacts, bot, answer), 60)
            seconds.append(time.perf_counter() - at)
            most = max(most, psutil.Process(bot.process.pid).memory_info().rss)
            await asyncio.sleep(0.5)
        await flooding
        took = time.perf_counter() - start
        async with asyncio.timeout(120), aiosqlite.connect(f"file:{folder}/bot.db?mode=ro", uri=True) as base:

            async def count(sql: str) -> int:
                return int(next(iter(await base.execute_fetchall(sql)))[0])

            while await count(f"SELECT COUNT(*) FROM answer WHERE person = '{ben.user_id}'") < n:  # noqa: ASYNC110 - another process writes
                await asyncio.sleep(0.2)
            kept = await count(f"SELECT COUNT(*) FROM answer WHERE person != '{ben.user_id}'")
            told = await count('SELECT COUNT(*) FROM outbox WHERE content LIKE \'%"name":"flood"%\'')
        return {
            "flood_kept": n, "flood_seconds": round(took, 1), "others": number, "others_kept": kept, "told": told,
            "slowest_seconds": round(max(seconds), 3), "median_seconds": round(sorted(seconds)[len(seconds) // 2], 3),
            "memory_rise_mb": round((most - before) / 1e6, 1),
        }  # fmt: skip


async def _send(person: Person, room: str, question: str, n: int) -> None:
    numbers = iter(range(n))

    async def some() -> None:
        for number in numbers:
            await person.send(room, f"flood{number}", thread=question)

    await asyncio.gather(*(some() for _ in range(8)))


def _reacts(bot: Running, answer: str, event: Event) -> bool:
    """Whether the bot acknowledged an answer, by a reaction or in a line for many."""
    if event["sender"] != bot.user.user_id:
        return False
    relates = event["content"].get("m.relates_to", {})
    folded = event["content"].get("org.commonground.v1", {}).get("folded", ())
    reaction = event["type"] == "m.reaction" and relates.get("event_id") == answer
    return reaction or transaction(answer, "heard") in folded

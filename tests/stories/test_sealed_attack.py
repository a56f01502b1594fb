"""Attacks on sealed ballots, by somebody who holds everything the bot leaves behind.

They have the database and its files, the logs, every message, what everybody gets to see of themselves, and backups
made before and after the close. Two worlds are played that differ only in who gave which ballot, and all traces of them
are compared; and the files are searched for what must not be in them. (What orders tell is in test_sealed_orders.) That
the comparison finds what is there to be found is shown on answers that are not sealed.
"""

from __future__ import annotations

import logging
import tarfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest

from bot.domain.messages import Message, content_of
from bot.logs import message
from bot.operate import backup
from bot.store.base import Base
from bot.store.personal import COLUMNS
from tests.postgres import fresh_database
from tests.stories.attack import KEYS, VOTERS, base_of, begun, copied_rows
from tests.stories.harness import Story, person
from tests.stories.outlets import played

TOKENS = ("place", ("known", "rewrite"))  # random marks that stand for nothing
Traces = dict[str, list[str]]


@pytest.fixture(params=["sqlite", "postgresql"])
async def urls(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[list[str]]:
    """The addresses of two empty databases."""
    if request.param == "sqlite":
        (tmp_path / "one").mkdir()
        (tmp_path / "two").mkdir()
        yield [f"sqlite:///{tmp_path}/{world}/story.db" for world in ("one", "two")]
        return
    server: str = request.getfixturevalue("postgres")
    async with AsyncExitStack() as stack:
        names = ("sealed_one", "sealed_two")
        yield [await stack.enter_async_context(fresh_database(server, name)) for name in names]


# Two worlds

BEFORE = """
ana: !session open Day 0
ana: !poll Shall we go on? --sealed --until 2h
ben (thread P1): I would say so
{a1}
{b1}
ana: !results
{c1}
{d1}
-- restart
{e1}
{f1}
{e2}
{f2}
ana: !results
{g1}
{h1}
{g2}
{h2}
{a1}
ben (delete): P1
{a2}
{b2}
ana (direct): catchup
fay (direct): mine
ana: !results
"""
AFTER = """
ana: !close P1
ana: !undo
ana: !results P1
ben (direct): P1 yes
ana: !digest now
-- 30m
-- restart
"""
LINES = (
    ("a1", "ben (direct): P1 yes, if there is money", "P1 no"), ("b1", "cy (direct): P1 no", "P1 yes, if there is money"),
    ("a2", "ben (direct): no", "P1 yes!"), ("b2", "cy (direct): P1 yes!", "no"),
    ("c1", "dee (direct): pass P1", "P1 abstain"), ("d1", "eve (direct): P1 abstain", "pass P1"),
    ("e1", "fay (direct): P1 no", "unclear"), ("f1", "gus (direct): unclear", "P1 no"),
    ("e2", "fay (direct): P1 yes", "P1 no"), ("f2", "gus (direct): P1 no", "P1 yes"),
    ("g1", "hal (direct): P1 no", "P1 yes"), ("h1", "ivy (direct): P1 yes", "P1 no"),
    ("g2", "hal (edit): P1 yes, by all means", "P1 no"), ("h2", "ivy (edit): P1 no", "P1 yes, by all means"),
)  # fmt: skip


def script(text: str, swapped: bool) -> str:
    """The story as it is played in one world; swapped, each voter gives the ballots of another."""
    said = {name: f"{line.split(': ')[0]}: {other}" if swapped else line for name, line, other in LINES}
    return text.format(**said)


async def dump(base: Base, without: Sequence[str] = ()) -> Traces:
    """Every row of every table as text, without random marks; of boxes the choices without their ids."""
    found: Traces = {}
    async with base.begin() as tx:
        for table in COLUMNS:
            rows = [dict(row) for row in await tx.rows(f"SELECT * FROM {table}")] if table not in without else []
            found[table] = sorted(repr(_plain(table, row)) for row in rows)
    return found


def _plain(table: str, row: dict[str, Any]) -> dict[str, Any]:
    if table == "box":
        return row | {"ballots": sorted(orjson.loads(row["ballots"]).values())}
    return row | {"value": ""} if table == TOKENS[0] and row["key"] in TOKENS[1] else row


async def world(url: str, swapped: bool, caplog: pytest.LogCaptureFixture) -> Traces:
    """All traces of a world, before and after the close."""
    caplog.clear()
    async with begun(url) as story:
        await played(story, script(BEFORE, swapped))
        await _export(story)
        found = {f"open {table}": rows for table, rows in (await dump(base_of(story), without=[KEYS])).items()}
        await played(story, AFTER)
        await _export(story)
        found |= {f"closed {table}": rows for table, rows in (await dump(base_of(story))).items()}
    lines = [line for line in story.server.effects() if line.effect]
    found["messages"] = [f"{one.room} {one.txn} {content_of(one.effect)}" for one in lines if one.effect]
    found["log"] = [message(record) for record in caplog.records if record.name.startswith("bot")]
    return found


async def _export(story: Story) -> None:
    await played(story, "\n".join(f"{name} (direct): export me" for name in VOTERS))


async def test_two_worlds_that_differ_only_in_who_gave_which_ballot_leave_the_same_traces(
    urls: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    one, two = await world(urls[0], False, caplog), await world(urls[1], True, caplog)
    assert {name: (rows, two[name]) for name, rows in one.items() if rows != two[name]} == {}
    assert sorted(orjson.loads(one["open box"][0].partition("'ballots': ")[2].rstrip("}").replace("'", '"'))) == [
        "abstain", "no", "no", "no", "pass", "yes", "yes", "yes",
    ]  # fmt: skip
    assert [one[f"closed {table}"] for table in ("ledger", "box", KEYS)] == [[], [], []]
    assert (len(one["open ledger"]), len(one["messages"]) > 60, len(one["log"]) > 20) == (8, True, True)


async def test_the_comparison_of_worlds_finds_an_answer_that_is_not_sealed(
    urls: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    found = []
    for url, words in zip(urls, (("yes", "no"), ("no", "yes")), strict=True):
        said = [f"{name} (direct): P1 {word}" for name, word in zip(("ben", "cy"), words, strict=True)]
        async with begun(url) as story:
            await played(story, "\n".join(["ana: !poll Shall we go on?", *said]))
            found.append(await dump(base_of(story)))
    assert sorted(table for table, rows in found[0].items() if rows != found[1][table]) == ["answer", "outbox"]


# Files

HIDDEN = ("kumquat", "marzipan", "zeppelin", "wombat", "periwinkle")
SHOWN = "tangerine"
WORDS = f"""
ana: !word What do you need? --sealed
ben (direct): P1 {SHOWN}
cy (direct): {HIDDEN[0]}
-- restart
dee (direct): {HIDDEN[1]}
dee (direct): {SHOWN}, because of {HIDDEN[4]}
dee (direct): {SHOWN}
eve (direct): {HIDDEN[2]}
eve (delete): P1
eve (direct): {SHOWN}
fay (direct): {HIDDEN[3]}
fay (edit): {HIDDEN[0]}
gus: P1 {HIDDEN[4]}
"""


def in_files(folder: Path, words: Sequence[str]) -> list[tuple[str, str]]:
    """Which words stand in which file below a folder."""
    files = {file.name: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
    return [(name, word) for name, content in files.items() for word in words if word.encode() in content]


async def test_no_file_holds_a_ballot_after_the_count_and_no_backup_whose_it_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    live, kept = tmp_path / "live", tmp_path / "kept"
    live.mkdir()
    config = live / "bot.toml"
    config.write_text('[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:test"\n[store]\nurl = "sqlite:///story.db"\n')
    async with begun(f"sqlite:///{live}/story.db") as story:
        await played(story, WORDS)
        assert {word for _, word in in_files(live, HIDDEN)} >= {*HIDDEN[2:]}  # while it is open, who runs the bot can look
        async with base_of(story).begin() as tx:
            tied = [row[name] for row in await tx.rows(f"SELECT ballot, source FROM {KEYS}") for name in ("ballot", "source")]
        assert await backup.backup(config, tmp_path / "before.tar") == 0
        with tarfile.open(tmp_path / "before.tar") as tar:
            tar.extractall(kept, filter="data")
        assert {word for _, word in in_files(kept, HIDDEN)} == {HIDDEN[0]}  # the box: what counts, and nothing besides
        rows = copied_rows(kept / "database.db")
        assert [table for table, found in rows.items() if any(HIDDEN[0] in repr(row) for row in found)] == ["box"]
        assert (rows[KEYS], [id for id in tied[::2] if id in repr(rows)]) == ([], [])

        await played(story, "ana: !close\n" + "\n".join(f"{name} (direct): export me" for name in VOTERS))
        assert in_files(live, [*HIDDEN, *tied[::2]]) == []
        assert await backup.backup(config, live / "after.tar") == 0
        await played(story, "-- 20m\n-- restart")
        assert in_files(live, [*HIDDEN, *tied[::2]]) == []
        said = [repr(content_of(one.effect)) for one in story.server.effects() if one.effect]
        assert [text for text in said if any(word in text for word in HIDDEN)] == []
        assert [message(record) for record in caplog.records if any(word in message(record) for word in HIDDEN)] == []
        for table, found in copied_rows(live / "story.db").items():
            told = [row for row in found if SHOWN in repr(row)]
            assert (table, bool(told)) == (table, table in ("outbox", "prompt"))
            assert [row for row in told if any(person(name) in repr(row) for name in VOTERS)] == []


async def test_no_table_on_postgresql_holds_a_ballot_in_its_files_after_the_count(postgres_url: str) -> None:
    async with begun(postgres_url) as story:
        await played(story, WORDS)
        assert {word for _, word in await in_relations(postgres_url)} == {*HIDDEN}
        await played(story, "ana: !close")
        assert await in_relations(postgres_url) == []


async def in_relations(url: str) -> list[tuple[str, str]]:
    """Which hidden words stand in which of the files that hold the tables of a PostgreSQL database. Its log of writes is
    left out: it is the operator's."""
    operator = await asyncpg.connect(url)
    await operator.execute("CHECKPOINT")
    number = await operator.fetchval("SELECT oid FROM pg_database WHERE datname = current_database()")
    folder = Path(await operator.fetchval("SHOW data_directory"))
    await operator.close()
    return in_files(folder / "base" / str(number), HIDDEN)


async def test_every_ballot_is_acknowledged_in_the_same_words(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed")
    for name, words in (("ben", "yes"), ("cy", "no, never, not at all"), ("dee", "pass"), ("ana", "P1 abstain")):
        await played(story, f"{name} (direct): {words}")
    chats = [one.effect for one in story.server.effects(Message) if story.server.rooms[one.room].direct]
    told = {(one.text, one.subject, one.rank, repr(one.data)) for one in chats if isinstance(one, Message)}
    assert (len(chats), len(told)) == (4, 1)

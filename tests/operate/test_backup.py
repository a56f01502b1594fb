"""A backup is one moment of a bot that goes on working; after a restore the bot goes on and says nothing twice."""

from __future__ import annotations

import asyncio
import sqlite3
import tarfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.messages import Message
from bot.operate import backup
from bot.store.base import Base, migrate, migrations, open_base
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration whose database and keys lie in the test's own folder."""
    file = tmp_path / "bot.toml"
    file.write_text(
        '[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:test"\n[store]\nurl = "sqlite:///story.db"\n'
    )
    return file


@pytest.fixture
async def base(config: Path) -> AsyncIterator[Base]:
    """The open, empty database of that configuration."""
    opened = await open_base(f"sqlite:///{config.parent}/story.db")
    await migrate(opened)
    yield opened
    await opened.close()


@pytest.fixture
async def story(config: Path) -> AsyncIterator[Story]:
    """A story on that database that has just begun."""
    told = Story(f"sqlite:///{config.parent}/story.db", CONFIG)
    await told.begin()
    yield told
    await told.stop()


def keys(config: Path) -> Path:
    """A keys folder with a login and a database."""
    folder = config.parent / "var" / "keys"
    folder.mkdir(parents=True)
    (folder / "account.json").write_text('{"access_token": "secret"}')
    with sqlite3.connect(folder / "olm.db") as made:
        made.execute("CREATE TABLE session (id TEXT)")
        made.execute("INSERT INTO session VALUES ('one')")
    made.close()
    return folder


def said(story: Story) -> list[str]:
    """The first line of everything the bot ever said."""
    return [one.effect.text.splitlines()[0] for one in story.server.effects(Message) if isinstance(one.effect, Message)]


async def test_a_backup_made_while_the_bot_writes_is_one_whole_moment(config: Path, base: Base) -> None:
    stop = asyncio.Event()

    async def write() -> int:
        n = 0
        while not stop.is_set():
            n += 1
            async with base.begin() as tx:
                tx.write("INSERT INTO place (key, value) VALUES ($1, 'x')", f"a{n}")
                tx.write("INSERT INTO place (key, value) VALUES ($1, 'x')", f"b{n}")
        return n

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    statuses = [await backup.backup(config, config.parent / f"{n}.tar") for n in range(5)]
    await asyncio.sleep(0.05)
    stop.set()
    written = await writing
    counts = []
    for n in range(5):
        with tarfile.open(config.parent / f"{n}.tar") as tar:
            tar.extract("database.db", config.parent / str(n), filter="data")
        copy = sqlite3.connect(config.parent / str(n) / "database.db")
        counts.append([row[0] for row in copy.execute("SELECT COUNT(*) FROM place GROUP BY substr(key, 1, 1)")])
        copy.close()
    assert statuses == [0] * 5
    assert [a for a, b in counts if a != b] == []
    assert 0 < counts[0][0] <= counts[4][0] < written


async def test_the_bot_goes_on_from_a_restored_backup_and_says_nothing_twice(config: Path, story: Story) -> None:
    await story.play("ana: !session open Day 0\n" + "  bot: " + OPENED)
    folder = keys(config)
    assert await backup.backup(config, config.parent / "copy.tar") == 0
    with pytest.raises(AssertionError):  # what it says is looked at below
        await story.play("ana: !word What do you need?\nben (thread P1): trust\nana: !close P1")
    before = said(story)
    await story.stop()
    (folder / "account.json").write_text("spoilt")
    assert await backup.restore(config, config.parent / "copy.tar") == 0
    assert (folder / "account.json").read_text() == '{"access_token": "secret"}'
    await story.start()
    await story.settle()
    assert said(story) == before
    story.shown = story.server.place  # the result told again is an edit of the one that stood there
    await story.play("ana: !session\n" + SESSION)


OPENED = (
    "**Session open: Day 0.** Questions will come here; answer them in their thread, as a reply or in a direct chat "
    "with me. Came later? `!catchup`"
)
SESSION = (
    "  bot: **Day 0** is open since 2027-01-15 08:00 UTC. `!session close` ends it.\n"
    "    | Rule of this room: **non-attributed**. Nothing is told with a name that its author did not put on "
    "the record."
)


async def test_a_restore_keeps_what_was_there_aside_and_all_is_for_the_owner_only(config: Path, base: Base) -> None:
    folder = keys(config)
    assert await backup.backup(config, config.parent / "copy.tar") == 0
    async with base.begin() as tx:
        tx.write("INSERT INTO place (key, value) VALUES ('later', 'x')")
    await base.close()
    assert await backup.restore(config, config.parent / "copy.tar") == 0
    (aside,) = config.parent.glob("story.db.before-*")
    found = [
        sqlite3.connect(file).execute("SELECT COUNT(*) FROM place").fetchone()[0]
        for file in (aside, config.parent / "story.db")
    ]
    assert found == [1, 0]
    modes = {
        file: file.stat().st_mode & 0o777
        for file in (config.parent / "copy.tar", config.parent / "story.db", *folder.iterdir())
    }
    assert set(modes.values()) == {0o600}
    assert (len(list(folder.parent.glob("keys.before-*"))), folder.stat().st_mode & 0o777) == (1, 0o700)
    olm = sqlite3.connect(folder / "olm.db")
    assert olm.execute("SELECT id FROM session").fetchall() == [("one",)]
    assert [part.name for part in config.parent.iterdir() if part.name.startswith(".")] == []


async def test_a_restore_is_refused_while_a_bot_serves_the_database(
    config: Path, base: Base, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await base.engine.claim()
    assert await backup.backup(config, config.parent / "copy.tar") == 0
    assert await backup.restore(config, config.parent / "copy.tar") == 1
    assert capsys.readouterr().err == "a bot serves this database: stop it first\n"
    assert list(config.parent.glob("*.before-*")) == []


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("nothing", "No such file or directory"), ("text", "it is no backup of this program"),
        ("another tar", "it is no backup of this program"), ("a damaged one", "its database is damaged"),
        ("a newer one", "its database is from a newer version of the program"),
    ],
)  # fmt: skip
async def test_what_is_no_sound_backup_changes_nothing(
    config: Path, base: Base, capsys: pytest.CaptureFixture[str], what: str, why: str
) -> None:
    file = config.parent / "copy.tar"
    if what == "text":
        file.write_text("hello")
    if what == "another tar":
        with tarfile.open(file, "w") as tar:
            tar.add(config, "bot.toml")
    if what in ("a newer one", "a damaged one"):
        source = config.parent / "other.db"
        if what == "a newer one":
            made = sqlite3.connect(source)
            made.executescript("CREATE TABLE migration (number INTEGER); INSERT INTO migration VALUES (9999);")
            made.close()
        else:
            source.write_bytes(b"SQLite format 3\0" + b"\x07" * 5000)
        with tarfile.open(file, "w") as tar:
            tar.add(source, "database.db")
            tar.add(config.parent, "keys", recursive=False)
    assert await backup.restore(config, file) == 1
    told = capsys.readouterr().err
    assert (told.startswith(f"{file}: {why}"), told.count("\n")) == (True, 1), told
    async with base.begin() as tx:
        assert await tx.value("SELECT COUNT(*) FROM migration") == len(migrations())


async def test_postgresql_is_left_to_its_own_tools(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.write_text(config.read_text().replace("sqlite:///story.db", "postgresql://bot@localhost/bot"))
    assert await backup.backup(config, config.parent / "x") == 2
    assert await backup.restore(config, config.parent / "x") == 2
    line = (
        "the database is PostgreSQL: use pg_dump --exclude-table-data=ballot_key and pg_restore for it, and copy the"
        " folder var/keys beside it\n"
    )
    assert capsys.readouterr().err == line * 2

"""The operator forgets a person: at once where no bot serves the database, else by asking the bot that does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.messages import LeaveRoom
from bot.forgetter import Forgetter, Requests
from bot.operate import forget
from bot.store import forgetting, outbox
from bot.store.base import Base, migrate, open_base
from bot.store.everybody import everybody
from tests.store.test_forgetting import AT, CHAT, ZOE, dump, fill, found


@pytest.fixture
async def base(tmp_path: Path) -> Base:
    """A database beside a configuration, with something of Zoë in every place."""
    (tmp_path / "bot.toml").write_text(
        '[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:test"\n[store]\nurl = "sqlite:///f.db"\nkeys = "keys"\n'
    )
    opened = await open_base(f"sqlite:///{tmp_path}/f.db")
    await migrate(opened)
    async with opened.begin() as tx:
        fill(tx)
        tx.write("DELETE FROM forgotten")
    return opened


async def test_without_a_bot_the_person_is_forgotten_at_once_and_the_chat_is_left_at_the_next_start(
    base: Base, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await base.close()
    assert await forget.main(tmp_path / "bot.toml", ZOE) == 0
    assert capsys.readouterr().out == (
        "forgotten: 4 answers, 1 needs, 1 introductions, 2 efforts, 1 rooms, 1 acts, 2 heard\n"
    )
    again = await open_base(f"sqlite:///{tmp_path}/f.db")
    async with again.begin() as tx:
        leaves = await outbox.heads(tx, 0, 5)
        (request,) = await forgetting.requests(tx)
        left = {table for table, _ in found(await dump(tx))}
    await again.close()
    assert [one.effect for one in leaves] == [LeaveRoom(name="leave", room=CHAT)]
    assert (request["rooms"], left) == (("!chat-of-zoe:here",), {"forgotten", "inbox", "outbox"})
    assert Requests.beside(tmp_path / "keys").count == 1


async def test_while_a_bot_serves_the_database_it_is_asked_and_does_it(
    base: Base, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await base.engine.claim()
    assert await forget.main(tmp_path / "bot.toml", ZOE) == 0
    assert capsys.readouterr().out == "the bot that serves this database forgets them within two minutes\n"
    forgetter = Forgetter(base, tmp_path / "keys", lambda: 4_000_000_000_000)
    assert await forgetter.tidy() == 1
    async with base.begin() as tx:
        assert found(await dump(tx)) == []
    await base.close()


@pytest.mark.parametrize(
    ("person", "status", "why"),
    [("zoe", 2, "zoe: not a user id, such as @ana:example.org\n"), ("@no:here", 1, "@no:here: nothing is held\n")],
)
async def test_what_is_no_user_or_nobody_known_is_said_in_one_line(
    base: Base, tmp_path: Path, capsys: pytest.CaptureFixture[str], person: str, status: int, why: str
) -> None:
    await base.close()
    assert await forget.main(tmp_path / "bot.toml", person) == status
    assert capsys.readouterr().err == why


async def test_a_request_is_listed_once_however_often_it_is_carried_out_and_names_nobody(tmp_path: Path) -> None:
    requests = Requests.beside(tmp_path / "keys")
    assert [requests.add(person, 0) for person in (ZOE, ZOE, "@b:here")] == [1, 1, 2]
    assert (requests.missing([ZOE, "@b:here", "@c:here"], 0), requests.missing([ZOE], 1)) == ([ZOE, "@b:here"], [])
    assert requests.add(ZOE, 2) == 3
    text = requests.file.read_text()
    assert ("zoe" in text, len(text.split()), requests.file.stat().st_mode & 0o777) == (False, 4, 0o600)
    other = Requests(tmp_path / "other")
    other.add(ZOE, 0)
    assert set(other.file.read_text().split()).isdisjoint(text.split())


async def test_an_older_database_forgets_again_who_asked_since_and_whoever_came_back_is_left_in_peace(
    base: Base, tmp_path: Path
) -> None:
    requests = Requests.beside(tmp_path / "keys")
    requests.add(ZOE, 0)
    forgetter = Forgetter(base, tmp_path / "keys", lambda: AT)
    assert await forgetter.replay() == 1
    async with base.begin() as tx:
        assert ZOE not in set(await everybody(tx)) - {r["person"] for r in await forgetting.requests(tx)}
        tx.write("DELETE FROM forgotten")
        tx.write("INSERT INTO person (id, language) VALUES ($1, 'fr')", ZOE)
    assert await forgetter.replay() == 0
    await base.close()

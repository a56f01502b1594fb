"""`commonground check` against the real homeserver: it tries the login and leaves no trace of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import read_config
from bot.demo.synapse import Synapse
from bot.operate import check
from bot.run import store_url
from bot.store.base import migrate, open_base
from tests.server.conftest import MakeUser

pytestmark = pytest.mark.server


def configured(folder: Path, homeserver: str, user: str, password: str) -> Path:
    """A configuration with a password file that only its owner can read."""
    (folder / "password").touch(mode=0o600)
    (folder / "password").write_text(password)
    file = folder / "bot.toml"
    file.write_text(f'[matrix]\nhomeserver = "{homeserver}"\nuser_id = "{user}"\npassword_file = "password"\n')
    return file


def states(printed: str) -> dict[str, str]:
    """Each line's subject and state."""
    found = (line.split(maxsplit=1) for line in printed.splitlines())
    return {rest.partition(":")[0]: state for state, rest in found}


async def test_a_good_password_passes_and_leaves_no_device_and_no_file(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await make_user("bot")
    before = await person.ask("GET", "devices")
    assert await check.main(configured(tmp_path, synapse.url, person.user_id, "password")) == 0
    found = states(capsys.readouterr().out)
    assert {about: state for about, state in found.items() if about != "fonts"} == dict.fromkeys(
        ["configuration", "secrets", "file modes", "programme", "database", "homeserver", "login", "rights", "model"],
        "ok",
    )
    assert await person.ask("GET", "devices") == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bot.toml", "password"]


async def test_a_wrong_password_and_a_readable_secret_are_faults_told_without_the_secret(
    synapse: Synapse, make_user: MakeUser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await make_user("bot")
    file = configured(tmp_path, synapse.url, person.user_id, "hunter2")
    assert await check.main(file) == 1
    printed = capsys.readouterr().out
    assert ("hunter2" in printed, states(printed)["login"], states(printed)["homeserver"]) == (False, "fault", "ok")
    (tmp_path / "password").chmod(0o644)
    assert await check.main(file) == 1
    assert (
        "fault secrets: password: others can read it; run: chmod 600 password" in capsys.readouterr().out.splitlines()
    )


async def test_nobody_at_the_address_is_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await check.main(configured(tmp_path, "http://127.0.0.1:9", "@bot:test", "password")) == 1
    assert states(capsys.readouterr().out)["homeserver"] == "fault"


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        (50, "ok    rights: may speak and pin in its 1 rooms"),
        (
            0,
            "note  rights: may speak in its 1 rooms, not pin in !hall; lower the level of m.room.pinned_events there,"
            " or raise its own, and open questions are pinned",
        ),
    ],
)
async def test_where_it_may_not_pin_is_a_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mine: int, told: str
) -> None:
    file = configured(tmp_path, "http://127.0.0.1:9", "@bot:test", "password")
    (tmp_path / "var").mkdir()
    base = await open_base(store_url(read_config(file), tmp_path))
    await migrate(base)
    async with base.begin() as tx:
        tx.write(
            "INSERT INTO room (id, inside, creators, levels) VALUES ('!hall', 1, '[]', $1)",
            f'{{"users": {{"@bot:test": {mine}}}}}',
        )
    await base.close()
    await check.main(file)
    assert told in capsys.readouterr().out.splitlines()

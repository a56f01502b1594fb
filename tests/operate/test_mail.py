"""What the operator does about mail: the settings, whether the server lets the bot in, and ending it on request."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import BadConfig, read_config
from bot.operate import check, unsubscribe
from bot.store import mail
from bot.store.base import migrate, open_base
from tests.mail.server import Office, serving

MATRIX = '[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:test"\n[store]\nurl = "sqlite:///f.db"\n'
GOOD = 'sender = "bot@example.org"\nunsubscribe = "stop@example.org"\ntls = "none"\n'


def written(folder: Path, section: str) -> Path:
    """A configuration with this section on mail."""
    file = folder / "bot.toml"
    file.write_text(f"{MATRIX}[mail]\n{section}")
    return file


@pytest.mark.parametrize(
    ("section", "fault"),
    [
        ('host = "mx"', "mail: sender: an address such as bot@example.org is needed"),
        ('host = "mx"\nsender = "bot"', "mail: sender: an address such as bot@example.org is needed"),
        (
            'host = "mx"\nsender = "bot@example.org"',
            "mail: unsubscribe: an address that somebody reads, or a page at https://, is needed",
        ),
        (
            f'host = "mx.example.org"\n{GOOD}user = "bot"\npassword_file = "p"',
            "mail: tls: the password would go in the clear; say starttls or tls",
        ),
        ('mode = "some"', "mail.mode: Input should be 'full' or 'content-free'"),
    ],
)
def test_what_cannot_work_is_told_in_one_line(tmp_path: Path, section: str, fault: str) -> None:
    with pytest.raises(BadConfig) as raised:
        read_config(written(tmp_path, section), {})
    assert str(raised.value) == fault


def test_a_password_in_the_file_is_for_its_owners_eyes_only(tmp_path: Path) -> None:
    file = written(tmp_path, f'host = "localhost"\n{GOOD}password = "x"\n')
    file.chmod(0o644)
    with pytest.raises(BadConfig, match="others can read it"):
        read_config(file, {})
    file.chmod(0o600)
    assert read_config(file, {}).mail.password.get_secret_value() == "x"
    from_outside = read_config(written(tmp_path, ""), {"COMMONGROUND_MAIL__PASSWORD": "y"})
    assert from_outside.mail.password.get_secret_value() == "y"


async def test_check_says_whether_the_server_lets_the_bot_in_and_sends_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = Office()
    async with serving(office) as post:
        file = written(tmp_path, f'host = "127.0.0.1"\nport = {post.port}\n{GOOD}')
        await check.main(file)
        assert "ok    mail: 127.0.0.1 lets the bot in; letters are full" in capsys.readouterr().out
    await check.main(file)
    assert "fault mail: 127.0.0.1 does not let the bot in (SMTPConnectError)" in capsys.readouterr().out
    assert office.taken == []


async def test_a_request_to_end_it_is_done_whatever_case_the_address_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, "")
    base = await open_base(f"sqlite:///{tmp_path}/f.db")
    await migrate(base)
    async with base.begin() as tx:
        mail.ask(tx, "@ben:test", "Ben@Example.net", "", 1, "$1")
        mail.ask(tx, "@cy:test", "cy@example.net", "", 1, "$2")
    await base.close()
    assert await unsubscribe.main(file, "ben@example.NET ") == 0
    assert await unsubscribe.main(file, "ben@example.net") == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("nothing goes to that address any more\n", "nothing goes to that address\n")
    base = await open_base(f"sqlite:///{tmp_path}/f.db")
    async with base.begin() as tx:
        left = [await mail.get(tx, person) is not None for person in ("@ben:test", "@cy:test")]
    await base.close()
    assert left == [False, True]

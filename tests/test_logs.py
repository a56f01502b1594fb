"""Secrets and logs: nothing that is printed, logged or shown of a value tells a password, a token, a name or words."""

from __future__ import annotations

import asyncio
import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from bot import logs
from bot.accounts import account_of
from bot.config import BadConfig, Config, read_config
from bot.matrix.account import Account, MatrixSettings
from bot.run import open_to_others, serve
from bot.store.base import open_base

WORDS = "Acme-told-Bolt what nobody may know"
PRIVATE = ("var/keys", "var/keys/account.json", "var/commonground.db", "var/commonground.db-wal")
NEEDED = '[matrix]\nhomeserver = "http://localhost"\nuser_id = "@bot:a"\n'


def lines(*records: logging.LogRecord) -> list[str]:
    """What stands in the log, without time and level."""
    return [logs._Lines().format(record).split(None, 2)[2] for record in records]


def record(name: str, text: str, *values: object, error: BaseException | None = None) -> logging.LogRecord:
    trace = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.ERROR, "there.py", 7, text, values, trace, "there")


def caught() -> ValueError:
    try:
        raise ValueError(WORDS)
    except ValueError as error:
        return error


def test_our_lines_keep_ids_and_numbers_and_lose_words_exceptions_texts_and_people() -> None:
    said = record("bot.think", "event=%s n=%d by=%s: %s (%s)", "$abc-1", 7, "@ana:a.org", WORDS, caught())
    assert lines(said) == ["bot.think event=$abc-1 n=7 by=@…:a.org: … (ValueError)"]
    assert lines(record("bot.x", "%(a)s", {"a": WORDS}), record("bot.x", "plain")) == ["bot.x …", "bot.x plain"]
    assert lines(record("bot.x", "%s %s", "имя", "x" * 301)) == ["bot.x … …"]


def test_of_an_exception_only_type_and_place_are_kept() -> None:
    assert lines(record("bot.x", "failed", error=caught())) == [f"bot.x failed ValueError at caught:{_line()}"]
    told = orjson.loads(logs._Json().format(record("bot.x", "failed", error=caught())))
    assert (told["message"], told["where"]) == ("failed", f"ValueError at caught:{_line()}")


def _line() -> int:
    return caught.__code__.co_firstlineno + 2


def test_of_other_libraries_only_who_and_where_is_kept() -> None:
    assert lines(record("asyncio", f"never retrieved {WORDS} %s", WORDS)) == ["asyncio there:7"]


UNFORESEEN = """
import gc, logging, sys, threading, warnings
from bot import logs
logs.set_up("text", "debug")
logs.guard()
def fall():
    try:
        raise KeyError("{words}")
    except KeyError as error:
        raise ValueError("{words}") from error
class Falls:
    def __del__(self):
        fall()
Falls()
gc.collect()
warnings.warn("{words}")
logging.getLogger("nio").critical("{words}")
thread = threading.Thread(target=fall)
thread.start()
thread.join()
fall()
"""


def test_what_nobody_foresaw_ends_in_a_line_without_its_words() -> None:
    done = subprocess.run(
        [sys.executable, "-c", UNFORESEEN.replace("{words}", WORDS)], capture_output=True, text=True, check=False
    )
    told = [line.split(None, 2)[2].rpartition(":")[0] for line in done.stderr.splitlines()]
    told = ["py.warnings" if line.startswith("py.warnings") else line for line in told]
    chain = ["bot not foreseen ValueError at fall", "bot not foreseen KeyError at fall"]
    assert (done.returncode, done.stdout) == (1, "")
    assert told == [*chain, "py.warnings", "nio <module>", *chain, *chain]


def test_values_that_hold_secrets_do_not_show_them() -> None:
    settings = MatrixSettings(
        "http://h", "@bot:a", Path("keys"), "pass-7f3", "token-7f3", proxy="http://me:proxy-7f3@p"
    )
    config = Config.model_validate(
        {
            "matrix": {
                "homeserver": "http://h", "user_id": "@bot:a", "password": "pass-7f3", "access_token": "token-7f3",
                "proxy": "socks5://me:proxy-7f3@p",
            },
            "store": {"url": "postgresql://me:base-7f3@h/db"},
        }
    )  # fmt: skip
    shown = [f"{one!r} {one}" for one in (settings, config, config.matrix, Account("@bot:a", "D", "token-7f3"))]
    assert [text for text in shown if "7f3" in text] == []


@pytest.mark.parametrize(
    "secret",
    [
        'password = "x"', 'access_token = "x"', '[store]\nurl = "postgresql://me:x@h/db"',
        '[store]\nurl = "postgresql:///db?host=/h&password=x"',
    ],
)  # fmt: skip
def test_a_configuration_that_holds_a_secret_is_refused_where_others_can_read_it(tmp_path: Path, secret: str) -> None:
    file = tmp_path / "bot.toml"
    file.write_text(NEEDED + secret)
    file.chmod(0o640)
    with pytest.raises(BadConfig, match=r"^it holds a secret and others can read it; run: chmod go= bot\.toml$"):
        read_config(file, {})
    file.chmod(0o600)
    assert read_config(file, {}).matrix.user_id == "@bot:a"


def test_a_configuration_without_a_secret_may_be_read_by_everybody(tmp_path: Path) -> None:
    file = tmp_path / "bot.toml"
    file.write_text(NEEDED + '[store]\nurl = "postgresql:///db"')
    file.chmod(0o644)
    assert read_config(file, {}).store.url == "postgresql:///db"


def test_a_mistake_in_a_secret_is_told_without_it() -> None:
    told = {"COMMONGROUND_MATRIX__USER_ID": "token-7f3", "COMMONGROUND_MATRIX__HOMESERVER": "h"}
    with pytest.raises(BadConfig) as raised:
        read_config(None, told)
    assert "7f3" not in f"{raised.value}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A configuration's folder, with a password that nobody else reads."""
    (tmp_path / "bot.toml").write_text(NEEDED + 'password_file = "password"')
    (tmp_path / "password").write_text("x")
    (tmp_path / "password").chmod(0o600)
    return tmp_path


async def test_what_the_bot_makes_only_its_owner_can_read_whatever_the_umask_says(folder: Path) -> None:
    config, before = read_config(folder / "bot.toml", {}), os.umask(0)
    try:
        base = await open_base(f"sqlite:///{folder}/var/commonground.db")
        async with base.begin() as tx:
            tx.write("CREATE TABLE t (x INTEGER)")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder / "var").iterdir()}
        await base.close()
    finally:
        os.umask(before)
    assert {modes.get(f"commonground.db{ending}") for ending in ("", "-wal", "-shm")} == {0o600}
    assert open_to_others(config, folder) == []


@pytest.mark.parametrize("name", PRIVATE)
async def test_the_program_does_not_start_while_others_can_read_what_it_keeps(folder: Path, name: str) -> None:
    (folder / "var/keys").mkdir(parents=True, mode=0o700)
    path = folder / name
    if name != "var/keys":
        path.touch(mode=0o600)
    path.chmod(path.stat().st_mode | 0o040)
    with pytest.raises(BadConfig, match=f"^others can read .*{name}; run: chmod go= .*{name}$"):
        await serve(read_config(folder / "bot.toml", {}), folder, asyncio.Event())


def test_a_secret_file_that_others_can_read_is_refused(folder: Path) -> None:
    (folder / "password").chmod(0o604)
    with pytest.raises(BadConfig, match=r"^password: others can read it; run: chmod 600 password$"):
        account_of(read_config(folder / "bot.toml", {}), folder)


def test_no_secret_can_be_given_on_the_command_line() -> None:
    helped = subprocess.run([sys.executable, "-m", "bot", "run", "--help"], capture_output=True, text=True, check=True)
    assert [word for word in ("password", "token", "secret") if word in helped.stdout] == []

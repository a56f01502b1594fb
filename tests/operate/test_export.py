"""`commonground export --format ics`: a calendar file for each room, read back by a reader of other people's."""

from __future__ import annotations

from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]

from bot.__main__ import main
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story

CALLED = """
[matrix]
homeserver = "http://test"
user_id = "@commonground:test"
[store]
url = "sqlite:///story.db"
"""


@pytest.fixture
async def config(tmp_path: Path) -> Path:
    """The configuration of a bot whose room has two dates (one called off) and a question that ends."""
    story = Story(f"sqlite:///{tmp_path}/story.db", CONFIG)
    await story.begin()
    await story.act(
        """
ana: !date 2030-06-14..16 منتدى 🌍 | Strasbourg
ana: !date 2030-06-18 Cancelled call
ana: !date D2 off
"""
    )
    await story.stop()
    file = tmp_path / "bot.toml"
    file.write_text(CALLED, encoding="utf-8")
    return file


def test_each_room_has_a_file(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--config", str(config), "--format", "ics", "--out", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/out/room.ics\n"
    found = vobject.readOne((tmp_path / "out/room.ics").read_bytes().decode())
    assert [(one.summary.value, one.status.value) for one in found.vevent_list] == [
        ("منتدى 🌍", "CONFIRMED"), ("Cancelled call", "CANCELLED"),
    ]  # fmt: skip


def test_a_room_that_is_not_there_is_said(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out")
    assert main(["export", "--config", str(config), "--room", "!x", "--format", "ics", "--out", out]) == 1
    assert capsys.readouterr().err == "!x: the bot is in no such room\n"
    assert not Path(out).exists()

"""What the operator says about feeds: a folder and its address go together, and `check` says if it can be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import BadConfig, read_config
from bot.operate import check


def written(folder: Path, section: str) -> Path:
    """A configuration with this section on digests."""
    file = folder / "bot.toml"
    matrix = '[matrix]\nhomeserver = "http://127.0.0.1:1"\nuser_id = "@bot:test"\n'
    file.write_text(f"{matrix}[digest]\n{section}")
    return file


@pytest.mark.parametrize("section", ['feed_dir = "feeds"', 'feed_url = "https://example.org"'])
def test_a_folder_and_its_address_go_together(tmp_path: Path, section: str) -> None:
    with pytest.raises(BadConfig) as raised:
        read_config(written(tmp_path, section), {})
    assert str(raised.value) == "digest: feed_dir and feed_url go together"


async def test_check_says_whether_feeds_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, 'feed_dir = "feeds"\nfeed_url = "https://example.org"')
    await check.main(file)
    assert f"ok    feeds: written to {tmp_path / 'feeds'}\n" in capsys.readouterr().out
    (tmp_path / "feeds").write_text("a file")
    await check.main(file)
    assert "fault feeds: " in capsys.readouterr().out

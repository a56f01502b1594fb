"""The pictures in the documentation are those that the command draws."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bot.pictures.samples import SHOWN

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
OFF = 0.004  # of all pixels may differ clearly: another FreeType sets edges otherwise


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the documented command draws."""
    (command,) = re.findall(r"python (-m bot\.pictures) docs/pictures (--shown)", (FOLDER / "README.md").read_text())
    folder = tmp_path_factory.mktemp("shown")
    arguments = [*command[0].split(), str(folder), command[1]]
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_in_the_documentation_is_what_the_command_draws(name: str, drawn: Path) -> None:
    now, kept = (np.asarray(Image.open(folder / f"{name}.png").convert("L"), dtype=int) for folder in (drawn, FOLDER))
    assert now.shape == kept.shape
    assert float(np.mean(np.abs(now - kept) > 96)) < OFF


def test_every_picture_is_shown_with_words_that_say_the_same() -> None:
    shown = re.findall(r"!\[([^\]]{40,})\]\((\w+)\.png\)", (FOLDER / "README.md").read_text(encoding="utf-8"))
    assert [name for _, name in shown] == list(SHOWN)
    assert sorted(path.stem for path in FOLDER.glob("*.png")) == sorted(SHOWN)

"""Drawing happens in a worker process, and costs nothing until the first picture."""

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from bot.domain.recipes import Bars
from bot.pictures.draw import draw
from bot.pictures.work import draw_json

RECIPE = Bars("Agreed?", (("yes", 12), ("no", 3)), "15 answered")


def python(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )


def test_a_worker_process_draws_the_same_picture() -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as workers:
        png, width, height = workers.submit(draw_json, RECIPE.to_json()).result()
    picture = draw(RECIPE)
    assert (png, width, height) == (picture.png, picture.width, picture.height)


def test_a_bad_recipe_is_refused() -> None:
    with pytest.raises(ValueError, match="recipe"):
        draw_json({"kind": "pie"})


def test_importing_the_door_loads_neither_matplotlib_nor_numpy() -> None:
    code = "import sys, bot.pictures.work; print({'matplotlib', 'numpy', 'PIL'} & set(sys.modules))"
    assert python(code).stdout == "set()\n"


def test_a_home_that_cannot_be_written_does_not_matter(tmp_path: Path) -> None:
    nowhere = "/dev/null/home"
    code = f"from bot.pictures.work import draw_json; print(len(draw_json({RECIPE.to_json()!r})[0]))"
    places = {"HOME": nowhere, "XDG_CACHE_HOME": nowhere, "XDG_CONFIG_HOME": nowhere, "TMPDIR": str(tmp_path)}
    assert python(code, **places).stdout == f"{len(draw(RECIPE).png)}\n"


def test_numeric_libraries_are_held_to_one_thread() -> None:
    code = (
        "import os; os.environ.pop('OMP_NUM_THREADS', None); from bot.pictures.work import draw_json; "
        f"draw_json({RECIPE.to_json()!r}); print(os.environ['OMP_NUM_THREADS'])"
    )
    assert python(code).stdout == "1\n"

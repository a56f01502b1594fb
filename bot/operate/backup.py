"""`commonground backup` and `restore`: everything the bot needs to go on, in one file.

The file is a tar with the database (`database.db`) and the folder of encryption keys (`keys/…`, with the login).
Rules: a backup is made while the bot runs or not, and is whole or not there; it is readable by its owner only; who gave
which sealed ballot is not in it, so that after a restore such ballots count and can no longer be changed; a
restore is made only while no bot serves the database, changes nothing before the backup is found to be sound, and
keeps what was there aside. After a restore nothing is said twice: transaction ids are the same again; and who asked to
be forgotten after the backup was made is forgotten again, by a list that is kept beside the keys and in no backup.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tarfile
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from bot.config import Config, read_config
from bot.forgetter import Forgetter
from bot.run import now, store_url
from bot.store.base import migrate, open_base
from bot.store.copies import Unusable, copy, examine, is_sqlite, unkey

DATABASE, KEYS = "database.db", "keys"
_POSTGRESQL = (
    "the database is PostgreSQL: use pg_dump --exclude-table-data=ballot_key and pg_restore for it, and copy the folder"
    " %s beside it\n"
)


def _places(config: Config, folder: Path) -> tuple[Path, Path] | None:
    """The database file and the keys folder; None where the database is no file."""
    url = store_url(config, folder)
    keys = folder / config.store.keys
    return (Path(url.removeprefix("sqlite:///")), keys) if url.startswith("sqlite:///") else None


async def backup(path: Path, file: Path) -> int:
    """Writes a copy of everything to `file`. Exit status 0; 1 if it cannot be done; 2 on PostgreSQL."""
    config = read_config(path)
    places = _places(config, path.absolute().parent)
    if places is None:
        sys.stderr.write(_POSTGRESQL % config.store.keys)
        return 2
    try:
        await asyncio.to_thread(_pack, *places, file)
    except OSError as error:
        sys.stderr.write(f"{error.filename or file}: {error.strerror or error}\n")
        return 1
    sys.stdout.write(f"{file}: {file.stat().st_size:,} bytes\n")
    return 0


def _pack(database: Path, keys: Path, file: Path) -> None:
    """Gathers the copies in a folder beside `file` and puts the tar in place in one step."""
    if not database.exists():
        raise FileNotFoundError(2, "there is no database yet", str(database))
    with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".backup-") as here:
        gathered = Path(here)
        copy(database, gathered / DATABASE)
        unkey(gathered / DATABASE)
        (gathered / KEYS).mkdir(mode=0o700)
        for one in sorted(keys.iterdir()) if keys.is_dir() else ():
            _gather(one, gathered / KEYS / one.name)
        draft = gathered / "draft.tar"
        draft.touch(mode=0o600)
        with tarfile.open(draft, "w") as tar:
            tar.add(gathered / DATABASE, DATABASE)
            tar.add(gathered / KEYS, KEYS)
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(file)


def _gather(one: Path, target: Path) -> None:
    """A copy of one file of the keys. A database among them may be in use; its log files are part of its copy."""
    if not one.is_file() or one.name.endswith(("-wal", "-shm", "-journal", ".new")):
        return
    if is_sqlite(one):
        copy(one, target)
        return
    target.touch(mode=0o600)
    target.write_bytes(one.read_bytes())


async def restore(path: Path, file: Path) -> int:
    """Brings back what `backup` wrote. Exit status 0; 1 if it cannot be done; 2 on PostgreSQL."""
    config = read_config(path)
    places = _places(config, path.absolute().parent)
    if places is None:
        sys.stderr.write(_POSTGRESQL % config.store.keys)
        return 2
    database, keys = places
    database.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=database.parent, prefix=".restore-") as here:
        try:
            await asyncio.to_thread(_unpack, file, Path(here))
        except tarfile.TarError:
            sys.stderr.write(f"{file}: it is no backup of this program\n")
            return 1
        except (OSError, Unusable) as error:
            sys.stderr.write(f"{file}: {getattr(error, 'strerror', None) or error}\n")
            return 1
        base = await open_base(f"sqlite:///{database}")
        try:
            if not await base.engine.claim():
                sys.stderr.write("a bot serves this database: stop it first\n")
                return 1
            # All that was written must be in the file that is kept: a log left beside the new one would spoil that.
            (emptied,) = await base.engine.read("PRAGMA wal_checkpoint(TRUNCATE)", ())
            if emptied["busy"]:
                sys.stderr.write("another program reads this database: end it first\n")
                return 1
            aside = await asyncio.to_thread(_swap, Path(here), database, keys)
        finally:
            await base.close()
    await asyncio.to_thread(unkey, database.with_name(f"{database.name}.{aside}"))
    forgotten = await _forget_again(database, keys)
    sys.stdout.write(f"restored; what was there is kept as *.{aside}\n")
    if forgotten:
        sys.stdout.write(f"{forgotten} who asked for it since are forgotten again\n")
    return 0


async def _forget_again(database: Path, keys: Path) -> int:
    """Forgets in the restored database who asked for it after the backup was made; how many that were."""
    base = await open_base(f"sqlite:///{database}")
    try:
        await migrate(base)
        forgetter = Forgetter(base, keys, now)
        n = await forgetter.replay()
        await forgetter.tidy()
        await base.rewrite()
    finally:
        await base.close()
    return n


def _unpack(file: Path, here: Path) -> None:
    """The backup in a folder, found to be sound. Raises Unusable, OSError or TarError."""
    with tarfile.open(file, "r:") as tar:
        names = tar.getnames()
        if DATABASE not in names or any(name.split("/")[0] not in (DATABASE, KEYS) for name in names):
            raise Unusable("it is no backup of this program")
        tar.extractall(here, filter="data")
    examine(here / DATABASE)
    for one in (here / DATABASE, *(here / KEYS).glob("*")):
        one.chmod(0o600)


def _swap(here: Path, database: Path, keys: Path) -> str:
    """Puts the backup in place of what is there; gives the ending under which that is kept."""
    aside = f"before-{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}"
    keys.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        keys.rename(keys.with_name(f"{keys.name}.{aside}"))
    (here / KEYS).chmod(0o700)
    shutil.move(here / KEYS, keys)
    os.link(database, database.with_name(f"{database.name}.{aside}"))
    (here / DATABASE).replace(database)
    return aside

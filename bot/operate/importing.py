"""`commonground import FILE`: questionnaires, or with `--initiatives` a list of initiatives, into the database.

Rules: everything or nothing (one transaction), also while a bot serves the database; what is wrong is told by row and
column, never with what stands there; a row is taken in once, whatever became of it since, and what an organisation says
already is left as it is. Organisations that nobody speaks for yet take part in themes, and get what is theirs when
somebody says `i am …`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.config import read_config
from bot.domain import imports
from bot.domain.imports import Entry, Placed, Statement
from bot.domain.tables import BadFile
from bot.forgetter import Requests
from bot.operate import taking
from bot.run import now, store_url
from bot.store.base import Base, InTheWay, Tx, migrate, open_base

TOLD = 20  # faults that are told one by one


class _OnlyTried(Exception):
    """Everything went well, and nothing is to stay."""


async def main(path: Path, file: Path, *, of_initiatives: bool, dry: bool) -> int:
    """Exit status 0; 1 where the file cannot be taken in."""
    config, folder = read_config(path), path.absolute().parent
    try:
        content, at = file.read_bytes(), now()
        found = imports.initiatives(content) if of_initiatives else imports.statements(content, taking.year(at))
    except OSError as error:
        sys.stderr.write(f"{file}: {error.strerror}\n")
        return 1
    except BadFile as bad:
        return _refused(file, bad)
    base = await open_base(store_url(config, folder))
    try:
        if await base.engine.claim():
            await migrate(base)
        gone = Requests.beside(folder / config.store.keys)
        return await _take(base, file, found, gone, at, dry=dry)
    finally:
        await base.close()


def _refused(file: Path, bad: BadFile) -> int:
    more = len(bad.faults) - TOLD
    lines = [*bad.faults[:TOLD], *([f"and {more} more"] if more > 0 else []), "nothing was imported"]
    sys.stderr.write("".join(f"{file}: {line}\n" for line in lines))
    return 1


async def _take(
    base: Base, file: Path, found: Sequence[Placed[Statement]] | Sequence[Placed[Entry]], gone: Requests, at: int, *,
    dry: bool,
) -> int:  # fmt: skip
    counts: Counter[str] = Counter()

    async def work(tx: Tx) -> None:
        counts.clear()
        importer = taking.Import(tx, gone, at, counts)
        await importer.take(found)
        if importer.faults:
            raise BadFile(importer.faults)
        if dry:
            raise _OnlyTried

    try:
        await base.beside(work)
    except BadFile as bad:
        return _refused(file, bad)
    except InTheWay:
        return _refused(file, BadFile(["the database is too busy; try again"]))
    except _OnlyTried:
        pass
    done = "would be imported" if dry else "imported"
    sys.stdout.write(
        f"{done}: {counts[taking.TAKEN]} rows, {counts[taking.ORGANISATIONS]} new organisations;"
        f" {counts[taking.KNOWN]} were there already\n"
    )
    return 0

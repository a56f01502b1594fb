"""`commonground forget @user:server`: forgets a person at the operator's hand, as `really forget me` does.

Rules: while a bot serves the database, it is only asked to do it, and does at its next minute; else it is done here,
and the direct chats are left at the next start. Nothing is printed that the person said.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bot.config import read_config
from bot.forgetter import Forgetter
from bot.run import now, store_url
from bot.store import forgetting
from bot.store.base import Base, migrate, open_base
from bot.store.everybody import everybody

_PERSON = re.compile(r"@[^\s:]+:\S+")


async def main(path: Path, person: str) -> int:
    """Exit status 0; 1 where nothing is held about the person; 2 for what is no user id."""
    if not _PERSON.fullmatch(person):
        sys.stderr.write(f"{person}: not a user id, such as @ana:example.org\n")
        return 2
    config, folder = read_config(path), path.absolute().parent
    base = await open_base(store_url(config, folder))
    try:
        served = not await base.engine.claim()
        if not served:
            await migrate(base)
        return await _forget(base, folder / config.store.keys, person, served)
    finally:
        await base.close()


async def _forget(base: Base, keys: Path, person: str, served: bool) -> int:
    async with base.begin() as tx:
        if person not in await everybody(tx):
            sys.stderr.write(f"{person}: nothing is held\n")
            return 1
        gone = await forgetting.holdings(tx, person)
        forgetting.request(tx, person, now())
    if served:
        sys.stdout.write("the bot that serves this database forgets them within two minutes\n")
        return 0
    await Forgetter(base, keys, now).tidy()
    sys.stdout.write(f"forgotten: {', '.join(f'{n} {what}' for what, n in gone.items())}\n")
    return 0

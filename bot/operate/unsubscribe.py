"""`commonground unsubscribe ADDRESS`: ends mail to an address at the operator's hand, for who asked them.

Rules: also while a bot serves the database; nobody is told whose address it was.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bot.config import read_config
from bot.run import store_url
from bot.store import mail
from bot.store.base import migrate, open_base


async def main(path: Path, address: str) -> int:
    """Exit status 0; 1 where nothing goes to the address."""
    config, folder = read_config(path), path.absolute().parent
    base = await open_base(store_url(config, folder))
    try:
        if await base.engine.claim():
            await migrate(base)
        async with base.begin() as tx:
            found = await mail.end_address(tx, address.strip())
    finally:
        await base.close()
    if not found:
        sys.stderr.write("nothing goes to that address\n")
        return 1
    sys.stdout.write("nothing goes to that address any more\n")
    return 0

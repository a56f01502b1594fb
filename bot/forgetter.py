"""Forgetting outside the database's facts: the kept list of requests, the encryption keys, the file itself.

A request is carried out in steps that may each be repeated: the facts go (`forgetting.forget`), the request is added
to the kept list, keys and caches go, and once the direct chats are left the last traces of them go too. Rules: the
list lies beside the folder of keys and in no backup; it holds no ids, only keyed digests (BLAKE2b) in the order of the
requests, so that a database brought back from a backup can be told which requests it has not carried out yet; whoever
has the list can find out whether an id they already know is on it, and nothing more.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.store import forgetting, keys
from bot.store.base import Base, Row
from bot.store.everybody import everybody

log = logging.getLogger(__name__)
LONGEST = 600_000  # milliseconds to wait until the bot has heard that it is out of a direct chat


@dataclass(frozen=True)
class Requests:
    """The kept list in a file: its key, then one digest a line."""

    file: Path

    @classmethod
    def beside(cls, folder: Path) -> Requests:
        """The list that belongs to a folder of keys."""
        return cls(folder.with_name(f"{folder.name}.forgotten"))

    def add(self, person: str, carried_out: int) -> int:
        """Puts a request on the list unless it is there after the first `carried_out`; gives its number, from 1."""
        key, digests = self._read()
        digest = _digest(key, person)
        if digest in digests[carried_out:]:
            return carried_out + digests[carried_out:].index(digest) + 1
        self._write([key, *digests, digest])
        return len(digests) + 1

    def missing(self, people: Sequence[str], carried_out: int) -> list[str]:
        """Who of these people asked after the first `carried_out` requests to be forgotten."""
        key, digests = self._read()
        wanted = set(digests[carried_out:])
        return [person for person in people if wanted and _digest(key, person) in wanted]

    @property
    def count(self) -> int:
        """How many requests there are."""
        return len(self._read()[1])

    def _read(self) -> tuple[str, list[str]]:
        if not self.file.exists():
            return secrets.token_hex(32), []
        key, *digests = self.file.read_text(encoding="ascii").split()
        return key, digests

    def _write(self, lines: Sequence[str]) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        draft = self.file.with_name(f"{self.file.name}.new")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as written:
            written.write("\n".join(lines) + "\n")
            written.flush()
            os.fsync(written.fileno())
        draft.replace(self.file)


def _digest(key: str, person: str) -> str:
    return hashlib.blake2b(person.encode("utf-8", "surrogatepass"), key=bytes.fromhex(key), digest_size=32).hexdigest()


class Forgetter:
    """Carries out what is left of requests. `drop` lets the running client forget a person and rooms."""

    def __init__(
        self,
        base: Base,
        folder: Path,
        clock: Callable[[], int],
        drop: Callable[[str, Sequence[str]], None] = lambda _person, _rooms: None,
    ) -> None:
        self._base = base
        self._folder = folder
        self._clock = clock
        self._drop = drop
        self._requests = Requests.beside(folder)

    async def replay(self) -> int:
        """Forgets those whose requests this database has not carried out, because it came back from a backup; gives
        how many that were."""
        async with self._base.begin() as tx:
            done = await forgetting.carried_out(tx)
            again = self._requests.missing(await everybody(tx), done) if self._requests.count > done else []
            for person in again:
                _, rooms = await forgetting.forget(tx, person, self._clock())
                await forgetting.leave(tx, rooms, self._clock())
            forgetting.carry_out(tx, max(done, self._requests.count))
        return len(again)

    async def tidy(self) -> int:
        """Takes every request as far as it can go now; gives how many are over."""
        async with self._base.begin() as tx:
            waiting = await forgetting.requests(tx)
        over = sum([await self._go_on(request) for request in waiting])
        if over:
            await self._base.rewrite()
        return over

    async def _go_on(self, request: Row) -> bool:
        person, rooms = request["person"], request["rooms"]
        if request["done"] is None:
            async with self._base.begin() as tx:
                _, rooms = await forgetting.forget(tx, person, self._clock())
                await forgetting.leave(tx, rooms, self._clock())
        async with self._base.begin() as tx:
            number = self._requests.add(person, await forgetting.carried_out(tx))
            left = all([await forgetting.is_left(tx, room) for room in rooms])
        self._drop(person, rooms)
        try:
            await asyncio.to_thread(keys.forget, self._folder, person, rooms)
        except keys.InUse:
            log.warning("the store of keys is in use; what is to be forgotten there waits")
            return False
        if not left and self._clock() - request["at"] < LONGEST:
            return False
        async with self._base.begin() as tx:
            await forgetting.finish(tx, person, rooms, self._clock())
            forgetting.carry_out(tx, max(number, await forgetting.carried_out(tx)))
        return True

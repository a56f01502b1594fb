"""Work in a transaction that is carried out and then undone, to see what comes of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.store.base import Base, Tx

T = TypeVar("T")


class _Undone(Exception):
    """The transaction ends here."""


async def undone(base: Base, work: Callable[[Tx], Awaitable[T]]) -> T:
    """What `work` gives; the database is as it was before."""
    try:
        async with base.begin() as tx:
            found = await work(tx)
            await tx.rows("UPDATE place SET value = value WHERE key = '' RETURNING key")  # carries out what is noted
            raise _Undone
    except _Undone:
        return found
